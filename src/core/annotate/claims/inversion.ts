import type { Complement } from './complements.ts';
import type { CueVerb } from './cueLexicon.ts';
import { someVerb } from './phrases.ts';
import type { Phrases, VerbGroup } from './phrases.ts';
import { nounPhraseAfter, nounPhraseBefore } from './sources.ts';
import type { Source } from './sources.ts';
import { DASHES, PERSONAL_PRONOUNS } from './words.ts';

/** "…," said Olena Marchuk: the sayer follows, and what precedes is the content. */
export function invertedSubject(p: Phrases, verb: VerbGroup, complement: Complement, cue: CueVerb, low: number, high: number): Source | undefined {
  if (!cue.frames.includes('v') && !cue.frames.includes('q')) return undefined;
  const parenthesis = p.tokens[verb.first - 1]?.text === ',' && (p.nounAt[verb.first - 2] ?? -1) >= 0;
  if (!parenthesis && !invertible(p, verb, low)) return undefined;
  const speaks = cue.frames.includes('v') && /[ct]/.test(cue.frames);
  if (!speaks && !opensWithSo(p, verb) && (p.quoteAt[verb.first - 1] ?? -1) < 0 && (p.quoteAt[verb.first - 2] ?? -1) < 0 && verb.first > 0) return undefined;
  if (verb.first > 0 && (complement.frame === 't' || complement.frame === 'w' || complement.frame === 'i')) return undefined;
  // "“…,” hit back the mayor"
  const at = cue.particle === undefined ? verb.last : verb.last + 1;
  const subject = nounPhraseAfter(p, at, high);
  if (subject === undefined || subject.first !== at) return undefined;
  if (subject.last - subject.first === 1 && p.tokens[subject.first]?.pos === 'PRON' && !PERSONAL_PRONOUNS.has(p.tokens[subject.first]?.lower ?? '')) return undefined;
  if (parenthesis && !insideClause(p, verb, subject) && !invertible(p, verb, low)) return undefined;
  const after = p.verbs[p.verbAt[subject.last] ?? -1];
  if (after?.form === 'finite') return undefined;
  return subject;
}

/** "The dead, say their neighbours, were picking olives.": between commas, and the clause goes on with its verb. */
export function insideClause(p: Phrases, verb: VerbGroup, sayer: Source): boolean {
  return p.tokens[verb.first - 1]?.text === ',' && p.tokens[sayer.last]?.text === ',' && p.verbs[p.verbAt[sayer.last + 1] ?? -1]?.form === 'finite';
}

/** True where a quotation or a comma stands directly before the cue, or "so" opens its sentence. */
export function invertible(p: Phrases, verb: VerbGroup, low: number): boolean {
  const before = p.tokens[verb.first - 1];
  if (before === undefined) return verb.first === 0 && p.tokens[0]?.text === p.tokens[0]?.lower;
  if ((p.quoteAt[verb.first - 1] ?? -1) >= 0 || opensWithSo(p, verb)) return true;
  if (verb.first <= low) return false;
  if (before.text !== ',') return false;
  if ((p.quoteAt[verb.first - 2] ?? -1) >= 0) return true;
  // "Not so, says the ministry."
  if (p.tokens[low]?.lower === 'not' && p.tokens[verb.head]?.lemma === 'say') return true;
  // A comma alone: the clause before it must be one, and not the parenthesis of a subject.
  const clauseEndsBefore = (at: number): boolean => someVerb(p, low, at, group => group.form === 'finite');
  const subject = nounPhraseBefore(p, verb.first, low);
  if (subject === undefined) return clauseEndsBefore(verb.first - 1);
  // "It did not go well with the guards, and they left, said one man": what is governed is no subject.
  if (p.tokens[subject.first - 1]?.pos === 'ADP' && clauseEndsBefore(subject.first)) return true;
  if (someVerb(p, subject.first, verb.first, () => true) || !clauseEndsBefore(subject.first)) return false;
  return subject.first > low && p.tokens[subject.first - 1]?.text !== ',';
}

/** "So wrote Pavlo Lis to his brother." */
export function opensWithSo(p: Phrases, verb: VerbGroup): boolean {
  return p.tokens[verb.first - 1]?.lower === 'so' && p.sentences[p.sentenceAt[verb.head] ?? 0]?.first === verb.first - 1;
}

/** "Three bridges fell, officials said.": nothing follows the cue, and a clause or quotation precedes its subject. */
export function setBehind(p: Phrases, subject: Source, verb: VerbGroup, complement: Complement, low: number): boolean {
  const before = p.tokens[subject.first - 1];
  if (before === undefined) return false;
  // “It stopped.” Neither would say who fired: the sentence is over.
  if ((p.quoteAt[subject.first - 1] ?? -1) >= 0) return !/^[.]$/.test(p.tokens[subject.first - 2]?.text ?? '') || p.sentenceAt[subject.first - 2] === p.sentenceAt[subject.first];
  // “… jail” for fraud, she said: the clause began with the quotation that was passed.
  if (low > 0 && (p.quoteAt[low - 1] ?? -1) >= 0 && before.text === ',' && p.sentenceAt[low - 1] === p.sentenceAt[subject.first]) return true;
  // "…, or so the guards insist"
  if (orSo(p, subject)) return true;
  if (subject.first <= low || before.text !== ',' && !DASHES.has(before.text)) return false;
  // "In those towns, many people feel stung" sets nothing behind: a whole clause must precede, or go on afterwards.
  // "Asked about it, the colonel thought for a moment."
  if (/^(?:asked|pressed|questioned)$/.test(p.tokens[low]?.lower ?? '') || p.tokens[verb.head]?.lemma === 'think' && p.tokens[verb.last]?.pos !== 'PUNCT') return false;
  // "Two dead, six injured, the mayor said."
  const closes = /^[.]$/.test(p.tokens[verb.last]?.text ?? '') && /^(?:say|report|add)$/.test(p.tokens[verb.head]?.lemma ?? '') && (p.nounAt[low] ?? -1) >= 0;
  if (closes) return true;
  const next = p.tokens[complement.start];
  if (next !== undefined && complement.start === verb.last && (p.verbAt[complement.start] ?? -1) >= 0) return false;
  if (next?.text === ',') return true;
  if ((p.quoteAt[subject.first - 2] ?? -1) >= 0) return true;
  return someVerb(p, low, subject.first - 1, group => group.form === 'finite') || verb.negated;
}

/** "…, or so the guards insist" */
export function orSo(p: Phrases, subject: Source): boolean {
  return p.tokens[subject.first - 1]?.lower === 'so' && p.tokens[subject.first - 2]?.lower === 'or';
}

/** Whether a quotation ends at the token with a comma or stop inside its marks, as what is said before its sayer does. */
export function endsSpeech(p: Phrases, at: number): boolean {
  const quotation = p.quotations[p.quoteAt[at] ?? -1];
  return quotation !== undefined && quotation.closed && quotation.close === at + 1 && /^[,!?…]$/.test(p.tokens[quotation.last - 1]?.text ?? '');
}

/** “We left,” she said, “at dawn.”: the quotation goes on behind the cue. */
export function brokenQuotation(p: Phrases, subject: Source, complement: Complement): boolean {
  const before = p.tokens[subject.first - 1];
  if (before === undefined) return false;
  if (p.tokens[complement.start - 1]?.text === ':' ) return false;
  if ((p.quoteAt[subject.first - 1] ?? -1) >= 0) return true;
  return before.text === ',' && (p.quoteAt[subject.first - 2] ?? -1) >= 0;
}
