import { inWindow, passes, UNDATED } from './columns.ts';
import type { PassageFilter } from './columns.ts';
import { Cursor, END } from './cursor.ts';
import type { Segment } from './segment.ts';
import type { Top } from './top.ts';

/** A term of a query, and its weight: its idf times how often the query has it. */
export interface QueryTerm {
  readonly term: string;
  readonly weight: number;
  /** Its number in each of the segments, -1 where there is none. */
  readonly numbers: readonly number[];
}

/** Passages are gone through in windows of this many. */
const WINDOW = 8192;

/** Memory that searches share, one after the other. */
export interface Scratch {
  readonly scores: Float64Array;
  readonly bits: Uint32Array;
  readonly candidates: Int32Array;
  readonly cursors: Cursor[];
}

/** Room that one search after another uses; not for two at a time. */
export function createScratch(): Scratch {
  return { scores: new Float64Array(WINDOW), bits: new Uint32Array(WINDOW / 32), candidates: new Int32Array(WINDOW), cursors: [] };
}

/**
 * Adds the best passages of a segment to `top`: MaxScore (Turtle and Flood, "Query evaluation: strategies and
 * optimizations", 1995) over windows of passages, with the best score of each block (Ding and Suel, "Faster top-k
 * document retrieval using block-max indexes", 2011). Exact: it leaves out only what cannot reach the threshold.
 * `norms` are those of the whole archive; `rise` bounds how far a score may be above the segment's own.
 * `dead` marks passages that are gone. `place` is that of the segment in the numbers of the query's terms.
 */
export function searchSegment(
  segment: Segment, place: number, query: readonly QueryTerm[], norms: Float64Array, rise: number, filter: PassageFilter, dead: Uint8Array | undefined, top: Top, scratch: Scratch
): void {
  const { minute } = segment.directory;
  const low = filter.from === undefined ? 0 : firstAtOrAfter(minute, filter.from);
  // Undated passages come last: only a window without a beginning holds them.
  const high = filter.from === undefined ? segment.layout.passages : firstAtOrAfter(minute, filter.until ?? UNDATED);
  const gapped = filter.from === undefined && filter.until !== undefined;
  if (low >= high) return;
  const cursors: Cursor[] = [];
  for (const { numbers, weight } of query) {
    const term = numbers[place] ?? -1;
    if (term < 0) continue;
    const cursor = scratch.cursors[cursors.length] ??= new Cursor(segment, term, weight, rise);
    cursor.open(segment, term, weight, rise);
    cursors.push(cursor);
  }
  cursors.sort((a, b) => a.most - b.most);
  // below[i]: no passage scores more from the first i terms together.
  const below = new Float64Array(cursors.length + 1);
  cursors.forEach((cursor, i) => { below[i + 1] = (below[i] ?? 0) + cursor.most; });
  if ((below[cursors.length] ?? 0) < top.threshold) return;

  const filtered = filter.outlets !== undefined || filter.languages !== undefined || filter.marks !== undefined;
  const { directory } = segment;
  const { report, length } = directory;
  const { scores, bits, candidates } = scratch;
  // Passages that have none of the terms from `essential` on cannot reach the threshold.
  let essential = 0;
  const narrow = (): void => { while (essential < cursors.length - 1 && (below[essential + 1] ?? 0) < top.threshold) essential++; };
  narrow();
  for (let i = essential; i < cursors.length; i++) cursors[i]?.seek(low);

  for (;;) {
    let start = high;
    for (let i = essential; i < cursors.length; i++) start = Math.min(start, cursors[i]?.passage ?? END);
    if (start >= high) return;
    const end = Math.min(high, start + WINDOW);
    for (let i = essential; i < cursors.length; i++) {
      const cursor = cursors[i];
      if (cursor !== undefined && cursor.passage < end) addWindow(cursor, start, end, norms, length, scores, bits);
    }
    const count = collect(bits, candidates);
    for (let c = 0; c < count; c++) {
      const offset = candidates[c] ?? 0;
      const passage = start + offset;
      let score = scores[offset] ?? 0;
      scores[offset] = 0;
      const threshold = top.threshold;
      if (score + (below[essential] ?? 0) < threshold) continue;
      if (dead !== undefined && dead[passage] === 1) continue;
      if (gapped && !inWindow(filter, minute[passage] ?? 0)) continue;
      if (filtered && !passes(filter, directory, passage)) continue;
      let i = essential - 1;
      for (; i >= 0; i--) {
        if (score + (below[i + 1] ?? 0) < threshold) break;
        const cursor = cursors[i];
        if (cursor === undefined) continue;
        if (cursor.passage < passage) {
          if (score + (below[i] ?? 0) + cursor.boundAt(passage) < threshold) break;
          cursor.seek(passage);
        }
        if (cursor.passage === passage) {
          const tf = cursor.frequencies[cursor.at] ?? 0;
          score += (cursor.weight * tf) / (tf + (norms[length[passage] ?? 0] ?? 0));
        }
      }
      if (i < 0) top.add(score, minute[passage] ?? 0, report[passage] ?? 0, directory.passage[passage] ?? 0);
    }
    narrow();
  }
}

/** Adds a term's scores for the passages of a window; the cursor stands at or past its end afterwards. */
function addWindow(cursor: Cursor, start: number, end: number, norms: Float64Array, length: Uint8Array, scores: Float64Array, bits: Uint32Array): void {
  const { weight, passages, frequencies } = cursor;
  do {
    const { count } = cursor;
    let at = cursor.at;
    for (; at < count; at++) {
      const passage = passages[at] ?? 0;
      if (passage >= end) break;
      const offset = passage - start;
      const tf = frequencies[at] ?? 0;
      bits[offset >>> 5] = (bits[offset >>> 5] ?? 0) | (1 << (offset & 31));
      scores[offset] = (scores[offset] ?? 0) + (weight * tf) / (tf + (norms[length[passage] ?? 0] ?? 0));
    }
    if (at < count) {
      cursor.at = at;
      cursor.passage = passages[at] ?? END;
      return;
    }
  } while (cursor.nextBlock() && cursor.passage < end);
}

/** Lists the set bits in order, and clears them. */
function collect(bits: Uint32Array, candidates: Int32Array): number {
  let count = 0;
  for (let i = 0; i < bits.length; i++) {
    let word = bits[i] ?? 0;
    if (word === 0) continue;
    bits[i] = 0;
    while (word !== 0) {
      const lowest = word & -word;
      word ^= lowest;
      candidates[count++] = (i << 5) + 31 - Math.clz32(lowest);
    }
  }
  return count;
}

/** The score that `KEPT_BEST` passages of the segment are known to reach; `fall` bounds how far scores may be below the segment's own. */
export function knownScore(segment: Segment, place: number, query: readonly QueryTerm[], fall: number): number {
  let best = 0;
  for (const { numbers, weight } of query) {
    const term = numbers[place] ?? -1;
    if (term >= 0) best = Math.max(best, (weight * fall * (segment.directory.kept[term] ?? 0)) / 255);
  }
  return best * 0.999999;
}

function firstAtOrAfter(minutes: Uint32Array, minute: number): number {
  let low = 0;
  let high = minutes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((minutes[middle] ?? 0) < minute) low = middle + 1;
    else high = middle;
  }
  return low;
}
