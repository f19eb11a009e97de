import type { Token } from '../../text/tagged.ts';
import type { FoundAttribution, Side } from './attributions.ts';
import { complementOf } from './complements.ts';
import type { Complement } from './complements.ts';
import { CUES } from './cueLexicon.ts';
import type { CueVerb } from './cueLexicon.ts';
import { brokenQuotation, endsSpeech, insideClause, invertedSubject, invertible, opensWithSo, orSo, setBehind } from './inversion.ts';
import { lightVerb } from './lightVerbs.ts';
import { formOf } from './phrases.ts';
import type { Phrases, VerbGroup } from './phrases.ts';
import { leftEdge, nounPhraseBefore, sentenceBefore } from './sources.ts';
import type { Source } from './sources.ts';
import { calledIt, chargeDenied, citing, fromPassive, putAt, quotedAs } from './specialCues.ts';
import { governorSubject, participleSubject, sharedSubject } from './subjects.ts';
import { DASHES, isTimeWord, OBJECT_PRONOUNS, PARTICIPLES, RELATIVE_PRONOUNS } from './words.ts';

/** A verb that may be a cue, with what every rule asks of it: tokens `low` to before `high` are its reach. */
interface Candidate {
  readonly verb: VerbGroup;
  readonly head: Token;
  readonly cue: CueVerb;
  readonly complement: Complement;
  readonly low: number;
  readonly high: number;
  readonly sentence: number;
  readonly earlier: readonly FoundAttribution[];
  readonly base: Pick<FoundAttribution, 'cue' | 'head' | 'stance' | 'complement' | 'negated' | 'sentence' | 'content'>;
}

/** The attribution whose cue the verb is; `earlier` are those of the verbs before it. */
export function fromVerb(p: Phrases, verb: VerbGroup, earlier: readonly FoundAttribution[]): FoundAttribution | undefined {
  const { tokens } = p;
  const head = tokens[verb.head];
  if (head === undefined || head.lower === 'according') return undefined;
  const sentence = p.sentenceAt[verb.head] ?? 0;
  const high = p.sentences[sentence]?.last ?? tokens.length;
  const light = lightVerb(p, verb, high);
  const cue = light === undefined ? CUES.particles.get(`${head.lemma} ${tokens[verb.last]?.lower ?? ''}`) ?? CUES.verbs.get(head.lemma) ?? (besideSpeech(p, verb) ? SPEECH : undefined) : { stance: light.stance, frames: light.frames ?? light.complement.frame, prepositions: [] };
  if (cue === undefined) return undefined;
  const low = leftEdge(p, verb.first);
  const quoted = head.lemma === 'quote' || head.lemma === 'cite' ? quotedAs(p, verb, low, high, sentence, cue) : undefined;
  if (quoted !== undefined) return quoted;
  if (head.lemma === 'put') return putAt(p, verb, low, high, sentence);
  if (verb.passive && light === undefined) return fromPassive(p, verb, cue, low, high, sentence);
  const complement = light?.complement ?? complementOf(p, verb, cue, high);
  // "“A gate without a wall” is what the trader calls it"
  if (cue.frames.includes('a') && OBJECT_PRONOUNS.has(tokens[verb.last]?.lower ?? '') && tokens[verb.last + 1]?.pos === 'PUNCT') return calledIt(p, verb, low, sentence, cue, complement);
  // "responded to a miner by saying that": what is said comes behind the second verb.
  if (complement.frame === 'p' && /^(?:respond|react)$/.test(head.lemma) && repliesBy(p, complement.start, high)) return undefined;
  if (isLabel(p, verb, complement) || weak(p, complement) || saysNothing(p, complement) || staysSilent(p, verb, head, complement) || reducedRelative(p, verb, low)) return undefined;
  const left = tokens[verb.first - 1];
  if (left !== undefined && verb.first === verb.head && left.pos === 'DET' && !RELATIVE_PRONOUNS.has(left.lower) && (p.nounAt[verb.first - 1] ?? -1) < 0) return undefined;
  const base = { cue: { first: withAdverbs(p, verb.first, low), last: complement.cueLast }, head: verb.head, stance: complement.frame === 'a' && cue.stance === 'demand' ? 'claim' as const : cue.stance, complement, negated: verb.negated, sentence, content: [] };
  const candidate: Candidate = { verb, head, cue, complement, low, high, sentence, earlier, base };
  if (verb.form === 'infinitive') return fromInfinitive(p, candidate);
  if (verb.form === 'ing') return fromParticiple(p, candidate);
  const relative = fromRelative(p, candidate);
  return relative === undefined ? fromFinite(p, candidate) : relative ?? undefined;
}

