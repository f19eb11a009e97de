import type { Claim } from './claim.ts';
import type { Mention } from './mention.ts';
import type { Span } from '../text/span.ts';

/** A paragraph, heading or cell of a draft. */
export interface DraftBlock extends Span {
  /** What of it is markup, not prose: starts and ends in turn, counted from the block's own start. Absent where all is prose. */
  readonly markup?: readonly number[];
}

/** A draft with what was recognised in it. Plain data: it crosses threads. Spans are draft offsets. */
export interface AnnotatedDraft {
  readonly mentions: readonly Mention[];
  /** In order of the text. */
  readonly claims: readonly Claim[];
  /** ISO date (YYYY-MM-DD) of the draft by its front matter or date line. */
  readonly date?: string;
  /** The title its front matter gives. */
  readonly title?: string;
  /** Spans of the blocks of prose, in order: what counts as one paragraph. */
  readonly blocks: readonly DraftBlock[];
  /** Number of words of prose. */
  readonly words: number;
}
