/** Postings of one term, being gathered from several segments. The first `count` count. */
export interface PostingList {
  readonly numbers: Uint32Array;
  readonly frequencies: Uint8Array;
  readonly count: number;
  add(number: number, frequency: number): void;
  clear(): void;
  /** Puts the passages in ascending order. */
  sort(): void;
}

/** Postings being gathered, of a segment of `size` passages: a few ascending runs, one a source. */
export function createPostingList(size: number): PostingList {
  // Number and frequency in one, so that one sort of plain numbers orders both: a number has 32 bits, a frequency 8.
  let packed = new Float64Array(1024);
  let numbers = new Uint32Array(1024);
  let frequencies = new Uint8Array(1024);
  let count = 0;
  let ascending = true;
  // By passage: the quicker order for a term that many passages have.
  let byPassage: Uint8Array | undefined;
  const room = (): void => {
    if (numbers.length >= packed.length) return;
    numbers = new Uint32Array(packed.length);
    frequencies = new Uint8Array(packed.length);
  };
  const spread = (): void => {
    byPassage ??= new Uint8Array(size);
    room();
    for (let i = 0; i < count; i++) {
      const value = packed[i] ?? 0;
      byPassage[Math.floor(value / 256)] = value % 256;
    }
    for (let number = 0, to = 0; to < count; number++) {
      const frequency = byPassage[number] ?? 0;
      if (frequency === 0) continue;
      byPassage[number] = 0;
      numbers[to] = number;
      frequencies[to++] = frequency;
    }
  };
  return {
    get numbers() { return numbers; },
    get frequencies() { return frequencies; },
    get count() { return count; },
    add(number, frequency) {
      if (count >= packed.length) {
        const longer = new Float64Array(packed.length * 2);
        longer.set(packed);
        packed = longer;
      }
      const value = number * 256 + frequency;
      if (count > 0 && value < (packed[count - 1] ?? 0)) ascending = false;
      packed[count++] = value;
    },
    clear() {
      count = 0;
      ascending = true;
    },
    sort() {
      if (!ascending && count * 32 > size) { spread(); return; }
      if (!ascending) packed.subarray(0, count).sort();
      room();
      for (let i = 0; i < count; i++) {
        const value = packed[i] ?? 0;
        numbers[i] = Math.floor(value / 256);
        frequencies[i] = value % 256;
      }
    }
  };
}
