import type { FigureLine, FigurePoint, RelationRule } from '../model/claimLink.ts';
import { figureScope } from '../text/figureScope.ts';
import { comparable, compareCounts, GROWING, isAnothers, narrower } from './counts.ts';
import type { Count } from './counts.ts';
import { byPublished } from './days.ts';
import type { Related } from './relation.ts';
import { corrects } from './handedOn.ts';
import { sayerName } from './sayerName.ts';
import type { Statement } from './statement.ts';
import { overlaps } from '../text/span.ts';

/** What became of those counted, as a reader would have it beside a figure. */
const EVENT_WORDS: ReadonlyMap<string, string> = new Map(Object.entries({ kill: 'killed', wound: 'wounded', missing: 'missing', down: 'shot down', launch: 'launched', deport: 'deported', arrest: 'arrested', displace: 'displaced', alive: 'survived' }));
const EVENTS_TOLD: ReadonlySet<string> = new Set(EVENT_WORDS.values());
/** Numbers up to this stand for many things in one text; that two are equal says nothing. */
const FEW = 3;
/** A passage about another event, or one that says it is not so, has no figure of this one. */
const APART: ReadonlySet<RelationRule> = new Set(['denial', 'other-place', 'other-date', 'other-actor']);
const NUMBER_RULES: ReadonlySet<RelationRule> = new Set(['toll-moved', 'other-number', 'rival-count']);
const SPANS = /^(?:hour|day|night|dai|week|month|year|minute|minut|kilomet|meter|metre|mile|nautic|degre|percent|cent|time|hectar|caliber|calibr)/;

/**
 * Each thing a claim counts on the line of figures that the archive has for it: one a report, from the passage
 * itself. Left out are figures of another event or scope, parts of a total, and what a report only repeats to correct
 * it. What is killed or wounded goes first. Offsets of the lines are the claim statement's.
 */
export function figureLines(claim: Statement, passages: readonly Related[]): readonly FigureLine[] {
  // "Two diplomats said" counts those who speak.
  const counts = claim.counts.filter(count => plain(count) && (count.event !== undefined || count.units.size > 0) && !claim.sayers.some(sayer => overlaps(sayer, count)));
  const scope = figureScope(claim.text);
  const near = passages.filter(({ match, rule }) => !APART.has(rule) && match.when !== -1 && match.where !== -1 && match.story.report.status !== 'withdrawn' && !corrects(match.story));
  const lines = counts.map((mine): FigureLine => {
    const unit = unitOf(claim, mine);
    const points = near.flatMap(related => {
      const { text, counts: theirs } = related.match.statement;
      const other = figureScope(text);
      if (scope !== undefined && other !== undefined && scope !== other) return [];
      return pointOf(related, theirs.filter(count => plain(count) && ofSame(mine, count) && !adds(text, count) && !isAnothers(count, text) && (moves(mine, related.rule) || compareCounts(mine, count) !== 'apart')).sort((a, b) => b.low - a.low)[0]);
    });
    const held = new Set(points.map(({ uri }) => uri));
    const elsewhere = near.flatMap(related => {
      const { story, statement: { text, counts: theirs } } = related.match;
      const equal = held.has(story.report.uri) ? undefined : theirs.find(count => ofOther(mine, count));
      // With what it counts: the number alone says nothing.
      return pointOf(related, equal, equal && /^[^,.;:!?]*/.exec(text.slice(equal.start))?.[0]);
    });
    return { start: mine.start, end: mine.end, ...bounds(mine), ...(unit === undefined ? {} : { unit }), ...(scope === undefined ? {} : { scope }), points: stages(mine, points.sort(byPublished)), elsewhere: elsewhere.sort(byPublished) };
  });
  const told = lines.filter(({ points, elsewhere }) => points.length > 0 || elsewhere.length > 0);
  return told.sort((a, b) => Number(EVENTS_TOLD.has(b.unit ?? '')) - Number(EVENTS_TOLD.has(a.unit ?? '')));
}

