import type { AnnotatedDraft } from '../model/annotatedDraft.ts';
import type { Claim } from '../model/claim.ts';
import { shifted } from '../text/span.ts';
import type { Span } from '../text/span.ts';

/** One edit of a draft: `length` code units from `offset` (both before the edit) were replaced by `inserted` code units. */
export interface Edit {
  readonly offset: number;
  readonly length: number;
  readonly inserted: number;
}

/**
 * The annotations moved along with an edit, so that what is shown stays in place until the next result arrives.
 * Mentions and claims that the edit touches inside are dropped.
 */
export function shiftAnnotations(annotated: AnnotatedDraft, edit: Edit): AnnotatedDraft {
  const by = edit.inserted - edit.length;
  const end = edit.offset + edit.length;
  const touched = (span: Span): boolean => (edit.length === 0 ? span.start < edit.offset && edit.offset < span.end : span.start < end && edit.offset < span.end);
  const move = <T extends Span>(span: T): T => (span.start >= end ? shifted(span, by) : touched(span) ? { ...span, end: Math.max(span.start, span.end + by) } : span);
  return {
    ...annotated,
    mentions: annotated.mentions.filter(mention => !touched(mention)).map(move),
    claims: annotated.claims.filter(claim => !touched(claim)).map(claim => (claim.sentence.end <= edit.offset ? claim : mapSpans(claim, move))),
    blocks: annotated.blocks.map(move)
  };
}

/** The claim with all its spans moved by `by` code units. */
export function movedClaim<T extends Omit<Claim, 'id'>>(claim: T, by: number): T {
  return mapSpans(claim, span => shifted(span, by));
}

function mapSpans<C extends Omit<Claim, 'id'>>(claim: C, move: <T extends Span>(span: T) => T): C {
  const { attribution } = claim;
  return {
    ...move(claim), sentence: move(claim.sentence),
    hedges: claim.hedges.map(move), dates: claim.dates.map(move), figures: claim.figures.map(move), quotations: claim.quotations.map(move),
    ...(attribution && { attribution: { ...attribution, cue: move(attribution.cue), sources: attribution.sources.map(move), content: attribution.content.map(move) } })
  };
}
