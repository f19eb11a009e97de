import type { Stance } from '../../model/attribution.ts';
import { complementOf } from './complements.ts';
import type { Complement } from './complements.ts';
import { CUES } from './cueLexicon.ts';
import type { CueVerb } from './cueLexicon.ts';
import { lightVerb } from './lightVerbs.ts';
import { otherCues } from './otherCues.ts';
import { formOf, someVerb } from './phrases.ts';
import type { Phrases, VerbGroup } from './phrases.ts';
import { leftEdge, nounPhraseAfter, nounPhraseBefore } from './sources.ts';
import type { Source } from './sources.ts';
import { contentsOf } from './contents.ts';
import { calledIt, chargeDenied, citing, fromPassive, putAt, quotedAs } from './specialCues.ts';
import { governorSubject, participleSubject, sharedSubject } from './subjects.ts';
import { DASHES, OBJECT_PRONOUNS, PERSONAL_PRONOUNS, PARTICIPLES, RELATIVE_PRONOUNS } from './words.ts';

/** A half-open range of tokens. */
export interface TokenRange {
  readonly first: number;
  readonly last: number;
}

/** Where the content of a cue stands to it. */
export type Side = 'after' | 'before' | 'halves' | 'given' | 'like';

/** An attribution in tokens. */
export interface FoundAttribution {
  readonly cue: TokenRange;
  readonly head: number;
  readonly source: Source | undefined;
  readonly sourceSide: 'left' | 'right' | 'shared' | 'none';
  readonly stance: Stance;
  readonly rule: string;
  readonly side: Side;
  readonly complement: Complement;
  readonly negated: boolean;
  readonly sentence: number;
  /** Head token of the cue whose content this one shares (`side` is `like`). */
  readonly like?: number;
  /** First token of the phrase that parts the cue from content before it, where that is neither source nor cue ("in his words"). */
  readonly edge?: number;
  /** The content stands in the block before or after. */
  readonly awaits?: 'previous' | 'next';
  content: TokenRange[];
}

/** Longer sentences, in tokens, are lists or no prose, and the search in them would cost more than it finds. */
const SENTENCE_LIMIT = 400;

/** All attributions of a block, in order of their cues, contents included. */
export function findAttributions(p: Phrases): FoundAttribution[] {
  const found: FoundAttribution[] = [];
  for (const verb of p.verbs) {
    if ((p.quoteAt[verb.head] ?? -1) >= 0) continue;
    const sentence = p.sentences[p.sentenceAt[verb.head] ?? 0];
    if (sentence !== undefined && sentence.last - sentence.first > SENTENCE_LIMIT) continue;
    const attribution = fromVerb(p, verb, found);
    if (attribution !== undefined) found.push(attribution);
  }
  for (const other of otherCues(p)) if (other.rule === 'noun-cue' && found.some(verb => verb.cue.first <= other.head && other.head < verb.cue.last)) continue; else if (other.rule !== 'colon-quotation' || !found.some(verb => verb.sentence === other.sentence && verb.complement.start >= other.complement.start && verb.complement.start <= other.complement.start + 1 || verb.head === other.cue.first)) found.push(other);
  found.sort((a, b) => a.cue.first - b.cue.first);
  contentsOf(p, found);
  return found.filter(attribution => attribution.awaits !== undefined || attribution.content.length > 0 && !isFaintInside(p, attribution, found));
}

/**
 * Inside what somebody else says only the words of a third party count: "Orel told the court that the mayor had admitted
 * it" has two attributions, "he said he hoped to win" and "she said it shows neglect" have one.
 */
