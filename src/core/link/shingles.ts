import { wordsOf } from './words.ts';

/** Hashes of the runs of `size` words of a text. */
export function shinglesOf(text: string, size = 3): ReadonlySet<number> {
  const words = wordsOf(text).map(({ lower }) => lower);
  const shingles = new Set<number>();
  for (let i = 0; i + size <= words.length; i++) shingles.add(hash(words.slice(i, i + size).join(' ')));
  if (words.length < size && words.length > 0) shingles.add(hash(words.join(' ')));
  return shingles;
}

/** Share of two sets' elements that they have in common, 0 to 1. */
export function jaccard(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  if (a.size === 0 || b.size === 0) return 0;
  let shared = 0;
  for (const item of a.size <= b.size ? a : b) if ((a.size <= b.size ? b : a).has(item)) shared++;
  return shared / (a.size + b.size - shared);
}

/** FNV-1a over UTF-16 code units, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value >>> 0;
}

/**
 * Pairs of texts likely to be near-duplicates, by MinHash signatures cut into bands: no comparison of all pairs.
 * With 8 bands of 3 rows, texts of Jaccard 0.6 meet in 86 % of cases, of 0.8 in 99.8 %.
 */
export function candidatePairs(texts: readonly ReadonlySet<number>[], bands = 12, rows = 2): readonly (readonly [number, number])[] {
  const buckets = new Map<string, number[]>();
  for (const [i, shingles] of texts.entries()) {
    if (shingles.size === 0) continue;
    for (let band = 0; band < bands; band++) {
      let key = String(band);
      for (let row = 0; row < rows; row++) key += `:${String(minHash(shingles, band * rows + row))}`;
      const bucket = buckets.get(key);
      if (bucket === undefined) buckets.set(key, [i]); else bucket.push(i);
    }
  }
  const pairs = new Set<string>();
  for (const bucket of buckets.values()) for (let i = 0; i < bucket.length; i++) for (let j = i + 1; j < bucket.length && j < i + 50; j++) pairs.add(`${String(bucket[i])},${String(bucket[j])}`);
  return [...pairs].map(pair => { const [a = 0, b = 0] = pair.split(',').map(Number); return [a, b] as const; });
}

function minHash(shingles: ReadonlySet<number>, seed: number): number {
  let least = 0xffffffff;
  const a = Math.imul(seed + 1, 0x9e3779b1) | 1;
  for (const shingle of shingles) {
    let value = Math.imul(shingle ^ (shingle >>> 15), a);
    value = (value ^ (value >>> 13)) >>> 0;
    if (value < least) least = value;
  }
  return least;
}
