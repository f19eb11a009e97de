import type { Analyzer } from '../text/analyzer.ts';
import { namesOf, sameName } from './names.ts';
import type { Name, NameBook } from './names.ts';
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
/** Weights beside the words, whose best is 1: names, figures, and likeness to the best hits. */
const NAMES = 0.05;
const FIGURES = 0.05;
const COMPANY = 0.3;
/** The best hits that the others are held against, and how much less each counts than the one before it. */
const COMPANIONS = 8;
const FADING = 0.8;

/**
 * Ranks the hits of a search for a sentence anew. Reports of one event are like one another even where they are little
 * like the query, so each hit is also held against the best ones. Pure; for some hundred hits. Word vectors were tried
 * and brought half a point: left out. The hits' scores are the new ones. Measured with the same-event sentences (test/bench/scores.md).
 */
export function rerank<T extends RankedPassage>(text: string, hits: readonly T[], deps: RerankDeps): readonly T[] {
  const query = sketchOf(text, deps);
  const sketches = hits.map(({ passage }) => sketchOf(passage.text, deps));
  const mean = Math.max(1, sketches.reduce((sum, { words }) => sum + words, 0) / Math.max(1, sketches.length));
  const wording = sketches.map(sketch => bm25(query, sketch, mean));
  const best = Math.max(1e-9, ...wording);
  const first = sketches.map((sketch, i) => (wording[i] ?? 0) / best + NAMES * sharedNames(query, sketch) + FIGURES * sharedFigures(query, sketch));
  const leaders = [...first.keys()].sort((a, b) => (first[b] ?? 0) - (first[a] ?? 0)).slice(0, COMPANIONS);
  const scores = sketches.map((sketch, i) => {
    let likeness = 0;
    let total = 0;
    for (const [rank, leader] of leaders.entries()) {
      const other = sketches[leader];
      if (leader === i || other === undefined) continue;
      const share = FADING ** rank;
      likeness += share * cosine(sketch, other);
      total += share;
    }
    return (first[i] ?? 0) + COMPANY * likeness / Math.max(1e-9, total);
  });
  return hits.map((hit, i) => ({ ...hit, score: scores[i] ?? 0 })).sort((a, b) => b.score - a.score);
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
