import type { Analyzer } from '../../core/text/analyzer.ts';
import type { Candidate } from '../../core/link/linkClaims.ts';
import type { ReportSummary } from '../../core/model/report.ts';
import type { Span } from '../../core/text/span.ts';
import type { Hit, SearchQuery } from '../archive.ts';
import type { PassageFilter } from './columns.ts';
import type { Spellings } from '../../core/lexicon/spellings.ts';
import { anyNameOf } from './nameFilter.ts';
import { aroundOf, bestSentence } from './passages.ts';
import { minuteOf } from './store.ts';
import type { ReportRow, Store } from './store.ts';
import type { Found } from './top.ts';

/** A passage found, as a hit: its best sentence, what a list shows of its report, and its neighbours if `wide`. Undefined when the row is gone. */
export function hitOf(found: Found, weights: ReadonlyMap<string, number>, store: Store, analyzer: Analyzer, wide: boolean): Hit | undefined {
  const known = store.reportOfPassage(found.report, found.passage);
  const passage = known?.row.passages[found.passage];
  if (known === undefined || passage === undefined) return undefined;
  const { row, path, cluster } = known;
  const { start, end } = bestSentence(row.report.body, passage, weights, analyzer);
  return {
    report: summaryOf(row, path), passage: { start, end, text: row.report.body.slice(start, end) }, score: found.score,
    ...(wide ? { around: aroundOf(row.report.body, row.passages, found.passage, { start, end }) } : {}),
    ...(cluster === undefined ? {} : { cluster })
  };
}

/** A passage found, as linking asks for it: the report is at hand, which sentence answers best is worked out when it is asked. Undefined when the row is gone. */
export function candidateOf(found: Found, weights: ReadonlyMap<string, number>, store: Store, analyzer: Analyzer): Candidate | undefined {
  const known = store.reportOfId(found.report);
  const passage = known?.row.passages[found.passage];
  if (known === undefined || passage === undefined) return undefined;
  const { row, newest } = known;
  let best: Span | undefined;
  return {
    report: summaryOf(row, store.pathOf(row.file)), score: found.score, ...(newest ? { whole: row.report } : {}),
    get passage() { return best ??= bestSentence(row.report.body, passage, weights, analyzer); }
  };
}

/** The filter of a search, in the codes of this archive. */
export function filterOf(query: SearchQuery, store: Store, analyzer: Analyzer, spellings: () => Spellings): PassageFilter {
  const named = ([['actor', query.actors], ['place', query.places]] as const).flatMap(([kind, names]) => (names === undefined ? [] : [anyNameOf(names.flatMap(name => spellings()(name, kind)), analyzer)]));
  return {
    ...(query.from === undefined ? {} : { from: minuteOf(query.from) }),
    ...(query.until === undefined ? {} : { until: minuteOf(query.until) }),
    ...(query.outlets === undefined ? {} : { outlets: store.labels(query.outlets) }),
    ...(query.languages === undefined ? {} : { languages: store.labels(query.languages) }),
    ...(named.length === 0 ? {} : { named })
  };
}

/** Where a report was found. */
export function locationOf({ item }: ReportRow, path: string): ReportSummary['location'] {
  return { file: path, ...(item < 0 ? {} : { item }) };
}

function summaryOf(row: ReportRow, path: string): ReportSummary {
  const { uri, headline, outlet, published, url, status } = row.report;
  return {
    uri, headline, location: locationOf(row, path),
    ...(outlet === undefined ? {} : { outlet }), ...(published === undefined ? {} : { published }),
    ...(url === undefined ? {} : { url }), ...(status === undefined ? {} : { status })
  };
}