/** Whatever is done beside an open quotation is a way of saying it: “Nine boats,” he dictated, “and a goat.” */
const SPEECH: CueVerb = { stance: 'report', frames: 'q', prepositions: [] };

function besideSpeech(p: Phrases, verb: VerbGroup): boolean {
  if (verb.first !== verb.head || verb.form !== 'finite' || formOf(p.tokens[verb.head]) === 'base' || !/^[,.]$/.test(p.tokens[verb.last]?.text ?? '')) return false;
  const subject = p.nounPhrases[p.nounAt[verb.first - 1] ?? -1];
  return subject?.last === verb.first && endsSpeech(p, subject.first - 1) && p.tokens[subject.first - 2]?.text === ',';
}

/** "refused to say that", "used the speech to accuse": whose verb governs it says it. */
function fromInfinitive(p: Phrases, { verb, cue, complement, low, earlier, base }: Candidate): FoundAttribution | undefined {
  if (!accepts(cue, complement) || !/[tq]/.test(complement.frame) && !(cue.frames.includes('v') && complement.frame === 'c')) return undefined;
  const source = governorSubject(p, verb, low, earlier);
  // "It takes nerve to call that a corridor"
  if (source === undefined || p.tokens[source.head]?.lower === 'it') return undefined;
  return { ...base, source, sourceSide: 'shared', rule: 'infinitive-cue', side: sideOf(complement) };
}

/** "…, saying that", "a statement warning of", "was quoted as saying" */
function fromParticiple(p: Phrases, { verb, head, cue, complement, low, high, sentence, earlier, base }: Candidate): FoundAttribution | undefined {
  const { tokens } = p;
  const before = tokens[verb.first - 1];
  if (before !== undefined && (before.pos === 'DET' || before.pos === 'ADJ' || before.lower === 'in' && head.lower === 'writing')) return undefined;
  if (head.lower === 'citing' || head.lower === 'quoting') {
    const cited = citing(p, verb, high, sentence, complement, cue);
    if (cited !== undefined) return cited;
  }
  if (!accepts(cue, complement) && !(before?.lower === 'as' && complement.frame === '-')) return undefined;
  // Behind a preposition or a bare noun only a clause or quotation makes a participle a cue: "people wanting a house" is none, "a clip purporting to show" is one.
  const bound = before !== undefined && before.text !== ',' && !DASHES.has(before.text) && before.lower !== 'and' && before.lower !== 'but' && (p.quoteAt[verb.first - 1] ?? -1) < 0 && before.pos !== 'ADV';
  if (bound && !/[ctqwr]/.test(complement.frame) && before.lower !== 'as' && !(complement.frame === 'i' && /^(?:purport|profess|claim)$/.test(head.lemma))) return undefined;
  if (bound && complement.frame === 'c' && !/^(?:say|claim|allege|argue|warn|assert|suggest|show|confirm|announce|indicate|insist|add)$/.test(head.lemma)) return undefined;
  if (bound && cue.stance === 'belief') return undefined;
  const source = participleSubject(p, verb, low, high, earlier);
  if (source === undefined) return undefined;
  if (tokens[source.head]?.lower === 'it' && before?.pos === 'ADP') return undefined;
  if (before?.lower === 'as' && complement.frame === '-') return { ...base, source, sourceSide: 'shared', rule: 'participle-cue', side: 'before' };
  if (complement.frame === 'n' && cue.frames.includes('m')) return undefined;
  return { ...base, source, sourceSide: 'shared', rule: 'participle-cue', side: sideOf(complement) };
}

