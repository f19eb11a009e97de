import type { Analyzer } from '../text/analyzer.ts';
import { namesOf, sameName } from './names.ts';
import type { Name, NameBook } from './names.ts';
import { telling } from './telling.ts';
import { wordsOf } from './words.ts';

/** What a search's hits are ranked anew by. */
export interface RerankDeps {
  readonly book: NameBook;
  readonly analyzer: Pick<Analyzer, 'each'>;
  /** Rarity of a term in the archive (its idf). */
  readonly weight: (term: string) => number;
}

/** A found passage: its words and the engine's own score. */
export interface RankedPassage {
  readonly passage: { readonly text: string };
  readonly score: number;
}

/** Between single sentences it matters whether a word is there, hardly how often, and length a little: BM25 with these. */
const K1 = 0.3;
const B = 0.5;
/** Weights beside the words, whose best is 1: names, figures, likeness to the best hits, and words that tell their event from others. */
const NAMES = 0.03;
const FIGURES = 0.05;
const COMPANY = 0.3;
const TELLING = 0.3;
/** The query and the best hits that the others are held against, and how much less each counts than the one before it. */
const LEADERS = 6;
const FADING = 0.8;
/** A hit is trusted to be of the query's event by its likeness (cosine) to the query, wholly from a third on. */
const TRUSTED = 1 / 3;
/** From this likeness on a hit is the query itself or a copy: it has nothing of its own to say. */
const COPY = 0.9;
/** What counts beside the query in each round; the first is there to find better leaders by. */
const ROUNDS: readonly { readonly telling: number }[] = [{ telling: 0 }, { telling: TELLING }, { telling: TELLING }];

/**
 * Ranks the hits of a search for a sentence anew. Reports of one event are like one another even where they are little
 * like the query, so each hit is also held against the best ones: by how like them it is, and by whether it has the words
 * that set them apart from the other hits (another fire, another arrest of the same kind). Pure; for some hundred hits.
 * The hits' scores are the new ones. Measured with sentences that report one event (test/bench/scores.md); what brought
 * nothing and was left out: word vectors, pairs of words, concepts, other weights for verbs or names, clashes of names,
 * spreading of scores over a graph of the hits.
 */
export function rerank<T extends RankedPassage>(text: string, hits: readonly T[], deps: RerankDeps): readonly T[] {
  const query = sketchOf(text, deps);
  const sketches = hits.map(({ passage }) => sketchOf(passage.text, deps));
  const mean = Math.max(1, sketches.reduce((sum, { words }) => sum + words, 0) / Math.max(1, sketches.length));
  const wording = sketches.map(sketch => bm25(query, sketch, mean));
  const best = Math.max(1e-9, ...wording);
  const first = sketches.map((sketch, i) => (wording[i] ?? 0) / best + NAMES * sharedNames(query, sketch) + FIGURES * sharedFigures(query, sketch));
  const toQuery = sketches.map(sketch => cosine(query, sketch));
  const likenesses = new Map<Sketch, readonly number[]>([[query, toQuery]]);
  const likeTo = (leader: Sketch): readonly number[] => {
    let known = likenesses.get(leader);
    if (known === undefined) likenesses.set(leader, known = sketches.map(sketch => cosine(sketch, leader)));
    return known;
  };
  let scores = first;
  for (const round of ROUNDS) {
    const leaders = [{ sketch: query, share: 1 }, ...leadersOf(sketches, scores, toQuery)];
    const words = round.telling === 0 ? undefined : telling(sketches.filter((_, i) => (toQuery[i] ?? 0) < COPY), leaders);
    const odds = sketches.map(sketch => words?.(sketch) ?? 0);
    const most = Math.max(1e-9, ...odds.map(Math.abs));
    scores = sketches.map((sketch, i) => {
      let likeness = 0;
      let total = 0;
      for (const leader of leaders) {
        if (leader.sketch === sketch) continue;
        likeness += leader.share * (likeTo(leader.sketch)[i] ?? 0);
        total += leader.share;
      }
      return (first[i] ?? 0) + COMPANY * likeness / Math.max(1e-9, total) + round.telling * (odds[i] ?? 0) / most;
    });
  }
  return hits.map((hit, i) => ({ ...hit, score: scores[i] ?? 0 })).sort((a, b) => b.score - a.score);
}

/** The best hits by `scores` that are no copies of the query, each with what it counts for. */
function leadersOf(sketches: readonly Sketch[], scores: readonly number[], toQuery: readonly number[]): readonly { readonly sketch: Sketch; readonly share: number }[] {
  const order = [...sketches.keys()].filter(i => (toQuery[i] ?? 0) < COPY).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
  return order.slice(0, LEADERS - 1).flatMap((i, rank) => {
    const sketch = sketches[i];
    return sketch === undefined ? [] : [{ sketch, share: FADING ** (rank + 1) * Math.min(1, (toQuery[i] ?? 0) / TRUSTED) }];
  });
}

interface Sketch {
  /** Terms with how often they stand and their rarity. */
  readonly terms: ReadonlyMap<string, { count: number; readonly weight: number }>;
  readonly words: number;
  readonly length: number;
  readonly names: readonly Name[];
  readonly figures: ReadonlySet<string>;
}

function sketchOf(text: string, { book, analyzer, weight }: RerankDeps): Sketch {
  const terms = new Map<string, { count: number; readonly weight: number }>();
  let count = 0;
  analyzer.each(text, term => {
    count++;
    const known = terms.get(term);
    if (known === undefined) terms.set(term, { count: 1, weight: weight(term) }); else known.count++;
  });
  let square = 0;
  for (const { weight: value } of terms.values()) square += value * value;
  const words = wordsOf(text);
  return { terms, words: count, length: Math.max(1e-9, Math.sqrt(square)), names: namesOf(text, words, book), figures: new Set(words.filter(({ digits }) => digits).map(word => word.text)) };
}

function bm25(query: Sketch, passage: Sketch, mean: number): number {
  let sum = 0;
  for (const [term, { count, weight }] of query.terms) {
    const found = passage.terms.get(term)?.count ?? 0;
    if (found > 0) sum += count * weight * found * (K1 + 1) / (found + K1 * (1 - B + B * passage.words / mean));
  }
  return sum;
}

function cosine(a: Sketch, b: Sketch): number {
  const [short, long] = a.terms.size <= b.terms.size ? [a, b] : [b, a];
  let dot = 0;
  for (const [term, { weight }] of short.terms) if (long.terms.has(term)) dot += weight * weight;
  return dot / (a.length * b.length);
}

function sharedNames(query: Sketch, passage: Sketch): number {
  return query.names.length === 0 ? 0 : query.names.filter(name => passage.names.some(other => sameName(name, other))).length / query.names.length;
}

/** Share of the query's figures that the passage has; a passage with other figures only speaks of another event. */
function sharedFigures(query: Sketch, passage: Sketch): number {
  if (query.figures.size === 0 || passage.figures.size === 0) return 0;
  let shared = 0;
  for (const figure of query.figures) if (passage.figures.has(figure)) shared++;
  return shared === 0 ? -0.5 : shared / query.figures.size;
}
