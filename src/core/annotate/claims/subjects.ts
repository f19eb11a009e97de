import type { FoundAttribution } from './attributions.ts';
import { formOf } from './phrases.ts';
import type { NounPhrase, Phrases, VerbGroup } from './phrases.ts';
import { leftEdge, nounPhraseAfter, nounPhraseBefore } from './sources.ts';
import type { Source } from './sources.ts';
import { CLAUSE_OPENERS, DASHES, DOCUMENT_NOUNS, isTimeWord, RELATIVE_PRONOUNS } from './words.ts';

/** "Orel denied the raid and warned that …": the subject of the verb it is joined to. */
export function sharedSubject(p: Phrases, verb: VerbGroup, low: number, earlier: readonly FoundAttribution[]): Source | undefined {
  let at = verb.first - 1;
  while (at >= low && p.tokens[at]?.pos === 'ADV') at--;
  const joint = p.tokens[at];
  if (joint === undefined || at < low) {
    return undefined;
  }
  if (joint.lower !== 'and' && joint.lower !== 'but' && joint.lower !== 'or' && joint.text !== ',' && joint.lower !== 'then' && !DASHES.has(joint.text)) return undefined;
  const cue = earlier.find(other => other.sentence === p.sentenceAt[verb.first] && other.source !== undefined && other.side !== 'before' && other.rule !== 'relative-cue' && other.rule !== 'participle-cue' && formOf(p.tokens[other.head]) === formOf(p.tokens[verb.head]));
  return cue?.source ?? mainSubject(p, at, earlier, verb);
}

/** The subject a verb without one of its own shares: of the last cue of the sentence, else of its last finite verb. */
export function mainSubject(p: Phrases, at: number, earlier: readonly FoundAttribution[], verb: VerbGroup): Source | undefined {
  const sentence = p.sentenceAt[verb.first] ?? 0;
  for (let k = earlier.length - 1; k >= 0; k--) {
    const other = earlier[k];
    if (other === undefined || other.sentence !== sentence) break;
    if (other.source === undefined || other.rule === 'relative-cue' || other.cue.first >= at) continue;
    // "Petrenko said he did not believe it, arguing …": a pronoun inside what somebody else says is not who goes on.
    const pronoun = p.tokens[other.source.head]?.pos === 'PRON';
    const host = earlier.slice(0, k).find(outer => outer.sentence === sentence && outer.source !== undefined && /[ct]/.test(outer.complement.frame) && outer.side === 'after');
    return pronoun && host?.source !== undefined ? host.source : other.source;
  }
  const start = p.sentences[sentence]?.first ?? 0;
  for (let k = (p.verbAt[verb.first] ?? 0) - 1; k >= 0; k--) {
    const group = p.verbs[k];
    if (group === undefined || group.first < start) break;
    if (group.form !== 'finite' || (p.quoteAt[group.head] ?? -1) >= 0 || group.first >= at) continue;
    if (RELATIVE_PRONOUNS.has(p.tokens[group.first - 1]?.lower ?? '')) continue;
    const subject = nounPhraseBefore(p, group.first, Math.max(start, leftEdge(p, group.first)));
    if (subject !== undefined) return subject;
  }
  return undefined;
}

