import { inverseDocumentFrequency, lengthNorms } from './bm25.ts';
import type { PassageFilter } from './columns.ts';
import type { LiveSegment } from './liveSegment.ts';
import { createScratch, knownScore, searchSegment } from './maxScore.ts';
import type { QueryTerm } from './maxScore.ts';
import { namedInRun, namedInSegment } from './nameFilter.ts';
import type { Run } from './run.ts';
import { KEPT_BEST } from './segmentLayout.ts';
import { createTop } from './top.ts';
import type { Found } from './top.ts';

/** What a search of the postings gives: passages, best first, and the idf of each term of the query. */
export interface Ranking {
  readonly found: readonly Found[];
  readonly weights: ReadonlyMap<string, number>;
}

/** What is ranked: passages in segments and in memory. */
export interface Ranked {
  readonly segments: readonly LiveSegment[];
  readonly runs: readonly Run[];
  /** Reports up to this row are in segments. */
  readonly through: number;
  /** Rows of reports that are gone. */
  readonly dead: ReadonlyMap<number, number>;
}

export interface Ranker {
  /** Ranks passages by BM25 over `terms`, each with how often it comes, or how much it counts. */
  search(terms: ReadonlyMap<string, number>, limit: number, filter: PassageFilter): Ranking;
  /** Rarity of a term (its idf). */
  weight(term: string): number;
}

/** `current` gives what there is to rank now. */
export function createRanker(current: () => Ranked): Ranker {
  const scratch = createScratch();
  const encoder = new TextEncoder();

  /** The term's numbers in the segments, and how many passages have it, removed ones among them. */
  function find({ segments, runs }: Ranked, term: string): { readonly numbers: readonly number[]; readonly frequency: number } {
    const letters = encoder.encode(term);
    let frequency = 0;
    const numbers = segments.map(({ segment }) => {
      const number = segment.find(letters, letters.length);
      if (number >= 0) frequency += segment.directory.frequency[number] ?? 0;
      return number;
    });
    for (const run of runs) frequency += run.frequency(term);
    return { numbers, frequency };
  }

  function sizeOf({ segments, runs }: Ranked): { readonly passages: number; readonly length: number } {
    let passages = 0;
    let length = 0;
    for (const { segment: { layout } } of segments) { passages += layout.passages; length += layout.totalLength; }
    for (const run of runs) { passages += run.size; length += run.totalLength; }
    return { passages, length };
  }

  return {
    search(terms, limit, filter) {
      const ranked = current();
      const { passages, length } = sizeOf(ranked);
      const weights = new Map<string, number>();
      const query: QueryTerm[] = [];
      for (const [term, count] of terms) {
        const { numbers, frequency } = find(ranked, term);
        const idf = inverseDocumentFrequency(frequency, passages);
        weights.set(term, idf);
        if (frequency > 0) query.push({ term, numbers, weight: idf * count });
      }
      if (query.length === 0 || limit < 1) return { found: [], weights };
      const top = createTop(limit);
      const average = length / passages;
      const norms = lengthNorms(average);
      const { segments, runs, through, dead } = ranked;
      const places = segments.map((live, place) => ({ live, place, ratio: average / (live.segment.layout.totalLength / Math.max(1, live.segment.layout.passages)) }));
      const { named } = filter;
      const unfiltered = named === undefined && filter.from === undefined && filter.until === undefined && filter.outlets === undefined && filter.languages === undefined;
      if (unfiltered && limit <= KEPT_BEST) {
        for (const { live, place, ratio } of places) if (live.deadCount === 0) top.raise(knownScore(live.segment, place, query, Math.min(1, ratio)));
      }
      for (const run of runs) run.search(query, norms, named === undefined ? filter : { ...filter, marks: namedInRun(run, named) }, through, dead, top);
      // The largest first: the sooner the threshold is high.
      places.sort((a, b) => b.live.segment.layout.passages - a.live.segment.layout.passages);
      for (const { live: { segment, dead: marked }, place, ratio } of places) {
        searchSegment(segment, place, query, norms, Math.max(1, ratio), named === undefined ? filter : { ...filter, marks: namedInSegment(segment, named) }, marked, top, scratch);
      }
      return { found: top.list(), weights };
    },
    weight(term) {
      const ranked = current();
      return inverseDocumentFrequency(find(ranked, term).frequency, sizeOf(ranked).passages);
    }
  };
}
