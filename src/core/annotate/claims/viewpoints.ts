import type { FoundAttribution } from './attributions.ts';
import { bare } from './complements.ts';
import type { NounPhrase, Phrases } from './phrases.ts';
import { leftEdge, nounPhraseAfter, nounPhraseBefore, sentenceBefore } from './sources.ts';
import { possessor } from './subjects.ts';
import { isTimeWord } from './words.ts';

/** Nouns in whose name something is told: "in his words", "by the council's count". */
export const VIEWS: ReadonlySet<string> = new Set('words view opinion telling account estimation reckoning count estimate estimates assessment calculation calculations version judgment judgement description admission tally reading phrase figures numbers'.split(' '));
/** Nouns for what was said before: "That was the verdict of a baker." */
export const VERDICTS: ReadonlySet<string> = new Set('verdict view assessment opinion conclusion message claim warning complaint account advice answer argument judgment judgement demand promise hope fear version explanation description summary prediction estimate word words'.split(' '));

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
  const opens = tokens[(source?.first ?? 0) - 1]?.lower;
  if (bounds === undefined || source === undefined || opens !== 'as' && opens !== 'how') return undefined;
  const base = { cue: { first: at, last: at + 2 }, head: at, source, sourceSide: 'left', stance: 'belief', rule: 'as-somebody-sees', negated: false, sentence, content: [] } as const;
  // "That is how Lis tells it."
  if (opens === 'how') return /^(?:that|this)$/.test(tokens[bounds.first]?.lower ?? '') ? { ...base, side: 'given', complement: bare('-', at + 2, at + 2), ...givenBefore(p, sentence) } : undefined;
  const as = source.first - 1;
  if (as === bounds.first) return tokens[at + 2]?.text === ',' ? { ...base, content: [], side: 'after', complement: { frame: 'c', start: at + 3, cueLast: at + 2, direct: false } } : undefined;
  if (tokens[as - 1]?.text !== ',') return undefined;
  return { ...base, edge: as, content: [], side: 'before', complement: { frame: '-', start: at + 2, cueLast: at + 2, direct: false } };
}

function givenBefore(p: Phrases, sentence: number): Pick<FoundAttribution, 'content' | 'awaits'> {
  const said = sentenceBefore(p, sentence);
  return said === undefined ? { content: [], awaits: 'previous' } : { content: [said] };
}

/** "That was the verdict of a baker.": the sentence before is what was said. */
export function verdictOf(p: Phrases, at: number): FoundAttribution | undefined {
  const { tokens } = p;
  const sentence = p.sentenceAt[at] ?? 0;
  const bounds = p.sentences[sentence];
  const phrase = p.nounPhrases[p.nounAt[at] ?? -1];
  if (bounds === undefined || phrase === undefined || at - bounds.first > 6 || !/^(?:that|this|these|those|such|so)$/.test(tokens[bounds.first]?.lower ?? '')) return undefined;
  const verb = p.verbs[p.verbAt[phrase.first - 1] ?? -1];
  if (verb === undefined || !/^(?:be|run|read|go)$/.test(tokens[verb.head]?.lemma ?? '')) return undefined;
  const owner = possessor(p, phrase);
  const source = owner?.source ?? (/^(?:of|from|by|in)$/.test(tokens[at + 1]?.lower ?? '') ? nounPhraseAfter(p, at + 2, bounds.last) : undefined);
  // "Such were the words of Petrenko, a cook, in the end"
  const behind = owner === undefined ? source?.last ?? at : at + 1;
  if (source === undefined || !/^(?:[.,;]|on|in|at|to|this|last|after)$/.test(tokens[tokens[behind - 1]?.text === ',' ? behind - 1 : behind]?.lower ?? '.')) return undefined;
  const base = { cue: { first: at, last: at + 1 }, head: at, source, sourceSide: 'left', stance: 'belief', rule: 'verdict-of', side: 'given', negated: false, sentence, complement: bare('-', at + 1, at + 1) } as const;
  const said = sentenceBefore(p, sentence);
  return said === undefined ? { ...base, content: [], awaits: 'previous' } : { ...base, content: [said] };
}

