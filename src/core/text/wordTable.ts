import { grown } from '../grown.ts';

/** A number for each of many words. Words are looked up by their letters, so that nothing is cut out of a text. */
export interface WordTable {
  /** So much is in it that a new one should be begun. */
  readonly full: boolean;
  /** The number noted for the first `length` of `word`, UTF-16 units that have been mixed to `hash`; -1 for a new word. */
  get(word: Uint16Array, length: number, hash: number): number;
  /** Notes `number` (32 bits) for a new word. */
  add(word: Uint16Array, length: number, hash: number, number: number): void;
}

/** A table with so many letters, or words, is full: some MB. */
const MOST_LETTERS = 1 << 21;
export const MOST_WORDS = 1 << 17;

/** What mixing the letters of a word begins with. */
export const NO_LETTERS = 0x811c9dc5;

/** The hash (FNV-1a) of letters mixed to `hash` and one more. */
export function withLetter(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}

/** An empty table, full with `mostWords` words. */
export function createWordTable(mostWords = MOST_WORDS): WordTable {
  // Open addressing. A word's place has, side by side in memory: its hash, where its letters begin, how many, its number.
  // A place without letters is free; a third of them at least are.
  let places = new Uint32Array(4 << 10);
  let mask = (1 << 10) - 1;
  let letters = new Uint16Array(1 << 12);
  let letterCount = 0;
  let size = 0;

  function freePlace(hash: number): number {
    let at = (hash ^ (hash >>> 15)) & mask;
    while (places[at * 4 + 2] !== 0) at = (at + 1) & mask;
    return at * 4;
  }

  function grow(): void {
    const before = places;
    places = new Uint32Array(before.length * 2);
    mask = mask * 2 + 1;
    for (let from = 0; from < before.length; from += 4) {
      if (before[from + 2] !== 0) places.set(before.subarray(from, from + 4), freePlace(before[from] ?? 0));
    }
  }

  return {
    get full() { return size >= mostWords || letterCount >= MOST_LETTERS; },
    get(word, length, hash) {
      const unsigned = hash >>> 0;
      const table = places;
      const known = letters;
      const last = mask;
      for (let at = (hash ^ (unsigned >>> 15)) & last; ; at = (at + 1) & last) {
        const place = at * 4;
        if (table[place + 2] === 0) return -1;
        if (table[place] !== unsigned || table[place + 2] !== length) continue;
        const start = table[place + 1] ?? 0;
        let i = 0;
        while (i < length && known[start + i] === word[i]) i++;
        if (i === length) return table[place + 3] ?? 0;
      }
    },
    add(word, length, hash, number) {
      if (++size * 6 > places.length) grow();
      letters = grown(letters, letterCount + length);
      letters.set(word.subarray(0, length), letterCount);
      places.set([hash >>> 0, letterCount, length, number], freePlace(hash >>> 0));
      letterCount += length;
    }
  };
}
