import { NUMBER_WORDS } from '../text/numberWords.ts';
import { overlaps } from '../text/span.ts';
import type { Span } from '../text/span.ts';
import { conceptsOf, phraseAt } from './concepts.ts';
import { countsOf } from './counts.ts';
import type { Count } from './counts.ts';
import { daysOf } from './days.ts';
import type { Days } from './days.ts';
import { namesOf } from './names.ts';
import type { Name, NameBook } from './names.ts';
import { quotesIn, sayersOf } from './sayers.ts';
import type { Sayer } from './sayers.ts';
import { folded, stemOf, STOP_WORDS, wordsOf } from './words.ts';
import type { Word } from './words.ts';

/** A sentence or two as linking sees it: what can be compared with another, and where it stands in the text. */
export interface Statement extends Span {
  readonly text: string;
  readonly words: readonly Word[];
  /** Stems of the content words that are neither names nor numbers; `+concept` for a verb phrase such as "shot down". */
  readonly terms: ReadonlySet<string>;
  readonly concepts: ReadonlySet<string>;
  readonly names: readonly Name[];
  readonly counts: readonly Count[];
  readonly days: readonly Days[];
  readonly sayers: readonly Sayer[];
  /** Quoted words, offsets into `text`. */
  readonly quotes: readonly Span[];
  /** Stems and concepts under a negation or inside what is denied. */
  readonly negated: ReadonlySet<string>;
  /** Whose something is, by stem of the noun: "Russia's request", "Ukrainian drones" (weapons under one key). */
  readonly holders: ReadonlyMap<string, string>;
  /** Says that something said before is not so. */
  readonly denies: boolean;
  /** Holds a word that says it may not be so. */
  readonly hedged: boolean;
  /** Holds a condition: "if", "unless", "only". */
  readonly conditional: boolean;
}

export interface StatementContext {
  readonly book: NameBook;
  /** Day the text was published: relative dates count from it. */
  readonly day?: number;
  readonly seenLower?: (lower: string) => boolean;
  /** The mark of a quotation that is still open where the text starts. */
  readonly open?: string;
}

const NEGATORS = new Set('not no never nobody none neither nor nothing without cannot hardly'.split(' '));
const DENIALS = new Set('deny denial reject refute dismiss rebut dispute untrue false fake staged provocation falsehood fabrication hoax baseless unfounded groundless invention propaganda nonsense slander'.split(' ').map(stemOf));
/** Verbs that say of what follows that it is not done any more: "stopped refining", "failed to reach". */
const NEGATIVE_VERBS = new Set('stop halt cease suspend fail refuse decline drop cancel scrap abandon shelve revoke'.split(' ').map(stemOf));
/** What has to follow such a verb for it to undo it: "stopped refining", "refused to leave", "dropped the plan", not "drones dropped off". */
const UNDONE = /^(?:\p{L}+ing|to|the|a|an|its|their|his|her|any|all|plans?)$/u;
/** Of these a bare plural may be the object too: "suspended sanctions", but "dropped leaflets". */
const ENDING_VERBS = new Set('halt cease suspend cancel scrap abandon shelve revoke'.split(' ').map(stemOf));
/** "Lift its sanctions", but not "lift the wreck". */
const LIFTED = /^(?:sanctions?|bans?|blockades?|embargo|siege|curfew|restrictions?|moratorium)$/;
/** "Could neither confirm nor deny it" denies nothing. */
const NOR_DENIES = /\bconfirm\w* (?:n?or) den(?:y|ied|ies|ying)\b/i;
const RETRACT = new Set(['withdraw', 'retract', 'recant', 'disown'].map(stemOf));
const STATEMENTS = new Set(['statement', 'claim', 'report', 'remark', 'comment', 'accusation', 'allegation'].map(stemOf));
const HEDGES = new Set('may might reportedly allegedly apparently possibly probably likely perhaps suspected unconfirmed purportedly seemingly believed presumably suggested appears appeared seems seemed suspects alleged'.split(' '));
/** Dates and numbers are compared as such, never as words. */
const DATE_WORDS = new Set('monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december'.split(' '));
/** Times of day and words for people at large: dates and figures carry what they say. */
const PLAIN_WORDS = new Set('night nights morning evening afternoon noon midnight today yesterday tomorrow hour hours day days week weeks month months year years people person persons'.split(' '));
const LARGE_NUMBERS = new Set('hundred thousand million billion'.split(' '));
/** Words that are no terms of a statement. */
const NO_TERMS: ReadonlySet<string> = new Set([...STOP_WORDS, ...NUMBER_WORDS.keys(), ...LARGE_NUMBERS, ...PLAIN_WORDS]);
const CONDITIONS = new Set('if unless only provided until except'.split(' '));

