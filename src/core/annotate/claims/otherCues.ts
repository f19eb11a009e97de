import type { Stance } from '../../model/attribution.ts';
import type { FoundAttribution } from './attributions.ts';
import type { Complement } from './complements.ts';
import { someVerb } from './phrases.ts';
import type { NounPhrase, Phrases } from './phrases.ts';
import { isWhole } from './quotations.ts';
import type { Quotation } from './quotations.ts';
import { clauseEnd, leftEdge, nounPhraseAfter, nounPhraseBefore, sentenceBefore } from './sources.ts';
import type { Source } from './sources.ts';
import { asSomebodySees, forSomebody } from './viewpoints.ts';
import { CLAUSE_OPENERS, DASHES, RELATIVE_PRONOUNS } from './words.ts';

/** Nouns that stand for an act of saying or a state of mind, and what they may govern: `t` that, `i` to, or a preposition. */
const CUE_NOUNS: readonly (readonly [Stance, string, string])[] = [
  ['claim', 'that of', 'claim assertion contention argument insistence allegation'],
  ['report', 'that', 'report admission acknowledgment acknowledgement declaration confirmation announcement'],
  ['report', 'of', 'report'],
  ['accuse', 'that of', 'accusation charge complaint'],
  ['claim', 'that of', 'rumour rumor suggestion insinuation'],
  ['belief', 'that of', 'suspicion'],
  ['claim', 'that', 'version explanation account position reasoning line answer'],
  ['belief', 'that', 'opinion hope theory worry concern'],
  ['confirm', 'that', 'conclusion finding verdict concession'],
  ['report', 'that of', 'hint'],
  ['deny', 'that of', 'denial'],
  ['deny', 'of', 'criticism condemnation denunciation rejection'],
  ['warn', 'that of', 'warning'],
  ['warn', 'to that', 'threat'],
  ['warn', 'that', 'fears concerns'],
  ['report', 'that', 'word speculation'],
  ['belief', 'that', 'belief view conviction fear prediction forecast assessment estimate'],
  ['pledge', 'that to', 'promise pledge vow'],
  ['demand', 'that for', 'demand call appeal']
];
const NOUNS = new Map<string, { readonly stance: Stance; readonly after: readonly string[] }>();
for (const [stance, after, nouns] of CUE_NOUNS) {
  for (const noun of nouns.split(' ')) {
    const known = NOUNS.get(noun);
    const all = [...new Set([...(known?.after ?? []), ...after.split(' ')])];
    const entry = { stance: known?.stance ?? stance, after: all };
    NOUNS.set(noun, entry);
    NOUNS.set(noun.endsWith('y') ? noun.slice(0, -1) + 'ies' : noun.endsWith('s') ? noun + 'es' : noun + 's', entry);
  }
}
/** Nouns that are reports even where nobody is named: "reports of shelling". */
const UNOWNED_OF = new Set(['reports', 'allegations', 'accusations', 'claims', 'warnings', 'rumours', 'rumors', 'suspicions']);
const UNOWNED_THAT = /^(?:fears|concerns|speculation|word|reports?|claims?|allegations?|accusations?|warnings?|denials?|rumou?rs?|suggestions?|suspicions?)$/;

/** Attributions whose cue is no verb of its own: "according to", "X's claim that", "NAME:", a dash before a name. */
export function otherCues(p: Phrases): FoundAttribution[] {
  const found: FoundAttribution[] = [];
  const { tokens, quoteAt } = p;
  for (let i = 0; i + 1 < tokens.length; i++) {
    if ((quoteAt[i] ?? -1) >= 0) continue;
    const token = tokens[i];
    if (token === undefined) continue;
    if (token.lower === 'according' && tokens[i + 1]?.lower === 'to') push(found, accordingTo(p, i, i + 2));
    else if (token.lower === 'per' && (tokens[i - 1]?.text === ',' || p.sentences[p.sentenceAt[i] ?? 0]?.first === i) && tokens[i + 1]?.pos !== 'NUM' && tokens[i + 1]?.lower !== 'cent') push(found, per(p, i));
    else if ((token.lower === 'put' || token.lower === 'puts') && tokens[i + 1]?.lower === 'it') push(found, putIt(p, i));
    else if (tokens[i + 1]?.lower === 'it' && /^(?:sees?|saw|tells?|told|views?|viewed|remembers?|remembered|describes?|described)$/.test(token.lower)) push(found, asSomebodySees(p, i));
    else if (token.pos === 'ADV') { if (HEARSAY.has(token.lower)) push(found, hearsay(p, i)); }
    else if (token.pos === 'NOUN' || token.pos === 'VERB' && VIEWS.has(token.lower) || token.pos === 'PROPN' && NOUNS.has(token.lower) && p.sentences[p.sentenceAt[i] ?? 0]?.first === i) {
      const said = (VIEWS.has(token.lower) ? inTheWordsOf(p, i) : undefined) ?? (NOUNS.has(token.lower) ? fromNoun(p, i) : undefined) ?? (VERDICTS.has(token.lower) ? verdictOf(p, i) : undefined);
      push(found, said);
    }
  }
  for (const quotation of p.quotations) push(found, setOffByColon(p, quotation));
  push(found, setOffByColon(p, undefined));
  p.sentences.forEach(({ first }, sentence) => { if (/^(?:for|to)$/.test(tokens[first]?.lower ?? '')) push(found, forSomebody(p, sentence)); });
  push(found, speakerLine(p));
  push(found, signedQuotation(p));
  return found;
}

