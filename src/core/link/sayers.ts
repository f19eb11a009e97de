import type { Span } from '../text/span.ts';
import { conceptsOf } from './concepts.ts';
import type { Name } from './names.ts';
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

const CUES = stems('say tell report state announce write add claim deny confirm admit warn accuse insist stress argue suggest describe acknowledge reject blame promise declare hint learn speak count quote assert allege maintain concede '
  + 'undertook recall explain vow pledge predict caution rule refute dismiss dispute reveal disclose find testify underline emphasise emphasize inform undertake contend complain maintain conclude tally');
/** Cues that hardly ever mean anything but speech: enough by themselves. */
const STRONG = stems('say tell claim deny announce insist stress admit argue acknowledge assert allege declare warn vow accuse reject write confirm promise hint suggest contend complain');
const QUOTE = stemOf('quote');
const TELL = stemOf('tell');
const PRONOUN = new Set('he she they it i we'.split(' '));
const NUMBERS = new Set('one two three four five six seven eight nine ten several both many some'.split(' '));
const VAGUE = new Set('statement summary source same post note communique group'.split(' '));

/** The stems of some words. */
export function stems(words: string): ReadonlySet<string> {
  return new Set(words.split(' ').map(stemOf));
}

/** The sayers of a sentence, in order. `names` are those of the sentence. */
export function sayersOf(text: string, words: readonly Word[], names: readonly Name[]): readonly Sayer[] {
  const sayers: Sayer[] = [];
  const inQuote = quoteMask(text);
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    if (word === undefined || inQuote(word.start)) continue;
    const citing = word.lower === 'according' && words[i + 1]?.lower === 'to' ? i + 2 : word.lower === 'citing' ? i + 1 : (word.lower === 'reference' && words[i + 1]?.lower === 'to' || word.lower === 'learned' && words[i + 1]?.lower === 'from') ? i + 2 : undefined;
    if (citing !== undefined) {
      const last = phraseEnd(text, words, citing);
      push(sayers, make(text, words, names, citing, last, word.lower, undefined, word.lower !== 'according'));
      continue;
    }
    if (word.lower === 'put' && words.slice(i + 1, i + 16).some((other, k) => other.lower === 'at' && (words[i + k + 2]?.digits === true || /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|no|more|up|about|some)$/.test(words[i + k + 2]?.lower ?? '')))) {
      // "put the toll at nine"
      const estimating = subjectBefore(text, words, i);
      if (estimating !== undefined) push(sayers, make(text, words, names, estimating.first, estimating.last, word.stem, undefined, false));
      continue;
    }
    if (!CUES.has(word.stem) || word.digits || !isVerb(words, i)) continue;
    if (word.lower === 'saying' && words[i - 1]?.lower === 'as') continue;
    // "quotes the mayor as saying": who is quoted stands after the verb.
    if (word.stem === QUOTE && /^(?:quotes|quoted|quoting)$/.test(word.lower) && !/^(?:as|by)$/.test(words[i + 1]?.lower ?? 'as')) {
      const as = words.findIndex((other, k) => k > i && k < i + 8 && other.lower === 'as');
      if (as > i + 1) { push(sayers, make(text, words, names, i + 1, as - 1, word.stem, undefined, true)); continue; }
    }
    const subject = subjectBefore(text, words, i);
    const quotedAs = word.stem === 'quot' && words[i + 1]?.lower === 'as' || /^(?:quotes|cites)$/.test(word.lower);
    if (subject !== undefined) {
      const told = word.stem === 'tell' ? toldTo(words, names, i) : undefined;
      const { first, last } = subject;
      if (!STRONG.has(word.stem) && !looksSpoken(text, words, i) || isThing(words, names, first, last)) continue;
      push(sayers, make(text, words, names, first, last, word.stem, told, quotedAs));
    } else if (STRONG.has(word.stem) && /[,"”’]\s*$/.test(text.slice(Math.max(0, word.start - 3), word.start))) {
      const first = i + 1;
      const last = withOffice(text, words, phraseEnd(text, words, first));
      if (words[first] !== undefined && last >= first) push(sayers, make(text, words, names, first, last, word.stem, undefined, quotedAs));
    }
  }
  return sayers;
}

