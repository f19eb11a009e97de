import type { ClaimView } from './claimView.ts';
import { comparable, compareCounts } from './counts.ts';
import { conceptsOf, LASTING, oppositesOf, sameFamily } from './concepts.ts';
import { coverage, SYNONYM } from './features.ts';
import { sameName } from './names.ts';
import type { Name } from './names.ts';
import type { Statement } from './statement.ts';
import type { Story, StoryStatement } from './story.ts';
import { oneHoldsOther, placeFit } from './places.ts';
import type { PlaceFit } from './places.ts';
import { followUp, gap, whenOf } from './when.ts';
import { isAgent, whoOf } from './who.ts';

/** How a claim and one sentence of a report agree, feature by feature; what ranking and relation are decided from. */
export interface Match {
  readonly story: Story;
  readonly statement: StoryStatement;
  /** Share of the claim's main clause, weighed by rarity, that the sentence has, 0 to 1: same stem 1, same concept less. */
  readonly wording: number;
  /** Share of the claim's background that the report has anywhere near; 1 without any. */
  readonly background: number;
  /** Share of the claim's states that the report names; 1 without any. */
  readonly states: number;
  /** The same where headline, first sentence and the sentence before may help. */
  readonly context: number;
  /** Share of what is claimed that the report has anywhere. */
  readonly covered: number;
  /** Share of the claim's own names (states left out) that sentence, scene and story have; undefined without any. */
  readonly names?: number;
  readonly namesInScene?: number;
  readonly namesInStory?: number;
  /** The claim counts people by what befell them, and neither the sentence nor the headline says that anybody suffered it. */
  readonly fateless: boolean;
  /** The claim names a place and the report happens there, in a region that holds it or in a town of that region: 1; somewhere else, however near: -1; unknown: 0. */
  readonly where: -1 | 0 | 1;
  readonly places: PlaceFit;
  /** The claim's days and those of the sentence (or its report) meet: 1, are apart: -1, one is silent: 0. */
  readonly when: -1 | 0 | 1;
  readonly daysApart: number;
  /** The sentence names a ship, a unit or a person that the claim names. */
  readonly anchored: boolean;
  /** Published before the day the claim gives, and silent about that day. */
  readonly early: boolean;
  readonly counts: CountMatch;
  readonly who: boolean | undefined;
  /** How far the two differ in denying what they share, 0 to 1. */
  readonly opposed: number;
  /** The same as `wording` without the claim's background. */
  readonly focus: number;
  /** Both speak of what lasts or goes by stages (who holds a village, a round of talks), so that days apart part them less. */
  readonly lasting: boolean;
  /** Sum of the weights of what the claim and the sentence share. */
  readonly mass: number;
  /** How well the sentence stands for its report, among the report's sentences. */
  readonly pick: number;
  readonly score: number;
}

export interface CountMatch {
  readonly equal: number;
  readonly compatible: number;
  readonly apart: number;
  /** Counts of the claim. */
  readonly of: number;
}

/** Weights of content words: how rare each is among the candidates. */
export type Weigh = (stem: string) => number;

/** Another stage of the same course of events is a looser likeness than another word for the same. */
const KINDRED = 0.5;
/** Weight of shared words from which a report is of the claim's event without any of its names. */
const STRANGER = 12;
/** What only tells the event counts half of what is claimed. */
const BACKGROUND = 0.5;

/** What holds of a claim and a whole report, worked out once for all its sentences. */
interface StoryView {
  /** Share of the claim's own names that the report has anywhere. */
  readonly inStory: number;
  /** Share of the claim's states that the report names. */
  readonly states: number;
  /** The report names the claim's day somewhere. */
  readonly dayNamed: boolean;
  /** Share of what is claimed that the report has anywhere. */
  readonly covered: number;
}

