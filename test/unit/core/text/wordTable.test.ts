import { strict as assert } from 'node:assert';
import { createWordTable, NO_LETTERS, withLetter } from '../../../../src/core/text/wordTable.ts';

describe('a table of words', () => {
  const lettersOf = (word: string): Uint16Array => Uint16Array.from(word, letter => letter.charCodeAt(0));
  const hashOf = (letters: Uint16Array): number => letters.reduce((hash, code) => withLetter(hash, code), NO_LETTERS);

  it('keeps the number of each of many words', () => {
    const table = createWordTable();
    const words = Array.from({ length: 5000 }, (_, i) => `word${i.toString(36)}`);
    words.forEach((word, i) => {
      const letters = lettersOf(word);
      assert.equal(table.get(letters, letters.length, hashOf(letters)), -1);
      table.add(letters, letters.length, hashOf(letters), i);
    });
    words.forEach((word, i) => {
      const letters = lettersOf(word);
      assert.equal(table.get(letters, letters.length, hashOf(letters)), i);
    });
  });

  it('tells words of one hash apart, and a word from its beginning', () => {
    const table = createWordTable();
    const one = lettersOf('Odesa');
    const other = lettersOf('Sumy');
    table.add(one, 5, 7, 1);
    table.add(other, 4, 7, 2);
    assert.deepEqual([table.get(one, 5, 7), table.get(other, 4, 7), table.get(one, 4, 7)], [1, 2, -1]);
  });
});
