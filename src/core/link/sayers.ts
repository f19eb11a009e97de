import type { Span } from '../text/span.ts';
import { conceptsOf } from './concepts.ts';
import type { Name } from './names.ts';
import { isInformation, isThing, pastAdjunct, phraseEnd, PRONOUN, QUOTE, stems, subjectBefore, TELL, withOffice } from './sayerPhrase.ts';
import type { Phrase } from './sayerPhrase.ts';
import { stemOf, STOP_WORDS } from './words.ts';
import type { Word } from './words.ts';

/** Who says a sentence, by its own words. */
export interface Sayer extends Span {
  readonly text: string;
  readonly names: readonly Name[];
  /** Stems and concepts of the common nouns that describe the sayer: "governor", "ministry", `+treat`. */
  readonly roles: ReadonlySet<string>;
  /** "he", "the statement", "it": whoever spoke before. */
  readonly carried: boolean;
  /** Whom the sayer told: the outlet that heard it first. */
  readonly told?: string;
  /** "citing …", "quoted as saying": the sentence hands on what another said. */
  readonly cited: boolean;
  /** Stem of the cue. */
  readonly cue: string;
  /** Speaks in the own service of a party: the words of that service's name that tell the party. */
  readonly house?: readonly string[];
}

/** Verbs that hardly ever mean anything but speech: enough by themselves. */
const STRONG = stems('say tell claim deny announce insist stress admit argue acknowledge assert allege declare warn vow accuse reject write confirm promise hint suggest contend complain');
/** Verbs that speak where something is said: set off behind it, or before a clause or an object. */
export const WEAK = stems('report state speak count quote describe blame learn maintain concede undertake recall explain pledge predict caution rule refute dismiss dispute reveal disclose find testify underline emphasise emphasize inform conclude tally '
  + 'add added note believe expect estimate repeat reiterate reply respond answer remark observe demand hope fear think joke assure regret recount');
const NUMBERS = new Set('one two three four five six seven eight nine ten several both many some'.split(' '));
const VAGUE = new Set('statement summary source same post note communique group'.split(' '));

/** The sayers of a sentence, in order. `names` and `quotes` are those of the sentence; nothing inside a quotation tells who speaks. */
export function sayersOf(text: string, words: readonly Word[], names: readonly Name[], quotes: readonly Span[] = quotesIn(text)): readonly Sayer[] {
  const sayers: Sayer[] = [];
  const inQuote = (offset: number): boolean => quotes.some(({ start, end }) => start <= offset && offset < end);
  const put = (first: number, last: number, cue: string, cited: boolean, told?: string): void => {
    const sayer = make(text, words, names, first, last, cue, told, cited);
    if (sayer !== undefined) sayers.push(sayer);
  };
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    // A cue with a capital is part of a name ("Grace Hope Hint") or of a title.
    if (word === undefined || word.digits || word.capital && i > 0 || inQuote(word.start)) continue;
    const citing = citedAt(words, i);
    if (citing !== undefined) {
      const last = phraseEnd(text, words, citing);
      // "citing its daily summary": what is its own hands on nothing.
      const own = /^(?:its|their|his|her|our)$/.test(words[citing]?.lower ?? '');
      if (!isInformation(words, citing, last) && !(own && (word.lower !== 'according' || sayers.length > 0))) put(citing, last, word.lower, word.lower !== 'according');
      continue;
    }
    if (word.lower === 'put' && putsAt(words, i)) {
      const estimating = subjectBefore(text, words, i);
      if (estimating !== undefined) put(estimating.first, estimating.last, word.stem, false);
      continue;
    }
    const strong = STRONG.has(word.stem);
    if (!strong && !WEAK.has(word.stem) || word.lower.endsWith('ing') && !(word.stem === QUOTE)) continue;
    // "quotes the mayor as saying": who is quoted stands after the verb.
    if (word.stem === QUOTE && /^(?:quotes|quoted|quoting)$/.test(word.lower) && !/^(?:as|by)$/.test(words[i + 1]?.lower ?? 'as')) {
      const as = words.findIndex((other, k) => k > i && k < i + 8 && other.lower === 'as');
      if (as > i + 1) { put(i + 1, as - 1, word.stem, true); continue; }
    }
    const subject = subjectBefore(text, words, i);
    const quotedAs = word.stem === QUOTE && words[i + 1]?.lower === 'as' || /^(?:quotes|cites)$/.test(word.lower);
    if (subject !== undefined) {
      if (isVerb(text, words, names, i, subject) && (strong || looksSpoken(text, words, i, subject)) && !isThing(words, names, subject.first, subject.last) && !isInformation(words, subject.first, subject.last)) put(subject.first, subject.last, word.stem, quotedAs, word.stem === TELL ? toldTo(words, names, i) : undefined);
    } else if (strong && /[,"”’]\s*$/.test(text.slice(Math.max(0, word.start - 3), word.start)) && words[i + 1] !== undefined) {
      put(i + 1, withOffice(text, words, phraseEnd(text, words, i + 1), i + 1), word.stem, quotedAs);
    }
  }
  return sayers;
}