function storyView({ own, states, focus, statement: { days } }: ClaimView, story: Story, weigh: Weigh): StoryView {
  const names = [...story.scene, ...(story.outlet?.names ?? []), ...story.headline.names, ...story.statements.flatMap(statement => statement.names)];
  const has = (name: Name): boolean => names.some(other => sameName(name, other));
  return {
    covered: coverage(focus, story, weigh), inStory: own.filter(has).length / Math.max(1, own.length), states: states.length === 0 ? 1 : states.filter(state => has(state) || story.scene.some(place => oneHoldsOther(state, place))).length / states.length,
    // A report that names the day anywhere speaks of it, even in a later account.
    dayNamed: days.length > 0 && story.statements.some(other => gap(days, other.days.filter(day => day.to - day.from <= 3)) === 0)
  };
}

/** The sentence of a report that stands best for it beside a claim, compared with the claim; undefined for an empty report. */
export function bestMatch(view: ClaimView, story: Story, weigh: Weigh, agents: ReadonlySet<string> = new Set()): Match | undefined {
  const whole = storyView(view, story, weigh);
  let best: Match | undefined;
  for (const statement of story.statements) {
    const match = matchOf(view, story, whole, statement, weigh, agents);
    if (best === undefined || match.pick > best.pick) best = match;
  }
  return best;
}

function matchOf(view: ClaimView, story: Story, { inStory, states, dayNamed, covered }: StoryView, statement: StoryStatement, weigh: Weigh, agents: ReadonlySet<string>): Match {
  const claim = view.statement;
  const before = story.statements[statement.index - 1];
  const lead = story.statements[0];
  const around = [story.headline, ...(lead === undefined ? [] : [lead]), ...(before === undefined ? [] : [before])];
  const elsewhere = [...around, ...story.statements.slice(1, 4)];
  let total = 0;
  let direct = 0;
  let context = 0;
  let focusTotal = 0;
  let focus = 0;
  // Weights of what both have: under a negation in the claim, in the sentence, and stated as its contrary.
  let shared = 0;
  let mineNegated = 0;
  let theirsNegated = 0;
  let contrary = 0;
  // What the sentence itself adds to what headline and first sentence say anyway, and its rarest shared word.
  let own = 0;
  let rarest = 0;
  const weighTerm = (term: string, share: number): void => {
    const weight = weigh(term) * share;
    total += weight;
    const here = likeness(term, statement);
    const kin = here > 0 ? undefined : kinship(term, claim, statement);
    const best = kin === undefined ? here : KINDRED;
    direct += weight * best;
    if (share === 1) {
      focusTotal += weight;
      focus += weight * best;
      shared += weight * best;
      if (isNegated(term, claim)) mineNegated += weight * best;
      if (here > 0 && isNegated(term, statement)) theirsNegated += weight * best;
      if (kin === 'opposed' && !conceptsOf(term).some(concept => oppositesOf(concept).some(other => statement.negated.has('+' + other)))) contrary += weight * best;
    }
    let near = 0;
    let frame = 0;
    for (const other of share < 1 ? elsewhere : around) {
      const there = likeness(term, other);
      near = Math.max(near, there);
      if (other === story.headline || other === lead) frame = Math.max(frame, there);
    }
    context += weight * Math.max(best, near * 0.9);
    if (share === 1) {
      own += weight * here * (1 - 0.7 * frame);
      rarest = Math.max(rarest, weight * here);
    }
  };
  for (const term of view.focus) weighTerm(term, 1);
  for (const term of view.background) weighTerm(term, BACKGROUND);
  const who = sayerOf(view, story, statement, agents);
  // A denial of a contrary agrees ("did not fall" and "is held"); both count once. Who took a place holds it, as long as he himself says both.
  const opposed = shared === 0 ? 0 : contrary > 0 && who !== true ? (contrary >= 0.1 * shared ? (mineNegated - theirsNegated > 0.5 * shared ? 0 : 1) : 0) : Math.abs(mineNegated - theirsNegated) / shared;
  let behind = 0;
  let behindTotal = 0;
  for (const term of view.background) {
    const weight = weigh(term);
    behindTotal += weight;
    behind += weight * Math.max(likeness(term, statement), ...elsewhere.map(other => likeness(term, other)));
  }
  const share = (names: readonly Name[]): number => view.own.filter(name => names.some(other => sameName(name, other))).length / Math.max(1, view.own.length);
  const there = [...story.scene, ...statement.names];
  const places = placeFit(view.own.filter(name => name.located), there);
  const where = whereOf(view, story, statement, there, places);
  const counts = countMatch(claim, statement, direct > 0 || context > 0.3 * total);
  const wording = total === 0 ? 0 : direct / total;
  const when = followUp(whenOf(claim, story, statement, dayNamed), story, claim, counts, wording, total === 0 ? 0 : context / total, statement.denies);
  const base: Omit<Match, 'score' | 'pick'> = {
    story, statement, states, covered,
    background: behindTotal === 0 ? 1 : behind / behindTotal, wording, context: total === 0 ? 0 : context / total,
    ...(view.own.length === 0 || inStory === 0 && direct >= STRANGER ? {} : { names: share(statement.names), namesInScene: share([...story.scene, ...statement.names, ...(lead?.names ?? []), ...(story.outlet?.names ?? [])]), namesInStory: inStory }),
    fateless: when.when !== 1 && counts.equal + counts.compatible + counts.apart === 0 && isFateless(claim, story, statement),
    where, places, ...when, anchored: isAnchored(view, statement), counts, mass: direct,
    who, opposed, focus: focusTotal === 0 ? 0 : focus / focusTotal, lasting: [...view.focus].some(term => conceptsOf(term).some(concept => LASTING.has(concept)) && (likeness(term, statement) > 0 || kinship(term, claim, statement) !== undefined))
  };
  return { ...base, pick: pickOf(base, focusTotal === 0 ? 0 : own / focusTotal, rarest), score: scoreOf(base) };
}

