import { overlaps } from '../text/span.ts';
import type { ClaimView } from './claimView.ts';
import type { Days } from './days.ts';
import type { Name } from './names.ts';
import type { Ranked } from './rank.ts';
import type { Statement } from './statement.ts';
import { gap } from './when.ts';

const TO_COME = /\b(?:will|would|is to|are to|due|scheduled|planned)\b/i;
/** Days counted from another ("a day after"), and those of the telling: none of them tells when it happened. */
const COUNTED = /\b(?:after|before|earlier|since|ago|today|tonight)$/i;

/** The days that a sentence gives by name, each a single one. */
function namedDays({ text, days }: Statement): readonly Days[] {
  return days.filter(({ start, end, from, to }) => to - from <= 1 && !COUNTED.test(text.slice(start, end)) && !/\ban? (?:\p{Ll}+ )?$/u.test(text.slice(0, start)));
}

/** "Hit on 4 May" against "hit on Wednesday": both name a day, and it is not the same. "On Friday" may as well be the next. */
export function otherDay(claim: Statement, { story, statement, early }: Ranked): boolean {
  const mine = namedDays(claim);
  const [lead] = story.statements;
  const own = namedDays(statement);
  const named = own.length > 0 || lead === undefined ? own : namedDays(lead);
  // What was told before the claim's day did not happen on it.
  const theirs = named.length === 0 && early && story.day !== undefined && !PLANNED.test(claim.text) ? [{ from: story.day, to: story.day }] : named;
  const apart = gap(mine, theirs);
  // "Will be closed from Sunday" was published before the day it speaks of.
  return apart > 0 && Number.isFinite(apart) && !BEGINS.test(statement.text) && !TO_COME.test(statement.text) && !LASTING.test(statement.text);
}

/** A claim of what is to come is older than its day. */
const PLANNED = /\b(?:will|expected|scheduled|planned|due)\b/i;
const LASTING = /\bstill\b/i;
/** "From midnight on Friday" may be the next. */
const BEGINS = /\b(?:from|until)\b[\p{L}\d ]*\b\p{Lu}\p{Ll}+day\b/u;

/** What stands before a place where something happens. */
const AT = /\b(?:in|at|near|off|around|outside|on|to|into|reached|left|hit|struck|of)(?: the)? $/i;

/** Where a sentence says that something happens: towns, and neither a date line nor whoever speaks. */
function townsOf({ text, names, sayers }: Statement): readonly Name[] {
  return names.filter(name => name.located && name.info?.kind !== 'state' && name.info?.kind !== 'actor' && AT.test(text.slice(0, name.start)) && !sayers.some(sayer => overlaps(sayer, name)));
}

/** Kilometres between a village and its town within which either may be named. */
const NEXT_DOOR = 15;

/** "Met in Nicosia" against "met in Larnaca", of one day or with one figure. */
export function otherPlace({ statement: claim, own }: ClaimView, { where, when, counts, focus, places, story, statement, early }: Ranked): boolean {
  if (where !== -1 || early || !own.some(name => townsOf(claim).includes(name)) || when !== 1 && counts.equal === 0 || counts.equal === 0 && focus < LEAST_PLACED) return false;
  const [lead] = story.statements;
  const here = townsOf(statement);
  const there = here.length > 0 ? here : [story.headline, ...lead === undefined ? [] : [lead]].flatMap(townsOf);
  return there.length > 0 && !(here.length === 0 && places.km !== undefined && places.km < NEXT_DOOR);
}

/** Least share of what is claimed by which another place is one of the same event. */
const LEAST_PLACED = 0.3;
