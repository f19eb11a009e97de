import type { Directory } from './segmentLayout.ts';

/** Keys of sketches with the passages that have them: two arrays, in the order of the keys. */
export interface SketchIndex {
  readonly sketchKey: Uint32Array;
  readonly sketchOf: Uint32Array;
}

/** A key that more passages have than this is a turn of phrase, not a copy: those beyond are not looked at. */
const MOST_OF_ONE_KEY = 16;

/** Sorts the keys of passages 0, 1, 2 …, `perPassage` each, 0 for none, to an index. `numbers` renames them; `gone` ones are left out. */
export function indexSketches(keys: Uint32Array, perPassage: number, numbers: Uint32Array, gone: number): SketchIndex {
  // Key and place in one number: a run has far fewer than 2^20 keys.
  const packed = new Float64Array(keys.length);
  let count = 0;
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i] ?? 0;
    if (key !== 0 && numbers[Math.floor(i / perPassage)] !== gone) packed[count++] = key * 0x100000 + i;
  }
  const sorted = packed.subarray(0, count).sort();
  const sketchKey = new Uint32Array(count);
  const sketchOf = new Uint32Array(count);
  for (let to = 0; to < count; to++) {
    const value = sorted[to] ?? 0;
    sketchKey[to] = Math.floor(value / 0x100000);
    sketchOf[to] = numbers[Math.floor((value % 0x100000) / perPassage)] ?? 0;
  }
  return { sketchKey, sketchOf };
}

/** One index of several, passages renamed by `numbers` of each, `gone` ones left out. Yields now and then. */
export function* mergeSketches(sources: readonly { readonly index: SketchIndex; readonly numbers: Uint32Array }[], gone: number, slice: number): Generator<undefined, SketchIndex> {
  const total = sources.reduce((sum, { index }) => sum + index.sketchKey.length, 0);
  const sketchKey = new Uint32Array(total);
  const sketchOf = new Uint32Array(total);
  const at = sources.map(() => 0);
  let count = 0;
  for (let step = 1; ; step++) {
    let least = -1;
    let key = Infinity;
    for (let source = 0; source < sources.length; source++) {
      const next = sources[source]?.index.sketchKey[at[source] ?? 0] ?? Infinity;
      if (next < key) { key = next; least = source; }
    }
    const source = sources[least];
    if (source === undefined) break;
    const place = at[least] ?? 0;
    at[least] = place + 1;
    const number = source.numbers[source.index.sketchOf[place] ?? 0] ?? gone;
    if (number !== gone) {
      sketchKey[count] = key;
      sketchOf[count++] = number;
    }
    if (step % slice === 0) yield undefined;
  }
  return { sketchKey: sketchKey.subarray(0, count), sketchOf: sketchOf.subarray(0, count) };
}

/** Calls `found` for each passage of a segment that has `key`. */
export function passagesWithKey({ sketchKey, sketchOf }: Pick<Directory, 'sketchKey' | 'sketchOf'>, key: number, found: (passage: number) => void): void {
  let low = 0;
  let high = sketchKey.length - 1;
  // Keys lie evenly, so a guess by proportion comes close; a few guesses, then halves.
  for (let guess = 0; guess < 4 && high - low > 16; guess++) {
    const from = sketchKey[low] ?? 0;
    const to = sketchKey[high] ?? 0;
    if (key <= from || key > to) break;
    const middle = low + Math.floor(((key - from) / (to - from)) * (high - low));
    if ((sketchKey[middle] ?? 0) < key) low = middle;
    else high = middle;
  }
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sketchKey[middle] ?? 0) < key) low = middle + 1;
    else high = middle;
  }
  for (let i = 0; i < MOST_OF_ONE_KEY && sketchKey[low] === key; i++, low++) found(sketchOf[low] ?? 0);
}