/** Reads a sentence of a draft or report. `start` is its offset in the text it stands in; everything inside counts from the sentence. */
export function statementOf(text: string, start: number, context: StatementContext): Statement {
  const words = wordsOf(text);
  const names = namesOf(text, words, context.book, context.seenLower);
  const counts = countsOf(text, words);
  const quotes = quotesIn(text, context.open);
  const terms = new Set<string>();
  const concepts = new Set<string>();
  const inName = (word: Word): boolean => names.some(name => name.start <= word.start && word.end <= name.end);
  for (const concept of placeVerbs(words, names)) { concepts.add(concept); terms.add('+' + concept); }
  const phrased = new Set<number>();
  for (const [i, word] of words.entries()) {
    // "The fire at the mill" is no shooting.
    const phrase = word.lower === 'fire' && /^(?:the|an?|this|that)$/.test(words[i - 1]?.lower ?? '') ? undefined : phraseAt(word.stem, () => phraseAfter(words, i));
    if (phrase !== undefined) {
      concepts.add(phrase.concept);
      terms.add('+' + phrase.concept);
      phrased.add(i).add(i + 1 + phrase.second);
    }
    if (word.digits || NO_TERMS.has(word.lower) || word.capital && DATE_WORDS.has(word.lower)) continue;
    for (const concept of conceptsOf(word.stem)) concepts.add(concept);
    if (!inName(word) && word.stem.length > 1 && !phrased.has(i)) terms.add(word.stem);
  }
  return {
    start, end: start + text.length, text, words, terms, concepts, names, counts, days: daysOf(words, context.day), sayers: sayersOf(text, words, names, quotes), quotes,
    negated: negatedIn(text, words), holders: holdersIn(text, words, names),
    denies: !NOR_DENIES.test(text) && words.some((word, i) => DENIALS.has(word.stem) || retracts(words, i)) || /\b(?:not (?:true|correspond)|do(?:es)? not correspond|no truth)\b/i.test(text),
    // In "on 12 May" it is a month.
    hedged: words.some(word => HEDGES.has(word.lower) && !(word.capital && word.lower === 'may')),
    conditional: words.some(word => CONDITIONS.has(word.lower))
  };
}

const WEAPONS = new Set(['missile', 'bomb', 'artillery', 'drone']);

