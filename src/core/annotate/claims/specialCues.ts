import type { FoundAttribution, TokenRange } from './attributions.ts';
import { complementOf } from './complements.ts';
import type { Complement } from './complements.ts';
import { CUES } from './cueLexicon.ts';
import type { CueVerb } from './cueLexicon.ts';
import type { Phrases, VerbGroup } from './phrases.ts';
import { isTimePhrase, nounPhraseAfter, nounPhraseBefore } from './sources.ts';
import type { Source } from './sources.ts';

/** "The agency quoted a guard as saying", "a guard was quoted as saying by the agency": who quotes; what is quoted is the inner cue's. */
export function quotedAs(p: Phrases, verb: VerbGroup, low: number, high: number, sentence: number, cue: CueVerb): FoundAttribution | undefined {
  const { tokens, verbAt, verbs } = p;
  let as = verb.last;
  while (as < high && as - verb.last < 16 && tokens[as]?.lower !== 'as') as++;
  const inner = verbs[verbAt[as + 1] ?? -1];
  if (tokens[as]?.lower !== 'as' || inner?.form !== 'ing') return undefined;
  const subject = nounPhraseBefore(p, verb.first, low);
  let source = subject;
  if (verb.passive) {
    // "was quoted as saying by the paper", "was quoted by the paper as saying"
    let by = verb.last;
    while (by < high && tokens[by]?.lower !== 'by') by++;
    source = tokens[by]?.lower === 'by' ? nounPhraseAfter(p, by + 1, by < as ? as : high) : undefined;
    if (source === undefined) return undefined;
  } else if (verb.form === 'ing') return undefined;
  // "…, quoted by Kanal Five as saying"
  else if (tokens[verb.last]?.lower === 'by') source = nounPhraseAfter(p, verb.last + 1, as);
  if (source === undefined) return undefined;
  return {
    cue: { first: verb.first, last: verb.last }, head: verb.head, source, sourceSide: verb.passive || source.first > verb.last ? 'right' : 'left', stance: cue.stance, rule: 'quoted-as', side: 'like', like: inner.head,
    complement: { frame: '-', start: inner.last, cueLast: verb.last, direct: false }, negated: verb.negated, sentence, content: []
  };
}

/** "The insurer put the loss at two million", "losses were put at 300 men" */
export function putAt(p: Phrases, verb: VerbGroup, low: number, high: number, sentence: number): FoundAttribution | undefined {
  const { tokens, nounAt, nounPhrases } = p;
  const subject = nounPhraseBefore(p, verb.first, low);
  if (subject === undefined) return undefined;
  const passive = verb.passive || tokens[verb.first]?.pos === 'AUX' && tokens[verb.last]?.lower === 'at';
  let at = verb.last;
  if (!passive) {
    if ((nounAt[at] ?? -1) < 0) return undefined;
    while (at < high && at - verb.last < 14 && tokens[at]?.lower !== 'at' && tokens[at]?.pos !== 'PUNCT') at++;
  }
  const value = nounPhrases[nounAt[at + 1] ?? -1];
  if (tokens[at]?.lower !== 'at' || value === undefined || !tokens.slice(value.first, value.last).some(token => token.pos === 'NUM' || /^(?:noon|midnight|dawn|dusk|dozens|hundreds|thousands|millions|zero)$/.test(token.lower))) return undefined;
  const first = passive ? subject : { first: verb.last, last: at };
  return {
    cue: { first: verb.first, last: verb.last }, head: verb.head, source: passive ? undefined : subject, sourceSide: passive ? 'none' : 'left', stance: 'claim', rule: 'put-at', side: 'halves',
    complement: { frame: 'r', start: first.first, firstEnd: first.last, second: at + 1, cueLast: verb.last, direct: false }, negated: verb.negated, sentence, content: []
  };
}

const SAYERS = /^(?:officials?|sources?|spokes\w+|diplomats?|people|persons?|witness(?:es)?|residents?|ministry|ministries|minister|agency|agencies|army|police|military|government|commanders?|authorities|authority|data|figures|documents?|records?|reports?|statements?|media|newspapers?|members?|guards?|officers?|aides?|analysts?|experts?|survivors?|imagery|footage|intelligence|activists?|lawyers?|doctors?|medics?|soldiers?|interviews?|study|estimates?)$/;

