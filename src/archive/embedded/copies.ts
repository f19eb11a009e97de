import type { Analyzer } from '../../core/text/analyzer.ts';
import { COPY_SHARE, sharedShingles, shinglesOfText, SKETCH_KEYS } from '../../core/text/sketch.ts';
import type { Postings } from './postings.ts';
import type { Candidate } from './similar.ts';
import type { ReportRow, Store } from './store.ts';

/** Candidates whose texts are compared word for word: those with the most keys in common. */
const MOST_COMPARED = 4;
const FEW = 2;
/**
 * With this many of six keys in common no text needs to be compared: of two passages that share 30 % of their shingles,
 * more than any but copies do, one pair in a hundred has so many.
 */
const SURELY_COMMON = SKETCH_KEYS - 1;
/** A candidate this close is the one: no better one is looked for. */
const SURE = 0.8;

/**
 * The candidates worth comparing: those with two keys in common or more; with one key only where they are few and `met` by
 * other passages too, as many such are a turn of phrase.
 */
function likely(candidates: readonly Candidate[], met: (report: number) => boolean): readonly Candidate[] {
  const several = candidates.filter(({ common }) => common > 1);
  if (several.length > 0) return several.slice(0, MOST_COMPARED);
  const single = candidates.filter(({ report }) => met(report));
  return single.length <= FEW ? single : [];
}

/**
 * Puts the passages of a report that has just been added among the copies they belong to: wire copy, rewrites of it,
 * one text under two headlines. Passages with at least half of their shingles in common form a cluster; to be called in
 * the transaction that saved the report.
 */
export function findCopies(row: ReportRow, postings: Postings, store: Store, analyzer: Analyzer): void {
  // A copy's passages have theirs in one report.
  const rows = new Map([[row.id, row]]);
  const rowOf = (id: number): ReportRow | undefined => {
    const known = rows.get(id) ?? store.report(id);
    if (known !== undefined) rows.set(id, known);
    return known;
  };
  const similar = row.passages.map((_, passage) => postings.similar(row.id, passage));
  // A copy of a report meets it in most passages; what meets it in one is a phrase of both, as a rule.
  const meetings = new Map<number, number>();
  for (const candidates of similar) for (const report of new Set(candidates.map(each => each.report))) meetings.set(report, (meetings.get(report) ?? 0) + 1);
  const met = (report: number): boolean => row.passages.length === 1 || (meetings.get(report) ?? 0) > 1;
  row.passages.forEach(({ start, end }, passage) => {
    const candidates = likely(similar[passage] ?? [], met);
    const [closest] = candidates;
    if (closest === undefined) return;
    if (closest.common >= SURELY_COMMON) {
      store.addCopy(row.id, passage, closest.report, closest.passage);
      return;
    }
    const shingles = shinglesOfText(row.report.body.slice(start, end), analyzer);
    let best: Candidate | undefined;
    let bestShare = COPY_SHARE;
    for (const candidate of candidates) {
      const other = rowOf(candidate.report);
      const span = other?.passages[candidate.passage];
      if (other === undefined || span === undefined) continue;
      const share = sharedShingles(shingles, shinglesOfText(other.report.body.slice(span.start, span.end), analyzer));
      if (share < bestShare || (best !== undefined && share === bestShare)) continue;
      best = candidate;
      bestShare = share;
      if (share >= SURE) break;
    }
    if (best !== undefined) store.addCopy(row.id, passage, best.report, best.passage);
  });
}
