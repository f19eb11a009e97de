import type { Segment } from './segment.ts';
import { BLOCK, PART_BYTES } from './segmentLayout.ts';

/** A cursor past its last passage stands here. */
export const END = 0x7fffffff;

/** Bounds are rounded up by this much, so that no rounding of sums ever cuts off a passage that belongs. */
const SLACK = 1.000001;

/**
 * Goes through the postings of one term of a segment, a block at a time. A class, with its fields open to the search
 * loop: that loop runs millions of times a second.
 */
export class Cursor {
  /** The term's weight in this query. */
  weight = 0;
  /** No passage of this term scores more, weight included. */
  most = 0;
  /** Passage it stands at; -1 before the first, `END` past the last. */
  passage = -1;
  /** The block it stands in: its passages, their frequencies, how many, and the place in it. */
  readonly passages = new Int32Array(BLOCK);
  readonly frequencies = new Uint8Array(BLOCK);
  count = 0;
  at = 0;
  #segment: Segment;
  #frequency = 0;
  #address = 0;
  /** First of the term's blocks in the block arrays, and how many; 0 for a term of one block. */
  #firstBlock = 0;
  #blocks = 0;
  /** Block decoded, and block last looked up; -1 for none. */
  #block = -1;
  #looked = -1;
  #part: Uint8Array | undefined;
  #partNumber = -1;
  /** Weight of the term in 255ths of the segment's scores, for bounds. */
  #unit = 0;

  constructor(segment: Segment, term: number, weight: number, rise: number) {
    this.#segment = segment;
    this.open(segment, term, weight, rise);
  }

  /** Begins anew, before the first passage of a term. `rise`: no score of this query is above the segment's own times this. */
  open(segment: Segment, term: number, weight: number, rise: number): void {
    const { directory, firstBlock } = segment;
    this.#segment = segment;
    this.weight = weight;
    this.#unit = (weight * rise * SLACK) / 255;
    this.most = this.#unit * (directory.best[term] ?? 0);
    this.#frequency = directory.frequency[term] ?? 0;
    this.#address = directory.address[term] ?? 0;
    this.#firstBlock = firstBlock[term] ?? 0;
    this.#blocks = (firstBlock[term + 1] ?? 0) - this.#firstBlock;
    this.passage = this.#block = this.#looked = this.#partNumber = -1;
    this.#part = undefined;
    this.count = this.at = 0;
  }

  /** Goes to the next block. False, and at `END`, when there is none. */
  nextBlock(): boolean {
    if (this.#block + 1 >= (this.#blocks || 1)) {
      this.passage = END;
      this.at = this.count;
      return false;
    }
    this.#load(this.#block + 1);
    return true;
  }

  /** An upper bound of this term's score for `passage`, from the block it would lie in; 0 when it lies in none. */
  boundAt(passage: number): number {
    if (this.#blocks === 0) return this.most;
    const block = this.#find(passage);
    return block < 0 ? 0 : this.#unit * (this.#segment.directory.blockBest[this.#firstBlock + block] ?? 0);
  }

  /** Goes to `passage`, or to the first one after it that has the term. */
  seek(passage: number): void {
    if (this.passage >= passage) return;
    if (this.#blocks > 0) {
      const block = this.#find(passage);
      if (block < 0) { this.#end(); return; }
      if (block !== this.#block) this.#load(block);
    } else if (this.#block < 0) {
      this.#load(0);
    }
    const { passages, count } = this;
    let low = this.at;
    let high = count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((passages[middle] ?? 0) < passage) low = middle + 1;
      else high = middle;
    }
    if (low >= count) { this.#end(); return; }
    this.at = low;
    this.passage = passages[low] ?? END;
  }

  #end(): void {
    this.passage = END;
    this.#block = this.#blocks;
    this.#looked = this.#blocks;
    this.at = this.count = 0;
  }

  /** The block that `passage` would lie in, or -1 past the last. Only ever asked for growing passages. */
  #find(passage: number): number {
    const last = this.#segment.directory.blockLast;
    const first = this.#firstBlock;
    let block = Math.max(this.#block, this.#looked, 0);
    if (block >= this.#blocks) return -1;
    if ((last[first + block] ?? 0) < passage) {
      // Gallop, then halve: most steps are short.
      let low = block;
      let high = block + 1;
      for (let step = 1; high < this.#blocks && (last[first + high] ?? 0) < passage; step *= 2) {
        low = high;
        high += step;
      }
      if (high >= this.#blocks) high = this.#blocks - 1;
      if ((last[first + high] ?? 0) < passage) { this.#looked = this.#blocks; return -1; }
      while (low + 1 < high) {
        const middle = (low + high) >> 1;
        if ((last[first + middle] ?? 0) < passage) low = middle;
        else high = middle;
      }
      block = high;
    }
    this.#looked = block;
    return block;
  }

  #load(block: number): void {
    let previous = 0;
    let count = this.#frequency;
    let address = this.#address;
    if (this.#blocks > 0) {
      const { blockLast, blockAddress } = this.#segment.directory;
      address = blockAddress[this.#firstBlock + block] ?? 0;
      if (block > 0) previous = blockLast[this.#firstBlock + block - 1] ?? 0;
      count = Math.min(BLOCK, count - block * BLOCK);
    }
    const number = Math.floor(address / PART_BYTES);
    if (this.#part === undefined || this.#partNumber !== number) {
      this.#part = this.#segment.part(number);
      this.#partNumber = number;
    }
    decodeBlock(this.#part, address % PART_BYTES, count, previous, this.passages, this.frequencies);
    this.#block = block;
    this.count = count;
    this.at = 0;
    this.passage = this.passages[0] ?? END;
  }
}

/** Decodes `count` postings at `from`; `previous` is the passage that distances start from. Returns where the block ends. */
export function decodeBlock(bytes: Uint8Array, from: number, count: number, previous: number, passages: Int32Array, frequencies: Uint8Array): number {
  let at = from;
  let passage = previous;
  for (let i = 0; i < count; i++) {
    let byte = bytes[at++] ?? 0;
    // One byte is enough for nearly all.
    let tail = byte & 1;
    if (byte < 128) passage += byte >> 1;
    else {
      let code = byte & 127;
      for (let unit = 128; byte > 127; unit *= 128) {
        byte = bytes[at++] ?? 0;
        code += (byte & 127) * unit;
      }
      tail = code % 2;
      passage += (code - tail) / 2;
    }
    passages[i] = passage;
    frequencies[i] = tail === 1 ? (bytes[at++] ?? 0) : 1;
  }
  return at;
}
