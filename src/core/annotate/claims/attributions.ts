import type { Stance } from '../../model/attribution.ts';
import { complementOf } from './complements.ts';
import type { Complement } from './complements.ts';
import { cueLexicon } from './cueLexicon.ts';
import type { CueVerb } from './cueLexicon.ts';
import { lightVerb } from './lightVerbs.ts';
import { otherCues } from './otherCues.ts';
import { formOf } from './phrases.ts';
import type { Phrases, VerbGroup } from './phrases.ts';
import { leftEdge, nounPhraseAfter, nounPhraseBefore } from './sources.ts';
import type { Source } from './sources.ts';
import { contentsOf } from './contents.ts';
import { CLAUSE_OPENERS, DASHES, DOCUMENT_NOUNS, OBJECT_PRONOUNS, PERSONAL_PRONOUNS, RELATIVE_PRONOUNS } from './words.ts';

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

/** All attributions of a block, in order of their cues, contents included. */
export function findAttributions(p: Phrases): FoundAttribution[] {
  const found: FoundAttribution[] = [];
  for (const verb of p.verbs) {
    if ((p.quoteAt[verb.head] ?? -1) >= 0) continue;
    const attribution = fromVerb(p, verb, found);
    if (attribution !== undefined) found.push(attribution);
  }
  found.push(...otherCues(p));
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
  if (!/[ctq]/.test(inner.complement.frame) && inner.side !== 'before') return true;
  if (inner.stance === 'belief' && p.tokens[inner.head]?.lemma !== 'believe') return true;
  const verb = p.verbs[p.verbAt[inner.head] ?? -1];
  return verb?.modal === true || inner.stance === 'evidence' || inner.stance === 'demand';
}

/** "denied it", "would regret it": a bare pronoun is nothing to look up, save "denied that". */
function weak(p: Phrases, complement: Complement): boolean {
  const only = p.tokens[complement.start];
  return complement.frame === 'n' && only?.pos === 'PRON' && OBJECT_PRONOUNS.has(only.lower) && (p.nounAt[complement.start + 1] ?? -1) < 0;
}

/** "The agency quoted a guard as saying", "a guard was quoted as saying by the agency": who quotes; what is quoted is the inner cue's. */
function quotedAs(p: Phrases, verb: VerbGroup, low: number, high: number, sentence: number, cue: CueVerb): FoundAttribution | undefined {
  const { tokens, verbAt, verbs } = p;
  let as = verb.last;
  while (as < high && as - verb.last < 16 && tokens[as]?.lower !== 'as') as++;
  const inner = verbs[verbAt[as + 1] ?? -1];
  if (tokens[as]?.lower !== 'as' || inner?.form !== 'ing') return undefined;
  const subject = nounPhraseBefore(p, verb.first, low);
  let source = subject;
  if (verb.passive) {
    let by = inner.last;
    while (by < high && tokens[by]?.lower !== 'by') by++;
    source = tokens[by]?.lower === 'by' ? nounPhraseAfter(p, by + 1, high) : undefined;
    if (source === undefined) return undefined;
  } else if (verb.form === 'ing') return undefined;
  if (source === undefined) return undefined;
  return {
    cue: { first: verb.first, last: verb.last }, head: verb.head, source, sourceSide: verb.passive ? 'right' : 'left', stance: cue.stance, rule: 'quoted-as', side: 'like', like: inner.head,
    complement: { frame: '-', start: inner.last, cueLast: verb.last, direct: false }, negated: verb.negated, sentence, content: []
  };
}

/** "The ministry put the damage at two million", "losses were put at 300 men" */
function putAt(p: Phrases, verb: VerbGroup, low: number, high: number, sentence: number): FoundAttribution | undefined {
  const { tokens, nounAt, nounPhrases } = p;
  const subject = nounPhraseBefore(p, verb.first, low);
  if (subject === undefined) return undefined;
  const passive = verb.passive || tokens[verb.first]?.pos === 'AUX' && tokens[verb.last]?.lower === 'at';
  let at = verb.last;
  if (!passive) {
    if ((nounAt[at] ?? -1) < 0) return undefined;
    while (at < high && tokens[at]?.lower !== 'at' && tokens[at]?.pos !== 'PUNCT' && (p.verbAt[at] ?? -1) < 0) at++;
  }
  const value = nounPhrases[nounAt[at + 1] ?? -1];
  if (tokens[at]?.lower !== 'at' || value === undefined || !tokens.slice(value.first, value.last).some(token => token.pos === 'NUM' || /^(?:dozens|hundreds|thousands|millions|zero)$/.test(token.lower))) return undefined;
  const first = passive ? subject : { first: verb.last, last: at };
  return {
    cue: { first: verb.first, last: verb.last }, head: verb.head, source: passive ? undefined : subject, sourceSide: passive ? 'none' : 'left', stance: 'claim', rule: 'put-at', side: 'halves',
    complement: { frame: 'r', start: first.first, firstEnd: first.last, second: at + 1, cueLast: verb.last, direct: false }, negated: verb.negated, sentence, content: []
  };
}

