import type { Name } from './names.ts';
import { stemOf, STOP_WORDS } from './words.ts';
import type { Word } from './words.ts';

/** A stretch of words, by the places of its first and last. */
export interface Phrase {
  readonly first: number;
  readonly last: number;
}

export const PRONOUN = new Set('he she they it i we'.split(' '));

/** The stems of some words. */
export function stems(words: string): ReadonlySet<string> {
  return new Set(words.split(' ').map(stemOf));
}

/** Words of a subject beyond which nothing is looked for. */
const LONGEST_SUBJECT = 14;
export const TELL = stemOf('tell');
export const QUOTE = stemOf('quote');

/** Words that may stand between a subject and its verb. */
const BETWEEN = new Set('has had have also later then did does do now already reportedly earlier in effect again still further'.split(' '));
/** What makes nobody say it: "did not say", "could not confirm", "no group claimed". */
const UNSAID = new Set('not never cannot can could would will may might must should shall please nobody no neither nor none nothing'.split(' '));
/** Words at which a subject's clause starts. */
const CLAUSE = new Set('that and but while which when after because as if where said was were is had has have would will what how whether than'.split(' '));

/** The noun phrase before a cue: back to the clause's edge, relative clauses between commas and brackets left out. */
export function subjectBefore(text: string, words: readonly Word[], cue: number): Phrase | undefined {
  const verb = words[cue];
  if (verb === undefined) return undefined;
  const quoted = verb.stem === QUOTE;
  let last = cue - 1;
  while (last >= 0 && (BETWEEN.has(words[last]?.lower ?? '') || quoted && /^(?:was|were|is|been)$/.test(words[last]?.lower ?? ''))) last--;
  const lower = words[last]?.lower ?? '';
  // "was said", "and said": no subject of its own.
  if (last < 0 || UNSAID.has(lower) || /n['’]t$/.test(words[last]?.text ?? '') || /^(?:was|were|is|are|be|been|being|and|but|or)$/.test(lower) && !quoted || /^(?:who|whom|which|that)$/.test(lower)) return undefined;
  let gap = text.slice(words[last]?.end ?? 0, verb.start);
  // "the Coast Guard Board (CGB) reported": the bracket is part of the subject.
  const end = last;
  if (gap.includes(')')) {
    const open = text.lastIndexOf('(', verb.start);
    last = words.findLastIndex(word => word.end <= open);
    gap = text.slice(words[last]?.end ?? 0, Math.max(0, open)).trimEnd() + text.slice(text.indexOf(')', open) + 1, verb.start);
    if (last < 0) return undefined;
  }
  const bracketed = last < end;
  // "governor Ana Dole, in tears, said": nothing but a comma may stand before the cue.
  if (/["“”.;:?!]/.test(gap)) return undefined;
  // "the areas they report on"
  if (PRONOUN.has(words[last]?.lower ?? '')) return { first: last, last };
  let apposed = gap.includes(',');
  let first = last;
  for (let k = last - 1; k >= 0; k--) {
    const word = words[k];
    const next = words[k + 1];
    if (word === undefined || next === undefined) break;
    const between = text.slice(word.end, next.start);
    if (/["“”.;:?!()—]/.test(between) && !/^\. $/.test(between)) break;
    // A comma ends the subject, unless the name before the cue is set off by commas itself ("the press officer, Ana Ruhl, said").
    if (between.includes(',')) { if (!apposed) break; apposed = false; }
    // "the hotline, which keeps a register, said": who speaks stands before the relative clause.
    if (/^(?:which|who)$/.test(word.lower) && gap.includes(',') && k > 0 && text.slice(words[k - 1]?.end ?? 0, word.start).includes(',')) { last = k - 1; first = last; k = last; apposed = false; continue; }
    // "people who had fled said": the relative clause goes with its head.
    if (word.lower === 'who' && k > 0 && !between.includes(',')) { first = k; continue; }
    if (CLAUSE.has(word.lower) && words[k - 1]?.lower !== 'who' && !(word.lower === 'and' && next.capital && words[k - 1]?.capital === true)) break;
    first = k;
    if (last - first > LONGEST_SUBJECT) break;
  }
  if (words[first]?.lower === 'who') return undefined;
  // "A second ferry may be hired, said the envoy": a comma before the cue that sets nothing off ends what is said.
  if (apposed && last - first <= LONGEST_SUBJECT) return undefined;
  first = pastAdjunct(words, first, last);
  const phrase = words.slice(first, last + 1);
  // "No side claimed it", "one more than first reported"
  if (UNSAID.has(phrase[0]?.lower ?? '') || /^(?:first|originally|previously|initially|than)$/.test(words[last]?.lower ?? '')) return undefined;
  const after = words[cue + 1];
  // "The pier is too short for that, says Dole."
  if (verb.stem !== TELL && gap.includes(',') && after?.capital === true && !TIMES.has(after.lower) && phrase.length > 3 && words.slice(cue + 1).every(word => word.capital)) return undefined;
  // "The ferry was late, said the master": the subject follows.
  const clause = phrase.some(word => /^(?:is|are|was|were|has|had|have|will|would|to)$/.test(word.lower));
  if (gap.includes(',') && (clause || !phrase.some(word => word.capital)) && after !== undefined && (after.capital || /^(?:the|an?|its|their)$/.test(after.lower))) return undefined;
  if (phrase.every(word => STOP_WORDS.has(word.lower) && !PRONOUN.has(word.lower))) return undefined;
  return { first, last: bracketed ? end : last };
}

/** What is known and tells itself. */
const INFORMATION = new Set('data information report reports figure figures estimate estimates account accounts result results statistics reading readings version versions rumour rumours evidence indication indications'.split(' '));
const UNTOLD = new Set('preliminary initial early first unconfirmed available latest some other various several recent open current provisional official unofficial the this these all different'.split(' '));

/** "According to preliminary data": nobody's. */
export function isInformation(words: readonly Word[], first: number, last: number): boolean {
  return INFORMATION.has(words[last]?.lower ?? '') && words.slice(first, last).every(({ lower }) => UNTOLD.has(lower));
}

const THINGS = new Set('direction crater footage video videos image images picture pictures photo photos photograph photographs data evidence analysis mark marks fragment fragments wreckage debris map maps trace traces damage sign signs track tracks log logs attack strike raid explosion blast number toll document documents comparison angle shape pattern traffic history move date route shadow shadows'.split(' '));

/** "The direction of the crater suggests": evidence speaks for itself, nobody says it. */
export function isThing(words: readonly Word[], names: readonly Name[], first: number, last: number): boolean {
  const from = words[first];
  const to = words[last];
  if (from === undefined || to === undefined || names.some(name => name.start >= from.start && name.end <= to.end && name.info?.kind !== 'place' && !name.located && name.start > from.start + 4 && name.end >= to.end - 2)) return false;
  const of = words.findIndex((word, k) => k > first && k <= last && /^(?:of|from|in|at|on)$/.test(word.lower));
  return THINGS.has(words[of < 0 ? last : of - 1]?.lower ?? '');
}

const ADJUNCT = new Set('on in at by during since before after from until for despite with'.split(' '));
const TIMES = new Set('monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december week month year day night morning evening afternoon'.split(' '));

/** "On 12 May the militia said", "in a note issued on Monday the ministry said": what opens the clause before its subject is left out. */
export function pastAdjunct(words: readonly Word[], first: number, last: number): number {
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

/** Words that open a phrase of their own. */
const OPENS = /^(?:the|an?|its|their|his|her|he|she|it|they|no|nobody)$/;

export function phraseEnd(text: string, words: readonly Word[], first: number): number {
  let last = first;
  for (let k = first + 1; k < words.length && k < first + 12; k++) {
    const previous = words[k - 1];
    const word = words[k];
    if (previous === undefined || word === undefined) break;
    if (/[,"“”;:?!()]|\.\s*$/.test(text.slice(previous.end, word.start)) || /^(?:said|says|that|which|who|after|on|while)$/.test(word.lower)) break;
    // "According to the log the skipper slept"
    if (OPENS.test(word.lower) && !/^(?:of|in|at|for|from|to|by|and|with|on|near|as|inside|behind)$/.test(previous.lower)) break;
    last = k;
  }
  return last;
}

/** Words in the names of bodies that speak: ministries, armies, companies, parties. */
export const BODY_WORDS: ReadonlySet<string> = new Set('ministry department service office commission committee hospital university agency staff force forces army union court police press bureau council party front movement group company directorate authority administration command headquarters brigade regiment fleet centre center bank church institute board league federation guard radio desk parliament military militia government mission operator organisation guild embassy'.split(' '));

/** What somebody is who speaks for others. */
export const OFFICES = new Set('spokesman spokeswoman spokesperson head chief director minister governor mayor commander deputy adviser president secretary officer envoy chairman coordinator negotiator delegate ambassador commissioner owner manager doctor surgeon inspector mediator general colonel captain major lieutenant admiral commodore lawmaker diplomat analyst'.split(' '));

/** "said Ana Dole, spokeswoman for the river authority", "said the mediator, Ana Dole": who it is or for whom she speaks is set off by a comma. */
export function withOffice(text: string, words: readonly Word[], last: number, first: number): number {
  const end = words[last];
  const next = words[last + 1];
  if (end === undefined || next === undefined || text.slice(end.end, next.start) !== ', ') return last;
  if (next.capital && words.slice(last + 2, last + 4).some(word => word.capital) && OPENS.test(words[first]?.lower ?? '') && !words.slice(first + 1, last + 1).some(word => word.capital)) return phraseEnd(text, words, last + 1);
  const office = words.slice(last + 1, last + 5).findIndex(({ lower }) => OFFICES.has(lower));
  return office < 0 || words.slice(last + 1, last + 1 + office).some(({ lower }) => /^(?:and|who|which|but|as|while|said)$/.test(lower)) ? last : phraseEnd(text, words, last + 1);
}
