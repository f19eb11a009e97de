import { overlaps } from '../text/span.ts';
import type { ClaimView } from './claimView.ts';
import { compareCounts } from './counts.ts';
import type { Count } from './counts.ts';
import type { Days } from './days.ts';
import { sameName } from './names.ts';
import type { Name } from './names.ts';
import type { Ranked } from './rank.ts';
import { namesBeside } from './statement.ts';
import type { Statement } from './statement.ts';
import type { Story } from './story.ts';
import { gap } from './when.ts';

const TO_COME = /\b(?<!\bthan )(?:will|would|is to|are to|due|scheduled|planned)\b/i;
/** Days counted from another ("a day after"), and those of the telling: none of them tells when it happened. */
const COUNTED = /\b(?:after|before|earlier|since|ago|today|tonight)$/i;

/** The days that a sentence gives by name, each a single one. */
function namedDays({ text, days }: Statement): readonly Days[] {
  return days.filter(({ start, end, from, to }) => to - from <= 1 && !COUNTED.test(text.slice(start, end)) && !/\ban? (?:\p{Ll}+ )?$/u.test(text.slice(0, start)));
}

/** "Hit on 4 May" against "hit on Wednesday": both name a day, and it is not the same. "On Friday" may as well be the next. */
export function otherDay(claim: Statement, { story, statement, early, focus }: Ranked): boolean {
  const mine = namedDays(claim);
  const [lead] = story.statements;
  const own = namedDays(statement);
  const named = own.length > 0 || lead === undefined ? own : namedDays(lead);
  // What was told before the claim's day did not happen on it.
  const theirs = named.length === 0 && early && story.day !== undefined ? [{ from: story.day, to: story.day }] : named;
  const apart = gap(mine, theirs);
  // "Will be closed from Sunday" was published before the day it speaks of.
  return apart > 0 && Number.isFinite(apart) && focus >= LEAST_DATED && !PLANNED.test(claim.text) && !BEGINS.test(statement.text) && !TO_COME.test(statement.text) && !LASTING.test(statement.text);
}

/** Least share of what is claimed by which a passage of another day tells of the same event. */
const LEAST_DATED = 0.2;
/** A claim of what is to come is older than its day. */
const PLANNED = /\b(?:will|expected|scheduled|planned|due)\b/i;
const LASTING = /\bstill\b/i;
/** "From midnight on Friday" may be the next. */
const BEGINS = /\b(?:from|until)\b[\p{L}\d ]*\b\p{Lu}\p{Ll}+day\b/u;

/** What stands before a place where something happens. */
const AT = /\b(?:in|at|near|off|around|outside|on|to|into|reached|left|hit|struck|of)(?: the)? $/i;

/** Where a sentence says that something happens: towns, and neither a date line nor whoever speaks. */
function townsOf(statement: Statement): readonly Name[] {
  return namesBeside(statement).filter(name => {
    const before = statement.text.slice(0, name.start);
    return name.located && name.info?.kind !== 'state' && name.info?.kind !== 'actor' && AT.test(before) && !(name.info === undefined && PART_OF.test(before));
  });
}

/** "The Directorate of Intelligence" is nowhere. */
const PART_OF = /\p{Lu}\p{L}+ of (?:the )?$/u;

/** Kilometres between a village and its town within which either may be named. */
const NEXT_DOOR = 15;

/** "Met in Nicosia" against "met in Larnaca", of one day or with one figure. */
export function otherPlace({ statement: claim, own }: ClaimView, match: Ranked): boolean {
  const { where, when, counts, focus, places, story, statement, early } = match;
  if (otherVenue(claim, match) || otherOrigin(claim, match)) return true;
  if (where !== -1 || early || !own.some(name => townsOf(claim).includes(name)) || counts.equal === 0 && (when !== 1 || focus < LEAST_PLACED)) return false;
  const [lead] = story.statements;
  const here = townsOf(statement);
  const there = here.length > 0 ? here : [story.headline, ...lead === undefined ? [] : [lead]].flatMap(townsOf);
  return there.length > 0 && !(here.length === 0 && places.km !== undefined && places.km < NEXT_DOOR);
}

/** Talks of one day in two towns, though both name the wider area that they are about. */
function otherVenue(claim: Statement, { when, statement, story, early }: Ranked): boolean {
  if (when !== 1 || early || !claim.concepts.has('talks') || !statement.concepts.has('talks')) return false;
  const mine = venuesOf(claim);
  return mine.length > 0 && venuesOf(statement).length > 0 && !mine.some(name => isNamed(name, story));
}

