import type { AnyName } from './nameFilter.ts';

/** What the index keeps of a passage beside its words. */
export interface PassageRow {
  /** Row of its report, and its place among that report's passages. */
  readonly report: number;
  readonly passage: number;
  /** Minutes since 1970 of publication, or `UNDATED`. */
  readonly minute: number;
  /** Codes of outlet and language (`Store.label`); 0 for none. */
  readonly outlet: number;
  readonly language: number;
}

/** The same as arrays, by a passage's number in its run or segment; and its length as a code (bm25.ts). */
export interface PassageColumns {
  readonly report: Uint32Array;
  readonly passage: Uint16Array;
  readonly minute: Uint32Array;
  readonly outlet: Uint16Array;
  readonly language: Uint8Array;
  readonly length: Uint8Array;
}

/** Columns for `size` passages, all zero. */
export function emptyColumns(size: number): PassageColumns {
  return {
    report: new Uint32Array(size), passage: new Uint16Array(size), minute: new Uint32Array(size), outlet: new Uint16Array(size),
    language: new Uint8Array(size), length: new Uint8Array(size)
  };
}

/** Copies passage `number` of `from` to place `to` of `into`. */
export function copyPassage(from: PassageColumns, number: number, into: PassageColumns, to: number): void {
  into.report[to] = from.report[number] ?? 0;
  into.passage[to] = from.passage[number] ?? 0;
  into.minute[to] = from.minute[number] ?? 0;
  into.outlet[to] = from.outlet[number] ?? 0;
  into.language[to] = from.language[number] ?? 0;
  into.length[to] = from.length[number] ?? 0;
}

/** Negative when passage `a` of `one` comes before `b` of `other`: by date, then as archived. */
export function comparePassages(one: PassageColumns, a: number, other: PassageColumns, b: number): number {
  return (one.minute[a] ?? 0) - (other.minute[b] ?? 0) || (one.report[a] ?? 0) - (other.report[b] ?? 0) || (one.passage[a] ?? 0) - (other.passage[b] ?? 0);
}

/** Which passages may be found. An absent field does not filter. */
export interface PassageFilter {
  /** Minutes since 1970: `from` inclusive, `until` exclusive. Passages without a date come after no `from`, and before every `until`. */
  readonly from?: number;
  readonly until?: number;
  readonly outlets?: ReadonlySet<number>;
  readonly languages?: ReadonlySet<number>;
  /** Passages have one name of each of these. */
  readonly named?: readonly AnyName[];
  /** The same for one run or segment: 1 for each passage, by its number, that has. */
  readonly marks?: Uint8Array;
}

/** The minute of a report without a date: it comes after all others. */
export const UNDATED = 0xffffffff;

/** True when `filter` lets passage `number` through, its date not looked at. */
export function passes(filter: PassageFilter, columns: PassageColumns, number: number): boolean {
  if (filter.marks !== undefined && filter.marks[number] !== 1) return false;
  if (filter.outlets !== undefined && !filter.outlets.has(columns.outlet[number] ?? 0)) return false;
  return filter.languages === undefined || filter.languages.has(columns.language[number] ?? 0);
}

/** True when `filter` lets a passage of that minute through. */
export function inWindow({ from, until }: PassageFilter, minute: number): boolean {
  if (minute === UNDATED) return from === undefined;
  return minute >= (from ?? 0) && minute < (until ?? UNDATED);
}