/** "said on Monday, citing two guards, that …": who is cited said the same. "citing a threat" is no source. */
export function citing(p: Phrases, verb: VerbGroup, high: number, sentence: number, complement: Complement, cue: CueVerb): FoundAttribution | undefined {
  const source = nounPhraseAfter(p, verb.last, high);
  if (source === undefined || source.first !== verb.last) return undefined;
  const head = p.tokens[source.head];
  if (head === undefined || head.pos !== 'PROPN' && !SAYERS.test(head.lower)) return undefined;
  const hosts = p.verbs.filter(group => group !== verb && p.sentenceAt[group.head] === sentence && group.form === 'finite' && (p.quoteAt[group.head] ?? -1) < 0 && CUES.verbs.get(p.tokens[group.head]?.lemma ?? '')?.frames.includes('v') === true);
  // "the mayor disagreed, even as the paper, citing a guard, hinted at theft": between commas it belongs to the verb that follows.
  const host = hosts.find(group => group.first > verb.last && group.first <= source.last + 1) ?? hosts.filter(group => group.last <= verb.first).at(-1) ?? hosts[0];
  if (host === undefined) return undefined;
  return { cue: { first: verb.first, last: verb.last }, head: verb.head, source, sourceSide: 'right', stance: cue.stance, rule: 'citing', side: 'like', like: host.head, complement, negated: false, sentence, content: [] };
}

/** Verbs whose passive charges somebody: "was accused of theft", "have been criticised for the delay". */
const CHARGED = /^(?:accuse|blame|criticise|criticize|condemn|denounce|suspect|charge)$/;
const HEARD = /^(?:tell|warn|inform|advise|notify|assure|brief)$/;
const REPORTED = new Set(['say', 'report', 'believe', 'allege', 'think', 'claim', 'expect', 'rumour', 'rumor', 'suspect', 'understand', 'know', 'estimate', 'announce', 'confirm', 'reveal', 'disclose']);

/** The "by" of a passive, directly behind it or behind a time ("was renewed in May by"); -1 without one. */
function agentAt(p: Phrases, from: number, high: number): number {
  const { tokens, nounAt, nounPhrases } = p;
  let i = from;
  for (let steps = 0; i < high && steps < 4; steps++) {
    const token = tokens[i];
    if (token === undefined) return -1;
    if (token.lower === 'by') return i;
    if (token.pos === 'ADV') { i++; continue; }
    const phrase = nounPhrases[nounAt[token.pos === 'ADP' ? i + 1 : i] ?? -1];
    if (phrase === undefined || !isTimePhrase(p, phrase.first, phrase.head)) return -1;
    i = phrase.last;
  }
  return -1;
}

/** "The council's demand that Orel leave was repeated by …": the whole of it is what was repeated. */
function statedFrom(p: Phrases, first: number, sentence: number): number {
  const start = p.sentences[sentence]?.first ?? first;
  const opening = p.nounPhrases[p.nounAt[start] ?? -1];
  return opening !== undefined && opening.last < first && p.tokens[opening.last]?.lower === 'that' ? start : first;
}