/** Where the source begins behind "according to", "citing", "with reference to", "learned from". */
function citedAt(words: readonly Word[], i: number): number | undefined {
  const [lower, next] = [words[i]?.lower, words[i + 1]?.lower];
  return lower === 'citing' ? i + 1 : lower === 'according' && next === 'to' || lower === 'reference' && next === 'to' || lower === 'learned' && next === 'from' ? i + 2 : undefined;
}

/** "put the toll at nine" */
function putsAt(words: readonly Word[], i: number): boolean {
  return words.slice(i + 1, i + 16).some((other, k) => other.lower === 'at' && (words[i + k + 2]?.digits === true || /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|no|more|up|about|some)$/.test(words[i + k + 2]?.lower ?? '')));
}

/** The sayer that stands in a stretch of a sentence, said by the word at `cue`; undefined where it names and describes nobody. */
export function sayerAt(text: string, words: readonly Word[], names: readonly Name[], span: Span, cue: string): Sayer | undefined {
  const first = words.findIndex(word => word.start >= span.start && word.end <= span.end);
  const last = words.findLastIndex(word => word.start >= span.start && word.end <= span.end);
  return first < 0 || isThing(words, names, first, last) ? undefined : make(text, words, names, pastAdjunct(words, first, last), last, cue, undefined, false);
}

/** Words that are a noun as often as a verb. */
const HOMOGRAPH = /^(?:report|claim|count|estimate|blame|promise|dispute|release|warning|finding|call|rule|state|note|demand|hope|fear|answer|reply|regret|joke)s?$/;
/** Participles that go with what stands before them: "left two deckhands confirmed dead", "fires reported at the pier". */
const REDUCED = /^(?:confirmed|reported|declared|found|feared|described|accused|estimated|expected|believed)$/;