/** The sayer that stands in a stretch of a sentence, said by the word at `cue`; undefined where it names and describes nobody. */
export function sayerAt(text: string, words: readonly Word[], names: readonly Name[], span: Span, cue: string): Sayer | undefined {
  const first = words.findIndex(word => word.start >= span.start && word.end <= span.end);
  const last = words.findLastIndex(word => word.start >= span.start && word.end <= span.end);
  return first < 0 || isThing(words, names, first, last) ? undefined : make(text, words, names, pastAdjunct(words, first, last), last, cue, undefined, false);
}

function push(sayers: Sayer[], sayer: Sayer | undefined): void {
  if (sayer !== undefined) sayers.push(sayer);
}

/** "called reports about it staged", "no immediate confirmation": nouns that look like cues. */
function isVerb(words: readonly Word[], i: number): boolean {
  const lower = words[i]?.lower ?? '';
  if (/(?:tion|ment|ance|al|er|or)s?$/.test(lower)) return false;
  const before = words[i - 1];
  // "Tilahun's claim remains unproven"
  if (before !== undefined && /['’]s$/.test(before.text) && /^(?:reports?|claims?|counts?|estimates?|promises?|disputes?|denials?|hints?)$/.test(lower)) return false;
  if (before?.lower === 'to' || /^(?:state|states|notes?)$/.test(lower)) return false;
  // "the raid claimed nine lives"
  if (/^claim/.test(lower) && words.slice(i + 1, i + 5).some(word => /^(?:life|lives)$/.test(word.lower))) return false;
  // "left two deckhands confirmed dead"
  if (/^(?:confirmed|reported|declared|found)$/.test(lower) && /^(?:dead|killed|missing|wounded|injured|safe|by|in|at|on)$/.test(words[i + 1]?.lower ?? '')) return false;
  if (/^(?:spoke|speak|speaks|speaking)$/.test(lower)) return words[i + 1]?.lower === 'of';
  if (/^(?:reports|claims|counts|report|claim|count|estimate|estimates|blame|promise|dispute|release|warning|finding|findings|call|rule|rules)$/.test(lower)) return before !== undefined && (before.capital || PRONOUN.has(before.lower) || /s$/.test(before.lower) && !/^(?:its|his|this)$/.test(before.lower) && /^(?:report|claim|estimate|dispute)$/.test(lower));
  return true;
}

/** "announced the capture", "reported 40 losses": a cue that takes a thing instead of a clause still speaks when its subject can. */
function looksSpoken(text: string, words: readonly Word[], i: number): boolean {
  const next = words[i + 1];
  const word = words[i];
  if (next === undefined || word === undefined) return true;
  return /^(?:that|of|on|in|the|a|its|his|about|how|to|as)$/.test(next.lower) || /^\s*[,:."“]/.test(text.slice(word.end)) || next.digits || next.capital;
}

/** Words of a subject beyond which nothing is looked for. */
const LONGEST_SUBJECT = 14;

/** The noun phrase before a cue: back to the clause's edge, relative clauses between commas left out. */
function subjectBefore(text: string, words: readonly Word[], cue: number): { readonly first: number; readonly last: number } | undefined {
  let last = cue - 1;
  while (last >= 0 && /^(?:has|had|have|also|later|then|did|not|now|already|reportedly|earlier|in|effect)$/.test(words[last]?.lower ?? '') || words[cue]?.stem === QUOTE && /^(?:was|were|is|been)$/.test(words[last]?.lower ?? '')) last--;
  // "was said", "and said": no subject of its own.
  if (last < 0 || /^(?:was|were|is|are|be|been|being|and|but|or)$/.test(words[last]?.lower ?? '') && words[cue]?.stem !== QUOTE) return undefined;
  const cueStart = words[cue]?.start ?? 0;
  const lastWord = words[last];
  if (lastWord === undefined) return undefined;
  // "governor Ana Dole, in tears, said": nothing but a comma may stand before the cue.
  const gap = text.slice(lastWord.end, cueStart);
  if (/["“”.;:?!]/.test(gap)) return undefined;
  let apposed = gap.includes(',');
  let first = last;
  for (let k = last - 1; k >= 0; k--) {
    const word = words[k];
    const next = words[k + 1];
    if (word === undefined || next === undefined) break;
    const between = text.slice(word.end, next.start);
    if (/["“”.;:?!()]/.test(between) && !/^\. $/.test(between)) break;
    // A comma ends the subject, unless the name before the cue is set off by commas itself ("the press officer, Ana Ruhl, said").
    if (between.includes(',')) { if (!apposed) break; apposed = false; }
    // "the hotline, which keeps a register, said": who speaks stands before the relative clause.
    if (/^(?:which|who)$/.test(word.lower) && gap.includes(',') && k > 0 && text.slice(words[k - 1]?.end ?? 0, word.start).includes(',')) { last = k - 1; first = last; k = last; apposed = false; continue; }
    // "people who had fled said": the relative clause goes with its head.
    if (word.lower === 'who' && k > 0 && !between.includes(',')) { first = k; continue; }
    if (/^(?:that|and|but|while|which|when|after|because|as|if|where|said|was|were|is|had|has|have|would|will|what|how|whether)$/.test(word.lower) && words[k - 1]?.lower !== 'who' && !(word.lower === 'and' && next.capital && words[k - 1]?.capital === true)) break;
    first = k;
    if (last - first > LONGEST_SUBJECT) break;
  }
  if (words[first]?.lower === 'who') return undefined;
  // "A second ferry may be hired, said the envoy": a comma before the cue that sets nothing off ends what is said.
  if (apposed && last - first <= LONGEST_SUBJECT) return undefined;
  first = pastAdjunct(words, first, last);
  const phrase = words.slice(first, last + 1);
  const after = words[cue + 1];
  // "The pier is too short for that, says Dole."
  if (words[cue]?.stem !== TELL && gap.includes(',') && after?.capital === true && !TIMES.has(after.lower) && phrase.length > 3 && words.slice(cue + 1).every(word => word.capital)) return undefined;
  // "The ferry was late, said the master": the subject follows.
  const clause = phrase.some(({ lower }) => /^(?:is|are|was|were|has|had|have|will|would|to)$/.test(lower));
  if (gap.includes(',') && (clause || !phrase.some(word => word.capital)) && after !== undefined && (after.capital || /^(?:the|an?|its|their)$/.test(after.lower))) return undefined;
  if (phrase.every(word => STOP_WORDS.has(word.lower) && !PRONOUN.has(word.lower))) return undefined;
  return { first, last };
}

export const GOVERNOR = stemOf('governor');
const HEAD = stemOf('head');
const REGION = stemOf('region');
const PROVINCE = stemOf('province');

const THINGS = new Set('direction crater footage video videos image images picture pictures photo photos photograph photographs data evidence analysis mark marks fragment fragments wreckage debris map maps trace traces damage sign signs track tracks log logs attack strike raid explosion blast number toll document documents comparison angle shape pattern traffic history move date route'.split(' '));

/** "The direction of the crater suggests": evidence speaks for itself, nobody says it. */
function isThing(words: readonly Word[], names: readonly Name[], first: number, last: number): boolean {
  const from = words[first];
  const to = words[last];
  if (from === undefined || to === undefined || names.some(name => name.start >= from.start && name.end <= to.end && name.info?.kind !== 'place' && !name.located && name.start > from.start + 4 && name.end >= to.end - 2)) return false;
  const of = words.findIndex((word, k) => k > first && k <= last && /^(?:of|from|in|at|on)$/.test(word.lower));
  return THINGS.has(words[of < 0 ? last : of - 1]?.lower ?? '');
}

const ADJUNCT = new Set('on in at by during since before after from until for despite with'.split(' '));
const TIMES = new Set('monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december week month year day night morning evening afternoon'.split(' '));

/** "On 12 May the militia said", "in a note issued on Monday the ministry said": what opens the clause before its subject is left out. */
function pastAdjunct(words: readonly Word[], first: number, last: number): number {
  if (!ADJUNCT.has(words[first]?.lower ?? '')) return first;
  for (let k = last; k > first; k--) {
    const word = words[k];
    const before = words[k - 1];
    if (word === undefined || before === undefined) break;
    const opens = /^(?:the|a|an|its|their|his|her)$/.test(word.lower) || PRONOUN.has(word.lower) || word.capital && !TIMES.has(word.lower) && (!before.capital || TIMES.has(before.lower));
    // A phrase after a preposition belongs to what stands before it.
    if (opens && !ADJUNCT.has(before.lower) && !/^(?:of|to|the|a|an|its|their)$/.test(before.lower) && !(before.lower === 's')) return k;
  }
  return first;
}

function phraseEnd(text: string, words: readonly Word[], first: number): number {
  let last = first;
  for (let k = first + 1; k < words.length && k < first + 12; k++) {
    const previous = words[k - 1];
    const word = words[k];
    if (previous === undefined || word === undefined) break;
    if (/[,"“”;:?!()]|\.\s*$/.test(text.slice(previous.end, word.start)) || /^(?:said|says|that|which|who|after|on|while)$/.test(word.lower)) break;
    last = k;
  }
  return last;
}

const OFFICES = stems('spokesman spokeswoman spokesperson head chief director minister governor mayor commander deputy adviser president secretary officer envoy chairman coordinator negotiator delegate ambassador commissioner owner manager doctor surgeon inspector mediator');

/** "said Ana Dole, spokeswoman for the river authority": the office set off by a comma tells whom she speaks for. */
function withOffice(text: string, words: readonly Word[], last: number): number {
  const end = words[last];
  const next = words[last + 1];
  if (end === undefined || next === undefined || text.slice(end.end, next.start) !== ', ') return last;
  const office = words.slice(last + 1, last + 5).findIndex(({ stem }) => OFFICES.has(stem));
  return office < 0 || words.slice(last + 1, last + 1 + office).some(({ lower }) => /^(?:and|who|which|but|as|while|said)$/.test(lower)) ? last : phraseEnd(text, words, last + 1);
}

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
  if (!carried && inside.length === 0 && roles.size === 0) return common.some(word => NUMBERS.has(word.lower)) ? { start: from.start, end: to.end, text: text.slice(from.start, to.end), names: [], roles, carried: true, cited, cue } : undefined;
  return { start: from.start, end: to.end, text: text.slice(from.start, to.end), names: inside, roles, carried, cited, cue, ...(told === undefined ? {} : { told }) };
}

/** Tells of an offset whether it stands inside quotation marks. */
export function quoteMask(text: string): (offset: number) => boolean {
  const spans = quotesIn(text);
  return offset => spans.some(span => span.start <= offset && offset < span.end);
}

/** The stretches between double quotation marks, marks left out; one that never closes runs to the end. */
export function quotesIn(text: string): readonly Span[] {
  const spans: Span[] = [];
  let open: number | undefined;
  for (let i = 0; i < text.length; i++) {
    const mark = text[i];
    if (mark !== '"' && mark !== '“' && mark !== '”' && mark !== '«' && mark !== '»') continue;
    if (open === undefined) { if (mark !== '”' && mark !== '»') open = i + 1; } else if (mark !== '“' && mark !== '«') { spans.push({ start: open, end: i }); open = undefined; }
  }
  if (open !== undefined && open < text.length) spans.push({ start: open, end: text.length });
  return spans;
}
