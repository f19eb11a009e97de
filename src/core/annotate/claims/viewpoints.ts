import type { FoundAttribution } from './attributions.ts';
import type { Phrases } from './phrases.ts';
import { leftEdge, nounPhraseAfter, nounPhraseBefore } from './sources.ts';
import { isTimeWord } from './words.ts';

/** Heads of a phrase that thinks: with "for" or "to" before it the sentence is theirs. */
const THINKERS = /^(?:officials?|diplomats?|people|residents?|villagers?|families|relatives|survivors?|critics|supporters|opponents|analysts?|experts?|soldiers?|troops|commanders?|generals?|farmers?|traders?|fishermen|refugees|activists?|ministers?|ministry|government|army|rebels|mediators?|parents?|mothers?|mother|father|widows?|neighbou?rs?|locals|voters|lawmakers|lawyers|observers|allies|monitors|doctors?|nurses?|president|governor|mayor|others|many|some|hardliners|moderates|loyalists|veterans|kremlin)$/;
/** What a thing may be to somebody. */
const MEANS = /^(?:be|mean|seem|remain|look|sound|feel|represent|matter|signal|prove|amount|suggest|show)$/;

/** "For Petrenko, the bridge was a mistake.", "To the families, the inquest is a farce.": the sayer's view, told without a verb of saying. */
export function forSomebody(p: Phrases, sentence: number): FoundAttribution | undefined {
  const { tokens } = p;
  const bounds = p.sentences[sentence];
  if (bounds === undefined) return undefined;
  const at = bounds.first;
  const source = nounPhraseAfter(p, at + 1, bounds.last, true);
  const head = tokens[source?.head ?? -1];
  if (source === undefined || head === undefined || source.first !== at + 1 || tokens[source.last]?.text !== ',' || isTimeWord(head.lower)) return undefined;
  if (head.pos !== 'PROPN' && !THINKERS.test(head.lower) || head.pos === 'PROPN' && tokens[at]?.lower === 'to') return undefined;
  const start = source.last + 1;
  // The view is of something else: "For Petrenko, he …" and "For Orel, see page 3" are none.
  if ((p.nounAt[start] ?? -1) < 0 && tokens[start]?.lower !== 'there') return undefined;
  for (let i = start; i < bounds.last; i++) {
    const verb = p.verbs[p.verbAt[i] ?? -1];
    if (verb === undefined) continue;
    i = verb.last - 1;
    if (verb.form !== 'finite') continue;
    if (verb.passive || !MEANS.test(tokens[verb.head]?.lemma ?? '')) return undefined;
    return { cue: { first: at, last: at + 1 }, head: at, source, sourceSide: 'right', stance: 'belief', rule: 'for-somebody', side: 'after', negated: false, sentence, content: [], complement: { frame: 'c', start, cueLast: at + 1, direct: false } };
  }
  return undefined;
}

/** "As Orel sees it, the truce is over.", "The ferry, as Petrenko tells it, was empty." `at` is the verb before "it". */
export function asSomebodySees(p: Phrases, at: number): FoundAttribution | undefined {
  const { tokens } = p;
  const sentence = p.sentenceAt[at] ?? 0;
  const bounds = p.sentences[sentence];
  const source = nounPhraseBefore(p, at, leftEdge(p, at));
  if (bounds === undefined || source === undefined || tokens[source.first - 1]?.lower !== 'as') return undefined;
  const base = { cue: { first: at, last: at + 2 }, head: at, source, sourceSide: 'left', stance: 'belief', rule: 'as-somebody-sees', negated: false, sentence, content: [] } as const;
  const as = source.first - 1;
  if (as === bounds.first) return tokens[at + 2]?.text === ',' ? { ...base, content: [], side: 'after', complement: { frame: 'c', start: at + 3, cueLast: at + 2, direct: false } } : undefined;
  if (tokens[as - 1]?.text !== ',') return undefined;
  return { ...base, edge: as, content: [], side: 'before', complement: { frame: '-', start: at + 2, cueLast: at + 2, direct: false } };
}