const SAYERS = /^(?:officials?|sources?|spokes\w+|diplomats?|people|persons?|witness(?:es)?|residents?|ministry|ministries|minister|agency|agencies|army|police|military|government|commanders?|authorities|authority|data|figures|documents?|records?|reports?|statements?|media|newspapers?|members?|guards?|officers?|aides?|analysts?|experts?|survivors?|imagery|footage|intelligence|activists?|lawyers?|doctors?|medics?|soldiers?|interviews?|study|estimates?)$/;

/** "said on Monday, citing two guards, that …": who is cited said the same. "citing a threat" is no source. */
function citing(p: Phrases, verb: VerbGroup, high: number, sentence: number, complement: Complement, cue: CueVerb): FoundAttribution | undefined {
  const source = nounPhraseAfter(p, verb.last, high);
  if (source === undefined || source.first !== verb.last) return undefined;
  const head = p.tokens[source.head];
  if (head === undefined || head.pos !== 'PROPN' && !SAYERS.test(head.lower)) return undefined;
  const host = p.verbs.find(group => group !== verb && p.sentenceAt[group.head] === sentence && group.form === 'finite' && (p.quoteAt[group.head] ?? -1) < 0 && cueLexicon().verbs.get(p.tokens[group.head]?.lemma ?? '')?.frames.includes('v') === true);
  if (host === undefined) return undefined;
  return { cue: { first: verb.first, last: verb.last }, head: verb.head, source, sourceSide: 'right', stance: cue.stance, rule: 'citing', side: 'like', like: host.head, complement, negated: false, sentence, content: [] };
}

