import type { Analyzer } from '../../core/text/analyzer.ts';
import { createSketch, SKETCH_KEYS, termHash } from '../../core/text/sketch.ts';
import { lengthCode, lengthOfCode } from './bm25.ts';
import { grown, inWindow, passes } from './columns.ts';
import type { PassageColumns, PassageFilter, PassageRow } from './columns.ts';
import type { QueryTerm } from './maxScore.ts';
import type { Top } from './top.ts';

/** The postings of one term of a run: passage numbers ascending, with the term's frequency in each; the first `count` count. */
export interface RunPostings {
  readonly term: string;
  readonly count: number;
  readonly numbers: Uint32Array;
  readonly frequencies: Uint8Array;
}

/** The newest passages, in memory: few enough that a query may look at every posting of its terms. */
export interface Run {
  readonly size: number;
  /** Sum of the passages' lengths in terms, as their codes have them. */
  readonly totalLength: number;
  /** Highest row of a report it has passages of; 0 for none. Reports come in the order of their rows. */
  readonly lastReport: number;
  add(row: PassageRow, texts: readonly string[]): void;
  frequency(term: string): number;
  /** Calls `found` for each passage that has the term, the newest first. */
  withTerm(term: string, found: (number: number) => void): void;
  /** Adds the best passages to `top`, those of reports up to row `after` and of `dead` ones left out. */
  search(query: readonly QueryTerm[], norms: Float64Array, filter: PassageFilter, after: number, dead: ReadonlyMap<number, number>, top: Top): void;
  columns(): PassageColumns;
  /** Keys of all sketches, `SKETCH_KEYS` a passage. */
  sketches(): Uint32Array;
  /** The number of a report's passage, or -1. */
  find(report: number, passage: number): number;
  /** Calls `found` for each passage that has `key` in its sketch, the newest first. */
  withKey(key: number, found: (number: number) => void): void;
  /** Every term with its postings, in the order of the terms' UTF-8 bytes. The arrays are used again for the next term. */
  postings(): Generator<RunPostings>;
}

const START = 1024;