/** The attribution of a verb of saying in the passive: "was told that …", "it is reported that …", "was condemned by …". Tokens from `low` to before `high` are looked at. */
export function fromPassive(p: Phrases, verb: VerbGroup, cue: CueVerb, low: number, high: number, sentence: number): FoundAttribution | undefined {
  const { tokens } = p;
  const subject = nounPhraseBefore(p, verb.first, low);
  if (subject === undefined || tokens[subject.first - 1]?.lemma === 'let') return undefined;
  const head = tokens[verb.head];
  if (head === undefined) return undefined;
  const complement = complementOf(p, verb, cue, high);
  const base = { cue: { first: verb.first, last: verb.last }, head: verb.head, stance: cue.stance, negated: verb.negated, sentence };
  if (tokens[subject.head]?.lower === 'it' && (complement.frame === 't' || complement.frame === 'w') && (REPORTED.has(head.lemma) || cue.frames.includes('t'))) {
    return { ...base, source: undefined, sourceSide: 'none', rule: 'impersonal-passive', side: 'after', complement, content: [] };
  }
  // "was told that the dam was cracked": the subject hears it, from somebody unnamed.
  if (HEARD.test(head.lemma) && /[tcq]/.test(complement.frame)) {
    return { ...base, source: undefined, sourceSide: 'none', rule: 'passive-heard', side: 'after', complement, content: [] };
  }
  const by = agentAt(p, verb.last, high);
  if (by > 0) {
    const agent = nounPhraseAfter(p, by + 1, high);
    // "The clip was posted by a ferryman" says who posted it.
    if (/^(?:post|share|publish|broadcast|write|tweet)$/.test(head.lemma)) return undefined;
    if (agent === undefined || !/[nra]/.test(cue.frames) && !(cue.frames.includes('q') && by === verb.last) || cue.frames.includes('m')) return undefined;
    // "was accused by residents of looting", "was described by doctors as a famine"
    for (let k = by + 2; k < high && k - by < 14 && /[ra]/.test(cue.frames); k++) {
      const word = tokens[k]?.lower;
      if (word !== (cue.frames.includes('a') && !/^(?:accuse|blame)$/.test(head.lemma) ? 'as' : head.lemma === 'accuse' ? 'of' : 'for')) continue;
      const split: Complement = { frame: 'r', start: subject.first, firstEnd: subject.last, second: k + 1, cueLast: by + 1, direct: false };
      return { ...base, cue: { first: verb.first, last: by === verb.last ? by + 1 : verb.last }, source: { ...agent, last: Math.min(agent.last, k) }, sourceSide: 'right', rule: 'passive-by', side: 'halves', complement: split, content: [] };
    }
    return { ...base, cue: { first: verb.first, last: by === verb.last ? by + 1 : verb.last }, source: agent, sourceSide: 'right', rule: 'passive-by', side: 'given', complement, content: [{ first: statedFrom(p, subject.first, sentence), last: subject.last }] };
  }
  // "The claim was called untrue by the General Staff"
  if (/^(?:call|brand|label|dub|term|declare|deem|describe)$/.test(head.lemma)) {
    const second = tokens[verb.last]?.lower === 'as' ? verb.last + 1 : verb.last;
    let end = second;
    while (end < high && end - second < 10 && tokens[end]?.lower !== 'by' && tokens[end]?.pos !== 'PUNCT' && (p.verbAt[end] ?? -1) < 0) end++;
    const agent = tokens[end]?.lower === 'by' && end > second ? nounPhraseAfter(p, end + 1, high) : undefined;
    if (agent !== undefined && tokens[agent.head]?.pos !== 'NUM') return { ...base, source: agent, sourceSide: 'right', rule: 'passive-named', side: 'given', complement, content: [{ first: subject.first, last: subject.last }, { first: second, last: end }] };
  }
  if (CHARGED.test(head.lemma) && /^(?:of|for|with|as)$/.test(tokens[verb.last]?.lower ?? '')) {
    return { ...base, cue: { first: verb.first, last: verb.last + 1 }, source: undefined, sourceSide: 'none', rule: 'passive-accused', side: 'halves', complement: { frame: 'r', start: subject.first, firstEnd: subject.last, second: verb.last + 1, cueLast: verb.last, direct: false }, content: [] };
  }
  // "The leak was blamed on rust", "has been attributed to the rebels"
  const separator = tokens[verb.last]?.lower;
  if (separator === 'on' && head.lemma === 'blame' || separator === 'to' && /^(?:attribute|ascribe|impute|credit)$/.test(head.lemma)) {
    const named = nounPhraseAfter(p, verb.last + 1, high);
    let end = named?.last ?? 0;
    for (let k = verb.last + 2; k < end; k++) if (tokens[k]?.lower === 'by') end = k;
    const agent = named !== undefined && tokens[end]?.lower === 'by' ? nounPhraseAfter(p, end + 1, high) : undefined;
    if (named !== undefined) {
      const split: Complement = { frame: 'r', start: subject.first, firstEnd: subject.last, second: verb.last + 1, cueLast: verb.last, direct: false };
      return { ...base, source: agent, sourceSide: agent === undefined ? 'none' : 'right', rule: 'passive-blamed', side: 'given', complement: split, content: [{ first: subject.first, last: subject.last }, { first: verb.last + 1, last: end }] };
    }
  }
  // "Explosions were reported in Orel", "Two guards were reported killed"
  const follows = tokens[verb.last];
  if (head.lemma === 'report' && follows !== undefined && verb.last < high && (follows.pos === 'ADP' || follows.pos === 'ADV' || follows.pos === 'ADJ' || follows.pos === 'VERB') && follows.lower !== 'by' && follows.lower !== 'to' && follows.lower !== 'that') {
    return { ...base, source: undefined, sourceSide: 'none', rule: 'reported-where', side: 'halves', complement: { frame: 'r', start: subject.first, firstEnd: subject.last, second: verb.last, cueLast: verb.last, direct: false }, content: [] };
  }
  if (REPORTED.has(head.lemma) && complement.frame === 'i') {
    return { ...base, source: undefined, sourceSide: 'none', rule: 'reported-to', side: 'halves', complement: { frame: 'r', start: subject.first, firstEnd: subject.last, second: complement.start, cueLast: verb.last, direct: false }, content: [] };
  }
  return undefined;
}