/** "the rebels, who say they hold the bridge"; null where the verb is a relative clause's and no cue. */
function fromRelative(p: Phrases, { verb, cue, complement, low, base }: Candidate): FoundAttribution | null | undefined {
  let at = verb.first - 1;
  while (at > low && p.tokens[at]?.pos === 'ADV') at--;
  const previous = p.tokens[at];
  if (previous === undefined || at < low || !RELATIVE_PRONOUNS.has(previous.lower) || previous.pos === 'DET') return undefined;
  if (!accepts(cue, complement) || complement.frame === 'n' && cue.stance !== 'deny') return null;
  if (cue.stance === 'evidence' || previous.lower === 'that' && !/[tq]/.test(complement.frame)) return null;
  // The sayer is whom the clause is about, and the pronoun says so.
  const sayer = at > low ? nounPhraseBefore(p, p.tokens[at - 1]?.text === ',' || DASHES.has(p.tokens[at - 1]?.text ?? '') ? at - 1 : at, low) : undefined;
  return { ...base, source: sayer === undefined || at - sayer.last > 1 ? { first: at, last: at + 1, head: at } : sayer, relative: at, sourceSide: 'left', rule: 'relative-cue', side: sideOf(complement) };
}

function fromFinite(p: Phrases, candidate: Candidate): FoundAttribution | undefined {
  const { verb, cue, complement, low, high, sentence, earlier, base } = candidate;
  const subject = nounPhraseBefore(p, verb.first, low);
  const inverted = invertedSubject(p, verb, complement, cue, low, high);
  if (inverted !== undefined && (subject === undefined || invertible(p, verb, low) || insideClause(p, verb, inverted))) {
    // "So says the mayor." under a block quote
    // “We had a house.” in one paragraph, "wrote Hanna Lis to her aunt." in the next
    if (verb.first === 0) return { ...base, source: inverted, sourceSide: 'right', rule: 'inverted-cue', side: 'given', awaits: 'previous' };
    if (opensWithSo(p, verb)) {
      const said = sentenceBefore(p, sentence);
      return { ...base, source: inverted, sourceSide: 'right', rule: 'so-says', side: 'given', ...(said === undefined ? { awaits: 'previous' } : { content: [said] }) };
    }
    return { ...base, cue: { first: verb.first, last: cue.particle === undefined ? verb.last : verb.last + 1 }, source: inverted, sourceSide: 'right', rule: 'inverted-cue', side: 'before' };
  }
  if (subject !== undefined) return setOff(p, candidate, subject) ?? withSubject(p, candidate, subject);
  if (!accepts(cue, complement)) return undefined;
  const shared = beforeAside(p, verb) ?? sharedSubject(p, verb, low, earlier);
  return shared && { ...base, source: shared, sourceSide: 'shared', rule: 'coordinated-cue', side: sideOf(complement) };
}

/** "Besk, pressed by two deputies on the tolls, made clear that …": the sentence's first phrase, and a participle between commas. */
function beforeAside(p: Phrases, verb: VerbGroup): Source | undefined {
  const { tokens } = p;
  const first = p.sentences[p.sentenceAt[verb.head] ?? 0]?.first ?? 0;
  const subject = p.nounPhrases[p.nounAt[first] ?? -1];
  if (subject === undefined || tokens[subject.last]?.text !== ',' || tokens[verb.first - 1]?.text !== ',' || verb.first - 1 <= subject.last) return undefined;
  const aside = p.verbs[p.verbAt[subject.last + 1] ?? -1];
  return aside?.first === subject.last + 1 && aside.first === aside.head && /^(?:past|ing)$/.test(formOf(tokens[aside.head])) ? subject : undefined;
}

