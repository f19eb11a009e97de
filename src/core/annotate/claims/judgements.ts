import type { Sign } from './evidence.ts';
import { isOutweighed } from './evidence.ts';
import { ASIDE, COPULAS, GUESSING, OPINION, REMARK, TALK, WEIGHING, WEIGHING_NOUNS, WORST } from './judgementWords.ts';
import type { Phrases, VerbGroup } from './phrases.ts';
import { takesStance } from './stances.ts';
import { statementOf } from './statements.ts';
import type { Statement } from './statements.ts';

/**
 * Whether the statement in the tokens from `first` to before `last` weighs, generalises or supposes instead of reporting:
 * "It was a grim morning.", "Peace would cost less.", "Nobody wins such a war.", "A flag is no garrison."
 */
export function judges(p: Phrases, from: number, last: number): boolean {
  const { tokens } = p;
  let first = from;
  // "But it is a start.", "Still, a truce is a truce."
  if (/^(?:and|but|so|yet|still|then|now)$/.test(tokens[first]?.lower ?? '') && last - first > 3) first += tokens[first + 1]?.text === ',' ? 2 : 1;
  const opening = tokens[first]?.lower ?? '';
  const text = p.text.slice(tokens[first]?.start ?? 0, tokens[last - 1]?.end ?? 0);
  if (GUESSING.test(opening) || REMARK.test(text) || ASIDE.test(text)) return true;
  const statement = statementOf(p, first, last);
  if (statement === undefined) return false;
  if (opening === 'one' && isAnybody(p, statement) || takesStance(p, statement)) return true;
  const weighing: Sign[] = [];
  if (weighsSomething(p, statement)) weighing.push('weighs');
  if (OPINION.test(text) || WORST.test(text) && !/\d|(?<!^)\b\p{Lu}/u.test(text)) weighing.push('opinion');
  return isOutweighed(p, statement, weighing);
}

/** "One hears little of it.", "One does not shell a clinic by mistake."; "One was killed" counts. */
function isAnybody(p: Phrases, { first, verb, modal, anchored }: Statement): boolean {
  const head = p.tokens[verb.first];
  if (head === undefined || p.tokens.slice(first + 1, verb.first).some(token => token.pos !== 'ADV')) return false;
  return modal !== '' || head.lower === 'does' || head.pos === 'VERB' && head.lower !== head.lemma && head.lower.endsWith('s') && !anchored;
}

/** "Words are cheap in Orel.", "It is a slogan that has grown old." */
function weighsSomething(p: Phrases, { first, last, opening, verb, lemma, anchoredAfter, present }: Statement): boolean {
  const { tokens } = p;
  if ((COPULAS.has(lemma) || WEIGHING.has(lemma)) && weighs(p, verb, last) && (!anchoredAfter || isPlainPredicate(p, verb))) return true;
  // "Three lorries, at least, came.": what is conceded is weighed.
  if (tokens[verb.first - 1]?.text === ',' && tokens[verb.first - 2]?.lower === 'least' && first < verb.first - 3) return true;
  return /^(?:it|that|this)$/.test(opening) && lemma === 'be' && present && /^an?$/.test(tokens[verb.last]?.lower ?? '') && TALK.test(tokens[p.nounPhrases[p.nounAt[verb.last] ?? -1]?.head ?? -1]?.lower ?? '') && !tokens.slice(verb.last, last).some(token => token.pos === 'NUM' || token.pos === 'PROPN');
}

/** Whether a weighing word stands in the first words of the predicate. */
function weighs(p: Phrases, verb: VerbGroup, last: number): boolean {
  // The model takes "right" in "is right to refuse" for a verb.
  let from = verb.head > verb.first && WEIGHING.has(p.tokens[verb.head]?.lower ?? '') ? verb.head : verb.last;
  // "It was, all told, a fiasco": what stands between commas is passed over.
  if (p.tokens[from]?.text === ',') {
    let close = from + 1;
    while (close < last && close - from < 7 && p.tokens[close]?.text !== ',') close++;
    if (p.tokens[close]?.text === ',') from = close + 1;
  }
  for (let i = from; i < last && i < from + 5; i++) {
    const token = p.tokens[i];
    if (token === undefined || token.pos === 'PUNCT' || token.pos === 'ADP' || token.pos === 'SCONJ' || token.pos === 'NUM' || token.pos === 'PROPN') return false;
    if (WEIGHING.has(token.lower) && (i === from || token.pos !== 'NOUN') || WEIGHING_NOUNS.has(token.lower)) return true;
    // "is almost certainly too low"
    if (token.lower === 'too' && p.tokens[i + 1]?.pos === 'ADJ' && p.tokens[i + 2]?.lower !== 'to') return true;
    // "pure invention", "sheer luck"
    if (/^(?:pure|sheer|mere|utter|outright)$/.test(token.lower) && p.tokens[i + 1]?.pos === 'NOUN') return true;
  }
  return false;
}

/** "Words are cheap in Orel": the weighing word stands directly behind the verb. */
function isPlainPredicate(p: Phrases, verb: VerbGroup): boolean {
  if (verb.head > verb.first && WEIGHING.has(p.tokens[verb.head]?.lower ?? '')) return true;
  const next = p.tokens[verb.last];
  const at = next?.pos === 'ADV' ? p.tokens[verb.last + 1] : next;
  return at !== undefined && (WEIGHING.has(at.lower) || WEIGHING_NOUNS.has(at.lower));
}
