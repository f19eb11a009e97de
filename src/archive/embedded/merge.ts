import { grown } from '../../core/grown.ts';
import { LONGEST_TERM } from '../../core/text/analyzer.ts';
import { SKETCH_KEYS } from '../../core/text/sketch.ts';
import { comparePassages, copyPassage, emptyColumns } from './columns.ts';
import type { PassageColumns } from './columns.ts';
import { decodeBlock } from './cursor.ts';
import { lengthOfCode } from './bm25.ts';
import type { Run } from './run.ts';
import type { Segment } from './segment.ts';
import { BLOCK, PART_BYTES } from './segmentLayout.ts';
import type { SegmentScratch } from './segmentScratch.ts';
import { createPostingList } from './postingList.ts';
import type { PostingList } from './postingList.ts';
import { createSegmentWriter } from './segmentWriter.ts';
import { indexSketches, mergeSketches } from './sketchIndex.ts';
import type { SegmentWriter } from './segmentWriter.ts';

/** Work is given back to the caller after about this many postings or passages: about a millisecond's worth. */
const SLICE = 20_000;

/** One source's passages, with their numbers in what is being made; `GONE` for those left out. */
interface Renumbered {
  readonly columns: PassageColumns;
  readonly numbers: Uint32Array;
}

const GONE = 0xffffffff;

/**
 * Numbers the living passages of all sources by date. Yields now and then, so that the caller can let others go first.
 * The sources' own passages are in that order already.
 */
function* renumber(sources: readonly PassageColumns[], dead: ReadonlyMap<number, number>): Generator<undefined, { readonly columns: PassageColumns; readonly renumbered: Renumbered[] }> {
  const renumbered = sources.map(columns => ({ columns, numbers: new Uint32Array(columns.report.length).fill(GONE) }));
  let living = 0;
  for (const { report } of sources) for (const row of report) if (!dead.has(row)) living++;
  yield undefined;
  const merged = emptyColumns(living);
  const next = sources.map(() => 0);
  const skipDead = (source: number): void => {
    const report = sources[source]?.report ?? new Uint32Array();
    let at = next[source] ?? 0;
    while (at < report.length && dead.has(report[at] ?? 0)) at++;
    next[source] = at;
  };
  sources.forEach((_, source) => { skipDead(source); });
  for (let number = 0; number < living; number++) {
    let first = -1;
    for (let source = 0; source < sources.length; source++) {
      const columns = sources[source];
      const best = sources[first];
      if (columns === undefined || (next[source] ?? 0) >= columns.report.length) continue;
      if (best === undefined || comparePassages(columns, next[source] ?? 0, best, next[first] ?? 0) < 0) first = source;
    }
    const source = renumbered[first];
    if (source === undefined) break;
    const from = next[first] ?? 0;
    source.numbers[from] = number;
    copyPassage(source.columns, from, merged, number);
    next[first] = from + 1;
    skipDead(first);
    if (number % SLICE === 0) yield undefined;
  }
  return { columns: merged, renumbered };
}

/** Makes a segment of a run. Yields about every millisecond; returns the writer, ready to be finished. */
export function* segmentOfRun(run: Run, dead: ReadonlyMap<number, number>, scratch: SegmentScratch): Generator<undefined, SegmentWriter> {
  const all = run.columns();
  const living = Array.from({ length: run.size }, (_, i) => i).filter(i => !dead.has(all.report[i] ?? 0)).sort((a, b) => comparePassages(all, a, all, b));
  const columns = emptyColumns(living.length);
  const places = new Uint32Array(run.size).fill(GONE);
  living.forEach((from, to) => {
    copyPassage(all, from, columns, to);
    places[from] = to;
  });
  yield undefined;
  const writer = createSegmentWriter(columns, indexSketches(run.sketches(), SKETCH_KEYS, places, GONE), totalLength(columns), scratch);
  yield undefined;
  // Postings of a term side by side: as the passages come by date, so do they.
  const { terms, starts, term, frequency } = run.postings();
  const firsts = new Uint32Array(terms.length + 1);
  for (const id of term) firsts[id + 1] = (firsts[id + 1] ?? 0) + 1;
  for (let id = 0; id < terms.length; id++) firsts[id + 1] = (firsts[id + 1] ?? 0) + (firsts[id] ?? 0);
  const next = firsts.slice();
  const numbers = scratch.numbers = grown(scratch.numbers, term.length);
  const frequencies = scratch.frequencies = grown(scratch.frequencies, term.length);
  let work = 0;
  for (let number = 0; number < living.length; number++) {
    const passage = living[number] ?? 0;
    const end = starts[passage + 1] ?? 0;
    for (let i = starts[passage] ?? 0; i < end; i++) {
      const id = term[i] ?? 0;
      const to = next[id] ?? 0;
      numbers[to] = number;
      frequencies[to] = frequency[i] ?? 0;
      next[id] = to + 1;
      work++;
    }
    if (work > SLICE) { work = 0; yield undefined; }
  }
  const encoder = new TextEncoder();
  const letters = new Uint8Array(LONGEST_TERM * 3);
  for (const group of inGroups(terms)) {
    yield undefined;
    for (const id of group.sort((a, b) => ((terms[a] ?? '') < (terms[b] ?? '') ? -1 : 1))) {
      const first = firsts[id] ?? 0;
      const count = (next[id] ?? 0) - first;
      if (count > 0) writer.term(letters, 0, encoder.encodeInto(terms[id] ?? '', letters).written, numbers, frequencies, first, count);
      work += count + 8;
      if (work > SLICE) { work = 0; yield undefined; }
    }
  }
  return writer;
}

