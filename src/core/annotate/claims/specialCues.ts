import type { FoundAttribution } from './attributions.ts';
import { complementOf } from './complements.ts';
import type { Complement } from './complements.ts';
import { CUES } from './cueLexicon.ts';
import type { CueVerb } from './cueLexicon.ts';
import type { Phrases, VerbGroup } from './phrases.ts';
import { nounPhraseAfter, nounPhraseBefore } from './sources.ts';

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
  if (source === undefined) return undefined;
  return {
    cue: { first: verb.first, last: verb.last }, head: verb.head, source, sourceSide: verb.passive ? 'right' : 'left', stance: cue.stance, rule: 'quoted-as', side: 'like', like: inner.head,
    complement: { frame: '-', start: inner.last, cueLast: verb.last, direct: false }, negated: verb.negated, sentence, content: []
  };
}

/** "The ministry put the damage at two million", "losses were put at 300 men" */
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
  if (tokens[at]?.lower !== 'at' || value === undefined || !tokens.slice(value.first, value.last).some(token => token.pos === 'NUM' || /^(?:dozens|hundreds|thousands|millions|zero)$/.test(token.lower))) return undefined;
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
  const host = p.verbs.find(group => group !== verb && p.sentenceAt[group.head] === sentence && group.form === 'finite' && (p.quoteAt[group.head] ?? -1) < 0 && CUES.verbs.get(p.tokens[group.head]?.lemma ?? '')?.frames.includes('v') === true);
  if (host === undefined) return undefined;
  return { cue: { first: verb.first, last: verb.last }, head: verb.head, source, sourceSide: 'right', stance: cue.stance, rule: 'citing', side: 'like', like: host.head, complement, negated: false, sentence, content: [] };
}

const REPORTED = new Set(['say', 'report', 'believe', 'allege', 'think', 'claim', 'expect', 'rumour', 'rumor', 'suspect', 'understand', 'know', 'estimate', 'announce', 'confirm', 'reveal', 'disclose']);

export function fromPassive(p: Phrases, verb: VerbGroup, cue: CueVerb, low: number, high: number, sentence: number): FoundAttribution | undefined {
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
    // "was accused by residents of looting", "was described by doctors as a famine"
    for (let k = verb.last + 2; k < high && k - verb.last < 14 && /[ra]/.test(cue.frames); k++) {
      const word = tokens[k]?.lower;
      if (word !== (cue.frames.includes('a') && !/^(?:accuse|blame)$/.test(head.lemma) ? 'as' : head.lemma === 'accuse' ? 'of' : 'for')) continue;
      const split: Complement = { frame: 'r', start: subject.first, firstEnd: subject.last, second: k + 1, cueLast: verb.last + 1, direct: false };
      return { ...base, cue: { first: verb.first, last: verb.last + 1 }, source: { ...agent, last: Math.min(agent.last, k) }, sourceSide: 'right', rule: 'passive-by', side: 'halves', complement: split, content: [] };
    }
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