function push(list: FoundAttribution[], item: FoundAttribution | undefined): void {
  if (item !== undefined) list.push(item);
}

function accordingTo(p: Phrases, at: number, last: number): FoundAttribution | undefined {
  const { tokens } = p;
  const sentence = p.sentenceAt[at] ?? 0;
  const bounds = p.sentences[sentence];
  if (bounds === undefined) return undefined;
  let initial = true;
  for (let i = bounds.first; i < at; i++) if (tokens[i]?.text === ';' && (p.quoteAt[i] ?? -1) < 0) initial = true; else if (tokens[i]?.pos !== 'PUNCT' && tokens[i]?.pos !== 'CCONJ' && tokens[i]?.pos !== 'ADV') initial = false;
  const end = clauseEnd(p, last, bounds.last);
  const source = nounPhraseAfter(p, last, bounds.last, initial) ?? (end > last ? { first: last, last: end, head: end - 1 } : undefined);
  if (source === undefined) return undefined;
  const base = { cue: { first: at, last }, head: at, source, sourceSide: 'right', stance: 'report', rule: 'according-to', negated: false, sentence, content: [] } as const;
  if (initial) return { ...base, content: [], side: 'after', complement: bare('c', clauseEnd(p, source.last, bounds.last), last) };
  return { ...base, content: [], side: 'before', complement: bare('-', last, last) };
}

/** "…, per the ministry": only of somebody with a name or an article. */
function per(p: Phrases, at: number): FoundAttribution | undefined {
  const next = p.tokens[at + 1];
  if (next === undefined || next.pos !== 'PROPN' && !(next.pos === 'DET')) return undefined;
  const found = accordingTo(p, at, at + 1);
  return found && { ...found, rule: 'per' };
}

const VIEWS: ReadonlySet<string> = new Set('words view opinion telling account estimation reckoning count estimate estimates assessment calculation calculations version judgment judgement description admission tally reading phrase figures numbers'.split(' '));
const HEARSAY: ReadonlySet<string> = new Set('reportedly allegedly purportedly'.split(' '));
const VERDICTS: ReadonlySet<string> = new Set('verdict view assessment opinion conclusion message claim warning complaint account advice answer argument judgment judgement demand promise hope fear version explanation description summary prediction estimate word words'.split(' '));

/** "Orel reportedly has two left": somebody says so, nobody says who. */
function hearsay(p: Phrases, at: number): FoundAttribution | undefined {
  const { tokens } = p;
  const sentence = p.sentenceAt[at] ?? 0;
  const bounds = p.sentences[sentence];
  if (bounds === undefined) return undefined;
  // "a reportedly stolen lorry" says nothing of the clause.
  const verb = p.verbs[p.verbAt[at] ?? -1] ?? p.verbs[p.verbAt[at + 1] ?? -1] ?? p.verbs[p.verbAt[at - 1] ?? -1];
  if (verb?.form !== 'finite') return undefined;
  let first = at;
  while (first > bounds.first && tokens[first - 1]?.pos !== 'PUNCT' && !CLAUSE_OPENERS.has(tokens[first - 1]?.lower ?? '') && !RELATIVE_PRONOUNS.has(tokens[first - 1]?.lower ?? '')) first--;
  const last = clauseEnd(p, at + 1, bounds.last);
  const content = [{ first, last: at }, { first: at + 1, last }].filter(range => range.last > range.first);
  if (content.length === 0) return undefined;
  return { cue: { first: at, last: at + 1 }, head: at, source: undefined, sourceSide: 'none', stance: 'report', rule: 'hearsay', side: 'given', negated: false, sentence, complement: bare('c', at + 1, at + 1), content };
}

