import type { Sentence, TaggedText, Token } from '../../text/tagged.ts';
import { findQuotations } from './quotations.ts';
import type { Quotation } from './quotations.ts';

/** A base noun phrase, possessors included ("the city's mayor"): half-open token range; `head` is its last noun. */
export interface NounPhrase {
  readonly first: number;
  readonly last: number;
  readonly head: number;
}

export type VerbForm = 'finite' | 'ing' | 'infinitive' | 'participle';

/** A verb with its auxiliaries, negation and adverbs ("has not yet said"): half-open token range; `head` is the verb. */
export interface VerbGroup {
  readonly first: number;
  readonly last: number;
  readonly head: number;
  readonly form: VerbForm;
  readonly passive: boolean;
  readonly negated: boolean;
  readonly modal: boolean;
}

/** The shallow grammar of a block of prose. Arrays are indexed by token. */
export interface Phrases {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly quotations: readonly Quotation[];
  /** Index of the quotation a token stands in, its marks included; -1 outside. */
  readonly quoteAt: Int32Array;
  readonly nounPhrases: readonly NounPhrase[];
  readonly nounAt: Int32Array;
  readonly verbs: readonly VerbGroup[];
  readonly verbAt: Int32Array;
  readonly sentenceAt: Int32Array;
  /** Whether a word that opens a sentence is no name, though the model takes its capital for one. */
  readonly isCommon: (token: Token) => boolean;
}

const MODALS = new Set(['will', 'would', 'can', 'could', 'may', 'might', 'must', 'shall', 'should', '\'ll', '’ll', '\'d', '’d', 'wo', 'ca', 'cannot']);
const BE = new Set(['be', 'is', 'are', 'was', 'were', 'been', 'being', 'am', '\'s', '’s', '\'re', '’re', '\'m', '’m', 'get', 'gets', 'got']);
const NOT = new Set(['not', 'n\'t', 'n’t', 'never']);
const POSSESSIVE = new Set(['its', 'his', 'her', 'their', 'our', 'my', 'your', 'whose']);
const RELATIVE = new Set(['who', 'which', 'that', 'what', 'whom', 'where', 'when', 'why', 'how', 'whoever', 'whatever', 'whether']);
/** Verbs that only colour the one they govern: "continues to deny", "went on to say". */
const LIGHT = new Set(['continue', 'go', 'appear', 'seem', 'begin', 'start', 'use', 'tend', 'have', 'come', 'happen']);

/** Cuts a tagged text into sentences, quotations, noun phrases and groups of verbs, all in tokens. */
export function parsePhrases({ text, tokens, sentences: cut }: TaggedText, isCommon: Phrases['isCommon'] = () => false): Phrases {
  const sentences = behindDateLine(tokens, cut.some(sentence => COUNTED.test(tokens[sentence.first]?.text ?? '')) ? behindNumbers(tokens, cut) : cut);
  const n = tokens.length;
  const quotations = findQuotations(tokens, text);
  const quoteAt = new Int32Array(n).fill(-1);
  quotations.forEach((quotation, index) => quoteAt.fill(index, quotation.open, quotation.close));
  const sentenceAt = new Int32Array(n);
  sentences.forEach((sentence, index) => sentenceAt.fill(index, sentence.first, sentence.last));
  const verbs: VerbGroup[] = [];
  const verbAt = new Int32Array(n).fill(-1);
  const nounPhrases: NounPhrase[] = [];
  const nounAt = new Int32Array(n).fill(-1);
  let i = 0;
  while (i < n) {
    const noun = nounPhraseAt(tokens, i);
    if (noun !== undefined) {
      nounAt.fill(nounPhrases.length, noun.first, noun.last);
      nounPhrases.push(noun);
      i = noun.last;
      continue;
    }
    const verb = verbGroupAt(tokens, i);
    if (verb !== undefined) {
      verbAt.fill(verbs.length, verb.first, verb.last);
      verbs.push(verb);
      i = verb.last;
      continue;
    }
    i++;
  }
  return { text, tokens, sentences, quotations, quoteAt, nounPhrases, nounAt, verbs, verbAt, sentenceAt, isCommon };
}

/** "3/7 Flight data …", "14:20 Sirens …": the number of a post in its thread, or its time. */
const COUNTED = /^\d{1,2}(?:\/\d{0,2}|:\d\d)$/;

