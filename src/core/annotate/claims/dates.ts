import type { Span } from '../../text/span.ts';

const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];
const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const DAY = 86_400_000;
const MONTH = '(?:jan(?:uary|\\.)?|feb(?:ruary|\\.)?|mar(?:ch|\\.)|apr(?:il|\\.)|may|june?\\.?|july?\\.?|aug(?:ust|\\.)?|sept?(?:ember|\\.)?|oct(?:ober|\\.)?|nov(?:ember|\\.)?|dec(?:ember|\\.)?)';
const WEEKDAY = '(?:mon|tues|wednes|thurs|fri|satur|sun)day';
const COUNT = '(?:\\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|a few|a couple of)';
const MONTH_WORD = new RegExp(MONTH);
const PATTERN = '\\b(?:' + [
  `\\d{4}-\\d{2}-\\d{2}`,
  `(?:since |until )?\\d{1,2}(?:st|nd|rd|th)? (?:of )?${MONTH}(?:,? \\d{4})?(?!\\w)`,
  `(?:since |until )?${MONTH} \\d{1,2}(?:st|nd|rd|th)?(?:(?: and | to |-|–| through )(?:${MONTH} )?\\d{1,2}(?:st|nd|rd|th)?)?(?:,? \\d{4})?(?![\\w:])`,
  `(?:early |late |mid-?)?${MONTH} \\d{4}`,
  `(?:in|since|until|by|during|of|from|last|this|next|early|late|mid) (?:early |late |mid-?)?${MONTH}(?!\\w|\\.? \\d)`,
  `(?:(?:last|next|this|early|late|on|since|until|by|before|after|from) )?${WEEKDAY}(?: (?:morning|afternoon|evening|night))?`,
  'the day before yesterday|yesterday(?: (?:morning|afternoon|evening))?|today|tonight|tomorrow|overnight|this (?:morning|afternoon|evening|week|month|year)|(?:last|next) (?:night|week|month|year|spring|summer|autumn|fall|winter)',
  `${COUNT} (?:day|week|month|year)s? (?:ago|earlier|before)`,
  '(?:the )?(?:past|last|previous) (?:\\d+|two|three|four|five|six|seven|ten) (?:days|weeks|months|years)',
  '(?:in|since|by|until|before|after|of) (?:early |late |mid-)?(?:19|20)\\d{2}(?![\\d,.]\\d|\\w)',
  'the day before|the previous day|that (?:night|day|morning|evening)'
].join('|') + ')';

/** Finds date expressions in a block's prose; one instance serves a thread. */
export function dateFinder(): (text: string) => Span[] {
  const pattern = new RegExp(PATTERN, 'gi');
  const monthWord = new RegExp(`^${MONTH}`, 'i');
  return text => {
    const found: Span[] = [];
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
      let start = match.index;
      let words = match[0];
      // "in June": the preposition is no part of the date, save where it bounds it.
      const lead = /^(?:in|on|of|from|during|by|before|after)\s+/i.exec(words)?.[0] ?? '';
      start += lead.length;
      words = words.slice(lead.length);
      // "may 5" as a verb, "march on": months are written with a capital.
      if (/^(?:may|march)\b/i.test(words) && words.charAt(0) === words.charAt(0).toLowerCase()) continue;
      // "Dnipro Today" is a paper.
      if (/^(?:Today|Tonight|Tomorrow|Yesterday)$/.test(words) && /\p{Lu}\S* $/u.test(text.slice(0, start))) continue;
      if (/^[a-z]+ (?:may|march)\b/.test(words)) continue;
      if (lead === '' && monthWord.test(words) && !/\d/.test(words) && !/^(?:early|late|mid)/i.test(match[0])) continue;
      found.push({ start, end: match.index + match[0].length });
    }
    return found;
  };
}

/**
 * The days a date expression stands for, in a draft written on `today` (ISO date). A bare weekday is the last one
 * passed, the day of writing included, or the next one where `future` is set. Undefined where it cannot be told.
 */
export function resolveDate(expression: string, today: string, future = false): { readonly from?: string; readonly to?: string } {
  const now = Date.parse(`${today}T00:00:00Z`);
  if (Number.isNaN(now)) return {};
  const lower = expression.toLowerCase().trim();
  const since = /^since\s+/.test(lower);
  const until = /^until\s+/.test(lower);
  const words = lower.replace(/^(?:since|until|on|by|before|after|from|in|of|during)\s+/, '');
  const range = rangeOf(words, now, future);
  if (range === undefined) return {};
  if (since) return { from: iso(range[0]), to: today };
  if (until) return { to: iso(range[1]) };
  return { from: iso(range[0]), to: iso(range[1]) };
}

