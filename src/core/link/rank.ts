import { clean } from './gates.ts';
import type { Match } from './match.ts';

/** Weights of the features, by their names; `bias` is added once. Fitted by logistic regression on labelled claims, then rounded. */
const WEIGHTS = {
  bias: -4.9, wording: 1.0, context: 2.1, names: 0.2, scene: 1.3, story: 1.7, nameless: 1.2, where: 0.4, when: 1.3, equal: 2.1, compatible: 0.7, apart: 1.0, counted: -0.7,
  sayer: 0.7, top: -1.8, nearTop: 1.0, states: 0.7, mass: 1.6, wordless: -0.7
} as const;

/** Log odds above which a passage is shown. */
const SHOW = -0.6;

/** A match with its evidence summed up against the best match of the claim. */
export interface Ranked extends Match {
  /** Log odds that the passage bears on the claim. */
  readonly odds: number;
}

/** The matches worth showing, best first: at most one a report goes in. */
export function rank(matches: readonly Match[]): readonly Ranked[] {
  const top = Math.max(0, ...matches.map(({ score }) => score));
  const ranked = matches.map(match => ({ ...match, odds: oddsOf(match, top) })).sort((a, b) => b.odds - a.odds);
  return clean(ranked, SHOW);
}

function oddsOf(match: Match, top: number): number {
  const { counts } = match;
  const of = Math.max(1, counts.of);
  return WEIGHTS.bias + WEIGHTS.wording * match.wording + WEIGHTS.context * match.context
    + (match.names === undefined ? WEIGHTS.nameless : WEIGHTS.names * match.names + WEIGHTS.scene * (match.namesInScene ?? 0) + WEIGHTS.story * (match.namesInStory ?? 0))
    + (match.where === 1 ? WEIGHTS.where : 0) + (match.when === 1 ? WEIGHTS.when : 0)
    + (WEIGHTS.equal * counts.equal + WEIGHTS.compatible * counts.compatible + WEIGHTS.apart * counts.apart) / of + (counts.of > 0 ? WEIGHTS.counted : 0)
    + (match.who === true ? WEIGHTS.sayer : 0) + WEIGHTS.top * top + WEIGHTS.nearTop * match.score / Math.max(0.3, top)
    + WEIGHTS.states * match.states + WEIGHTS.mass * Math.min(1, match.mass / 8) + (match.wording < 0.12 ? WEIGHTS.wordless : 0);
}
