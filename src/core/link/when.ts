import type { CountMatch, Match } from './match.ts';
import { GROWING } from './counts.ts';
import type { Statement } from './statement.ts';
import type { Story, StoryStatement } from './story.ts';

/** Days between two lists of dates at their nearest; infinite where one is empty. */
export function gap(mine: readonly Stretch[], theirs: readonly Stretch[]): number {
  let least = Infinity;
  for (const a of mine) for (const b of theirs) least = Math.min(least, Math.max(0, a.from - b.to, b.from - a.to));
  return least;
}

interface Stretch { readonly from: number; readonly to: number }

/** Days that a report without a date of its own may look back. */
const LOOKS_BACK = 21;

/** How the days of a claim and of a report's sentence go together; `named`: the report names the claim's day somewhere. `Match` says what each part means. */
export function whenOf(claim: Statement, story: Story, statement: StoryStatement, named: boolean): Pick<Match, 'when' | 'daysApart' | 'early'> {
  const first = Math.min(...claim.days.map(({ from }) => from));
  if (claim.days.length === 0) return { when: 0, daysApart: 0, early: false };
  const lead = story.statements[0];
  const said = statement.days.length > 0 ? statement.days : lead !== undefined && lead.days.length > 0 ? lead.days : story.day === undefined ? [] : [{ from: story.day - 1, to: story.day }];
  if (said.length === 0) return { when: 0, daysApart: 0, early: false };
  const daysApart = gap(claim.days, said);
  // A report that gives no day may look back on anything of the last weeks.
  const undated = statement.days.length === 0 && (lead === undefined || lead.days.length === 0);
  const last = Math.max(...claim.days.map(({ to }) => to));
  if (undated && story.day !== undefined && story.day > last + 1 && story.day <= last + LOOKS_BACK) return { when: 0, daysApart, early: false };
  // Two dates given to the day must be one; where the report only has its day of publication, the day before will do.
  const exact = statement.days.length > 0 && claim.days.every(day => day.from === day.to) && said.every(day => day.from === day.to);
  return { when: daysApart <= (exact ? 0 : 1) ? 1 : named ? 0 : -1, daysApart, early: story.day !== undefined && story.day < first && !named };
}

/**
 * A later report need not name the day of the event: a new toll of it within three days, or the same figure told again
 * within a week, speaks of that day although its own sentence has another.
 */
export function followUp(when: Pick<Match, 'when' | 'daysApart' | 'early'>, story: Story, claim: Statement, counts: CountMatch, wording: number, context: number, denies: boolean): Pick<Match, 'when' | 'daysApart' | 'early'> {
  const last = Math.max(...claim.days.map(({ to }) => to));
  if (when.when !== -1 || when.early || story.day === undefined || story.day < last) return when;
  const growing = claim.counts.some(({ event }) => event !== undefined && GROWING.has(event)) && counts.apart + counts.compatible > 0;
  // A denial bears the day it was made.
  const toldAgain = claim.counts.some(({ event }) => event !== undefined && GROWING.has(event)) && counts.equal > 0 && when.daysApart <= 3;
  const later = toldAgain || denies && when.daysApart <= 3 || growing && when.daysApart <= 3 && context >= 0.35 || wording >= 0.5 && counts.equal + counts.compatible > 0 && when.daysApart <= 7;
  return later ? { ...when, when: 0 } : when;
}
