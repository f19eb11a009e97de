import type { FigurePoint } from '../model/claimLink.ts';
import { comparable, narrower } from './counts.ts';
import type { Count } from './counts.ts';
import type { Ranked } from './rank.ts';
import type { RelationRule } from './relation.ts';
import { corrects } from './origins.ts';
import { sayerName } from './sayerName.ts';
import type { Statement } from './statement.ts';
import { overlaps } from '../text/span.ts';

/** What became of those counted, as a reader would have it beside a figure. */
const FATES: ReadonlyMap<string, string> = new Map(Object.entries({ kill: 'killed', wound: 'wounded', missing: 'missing', down: 'shot down', launch: 'launched', deport: 'deported', arrest: 'arrested', displace: 'displaced', alive: 'survived' }));
/** A passage about another event, or one that says it is not so, has no figure of this one. */
const APART: ReadonlySet<RelationRule> = new Set(['denial', 'other-place', 'other-date', 'other-actor']);
const SPANS = /^(?:hour|day|night|dai|week|month|year|minute|minut|kilomet|meter|metre|mile|nautic|degre|percent|cent|time|hectar|caliber|calibr)/;

/**
 * The figures the archive has for the first thing a claim counts, oldest first: one a report, from the linked passage
 * itself. Left out are figures of another event, parts of a total, and what a report only repeats to correct it.
 */
export function figureLine(claim: Statement, passages: readonly { readonly match: Ranked; readonly rule: RelationRule }[]): readonly FigurePoint[] {
  // "Two diplomats said" counts those who speak.
  const counts = claim.counts.filter(count => plain(count) && !claim.sayers.some(sayer => overlaps(sayer, count)));
  const mine = counts.find(({ event }) => event !== undefined) ?? counts.find(({ units }) => units.size > 0);
  if (mine === undefined) return [];
  const unit = unitOf(claim, mine);
  const points = passages.flatMap(({ match, rule }): FigurePoint[] => {
    const { story, statement } = match;
    if (APART.has(rule) || match.when === -1 || match.where === -1 || story.report.status === 'withdrawn' || corrects(story)) return [];
    const found = statement.counts.filter(count => plain(count) && ofSame(mine, count) && !adds(statement.text, count));
    const total = found.sort((a, b) => b.low - a.low)[0];
    if (total === undefined) return [];
    const sayer = sayerName(statement.sayer, story, statement);
    const { uri, published } = story.report;
    return [{ low: total.low, high: total.high, text: statement.text.slice(total.start, total.end), uri, ...(unit === undefined ? {} : { unit }), ...(sayer === undefined ? {} : { sayer }), ...(published === undefined ? {} : { published }) }];
  });
  return points.sort((a, b) => (a.published ?? '').localeCompare(b.published ?? ''));
}

/** A whole or a rounded amount of things; lengths of time, distances, shares and the hands of a clock are none. */
function plain({ low, units, event }: Count): boolean {
  return (event === undefined || Number.isInteger(low) || low >= 1000) && ![...units].some(unit => SPANS.test(unit));
}

function ofSame(mine: Count, other: Count): boolean {
  if (!comparable(mine, other) || narrower(mine, other)) return false;
  if (mine.event !== undefined) return other.event === mine.event;
  return other.event === undefined && [...mine.units].some(unit => !unit.startsWith('+') && other.units.has(unit));
}

/** "Five more were found", "two of them": an addition or a part, no total. */
function adds(text: string, { end, part }: Count): boolean {
  return part && /^\s+of\s+(?:them|those|these|whom)\b/.test(text.slice(end)) || /^\s+(?:\p{L}+\s+)?(?:more|further|additional|other|others)\b/u.test(text.slice(end));
}

/** "killed", or the noun counted as the draft writes it. */
function unitOf(claim: Statement, { event, units, end }: Count): string | undefined {
  if (event !== undefined) return FATES.get(event);
  return claim.words.find(word => word.start >= end && units.has(word.stem))?.lower;
}
