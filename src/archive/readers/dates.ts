const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const NAMED_MONTH = '(jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec|january|february|march|april|june|july|august|september|october|november|december)\\.?';
const WEEKDAY = '(?:(?:mon|tues?|wed|wednes|thu|thurs|fri|sat|satur|sun)(?:day)?\\.?,?\\s+)?';
const TIME = '(?:(?:\\s*[T,]\\s*|\\s+)(?:at\\s+)?(\\d{1,2})[:.](\\d{2})(?:[:.](\\d{2})(?:[.,]\\d{1,9})?)?\\s*([ap]\\.?m\\.?)?)?';
const ZONE = '(?:\\s*(z|utc|gmt|ut|[+-]\\d{2}:?\\d{2}|[+-]\\d{2}|[ec]e?s?t|[mp]s?dt|msk))?(?:\\s*\\([a-z ]{1,30}\\))?';

const ISO = new RegExp(`^(\\d{4})-(\\d{1,2})-(\\d{1,2})${TIME}${ZONE}$`, 'i');
const SLASHED = new RegExp(`^(\\d{4})/(\\d{1,2})/(\\d{1,2})${TIME}${ZONE}$`, 'i');
const DOTTED = new RegExp(`^(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})${TIME}${ZONE}$`, 'i');
const NUMERIC = new RegExp(`^(\\d{1,2})/(\\d{1,2})/(\\d{4})${TIME}${ZONE}$`, 'i');
const DAY_MONTH = new RegExp(`^${WEEKDAY}(\\d{1,2})(?:st|nd|rd|th)?[ -]${NAMED_MONTH}[ ,-]\\s*(\\d{4})${TIME}${ZONE}$`, 'i');
const MONTH_DAY = new RegExp(`^${WEEKDAY}${NAMED_MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})${TIME}${ZONE}$`, 'i');
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?(Z|[+-]\d{2}:?\d{2})?)?$/i;

const ZONES: Readonly<Record<string, number>> = { z: 0, utc: 0, gmt: 0, ut: 0, est: -300, edt: -240, cst: -360, cdt: -300, mdt: -360, pdt: -420, cet: 60, cest: 120, eet: 120, eest: 180, msk: 180 };

/**
 * A date as people and programs write it, in ISO 8601: the instant in UTC (`2026-10-14T23:30:00Z`), or the day alone
 * (`2026-10-14`) when no time is given, so that no midnight is made up. A time without a zone is taken as UTC.
 * Ten or thirteen digits are seconds or milliseconds since 1970, fourteen the stamp of a web archive.
 * Undefined when it is no date: the 30th of February, `10/11/2026` (which of the two is the month?), a year before 1800
 * or after 2199, or other words.
 */
export function isoDate(written: string): string | undefined {
  const text = written.normalize('NFKC').trim().replace(/\s+/g, ' ');
  if (text === '' || text.length > 60) return undefined;
  return ymd(ISO.exec(text) ?? SLASHED.exec(text))
    ?? dmy(DOTTED.exec(text))
    ?? numeric(NUMERIC.exec(text))
    ?? named(DAY_MONTH.exec(text), 1, 2)
    ?? named(MONTH_DAY.exec(text), 2, 1)
    ?? compact(COMPACT.exec(text))
    ?? (/^(?:\d{10}|\d{13})$/.test(text) ? isoOfEpoch(Number(text)) : undefined);
}

function isoOfEpoch(value: number): string | undefined {
  const date = new Date(value < 1e11 ? value * 1000 : value);
  return Number.isNaN(date.getTime()) || date.getUTCFullYear() > 2199 ? undefined : plain(date);
}

type Match = RegExpExecArray | null;

function ymd(match: Match): string | undefined {
  return match === null ? undefined : instant(match[1], match[2], match[3], match.slice(4));
}

function dmy(match: Match): string | undefined {
  return match === null ? undefined : instant(match[3], match[2], match[1], match.slice(4));
}

function numeric(match: Match): string | undefined {
  if (match === null) return undefined;
  const [first, second] = [Number(match[1]), Number(match[2])];
  if (first <= 12 && second <= 12 && first !== second) return undefined;
  return first > 12 ? dmy(match) : instant(match[3], match[1], match[2], match.slice(4));
}

function named(match: Match, day: number, month: number): string | undefined {
  if (match === null) return undefined;
  const number = MONTHS.indexOf((match[month] ?? '').slice(0, 3).toLowerCase()) + 1;
  return instant(match[3], String(number), match[day], match.slice(4));
}

function compact(match: Match): string | undefined {
  if (match === null) return undefined;
  const [hour, minute, second, zone] = match.slice(4);
  return instant(match[1], match[2], match[3], [hour, minute, second, undefined, zone]);
}

/** `rest`: hour, minute, second, half of the day, zone. */
function instant(year: string | undefined, month: string | undefined, day: string | undefined, rest: readonly (string | undefined)[]): string | undefined {
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  if (!(y >= 1800 && y < 2200) || !(m >= 1 && m <= 12) || !(d >= 1 && d <= new Date(Date.UTC(y, m, 0)).getUTCDate())) return undefined;
  const date = `${String(y)}-${two(m)}-${two(d)}`;
  if (rest[0] === undefined) return date;
  const half = rest[3]?.charAt(0).toLowerCase();
  let hour = Number(rest[0]);
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return undefined;
    hour = (hour % 12) + (half === 'p' ? 12 : 0);
  }
  const [minute, second] = [Number(rest[1]), Number(rest[2] ?? 0)];
  const offset = minutesOf(rest[4]);
  if (hour > 24 || minute > 59 || second > 60 || offset === undefined) return undefined;
  return plain(new Date(Date.UTC(y, m - 1, d, hour, minute, Math.min(second, 59)) - offset * 60_000));
}

/** Minutes east of Greenwich; undefined when there is no such zone. */
function minutesOf(zone: string | undefined): number | undefined {
  if (zone === undefined) return 0;
  const signed = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone);
  if (signed === null) return ZONES[zone.toLowerCase()];
  const minutes = Number(signed[2]) * 60 + Number(signed[3] ?? 0);
  return minutes > 14 * 60 ? undefined : signed[1] === '-' ? -minutes : minutes;
}

function plain(date: Date): string {
  return date.toISOString().replace(/\.\d{3}Z$/, 'Z');
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
