import { otherHands } from './accounts.ts';
import { isAimed, shareOf, supposes, TERRITORY } from './aimed.ts';
import { NEARER, otherDay, otherPlace } from './apart.ts';
import type { ClaimView } from './claimView.ts';
import { FATES } from './match.ts';
import { sameName } from './names.ts';
import { corrects } from './handedOn.ts';
import { quarrelOf } from './quarrels.ts';
import { isDescribed } from './sameSayer.ts';
import { otherStage } from './stages.ts';
import type { Ranked } from './rank.ts';
import type { Statement } from './statement.ts';
import type { StoryStatement } from './story.ts';
import { byTime, rises, tollOf } from './tolls.ts';
import type { Told } from './tolls.ts';

/** A passage of a claim, and what was decided about it. */
export interface Related extends Told {
  readonly match: Ranked;
}

/** Concepts of a later stage of what another concept begins. */
const STAGES: readonly (readonly [string, string])[] = [['capture', 'withdraw'], ['outage', 'restore'], ['withdraw', 'capture'], ['restore', 'outage'], ['agree', 'adopt'], ['adopt', 'agree'], ['schedule', 'postpone'], ['talks', 'postpone'], ['postpone', 'schedule'], ['postpone', 'talks']];

/** Share of what is claimed below which a passage has little of it. */
const LITTLE = 0.3;

/** Share of what is claimed by which one passage may have less than another and still be as near. */
const AS_NEAR = 0.1;

/** Relations of a claim's passages, in their order. `originOf` names who first said a passage. */
export function relate(view: ClaimView, matches: readonly Ranked[], originOf: (match: Ranked) => string): readonly Related[] {
  const opinions = new Map(matches.map(match => [match, opinion(view, match, matches)]));
  const agreeing = matches.filter(match => opinions.get(match) === undefined);
  const first = firstOf(view, agreeing);
  const firstOrigin = first === undefined ? undefined : originOf(first);
  const judged = (match: Ranked): Told => {
    const against = opinions.get(match);
    if (against !== undefined) return against;
    if (view.sayer !== undefined) {
      const sameDay = match.story.day === undefined || first?.story.day === undefined || Math.abs(match.story.day - first.story.day) <= 1;
      if (match.who === true) return (sameDay || match.when === 1 || view.statement.days.length === 0) && !saidBetter(view, match, agreeing) ? { relation: 'same', rule: 'same-sayer' } : { relation: 'updates', rule: 'same-sayer-again' };
      const own = agreeing.find(other => other.who === true);
      if (own !== undefined && match.who === undefined && match.statement.sayer !== undefined && match.wording >= own.wording - 0.2 && byTime(own, match) <= 0) return { relation: 'same', rule: 'same-sayer' };
      // Who does not deny it with him tells what he denies.
      if (view.statement.denies && !match.statement.denies && match.statement.negated.size === 0 && !supposes(match.statement)) return { relation: 'contradicts', rule: 'denial' };
      if (own !== undefined) return originOf(own) === originOf(match) ? { relation: 'same', rule: 'same-sayer' } : { relation: 'corroborates', rule: 'other-sayer' };
      // "A lawyers' hotline" may be anybody's description; a name is that of another.
      if (match.who === false && !isDescribed(view.sayer)) return { relation: 'corroborates', rule: 'other-sayer' };
    }
    // In the writer's own voice either of two passages as near may be what is retold.
    const asNear = view.sayer === undefined && first !== undefined && match.focus > first.focus - AS_NEAR;
    // "They dismissed it as gossip": who has little of it and denies nothing tells what is denied.
    if (view.statement.denies && !match.statement.denies && match.statement.negated.size === 0 && match.focus < LITTLE) return { relation: 'contradicts', rule: 'denial' };
    return asNear || originOf(match) === firstOrigin ? { relation: 'same', rule: 'first-sayer' } : { relation: 'corroborates', rule: 'other-sayer' };
  };
  return matches.map(match => {
    const { at, ...told } = judged(match);
    return { match: at === undefined ? match : { ...match, statement: at }, ...told };
  });
}

/**
 * Log odds from which agreement is shown. Where nothing in a report speaks against a claim and it is not likely to bear on
 * it either, it mostly is of something else or a rival account: on ten labelled archives 12 of 109 such links told to be
 * another source's confirmation were that, and 12 of 41 the same.
 */
