/**
 * Arrays that a segment is put together in, used again for the next: memory outside the heap is given back late, and would
 * pile up. Each grows as it must.
 */
export interface SegmentScratch {
  /** Postings of a run, those of a term side by side. */
  numbers: Uint32Array<ArrayBuffer>;
  frequencies: Uint8Array<ArrayBuffer>;
  /** What becomes the directory (segmentLayout.ts). */
  letters: Uint8Array<ArrayBuffer>;
  letterStart: Uint32Array<ArrayBuffer>;
  frequency: Uint32Array<ArrayBuffer>;
  address: Uint32Array<ArrayBuffer>;
  best: Uint8Array<ArrayBuffer>;
  kept: Uint8Array<ArrayBuffer>;
  blockLast: Uint32Array<ArrayBuffer>;
  blockAddress: Uint32Array<ArrayBuffer>;
  blockBest: Uint8Array<ArrayBuffer>;
  slots: Uint32Array<ArrayBuffer>;
}

/** For one segment at a time. */
export function createSegmentScratch(): SegmentScratch {
  return {
    numbers: new Uint32Array(0), frequencies: new Uint8Array(0), letters: new Uint8Array(1 << 16), letterStart: new Uint32Array(1 << 12),
    frequency: new Uint32Array(1 << 12), address: new Uint32Array(1 << 12), best: new Uint8Array(1 << 12), kept: new Uint8Array(1 << 12),
    blockLast: new Uint32Array(1 << 10), blockAddress: new Uint32Array(1 << 10), blockBest: new Uint8Array(1 << 10), slots: new Uint32Array(0)
  };
}
