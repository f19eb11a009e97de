import { clean } from './gates.ts';
import type { Match } from './match.ts';

/** Weights of the features, by their names; `bias` is added once. Fitted by logistic regression on labelled claims, then rounded. */
const WEIGHTS = {
  bias: -4.7, focus: 0.9, unmet: -1.6, wording: 0.7, context: 2.5, names: 0, scene: 1.3, story: 1.2, nameless: 0.5, where: 1.0, when: 1.8, equal: 1.4, compatible: -0.4, apart: 0.1, counted: -0.2,
  sayer: 0.5, top: -1.1, nearTop: 1.5, aside: -0.5, states: 0.8, mass: 0.5, wordless: -1.2
} as const;

/** Log odds above which a passage is shown. */
const SHOW = 0;

/** A match with its evidence summed up against the best match of the claim. */
export interface Ranked extends Match {
  /** Log odds that the passage bears on the claim. */
  readonly odds: number;
}

/** The matches worth showing, best first: at most one a report goes in. `placed`: the claim names somebody or some place itself. */
export function rank(matches: readonly Match[], placed = true): readonly Ranked[] {
  const top = Math.max(0, ...matches.map(({ score }) => score));
  const ranked = matches.map(match => ({ ...match, odds: oddsOf(match, top) })).sort((a, b) => b.odds - a.odds);
  return clean(ranked, SHOW, placed);
}

function oddsOf(match: Match, top: number): number {
  const { counts } = match;
  const of = Math.max(1, counts.of);
  const met = counts.equal + counts.compatible + counts.apart;
  return WEIGHTS.bias + WEIGHTS.focus * match.focus + (counts.of > 0 && met === 0 ? WEIGHTS.unmet : 0) + WEIGHTS.wording * match.wording + WEIGHTS.context * match.context
    + (match.names === undefined ? WEIGHTS.nameless : WEIGHTS.names * match.names + WEIGHTS.scene * (match.namesInScene ?? 0) + WEIGHTS.story * (match.namesInStory ?? 0))
    + (match.where === 1 ? WEIGHTS.where : 0) + (match.when === 1 ? WEIGHTS.when : 0)
    + (WEIGHTS.equal * counts.equal + WEIGHTS.compatible * counts.compatible + WEIGHTS.apart * counts.apart) / of + (counts.of > 0 ? WEIGHTS.counted : 0)
    + (match.who === true ? WEIGHTS.sayer : 0) + WEIGHTS.top * top + WEIGHTS.nearTop * match.score / Math.max(0.3, top)
    + WEIGHTS.aside * match.background + WEIGHTS.states * match.states + WEIGHTS.mass * Math.min(2, match.mass / 8) + (match.wording < 0.12 ? WEIGHTS.wordless : 0);
}
