import type { FigureQualifier } from '../model/claim.ts';
import { NUMBER_WORDS } from '../text/numberWords.ts';
import type { Span } from '../text/span.ts';
import { conceptsOf } from './concepts.ts';
import { fateOf } from './fates.ts';
import { stemOf, STOP_WORDS } from './words.ts';
import type { Word } from './words.ts';

/** A number of a sentence with what it counts, for comparison. Offsets are those of its words. */
export interface Count extends Span {
  readonly low: number;
  readonly high: number;
  readonly qualifier: FigureQualifier;
  /** Stems and concepts of the noun counted; empty where the sentence leaves it out ("87 of them"). */
  readonly units: ReadonlySet<string>;
  /** What became of what is counted: a concept such as `kill`, `wound`, `down`; absent where nothing near says it. */
  readonly event?: string;
  /** "78 of 89", "one of those killed": part of another number, told or not. */
  readonly part: boolean;
  /** "A single tank", "only one": one and no more. */
  readonly sole?: boolean;
}

const SCALE: ReadonlyMap<string, number> = new Map(Object.entries({ hundred: 100, thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12, bn: 1e9, m: 1e6, k: 1e3, dozen: 12 }));
/** Numbers nobody counted: what a reporter means by them, widely. */
const VAGUE: ReadonlyMap<string, readonly [number, number]> = new Map(Object.entries({ dozens: [20, 99], scores: [30, 99], hundreds: [150, 999], thousands: [1500, 9999], millions: [1.5e6, 9.9e6], several: [3, 9] }));
const MONTHS = new Set('january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec'.split(' '));
/** Counts that grow while a thing goes on; two of them at two times are two stages, not a quarrel. */
export const GROWING: ReadonlySet<string> = new Set(['kill', 'wound', 'missing', 'displace', 'arrest', 'alive']);
const TIME_UNITS: ReadonlyMap<string, number> = new Map(Object.entries({ hour: 1 / 24, day: 1, week: 7, month: 30, year: 365 }).map(([unit, days]) => [stemOf(unit), days]));

/** The numbers of a sentence that count something. Dates, clock times, ages, ordinals and numbers in names are left out. */
export function countsOf(text: string, words: readonly Word[]): readonly Count[] {
  const counts: Count[] = [];
  // Places in `counts` of the second number of "78 of 89" and "78 out of the 89".
  const wholes = new Set<number>();
  for (let i = 0; i < words.length; i++) {
    const read = readNumber(text, words, i);
    if (read === undefined) continue;
    const { low, high, last } = read;
    const word = words[i];
    const end = words[last];
    if (word === undefined || end === undefined) continue;
    const bounds = qualified(words, i, last, low, high);
    const units = unitsAfter(text, words, last);
    const scaled = asDays(units, bounds);
    const event = fateOf(text, words, i, last, units);
    const whole = /^(?: out)? of (?:the )?(?:first |last )?/.exec(text.slice(end.end))?.[0];
    if (whole !== undefined && readNumber(text, words, words.findIndex(({ start }) => start >= end.end + whole.length)) !== undefined) wholes.add(counts.length + 1);
    const sole = low === 1 && (word.lower === 'single' || /^(?:only|just)$/.test(words[i - 1]?.lower ?? ''));
    counts.push({ start: word.start, end: end.end, ...scaled, units, part: wholes.has(counts.length + 1) || SOME_OF.test(text.slice(end.end)), ...(event === undefined ? {} : { event }), ...(sole ? { sole } : {}) });
    i = last;
  }
  // "78 of 89 drones were downed": the first counts what the second does, and the fate is that of the first alone.
  return counts.map((count, i): Count => {
    const whole = wholes.has(i + 1) ? counts[i + 1] : undefined;
    if (whole !== undefined) return { ...count, units: whole.units, ...(whole.event === undefined ? {} : { event: count.event ?? whole.event }) };
    if (!wholes.has(i)) return count;
    const { low, high, qualifier, units, part, start, end } = count;
    return { low, high, qualifier, units, part, start, end };
  });
}

/** "One of those killed", "two of the dead": some of a toll that is told elsewhere. */
const SOME_OF = /^ of (?:those|the) (?:\p{L}+ )?(?:dead|killed|victims|casualties|bodies)\b/u;

const LABELLED = new Set('platform track gate berth pier line reactor block unit hall ward shaft well tank school checkpoint route highway camp phase stage chapter page article channel'.split(' ').map(stemOf));

/** "The dead of Tarsha number 46", which is no "number 46". */
const DEAD_NUMBER = /\b(?:dead|killed|wounded|injured|missing|victims)\b[^,.;:]*\bnumber $/i;

interface ReadNumber { readonly low: number; readonly high: number; readonly last: number }

