import assert from 'node:assert/strict';
import { markupOf } from '../../../../src/core/draft/draft.ts';
import { createDraftParser } from '../../../../src/core/draft/parse.ts';
import { claimQueries } from '../../../../src/core/link/query.ts';
import type { Claim } from '../../../../src/core/model/claim.ts';

/** The sentence searched for a claim whose sentence is all of a Markdown draft. */
function sentenceOf(text: string): string {
  const whole = { start: 0, end: text.length };
  const blocks = createDraftParser()(text, 'markdown').blocks.map(block => ({ start: block.start, end: block.end, ...markupOf(block) }));
  const claim: Claim = { ...whole, id: 'c', text, sentence: whole, hedged: false, hedges: [], negated: false, modality: 'fact', dates: [], figures: [], quotations: [], rule: 'test' };
  return claimQueries({ mentions: [], claims: [claim], blocks, words: 1 }, text)(claim).sentence;
}

/** What is searched for each of two claims of a sentence; the second's words stand between brackets. */
function searched(marked: string, more: Partial<Claim> = {}): readonly string[] {
  const start = marked.indexOf('[');
  const end = marked.indexOf(']') - 1;
  const text = marked.replace(/[[\]]/g, '');
  const sentence = { start: 0, end: text.length };
  const plain = { text, sentence, hedged: false, hedges: [], negated: false, modality: 'fact', dates: [], figures: [], quotations: [], rule: 'test' } as const;
  const first: Claim = { ...plain, id: 'a', start: 0, end: more.presupposed === true ? text.length : start };
  const second: Claim = { ...plain, id: 'b', start, end, ...more };
  const queryOf = claimQueries({ mentions: [], claims: [first, second], blocks: [sentence], words: 1 }, text);
  return [first, second].map(claim => queryOf(claim).sentence.replace(/\s+/g, ' ').trim());
}

describe('the sentence searched for a claim', () => {
  it('has nothing of another claim of the sentence', () => {
    assert.deepEqual(searched('No ship was hit at Reni, [and the port has not named the crew].'), ['No ship was hit at Reni, .', 'and the port has not named the crew.']);
  });
  it('has only its own words where it is taken for granted', () => {
    assert.deepEqual(searched('Despite [a ban on grain exports], three ships left Reni.', { presupposed: true }), ['Despite a ban on grain exports, three ships left Reni.', 'a ban on grain exports']);
  });
  it('has no address of a link, whose words and numbers nobody claims', () => {
    const text = 'In Tarsha [14 people](https://wire.example/2026/05/40-dead-in-odesa) were **killed**.';
    const sentence = sentenceOf(text);
    assert.equal(sentence.length, text.length);
    assert.equal(sentence.replace(/\s+/g, ' ').trim(), 'In Tarsha 14 people were killed .');
    assert.equal(sentence.indexOf('14 people'), text.indexOf('14 people'));
  });
  it('has no marks between its paragraphs', () => {
    assert.equal(sentenceOf('> “The bridge is down,\n> “and the road is cut.”').replace(/\s+/g, ' ').trim(), '“The bridge is down, “and the road is cut.”');
  });
});
