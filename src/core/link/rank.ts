import type { ClaimView } from './claimView.ts';
import { groupFeatures, ownFeatures } from './features.ts';
import type { Match, Weigh } from './match.ts';
import { BASE, FIRST, FIRST_BIAS, PAIRS } from './rankTable.ts';
import type { Row } from './rankTable.ts';
import { storyFeatures } from './storyline.ts';
import type { Storyline } from './storyline.ts';
import { STORY_BASE, STORY_PAIRS } from './storyTable.ts';
import { claimSketch, wholeFeatures } from './wholeReport.ts';

/** Log odds from which a passage is shown: F1 on archives left out of the fit is about the same from -0.8 to 0, and look-alikes are fewer here than below. */
const SHOW = -0.2;

/** Least first log odds and share of the claim's words of a report that shares no name with the claim itself, chosen by reading what was shown for the claims of the sample desk. */
const STRANGE = { odds: 0.5, wording: 0.3 } as const;

/** A match with its evidence summed up among the claim's other matches. */
export interface Ranked extends Match {
  /** Log odds that the passage bears on the claim. */
  readonly odds: number;
}

/**
 * The matches worth showing, best first. A first sum over what each shows by itself finds the best report; a second one,
 * over pairs of features, then also asks how like the others are to it. Where the claim stands in a draft, a third asks how
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
    const alone = pairOdds(features, BASE, PAIRS);
    const odds = story === undefined ? alone : pairOdds([...features, ...story[i] ?? [], alone, first[i] ?? 0, view.placed ? 1 : 0], STORY_BASE, STORY_PAIRS);
    return { ...match, odds: sameStory(match) ? odds + SAME_STORY : odds };
  });
  // A report that names nothing of what the claim names has to show more by itself, unless the draft tells the story.
  const enough = (match: Ranked, i: number): boolean => story !== undefined || match.namesInStory !== 0 || (first[i] ?? 0) >= STRANGE.odds && match.wording >= STRANGE.wording;
  const shown = ranked.filter((match, i) => match.odds >= SHOW && enough(match, i) && !anotherEvent(match)).sort((a, b) => b.odds - a.odds);
  // A strike weeks apart is another strike, where there is one on the claim's own day; what follows within days may be of it.
  return shown.some(fits) ? shown.filter(match => fits(match) || match.lasting || !match.early && match.daysApart <= FOLLOWING) : shown;
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

/** Longest a later report of one event may come after it, in days, where its own sentence has another day. */
const FOLLOWING = 5;

/** Another day and another place, or on another day neither the claim's figure nor half of its words: nothing but likeness is left. */
function anotherEvent(match: Match): boolean {
  if (fits(match)) return false;
  return match.where === -1 || !match.lasting && match.counts.equal === 0 && (match.counts.apart > 0 || match.wording < LEAST_ALIKE);
}

/** Share of the claim's words below which a report of another day is of another event. */
const LEAST_ALIKE = 0.5;

function fits({ when, early }: Match): boolean {
  return when !== -1 && !early;
}

/** Log odds by the features a match has by itself. */
export function firstOdds(features: readonly number[]): number {
  return FIRST.reduce((sum, weight, i) => sum + weight * (features[i] ?? 0), FIRST_BIAS);
}

function pairOdds(features: readonly number[], base: number, rows: readonly Row[]): number {
  let odds = base;
  for (const [feature, limit, below, lowLimit, above, highLimit, a, b, c, d] of rows) {
    odds += (features[feature] ?? 0) <= limit ? ((features[below] ?? 0) <= lowLimit ? a : b) : (features[above] ?? 0) <= highLimit ? c : d;
  }
  return odds;
}