/** The sayer of "…, saying that", "a statement saying", "quoted him as saying". */
export function participleSubject(p: Phrases, verb: VerbGroup, low: number, high: number, earlier: readonly FoundAttribution[]): Source | undefined {
  const { tokens, nounAt, nounPhrases } = p;
  let at = verb.first - 1;
  while (at >= low && tokens[at]?.pos === 'ADV') at--;
  const before = tokens[at];
  if (before === undefined || at < low || at === low && (CLAUSE_OPENERS.has(before.lower) || before.pos === 'ADP' || before.pos === 'SCONJ')) {
    // "Citing two guards, the paper said …"
    let k = verb.last;
    while (k < high && tokens[k]?.text !== ',') k++;
    return k < high ? nounPhraseAfter(p, k + 1, high) : undefined;
  }
  if (before.lower === 'as') {
    // "was quoted as saying", "quoted the official as saying"
    const object = nounPhrases[nounAt[at - 1] ?? -1];
    const governor = p.verbs[(p.verbAt[verb.first] ?? 0) - 1];
    if (governor?.passive === true && governor.first >= low && /^(?:quote|cite)$/.test(tokens[governor.head]?.lemma ?? '')) return nounPhraseBefore(p, governor.first, leftEdge(p, governor.first));
    if (governor !== undefined && governor.first > low && tokens[governor.last]?.lower === 'by' && /^(?:quote|cite)$/.test(tokens[governor.head]?.lemma ?? '')) return mainSubject(p, governor.first, earlier, governor);
    if (object === undefined) return undefined;
    return nounPhraseBefore(p, at, p.verbs[(p.verbAt[verb.first] ?? 0) - 1]?.last ?? low);
  }
  // "spent Friday complaining that"
  const span = nounPhrases[nounAt[at] ?? -1];
  if (span !== undefined && isTimeWord(tokens[span.head]?.lower ?? '') && tokens[span.first - 1]?.lemma === 'spend') return mainSubject(p, span.first, earlier, verb);
  if ((nounAt[at] ?? -1) >= 0) {
    const owner = mainSubject(p, at, earlier, verb);
    const governor = p.verbs[(p.verbAt[verb.first] ?? 0) - 1];
    // "issued a statement saying", "sent a series of messages on Friday saying": the sayer is who issued it.
    if (governor !== undefined && governor.first >= low && owner !== undefined) for (let k = governor.last; k <= at; k++) if (DOCUMENT_NOUNS.has(tokens[k]?.lower ?? '')) return owner;
    return nounPhraseBefore(p, at + 1, (p.verbs[(p.verbAt[verb.first] ?? 0) - 1]?.last ?? low) > low ? Math.max(low, p.verbs[(p.verbAt[verb.first] ?? 0) - 1]?.last ?? low) : low) ?? owner;
  }
  return mainSubject(p, at + 1, earlier, verb);
}

/** The subject of the verb that governs an infinitive: "refused to say", "used the speech to accuse". */
export function governorSubject(p: Phrases, verb: VerbGroup, low: number, earlier: readonly FoundAttribution[]): Source | undefined {
  const index = p.verbAt[verb.first] ?? 0;
  for (let k = index - 1; k >= 0; k--) {
    const group = p.verbs[k];
    if (group === undefined || group.first < low) break;
    if (group.form !== 'finite' || group.passive || (p.quoteAt[group.head] ?? -1) >= 0) continue;
    if (earlier.some(other => other.head === group.head)) return undefined;
    return RELATIVE_PRONOUNS.has(p.tokens[group.first - 1]?.lower ?? '') ? { first: group.first - 1, last: group.first, head: group.first - 1 } : nounPhraseBefore(p, group.first, low);
  }
  return undefined;
}

/** Who owns the noun of a phrase: "the mayor's repeated claim", "his claim". */
export function possessor(p: Phrases, phrase: NounPhrase): { readonly source: Source; readonly rest: number } | undefined {
  const { tokens } = p;
  for (let i = phrase.head - 1; i >= phrase.first; i--) {
    const token = tokens[i];
    if (token === undefined) break;
    if (token.pos === 'PART' && /^['’]s?$/.test(token.text) || (token.text === '\'' || token.text === '’') && i > phrase.first) return { source: { first: phrase.first, last: i, head: i - 1 }, rest: i + 1 };
    if (/^(?:its|his|her|their|our|my)$/.test(token.lower)) return { source: { first: i, last: i + 1, head: i }, rest: i + 1 };
    if (token.pos === 'NOUN' || token.pos === 'PROPN') return undefined;
  }
  return undefined;
}