/** "That was the verdict of a teacher.": the sentence before is what was said. */
function verdictOf(p: Phrases, at: number): FoundAttribution | undefined {
  const { tokens } = p;
  const sentence = p.sentenceAt[at] ?? 0;
  const bounds = p.sentences[sentence];
  const phrase = p.nounPhrases[p.nounAt[at] ?? -1];
  if (bounds === undefined || phrase === undefined || at - bounds.first > 6 || !/^(?:that|this|these|those|such|so)$/.test(tokens[bounds.first]?.lower ?? '')) return undefined;
  const verb = p.verbs[p.verbAt[phrase.first - 1] ?? -1];
  if (verb === undefined || !/^(?:be|run|read|go)$/.test(tokens[verb.head]?.lemma ?? '')) return undefined;
  const owner = possessor(p, phrase);
  const source = owner?.source ?? (/^(?:of|from|by|in)$/.test(tokens[at + 1]?.lower ?? '') ? nounPhraseAfter(p, at + 2, bounds.last) : undefined);
  // "Those were the words of Petrenko, a nurse, on Monday"
  const behind = owner === undefined ? source?.last ?? at : at + 1;
  if (source === undefined || !/^(?:[.,;]|on|in|at|to|this|last|after)$/.test(tokens[tokens[behind - 1]?.text === ',' ? behind - 1 : behind]?.lower ?? '.')) return undefined;
  const base = { cue: { first: at, last: at + 1 }, head: at, source, sourceSide: 'left', stance: 'belief', rule: 'verdict-of', side: 'given', negated: false, sentence, complement: bare('-', at + 1, at + 1) } as const;
  const said = sentenceBefore(p, sentence);
  return said === undefined ? { ...base, content: [], awaits: 'previous' } : { ...base, content: [said] };
}

