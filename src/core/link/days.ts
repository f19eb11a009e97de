import type { Span } from '../text/span.ts';
import type { Word } from './words.ts';

/** A stretch of days, both inclusive, as whole days since 1970-01-01 (UTC). */
export interface Days extends Span {
  readonly from: number;
  readonly to: number;
  /** A night, told by the day of its morning. */
  readonly night?: boolean;
}

const MONTHS: ReadonlyMap<string, number> = new Map('january february march april may june july august september october november december'.split(' ').flatMap((name, i) => [[name, i] as const, [name.slice(0, 3), i] as const]));
const WEEKDAYS: ReadonlyMap<string, number> = new Map('sunday monday tuesday wednesday thursday friday saturday'.split(' ').map((name, i) => [name, i]));

/** The day of an ISO date or instant; undefined where it is none. */
export function dayOf(iso: string | undefined): number | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso ?? '');
  return match === null ? undefined : Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])) / 86_400_000;
}

/** Orders reports by the time they were published, the undated first. */
export function byPublished(a: { readonly published?: string }, b: { readonly published?: string }): number {
  return (a.published ?? '').localeCompare(b.published ?? '');
}

/**
 * The dates of a sentence, resolved against the day it was published. A weekday is the last one up to that day; a month
 * without a year is the nearest to it. Written for reports, which look back; plans are taken as they stand.
 */
export function daysOf(words: readonly Word[], base: number | undefined): readonly Days[] {
  const days: Days[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    if (word === undefined) continue;
    const month = word.capital ? MONTHS.get(word.lower) : undefined;
    if (month !== undefined) {
      const found = dated(words, i, month, base);
      if (found !== undefined) days.push(found);
      continue;
    }
    if (base === undefined) continue;
    const weekday = word.capital ? WEEKDAYS.get(word.lower) : undefined;
    if (weekday !== undefined) {
      const today = (((base + 4) % 7) + 7) % 7;
      const day = base - ((today - weekday + 7) % 7);
      const night = isNight(words, i);
      days.push({ start: word.start, end: word.end, from: day, to: day, ...(night ? { night } : {}) });
    } else if (word.lower === 'yesterday') days.push({ start: word.start, end: word.end, from: base - 1, to: base - 1 });
    else if (word.lower === 'today' || word.lower === 'tonight') days.push({ start: word.start, end: word.end, from: base, to: base });
    else if (word.lower === 'overnight') { if (!words.some(other => other.capital && WEEKDAYS.has(other.lower))) days.push({ start: word.start, end: word.end, from: base, to: base, night: true }); }
  }
  return base === undefined ? days : [...days, ...relative(words, days, base)];
}

const COUNT: ReadonlyMap<string, number> = new Map('a one two three four five six seven eight nine ten'.split(' ').map((word, i) => [word, Math.max(1, i)]));
const UNIT: ReadonlyMap<string, number> = new Map([['day', 1], ['days', 1], ['week', 7], ['weeks', 7]]);

/** "four days after a flood took the weir", "two weeks ago": the day meant, counted from the sentence's date or the report's. */
function relative(words: readonly Word[], days: readonly Days[], base: number): readonly Days[] {
  const found: Days[] = [];
  for (let i = 0; i + 2 < words.length; i++) {
    const first = words[i];
    const unit = UNIT.get(words[i + 1]?.lower ?? '');
    const side = words[i + 2];
    if (first === undefined || unit === undefined || side === undefined || !/^(?:after|ago|earlier|since|before)$/.test(side.lower)) continue;
    const count = COUNT.get(first.lower) ?? (/^\d{1,2}$/.test(first.text) ? Number(first.text) : undefined);
    if (count === undefined) continue;
    const from = (side.lower === 'ago' ? base : days[0]?.to ?? base) - count * unit;
    found.push({ start: first.start, end: side.end, from: unit === 1 ? from : from - 3, to: unit === 1 ? from : from + 3 });
  }
  return found;
}

function dated(words: readonly Word[], i: number, month: number, base: number | undefined): Days | undefined {
  const word = words[i];
  if (word === undefined) return undefined;
  const numberAt = (k: number): number | undefined => { const text = words[k]?.text ?? ''; return /^\d{1,2}(?:st|nd|rd|th)?$/.test(text) ? parseInt(text, 10) : undefined; };
  let year = Number(/^(?:19|20)\d\d$/.exec(words[i + 1]?.text ?? '')?.[0] ?? words[i + 2]?.text.match(/^(?:19|20)\d\d$/)?.[0] ?? NaN);
  if (Number.isNaN(year)) {
    if (base === undefined) return undefined;
    const now = new Date(base * 86_400_000);
    year = now.getUTCFullYear();
    const middle = Date.UTC(year, month, 15) / 86_400_000;
    if (middle - base > 183) year--; else if (base - middle > 183) year++;
  }
  const before = numberAt(i - 1);
  const day = before ?? numberAt(i + 1);
  const end = (day !== undefined && before === undefined ? words[i + 1] : word)?.end ?? word.end;
  if (day === undefined) {
    const first = Date.UTC(year, month, 1) / 86_400_000;
    const last = Date.UTC(year, month + 1, 0) / 86_400_000;
    const part = words[i - 1]?.lower;
    if (part === 'early') return { start: word.start, end, from: first, to: first + 10 };
    if (part === 'late') return { start: word.start, end, from: last - 10, to: last };
    if (part === 'mid') return { start: word.start, end, from: first + 9, to: first + 20 };
    return { start: word.start, end, from: first, to: last };
  }
  const at = Date.UTC(year, month, day) / 86_400_000;
  const start = (before === undefined ? word : words[i - 1])?.start ?? word.start;
  // "the night of 3 to 4 May"
  const first = /^(?:to|and)$/.test(words[i - 2]?.lower ?? '') ? numberAt(i - 3) : undefined;
  if (first !== undefined && first < day) return { start: words[i - 3]?.start ?? start, end, from: isNight(words, i - 3) ? at : at - (day - first), to: at, ...(isNight(words, i - 3) ? { night: true } : {}) };
  const night = isNight(words, before === undefined ? i : i - 1);
  if (night) return words.slice(Math.max(0, i - 4), i).some(other => other.lower === 'of') ? { start, end, from: at, to: at + 1, night: true } : { start, end, from: at, to: at, night: true };
  return { start, end, from: at, to: at };
}

function isNight(words: readonly Word[], i: number): boolean {
  return words.slice(Math.max(0, i - 4), i + 2).some(word => word.lower === 'night' || word.lower === 'overnight');
}
