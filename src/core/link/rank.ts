import type { ClaimView } from './claimView.ts';
import { groupFeatures, ownFeatures } from './features.ts';
import type { Match, Weigh } from './match.ts';
import { BASE, FIRST, FIRST_BIAS, TREES } from './rankTable.ts';
import type { Tree } from './rankTable.ts';
import { isOfStory, storyFeatures } from './storyline.ts';
import type { Storyline } from './storyline.ts';
import { STORY_BASE, STORY_TREES } from './storyTable.ts';
import { claimSketch, wholeFeatures } from './wholeReport.ts';

/**
 * Log odds from which a passage is shown, and those that one of a claim's passages has to have for any to be: where a
 * report is surely of the claim's event, less is asked of the others. On archives left out of the fit F1 is 78.6 % at
 * 0.9 and 0.3 (0.8 was not tried there); asking more of reports that have none of the claim's names left it 0.7 lower.
 */
const SHOW = { any: 0.8, each: 0.3 } as const;

/** The same for a claim in a draft: on drafts left out of the fit precision is 82 % here and 80 % at 0, recall 55 and 57 %. */
const SHOW_IN_DRAFT = 0.2;

/** First log odds and share of the claim's words by which a report needs no story of the draft around it: "We lost 42,000 tonnes in one night" stands for itself. */
const BY_ITSELF = { odds: 0.5, wording: 0.8 } as const;

/** A match with its evidence summed up among the claim's other matches. */
export interface Ranked extends Match {
  /** Log odds that the passage bears on the claim. */
  readonly odds: number;
}

/**
 * The matches worth showing, best first. A first sum over what each shows by itself finds the best report; trees
 * over all features then also ask how like the others are to it. Where the claim stands in a draft, others ask how
 * like the draft's story around the claim each report is.
 */
export function rank(view: ClaimView, matches: readonly Match[], weigh: Weigh, today?: number, storyline?: Storyline): readonly Ranked[] {
  const claim = claimSketch(view, weigh);
  const own = matches.map(match => ownFeatures(match, wholeFeatures(claim, match.story, weigh, today)));
  const first = own.map(firstOdds);
  const group = groupFeatures(matches, own, first);
  const story = storyline === undefined ? undefined : storyFeatures(storyline, matches.map(match => match.story));
  const ranked = matches.map((match, i) => {
    const features = [...own[i] ?? [], ...group[i] ?? []];
    const alone = treeOdds(features, BASE, TREES);
    const odds = story === undefined ? alone : treeOdds([...features, ...story[i] ?? [], alone, first[i] ?? 0, view.placed ? 1 : 0], STORY_BASE, STORY_TREES);
    return { ...match, odds: sameStory(match) ? odds + SAME_STORY : odds };
  });
  if (story === undefined) return ranked.some(({ odds }) => odds >= SHOW.any) ? shown(ranked, SHOW.each) : [];
  // A claim that names nothing is of its draft's story, unless a report has nearly all its words.
  return shown(ranked.filter((match, i) => view.placed || isOfStory(story[i] ?? []) || match.wording >= BY_ITSELF.wording && (first[i] ?? 0) >= BY_ITSELF.odds), SHOW_IN_DRAFT);
}

function shown(ranked: readonly Ranked[], least: number): readonly Ranked[] {
  return ranked.filter(match => match.odds >= least && !anotherEvent(match)).sort((a, b) => b.odds - a.odds);
}

/** What the odds of another stage of what lasts are forgiven for its other day, and the longest between two stages, in days. */
const SAME_STORY = 2;
const STAGE_DAYS = 42;
/** Least share of the claim's words that another stage has to have. */
const LEAST_WORDING = 0.15;

/** Who holds a village, a round of talks: reports of other weeks are stages of one story where name and place are the same. */
function sameStory(match: Match): boolean {
  return match.lasting && (match.when === -1 || match.early) && match.daysApart <= STAGE_DAYS && match.wording >= LEAST_WORDING
    && (match.names === undefined ? match.states === 1 : match.namesInScene === 1 || match.where === 1);
}

/** Another day and another place: nothing but likeness is left. */
function anotherEvent(match: Match): boolean {
  return match.where === -1 && !fits(match);
}

function fits({ when, early }: Match): boolean {
  return when !== -1 && !early;
}

/** Log odds by the features a match has by itself. */
export function firstOdds(features: readonly number[]): number {
  return FIRST.reduce((sum, weight, i) => sum + weight * (features[i] ?? 0), FIRST_BIAS);
}

function treeOdds(features: readonly number[], base: number, trees: readonly Tree[]): number {
  let odds = base;
  for (const tree of trees) odds += leafOf(tree, features);
  return odds;
}

function leafOf(tree: Tree, features: readonly number[]): number {
  let at = tree;
  while (typeof at !== 'number') at = (features[at[0]] ?? 0) <= at[1] ? at[2] : at[3];
  return at;
}