function sayerOf({ sayer }: ClaimView, story: Story, statement: StoryStatement, agents: ReadonlySet<string>): boolean | undefined {
  return sayer === undefined ? undefined : isAgent(statement.sayer, agents) ?? whoOf(sayer, story, statement);
}

/** How a sentence has a stem: itself 1, by another word for the same less, else 0. */
export function likeness(term: string, statement: Statement): number {
  if (statement.terms.has(term)) return 1;
  for (const concept of conceptsOf(term)) if (statement.concepts.has(concept)) return SYNONYM;
  return 0;
}

/** The sentence has a concept that excludes the term's, or another of its course of events: it speaks of the same, if otherwise. */
function kinship(term: string, claim: Statement, statement: Statement): 'opposed' | 'akin' | undefined {
  let akin: 'akin' | undefined;
  for (const concept of conceptsOf(term)) {
    for (const other of statement.concepts) {
      // "21 survivors" and "one was killed" are both true of one ship.
      if (oppositesOf(concept).includes(other) && ![claim, statement].some(({ counts }) => counts.some(({ event }) => event === 'alive'))) return 'opposed';
      if (sameFamily(concept, other)) akin = 'akin';
    }
  }
  return akin;
}

/** A stem, or a word for the same, stands under a negation. */
export function isNegated(term: string, { negated }: Statement): boolean {
  return negated.has(term) || conceptsOf(term).some(concept => negated.has('+' + concept));
}

function whereOf(view: ClaimView, story: Story, statement: StoryStatement, there: readonly Name[], { within }: PlaceFit): -1 | 0 | 1 {
  const places = view.own.filter(name => name.located);
  if (places.length === 0) return 0;
  if (within || places.some(place => there.some(other => sameName(place, other)))) return 1;
  // Named further down, and the sentence itself is nowhere else: "rockets killed two in a border village".
  const elsewhere = statement.names.some(name => name.located && name.info?.kind !== 'state' && name.info?.wide !== true);
  if (!elsewhere && places.some(place => story.statements.some(({ names }) => names.some(other => sameName(place, other))))) return 0;
  // A ship, a unit or a person of the claim is there: the place may only be told in wider words ("in the Red Sea").
  if (isAnchored(view, statement)) return elsewhere ? -1 : 0;
  return there.some(name => name.located && name.info?.kind !== 'state') ? -1 : 0;
}