/** "Azerbaijani fire", "Russian shelling" */
const FIRE = /^(?:['’]s)? (?:own )?(?:fire|gunfire|shelling|shells?|guns?|gunners|strikes?|bombs?|air strikes?|raids?)\b/;
/** "Gunfire by the Kenyan fleet", "a rocket from Kenyan soil" */
const BY = /^ (?:launched |fired |sent )?(?:by|from) (?:the )?$/;

function holdersIn(text: string, words: readonly Word[], names: readonly Name[]): ReadonlyMap<string, string> {
  const holders = new Map<string, string>();
  for (const name of names) {
    if (name.info?.kind !== 'state') continue;
    const at = words.findIndex(word => word.start >= name.end);
    const behind = words.slice(at, at + 3);
    // "In Kenya after shells fell"
    const edge = behind.findIndex(({ lower }) => STOP_WORDS.has(lower));
    const noun = behind.slice(0, edge < 0 ? 3 : edge).find(word => !word.capital && conceptsOf(word.stem).some(concept => WEAPONS.has(concept)));
    const next = words[at];
    const [fired] = words.slice(Math.max(0, at - 6), at).filter(word => !word.capital && /^(?:shelling|fire|gunfire|drones?|missiles?|rockets?|shells?|strikes?|attack|raid)$/.test(word.lower));
    if (noun !== undefined && noun.start - name.end < 16 || FIRE.test(text.slice(name.end))) holders.set('weapon', name.info.key);
    else if (fired !== undefined && BY.test(text.slice(fired.end, name.start))) holders.set('weapon', name.info.key);
    else if (next !== undefined && !next.capital && !STOP_WORDS.has(next.lower) && next.start - name.end < 3) holders.set(next.stem, name.info.key);
  }
  return holders;
}

/** The stems after a word that may belong to it: "have no water" is not "have water". */
function phraseAfter(words: readonly Word[], i: number): readonly string[] {
  const after = words.slice(i + 1, i + 6);
  const end = after.findIndex(({ lower }) => NEGATORS.has(lower));
  return (end < 0 ? after : after.slice(0, end)).map(({ stem }) => stem);
}

/** Verbs that mean the hold on a place when a place is their object: "took Mala Lozova", "lost the village of Zelene". */
const PLACE_VERBS: ReadonlyMap<string, string> = new Map([['take', 'capture'], ['retake', 'capture'], ['lose', 'capture'], ['win', 'capture'], ['enter', 'advance'], ['leave', 'withdraw'], ['give', 'withdraw'], ['hold', 'control']].map(([verb = '', concept = '']) => [stemOf(verb), concept]));

function placeVerbs(words: readonly Word[], names: readonly Name[]): readonly string[] {
  return words.flatMap((word, i) => {
    const concept = PLACE_VERBS.get(word.stem);
    if (concept === undefined) return [];
    let at = i + 1;
    while (at < words.length && at < i + 5 && /^(?:the|a|village|town|city|settlement|of|up|still|back|control)$/.test(words[at]?.lower ?? '')) at++;
    const start = words[at]?.start;
    const place = (name: Name): boolean => name.info?.kind !== 'state' && name.info?.kind !== 'actor';
    if (names.some(name => name.start === start && place(name))) return [concept];
    // "Kerrin had been taken", "Kerrin was lost"
    let before = i - 1;
    while (before >= 0 && /^(?:been|not|now|again|also)$/.test(words[before]?.lower ?? '')) before--;
    if (!/^(?:is|was|were|be|has|had|have)$/.test(words[before]?.lower ?? '') || !/^(?:taken|retaken|lost|held|won)$/.test(word.lower)) return [];
    if (/^(?:has|had|have)$/.test(words[before]?.lower ?? '') && words[before + 1]?.lower !== 'been') return [];
    const end = words[before - 1]?.end;
    return names.some(name => name.end === end && place(name)) ? [concept] : [];
  });
}

/** "withdrew his earlier statement", "took back its report" */
function retracts(words: readonly Word[], i: number): boolean {
  return (RETRACT.has(words[i]?.stem ?? '') || words[i + 1]?.lower === 'back' && /^t(?:ook|akes?|aking)$/.test(words[i]?.lower ?? '')) && words.slice(i + 1, i + 5).some(({ stem }) => STATEMENTS.has(stem));
}

function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019;
}

/** What stands under "not", "no", "never" up to the clause's end, and what is denied. */
function negatedIn(text: string, words: readonly Word[]): ReadonlySet<string> {
  const negated = new Set<string>();
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    if (word === undefined) continue;
    const short = isApostrophe(word.text.charCodeAt(word.text.length - 2)) && /n['’]t$/i.test(word.text);
    const denial = retracts(words, i) || DENIALS.has(word.stem) || words[i + 1]?.lower === 'out' && /^rul(?:ed|es|ing|e)$/.test(word.lower);
    const undone = NEGATIVE_VERBS.has(word.stem) || word.lower.startsWith('lift') && words.slice(i + 1, i + 4).some(({ lower }) => LIFTED.test(lower));
    if (!(NEGATORS.has(word.lower) || short || denial || undone)) continue;
    if (NEGATIVE_VERBS.has(word.stem) && !/^(?:was|were|been|be|is|are)$/.test(words[i - 1]?.lower ?? '') && !UNDONE.test(words[i + 1]?.lower ?? '') && !(ENDING_VERBS.has(word.stem) && /^\p{Ll}{3,}s$/u.test(words[i + 1]?.lower ?? ''))) continue;
    // "no running water" is an outage of its own and denies no water.
    if (/^(?:no|without)$/.test(word.lower) && phraseAt(word.stem, () => phraseAfter(words, i)) !== undefined) continue;
    // "talk of dead villagers is an invention": what stands before is denied.
    if (denial && /^(?:an?|pure|the|is|are|was|were|be|been|entirely|completely)$/.test(words[i - 1]?.lower ?? '') && words.slice(Math.max(0, i - 4), i).some(({ lower }) => /^(?:is|are|was|were)$/.test(lower))) negateBefore(negated, text, words, i);
    // "no more than 30", "not only", "no doubt" negate nothing.
    if (/^(?:no|not)$/.test(word.lower) && /^(?:more|fewer|less|only|later|doubt)$/.test(words[i + 1]?.lower ?? '')) continue;
    // "will sign nothing": the verb before is denied too.
    const verb = words[i - 1];
    if (/^(?:nothing|nobody|none)$/.test(word.lower) && verb !== undefined && !STOP_WORDS.has(verb.lower)) {
      negated.add(verb.stem);
      for (const concept of conceptsOf(verb.stem)) negated.add('+' + concept);
    }
    // "a plan to ban such cargo was dropped": what stands before is undone.
    if (NEGATIVE_VERBS.has(word.stem) && /^(?:was|were|been|be|is|are)$/.test(words[i - 1]?.lower ?? '')) {
      negateBefore(negated, text, words, i);
      continue;
    }
    let reach = denial ? 10 : undone ? 2 : 5;
    for (let k = i + 1; k < words.length && reach > 0; k++) {
      const next = words[k];
      const previous = words[k - 1];
      if (next === undefined || previous === undefined) break;
      // "denied firing and pointed elsewhere": the second verb is no longer denied.
      if (denial && next.lower === 'and' && /ed$/.test(words[k + 1]?.lower ?? '')) break;
      if (/[,;:.!?]/.test(text.slice(previous.end, next.start)) || /^(?:but|only|unless|until)$/.test(next.lower) || !denial && /^(?:and|because|while)$/.test(next.lower)) break;
      if (STOP_WORDS.has(next.lower)) continue;
      reach--;
      negated.add(next.stem);
      for (const concept of conceptsOf(next.stem)) negated.add('+' + concept);
      // "would not sit down with them"
      const phrase = phraseAt(next.stem, () => phraseAfter(words, k));
      if (phrase !== undefined) negated.add('+' + phrase.concept);
    }
  }
  return negated;
}

/** Denies what stands before a word in its clause. */
function negateBefore(negated: Set<string>, text: string, words: readonly Word[], i: number): void {
  for (let k = i - 2; k >= 0; k--) {
    const before = words[k];
    const next = words[k + 1];
    if (before === undefined || next === undefined || /[,;:.!?]/.test(text.slice(before.end, next.start))) break;
    if (STOP_WORDS.has(before.lower)) continue;
    negated.add(before.stem);
    for (const concept of conceptsOf(before.stem)) negated.add('+' + concept);
  }
}

const ABBREVIATION = /(?:^|[\s(])(?:\p{Lu}|Gen|Col|Lt|Maj|Capt|Sgt|Mr|Mrs|Ms|Dr|St|No|Nos|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Gov|Sen|Rep|Prof|vs|approx|Brig|Adm)$/u;

/** The sentences of a body of prose, in order; paragraphs end one. Offsets into `body`. */
export function sentencesOf(body: string): readonly Span[] {
  const spans: Span[] = [];
  let start = 0;
  const close = (end: number): void => {
    let from = start;
    let to = end;
    while (from < to && /\s/.test(body[from] ?? '')) from++;
    while (to > from && /\s/.test(body[to - 1] ?? '')) to--;
    if (to > from) spans.push({ start: from, end: to });
    start = end;
  };
  const edge = /\n\s*\n|[.!?…]+["”’»)\]]*(?=\s)/gu;
  for (const match of body.matchAll(edge)) {
    const end = match.index + match[0].length;
    if (match[0].startsWith('\n')) { close(match.index); start = end; continue; }
    if (match[0] === '.' && ABBREVIATION.test(body.slice(Math.max(0, match.index - 8), match.index))) continue;
    // A sentence starts with a capital, a figure or a mark; what goes on in small letters was no end.
    if (!/^\s+["“‘'«(\[]?[\p{Lu}\p{N}—–-]/u.test(body.slice(end, end + 6)) && !/^\s*\n/.test(body.slice(end, end + 3))) continue;
    close(end);
  }
  close(body.length);
  return spans;
}

/** Lower-case words of a text, to tell a name from a sentence's first word. */
export function lowerWords(text: string): ReadonlySet<string> {
  return new Set([...text.matchAll(/(?<![\p{L}])\p{Ll}+/gu)].map(match => folded(match[0])));
}

/** The names of a sentence that are none of whoever speaks. */
export function namesBeside({ names, sayers }: Statement): readonly Name[] {
  return names.filter(name => !sayers.some(sayer => overlaps(sayer, name)));
}