function venuesOf(statement: Statement): readonly Name[] {
  return namesBeside(statement).filter(name => (name.info === undefined || name.info.kind === 'place' && name.info.wide !== true) && /\bin $/i.test(statement.text.slice(0, name.start)));
}

function isNamed(name: Name, { whole }: Story): boolean {
  return whole.some(({ names }) => names.some(other => sameName(name, other)));
}

/** "Had come from Orvane" against "from Tarsha", of as many or of one person. */
function otherOrigin(claim: Statement, { statement, story, counts }: Ranked): boolean {
  const mine = originIn(claim);
  if (mine === undefined || isNamed(mine, story)) return false;
  const people = claim.names.filter(name => name !== mine && name.words.length > 1 && name.info === undefined);
  const ofThem = story.statements.some(other => people.some(name => other.names.some(theirs => sameName(name, theirs))) && originIn(other) !== undefined);
  const theirs = originIn(statement);
  return ofThem || counts.equal > 0 && (theirs?.info?.seat === true || theirs?.located === true);
}

/** A place that somebody is or comes from. */
function originIn({ text, names }: Statement): Name | undefined {
  return names.find(({ info, start }) => (info === undefined || info.seat === true || info.kind === 'place') && /\bfrom $/i.test(text.slice(0, start)));
}

/** Least share of what is claimed by which another place is one of the same event. */
const LEAST_PLACED = 0.3;

/** What comes night after night, each with its own tally. */
const NIGHTLY: readonly string[] = ['down', 'launch'];

/** "118 of 139 drones" of last Thursday and "141 of 163" of this one: two raids, neither a stage of the other. */
function otherNight({ counts }: Statement, { when, statement }: Ranked): boolean {
  const nightly = (count: Count): boolean => count.event !== undefined && NIGHTLY.includes(count.event) && (count.units.has('+drone') || count.units.has('+missile'));
  return when === -1 && counts.some(nightly) && statement.counts.some(nightly) && !statement.counts.some(theirs => counts.some(mine => compareCounts(mine, theirs) === 'equal'));
}

const INSTITUTION = /\b(?:ministry|command|staff|forces?|army|navy|military|air force|government|headquarters)\b/i;
/** Least share of the words of what is claimed that the same sayer's words of another day have, where they name nothing of it. */
const LEAST_SAID = 0.35;

/** Share of what is claimed by which the same sayer's words of another day have more of it, so that this was another occasion. */
export const NEARER = 0.2;

/** Whoever speaks of a hit today spoke of other things before: nothing but the speaker is the same. */
function otherSubject({ sayer, own, focus: said, statement: { days, sayers } }: ClaimView, { who, when, where, focus, counts, statement, story: { day } }: Ranked, matches: readonly Ranked[]): boolean {
  // A person asked again speaks of the same; a ministry speaks of everything.
  if (sayer === undefined || who !== true || when === 1 || where === 1 || counts.equal > 0 || !INSTITUTION.test(sayer.text) || [...said].filter(term => statement.terms.has(term)).length >= LEAST_SAID * said.size) return false;
  const named = own.filter(name => name.info?.seat !== true && name.info?.kind !== 'actor' && !sayers.some(other => overlaps(other, name)));
  if (named.some(name => statement.names.some(other => sameName(name, other)))) return false;
  return days.length > 0 || matches.some(other => other.who === true && other.focus >= focus + NEARER && other.story.day !== day);
}

/** "Crews reopened a track on Wednesday" beside a raid of Thursday: crews and raids are everywhere, and the claim names nothing that the two have in common. */
function otherEvent({ when, names, counts, focus, who }: Ranked): boolean {
  return when === -1 && names === undefined && counts.equal === 0 && focus < LEAST_NAMELESS && who !== true;
}

/** Least share of what is claimed by which a passage of another day is of a claim that names nothing. */
const LEAST_NAMELESS = 0.5;

/** The passages that may be of the claim's event. */
export function ofOneEvent(view: ClaimView, matches: readonly Ranked[]): readonly Ranked[] {
  return matches.filter(match => !otherNight(view.statement, match) && !otherEvent(match) && !otherSubject(view, match, matches));
}