/** What grows does not shrink: a lower figure after a higher one is a part of it ("three bodies were found"), unless somebody disputes the higher. */
function stages({ event }: Count, points: readonly FigurePoint[]): readonly FigurePoint[] {
  if (event === undefined || !GROWING.has(event)) return points;
  let most = 0;
  return points.filter(({ low, relation }) => {
    if (relation !== 'contradicts' && low < most) return false;
    most = Math.max(most, low);
    return true;
  });
}

function bounds({ low, high, qualifier }: Count): Pick<FigurePoint, 'low' | 'high' | 'qualifier'> {
  return { low, high: Number.isFinite(high) ? high : Number.MAX_SAFE_INTEGER, qualifier };
}

function pointOf({ match: { story, statement }, relation }: Related, count: Count | undefined, text = count && statement.text.slice(count.start, count.end)): readonly FigurePoint[] {
  if (count === undefined || text === undefined) return [];
  const sayer = sayerName(statement.sayer, story, statement);
  const { uri, published } = story.report;
  return [{ ...bounds(count), text, relation, uri, ...(sayer === undefined ? {} : { sayer }), ...(published === undefined ? {} : { published }) }];
}

/** A whole or a rounded amount of things; lengths of time, distances, shares and the hands of a clock are none. */
function plain({ low, units, event }: Count): boolean {
  return (event === undefined || Number.isInteger(low) || low >= 1000) && ![...units].some(unit => SPANS.test(unit));
}

function ofSame(mine: Count, other: Count): boolean {
  if (!comparable(mine, other) || narrower(mine, other)) return false;
  // "74 drones over six regions were destroyed": the fate is that of the drones.
  if (mine.event !== undefined && !GROWING.has(mine.event) && apartNouns(mine, other)) return false;
  const noun = [...mine.units].some(unit => !unit.startsWith('+') && other.units.has(unit));
  // "74 drones in the same night": the fate stands further off, the number tells.
  if (mine.event !== undefined) return other.event === mine.event || other.event === undefined && noun && sameNumber(mine, other);
  return noun && (other.event === undefined || sameNumber(mine, other));
}

/** Another number is another stage of the same count where tolls grow or the relation was decided by it; else it may count something else. */
function moves({ event }: Count, rule: RelationRule): boolean {
  return event !== undefined && GROWING.has(event) || NUMBER_RULES.has(rule);
}

function sameNumber(a: Count, b: Count): boolean {
  return a.low === b.low && a.high === b.high;
}

/** The same number for another fate or another thing: 14 wounded for 14 killed, kilogrammes for tonnes. */
function ofOther(mine: Count, other: Count): boolean {
  if (mine.low <= FEW || !sameNumber(mine, other) || !plain(other)) return false;
  if (mine.event !== undefined && other.event !== undefined) return mine.event !== other.event;
  return apartNouns(mine, other);
}

function apartNouns(a: Count, b: Count): boolean {
  return a.units.size > 0 && b.units.size > 0 && ![...a.units].some(unit => b.units.has(unit));
}

/** "Five more were found", "two of them", "two of the first nine", "the last two": an addition or a part, no total. */
function adds(text: string, { start, end, part }: Count): boolean {
  if (/\b(?:first|last|other|next|another)\s+$/i.test(text.slice(0, start))) return true;
  return part && /^\s+of\s+(?:them|those|these|whom)\b/.test(text.slice(end)) || /^\s+of\s+(?:the|its|their)\s+(?:first|last|other)\b/.test(text.slice(end)) || /^\s+(?:\p{L}+\s+)?(?:more|further|additional|other|others)\b/u.test(text.slice(end));
}

/** "killed", or the noun counted as the draft writes it. */
function unitOf(claim: Statement, { event, units, end }: Count): string | undefined {
  if (event !== undefined) return EVENT_WORDS.get(event);
  return claim.words.find(word => word.start >= end && units.has(word.stem))?.lower;
}