/** Concepts of what may have befallen those counted, or nobody. */
export const FATES: readonly string[] = ['kill', 'wound', 'missing'];

function isFateless({ counts }: Statement, { headline }: Story, { concepts }: StoryStatement): boolean {
  const events = counts.flatMap(({ event }) => (event !== undefined && FATES.includes(event) ? [event] : []));
  return events.length > 0 && events.every(event => !concepts.has(event) && !headline.concepts.has(event));
}

/** The sentence names a ship, a unit or a person that the claim names. */
function isAnchored({ own }: ClaimView, statement: StoryStatement): boolean {
  return own.some(name => !name.located && name.info?.kind !== 'actor' && statement.names.some(other => sameName(name, other)));
}

function countMatch(claim: Statement, statement: Statement, related: boolean): CountMatch {
  let equal = 0;
  let compatible = 0;
  let apart = 0;
  for (const mine of claim.counts) {
    const others = statement.counts.filter(other => comparable(mine, other));
    const same = statement.counts.some(other => compareCounts(mine, other) === 'equal' && others.includes(other) && (related || mine.units.size > 0 && other.units.size > 0));
    if (same) equal++;
    else if (others.some(other => compareCounts(mine, other) !== 'apart')) compatible++;
    else if (others.length > 0) apart++;
  }
  return { equal, compatible, apart, of: claim.counts.length };
}

/** One number for ranking, 0 to 1: a weighted sum of the features. */
function scoreOf(m: Omit<Match, 'score' | 'pick'>): number {
  const names = m.names === undefined ? 0.5 : 0.35 * m.names + 0.4 * (m.namesInScene ?? 0) + 0.25 * (m.namesInStory ?? 0);
  const counts = m.counts.of === 0 ? 0 : (m.counts.equal + 0.8 * m.counts.compatible + 0.7 * m.counts.apart) / m.counts.of;
  return 0.25 * m.wording + 0.2 * m.focus + 0.2 * m.context + 0.1 * m.background + 0.25 * names + 0.3 * counts + (m.opposed >= 0.5 && m.focus > 0.15 && m.who !== true ? 0.06 : 0) + 0.1 * m.where + (m.when === 1 ? 0.1 : m.when === -1 ? -0.2 : 0) - (m.early ? 0.3 : 0) + (m.who === true ? 0.05 : 0);
}

/** Weights for the choice of a sentence: a conditional logit over the labelled passages of three invented archives, rounded. */
const PICK = { focus: 0.65, wording: 1.1, context: 3.7, names: 0.4, equal: 2.3, apart: 2, elsewhere: -1.4, sayer: 0.4, said: 1, denies: 0.85, anchored: 0.75, later: -0.2, length: -0.01, own: 1.7, rarest: 0.16 } as const;

/**
 * Which sentence of a report to show: the one that itself has what is claimed and its figures. What headline and first
 * sentence say counts for every sentence, so that the one with the detail wins. `own` is the share of the claim that the
 * sentence adds to them, `rarest` the weight of its rarest shared word.
 */
function pickOf(m: Omit<Match, 'score' | 'pick'>, own: number, rarest: number): number {
  const { counts, statement } = m;
  const of = Math.max(1, counts.of);
  return PICK.focus * m.focus + PICK.wording * m.wording + PICK.context * m.context + PICK.names * (m.names ?? 0) + (PICK.equal * (counts.equal + counts.compatible) + PICK.apart * counts.apart) / of
    + (m.where === -1 ? PICK.elsewhere : 0) + (m.who === true ? PICK.sayer : 0) + (statement.sayer === undefined ? 0 : PICK.said) + (statement.denies ? PICK.denies : 0) + (m.anchored ? PICK.anchored : 0)
    + PICK.later * Math.min(8, statement.index) + PICK.length * Math.min(40, statement.words.length) + PICK.own * own + PICK.rarest * rarest;
}
