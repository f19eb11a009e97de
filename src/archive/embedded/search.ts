import type { PassageColumns } from './run.ts';

/** A term of a query with its weight: its idf times how often the query has it. */
export interface QueryTerm {
  readonly term: string;
  readonly weight: number;
}

/** Which passages may be found. An absent field does not filter. */
export interface DocumentFilter {
  /** Minutes since 1970: `from` inclusive, `until` exclusive. Passages without a date lie in no window. */
  readonly from?: number;
  readonly until?: number;
  readonly outlets?: ReadonlySet<number>;
  readonly languages?: ReadonlySet<number>;
}

/** True when passage `number` passes `filter`. */
export function accepts(filter: DocumentFilter, columns: PassageColumns, number: number): boolean {
  const minute = columns.minute[number] ?? 0;
  if (filter.from !== undefined && minute < filter.from) return false;
  if (filter.until !== undefined && minute >= filter.until) return false;
  if (filter.from !== undefined && minute === 0xffffffff) return false;
  if (filter.outlets !== undefined && !filter.outlets.has(columns.outlet[number] ?? 0)) return false;
  return filter.languages === undefined || filter.languages.has(columns.language[number] ?? 0);
}