/** Content before the cue: "…, a charge Orel rejected", "Three bridges fell, officials said.", “We left,” she said, “at dawn.” */
function setOff(p: Phrases, { verb, head, cue, complement, low, base }: Candidate, subject: Source): FoundAttribution | undefined {
  if (complement.frame === '-' && RESTATING.test(head.lemma)) {
    const stated = chargeDenied(p, subject, low);
    if (stated !== undefined) return { ...base, ...stated, sourceSide: 'left', rule: 'charge-denied', side: 'given' };
  }
  // "As engineers have pointed out, the dam is old.", "The river, as Petrenko said, rarely freezes."
  if (complement.frame === '-' && p.tokens[subject.first - 1]?.lower === 'as' && head.lemma !== 'go' && p.tokens[verb.last + (cue.particle === undefined ? 0 : 1)]?.text === ',' && cue.frames.includes('v')) {
    const as = subject.first - 1;
    if (as <= low) return { ...base, source: subject, sourceSide: 'left', rule: 'as-said', side: 'after', complement: { ...complement, frame: 'c', start: complement.start + 1 } };
    if (p.tokens[as - 1]?.text === ',') return { ...base, source: subject, sourceSide: 'left', rule: 'as-said', side: 'before', edge: as };
  }
  if (!cue.frames.includes('v') && !cue.frames.includes('q')) return undefined;
  const quotedBefore = (p.quoteAt[subject.first - 1] ?? -1) >= 0 || (p.quoteAt[subject.first - 2] ?? -1) >= 0;
  const speaks = cue.frames.includes('v') && /[ct]/.test(cue.frames);
  // “I see no bridge,” she said on her way out.
  const spoken = complement.frame !== 'q' && endsSpeech(p, subject.first - 1);
  if ((complement.frame === '-' || spoken && !complement.direct) && (speaks || quotedBefore) && (head.lemma !== 'go' || quotedBefore || p.tokens[verb.last + 1]?.text === ',') && setBehind(p, subject, verb, complement, low)) return { ...base, ...(spoken ? { cue: { first: base.cue.first, last: cue.particle === undefined ? verb.last : verb.last + 1 } } : {}), ...(orSo(p, subject) ? { edge: subject.first - 2 } : {}), source: subject, sourceSide: 'left', rule: 'parenthetical-cue', side: 'before' };
  if (complement.frame === 'q' && complement.direct && brokenQuotation(p, subject, complement)) return { ...base, source: subject, sourceSide: 'left', rule: 'cue-inside-quotation', side: 'before' };
  return undefined;
}

function withSubject(p: Phrases, { verb, head, cue, complement, base }: Candidate, subject: Source): FoundAttribution | undefined {
  const { tokens } = p;
  const noun = tokens[subject.head];
  // "The baker told us this": what precedes is what was said.
  if (complement.frame === 'p' && /^(?:this|so)$/.test(tokens[complement.start]?.lower ?? '')) {
    const said = sentenceBefore(p, base.sentence);
    return { ...base, source: subject, sourceSide: 'left', rule: 'told-this', side: 'given', ...(said === undefined ? { awaits: 'previous' } : { content: [said] }) };
  }
  // "You would think the river had moved"
  if (verb.modal && /^(?:you|one)$/.test(noun?.lower ?? '') && noun?.pos !== 'NOUN' && subject.last - subject.first === 1) return undefined;
  // "No one has claimed responsibility" is the writer's own statement.
  if (complement.frame === 'n' && /^(?:no|nobody|none|neither)$/.test(tokens[subject.first]?.lower ?? '')) return undefined;
  // "Nobody disputes that the mill burned" vouches for it.
  if (/^(?:deny|belief)$/.test(cue.stance) && (/^(?:nobody|none)$/.test(noun?.lower ?? '') || noun?.lower === 'one' && tokens[subject.first]?.lower === 'no')) return undefined;
  // "The ledger records two payments": papers and pictures state; whoever else records, lists or places does.
  if (PAPER_VERBS.test(head.lemma) && !PAPERS.test(noun?.lower ?? '')) return undefined;
  // "The mission counts 70 breaches": a figure it vouches for.
  if (/^(?:count|tally)$/.test(head.lemma) && (noun?.pos === 'PRON' || !tokens.slice(complement.start, complement.start + 4).some(token => token.pos === 'NUM'))) return undefined;
  // "it has shown no proof", "drivers must show a pass": evidence is a thing that shows, not whoever shows it.
  if (cue.stance === 'evidence' && complement.frame === 'n' && (noun?.pos === 'PRON' || verb.modal)) return undefined;
  // "a drone the governor said had crossed the river": the pronoun is left out.
  if (complement.relative === true && !/^(?:which|who|that|what|whom|,)$/.test(tokens[subject.first - 1]?.lower ?? '') && !(tokens[subject.first - 1]?.pos === 'NOUN' && head.lemma === 'say')) return undefined;
  const found = { ...base, source: subject, sourceSide: 'left' } as const;
  // "He told reporters:" before a paragraph that is a quotation
  if (complement.direct && complement.start >= tokens.length && complement.frame === 'q') return { ...found, rule: 'verb-cue', side: 'given', awaits: 'next' };
  if (accepts(cue, complement) || complement.frame === 'n' && head.lemma === 'find' && FINDERS.test(noun?.lower ?? '')) return { ...found, rule: 'verb-cue', side: sideOf(complement) };
  // "what he called a trap": the thing named stands before, as "what".
  // "a remark that Orel called “tired”", "a speech Besk branded “a wedding toast”"
  const before = tokens[subject.first - 1];
  if (cue.frames.includes('a') && complement.frame === 'q' && complement.direct && tokens[complement.start - 1]?.text !== ':' && (before?.lower === 'that' || before?.pos === 'NOUN')) return { ...found, rule: 'named-what', side: 'after' };
  if (cue.frames.includes('a') && /^(?:what|which)$/.test(tokens[subject.first - 1]?.lower ?? '') && (p.nounAt[complement.start] ?? p.quoteAt[complement.start] ?? -1) >= 0) return { ...found, rule: 'named-what', side: 'after' };
  return undefined;
}

