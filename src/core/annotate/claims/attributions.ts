import type { Stance } from '../../model/attribution.ts';
import type { Complement } from './complements.ts';
import { contentsOf } from './contents.ts';
import { otherCues } from './otherCues.ts';
import type { Phrases } from './phrases.ts';
import type { Source } from './sources.ts';
import { fromVerb } from './verbCues.ts';

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
  /** The relative pronoun that stands for the source: "the rebels, who say …". */
  readonly relative?: number;
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
  // "He attacked others for taking gifts, which he said were bribes": an aside is the writer's.
  if (outer === undefined || inner.complement.relative === true) return false;
  if (inner.rule === 'noun-cue') return inner.source === undefined;
  // "Forty died, it told deputies, according to one of them"
  if (inner.rule === 'parenthetical-cue' && outer.rule === 'according-to') return false;
  const head = p.tokens[inner.source?.head ?? -1];
  if (head === undefined || head.pos === 'PRON' || inner.sourceSide === 'shared' || inner.rule === 'relative-cue' || inner.rule === 'passive-by') return inner.rule === 'according-to' ? false : true;
  if (inner.rule === 'charge-denied') return false;
  if (!/[ctq]/.test(inner.complement.frame) && inner.side !== 'before' && !(inner.stance === 'deny' && inner.complement.frame === 'g')) return true;
  if (inner.stance === 'belief' && p.tokens[inner.head]?.lemma !== 'believe') return true;
  const verb = p.verbs[p.verbAt[inner.head] ?? -1];
  return verb?.modal === true || inner.stance === 'evidence' || inner.stance === 'demand';
}