/** "In his words, …", "…, in the mayor's view." */
function inTheWordsOf(p: Phrases, at: number): FoundAttribution | undefined {
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

/** "They are, in the words of one trader, “a fence with a flag”." */
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
function putIt(p: Phrases, at: number): FoundAttribution | undefined {
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

function bare(frame: Complement['frame'], start: number, cueLast: number): Complement {
  return { frame, start, cueLast, direct: false };
}

/** "the mayor's claim that …", "their refusal to …", "reports of …". */
function fromNoun(p: Phrases, at: number): FoundAttribution | undefined {
  const { tokens } = p;
  const token = tokens[at];
  const noun = NOUNS.get(token?.lower ?? '');
  const phrase = p.nounPhrases[p.nounAt[at] ?? -1];
  if (token === undefined || noun === undefined || phrase === undefined || phrase.head !== at) return undefined;
  const sentence = p.sentenceAt[at] ?? 0;
  const limit = p.sentences[sentence]?.last ?? tokens.length;
  const owner = possessor(p, phrase);
  let next = at + 1;
  let source = owner?.source;
  // "a warning from the governor that", "claims by both armies that"
  if (source === undefined && (tokens[next]?.lower === 'by' || tokens[next]?.lower === 'from')) {
    const agent = nounPhraseAfter(p, next + 1, limit);
    if (agent !== undefined) { source = agent; next = agent.last; }
  }
  // "the assessment of the General Staff that the road is cut"
  if (source === undefined && tokens[next]?.lower === 'of' && noun.after.includes('that')) {
    const agent = nounPhraseAfter(p, next + 1, limit);
    if (agent !== undefined && tokens[agent.last]?.lower === 'that' && tokens[agent.head]?.pos !== 'NUM') { source = agent; next = agent.last; }
  }
  // "Orel's claim is that the mill burned by itself"
  const copula = p.verbs[p.verbAt[next] ?? -1];
  if (source !== undefined && copula?.first === next && copula.form === 'finite' && !copula.negated && tokens[copula.head]?.lemma === 'be' && tokens[copula.last]?.lower === 'that' && noun.after.includes('that')) {
    return { cue: { first: at, last: at + 1 }, head: at, source, sourceSide: 'left', stance: noun.stance, rule: 'noun-is', side: 'after', negated: false, sentence, content: [], complement: bare('t', copula.last, at + 1) };
  }
  // "Rumours spread on Telegram that the bridge was mined"
  const spread = p.verbs[p.verbAt[next] ?? -1];
  if (source === undefined && spread?.first === next && spread.form === 'finite' && noun.after.includes('that') && /^(?:spread|circulate|emerge|surface|swirl|grow|abound|arise|arrive|come)$/.test(tokens[spread.head]?.lemma ?? '')) {
    const end = clauseEnd(p, spread.last, limit);
    let that = spread.last;
    while (that < end && that - spread.last < 7 && tokens[that]?.lower !== 'that') that++;
    if (tokens[that]?.lower === 'that' && that + 2 < limit) return { cue: { first: at, last: at + 1 }, head: at, source: undefined, sourceSide: 'none', stance: noun.stance, rule: 'noun-spreads', side: 'after', negated: false, sentence, content: [], complement: bare('t', that, at + 1) };
  }
  const word = tokens[next]?.lower ?? '';
  if (!noun.after.includes(word)) return undefined;
  const group = p.verbs[p.verbAt[next] ?? -1];
  if (word === 'to' && group?.form !== 'infinitive' && noun.after.includes('that')) return undefined;
  if (word === 'that' && (tokens[next]?.pos === 'PRON' || tokens[next]?.pos === 'SCONJ') && (p.verbAt[next + 1] ?? -1) >= 0 && p.verbs[p.verbAt[next + 1] ?? -1]?.form === 'finite') return undefined; // a relative clause
  // "a claim that nurses ridiculed": what is ridiculed is the claim.
  if (word === 'that' && RESTATED.test(tokens[clauseEnd(p, next, limit) - 1]?.lower ?? '')) return undefined;
  if (source === undefined && !(word === 'that' ? UNOWNED_THAT.test(token.lower) : word === 'of' && UNOWNED_OF.has(token.lower))) return undefined;
  const first = owner?.rest ?? at;
  return {
    cue: { first: Math.min(first, at), last: word === 'that' || word === 'to' ? at + 1 : next + 1 }, head: at, source, sourceSide: source === undefined ? 'none' : 'left', stance: noun.stance, rule: 'noun-cue',
    side: 'after', negated: false, sentence, content: [], complement: bare(word === 'that' ? 't' : word === 'to' ? 'i' : 'p', word === 'that' || word === 'to' ? next : next + 1, at + 1)
  };
}

const RESTATED = /^(?:denied|denies|rejected|rejects|dismissed|dismisses|disputed|disputes|ridiculed|mocked|repeated|questioned|contested|echoed|denounced|condemned|refuted)$/;

/** Who owns the noun of a phrase: "the mayor's repeated claim", "his claim". */
function possessor(p: Phrases, phrase: NounPhrase): { readonly source: Source; readonly rest: number } | undefined {
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

/** "Petrenko sounded cheerful: “We are staying.”": whoever is spoken of before the colon speaks behind it. */
function setOffByColon(p: Phrases, quotation: Quotation | undefined): FoundAttribution | undefined {
  const { tokens } = p;
  // At the end of a paragraph the quotation stands in the next.
  const colon = (quotation?.open ?? tokens.length) - 1;
  if (tokens[colon]?.text !== ':' || quotation !== undefined && !isWhole(tokens, quotation)) return undefined;
  const sentence = p.sentenceAt[colon] ?? 0;
  const bounds = p.sentences[sentence];
  if (bounds === undefined || colon - bounds.first > 40) return undefined;
  for (let i = bounds.first; i < colon; i++) {
    const verb = p.verbs[p.verbAt[i] ?? -1];
    if (verb === undefined) continue;
    i = verb.last - 1;
    if (verb.form !== 'finite' || verb.passive || RELATIVE_PRONOUNS.has(tokens[verb.first - 1]?.lower ?? '')) continue;
    const source = nounPhraseBefore(p, verb.first, leftEdge(p, verb.first));
    const named = tokens[source?.head ?? -1];
    if (source === undefined || named === undefined || named.pos !== 'PROPN' && !/^(?:he|she|they)$/.test(named.lower) && !SPEAKERS.test(named.lower)) return undefined;
    const last = colon - verb.last <= 4 ? colon : verb.last;
    return { cue: { first: verb.first, last }, head: colon, source, sourceSide: 'left', stance: 'report', rule: 'colon-quotation', side: 'given', negated: false, sentence, complement: { ...bare('q', colon + 1, last), direct: true }, content: quotation === undefined ? [] : [{ first: quotation.first, last: quotation.last }], ...(quotation === undefined ? { awaits: 'next' } : {}) };
  }
  return undefined;
}

const SPEAKERS = /^(?:spokes\w+|minister|governor|mayor|president|officials?|officer|commander|general|colonel|captain|soldiers?|residents?|driver|doctor|nurse|teacher|farmer|seller|trader|diplomat|mediator|envoy|analyst|witness(?:es)?|survivor|neighbour|neighbor|woman|man|father|mother|pilot|guard|priest|lawyer|refugee|delegate|negotiator|leader|activist|engineer|expert|worker|volunteer|blogger|medic|ambassador|secretary|chief|deputy|elder|sailor|ministry|army|statement)$/;

/** What a wire puts before a colon. */
const NEWS_LABEL = /^(?:EDS|EDITORS|ADVISORY|NOTE|UPDATE|CORRECTION|CLARIFICATION|BREAKING|FLASH|ALERT|LIVE|WATCH|ENDS|URGENT|EXCLUSIVE|FACTBOX|TIMELINE|EXPLAINER|ANALYSIS|OPINION|QUOTE|VIDEO|PHOTOS?|MAP|SUMMARY|BULLETIN|SNAP|HEADLINE|THREAD|NEW|JUST|LATEST|READ|CONTEXT|BACKGROUND|VERDICT|CLAIM|FACT|RATING|PS|NB)$/;
/** A paragraph of a transcript: "PETRENKO: We never left." */
function speakerLine(p: Phrases): FoundAttribution | undefined {
  const { tokens } = p;
  const colon = tokens.findIndex(token => token.text === ':');
  if (colon < 1 || colon > 5 || colon + 3 > tokens.length) return undefined;
  const quoted = p.quotations[p.quoteAt[colon + 1] ?? -1];
  const opens = quoted?.open === colon + 1;
  for (let i = 0; i < colon; i++) {
    const token = tokens[i];
    if (token?.pos !== 'PROPN' && token?.pos !== 'NUM' || token.text.charAt(0) === token.lower.charAt(0) || (p.quoteAt[i] ?? -1) >= 0) return undefined;
  }
  if (NEWS_LABEL.test(tokens[0]?.text ?? '')) return undefined;
  const capitals = tokens.slice(0, colon).every(token => token.text === token.text.toUpperCase() && token.text.length > 1);
  if (!capitals && !(opens && colon >= 2)) return undefined;
  const range = opens ? { first: quoted.first, last: quoted.last } : { first: colon + 1, last: tokens.length };
  return { cue: { first: colon, last: colon + 1 }, head: colon, source: { first: 0, last: colon, head: colon - 1 }, sourceSide: 'left', stance: 'report', rule: 'speaker-line', side: 'given', negated: false, sentence: p.sentenceAt[colon] ?? 0, complement: bare('q', colon + 1, colon + 1), content: [range] };
}

/** “We never left.” — Olena Petrenko */
function signedQuotation(p: Phrases): FoundAttribution | undefined {
  const { tokens } = p;
  const quotation = p.quotations.at(-1);
  if (quotation === undefined || !quotation.closed) return undefined;
  const dash = quotation.close;
  if (!DASHES.has(tokens[dash]?.text ?? '') || dash + 1 >= tokens.length || tokens.length - dash > 12) return undefined;
  const source = nounPhraseAfter(p, dash + 1, tokens.length);
  if (source === undefined || tokens[source.head]?.pos !== 'PROPN' || someVerb(p, dash + 1, tokens.length, verb => verb.form === 'finite' && !RELATIVE_PRONOUNS.has(tokens[verb.first - 1]?.lower ?? ''))) return undefined;
  return { cue: { first: dash, last: dash + 1 }, head: dash, source, sourceSide: 'right', stance: 'report', rule: 'signed-quotation', side: 'given', negated: false, sentence: p.sentenceAt[dash] ?? 0, complement: bare('q', quotation.open, dash + 1), content: [{ first: quotation.first, last: quotation.last }] };
}