function fromVerb(p: Phrases, verb: VerbGroup, earlier: readonly FoundAttribution[]): FoundAttribution | undefined {
  const { tokens } = p;
  const head = tokens[verb.head];
  if (head === undefined) return undefined;
  const lexicon = cueLexicon();
  const sentence = p.sentenceAt[verb.head] ?? 0;
  const high = p.sentences[sentence]?.last ?? tokens.length;
  const light = lightVerb(p, verb, high);
  const cue = light === undefined ? lexicon.particles.get(`${head.lemma} ${tokens[verb.last]?.lower ?? ''}`) ?? lexicon.verbs.get(head.lemma) : { stance: light.stance, frames: light.complement.frame, prepositions: [] };
  if (cue === undefined) return undefined;
  if (head.lower === 'according') return undefined;
  const low = leftEdge(p, verb.first);
  const quoted = head.lemma === 'quote' || head.lemma === 'cite' ? quotedAs(p, verb, low, high, sentence, cue) : undefined;
  if (quoted !== undefined) return quoted;
  if (head.lemma === 'put') return putAt(p, verb, low, high, sentence);
  if (verb.passive) return fromPassive(p, verb, cue, low, high, sentence);
  const complement = light?.complement ?? complementOf(p, verb, cue, high);
  if (weak(p, complement)) return undefined;
  const left = tokens[verb.first - 1];
  if (left !== undefined && verb.first === verb.head && (left.pos === 'DET' && !RELATIVE_PRONOUNS.has(left.lower) && (p.nounAt[verb.first - 1] ?? -1) < 0)) return undefined;
  // "has not commented", "did not respond to questions": the writer's own statement.
  if (verb.negated && /^(?:comment|respond|answer|reply)$/.test(head.lemma)) return undefined;
  // "did not say how many", "could not verify the claim": that nothing was said is the writer's own statement too.
  if (verb.negated && (complement.frame === 'w' || complement.frame === 'n') && /^(?:say|mention|specify|disclose|identify|reveal|explain|elaborate|verify|confirm|tell|detail|discuss|report|describe|announce)$/.test(head.lemma)) return undefined;
  if (head.lemma === 'put') return putAt(p, verb, low, high, sentence);
  // "declined to comment" is the writer's own statement.
  if ((head.lemma === 'decline' || head.lemma === 'refuse') && /^(?:comment|answer|respond|reply|be|elaborate|discuss|speak|say|give|provide|name|identify|confirm|specify)$/.test(tokens[complement.start + 1]?.lower ?? '')) return undefined;
  const base = { cue: { first: withAdverbs(p, verb.first, low), last: complement.cueLast }, head: verb.head, stance: cue.stance, complement, negated: verb.negated, sentence, content: [] };

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
    return { ...base, cue: { first: verb.first, last: verb.last }, source: inverted, sourceSide: 'right', rule: 'inverted-cue', side: 'before' };
  }
  if (subject !== undefined && !isObject(p, subject, low)) {
    if (cue.frames.includes('v') || cue.frames.includes('q')) {
      const quotedBefore = (p.quoteAt[subject.first - 1] ?? -1) >= 0 || (p.quoteAt[subject.first - 2] ?? -1) >= 0;
      const speaks = cue.frames.includes('v') && /[ct]/.test(cue.frames);
      if (complement.frame === '-' && (speaks || quotedBefore) && setBehind(p, subject, verb, complement, low)) return { ...base, source: subject, sourceSide: 'left', rule: 'parenthetical-cue', side: 'before' };
      if (complement.frame === 'q' && complement.direct && brokenQuotation(p, subject, complement, low)) return { ...base, source: subject, sourceSide: 'left', rule: 'cue-inside-quotation', side: 'before' };
    }
    // "it has shown no proof": evidence is a thing that shows, not whoever shows it.
    if (cue.stance === 'evidence' && complement.frame === 'n' && tokens[subject.head]?.pos === 'PRON') return undefined;
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

/** "also said", "repeatedly warned": adverbs in front belong to the cue. */
function withAdverbs(p: Phrases, first: number, low: number): number {
  let at = first;
  while (at - 1 > low && p.tokens[at - 1]?.pos === 'ADV' && (p.nounAt[at - 1] ?? -1) < 0 && !NO_CUE_ADVERBS.test(p.tokens[at - 1]?.lower ?? '') && p.tokens[at - 2]?.text !== ',') at--;
  return at;
}

/** What finds facts, not things: "a study found 31 cases". */
const FINDERS = /^(?:stud(?:y|ies)|polls?|reports?|analys[ie]s|surveys?|reviews?|audits?|investigations?|probe|inquiry|tests?|panel|court|jury|autopsy|examination)$/;
const NO_CUE_ADVERBS = /^(?:when|where|how|why|however|meanwhile|yesterday|today|so|here|there|overnight|as|then|ago|alone|abroad|home|away)$/;

function sideOf(complement: Complement): Side {
  return complement.frame === 'r' || complement.frame === 'a' ? 'halves' : 'after';
}

function accepts(cue: CueVerb, complement: Complement): boolean {
  if (complement.frame === '-') return false;
  if (complement.frame === 'p') return true;
  if (complement.frame === 'q') return /[qtcnw]/.test(cue.frames);
  return cue.frames.includes(complement.frame);
}

/** "…," said Olena Marchuk: the sayer follows, and what precedes is the content. */
function invertedSubject(p: Phrases, verb: VerbGroup, complement: Complement, cue: CueVerb, low: number, high: number): Source | undefined {
  if (!cue.frames.includes('v') && !cue.frames.includes('q')) return undefined;
  if (!invertible(p, verb, low)) return undefined;
  const speaks = cue.frames.includes('v') && /[ct]/.test(cue.frames);
  if (!speaks && (p.quoteAt[verb.first - 1] ?? -1) < 0 && (p.quoteAt[verb.first - 2] ?? -1) < 0) return undefined;
  if (complement.frame === 't' || complement.frame === 'w' || complement.frame === 'i') return undefined;
  const subject = nounPhraseAfter(p, verb.last, high);
  if (subject === undefined || subject.first !== verb.last) return undefined;
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
  const subject = nounPhraseBefore(p, verb.first, low);
  return subject === undefined || !p.verbs.some(group => group.first >= subject.first && group.last <= verb.first) && p.verbs.some(group => group.first >= low && group.last <= subject.first && group.form === 'finite')
    ? p.verbs.some(group => group.first >= low && group.last < verb.first && group.form === 'finite') && subject !== undefined ? hasOwnClause(p, subject, low) : p.verbs.some(group => group.first >= low && group.last < verb.first && group.form === 'finite')
    : false;
}

function hasOwnClause(p: Phrases, subject: Source, low: number): boolean {
  return subject.first > low && p.tokens[subject.first - 1]?.text !== ',';
}

/** True where the phrase found left of the verb is the object of something before it rather than a subject. */
function isObject(p: Phrases, subject: Source, low: number): boolean {
  const before = p.tokens[subject.first - 1];
  if (before === undefined || subject.first - 1 < low) return false;
  return false;
}

/** "Three bridges fell, officials said.": nothing follows the cue, and a clause or quotation precedes its subject. */
function setBehind(p: Phrases, subject: Source, verb: VerbGroup, complement: Complement, low: number): boolean {
  const before = p.tokens[subject.first - 1];
  if (before === undefined) return false;
  if ((p.quoteAt[subject.first - 1] ?? -1) >= 0) return true;
  // “… jail” for fraud, she said: the clause began with the quotation that was passed.
  if (low > 0 && (p.quoteAt[low - 1] ?? -1) >= 0 && before.text === ',' && p.sentenceAt[low - 1] === p.sentenceAt[subject.first]) return true;
  if (subject.first <= low || before.text !== ',' && !DASHES.has(before.text)) return false;
  // "In those towns, many people feel stung" sets nothing behind: a whole clause must precede, or go on afterwards.
  const next = p.tokens[complement.start];
  if (next !== undefined && complement.start === verb.last && (p.verbAt[complement.start] ?? -1) >= 0) return false;
  if (next?.text === ',') return true;
  if ((p.quoteAt[subject.first - 2] ?? -1) >= 0) return true;
  return p.verbs.some(group => group.first >= low && group.last < subject.first && group.form === 'finite') || verb.negated;
}

/** “We left,” she said, “at dawn.”: the quotation goes on behind the cue. */
function brokenQuotation(p: Phrases, subject: Source, complement: Complement, low: number): boolean {
  void low;
  const before = p.tokens[subject.first - 1];
  if (before === undefined) return false;
  if (p.tokens[complement.start - 1]?.text === ':' ) return false;
  if ((p.quoteAt[subject.first - 1] ?? -1) >= 0) return true;
  return before.text === ',' && (p.quoteAt[subject.first - 2] ?? -1) >= 0;
}

/** "Orel denied the raid and warned that …": the subject of the verb it is joined to. */
function sharedSubject(p: Phrases, verb: VerbGroup, low: number, earlier: readonly FoundAttribution[]): Source | undefined {
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
function mainSubject(p: Phrases, at: number, earlier: readonly FoundAttribution[], verb: VerbGroup): Source | undefined {
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
function participleSubject(p: Phrases, verb: VerbGroup, low: number, high: number, earlier: readonly FoundAttribution[]): Source | undefined {
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
    const governor = p.verbs[p.verbAt[at - 1] ?? -1];
    if (governor?.passive === true) return nounPhraseBefore(p, governor.first, leftEdge(p, governor.first));
    if (object === undefined) return undefined;
    return nounPhraseBefore(p, at, p.verbs[(p.verbAt[verb.first] ?? 0) - 1]?.last ?? low);
  }
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
function governorSubject(p: Phrases, verb: VerbGroup, low: number, earlier: readonly FoundAttribution[]): Source | undefined {
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

const REPORTED = new Set(['say', 'report', 'believe', 'allege', 'think', 'claim', 'expect', 'rumour', 'rumor', 'suspect', 'understand', 'know', 'estimate', 'announce', 'confirm', 'reveal', 'disclose']);

function fromPassive(p: Phrases, verb: VerbGroup, cue: CueVerb, low: number, high: number, sentence: number): FoundAttribution | undefined {
  const { tokens } = p;
  const subject = nounPhraseBefore(p, verb.first, low);
  if (subject === undefined) return undefined;
  const head = tokens[verb.head];
  if (head === undefined) return undefined;
  const complement = complementOf(p, verb, cue, high);
  const base = { cue: { first: verb.first, last: verb.last }, head: verb.head, stance: cue.stance, negated: verb.negated, sentence };
  if (tokens[subject.head]?.lower === 'it' && (complement.frame === 't' || complement.frame === 'w') && (REPORTED.has(head.lemma) || cue.frames.includes('t'))) {
    return { ...base, source: undefined, sourceSide: 'none', rule: 'impersonal-passive', side: 'after', complement, content: [] };
  }
  // "was told that": the subject hears it.
  if (tokens[verb.last]?.lower === 'by') {
    const agent = nounPhraseAfter(p, verb.last + 1, high);
    if (agent === undefined || !/[nraq]/.test(cue.frames) || cue.frames.includes('m')) return undefined;
    return { ...base, cue: { first: verb.first, last: verb.last + 1 }, source: agent, sourceSide: 'right', rule: 'passive-by', side: 'given', complement, content: [{ first: subject.first, last: subject.last }] };
  }
  if ((head.lemma === 'accuse' || head.lemma === 'blame') && (tokens[verb.last]?.lower === 'of' || tokens[verb.last]?.lower === 'for')) {
    return { ...base, cue: { first: verb.first, last: verb.last + 1 }, source: undefined, sourceSide: 'none', rule: 'passive-accused', side: 'halves', complement: { frame: 'r', start: subject.first, firstEnd: subject.last, second: verb.last + 1, cueLast: verb.last, direct: false }, content: [] };
  }
  if (REPORTED.has(head.lemma) && complement.frame === 'i') {
    return { ...base, source: undefined, sourceSide: 'none', rule: 'reported-to', side: 'halves', complement: { frame: 'r', start: subject.first, firstEnd: subject.last, second: complement.start, cueLast: verb.last, direct: false }, content: [] };
  }
  return undefined;
}
