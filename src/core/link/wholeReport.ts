import type { ClaimView } from './claimView.ts';
import type { Weigh } from './match.ts';
import { sameName } from './names.ts';
import type { Name } from './names.ts';
import type { Story } from './story.ts';
import { contentStems, stemOf } from './words.ts';

/** How a whole report stands to a claim, whichever of its sentences is shown. */
export interface WholeFeatures {
  /** Share of the claim's words, weighed by rarity, that the report has, the longer the report the less: a long one has some of every claim. */
  readonly likeness: number;
  /** Share of the claim's words, names and figures among them, that the report has anywhere. */
  readonly shared: number;
  /** Share of the claim's names, each weighed by how rare it is, that headline, date line or first sentence has; half without any. */
  readonly namesFirst: number;
  /** Days from the report to the draft, as a logarithm: what was reported last week is meant sooner than what was last year. */
  readonly age: number;
}

/** A claim's words and names with their weights: made once for all the reports it is held against. */
export interface ClaimSketch {
  readonly stems: ReadonlySet<string>;
  readonly total: number;
  /** Sum of the squares of the weights. */
  readonly square: number;
  readonly names: readonly { readonly name: Name; readonly weight: number }[];
}

/** The words and names of a claim, each weighed by how rare it is. */
export function claimSketch({ statement: { words, names } }: ClaimView, weigh: Weigh): ClaimSketch {
  const stems = contentStems(words);
  let total = 0;
  let square = 0;
  for (const stem of stems) { const weight = weigh(stem); total += weight; square += weight * weight; }
  return { stems, total, square, names: names.map(name => ({ name, weight: Math.max(0, ...name.words.map(word => weigh(stemOf(word)))) })) };
}

/** Age taken for a report or draft without a date, and from which on it makes no more difference, in days. */
const UNDATED = 10;
const OLD = 60;

/** `today` is the day of the draft, in days since 1970-01-01. */
export function wholeFeatures({ stems, total, square, names }: ClaimSketch, story: Story, weigh: Weigh, today: number | undefined): WholeFeatures {
  let dot = 0;
  let shared = 0;
  for (const stem of stems) {
    if (!story.stems.has(stem)) continue;
    const weight = weigh(stem);
    dot += weight * weight;
    shared += weight;
  }
  const first = [...story.scene, ...(story.statements[0]?.names ?? [])];
  let all = 0;
  let named = 0;
  for (const { name, weight } of names) {
    all += weight;
    if (first.some(other => sameName(name, other))) named += weight;
  }
  const days = today === undefined || story.day === undefined ? UNDATED : Math.min(OLD, Math.max(0, today - story.day));
  return { likeness: square === 0 ? 0 : dot / Math.sqrt(square * Math.max(1, story.stems.size)), shared: total === 0 ? 0 : shared / total, namesFirst: all === 0 ? 0.5 : named / all, age: Math.log1p(days) };
}