/** "In his words, …", "…, in the mayor's view." */
export function inTheWordsOf(p: Phrases, at: number): FoundAttribution | undefined {
  const { tokens } = p;
  const phrase = p.nounPhrases[p.nounAt[at] ?? -1];
  if (phrase === undefined || phrase.head !== at || !/^(?:in|by|on|to)$/.test(tokens[phrase.first - 1]?.lower ?? '')) return undefined;
  const sentence = p.sentenceAt[at] ?? 0;
  const bounds = p.sentences[sentence];
  if (bounds === undefined) return undefined;
  const owner = possessor(p, phrase);
  if (owner === undefined) return inWordsOf(p, at, phrase, bounds, sentence);
  const opening = phrase.first - 1;
  const base = { cue: { first: at, last: at + 1 }, head: at, source: owner.source, sourceSide: 'left', stance: 'report', rule: 'in-the-words-of', negated: false, sentence, content: [] } as const;
  if (opening === bounds.first && tokens[at + 1]?.text === ',') return { ...base, content: [], side: 'after', complement: bare('c', at + 2, at + 1) };
  if (tokens[opening - 1]?.text !== ',') return undefined;
  return { ...base, edge: opening, content: [], side: 'before', complement: bare('-', at + 1, at + 1) };
}

/** "It is, in the words of one trader, “a shed with a bell”." */
function inWordsOf(p: Phrases, at: number, phrase: NounPhrase, bounds: { readonly first: number; readonly last: number }, sentence: number): FoundAttribution | undefined {
  const { tokens } = p;
  if (tokens[at + 1]?.lower !== 'of' || !/^(?:words|view|opinion|telling|account|estimation|judge?ment|phrase|count|tally|reckoning|calculation|description|assessment)$/.test(tokens[at]?.lower ?? '')) return undefined;
  const source = nounPhraseAfter(p, at + 2, bounds.last, true);
  const opening = phrase.first - 1;
  if (source === undefined || p.tokens[source.head]?.pos === 'NUM') return undefined;
  const base = { cue: { first: opening, last: at + 2 }, head: at, source, sourceSide: 'right', stance: 'report', rule: 'in-the-words-of', negated: false, sentence, content: [] } as const;
  if (opening === bounds.first) return tokens[source.last]?.text === ',' ? { ...base, content: [], side: 'after', complement: bare('c', source.last + 1, at + 2) } : undefined;
  if (tokens[opening - 1]?.text !== ',') return undefined;
  return { ...base, edge: opening, content: [], side: 'before', complement: bare('-', at + 2, at + 2) };
}

/** "as one trader put it", "That was how Petrenko put it." */
export function putIt(p: Phrases, at: number): FoundAttribution | undefined {
  const { tokens } = p;
  const sentence = p.sentenceAt[at] ?? 0;
  const bounds = p.sentences[sentence];
  const source = nounPhraseBefore(p, at, leftEdge(p, at));
  if (bounds === undefined || source === undefined) return undefined;
  const base = { cue: { first: at, last: at + 2 }, head: at, source, sourceSide: 'left', stance: 'report', rule: 'put-it', negated: false, sentence, content: [], complement: bare('-', at + 2, at + 1) } as const;
  const before = tokens[source.first - 1]?.lower;
  if (before === 'how') return { ...base, content: [], side: 'given', awaits: 'previous' };
  // "the mayor put it more bluntly: “…”"
  let colon = at + 2;
  while (colon < bounds.last && colon - at < 9 && tokens[colon]?.text !== ':' && tokens[colon]?.pos !== 'PUNCT') colon++;
  if (tokens[colon]?.text === ':' && colon + 1 < bounds.last) return { ...base, content: [], side: 'after', complement: { ...bare('q', colon + 1, at + 1), direct: true } };
  if (before !== 'as') return undefined;
  // "As Petrenko put it to reporters, “…”"
  let mark = at + 2;
  while (mark < bounds.last && mark - at < 9 && tokens[mark]?.pos !== 'PUNCT') mark++;
  const quotation = p.quotations[p.quoteAt[mark + 1] ?? -1];
  if (/^[,:]$/.test(tokens[mark]?.text ?? '') && quotation?.open === mark + 1) return { ...base, content: [], side: 'after', complement: { ...bare('q', mark + 1, at + 1), direct: true } };
  return { ...base, edge: source.first - 1, content: [], side: 'before' };
}
