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

describe('the sentence searched for a claim', () => {
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
