import type { ProseBlock } from '../draft/draft.ts';
import type { Claim } from '../model/claim.ts';
import type { Mention } from '../model/mention.ts';
import type { TaggedText } from '../text/tagged.ts';

/** A mention or claim before the whole draft is known; spans are offsets into the block's prose. */
export type BlockMention = Mention;
export type BlockClaim = Omit<Claim, 'id' | 'text'>;

/** What one block of prose says by itself. It depends on the block's prose and setting only, so it is cached by them. */
export interface BlockAnnotation {
  readonly block: ProseBlock;
  readonly tagged: TaggedText;
  readonly mentions: readonly BlockMention[];
  readonly claims: readonly BlockClaim[];
}
