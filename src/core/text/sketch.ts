import type { Analyzer } from './analyzer.ts';

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

/** Hash of a term: FNV-1a over its UTF-16 units, mixed. */
export function termHash(term: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < term.length; i++) hash = Math.imul(hash ^ term.charCodeAt(i), 0x01000193);
  return spread(hash);
}

/** Share of the shingles of two texts that they have in common, 0 to 1. */
export function sharedShingles(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  if (a.size === 0 || b.size === 0) return 0;
  let common = 0;
  for (const shingle of a) if (b.has(shingle)) common++;
  return common / (a.size + b.size - common);
}

/** Hashes of the shingles of a text. */
export function shinglesOfText(text: string, analyzer: Analyzer): Set<number> {
  const out = new Set<number>();
  let first = 0;
  let second = 0;
  let terms = 0;
  analyzer.each(text, term => {
    const hash = termHash(term);
    if (++terms >= SHINGLE) out.add(shingleHash(first, second, hash));
    first = second;
    second = hash;
  });
  return out;
}

/** Never 0. */
function shingleHash(first: number, second: number, third: number): number {
  return spread(Math.imul(Math.imul(first, 31) + second, 31) + third) || 1;
}

/** One-to-one mix of 32 bits: the least hashes of many passages come out evenly over all values. */
function spread(value: number): number {
  let hash = value ^ (value >>> 16);
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
