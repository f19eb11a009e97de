import { strict as assert } from 'node:assert';
import { mentionsOf } from '../../../../support/mentions.ts';

/** Numbers below 1 from a seed, the same every time. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => { state = Math.imul(state ^ (state >>> 15), state | 1); state ^= state + Math.imul(state ^ (state >>> 7), state | 61); return ((state ^ (state >>> 14)) >>> 0) / 4294967296; };
}

describe('the mentions of any text', () => {
  const pieces = ['Kyiv', 'Russia', "'s", '’s', ' ', ' ', ' ', '-', '—', '(', ')', '"', '“', '”', ',', '. ', '\n', 'the', 'of', 'and', 'army', 'officials', 'said', 'al-', 'Gen.', 'St.', '47th', 'Brigade', 'U.S.', 'Ṭā’ifa', 'ы', '😀', '\u0000', '[x](y)', '**', '# ', '> ', '1,500', 'Minister for', 'in', 'Lake', 'X', 'region', 'Ministry'];
  it('are spans of it, in order, apart from each other, each with a rule', () => {
    const next = numbers(7);
    for (let round = 0; round < 300; round++) {
      const text = Array.from({ length: 1 + Math.floor(next() * 40) }, () => pieces[Math.floor(next() * pieces.length)] ?? '').join(next() < 0.5 ? ' ' : '');
      let end = 0;
      for (const mention of mentionsOf(text, round % 2 === 0 ? 'markdown' : 'plaintext')) {
        assert.ok(mention.start >= end && mention.end > mention.start && mention.end <= text.length, JSON.stringify({ text, mention }));
        assert.notEqual(mention.rule, '');
        assert.ok(!('doubt' in mention) && !('person' in mention), 'what was decided is not in the answer');
        end = mention.end;
      }
    }
  });
});
