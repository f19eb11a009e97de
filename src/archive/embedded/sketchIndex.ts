import { grown } from '../../core/grown.ts';

/** Keys of sketches with the passages that have them: two arrays, in the order of the keys. */
export interface SketchIndex {
  readonly sketchKey: Uint32Array;
  readonly sketchOf: Uint32Array;
}

/** A key that more passages have than this is a turn of phrase, not a copy: those beyond are not looked at. */
export const MOST_OF_ONE_KEY = 16;

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

/** Where keys lie in an index: looks a key up without searching for it. */
export type KeyLookup = (key: number, found: (passage: number) => void) => void;

/** Keys that one look goes over, about: a line of the processor's cache. */
const KEYS_A_LOOK = 8;

/** Costs about a nanosecond a key, and half a byte of memory. */
export function createKeyLookup({ sketchKey, sketchOf }: SketchIndex): KeyLookup {
  // Keys come out evenly over all values (sketch.ts), so their first bits tell about where they lie.
  const bits = Math.max(1, 31 - Math.clz32(Math.max(1, sketchKey.length / KEYS_A_LOOK)));
  const starts = new Uint32Array((1 << bits) + 1);
  for (let i = 0, first = 0; first < starts.length; first++) {
    const from = first * 2 ** (32 - bits);
    while (i < sketchKey.length && (sketchKey[i] ?? 0) < from) i++;
    starts[first] = i;
  }
  return (key, found) => {
    const first = key >>> (32 - bits);
    const end = starts[first + 1] ?? 0;
    let at = starts[first] ?? 0;
    while (at < end && (sketchKey[at] ?? 0) < key) at++;
    for (let i = 0; i < MOST_OF_ONE_KEY && at < end && sketchKey[at] === key; i++, at++) found(sketchOf[at] ?? 0);
  };
}

/** Tells of most keys that are in no index: cheaper than a look at every index. */
export interface KeyFilter {
  mayHave(key: number): boolean;
  /** Takes in the keys of another index. False when there are too many: a new filter tells more. */
  add(keys: Uint32Array): boolean;
}

const BITS_A_KEY = 8;
const FEWEST_BITS = 1 << 16;
/** 4 MB: with a million passages five of six keys that are new are told. */
const MOST_BITS = 1 << 25;

/** A filter that knows the keys of some sorted indexes, with room for as many again. */
export function createKeyFilter(indexes: readonly Uint32Array[]): KeyFilter {
  let count = indexes.reduce((sum, keys) => sum + keys.length, 0);
  let bits = FEWEST_BITS;
  // Room for as many again.
  while (bits < count * 2 * BITS_A_KEY && bits < MOST_BITS) bits *= 2;
  const field = new Uint32Array(bits / 32);
  const place = (key: number): number => (key & (bits - 1)) >>> 5;
  const set = (keys: Uint32Array): void => { for (const key of keys) field[place(key)] = (field[place(key)] ?? 0) | (1 << (key & 31)); };
  indexes.forEach(set);
  return {
    mayHave: key => ((field[place(key)] ?? 0) & (1 << (key & 31))) !== 0,
    add(keys) {
      count += keys.length;
      set(keys);
      return bits === MOST_BITS || count * BITS_A_KEY <= bits;
    }
  };
}

/** Sketches of passages 0, 1, 2 … as they come, `perPassage` keys each. */
export interface RecentSketches {
  /** Takes in the next passage's: `write` puts its keys, 0 for none, to an array from a place on. */
  add(write: (into: Uint32Array, at: number) => void): void;
  /** The keys of all passages. */
  keys(): Uint32Array;
  /** Calls `found` for each passage that has `key`, the newest first. */
  withKey: KeyLookup;
  clear(): void;
}

/** Sketches of passages that no segment holds yet; each has `perPassage` keys. */
export function createRecentSketches(perPassage: number): RecentSketches {
  let keys = new Uint32Array(1 << 12);
  // For each place, 1 more than the one before it of the same key, 0 for none; and a hash table of each key's last place.
  let before = new Uint32Array(1 << 12);
  let last = new Uint32Array(1 << 13);
  let size = 0;
  const slotOf = (key: number): number => {
    let slot = (key ^ (key >>> 16)) & (last.length - 1);
    for (let place = last[slot] ?? 0; place !== 0 && keys[place - 1] !== key; place = last[slot] ?? 0) slot = (slot + 1) & (last.length - 1);
    return slot;
  };
  const note = (place: number): void => {
    const key = keys[place] ?? 0;
    if (key === 0) return;
    const slot = slotOf(key);
    before[place] = last[slot] ?? 0;
    last[slot] = place + 1;
  };
  return {
    add(write) {
      const end = size + perPassage;
      keys = grown(keys, end);
      before = grown(before, end);
      write(keys, size);
      if (end * 2 > last.length) {
        last = new Uint32Array(last.length * 2);
        for (let place = 0; place < size; place++) note(place);
      }
      for (; size < end; size++) note(size);
    },
    keys: () => keys.subarray(0, size),
    clear() {
      size = 0;
      last.fill(0);
    },
    withKey(key, found) {
      for (let place = last[slotOf(key)] ?? 0; place !== 0; place = before[place - 1] ?? 0) found(Math.floor((place - 1) / perPassage));
    }
  };
}