function readNumber(text: string, words: readonly Word[], i: number): ReadNumber | undefined {
  const word = words[i];
  if (word === undefined) return undefined;
  if (!word.digits && !NUMERIC.has(word.lower)) return undefined;
  const before = words[i - 1];
  const after = words[i + 1];
  // "half past eight", a "Geran-2"
  if (before?.lower === 'past' || before?.lower === 'to' && words[i - 2]?.lower === 'minutes' || after?.lower === 'minutes' && /^(?:to|past)$/.test(words[i + 2]?.lower ?? '') || before?.capital === true && text.slice(before.end, word.start) === '-') return undefined;
  // "112, not 121": the second is what it was not.
  if (before?.lower === 'not') return undefined;
  // "On platform two", "reactor 3": which one, not how many.
  if (before !== undefined && LABELLED.has(before.stem) && (after === undefined || STOP_WORDS.has(after.lower) || /[,.;:!?)"”]/.test(text.slice(word.end, after.start)))) return undefined;
  // "Bells rang, one for each of the monks"
  if (word.lower === 'one' && after?.lower === 'for' && words[i + 2]?.lower === 'each') return undefined;
  const vague = VAGUE.get(word.lower);
  if (vague !== undefined) {
    const scale = word.lower === 'dozens' || word.lower === 'several' || after?.lower !== 'of' ? 1 : scaleOf(words[i + 2]?.lower.replace(/s$/, '') ?? '');
    return { low: vague[0] * scale, high: vague[1] * scale, last: scale > 1 ? i + 2 : i };
  }
  if (word.digits) {
    // "at 8.58" is a time of day, as "at 8:58" is.
    if (before?.lower === 'at' && /^\d{1,2}\.[0-5]\d$/.test(word.text) && !/^(?:million|billion|percent|per|tonnes|tons|trillion)$/.test(after?.lower ?? '')) return undefined;
    if (/[:]|(?:st|nd|rd|th)$/.test(word.text) || /^\p{N}+\p{L}/u.test(word.text)) return undefined;
    if (before !== undefined && !(before.lower === 'number' && DEAD_NUMBER.test(text.slice(0, word.start))) && /^(?:no|number|brigade|regiment|point|article|resolution|mh|su|mi|t)$/.test(before.lower) && /^[.\s-]*$/.test(text.slice(before.end, word.start))) return undefined;
    // "3 June", "June 3", "June 2025", but "in June 62,000 fled", "in June, 12 fled" and "on 3 June 12 fled".
    const dated = before !== undefined && MONTHS.has(before.lower) && !text.slice(before.end, word.start).includes(',') && (word.text.length === 4 || words[i - 2]?.digits !== true);
    if (/^(?:\d{1,2}|(?:19|20)\d\d)$/.test(word.text) && (MONTHS.has(after?.lower ?? '') || dated)) return undefined;
    // "night of 4 to 5 June"
    if (after !== undefined && /^(?:to|and)$/.test(after.lower) && words[i + 2]?.digits === true && MONTHS.has(words[i + 3]?.lower ?? '')) return undefined;
    if (/^(?:19|20)\d\d$/.test(word.text) && (before === undefined || /^(?:in|since|from|by|until|of|during|to|and|after|before)$/.test(before.lower) || MONTHS.has(before.lower))) return undefined;
    // An age: "a guard, 58, was".
    if (/,\s*$/.test(text.slice(0, word.start)) && /^\s*,/.test(text.slice(word.end)) && Number(word.text) < 110 && before !== undefined && !before.digits) return undefined;
    if (after?.lower === 'year' && words[i + 2]?.lower === 'old') return undefined;
    const value = Number(word.text.replace(/,(?=\d{3})/g, '').replace(/\.(?=\d{3}$)/, ''));
    if (!Number.isFinite(value)) return undefined;
    const scale = scaleOf(after?.lower ?? '');
    return { low: value * scale, high: value * scale, last: scale > 1 ? i + 1 : i };
  }
  const ordinal = ORDINALS.get(word.lower);
  if (ordinal !== undefined && TOLLED.has(after?.stem ?? '')) return { low: ordinal, high: ordinal, last: i };
  if (word.lower === 'half' && /^(?:a|dozen)$/.test(after?.lower ?? '') && /^(?:a dozen|dozen .*)$/.test(`${after?.lower ?? ''} ${words[i + 2]?.lower ?? ''}`)) return { low: 6, high: 6, last: after?.lower === 'a' ? i + 2 : i + 1 };
  let value = word.lower === 'dozen' ? 12 : word.lower === 'single' && before?.lower === 'a' ? 1 : NUMBER_WORDS.get(word.lower) ?? (word.lower === 'a' && after !== undefined && /^(?:hundred|thousand|million|billion|dozen)$/.test(after.lower) ? 1 : undefined);
  if (value === undefined) return undefined;
  if (word.lower === 'one' && (after === undefined || /^(?:of|another|day|side|by)$/.test(after.lower) && after.lower !== 'of' || /^(?:no|any|every|some|this|that|each)$/.test(before?.lower ?? ''))) return undefined;
  if (word.capital && i > 0 && before?.capital === true) return undefined;
  let last = i;
  const next = NUMBER_WORDS.get(after?.lower ?? '');
  if (value >= 20 && value < 100 && next !== undefined && next < 10) { value += next; last++; }
  for (let scale = scaleOf(words[last + 1]?.lower ?? ''); scale > 1; scale = scaleOf(words[last + 1]?.lower ?? '')) { value *= scale; last++; }
  return { low: value, high: value, last };
}

function scaleOf(word: string): number {
  return SCALE.get(word) ?? 1;
}

/** "Up to 60" is told of a number near 60, and not of eighteen: least share of it that is meant. */
const UP_TO = 0.5;

/** "Handed over eleven" is eleven. */
const HANDS = /^(?:hand|turn|giv|gave|sign|bring|brought|pass|fl[ey])/;

function qualified(words: readonly Word[], i: number, last: number, low: number, high: number): { low: number; high: number; qualifier: FigureQualifier } {
  const lower = (k: number): string => words[i - k]?.lower ?? '';
  const two = `${lower(2)} ${lower(1)}`;
  const three = `${lower(3)} ${two}`;
  // "eleven or more", "35,000 at most"
  const after = `${words[last + 1]?.lower ?? ''} ${words[last + 2]?.lower ?? ''}`;
  if (/^(?:or more|at least)$/.test(after)) return { low, high: Infinity, qualifier: 'minimum' };
  if (two === 'up to' || three === 'as many as') return { low: low * UP_TO, high, qualifier: 'maximum' };
  if (/^(?:or (?:less|fewer)|at most)$/.test(after) || two === 'not exceed' || /^(?:no|not) more than$/.test(three)) return { low: 0, high, qualifier: 'maximum' };
  if (two === 'upwards of' || two === 'at least' || two === 'more than' || two === 'not less' || two === 'no fewer' || /^(?:over|above|exceeding)$/.test(lower(1)) && !HANDS.test(lower(2)) || three === 'no fewer than' || three === 'no less than' || three === 'not less than') return { low, high: Infinity, qualifier: 'minimum' };
  if (two === 'at most' || two === 'fewer than' || two === 'less than' || lower(1) === 'under') return { low: 0, high, qualifier: 'maximum' };
  if (/^(?:about|around|some|roughly|nearly|almost|approximately|estimated|circa|close)$/.test(lower(1))) return { low: low * 0.9, high: high * 1.1, qualifier: 'approximate' };
  return { low, high, qualifier: low === high ? 'exact' : 'approximate' };
}

const AS_NUMBER = /^ as the (?:number|count|total|figure) (?:of|for) (?=\p{L})/u;

/** Stems and concepts of the noun after a number: its phrase up to the next small word or mark. */
function unitsAfter(text: string, words: readonly Word[], last: number): ReadonlySet<string> {
  const units = new Set<string>();
  let taken = 0;
  // "She noted 230 as the total of sacks"
  const named = AS_NUMBER.exec(text.slice(words[last]?.end));
  const from = named === null ? last + 1 : words.findIndex(word => word.start >= (words[last]?.end ?? 0) + named[0].length);
  for (let k = from < 0 ? words.length : from; k < words.length && taken < 3; k++) {
    const word = words[k];
    const previous = words[k - 1];
    if (word === undefined || previous === undefined) break;
    if (/[.,;:!?"“”()–—]/.test(text.slice(previous.end, word.start))) break;
    if (/^(?:more|other|further|additional|new|of|the|them|these|those|whom|per|their|his|its|our)$/.test(word.lower) && taken < 2) { if (word.lower === 'of' && taken === 0 && k > last + 1) break; continue; }
    if (STOP_WORDS.has(word.lower) || word.digits) break;
    units.add(word.stem);
    if (HOMES.has(word.stem)) for (const home of HOMES) units.add(home);
    for (const concept of conceptsOf(word.stem)) units.add('+' + concept);
    taken++;
    // "3,000 tonnes of oil" counts tonnes of oil; "nine dead in the market" stops at "in".
  }
  return units;
}

/** Families are counted as households are. */
const HOMES = new Set(['family', 'household'].map(stemOf));

/** Lengths of time are compared in days: a month is thirty. */
function asDays(units: ReadonlySet<string>, bounds: { low: number; high: number; qualifier: FigureQualifier }): { low: number; high: number; qualifier: FigureQualifier } {
  for (const unit of units) {
    const days = TIME_UNITS.get(unit);
    if (days !== undefined) return { ...bounds, low: bounds.low * days, high: bounds.high * days };
  }
  return bounds;
}

const ORDINALS: ReadonlyMap<string, number> = new Map('second third fourth fifth sixth seventh eighth ninth tenth'.split(' ').map((word, i) => [word, i + 2]));
/** Words that may be a number or begin one. */
const NUMERIC: ReadonlySet<string> = new Set([...VAGUE.keys(), ...ORDINALS.keys(), ...NUMBER_WORDS.keys(), 'half', 'dozen', 'single', 'a']);
/** "a third life", "the second death" count all until then. */
const TOLLED = new Set(['life', 'death', 'victim', 'fatality'].map(stemOf));

/** How two counts of the same thing stand: equal, one inside the other's bounds, or apart. */
export function compareCounts(a: Pick<Count, 'low' | 'high'>, b: Pick<Count, 'low' | 'high'>): 'equal' | 'compatible' | 'apart' {
  if (a.low === b.low && a.high === b.high) return 'equal';
  return a.low <= b.high && b.low <= a.high ? 'compatible' : 'apart';
}

/** True when two numbers count the same kind of thing with the same fate, so that they can be compared. */
export function comparable(a: Count, b: Count): boolean {
  // "Six of its soldiers" and "thirty of the attackers" are the dead of two sides.
  if (a.low !== b.low && ofOtherSide(a, b)) return false;
  // "Two of the first nine" is no other toll than fourteen.
  if (a.part !== b.part && a.low !== b.low && /^(?:kill|wound|missing)$/.test(a.event ?? b.event ?? '')) return false;
  if ((a.event ?? b.event) !== (b.event ?? a.event)) return false;
  // "One can be saved, the other is scrap": one of several is no count of all.
  if (a.low !== b.low && [a, b].some(count => count.low === 1 && count.high === 1 && count.event === undefined && count.sole !== true)) return false;
  const timeA = isTime(a);
  const timeB = isTime(b);
  if (timeA || timeB) return timeA && timeB;
  if (a.event !== undefined && a.event === b.event && /^(?:kill|wound|missing|displace|arrest|alive|deport)$/.test(a.event)) return true;
  // "counted 87, not 78": a large bare number is compared with any.
  if (a.units.size === 0 || b.units.size === 0) return a.event !== undefined && a.event === b.event || a.low > 12 && a.low === b.low;
  for (const unit of a.units) if (b.units.has(unit)) return true;
  return false;
}

/** Counts days, weeks or the like. */
export function isTime({ units }: Count): boolean {
  return [...units].some(unit => TIME_UNITS.has(unit));
}

const ANOTHERS = /['’]s? (?:\p{L}+ ){0,2}(?:figure|claim|count|toll|number|estimate|tally|version)s? of (?:\p{L}+ ){0,2}$/u;

/** "Nothing supports Moscow's figure of 60": a number that a sentence hands on as another's is no figure of its own. */
export function isAnothers({ start }: Count, text: string): boolean {
  return ANOTHERS.test(text.slice(0, start));
}

const ATTACKERS = ['attacker', 'assailant', 'militant', 'terrorist', 'gunman', 'gunmen', 'insurgent', 'jihadist', 'raider'].map(stemOf);
const DEFENDERS = ['soldier', 'serviceman', 'servicemen', 'trooper', 'policeman', 'policemen', 'officer', 'guard', 'gendarme', 'civilian', 'villager', 'pupil', 'child'].map(stemOf);

function ofOtherSide(a: Count, b: Count): boolean {
  const has = ({ units }: Count, side: readonly string[]): boolean => side.some(unit => units.has(unit));
  return has(a, ATTACKERS) && has(b, DEFENDERS) || has(b, ATTACKERS) && has(a, DEFENDERS);
}

const FIGHTERS: readonly string[] = ['+soldier', '+jihadist', '+rebel', ...ATTACKERS, ...['specialist', 'mercenary', 'instructor', 'bandit'].map(stemOf)];

/** One counts fighters, the other people at large: of one raid those are two accounts of who died. */
export function rivalKinds(a: Count, b: Count): boolean {
  const fighters = ({ units }: Count): boolean => FIGHTERS.some(unit => units.has(unit));
  return a.event === 'kill' && b.event === 'kill' && a.units.size > 0 && b.units.size > 0 && fighters(a) !== fighters(b);
}

/** One counts people, the other only some of them (soldiers, civilians): no quarrel yet. */
export function narrower(a: Count, b: Count): boolean {
  const kinds = ['+soldier', '+civilian', '+prisoner', '+child'];
  // "People" is everybody, not civilians.
  const has = ({ units }: Count, kind: string): boolean => units.has(kind) && !(kind === '+civilian' && units.has('person'));
  // No part is larger than its whole.
  return kinds.some(kind => has(a, kind) !== has(b, kind) && !(has(a, kind) ? a.low > b.high : b.low > a.high));
}