/** Whether a cue is the verb of the subject before it: not "no immediate confirmation", "the brokers accused of fraud", "the Dutch claim". */
function isVerb(text: string, words: readonly Word[], names: readonly Name[], i: number, { first }: Phrase): boolean {
  const word = words[i];
  const before = words[i - 1];
  const next = words[i + 1]?.lower ?? '';
  if (word === undefined || before === undefined || before.lower === 'to' || /(?:tion|ment|ance|al|er|or|ings)s?$/.test(word.lower)) return false;
  // "the raid claimed nine lives"
  if (/^claim/.test(word.lower) && words.slice(i + 1, i + 5).some(other => /^(?:life|lives)$/.test(other.lower))) return false;
  if (REDUCED.test(word.lower)) {
    if (/^(?:dead|killed|missing|wounded|injured|safe|by|of|to)$/.test(next) && !PRONOUN.has(before.lower)) return false;
    if (/^(?:in|at|on|from|as)$/.test(next) && !isSetOff(text, words, first) && !words.slice(i + 2, i + 7).some(({ lower }) => lower === 'that')) return false;
  }
  if (/^(?:spoke|speak|speaks|speaking)$/.test(word.lower)) return next === 'of';
  if (!HOMOGRAPH.test(word.lower)) return true;
  // "Lisbon claims", "they hope", "the ministry notes that"
  if (before.capital) return !/['’]s$/.test(before.text) && !names.some(name => name.end === before.end && isDemonym(name));
  return PRONOUN.has(before.lower) || (word.lower.endsWith('s') ? next === 'that' || isSetOff(text, words, first) && !/[\p{L}\p{N}]/u.test(text.slice(word.end)) : /s$/.test(before.lower) && !/['’]s$/.test(before.text) && !/^(?:its|his|this)$/.test(before.lower));
}

/** "Portuguese", not "Portugal". */
function isDemonym({ text, info }: Name): boolean {
  return info?.kind === 'state' && info.seat !== true && info.key !== `state:${text}` && !/^\p{Lu}+$/u.test(text);
}

/** A subject set off by a comma or quotation mark from what it says. */
function isSetOff(text: string, words: readonly Word[], first: number): boolean {
  return SET_OFF.test(text.slice(0, words[first]?.start ?? 0));
}

/** What stands before a sayer that follows what it says. */
export const SET_OFF = /[,"”’]\s*$/;

/** "announced the capture", "reported 40 losses": a cue that takes a thing instead of a clause still speaks when its subject can. */
function looksSpoken(text: string, words: readonly Word[], i: number, { first }: Phrase): boolean {
  const next = words[i + 1];
  const word = words[i];
  if (next === undefined || word === undefined || isSetOff(text, words, first)) return true;
  return /^(?:that|of|on|in|the|a|its|his|about|how|to|as)$/.test(next.lower) || /^\s*[,:."“]/.test(text.slice(word.end)) || next.digits || next.capital;
}

export const GOVERNOR = stemOf('governor');
const HEAD = stemOf('head');
const REGION = stemOf('region');
const PROVINCE = stemOf('province');

/** The outlet a source told: its name, or an empty text for "this site". */
function toldTo(words: readonly Word[], names: readonly Name[], cue: number): string | undefined {
  const word = words[cue];
  const next = words[cue + 1];
  if (word === undefined || next === undefined) return undefined;
  const name = names.find(candidate => candidate.start >= word.end && candidate.start - word.end < 16);
  return name?.text ?? (/^(?:this|our)$/.test(next.lower) ? '' : undefined);
}

/** "the Ministry of Defence": an office written with capitals is told by its words, not by a name of one word that many offices share. */
function ofOffice(text: string, { start, end, words, info }: Name): boolean {
  if (info !== undefined || words.length > 1) return false;
  return OFFICE.test(text.slice(start, end)) && /^ (?:of|for) (?:the )?\p{Lu}/u.test(text.slice(end)) || OFFICE_OF.test(text.slice(Math.max(0, start - 24), start));
}

const OFFICE = /^(?:Ministry|Department|Directorate|Office|Bureau|Committee|Commission)$/;
const OFFICE_OF = /\b(?:Ministry|Department|Directorate|Office|Bureau|Committee|Commission) (?:of|for) (?:the )?$/;

function make(text: string, words: readonly Word[], names: readonly Name[], first: number, last: number, cue: string, told: string | undefined, cited: boolean): Sayer | undefined {
  const from = words[first];
  const to = words[last];
  if (from === undefined || to === undefined) return undefined;
  const whole = { start: from.start, end: text[to.end] === ')' ? to.end + 1 : to.end };
  const inside = names.filter(name => name.start >= from.start && name.end <= to.end + 2 && !ofOffice(text, name));
  const roles = new Set<string>();
  const relative = words.findIndex((word, k) => k > first && k <= last && word.lower === 'who');
  const common = words.slice(first, (relative < 0 ? last : relative - 1) + 1).filter(word => !inside.some(name => name.start <= word.start && word.end <= name.end));
  for (const word of common) {
    if (STOP_WORDS.has(word.lower) || word.digits) continue;
    roles.add(word.stem);
    for (const concept of conceptsOf(word.stem)) roles.add('+' + concept);
  }
  // A name can hold the role: "State Emergency Service", "General Staff", "City Hospital".
  for (const name of inside) if (name.words.length > 1) for (const word of words.slice(first, last + 1)) if (name.start <= word.start && word.end <= name.end) { roles.add(word.stem); for (const concept of conceptsOf(word.stem)) roles.add('+' + concept); }
  // "the head of the region" is its governor.
  if (roles.has(HEAD) && (roles.has(REGION) || roles.has(PROVINCE))) roles.add(GOVERNOR);
  const pronoun = common.some(word => PRONOUN.has(word.lower)) && inside.length === 0;
  const vague = inside.length === 0 && (common.every(word => STOP_WORDS.has(word.lower) || VAGUE.has(word.lower)) || common.some(word => word.lower === 'same'));
  const carried = pronoun || vague;
  if (!carried && inside.length === 0 && roles.size === 0) return common.some(word => NUMBERS.has(word.lower)) ? { ...whole, text: text.slice(whole.start, whole.end), names: [], roles, carried: true, cited, cue } : undefined;
  return { ...whole, text: text.slice(whole.start, whole.end), names: inside, roles, carried, cited, cue, ...(told === undefined ? {} : { told }) };
}

/** The stretches between double quotation marks, marks left out; one that never closes runs to the end, and `running` is the mark of one that was open before the text. */
export function quotesIn(text: string, running?: string): readonly Span[] {
  const spans: Span[] = [];
  let open: number | undefined = running === undefined ? undefined : 0;
  for (let i = 0; i < text.length; i++) {
    const mark = text[i];
    if (mark !== '"' && mark !== '“' && mark !== '”' && mark !== '«' && mark !== '»') continue;
    if (open === undefined) { if (mark !== '”' && mark !== '»') open = i + 1; } else if (mark !== '“' && mark !== '«') { if (i > open) spans.push({ start: open, end: i }); open = undefined; }
  }
  if (open !== undefined && open < text.length) spans.push({ start: open, end: text.length });
  return spans;
}
