import type { Analyzer } from '../text/analyzer.ts';
import { namesOf } from './names.ts';
import type { NameBook } from './names.ts';
import { createTermBook } from './termBook.ts';
import type { TermBook } from './termBook.ts';
import { telling } from './telling.ts';
import { wordsOf } from './words.ts';

/** What a search's hits are ranked anew by. */
export interface RerankDeps {
  readonly book: NameBook;
  readonly analyzer: Pick<Analyzer, 'each'>;
  /** Rarity of a term in the archive (its idf). */
  readonly weight: (term: string) => number;
}

/** A found passage: its words, those around it where they are known (its own included), its report's headline, the engine's own score. */
export interface RankedPassage {
  readonly passage: { readonly text: string };
  readonly around?: string;
  readonly report?: { readonly headline: string };
  readonly score: number;
}

/** Between single sentences it matters whether a word is there, hardly how often, and length a little: BM25 with these. */
const K1 = 0.3;
const B = 0.5;
/** Weights beside the words, whose best is 1: names, figures, likeness to the best hits, and words that tell their event from others. */
const NAMES = 0.04;
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
  const book = createTermBook(deps.weight);
  const query = sketchOf(text, deps, book);
  const names = surnamesOf(text, deps, book);
  const sketches = hits.map(hit => sketchOf(told(hit), deps, book));
  const first = firstScores(query, names, sketches, book);
  const toQuery = cosines(query, sketches, book);
  const likenesses = new Map<Sketch, Float64Array>([[query, toQuery]]);
  const likeTo = (leader: Sketch): Float64Array => {
    let known = likenesses.get(leader);
    if (known === undefined) likenesses.set(leader, known = cosines(leader, sketches, book));
    return known;
  };
  const others = sketches.filter((_, i) => (toQuery[i] ?? 0) < COPY);
  let scores: ArrayLike<number> = first;
  for (const round of ROUNDS) {
    const leaders = [{ sketch: query, share: 1 }, ...leadersOf(sketches, scores, toQuery)];
    const words = round.telling === 0 ? undefined : telling(others, leaders, book.size());
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

/** What a hit is read by. A sentence goes on from the one before it, and the headline says what it is all about. */
function told({ passage, around, report }: RankedPassage): string {
  const text = around ?? passage.text;
  // A report without a headline goes by its first words.
  const headline = report?.headline.replace(/…$/, '') ?? '';
  return text.includes(headline) ? text : `${headline}\n${text}`;
}

/** The best hits by `scores` that are no copies of the query, each with what it counts for. */
function leadersOf(sketches: readonly Sketch[], scores: ArrayLike<number>, toQuery: Float64Array): readonly { readonly sketch: Sketch; readonly share: number }[] {
  const order = [...sketches.keys()].filter(i => (toQuery[i] ?? 0) < COPY).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
  return order.slice(0, LEADERS - 1).flatMap((i, rank) => {
    const sketch = sketches[i];
    return sketch === undefined ? [] : [{ sketch, share: FADING ** (rank + 1) * Math.min(1, (toQuery[i] ?? 0) / TRUSTED) }];
  });
}

interface Sketch {
  /** Each term once, by its number in the term book, with how often it stands. */
  readonly terms: readonly number[];
  readonly counts: readonly number[];
  /** Terms in all. */
  readonly words: number;
  /** Length as a vector of weights. */
  readonly length: number;
  readonly figures: ReadonlySet<string>;
}

const FIGURE = /\d+(?:[.,:]\d+)*/g;

function sketchOf(text: string, { analyzer }: RerankDeps, book: TermBook): Sketch {
  const terms: number[] = [];
  const counts: number[] = [];
  let words = 0;
  let square = 0;
  analyzer.each(text, term => {
    words++;
    const number = book.numberOf(term);
    const at = terms.indexOf(number);
    if (at >= 0) { counts[at] = (counts[at] ?? 0) + 1; return; }
    terms.push(number);
    counts.push(1);
    square += book.weightOf(number) ** 2;
  });
  return { terms, counts, words, length: Math.max(1e-9, Math.sqrt(square)), figures: new Set(text.match(FIGURE)) };
}

/** How well each passage answers the query by itself: its words, the best having 1, with names and figures. */
function firstScores(query: Sketch, names: ReadonlySet<number>, sketches: readonly Sketch[], book: TermBook): Float64Array {
  const asked = new Float64Array(book.size());
  query.terms.forEach((term, i) => { asked[term] = (query.counts[i] ?? 0) * book.weightOf(term); });
  const mean = Math.max(1, sketches.reduce((sum, { words }) => sum + words, 0) / Math.max(1, sketches.length));
  const wording = sketches.map(({ terms, counts, words }) => {
    const norm = K1 * (1 - B + B * words / mean);
    let sum = 0;
    for (const [i, term] of terms.entries()) {
      const weight = asked[term] ?? 0;
      const found = counts[i] ?? 0;
      if (weight > 0) sum += weight * found * (K1 + 1) / (found + norm);
    }
    return sum;
  });
  const best = Math.max(1e-9, ...wording);
  return Float64Array.from(sketches, (sketch, i) => (wording[i] ?? 0) / best + NAMES * shareOf(names, term => sketch.terms.includes(term)) + FIGURES * shareOf(query.figures, figure => sketch.figures.has(figure)));
}

/** The likeness of each of `sketches` to one: the cosine of their words' weights. */
function cosines(one: Sketch, sketches: readonly Sketch[], book: TermBook): Float64Array {
  const has = new Float64Array(book.size());
  for (const term of one.terms) has[term] = book.weightOf(term) ** 2;
  return Float64Array.from(sketches, ({ terms, length }) => {
    let dot = 0;
    for (const term of terms) dot += has[term] ?? 0;
    return dot / (one.length * length);
  });
}

/** The last term of each name of a text: a surname stands for the whole name, "Ministry" for one of them. */
function surnamesOf(text: string, { book, analyzer }: RerankDeps, terms: TermBook): ReadonlySet<number> {
  const found = new Set<number>();
  for (const name of namesOf(text, wordsOf(text), book)) {
    let last = '';
    analyzer.each(name.text, term => { last = term; });
    if (last !== '') found.add(terms.numberOf(last));
  }
  return found;
}

function shareOf<E>(set: ReadonlySet<E>, has: (entry: E) => boolean): number {
  let shared = 0;
  for (const entry of set) if (has(entry)) shared++;
  return shared / Math.max(1, set.size);
}