const AGREES = { same: 0.6, corroborates: 1 } as const;

/** Whether a link is likely enough to be shown as what it is; what has evidence against the claim, or of another stage, has shown by that what it is about. */
export function isLikely({ relation, match: { odds } }: Related): boolean {
  return relation === 'contradicts' || relation === 'updates' || odds >= AGREES[relation];
}

/** "She said in an interview": of two days on which she spoke of it, the one that has more of the claim is meant. */
function saidBetter(view: ClaimView, match: Ranked, agreeing: readonly Ranked[]): boolean {
  const { day } = match.story;
  return match.when !== 1 && day !== undefined && match.counts.equal === 0 && !(view.statement.denies && match.statement.denies) && agreeing.some(other => other.who === true && other.focus >= match.focus + NEARER && other.story.day !== undefined && other.story.day !== day);
}

/**
 * The passage a claim without a source goes back to: what its own subject said ("the ministry published a recording"),
 * else the nearest in wording; of several as near, the earliest.
 */
function firstOf(view: ClaimView, agreeing: readonly Ranked[]): Ranked | undefined {
  const subject = agreeing.filter(({ statement: { sayer } }) => sayer !== undefined && sayer.names.some(name => name.info?.kind !== 'state' && view.statement.names.some(other => sameName(name, other))));
  const named = agreeing.filter(({ who, statement: { sayer } }) => who !== false && sayer !== undefined);
  const pool = view.sayer === undefined ? subject.length > 0 ? subject : agreeing : named.length > 0 ? named : agreeing;
  const best = Math.max(0, ...pool.map(({ wording }) => wording));
  return pool.filter(({ wording }) => wording >= best - 0.05).sort(byTime)[0];
}

/** What sets a passage against a claim or after it; undefined where the two agree. */
function opinion(view: ClaimView, match: Ranked, matches: readonly Ranked[]): Told | undefined {
  const claim = view.statement;
  const fitted = matches.some(other => !other.early && other.when !== -1 && other.focus >= match.focus - 0.1);
  if (otherPlace(view, match)) return { relation: 'contradicts', rule: 'other-place' };
  if (otherStage(view, match)) return { relation: 'updates', rule: 'stage-moved' };
  if (match.early || match.when === -1) {
    if (match.statement.denies && !claim.denies && (match.when !== -1 || [claim, match.statement].every(({ concepts }) => HOLDS.some(concept => concepts.has(concept))))) return { relation: 'contradicts', rule: 'denial' };
    // "Took it" and "holds it" of one day are two accounts, not two stages.
    if (match.opposed >= 0.5 && match.daysApart <= 1 && match.who !== true) return { relation: 'contradicts', rule: 'denial' };
    const hands = match.who === true ? undefined : otherHands(view, match);
    if (hands !== undefined) return { relation: 'contradicts', rule: 'other-outcome', at: hands };
    if (fitted) return { relation: 'updates', rule: 'stage-moved' };
    // "Will be closed from Sunday" was published before the day it speaks of.
    if (otherDay(claim, match)) return { relation: 'contradicts', rule: 'other-date' };
  }
  const corrected = correctedIn(claim, match);
  if (corrected !== undefined) return corrected;
  if ((claim.concepts.has('correct') || OWNS_UP.test(claim.text)) && !corrects(match.story) && matches.some(other => corrects(other.story) && handsOn(match, other.story.report.outlet))) return { relation: 'updates', rule: 'stage-moved' };
  if (match.who === true && REVISES.test(claim.text) && !claim.counts.some(mine => match.statement.counts.some(theirs => rises(theirs, mine))) && matches.some(other => other.who === true && byTime(other, match) > 0 && other.score >= match.score - 0.3)) return { relation: 'contradicts', rule: 'denial' };
  // He who denies one thing and tells another contradicts nobody but others.
  if (match.opposed >= 0.5 && isAimed(claim, match) && (match.who !== true || carriedOver(match) || !claim.denies && !match.statement.denies)) return { relation: 'contradicts', rule: 'denial' };
  if (match.who !== true && !claim.denies && claim.negated.size === 0 && UNPROVEN.test(match.statement.text)) return { relation: 'contradicts', rule: 'denial' };
  if (nobodyAs(view, match)) return { relation: 'contradicts', rule: 'denial' };
  if (otherFate(claim, match.statement)) return { relation: 'contradicts', rule: 'other-number' };
  if (muchLater(view, match)) return { relation: 'updates', rule: 'stage-moved' };
  if (undoneBeside(view, match)) return { relation: 'contradicts', rule: 'denial' };
  const quarrel = quarrelOf(view, match);
  if (quarrel !== undefined) return { relation: 'contradicts', ...quarrel };
  if (otherHolder(view, match)) return { relation: 'contradicts', rule: 'other-actor' };
  if (!claim.denies && match.who !== true && (match.statement.denies && meetsClaim(claim, match) || headlineDenies(claim, match))) return { relation: 'contradicts', rule: 'denial' };
  // "Power is back for all 40,000" confirms the 40,000.
  if (match.counts.equal + match.counts.compatible === 0 && stageOf(view, match.statement)) return { relation: 'updates', rule: 'stage-moved' };
  return tollOf(view, match, matches);
}

