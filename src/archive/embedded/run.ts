import { grown } from '../../core/grown.ts';
import type { Analyzer } from '../../core/text/analyzer.ts';
import { createSketch, SKETCH_KEYS } from '../../core/text/sketch.ts';
import { lengthCode, lengthOfCode } from './bm25.ts';
import { inWindow, passes } from './columns.ts';
import type { PassageColumns, PassageFilter, PassageRow } from './columns.ts';
import type { QueryTerm } from './maxScore.ts';
import { createRecentSketches } from './sketchIndex.ts';
import type { Top } from './top.ts';

/** All postings of a run, passage by passage: those of passage n lie from `starts[n]` up to `starts[n + 1]`. */
export interface RunPostings {
  /** Terms by number. */
  readonly terms: readonly string[];
  readonly starts: Uint32Array;
  readonly term: Uint32Array;
  readonly frequency: Uint8Array;
}

/** The newest passages, in memory: few enough that a query may look at every posting. */
export interface Run {
  readonly size: number;
  /** Sum of the passages' lengths in terms, as their codes have them. */
  readonly totalLength: number;
  /** Highest row of a report it has passages of; 0 for none. Reports come in the order of their rows. */
  readonly lastReport: number;
  add(row: PassageRow, texts: readonly string[]): void;
  frequency(term: string): number;
  /** Calls `found` for each passage that has the term. */
  withTerm(term: string, found: (number: number) => void): void;
  /** Adds the best passages to `top`, those of reports up to row `after` and of `dead` ones left out. */
  search(query: readonly QueryTerm[], norms: Float64Array, filter: PassageFilter, after: number, dead: ReadonlyMap<number, number>, top: Top): void;
  columns(): PassageColumns;
  /** Keys of all sketches, `SKETCH_KEYS` a passage. */
  sketches(): Uint32Array;
  /** The number of a report's passage, or -1. */
  find(report: number, passage: number): number;
  /** Calls `found` with the report and place of each passage that has `key` in its sketch, the newest first. */
  withKey(key: number, found: (report: number, passage: number) => void): void;
  postings(): RunPostings;
  /** Makes it empty, its memory to be used again. */
  clear(): void;
}

const START = 1024;

/** An empty run: passages in memory that no segment holds yet. */
export function createRun(analyzer: Analyzer): Run {
  let terms: string[] = [];
  /** Terms with their numbers, as far as they have been asked for. */
  const asked = new Map<string, number>();
  // By a term's number in the analyzer: its number here plus 1, or 0.
  let numberHere = new Uint32Array(START);
  let { epoch } = analyzer;
  let lastEpoch = epoch;
  let last = new Int32Array(START); // last posting of each term, or -1
  let counts = new Uint32Array(START);
  const sketch = createSketch();
  const sketches = createRecentSketches(SKETCH_KEYS);
  // Postings, passage by passage.
  let starts = new Uint32Array(START);
  let termOf = new Uint32Array(START);
  let frequency = new Uint8Array(START);
  let postings = 0;
  const columns = {
    report: new Uint32Array(START), passage: new Uint16Array(START), minute: new Uint32Array(START), outlet: new Uint16Array(START),
    language: new Uint8Array(START), length: new Uint8Array(START)
  };
  let size = 0;
  let totalLength = 0;

  function find(term: string): number | undefined {
    for (let id = asked.size; id < terms.length; id++) asked.set(terms[id] ?? '', id);
    return asked.get(term);
  }

  function newTerm(term: string): number {
    const id = terms.length;
    terms.push(term);
    last = grown(last, id + 1);
    counts = grown(counts, id + 1);
    last[id] = -1;
    counts[id] = 0;
    return id;
  }

  /** Takes in a text of the newest passage, and returns its length in terms. */
  function addText(text: string): number {
    const { count, numbers } = analyzer.numbered(text);
    if (analyzer.epoch !== lastEpoch) {
      numberHere.fill(0);
      lastEpoch = analyzer.epoch;
    }
    termOf = grown(termOf, postings + count);
    frequency = grown(frequency, postings + count);
    const first = starts[size] ?? 0;
    for (let i = 0; i < count; i++) {
      const number = numbers[i] ?? 0;
      sketch.add(analyzer.hash(number));
      let id = (numberHere[number] ?? 0) - 1;
      if (id < 0) {
        const term = analyzer.term(number);
        // A term may only be here already where the analyzer has given it another number meanwhile.
        id = (lastEpoch === epoch ? undefined : find(term)) ?? newTerm(term);
        numberHere = grown(numberHere, number + 1);
        numberHere[number] = id + 1;
      }
      const known = last[id] ?? -1;
      if (known >= first) {
        if ((frequency[known] ?? 0) < 255) frequency[known] = (frequency[known] ?? 0) + 1;
        continue;
      }
      termOf[postings] = id;
      frequency[postings] = 1;
      last[id] = postings++;
      counts[id] = (counts[id] ?? 0) + 1;
    }
    return count;
  }

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
      starts = grown(starts, size + 2);
      starts[size] = postings;
      let length = 0;
      for (const text of texts) {
        // The sketch is of the passage alone, which comes last: copies have headlines of their own.
        sketch.begin();
        length += addText(text);
      }
      columns.report[size] = row.report;
      columns.passage[size] = row.passage;
      columns.minute[size] = row.minute;
      columns.outlet[size] = row.outlet;
      columns.language[size] = row.language;
      const code = lengthCode(length);
      columns.length[size] = code;
      totalLength += lengthOfCode(code);
      sketches.add(sketch.write);
      starts[++size] = postings;
    },
    frequency: term => counts[find(term) ?? -1] ?? 0,
    withTerm(term, found) {
      const id = find(term);
      if (id === undefined) return;
      for (let number = 0; number < size; number++) {
        const end = starts[number + 1] ?? 0;
        for (let i = starts[number] ?? 0; i < end; i++) if (termOf[i] === id) { found(number); break; }
      }
    },
    search(query, norms, filter, after, dead, top) {
      const weights = new Float64Array(terms.length);
      let any = false;
      for (const { term, weight } of query) {
        const id = find(term);
        if (id === undefined) continue;
        weights[id] = weight;
        any = true;
      }
      for (let number = 0; any && number < size; number++) {
        const norm = norms[columns.length[number] ?? 0] ?? 0;
        const end = starts[number + 1] ?? 0;
        let score = 0;
        for (let i = starts[number] ?? 0; i < end; i++) {
          const weight = weights[termOf[i] ?? 0] ?? 0;
          if (weight > 0) score += (weight * (frequency[i] ?? 0)) / ((frequency[i] ?? 0) + norm);
        }
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
    sketches: sketches.keys,
    find(report, passage) {
      let number = size - 1;
      while (number >= 0 && (columns.report[number] ?? 0) > report) number--;
      while (number >= 0 && columns.report[number] === report && columns.passage[number] !== passage) number--;
      return number >= 0 && columns.report[number] === report ? number : -1;
    },
    withKey(key, found) {
      sketches.withKey(key, number => { found(columns.report[number] ?? 0, columns.passage[number] ?? 0); });
    },
    clear() {
      terms = [];
      asked.clear();
      numberHere.fill(0);
      epoch = lastEpoch = analyzer.epoch;
      sketches.clear();
      postings = size = totalLength = 0;
    },
    postings: () => ({ terms, starts: starts.subarray(0, size + 1), term: termOf.subarray(0, postings), frequency: frequency.subarray(0, postings) })
  };
}