/** "“A gate without a wall” is what the trader calls it", "“A rout” was how one survivor described it": what is named stands before. */
export function calledIt(p: Phrases, verb: VerbGroup, low: number, sentence: number, cue: CueVerb, complement: Complement): FoundAttribution | undefined {
  const { tokens } = p;
  const source = nounPhraseBefore(p, verb.first, low);
  const what = (source?.first ?? 0) - 1;
  // "The “liberation”, as Orel calls it, cost three lives": the words before the comma.
  if (source !== undefined && tokens[what]?.lower === 'as' && tokens[what - 1]?.text === ',') {
    const quotation = p.quotations[p.quoteAt[what - 2] ?? -1];
    const named = quotation === undefined ? nounPhraseBefore(p, what - 1, p.sentences[sentence]?.first ?? 0) : { first: quotation.first, last: quotation.last };
    return named && { cue: { first: verb.first, last: verb.last }, head: verb.head, source, sourceSide: 'left', stance: cue.stance, rule: 'as-called', side: 'given', complement, negated: verb.negated, sentence, content: [named] };
  }
  const start = p.sentences[sentence]?.first ?? 0;
  if (source === undefined || !/^(?:what|how)$/.test(tokens[what]?.lower ?? '') || tokens[what - 1]?.lemma !== 'be' || what - 1 <= start) return undefined;
  const quotation = p.quotations[p.quoteAt[what - 2] ?? -1];
  const named = quotation === undefined ? { first: start, last: what - 1 } : { first: quotation.first, last: tokens[quotation.last - 1]?.text === ',' ? quotation.last - 1 : quotation.last };
  return { cue: { first: verb.first, last: verb.last }, head: verb.head, source, sourceSide: 'left', stance: cue.stance, rule: 'called-it', side: 'given', complement, negated: verb.negated, sentence, content: [named, { first: verb.last, last: verb.last + 1 }] };
}

const CHARGES = /^(?:pledges?|promises?|threats?|warnings?|demands?|denials?|vows?|calls?|appeals?|complaints?|conclusions?|assessments?|predictions?|forecasts?|insinuations?|rumou?rs?|theor(?:y|ies)|notions?|ideas?|arguments?|contentions?|descriptions?|estimates?|verdicts?|criticisms?|characteri[sz]ations?|stor(?:y|ies)|views?|charges?|claims?|accusations?|allegations?|accounts?|reports?|figures?|assertions?|suggestions?|versions?|statements?|findings?)$/;

/** "…, a charge Orel rejected": what is denied stands before its denier, often in one phrase with it. */
export function chargeDenied(p: Phrases, subject: Source, low: number): { readonly source: Source; readonly content: TokenRange[] } | undefined {
  const { tokens, nounAt, nounPhrases } = p;
  // "…, a claim that two beekeepers ridiculed"
  const charge = nounPhrases[nounAt[subject.first - 2] ?? -1];
  if (charge !== undefined && tokens[subject.first - 1]?.lower === 'that' && CHARGES.test(tokens[subject.first - 2]?.lower ?? '')) return { source: subject, content: [{ first: charge.first, last: charge.last }] };
  for (let i = Math.max(low + 1, subject.first - 1); i < subject.last; i++) {
    if (!CHARGES.test(tokens[i]?.lower ?? '')) continue;
    const phrase = nounPhrases[nounAt[i] ?? -1];
    const denier = tokens[i + 1];
    if (phrase === undefined || i + 1 >= subject.last || denier?.pos !== 'PROPN' && denier?.pos !== 'DET' && denier?.pos !== 'PRON') return undefined;
    return { source: { first: i + 1, last: subject.last, head: subject.head }, content: [{ first: phrase.first, last: i + 1 }] };
  }
  return undefined;
}