function isFaintInside(p: Phrases, inner: FoundAttribution, found: readonly FoundAttribution[]): boolean {
  const outer = found.find(other => other !== inner && other.content.some(range => range.first <= inner.cue.first && inner.cue.last <= range.last));
  if (outer === undefined) return false;
  if (inner.rule === 'noun-cue') return inner.source === undefined;
  const head = p.tokens[inner.source?.head ?? -1];
  if (head === undefined || head.pos === 'PRON' || inner.sourceSide === 'shared' || inner.rule === 'relative-cue' || inner.rule === 'passive-by') return inner.rule === 'according-to' ? false : true;
  if (inner.rule === 'charge-denied') return false;
  if (!/[ctq]/.test(inner.complement.frame) && inner.side !== 'before' && !(inner.stance === 'deny' && inner.complement.frame === 'g')) return true;
  if (inner.stance === 'belief' && p.tokens[inner.head]?.lemma !== 'believe') return true;
  const verb = p.verbs[p.verbAt[inner.head] ?? -1];
  return verb?.modal === true || inner.stance === 'evidence' || inner.stance === 'demand';
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
  return complement.frame === 'n' && only?.pos === 'PRON' && OBJECT_PRONOUNS.has(only.lower) && (p.nounAt[complement.start + 1] ?? -1) < 0;
}

