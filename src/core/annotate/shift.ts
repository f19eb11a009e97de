import type { AnnotatedDraft } from '../model/annotatedDraft.ts';
import type { Claim } from '../model/claim.ts';
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
  const touched = (span: Span): boolean => span.start < end && edit.offset < span.end || (edit.length === 0 && span.start < edit.offset && edit.offset < span.end);
  const move = <T extends Span>(span: T): T => (span.start >= end ? { ...span, start: span.start + by, end: span.end + by } : span.end >= end && touched(span) ? { ...span, end: span.end + by } : span);
  const moveClaim = (claim: Claim): Claim => ({
    ...move(claim), sentence: move(claim.sentence),
    hedges: claim.hedges.map(move), dates: claim.dates.map(move), figures: claim.figures.map(move), quotations: claim.quotations.map(move),
    ...(claim.attribution && { attribution: { ...claim.attribution, cue: move(claim.attribution.cue), sources: claim.attribution.sources.map(move), content: claim.attribution.content.map(move) } })
  });
  return {
    ...annotated,
    mentions: annotated.mentions.filter(mention => !touched(mention)).map(move),
    claims: annotated.claims.filter(claim => !touched(claim)).map(moveClaim),
    blocks: annotated.blocks.map(move)
  };
}
