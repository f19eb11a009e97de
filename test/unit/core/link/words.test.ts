import assert from 'node:assert/strict';
import { wordsOf } from '../../../../src/core/link/words.ts';

describe('words for linking', () => {
  const cut = (text: string): readonly string[] => wordsOf(text).map(({ start, end, text: word }) => { assert.equal(text.slice(start, end), word); return word; });
  it('are cut at spaces, hyphens and marks', () => {
    assert.deepEqual(cut('The 30-day truce (agreed in May) held; nobody fired.'), ['The', '30', 'day', 'truce', 'agreed', 'in', 'May', 'held', 'nobody', 'fired']);
  });
  it('keep what stands in one: abbreviations, apostrophes, marks of types, letters of other alphabets', () => {
    assert.deepEqual(cut('U.S. SU34 jets can’t reach Orël, nor the 3rd post of Kyiv’s guard; A. Dole won\'t say'), ['U.S.', 'SU34', 'jets', 'can’t', 'reach', 'Orël', 'nor', 'the', '3rd', 'post', 'of', 'Kyiv’s', 'guard', 'A', 'Dole', 'won\'t', 'say']);
    assert.deepEqual(cut('Київ said 1,200.5 tonnes'), ['Київ', 'said', '1,200.5', 'tonnes']);
  });
  it('are the same word wherever they stand', () => {
    const [first, second] = wordsOf('Shelled and shelled');
    assert.equal(first?.stem, wordsOf('shelling')[0]?.stem);
    assert.deepEqual([first?.capital, second?.capital, first?.lower], [true, false, 'shelled']);
  });
});