/** "He said both had agreed": a pronoun in a sentence that goes against whom it was taken for is of another. */
function carriedOver({ statement: { sayers, negated } }: Ranked): boolean {
  return negated.size === 0 && sayers.length > 0 && sayers.every(({ carried }) => carried);
}

/** "The account of nine dead is not borne out by what divers saw" */
const UNPROVEN = /\b(?:claims?|version|account),? (?:of|that|to|in which)\b.*\b(?:not (?:supported|borne out|backed|confirmed)|unsubstantiated|unsupported|unproven|premature|exaggerated|inflated)\b|\b(?:unsubstantiated|unsupported|unproven) claims?\b/i;

/** The report is of that outlet, or names it as where it has its news from. */
function handsOn({ story: { report, statements } }: Ranked, outlet: string | undefined): boolean {
  return outlet === report.outlet || outlet !== undefined && statements.some(({ text }) => text.includes(outlet));
}

/** "The paper had to own up to", "the agency withdrew its report": claims about a correction. */
const OWNS_UP = /\b(?:own(?:s|ed)? up|(?:admit|conced)\w* (?:that )?(?:it|its|having)|withdrew its|(?:took|takes|taken) back)\b/i;
/** The sentence of a correction that repeats what was wrong. */
const WAS_WRONG = /\b(?:we|our|this (?:newspaper|paper|site|channel|agency)|report|article|story|version)\b.*\b(?:wrote|gave|placed|put|said|published|reported|wrong|mistaken|error)\b/i;

/** "We wrote that nine had died. It was two": nine is contradicted, two is what the correction says too. */
function correctedIn(claim: Statement, { story, statement, who }: Ranked): Told | undefined {
  if (!corrects(story) || claim.concepts.has('correct') || OWNS_UP.test(claim.text) || REVISES.test(claim.text)) return undefined;
  const wrong = story.statements.filter(({ text }) => WAS_WRONG.test(text));
  const gives = (others: readonly Statement[]): boolean => others.some(({ counts }) => counts.some(b => claim.counts.some(a => a.low === b.low && a.high === b.high)));
  const right = story.statements.filter(other => !wrong.includes(other));
  if (gives(right)) return gives(wrong) ? undefined : { relation: 'same', rule: who === true ? 'same-sayer' : 'first-sayer' };
  return gives(wrong) || claim.counts.length === 0 && wrong.includes(statement) ? { relation: 'contradicts', rule: 'denial' } : undefined;
}

/** "The mayor now says": he said otherwise before. */
const REVISES = /\b(?:now (?:says?|admits?|concedes?|speaks?|puts?)|says? now)\b/i;

/** Days after which another report of who holds a place tells of another stage. */
const STAGE_AFTER = 7;

function muchLater(view: ClaimView, { lasting, statement, story, names }: Ranked): boolean {
  const last = Math.max(...view.statement.days.map(({ to }) => to));
  return lasting && names !== 0 && story.day !== undefined && Number.isFinite(last) && story.day - last > STAGE_AFTER && !statement.denies && TERRITORY.some(concept => view.statement.concepts.has(concept) && statement.concepts.has(concept));
}

const HOLDS: readonly string[] = [...TERRITORY, 'withdraw'];

