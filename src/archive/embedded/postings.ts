import type { Analyzer } from '../../core/text/analyzer.ts';
import { inverseDocumentFrequency, lengthNorms } from './bm25.ts';
import { createRun } from './run.ts';
import type { DocumentFilter, QueryTerm } from './search.ts';
import { snapshot, type Database } from './sqlite.ts';
import type { ReportRow, Store } from './store.ts';
import { minuteOf } from './store.ts';
import { createTop } from './top.ts';
import type { Found } from './top.ts';

/** What a search of the postings gives: passages, best first, and the weight each term of the query had. */
export interface Ranking {
  readonly found: readonly Found[];
  readonly weights: ReadonlyMap<string, number>;
}

/** All postings of an archive: immutable segments in the database, and the newest passages in memory. */
export interface Postings {
  readonly passages: number;
  /** Takes in a report that has just been saved (or is in the rows but in no segment yet). */
  add(row: ReportRow): void;
  remove(report: number): void;
  /** Ranks passages by BM25 over the distinct terms of `terms`. */
  search(terms: readonly string[], limit: number, filter: DocumentFilter): Ranking;
  /** Rarity of a term (its idf): how much a passage's having it tells. */
  weight(term: string): number;
}

export function createPostings(database: Database, store: Store, analyzer: Analyzer): Postings {
  const run = createRun(analyzer);
  const dead = store.tombstones();
  const add = ({ id, report, passages }: ReportRow): void => {
    const minute = minuteOf(report.published);
    const outlet = store.label(report.outlet);
    const language = store.label(report.language);
    passages.forEach(({ start, end }, passage) => {
      const text = report.body.slice(start, end);
      run.add({ report: id, passage, minute, outlet, language }, passage === 0 ? [report.headline, text] : [text]);
    });
  };
  snapshot(database, () => {
    for (let last = 0, rows = store.reportsAfter(last, 256); rows.length > 0; rows = store.reportsAfter(last, 256)) {
      for (const row of rows) add(row);
      last = rows.at(-1)?.id ?? last;
    }
  });
  return {
    get passages() { return run.size; },
    add,
    remove: report => { dead.add(report); },
    weight: term => inverseDocumentFrequency(run.frequency(term), run.size),
    search(terms, limit, filter) {
      const weights = new Map<string, number>();
      const counts = new Map<string, number>();
      for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
      const query: QueryTerm[] = [];
      for (const [term, count] of counts) {
        const frequency = run.frequency(term);
        const idf = inverseDocumentFrequency(frequency, run.size);
        weights.set(term, idf);
        if (frequency > 0) query.push({ term, weight: idf * count });
      }
      const top = createTop(limit);
      if (run.size > 0) run.search(query, lengthNorms(run.totalLength / run.size), filter, dead, top);
      return { found: top.list(), weights };
    }
  };
}