/** "Video posted online appeared to show fire": another verb follows that has no other subject, so this one is a participle. */
function reducedRelative(p: Phrases, verb: VerbGroup, low: number): boolean {
  const { tokens, nounAt, nounPhrases } = p;
  if (verb.first !== verb.head || formOf(tokens[verb.head]) !== 'past' || (nounAt[verb.first - 1] ?? -1) < 0 || verb.first - 1 < low) return false;
  if (tokens[verb.first - 1]?.pos === 'PRON' || !PARTICIPLES.test(tokens[verb.head]?.lower ?? '')) return false;
  for (let i = verb.last; i < tokens.length && i - verb.last < 12; i++) {
    const token = tokens[i];
    if (token === undefined || (p.quoteAt[i] ?? -1) >= 0) return false;
    if (token.pos === 'ADV' || token.lower === 'online') continue;
    // "A clip filmed at noon shows fire"
    const when = nounPhrases[nounAt[i] ?? -1];
    if (when?.first === i && isTimeWord(tokens[when.head]?.lower ?? '')) { i = when.last - 1; continue; }
    if (token.pos === 'ADP' && token.lower !== 'that') {
      const phrase = nounPhrases[nounAt[i + 1] ?? -1];
      if (phrase?.first !== i + 1) return false;
      i = phrase.last - 1;
      continue;
    }
    const next = p.verbs[p.verbAt[i] ?? -1];
    return next?.form === 'finite' && i > verb.last;
  }
  return false;
}

/** "has said nothing": silence is the writer's own statement. */
function saysNothing(p: Phrases, { frame, start }: Complement): boolean {
  const only = p.tokens[start];
  if (frame !== 'c' && frame !== 'n' || only === undefined || !/^(?:nothing|little|so|much)$/.test(only.lower)) return false;
  const next = p.tokens[start + 1];
  return next === undefined || next.pos === 'PUNCT' || next.pos === 'ADP' || next.pos === 'ADV' || next.pos === 'SCONJ' && next.lower !== 'that';
}

/** "denied it", "would regret it": a bare pronoun is nothing to look up, save "denied that". */
function weak(p: Phrases, complement: Complement): boolean {
  const only = p.tokens[complement.start];
  return complement.frame === 'n' && only?.pos === 'PRON' && OBJECT_PRONOUNS.has(only.lower) && (p.nounAt[complement.start + 1] ?? -1) < 0 && p.verbs[p.verbAt[complement.start + 1] ?? -1]?.form !== 'ing';
}

function repliesBy(p: Phrases, from: number, high: number): boolean {
  for (let i = from; i + 1 < high && i - from < 16; i++) if (p.tokens[i]?.lower === 'by' && p.verbs[p.verbAt[i + 1] ?? -1]?.form === 'ing') return true;
  return false;
}

/** "What we know: …" is a label. */
function isLabel(p: Phrases, verb: VerbGroup, complement: Complement): boolean {
  return complement.direct && p.tokens[complement.start - 1]?.text === ':' && /^(?:we|you)$/.test(p.tokens[verb.first - 1]?.lower ?? '') && /^(?:what|how|why|where)$/.test(p.tokens[verb.first - 2]?.lower ?? '');
}