/** "Nobody was hurt" against a count of the hurt, and the other way round. */
function nobodyAs({ statement: claim }: ClaimView, { statement, story }: Ranked): boolean {
  return FATES.some(fate => {
    if (!claim.concepts.has(fate) || fate === 'wound' && !HURT.test(claim.text)) return false;
    const key = '+' + fate;
    // "Burned" is of buildings too.
    const asserts = (other: Statement): boolean => other.concepts.has(fate) && !other.negated.has(key) && (fate !== 'wound' || other.counts.some(({ event }) => event === fate) || HURT.test(other.text));
    if (claim.negated.has(key)) {
      // "Nobody was hurt, he said, but later he spoke of two hurt" tells both.
      if (claim.counts.some(({ event }) => event === fate)) return false;
      const near = NOBODY.test(claim.text) && ![story.headline, ...story.statements.slice(0, 1), statement].some(other => other.negated.has(key)) ? story.statements.filter(other => Math.abs(other.index - statement.index) <= 3) : [statement];
      return !claim.denies && near.some(other => asserts(other) && other.counts.some(({ event }) => event === fate));
    }
    if (asserts(statement)) return false;
    return story.statements.some(other => Math.abs(other.index - statement.index) <= 3 && other.negated.has(key) && NOBODY.test(other.text) && !other.counts.some(({ event }) => event === fate));
  });
}

/** "Four guards died" against "wounded four guards": as many of the same, and something else befell them. */
function otherFate(claim: Statement, statement: Statement): boolean {
  return claim.counts.some(({ event, low, units }) => event !== undefined && FATES.includes(event) && !statement.concepts.has(event)
    && statement.counts.some(other => other.low === low && other.event !== undefined && other.event !== event && FATES.includes(other.event) && !claim.concepts.has(other.event) && [...units].some(unit => other.units.has(unit))));
}

const HURT = /\b(?:wound|injur|hurt|treated)/i;
const NOBODY = /\b(?:nobody|no one|none|without (?:casualties|injuries|victims)|no (?:casualties|injuries|victims|deaths))\b/i;

/** The same thing in another's hands ("at Russia's request", "Ukrainian rockets"), or another state where the claim's only one should stand. */
function otherHolder(view: ClaimView, { statement, states, focus, counts }: Ranked): boolean {
  const mine = view.statement.holders;
  // Other drones in another number are another raid.
  if (counts.apart > 0) return false;
  // "Its coast guard says": whose service the speaker is in tells nothing of whose the thing is.
  for (const [noun, holder] of mine) { if (view.sayer?.roles.has(noun) === true) continue; const theirs = statement.holders.get(noun); if (theirs !== undefined && theirs !== holder && ![...mine.values()].includes(theirs)) return true; }
  if (view.states.length === 0 || states > 0 || focus < 0.6) return false;
  return statement.names.some(name => name.info?.kind === 'state' && name.text !== name.text.toUpperCase());
}

/** The draft has an agreement; the report tells of talks, and a sentence beside says that nothing is agreed. */
function undoneBeside(view: ClaimView, { story, statement }: Ranked): boolean {
  if (!view.statement.concepts.has('agree') || view.statement.negated.has('+agree') || statement.concepts.has('agree')) return false;
  return story.statements.some(other => Math.abs(other.index - statement.index) <= 2 && other.negated.has('+agree'));
}

/** "Denied that it had lost Bel Wadi": the denial has a word, a name or the place of the claim, and the claim denies nothing itself. */
function meetsClaim(claim: Statement, { statement, names, where }: Ranked): boolean {
  return claim.negated.size === 0 && (shareOf(statement.negated, claim) > 0 || where === 1 || names !== undefined && names > 0);
}

/** "Mayor denies loss of the bridge": a headline's denial holds for the sentence below it. */
function headlineDenies(claim: Statement, { story, statement, counts }: Ranked): boolean {
  const { headline } = story;
  return headline.denies && statement.index <= 3 && counts.equal === 0 && statement.negated.size === 0 && shareOf(headline.negated, claim) > 0;
}

function stageOf(view: ClaimView, statement: StoryStatement): boolean {
  const mine = view.statement.concepts;
  return STAGES.some(([from, to]) => mine.has(from) && !mine.has(to) && statement.concepts.has(to) && (to === 'postpone' || !statement.concepts.has(from)) && !statement.negated.has('+' + to));
}
