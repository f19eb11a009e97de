import { nounVerbs } from './vocabulary/verbs.ts';
import { wordSet } from './vocabulary/words.ts';
import type { Word } from './words.ts';

const adverbs = wordSet('also has have had later then now still never only earlier reportedly allegedly reportedly again recently repeatedly long already soon once nonetheless nevertheless therefore thus simply both all each always often formally officially publicly privately quickly immediately');
const pasts = wordSet('retook withdrew overran shot struck fought fled drove rode sank swept sought seized strode beat met sent lent held kept left lost won hit cut quit shut split');
const particles = wordSet('out off back away');
const shortDeterminers = wordSet('the a an its his her their our my this that these those no some any all');

/** The index of the verb that directly follows word `at - 1`, adverbs passed over; undefined where something else follows. */
export function verbAfter(words: readonly Word[], at: number): number | undefined {
  for (let i = at; i < at + 4; i++) {
    const word = words[i];
    if (word === undefined) return undefined;
    // Beijing "deplores" the sale
    if (word.gap === '|' && i === at && word.opens && !word.first && !word.capital && (word.pos === 'AUX' || word.pos === 'VERB' && /(?:s|ed)$/.test(word.lower))) return i;
    if (word.gap !== ' ') return undefined;
    if (word.pos === 'AUX' || isVerb(words, i)) return i;
    if (word.pos !== 'ADV' && word.pos !== 'PART' && !adverbs.has(word.lower)) return undefined;
  }
  return undefined;
}

const sayings = wordSet('stated states reported reports confirmed said says wrote writes told tells announced claimed claims denied denies warned added argued noted explained recalled insisted recounted');

/** A verb of speech: what has it for a verb is surely somebody. */
export function isSaying(words: readonly Word[], verb: number | undefined): boolean {
  return verb !== undefined && sayings.has(words[verb]?.lower ?? '');
}

/** Whether the word is a verb here. The model tags verbs of headlines as nouns ("Moscow claims"): they are re-decided by what follows. */
export function isVerb(words: readonly Word[], i: number): boolean {
  const word = words[i];
  if (word === undefined || word.capital) return false;
  if (word.pos === 'VERB' || word.pos === 'AUX') return true;
  const next = words[i + 1];
  if (next === undefined || next.gap !== ' ') return false;
  // "the army retook Adan", "gunmen besieged the town": forms of the past that the model does not know
  if (word.pos === 'NOUN' && (pasts.has(word.lower) || (word.lower.length > 5 && word.lower.endsWith('ed'))) && (next.pos === 'DET' || next.pos === 'ADP' || next.capital)) return true;
  if (!nounVerbs.has(word.lower) || next.lower === 'who' || next.lower === 'whose') return false;
  // "Police fire on marchers"
  if (next.lower === 'on' && /^(?:fire|march|advance|close)$/.test(word.lower)) return true;
  return next.pos === 'DET' || next.pos === 'PRON' || next.pos === 'SCONJ' || particles.has(next.lower) || next.lower === 'that' || next.lower === 'to' || shortDeterminers.has(next.lower) || (next.capital && !next.possessive) || next.pos === 'ADV';
}

/** The word before `from`, where only a space parts them. */
export function before(words: readonly Word[], from: number): Word | undefined {
  const word = words[from];
  return word?.gap === ' ' ? words[from - 1] : undefined;
}

/** The word after `to - 1`, where only a space parts them. */
export function after(words: readonly Word[], to: number): Word | undefined {
  const word = words[to];
  return word?.gap === ' ' ? word : undefined;
}

/** Where the modifiers of the name at `from` begin: "war-torn Sudan", "insurgent-held Karabil", "northern Syria". The article is not one of them. */
export function modifiersFrom(words: readonly Word[], from: number): number {
  let at = from;
  for (let steps = 0; steps < 4; steps++) {
    const gap = words[at]?.gap;
    const word = words[at - 1];
    if (word === undefined || (gap !== ' ' && gap !== '-')) break;
    if (word.gap === '-' || (gap === '-' && at < from)) { at--; continue; }
    if (gap === ' ' && word.pos === 'ADJ' && !word.capital && !word.possessive && word.lower !== 'past' && word.lower !== 'near' && word.lower !== 'opposite') { at--; continue; }
    break;
  }
  return at;
}