function rangeOf(words: string, now: number, future: boolean): [number, number] | undefined {
  const date = new Date(now);
  const year = date.getUTCFullYear();
  const month = date.getUTCMonth();
  const day = (offset: number): [number, number] => [now + offset * DAY, now + offset * DAY];
  if (/^\d{4}-\d{2}-\d{2}$/.test(words)) { const at = Date.parse(`${words}T00:00:00Z`); return Number.isNaN(at) ? undefined : [at, at]; }
  if (/^(?:today|tonight|this (?:morning|afternoon|evening))/.test(words)) return day(0);
  if (words === 'overnight' || words === 'last night') return [now - DAY, now];
  if (words.startsWith('the day before yesterday')) return day(-2);
  if (words.startsWith('yesterday') || words === 'the previous day') return day(-1);
  if (words === 'tomorrow') return day(1);
  const weekday = /(?:mon|tues|wednes|thurs|fri|satur|sun)day/.exec(words)?.[0];
  if (weekday !== undefined) {
    const wanted = WEEKDAYS.indexOf(weekday);
    const back = (date.getUTCDay() - wanted + 7) % 7;
    if (words.startsWith('next ')) return day(7 - back === 0 ? 7 : 7 - back);
    if (words.startsWith('last ')) return day(back === 0 ? -7 : -back);
    if (future && back !== 0) return day(7 - back);
    return day(-back);
  }
  const ago = /^(\d+|[a-z ]+?) (day|week|month|year)s? (?:ago|earlier|before)$/.exec(words);
  if (ago !== null) {
    const count = countOf(ago[1] ?? '');
    if (count === undefined) return undefined;
    switch (ago[2]) {
      case 'day': return day(-count);
      case 'week': return [now - (count * 7 + 3) * DAY, now - (count * 7 - 3) * DAY];
      case 'month': return monthRange(year, month - count);
      default: return [Date.UTC(year - count, 0, 1), Date.UTC(year - count, 11, 31)];
    }
  }
  const past = /^(?:the )?(?:past|last|previous) (\d+|[a-z]+) (days|weeks|months|years)$/.exec(words);
  if (past !== null) {
    const count = countOf(past[1] ?? '');
    if (count === undefined) return undefined;
    const span = { days: 1, weeks: 7, months: 30, years: 365 }[past[2] ?? ''] ?? 1;
    return [now - count * span * DAY, now];
  }
  const monday = now - ((date.getUTCDay() + 6) % 7) * DAY;
  switch (words) {
    case 'this week': return [monday, monday + 6 * DAY];
    case 'last week': return [monday - 7 * DAY, monday - DAY];
    case 'next week': return [monday + 7 * DAY, monday + 13 * DAY];
    case 'this month': return monthRange(year, month);
    case 'last month': return monthRange(year, month - 1);
    case 'next month': return monthRange(year, month + 1);
    case 'this year': return [Date.UTC(year, 0, 1), Date.UTC(year, 11, 31)];
    case 'last year': return [Date.UTC(year - 1, 0, 1), Date.UTC(year - 1, 11, 31)];
    case 'next year': return [Date.UTC(year + 1, 0, 1), Date.UTC(year + 1, 11, 31)];
    default:
  }
  const season = /^(last|next) (spring|summer|autumn|fall|winter)$/.exec(words);
  if (season !== null) {
    const start = { spring: 2, summer: 5, autumn: 8, fall: 8, winter: 11 }[season[2] ?? ''] ?? 0;
    let at = year;
    if (season[1] === 'last' && start + 2 >= month) at--;
    if (season[1] === 'next' && start <= month) at++;
    return [Date.UTC(at, start, 1), Date.UTC(at, start + 3, 0)];
  }
  const bare = /^(early |late |mid-?)?((?:19|20)\d{2})$/.exec(words);
  if (bare !== null) return [Date.UTC(Number(bare[2]), 0, 1), Date.UTC(Number(bare[2]), 11, 31)];
  return calendarDate(words, now, year, future);
}

/** "October 14", "14 Oct. 2025", "October 27 and 28", "June", "early May 2024" */
function calendarDate(words: string, now: number, year: number, future: boolean): [number, number] | undefined {
  const name = MONTH_WORD.exec(words)?.[0];
  if (name === undefined) return undefined;
  const month = MONTHS.findIndex(full => full.startsWith(name.slice(0, 3)));
  const given = /\b((?:19|20)\d{2})\b/.exec(words)?.[1];
  const days = [...words.replace(/\b(?:19|20)\d{2}\b/, '').matchAll(/\b(\d{1,2})(?:st|nd|rd|th)?\b/g)].map(match => Number(match[1]));
  let at = given === undefined ? year : Number(given);
  if (given === undefined) {
    const next = /^next /.test(words) || future;
    const first = Date.UTC(at, month, days[0] ?? 1);
    // Without a year: the last one passed, or the next one ahead; a month under way counts as passed.
    if (!next && first > now + (days.length > 0 ? 0 : 0)) at--;
    if (next && Date.UTC(at, month, days[0] ?? 31) < now) at++;
  }
  if (days.length === 0) return monthRange(at, month);
  const from = Date.UTC(at, month, days[0] ?? 1);
  const to = Date.UTC(at, month, days.at(-1) ?? 1);
  return to < from ? [from, from] : [from, to];
}

function monthRange(year: number, month: number): [number, number] {
  return [Date.UTC(year, month, 1), Date.UTC(year, month + 1, 0)];
}

function countOf(words: string): number | undefined {
  const digits = Number(words);
  if (!Number.isNaN(digits) && words !== '') return digits;
  const at = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'].indexOf(words);
  if (at > 0) return at;
  return words === 'a' || words === 'an' ? 1 : words === 'a couple of' ? 2 : undefined;
}

function iso(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
