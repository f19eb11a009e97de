import type { Analyzer } from './analyzer.ts';
import { spread } from './hash.ts';

/** Keys kept of a passage. Two passages with half of their shingles in common share one of six in 98 cases of 100. */
export const SKETCH_KEYS = 6;
/** Two passages are copies of one another from this share of common shingles on. */
export const COPY_SHARE = 0.5;
/** A shingle is a run of this many terms. */
const SHINGLE = 3;

/**
 * The sketch of a passage: the least of the hashes of its shingles (bottom-k MinHash; Broder, "On the resemblance and
 * containment of documents", 1997). The same object serves one passage after another.
 */
export interface Sketch {
  /** Begins another passage. */
  begin(): void;
  /** Takes the hash of the next term. */
  add(termHash: number): void;
  /** Writes the keys to `into` from `at` on; places without a key are 0. */
  write(into: Uint32Array, at: number): void;
}

/** A sketch to be begun, filled with terms and written, again and again. */
export function createSketch(): Sketch {
  const least = new Float64Array(SKETCH_KEYS);
  let count = 0;
  let first = 0;
  let second = 0;
  let terms = 0;
  return {
    begin() {
      count = 0;
      terms = 0;
    },
    add(termHash) {
      terms++;
      const shingle = terms >= SHINGLE ? shingleHash(first, second, termHash) : 0;
      first = second;
      second = termHash;
      if (shingle === 0 || (count === SKETCH_KEYS && shingle >= (least[count - 1] ?? 0))) return;
      let place = count === SKETCH_KEYS ? count - 1 : count;
      for (let i = 0; i < count; i++) if (least[i] === shingle) return;
      while (place > 0 && (least[place - 1] ?? 0) > shingle) {
        least[place] = least[place - 1] ?? 0;
        place--;
      }
      least[place] = shingle;
      if (count < SKETCH_KEYS) count++;
    },
    write(into, at) {
      for (let i = 0; i < SKETCH_KEYS; i++) into[at + i] = i < count ? spread(least[i] ?? 0) : 0;
    }
  };
}

/** Share of the shingles of two texts that they have in common, 0 to 1. */
export function sharedShingles(a: Uint32Array, b: Uint32Array): number {
  if (a.length === 0 || b.length === 0) return 0;
  let common = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const difference = (a[i] ?? 0) - (b[j] ?? 0);
    if (difference === 0) common++;
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  return common / (a.length + b.length - common);
}

/** Hashes of the shingles of a text, ascending, each once. */
export function shinglesOfText(text: string, analyzer: Analyzer): Uint32Array {
  const { count, numbers } = analyzer.numbered(text);
  const shingles = new Uint32Array(Math.max(0, count - SHINGLE + 1));
  let first = 0;
  let second = 0;
  for (let i = 0; i < count; i++) {
    const hash = analyzer.hash(numbers[i] ?? 0);
    if (i + 1 >= SHINGLE) shingles[i + 1 - SHINGLE] = shingleHash(first, second, hash);
    first = second;
    second = hash;
  }
  shingles.sort();
  let distinct = 0;
  for (const shingle of shingles) if (distinct === 0 || shingles[distinct - 1] !== shingle) shingles[distinct++] = shingle;
  return shingles.subarray(0, distinct);
}

/** Never 0. */
function shingleHash(first: number, second: number, third: number): number {
  return spread(Math.imul(Math.imul(first, 31) + second, 31) + third) || 1;
}