/**
 * Numbers of terms in groups of one first letter, the groups in order, so that no sort is a long one. Terms have no
 * surrogates (analyzer.ts): the order of their UTF-16 units is that of their UTF-8 bytes.
 */
function inGroups(terms: readonly string[]): number[][] {
  const groups = new Map<number, number[]>();
  terms.forEach((term, id) => {
    const first = term.charCodeAt(0);
    const group = groups.get(first);
    if (group === undefined) groups.set(first, [id]);
    else group.push(id);
  });
  return [...groups].sort(([a], [b]) => a - b).map(([, group]) => group);
}

/** Makes one segment of several. Yields about every millisecond, with rows of postings to be put away. */
export function* mergeSegments(segments: readonly Segment[], dead: ReadonlyMap<number, number>, scratch: SegmentScratch): Generator<readonly Uint8Array[], SegmentWriter> {
  const renumbering = renumber(segments.map(({ directory }) => directory), dead);
  let step = renumbering.next();
  while (step.done !== true) {
    yield [];
    step = renumbering.next();
  }
  const { columns, renumbered } = step.value;
  const merging = mergeSketches(segments.map(({ sketches }, i) => ({ index: sketches(), numbers: renumbered[i]?.numbers ?? new Uint32Array() })), GONE, SLICE);
  let merged = merging.next();
  for (; merged.done !== true; merged = merging.next()) yield [];
  const writer = createSegmentWriter(columns, merged.value, totalLength(columns), scratch);
  const sources = segments.map((segment, i): Source => ({ segment, numbers: renumbered[i]?.numbers ?? new Uint32Array(), term: 0, part: undefined, partNumber: -1 }));
  const leading: Source[] = [];
  const list = createPostingList(columns.report.length);
  const block: Block = { passages: new Int32Array(BLOCK), frequencies: new Uint8Array(BLOCK) };
  let work = 0;
  for (;;) {
    lead(sources, leading);
    const [least] = leading;
    if (least === undefined) return writer;
    list.clear();
    for (const source of leading) readPostings(source, list, block);
    list.sort();
    const { letters, letterStart } = least.segment.directory;
    if (list.count > 0) writer.term(letters, letterStart[least.term] ?? 0, letterStart[least.term + 1] ?? 0, list.numbers, list.frequencies, 0, list.count);
    for (const source of leading) source.term++;
    work += list.count + 8;
    if (work > SLICE) { work = 0; yield writer.takeParts(); }
  }
}

/** A segment being merged: how its passages are numbered in the new one, the term it has come to, and the row of postings that it reads. */
interface Source {
  readonly segment: Segment;
  readonly numbers: Uint32Array;
  term: number;
  part: Uint8Array | undefined;
  partNumber: number;
}

/** Lists the sources that have come to the least term; none at the end. */
function lead(sources: readonly Source[], leading: Source[]): void {
  leading.length = 0;
  for (const source of sources) {
    if (source.term >= source.segment.layout.terms) continue;
    const [least] = leading;
    const order = least === undefined ? -1 : compareTerms(source.segment, source.term, least.segment, least.term);
    if (order > 0) continue;
    if (order < 0) leading.length = 0;
    leading.push(source);
  }
}

/** Order of two terms' bytes. */
function compareTerms(one: Segment, a: number, other: Segment, b: number): number {
  const letters = one.directory.letters;
  const others = other.directory.letters;
  let i = one.directory.letterStart[a] ?? 0;
  let j = other.directory.letterStart[b] ?? 0;
  const iEnd = one.directory.letterStart[a + 1] ?? 0;
  const jEnd = other.directory.letterStart[b + 1] ?? 0;
  while (i < iEnd && j < jEnd) {
    const difference = (letters[i++] ?? 0) - (others[j++] ?? 0);
    if (difference !== 0) return difference;
  }
  return iEnd - i - (jEnd - j);
}

/** Room for one decoded block. */
interface Block {
  readonly passages: Int32Array;
  readonly frequencies: Uint8Array;
}

function readPostings(source: Source, list: PostingList, { passages, frequencies }: Block): void {
  const { segment, numbers, term } = source;
  const { frequency, address, blockAddress } = segment.directory;
  const count = frequency[term] ?? 0;
  let previous = 0;
  for (let block = 0, done = 0; done < count; block++) {
    const at = count > BLOCK ? (blockAddress[(segment.firstBlock[term] ?? 0) + block] ?? 0) : (address[term] ?? 0);
    const here = Math.min(BLOCK, count - done);
    const row = Math.floor(at / PART_BYTES);
    // Rows are read once, one after the other: they need not be remembered.
    if (source.part === undefined || source.partNumber !== row) {
      source.part = segment.readPart(row);
      source.partNumber = row;
    }
    decodeBlock(source.part, at % PART_BYTES, here, previous, passages, frequencies);
    previous = passages[here - 1] ?? 0;
    done += here;
    for (let i = 0; i < here; i++) {
      const number = numbers[passages[i] ?? 0] ?? GONE;
      if (number !== GONE) list.add(number, frequencies[i] ?? 0);
    }
  }
}

/** Sum of the passages' lengths, as their codes have them. */
function totalLength({ length }: PassageColumns): number {
  let sum = 0;
  for (const code of length) sum += lengthOfCode(code);
  return sum;
}