function behindNumbers(tokens: readonly Token[], sentences: readonly Sentence[]): readonly Sentence[] {
  return sentences.map(sentence => {
    const next = tokens[sentence.first + 1];
    return COUNTED.test(tokens[sentence.first]?.text ?? '') && next !== undefined && sentence.first + 2 < sentence.last && /^[\p{Lu}“"‘]/u.test(next.text) ? { ...sentence, first: sentence.first + 1, start: next.start } : sentence;
  });
}

/** Longest date line, in tokens: "EL FASHER, Sudan, Oct. 4 (Halden Wire) —". */
const DATE_LINE_LIMIT = 16;

/** "KYIV (Halden Wire) — Shells fell …": the first sentence begins behind the dash. */
function behindDateLine(tokens: readonly Token[], sentences: readonly Sentence[]): readonly Sentence[] {
  const first = tokens[0];
  if (first === undefined || first.text.length < 2 || first.text !== first.text.toUpperCase() && !/^\p{Lu}/u.test(first.text)) return sentences;
  const capitals = first.text === first.text.toUpperCase() && /\p{Lu}{2}/u.test(first.text);
  for (let i = 1; i < tokens.length && i < DATE_LINE_LIMIT; i++) {
    const token = tokens[i];
    if (token === undefined || token.pos === 'VERB' || token.pos === 'AUX') break;
    if (!/^(?:—|–|--|-)$/.test(token.text) || token.text === '-' && tokens[i - 1]?.end === token.start) continue;
    const bracket = tokens[i - 1]?.text === ')';
    if (!capitals && !bracket) break;
    const next = tokens[i + 1];
    const at = sentences.findIndex(sentence => sentence.first <= i && i < sentence.last);
    const sentence = sentences[at];
    if (next === undefined || sentence === undefined || i + 1 >= sentence.last) break;
    return sentences.slice(at).map((other, k) => (k === 0 ? { ...sentence, first: i + 1, start: next.start } : other));
  }
  return sentences;
}

function isNoun(token: Token | undefined): boolean {
  return token !== undefined && (token.pos === 'NOUN' || token.pos === 'PROPN' || token.pos === 'NUM');
}

function glued(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  return token !== undefined && /^[-–‑/&+]$/.test(token.text) && tokens[i - 1]?.end === token.start && tokens[i + 1]?.start === token.end;
}

function nounPhraseAt(tokens: readonly Token[], start: number): NounPhrase | undefined {
  const token = tokens[start];
  if (token === undefined) return undefined;
  let i = start;
  let head = -1;
  const quantified = quantifierEnd(tokens, start);
  if (quantified > start) i = quantified;
  // "of newly filed reports", "after leaked documents": a participle in front of its noun opens the phrase.
  else if (token.pos === 'ADV' && token.lower !== 'so' || token.pos === 'VERB') {
    const participle = token.pos === 'VERB' ? start : start + 1;
    const before = tokens[start - 1];
    if (tokens[participle]?.pos !== 'VERB' || formOf(tokens[participle]) !== 'past' && !GERUND_ADJECTIVES.test(tokens[participle]?.lower ?? '') || !isNoun(tokens[participle + 1]) || participle === 0 && tokens[1]?.pos === 'PROPN' || before !== undefined && before.pos !== 'ADP' && before.pos !== 'SCONJ' && before.text !== '.' || standsAlone(tokens, start - 1)) return undefined;
    i = participle + 1;
  }
  if (token.pos === 'PRON') {
    if (POSSESSIVE.has(token.lower)) i++;
    else if (token.lower === 'there' || RELATIVE.has(token.lower)) return undefined;
    // "they both left"
    else return { first: start, last: tokens[start + 1]?.lower === 'both' || tokens[start + 1]?.lower === 'all' && tokens[start + 2]?.pos === 'VERB' ? start + 2 : start + 1, head: start };
  }
  for (; i < tokens.length; i++) {
    const at = tokens[i];
    if (at === undefined) break;
    const { pos } = at;
    if (pos === 'NOUN' || pos === 'PROPN' || pos === 'NUM') { head = i; continue; }
    if (pos === 'DET' || pos === 'ADJ' || pos === 'SYM') {
      if (RELATIVE.has(at.lower)) break;
      // "all the towns": one article opens the phrase; another one after a noun opens the next phrase.
      if (head >= 0 && pos === 'DET') break;
      if (pos === 'ADJ' && !isNoun(tokens[i + 1]) && tokens[i + 1]?.pos !== 'ADJ') {
        // "the Israeli military said", "his brief was": an adjective that closes the phrase is its noun.
        const next = tokens[i + 1];
        if (i > start && (next?.pos === 'PART' && /^['’]s$/.test(next.text) || next?.pos === 'VERB' || next?.pos === 'AUX') && formOf(next) !== 'ing' && !glued(tokens, i + 1)) { head = i; continue; }
        if (head >= 0) break;
      }
      continue;
    }
    if (head >= 0 && pos === 'PART' && (at.lower === '\'s' || at.lower === '’s' || at.lower === '\'' || at.lower === '’')) {
      if (!continues(tokens, i + 1)) break;
      head = i;
      continue;
    }
    // "Russian forces' advance"
    if (head >= 0 && (at.lower === '\'' || at.lower === '’') && tokens[i - 1]?.end === at.start && tokens[i - 1]?.lower.endsWith('s') === true && continues(tokens, i + 1)) { head = i; continue; }
    if (glued(tokens, i)) { i++; if (isNoun(tokens[i]) || head < 0) { head = i; } continue; }
    if (pos === 'ADV' && i > start && head < 0 && (tokens[i + 1]?.pos === 'ADJ' || tokens[i + 1]?.pos === 'VERB') && isNoun(tokens[i + 2])) continue;
    if (pos === 'ADV' && head < 0 && /^(?:nearly|almost|about|around|roughly|some|approximately|over|least|more)$/.test(at.lower) && tokens[i + 1]?.pos === 'NUM') continue;
    // "the captured soldiers", "a warring party"
    if (pos === 'VERB' && head < 0 && i > start && /(?:ed|en|ing|wn|lt)$/.test(at.lower) && (isNoun(tokens[i + 1]) && (tokens[i + 1]?.pos !== 'NUM' || at.lower.endsWith('ing')) || tokens[i + 1]?.pos === 'ADJ' && isNoun(tokens[i + 2]))) continue;
    if (pos === 'PRON' && i > start && head < 0 && POSSESSIVE.has(at.lower)) continue;
    if (pos === 'PRON' && i > start && head < 0) { if (/^(?:one|ones|others?)$/.test(at.lower)) head = i; break; }
    if (pos === 'PUNCT' && at.text === ',' && head < 0 && i > start && tokens[i - 1]?.pos === 'ADJ' && !/^(?:own|first|last|next|more|less|early|late|alive|dead|alone|safe|open|free|ready|available|responsible)$/.test(tokens[i - 1]?.lower ?? '') && !OFFICES.test(tokens[i + 2]?.lower ?? '') && tokens[i + 1]?.pos === 'ADJ') continue;
    break;
  }
  if (head < 0) {
    // "the wounded", "both", "those", "many"
    if (i > start && (token.pos === 'DET' && !(i === start + 1 && /^(?:an?|the|no|every)$/.test(token.lower)) || token.pos === 'ADJ' && i > start + 1)) return { first: start, last: i, head: i - 1 };
    return undefined;
  }
  const last = tokens[head]?.pos === 'PART' ? head : Math.max(head + 1, start + 1);
  return { first: start, last, head: last - 1 };
}

/** "…, interior minister Besk said": the adjective behind the comma belongs to an office and not to a list. */
const OFFICES = /^(?:ministers?|ministry|presidents?|secretary|secretaries|spokes\w+|officials?|officers?|police|chiefs?|commanders?|authorities|governors?|mayors?|deput(?:y|ies)|prosecutors?|diplomats?|envoys?|ambassadors?|generals?|military|army|government|media|leaders?|lawmakers?|sources?|residents?|doctors?|medics?|analysts?|experts?|observers?|aides?|staff)$/;
/** "The guards inside opened fire": a preposition of place behind a noun, with nothing of its own, governs no phrase. */
function standsAlone(tokens: readonly Token[], at: number): boolean {
  return /^(?:inside|outside|aboard|below|above|behind|ahead|nearby|around)$/.test(tokens[at]?.lower ?? '') && tokens[at - 1]?.pos === 'NOUN' && /^(?:DET|ADJ|NUM|NOUN)$/.test(tokens[at - 2]?.pos ?? '');
}

const GERUND_ADJECTIVES = /^(?:missing|leading|growing|mounting|rising|remaining|ruling|warring|visiting|existing|retreating|advancing|fleeing|invading|occupying|opposing|grieving|surviving)$/;
const QUANTIFIERS = new Set(['at least', 'at most', 'up to', 'more than', 'less than', 'fewer than', 'as many as', 'as much as', 'no more than', 'no fewer than', 'no less than', 'close to', 'well over', 'just over', 'just under', 'some', 'about', 'around', 'nearly', 'almost', 'over', 'under', 'roughly', 'approximately', 'upwards of']);

/** Token behind "at least", "up to", "as many as" and the like where a number follows; `start` otherwise. */
function quantifierEnd(tokens: readonly Token[], start: number): number {
  const { pos } = tokens[start] ?? {};
  if (pos === 'NOUN' || pos === 'PROPN' || pos === 'PRON' || pos === 'PUNCT' || pos === 'VERB') return start;
  let key = '';
  for (let n = 0; n < 3; n++) {
    const word = tokens[start + n]?.lower;
    if (word === undefined) break;
    key = n === 0 ? word : `${key} ${word}`;
    const after = tokens[start + n + 1];
    if (after !== undefined && (after.pos === 'NUM' || /^(?:half|dozens?|hundreds?|thousands?|millions?|a|\$|twice)$/.test(after.lower) && (after.lower !== 'a' || /^(?:dozen|hundred|thousand|million|third|quarter)$/.test(tokens[start + n + 2]?.lower ?? ''))) && QUANTIFIERS.has(key)) return start + n + 1;
  }
  return start;
}

function continues(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  return token !== undefined && (isNoun(token) || token.pos === 'ADJ' || token.pos === 'VERB' && /(?:ed|ing)$/.test(token.lower) && isNoun(tokens[i + 1]) || token.pos === 'ADV' && tokens[i + 1]?.pos === 'ADJ');
}

function verbGroupAt(tokens: readonly Token[], start: number): VerbGroup | undefined {
  let i = start;
  let head = -1;
  let negated = false;
  let modal = false;
  let be = false;
  let infinitive = false;
  let finiteAux = false;
  const opening = tokens[start];
  if (opening === undefined) return undefined;
  if (opening.pos === 'PART' && opening.lower === 'to' || opening.lower === 'to' && tokens[start + 1]?.pos === 'VERB') {
    infinitive = true;
    i++;
  } else if (opening.pos !== 'VERB' && opening.pos !== 'AUX') return undefined;
  for (; i < tokens.length; i++) {
    const token = tokens[i];
    if (token === undefined) break;
    const { lower, pos } = token;
    if (NOT.has(lower)) { negated = true; continue; }
    if (pos === 'AUX' || MODALS.has(lower) && pos !== 'NOUN') {
      if (head >= 0 && tokens[head]?.pos === 'VERB') break;
      if (MODALS.has(lower)) modal = true;
      if (BE.has(lower)) be = true;
      if (!infinitive) finiteAux = true;
      head = i;
      continue;
    }
    if (pos === 'VERB') {
      if (head >= 0 && tokens[head]?.pos === 'VERB') break;
      head = i;
      // "continues to deny": the verb governed is the one that counts.
      if (LIGHT.has(token.lemma)) {
        let next = i + 1;
        if (tokens[next]?.lower === 'on') next++;
        if (tokens[next]?.lower === 'to' && tokens[next + 1]?.pos === 'VERB') { if (!infinitive && formOf(tokens[i]) !== 'ing') finiteAux = true; head = next + 1; i = next + 1; }
      }
      continue;
    }
    if (pos === 'ADV' || lower === 'long' && tokens[i - 1]?.pos === 'AUX' || pos === 'PART' && lower === 'to' && tokens[i - 1]?.pos === 'AUX' && tokens[i + 1]?.pos === 'VERB') {
      if (head >= 0 && tokens[head]?.pos === 'VERB') break;
      if (head < 0 && !infinitive) break;
      // "has also repeatedly said": adverbs only before another verb.
      let next = i + 1;
      while (tokens[next]?.pos === 'ADV' || tokens[next]?.lower === 'long') next++;
      const then = tokens[next];
      if (then === undefined || then.pos !== 'VERB' && then.pos !== 'AUX' && !NOT.has(then.lower)) break;
      continue;
    }
    // "have each documented", "were both hit", "has since been deleted"
    if (finiteAux && /^(?:each|all|both|since)$/.test(lower) && tokens[i - 1]?.pos === 'AUX' && (tokens[i + 1]?.pos === 'VERB' || tokens[i + 1]?.pos === 'AUX')) continue;
    break;
  }
  if (head < 0) return undefined;
  const verb = tokens[head];
  const shape = formOf(verb);
  const passive = be && shape === 'past' && verb?.pos === 'VERB';
  const form: VerbForm = infinitive ? 'infinitive' : finiteAux ? (tokens[start]?.lower === 'being' || tokens[start]?.lower === 'having' ? 'ing' : 'finite') : shape === 'ing' ? 'ing' : 'finite';
  return { first: start, last: head + 1, head, form, passive, negated, modal };
}

/** True where a verb group that lies wholly within the tokens from `first` to before `last` passes the test. */
export function someVerb(p: Phrases, first: number, last: number, test: (verb: VerbGroup) => boolean): boolean {
  for (let i = first; i < last; i++) {
    const verb = p.verbs[p.verbAt[i] ?? -1];
    if (verb === undefined) continue;
    if (verb.first >= first && verb.last <= last && test(verb)) return true;
    i = verb.last - 1;
  }
  return false;
}

/** The shape of a verb form by its ending: what tags of this grain do not tell. */
export function formOf(token: Token | undefined): 'ing' | 'past' | 's' | 'base' {
  if (token === undefined) return 'base';
  const { lower, lemma } = token;
  if (lower.endsWith('ing') && lemma !== lower) return 'ing';
  if (lower === lemma) return /^(?:put|cut|hit|set|let|hurt|shut|read|cast|split|spread|quit|come|run|become)$/.test(lower) ? 'past' : 'base';
  if (lower.endsWith('s') && !lower.endsWith('ss')) return 's';
  return 'past';
}