export function createRun(analyzer: Analyzer): Run {
  const terms = new Map<string, number>();
  let heads = new Int32Array(START); // last posting of each term, or -1
  let counts = new Uint32Array(START);
  let hashes = new Uint32Array(START);
  const sketch = createSketch();
  let keys = new Uint32Array(START);
  // Places of keys: the last one of each key, and for each place the one before it of the same key.
  const lastPlace = new Map<number, number>();
  let placeBefore = new Int32Array(START);
  // Postings: a chain for each term, newest first.
  let of = new Uint32Array(START);
  let frequency = new Uint8Array(START);
  let previous = new Int32Array(START);
  let postings = 0;
  const columns = {
    report: new Uint32Array(START), passage: new Uint16Array(START), minute: new Uint32Array(START), outlet: new Uint16Array(START),
    language: new Uint8Array(START), length: new Uint8Array(START)
  };
  let size = 0;
  let totalLength = 0;
  let length = 0;

  const sink = (term: string): void => {
    length++;
    let id = terms.get(term);
    if (id === undefined) {
      id = terms.size;
      terms.set(term, id);
      if (id >= heads.length) {
        heads = grown(heads, id + 1);
        counts = grown(counts, id + 1);
        hashes = grown(hashes, id + 1);
      }
      heads[id] = -1;
      hashes[id] = termHash(term);
    }
    sketch.add(hashes[id] ?? 0);
    const last = heads[id] ?? -1;
    if (last >= 0 && of[last] === size) {
      if ((frequency[last] ?? 0) < 255) frequency[last] = (frequency[last] ?? 0) + 1;
      return;
    }
    if (postings >= of.length) {
      of = grown(of, postings + 1);
      frequency = grown(frequency, postings + 1);
      previous = grown(previous, postings + 1);
    }
    of[postings] = size;
    frequency[postings] = 1;
    previous[postings] = last;
    heads[id] = postings++;
    counts[id] = (counts[id] ?? 0) + 1;
  };

  const keepSketch = (): void => {
    const from = size * SKETCH_KEYS;
    keys = grown(keys, from + SKETCH_KEYS);
    placeBefore = grown(placeBefore, from + SKETCH_KEYS);
    sketch.write(keys, from);
    for (let place = from; place < from + SKETCH_KEYS; place++) {
      const key = keys[place] ?? 0;
      placeBefore[place] = lastPlace.get(key) ?? -1;
      if (key !== 0) lastPlace.set(key, place);
    }
  };

  return {
    get size() { return size; },
    get totalLength() { return totalLength; },
    get lastReport() { return size === 0 ? 0 : (columns.report[size - 1] ?? 0); },
    add(row, texts) {
      if (size >= columns.report.length) {
        columns.report = grown(columns.report, size + 1);
        columns.passage = grown(columns.passage, size + 1);
        columns.minute = grown(columns.minute, size + 1);
        columns.outlet = grown(columns.outlet, size + 1);
        columns.language = grown(columns.language, size + 1);
        columns.length = grown(columns.length, size + 1);
      }
      length = 0;
      for (const text of texts) {
        // The sketch is of the passage alone, which comes last: copies have headlines of their own.
        sketch.begin();
        analyzer.each(text, sink);
      }
      columns.report[size] = row.report;
      columns.passage[size] = row.passage;
      columns.minute[size] = row.minute;
      columns.outlet[size] = row.outlet;
      columns.language[size] = row.language;
      const code = lengthCode(length);
      columns.length[size] = code;
      totalLength += lengthOfCode(code);
      keepSketch();
      size++;
    },
    frequency: term => counts[terms.get(term) ?? -1] ?? 0,
    withTerm(term, found) {
      const id = terms.get(term);
      if (id !== undefined) for (let at = heads[id] ?? -1; at >= 0; at = previous[at] ?? -1) found(of[at] ?? 0);
    },
    search(query, norms, filter, after, dead, top) {
      const scores = new Float64Array(size);
      for (const { term, weight } of query) {
        const id = terms.get(term);
        if (id === undefined) continue;
        for (let at = heads[id] ?? -1; at >= 0; at = previous[at] ?? -1) {
          const number = of[at] ?? 0;
          const tf = frequency[at] ?? 0;
          scores[number] = (scores[number] ?? 0) + (weight * tf) / (tf + (norms[columns.length[number] ?? 0] ?? 0));
        }
      }
      for (let number = 0; number < size; number++) {
        const score = scores[number] ?? 0;
        if (score <= 0 || score < top.threshold) continue;
        const report = columns.report[number] ?? 0;
        if (report <= after || dead.has(report) || !inWindow(filter, columns.minute[number] ?? 0) || !passes(filter, columns, number)) continue;
        top.add(score, columns.minute[number] ?? 0, report, columns.passage[number] ?? 0);
      }
    },
    columns: () => ({
      report: columns.report.subarray(0, size), passage: columns.passage.subarray(0, size), minute: columns.minute.subarray(0, size),
      outlet: columns.outlet.subarray(0, size), language: columns.language.subarray(0, size), length: columns.length.subarray(0, size)
    }),
    sketches: () => keys.subarray(0, size * SKETCH_KEYS),
    find(report, passage) {
      let number = size - 1;
      while (number >= 0 && (columns.report[number] ?? 0) > report) number--;
      while (number >= 0 && columns.report[number] === report && columns.passage[number] !== passage) number--;
      return number >= 0 && columns.report[number] === report ? number : -1;
    },
    withKey(key, found) {
      for (let place = lastPlace.get(key) ?? -1; place >= 0; place = placeBefore[place] ?? -1) found(Math.floor(place / SKETCH_KEYS));
    },
    *postings() {
      // Sorted in groups of one first letter, so that a caller who works in slices never waits for one long sort.
      // Terms have no surrogates (analyzer.ts), so the order of UTF-16 units is that of UTF-8 bytes.
      const numbers = new Uint32Array(size);
      const frequencies = new Uint8Array(size);
      const groups = new Map<string, string[]>();
      for (const term of terms.keys()) {
        const group = groups.get(term.charAt(0));
        if (group === undefined) groups.set(term.charAt(0), [term]);
        else group.push(term);
      }
      for (const first of [...groups.keys()].sort()) for (const term of groups.get(first)?.sort() ?? []) {
        const id = terms.get(term) ?? 0;
        const count = counts[id] ?? 0;
        let to = count;
        for (let at = heads[id] ?? -1; at >= 0; at = previous[at] ?? -1) {
          to--;
          numbers[to] = of[at] ?? 0;
          frequencies[to] = frequency[at] ?? 0;
        }
        yield { term, count, numbers, frequencies };
      }
    }
  };
}
