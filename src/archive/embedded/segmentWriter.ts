import { grown } from '../../core/grown.ts';
import { lengthNorms } from './bm25.ts';
import type { PassageColumns } from './columns.ts';
import { BLOCK, hashOf, KEPT_BEST, layoutOf, packDirectory, PART_BYTES } from './segmentLayout.ts';
import type { Directory, SegmentLayout } from './segmentLayout.ts';
import type { SegmentScratch } from './segmentScratch.ts';
import type { SketchIndex } from './sketchIndex.ts';

/** Takes the terms of a new segment, in the order of their bytes, and gives its rows. */
export interface SegmentWriter {
  /**
   * A term, its UTF-8 being `name[nameStart, nameEnd)`, and its postings: `count` of them from `first` on, passage numbers
   * ascending, with the frequency in each.
   */
  term(name: Uint8Array, nameStart: number, nameEnd: number, numbers: Uint32Array, frequencies: Uint8Array, first: number, count: number): void;
  /** Rows of postings that are full since the last call. */
  takeParts(): Uint8Array[];
  /** Ends the segment: the last rows of postings, the bytes of the directory, and what the segment's row says. */
  finish(): { readonly parts: Uint8Array[]; readonly directory: Uint8Array<ArrayBuffer>; readonly layout: SegmentLayout };
}

/** A block's longest form: five bytes of distance and one of frequency for each passage. */
const LONGEST_BLOCK = BLOCK * 6;

/**
 * `columns` and `sketches` are those of the segment's passages, by their numbers; `totalLength` is the sum of their lengths.
 * `scratch` is the writer's until it has finished.
 */
export function createSegmentWriter(columns: PassageColumns, sketches: SketchIndex, totalLength: number, scratch: SegmentScratch): SegmentWriter {
  const passages = columns.report.length;
  const norms = lengthNorms(totalLength / Math.max(1, passages));
  const lengths = columns.length;
  let full: Uint8Array[] = [];
  let part = new Uint8Array(PART_BYTES);
  let partNumber = 0;
  let at = 0;

  let terms = 0;
  let letterCount = 0;
  let blocks = 0;
  const histogram = new Uint32Array(256);

  function room(): void {
    if (at + LONGEST_BLOCK <= PART_BYTES) return;
    full.push(part.subarray(0, at));
    part = new Uint8Array(PART_BYTES);
    partNumber++;
    at = 0;
  }

  return {
    term(name, nameStart, nameEnd, numbers, frequencies, first, count) {
      const letters = scratch.letters = grown(scratch.letters, letterCount + nameEnd - nameStart);
      const letterStart = scratch.letterStart = grown(scratch.letterStart, terms + 2);
      const frequency = scratch.frequency = grown(scratch.frequency, terms + 1);
      const address = scratch.address = grown(scratch.address, terms + 1);
      const best = scratch.best = grown(scratch.best, terms + 1);
      const kept = scratch.kept = grown(scratch.kept, terms + 1);
      letterStart[terms] = letterCount;
      for (let i = nameStart; i < nameEnd; i++) letters[letterCount++] = name[i] ?? 0;
      frequency[terms] = count;
      const counted = count >= KEPT_BEST;
      if (counted) histogram.fill(0);
      let previous = 0;
      let termBest = 0;
      const end = first + count;
      for (let from = first; from < end;) {
        room();
        const here = partNumber * PART_BYTES + at;
        if (from === first) address[terms] = here;
        const to = Math.min(end, from + BLOCK);
        let bestHere = 0;
        for (let i = from; i < to; i++) {
          const number = numbers[i] ?? 0;
          const tf = frequencies[i] ?? 0;
          let code = (number - previous) * 2 + (tf > 1 ? 1 : 0);
          previous = number;
          while (code > 127) {
            part[at++] = (code & 127) | 128;
            code = Math.floor(code / 128);
          }
          part[at++] = code;
          if (tf > 1) part[at++] = tf;
          const score = tf / (tf + (norms[lengths[number] ?? 0] ?? 0));
          if (score > bestHere) bestHere = score;
          if (!counted) continue;
          const floor = Math.floor(score * 255);
          histogram[floor] = (histogram[floor] ?? 0) + 1;
        }
        if (count > BLOCK) {
          const blockLast = scratch.blockLast = grown(scratch.blockLast, blocks + 1);
          const blockAddress = scratch.blockAddress = grown(scratch.blockAddress, blocks + 1);
          const blockBest = scratch.blockBest = grown(scratch.blockBest, blocks + 1);
          blockLast[blocks] = previous;
          blockAddress[blocks] = here;
          blockBest[blocks++] = Math.ceil(bestHere * 255);
        }
        if (bestHere > termBest) termBest = bestHere;
        from = to;
      }
      best[terms] = Math.ceil(termBest * 255);
      kept[terms] = counted ? keptBest(histogram) : 0;
      terms++;
    },
    takeParts() {
      const taken = full;
      full = [];
      return taken;
    },
    finish() {
      if (at > 0) full.push(part.subarray(0, at));
      const letterStart = scratch.letterStart = grown(scratch.letterStart, terms + 1);
      letterStart[terms] = letterCount;
      const { letters, frequency, address, best, kept, blockLast, blockAddress, blockBest } = scratch;
      const directory: Directory = {
        ...columns, ...sketches, letters: letters.subarray(0, letterCount), letterStart: letterStart.subarray(0, terms + 1), frequency: frequency.subarray(0, terms),
        address: address.subarray(0, terms), best: best.subarray(0, terms), kept: kept.subarray(0, terms), blockLast: blockLast.subarray(0, blocks),
        blockAddress: blockAddress.subarray(0, blocks), blockBest: blockBest.subarray(0, blocks), slots: slotsOf(scratch, terms)
      };
      const parts = full;
      full = [];
      const layout = layoutOf(directory, passages, totalLength);
      return { parts, directory: packDirectory(directory, layout), layout };
    }
  };
}

/** The score, in 255ths rounded down, that at least `KEPT_BEST` of the counted passages reach. */
function keptBest(histogram: Uint32Array): number {
  let seen = 0;
  for (let score = 255; score > 0; score--) {
    seen += histogram[score] ?? 0;
    if (seen >= KEPT_BEST) return score;
  }
  return 0;
}

function slotsOf(scratch: SegmentScratch, terms: number): Uint32Array {
  const { letters, letterStart } = scratch;
  let size = 1;
  while (size < terms * 1.25) size *= 2;
  const slots = (scratch.slots = grown(scratch.slots, size)).subarray(0, size).fill(0);
  for (let term = 0; term < terms; term++) {
    let slot = hashOf(letters, letterStart[term] ?? 0, letterStart[term + 1] ?? 0) & (size - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (size - 1);
    slots[slot] = term + 1;
  }
  return slots;
}
