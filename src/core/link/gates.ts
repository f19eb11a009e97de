import type { Match } from './match.ts';
import { sameName } from './names.ts';
import type { Ranked } from './rank.ts';

/** Longest a draft's wrong date is taken for a slip of the same event, in days. */
const SLIP_DAYS = 14;
/** Longest two stages of what lasts are taken for one story, in days. */
const STAGE_DAYS = 42;
/** What the odds of another stage are forgiven for its other day. */
const SAME_STORY = 2;

/** What the odds of another place are forgiven where the ship, unit or person is the claim's. */
const SAME_THING = 1;

/** Least share of what is claimed that a passage has to have. */
const LEAST_FOCUS = 0.12;
/** The same for a claim whose own sentence names nobody and no place. */
const UNPLACED_FOCUS = 0.35;
/** Least share of the words that tell which event is meant. */
const LEAST_BACKGROUND = 0.43;
/** Least weight of shared words by which a report of another place is taken for the claim's event. */
const ELSEWHERE_MASS = 6;
/** Least weight of shared words that links a report which has none of the claim's names. */
const STRANGER_MASS = 8;

/** Whether date and place leave the match possible without more ado. */
function agrees(match: Match): boolean {
  return !match.early && match.when !== -1 && match.where !== -1;
}

/**
 * Drops look-alikes. A strike in the same town on another day, or on the same day in another town, is another event,
 * unless nothing in the archive fits better and all the rest agrees: then the draft's date or place is what differs.
 */
export function clean(ranked: readonly Ranked[], show: number, placed: boolean): readonly Ranked[] {
  const fits = ranked.filter(match => agrees(match) && match.odds >= show);
  const best = Math.max(-Infinity, ...fits.map(({ odds }) => odds));
  // The nearest report of another place that tells it in the same words on the same day: the draft's place is what differs.
  const elsewhere = ranked.find(match => match.where === -1 && match.when === 1 && !match.early && match.mass >= ELSEWHERE_MASS && (strengthOf(match) >= 0.55 || strengthOf(match) >= 0.4 && match.mass >= 12 || equalShare(match) >= 0.5 && strengthOf(match) > 0.4));
  const fitting = Math.max(0, ...fits.map(({ focus }) => focus));
  return ranked.filter(match => {
    // Only the circumstances agree, nothing of what is claimed.
    if (match.focus < LEAST_FOCUS && match.counts.equal === 0) return false;
    // A claim that names nobody and no place is told by its words alone.
    if (!placed && match.focus < UNPLACED_FOCUS && match.counts.equal === 0) return false;
    // "210 died": a passage that says nothing of anybody's death has no figure to agree or quarrel with.
    if (match.fateless && match.opposed < 0.5 && !match.statement.denies) return false;
    // A contrary of one common word ("hit", "never hit") is no quarrel about the same thing.
    if (match.opposed >= 0.5 && match.focus < 0.25 && match.counts.equal + match.counts.apart === 0) return false;
    // "the attack on the market" is not the attack on the depot, unless the day says so.
    if (match.background < LEAST_BACKGROUND && match.when !== 1 && !match.statement.denies) return false;
    // None of the claim's names anywhere in the report: only several rare words in common can make up for them.
    if (match.namesInStory === 0 && match.mass < STRANGER_MASS && match.where !== -1) return false;
    if (agrees(match)) return match.odds >= show;
    const date = match.early || match.when === -1;
    const place = match.where === -1;
    if (date && place) return false;
    if (date && match.lasting && match.daysApart <= STAGE_DAYS && match.wording >= 0.15 && (match.names === undefined ? match.states === 1 : match.namesInScene === 1 || match.where === 1)) return match.odds + SAME_STORY >= show;
    if (place && match.anchored) return match.odds + SAME_THING >= show;
    if (best >= show && !(place ? match.focus >= fitting + 0.3 : match.focus >= 0.9 && fitting < 0.4)) return false;
    if (date) return (match.names === undefined || match.namesInScene === 1) && strengthOf(match) >= 0.6 && match.states === 1 && match.daysApart <= SLIP_DAYS && match.counts.apart === 0;
    return elsewhere !== undefined && match.when === 1 && (match === elsewhere || match.wording >= 0.25 && sameScene(match, elsewhere));
  });
}

function strengthOf({ wording, background }: Match): number {
  return background === 1 ? wording : 0.7 * wording + 0.3 * background;
}

function equalShare({ counts }: Match): number {
  return counts.of === 0 ? 0 : counts.equal / counts.of;
}

function sameScene(a: Match, b: Match): boolean {
  return a.story.scene.some(name => name.info?.kind !== 'state' && b.story.scene.some(other => other.info?.kind !== 'state' && sameName(name, other)));
}