/** "has not commented", "did not say how many", "could not verify the claim", "declined to comment": that nothing was said is the writer's own statement. */
function staysSilent(p: Phrases, verb: VerbGroup, { lemma }: Token, complement: Complement): boolean {
  if ((verb.negated || /^(?:rarely|seldom|never)$/.test(p.tokens[verb.first - 1]?.lower ?? '')) && /^(?:comment|respond|answer|reply)$/.test(lemma)) return true;
  if (verb.negated && (complement.frame === 'w' || complement.frame === 'n') && /^(?:say|mention|specify|disclose|identify|reveal|explain|elaborate|verify|confirm|tell|detail|discuss|report|describe|announce|claim)$/.test(lemma)) return true;
  return (lemma === 'decline' || lemma === 'refuse') && /^(?:comment|answer|respond|reply|be|elaborate|discuss|speak|say|give|provide|name|identify|confirm|specify)$/.test(p.tokens[complement.start + 1]?.lower ?? '');
}

/** What is done to a charge, pledge or warning that was named before: "a claim the army disputes". */
const RESTATING = /^(?:den(?:y|ies)|reject|dismiss|dispute|contest|refute|rebut|repudiate|disavow|disown|challenge|contradict|doubt|question|confirm|acknowledge|admit|concede|repeat|reiterate|renew|echo|endorse|support|condemn|denounce|ridicule|mock|deride|withdraw|retract|make|reaffirm|corroborate|debunk|discount)$/;
/** "also said", "repeatedly warned": adverbs in front belong to the cue. */
function withAdverbs(p: Phrases, first: number, low: number): number {
  let at = first;
  while (at - 1 > low && p.tokens[at - 1]?.pos === 'ADV' && (p.nounAt[at - 1] ?? -1) < 0 && !NO_CUE_ADVERBS.test(p.tokens[at - 1]?.lower ?? '') && p.tokens[at - 2]?.text !== ',') at--;
  return at;
}

/** What finds facts, not things: "a study found 31 cases". */
const FINDERS = /^(?:stud(?:y|ies)|polls?|reports?|analys[ie]s|surveys?|reviews?|audits?|investigations?|probe|inquiry|tests?|panel|court|jury|autopsy|examination)$/;
/** Verbs that state only with a paper, picture or count for their subject. */
const PAPER_VERBS = /^(?:record|list|log|itemise|itemize|depict|bear|contain|register|trace|chart|capture|place)$/;
const PAPERS = /^(?:slips?|receipts?|letters?|logs?|logbooks?|ledgers?|manifests?|invoices?|memos?|memoranda|memorandum|maps?|images?|imagery|pictures?|photos?|photographs?|data|registers?|registries|registry|transcripts?|footage|videos?|clips?|recordings?|certificates?|contracts?|documents?|papers?|files?|records?|reports?|stud(?:y|ies)|surveys?|tables?|charts?|lists?|statements?|entr(?:y|ies)|diar(?:y|ies)|notebooks?|cables?|emails?|messages?|audits?|dossiers?|archives?|bills?|accounts?|filings?|indictments?|warrants?|minutes|spreadsheets?|databases?|monitors?|figures|statistics|x-rays?|scans?|cheques?|checks?|permits?|passports?|tickets?|vouchers?|waybills?|sensors?|radars?|seismographs?|cameras?)$/;
const NO_CUE_ADVERBS = /^(?:when|where|how|why|however|meanwhile|yesterday|today|so|here|there|overnight|as|then|ago|alone|abroad|home|away)$/;

function sideOf(complement: Complement): Side {
  return complement.frame === 'r' || complement.frame === 'a' ? 'halves' : 'after';
}

function accepts(cue: CueVerb, complement: Complement): boolean {
  if (complement.frame === '-') return false;
  if (complement.frame === 'p') return true;
  if (complement.frame === 'q') return /[qtcnw]/.test(cue.frames);
  if (complement.frame === 'r') return /[rd]/.test(cue.frames);
  return cue.frames.includes(complement.frame);
}