function fromVerb(p: Phrases, verb: VerbGroup, earlier: readonly FoundAttribution[]): FoundAttribution | undefined {
  const { tokens } = p;
  const head = tokens[verb.head];
  if (head === undefined) return undefined;
  const sentence = p.sentenceAt[verb.head] ?? 0;
  const high = p.sentences[sentence]?.last ?? tokens.length;
  const light = lightVerb(p, verb, high);
  const cue = light === undefined ? CUES.particles.get(`${head.lemma} ${tokens[verb.last]?.lower ?? ''}`) ?? CUES.verbs.get(head.lemma) : { stance: light.stance, frames: light.frames ?? light.complement.frame, prepositions: [] };
  if (cue === undefined) return undefined;
  if (head.lower === 'according') return undefined;
  const low = leftEdge(p, verb.first);
  const quoted = head.lemma === 'quote' || head.lemma === 'cite' ? quotedAs(p, verb, low, high, sentence, cue) : undefined;
  if (quoted !== undefined) return quoted;
  if (head.lemma === 'put') return putAt(p, verb, low, high, sentence);
  if (verb.passive && light === undefined) return fromPassive(p, verb, cue, low, high, sentence);
  const complement = light?.complement ?? complementOf(p, verb, cue, high);
  // "“A fence with a flag” is what the trader calls it"
  if (cue.frames.includes('a') && OBJECT_PRONOUNS.has(tokens[verb.last]?.lower ?? '') && tokens[verb.last + 1]?.pos === 'PUNCT') return calledIt(p, verb, low, sentence, cue, complement);
  // "What we know: …" is a label.
  if (complement.direct && tokens[complement.start - 1]?.text === ':' && /^(?:we|you)$/.test(tokens[verb.first - 1]?.lower ?? '') && /^(?:what|how|why|where)$/.test(tokens[verb.first - 2]?.lower ?? '')) return undefined;
  if (weak(p, complement) || saysNothing(p, complement) || reducedRelative(p, verb, low)) return undefined;
  const left = tokens[verb.first - 1];
  if (left !== undefined && verb.first === verb.head && (left.pos === 'DET' && !RELATIVE_PRONOUNS.has(left.lower) && (p.nounAt[verb.first - 1] ?? -1) < 0)) return undefined;
  // "has not commented", "did not respond to questions": the writer's own statement.
  if (verb.negated && /^(?:comment|respond|answer|reply)$/.test(head.lemma)) return undefined;
  // "did not say how many", "could not verify the claim": that nothing was said is the writer's own statement too.
  if (verb.negated && (complement.frame === 'w' || complement.frame === 'n') && /^(?:say|mention|specify|disclose|identify|reveal|explain|elaborate|verify|confirm|tell|detail|discuss|report|describe|announce|claim)$/.test(head.lemma)) return undefined;
  if (head.lemma === 'put') return putAt(p, verb, low, high, sentence);
  // "declined to comment" is the writer's own statement.
  if ((head.lemma === 'decline' || head.lemma === 'refuse') && /^(?:comment|answer|respond|reply|be|elaborate|discuss|speak|say|give|provide|name|identify|confirm|specify)$/.test(tokens[complement.start + 1]?.lower ?? '')) return undefined;
  const base = { cue: { first: withAdverbs(p, verb.first, low), last: complement.cueLast }, head: verb.head, stance: complement.frame === 'a' && cue.stance === 'demand' ? 'claim' as const : cue.stance, complement, negated: verb.negated, sentence, content: [] };

  if (verb.form === 'infinitive') {
    if (!accepts(cue, complement) || !/[tq]/.test(complement.frame) && !(cue.frames.includes('v') && complement.frame === 'c')) return undefined;
    const source = governorSubject(p, verb, low, earlier);
    return source && { ...base, source, sourceSide: 'shared', rule: 'infinitive-cue', side: sideOf(complement) };
  }
  if (verb.form === 'ing') {
    const before = tokens[verb.first - 1];
    if (before !== undefined && (before.pos === 'DET' || before.pos === 'ADJ')) return undefined;
    if (head.lower === 'citing' || head.lower === 'quoting') {
      const cited = citing(p, verb, high, sentence, complement, cue);
      if (cited !== undefined) return cited;
    }
    if (!accepts(cue, complement) && !(before?.lower === 'as' && complement.frame === '-')) return undefined;
    // Behind a preposition or a bare noun only a clause or quotation makes a participle a cue: "people wanting a house" is none.
    const bound = before !== undefined && before.text !== ',' && !DASHES.has(before.text) && before.lower !== 'and' && before.lower !== 'but' && (p.quoteAt[verb.first - 1] ?? -1) < 0 && before.pos !== 'ADV';
    if (bound && !/[ctqwr]/.test(complement.frame) && before.lower !== 'as') return undefined;
    if (bound && complement.frame === 'c' && !/^(?:say|claim|allege|argue|warn|assert|suggest|show|confirm|announce|indicate|insist|add)$/.test(head.lemma)) return undefined;
    if (bound && cue.stance === 'belief') return undefined;
    const source = participleSubject(p, verb, low, high, earlier);
    if (source === undefined) return undefined;
    if (tokens[source.head]?.lower === 'it' && before?.pos === 'ADP') return undefined;
    if (before?.lower === 'as' && complement.frame === '-') return { ...base, source, sourceSide: 'shared', rule: 'participle-cue', side: 'before' };
    if (complement.frame === 'n' && cue.frames.includes('m')) return undefined;
    return { ...base, source, sourceSide: 'shared', rule: 'participle-cue', side: sideOf(complement) };
  }
  const previous = tokens[verb.first - 1];
  if (previous !== undefined && verb.first > low && RELATIVE_PRONOUNS.has(previous.lower) && previous.pos !== 'DET') {
    if (!accepts(cue, complement) || complement.frame === 'n' && cue.stance !== 'deny') return undefined;
    if (cue.stance === 'evidence' || previous.lower === 'that' && !/[tq]/.test(complement.frame)) return undefined;
    return { ...base, source: { first: verb.first - 1, last: verb.first, head: verb.first - 1 }, sourceSide: 'left', rule: 'relative-cue', side: sideOf(complement) };
  }
  const subject = nounPhraseBefore(p, verb.first, low);
  const inverted = invertedSubject(p, verb, complement, cue, low, high);
  if (inverted !== undefined && (subject === undefined || invertible(p, verb, low))) {
    // "So says the mayor." under a block quote
    if (previous?.lower === 'so' && verb.first - 1 <= low && sentence === 0) return { ...base, source: inverted, sourceSide: 'right', rule: 'so-says', side: 'given', awaits: 'previous' };
    return { ...base, cue: { first: verb.first, last: cue.particle === undefined ? verb.last : verb.last + 1 }, source: inverted, sourceSide: 'right', rule: 'inverted-cue', side: 'before' };
  }
  if (subject !== undefined) {
    // "…, a charge Orel rejected", "…, a pledge its mayor repeated on Friday"
    if (complement.frame === '-' && RESTATING.test(head.lemma)) {
      const stated = chargeDenied(p, subject, low);
      if (stated !== undefined) return { ...base, ...stated, sourceSide: 'left', rule: 'charge-denied', side: 'given' };
    }
    if (cue.frames.includes('v') || cue.frames.includes('q')) {
      const quotedBefore = (p.quoteAt[subject.first - 1] ?? -1) >= 0 || (p.quoteAt[subject.first - 2] ?? -1) >= 0;
      const speaks = cue.frames.includes('v') && /[ct]/.test(cue.frames);
      if (complement.frame === '-' && (speaks || quotedBefore) && (head.lemma !== 'go' || quotedBefore || tokens[verb.last + 1]?.text === ',') && setBehind(p, subject, verb, complement, low)) return { ...base, ...(orSo(p, subject) ? { edge: subject.first - 2 } : {}), source: subject, sourceSide: 'left', rule: 'parenthetical-cue', side: 'before' };
      if (complement.frame === 'q' && complement.direct && brokenQuotation(p, subject, complement)) return { ...base, source: subject, sourceSide: 'left', rule: 'cue-inside-quotation', side: 'before' };
    }
    // "You would think the river had moved"
    if (verb.modal && /^(?:you|one)$/.test(tokens[subject.head]?.lower ?? '') && tokens[subject.head]?.pos !== 'NOUN' && subject.last - subject.first === 1) return undefined;
    // "No one has claimed responsibility" is the writer's own statement.
    if (complement.frame === 'n' && /^(?:no|nobody|none|neither)$/.test(tokens[subject.first]?.lower ?? '')) return undefined;
    // "The ledger records two payments": papers and pictures state; whoever else records, lists or places does.
    if (PAPER_VERBS.test(head.lemma) && !PAPERS.test(tokens[subject.head]?.lower ?? '')) return undefined;
    // "it has shown no proof", "drivers must show a pass": evidence is a thing that shows, not whoever shows it.
    if (cue.stance === 'evidence' && complement.frame === 'n' && (tokens[subject.head]?.pos === 'PRON' || verb.modal)) return undefined;
    if (complement.relative === true && !/^(?:which|who|that|what|whom|,)$/.test(tokens[subject.first - 1]?.lower ?? '')) return undefined;
    // "He told reporters:" before a paragraph that is a quotation
    if (complement.direct && complement.start >= tokens.length && complement.frame === 'q') return { ...base, source: subject, sourceSide: 'left', rule: 'verb-cue', side: 'given', awaits: 'next' };
    if (!accepts(cue, complement) && !(complement.frame === 'n' && head.lemma === 'find' && FINDERS.test(tokens[subject.head]?.lower ?? ''))) {
      // "what he called a trap": the thing named stands before, as "what".
      if (cue.frames.includes('a') && /^(?:what|which)$/.test(tokens[subject.first - 1]?.lower ?? '') && (p.nounAt[complement.start] ?? p.quoteAt[complement.start] ?? -1) >= 0) return { ...base, source: subject, sourceSide: 'left', rule: 'named-what', side: 'after' };
      return undefined;
    }
    return { ...base, source: subject, sourceSide: 'left', rule: 'verb-cue', side: sideOf(complement) };
  }
  if (!accepts(cue, complement)) return undefined;
  const shared = sharedSubject(p, verb, low, earlier);
  if (shared !== undefined) return { ...base, source: shared, sourceSide: 'shared', rule: 'coordinated-cue', side: sideOf(complement) };
  return undefined;
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

/** "…," said Olena Marchuk: the sayer follows, and what precedes is the content. */
function invertedSubject(p: Phrases, verb: VerbGroup, complement: Complement, cue: CueVerb, low: number, high: number): Source | undefined {
  if (!cue.frames.includes('v') && !cue.frames.includes('q')) return undefined;
  if (!invertible(p, verb, low)) return undefined;
  const speaks = cue.frames.includes('v') && /[ct]/.test(cue.frames);
  if (!speaks && (p.quoteAt[verb.first - 1] ?? -1) < 0 && (p.quoteAt[verb.first - 2] ?? -1) < 0) return undefined;
  if (complement.frame === 't' || complement.frame === 'w' || complement.frame === 'i') return undefined;
  // "“…,” hit back the mayor"
  const at = cue.particle === undefined ? verb.last : verb.last + 1;
  const subject = nounPhraseAfter(p, at, high);
  if (subject === undefined || subject.first !== at) return undefined;
  if (p.tokens[subject.first]?.pos === 'PRON' && !PERSONAL_PRONOUNS.has(p.tokens[subject.first]?.lower ?? '')) return undefined;
  const after = p.verbs[p.verbAt[subject.last] ?? -1];
  if (after?.form === 'finite') return undefined;
  return subject;
}

/** True where a quotation or a comma stands directly before the cue, or "so" opens its sentence. */
function invertible(p: Phrases, verb: VerbGroup, low: number): boolean {
  const before = p.tokens[verb.first - 1];
  if (before === undefined) return false;
  if ((p.quoteAt[verb.first - 1] ?? -1) >= 0) return true;
  if (verb.first <= low) return (p.quoteAt[verb.first - 1] ?? -1) >= 0;
  if (before.lower === 'so' && verb.first - 1 <= low) return true;
  if (before.text !== ',') return false;
  if ((p.quoteAt[verb.first - 2] ?? -1) >= 0) return true;
  // A comma alone: the clause before it must be one, and not the parenthesis of a subject.
  const clauseEndsBefore = (at: number): boolean => someVerb(p, low, at, group => group.form === 'finite');
  const subject = nounPhraseBefore(p, verb.first, low);
  if (subject === undefined) return clauseEndsBefore(verb.first - 1);
  if (someVerb(p, subject.first, verb.first, () => true) || !clauseEndsBefore(subject.first)) return false;
  return subject.first > low && p.tokens[subject.first - 1]?.text !== ',';
}

/** "Three bridges fell, officials said.": nothing follows the cue, and a clause or quotation precedes its subject. */
function setBehind(p: Phrases, subject: Source, verb: VerbGroup, complement: Complement, low: number): boolean {
  const before = p.tokens[subject.first - 1];
  if (before === undefined) return false;
  if ((p.quoteAt[subject.first - 1] ?? -1) >= 0) return true;
  // “… jail” for fraud, she said: the clause began with the quotation that was passed.
  if (low > 0 && (p.quoteAt[low - 1] ?? -1) >= 0 && before.text === ',' && p.sentenceAt[low - 1] === p.sentenceAt[subject.first]) return true;
  // "…, or so the guards insist"
  if (orSo(p, subject)) return true;
  if (subject.first <= low || before.text !== ',' && !DASHES.has(before.text)) return false;
  // "In those towns, many people feel stung" sets nothing behind: a whole clause must precede, or go on afterwards.
  const next = p.tokens[complement.start];
  if (next !== undefined && complement.start === verb.last && (p.verbAt[complement.start] ?? -1) >= 0) return false;
  if (next?.text === ',') return true;
  if ((p.quoteAt[subject.first - 2] ?? -1) >= 0) return true;
  return someVerb(p, low, subject.first - 1, group => group.form === 'finite') || verb.negated;
}

function orSo(p: Phrases, subject: Source): boolean {
  return p.tokens[subject.first - 1]?.lower === 'so' && p.tokens[subject.first - 2]?.lower === 'or';
}

/** “We left,” she said, “at dawn.”: the quotation goes on behind the cue. */
function brokenQuotation(p: Phrases, subject: Source, complement: Complement): boolean {
  const before = p.tokens[subject.first - 1];
  if (before === undefined) return false;
  if (p.tokens[complement.start - 1]?.text === ':' ) return false;
  if ((p.quoteAt[subject.first - 1] ?? -1) >= 0) return true;
  return before.text === ',' && (p.quoteAt[subject.first - 2] ?? -1) >= 0;
}
