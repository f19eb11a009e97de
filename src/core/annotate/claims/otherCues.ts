import type { Stance } from '../../model/attribution.ts';
import type { FoundAttribution } from './attributions.ts';
import { bare } from './complements.ts';
import type { Phrases } from './phrases.ts';
import { setOffByColon, signedQuotation, speakerLine } from './quotationCues.ts';
import { clauseEnd, nounPhraseAfter } from './sources.ts';
import { possessor } from './subjects.ts';
import { asSomebodySees, forSomebody, inTheWordsOf, putIt, VERDICTS, verdictOf, VIEWS } from './viewpoints.ts';
import { CLAUSE_OPENERS, RELATIVE_PRONOUNS } from './words.ts';

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
  // "Per figures of the port, …", and not "per barrel"
  if (next === undefined || next.pos !== 'PROPN' && next.pos !== 'DET' && !(next.pos === 'NOUN' && next.lower.endsWith('s') && p.sentences[p.sentenceAt[at] ?? 0]?.first === at)) return undefined;
  const found = accordingTo(p, at, at + 1);
  return found && { ...found, rule: 'per' };
}

const HEARSAY: ReadonlySet<string> = new Set('reportedly allegedly purportedly'.split(' '));
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
  if (word === 'that' && namedBehind(p, next, limit)) return undefined;
  if (word === 'that' && RESTATED.test(tokens[clauseEnd(p, next, limit) - 1]?.lower ?? '')) return undefined;
  if (source === undefined && !(word === 'that' ? UNOWNED_THAT.test(token.lower) : word === 'of' && UNOWNED_OF.has(token.lower))) return undefined;
  const first = owner?.rest ?? at;
  return {
    cue: { first: Math.min(first, at), last: word === 'that' || word === 'to' ? at + 1 : next + 1 }, head: at, source, sourceSide: source === undefined ? 'none' : 'left', stance: noun.stance, rule: 'noun-cue',
    side: 'after', negated: false, sentence, content: [], complement: bare(word === 'that' ? 't' : word === 'to' ? 'i' : 'p', word === 'that' || word === 'to' ? next : next + 1, at + 1)
  };
}

/** "a word that Orel called “tired”": the noun is what is called so. */
function namedBehind(p: Phrases, that: number, limit: number): boolean {
  const verb = p.verbs.find(other => other.first > that && other.last <= limit && other.form === 'finite');
  return verb !== undefined && /^(?:call|brand|label|dub|term|describe|dismiss)$/.test(p.tokens[verb.head]?.lemma ?? '') && p.quotations[p.quoteAt[verb.last] ?? -1]?.open === verb.last;
}

const RESTATED = /^(?:denied|denies|rejected|rejects|dismissed|dismisses|disputed|disputes|ridiculed|mocked|repeated|questioned|contested|echoed|denounced|condemned|refuted)$/;
