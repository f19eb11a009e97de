import type { ProseBlock } from '../draft/draft.ts';
import type { GazetteerPlace } from '../lexicon/gazetteer.ts';
import type { Claim } from '../model/claim.ts';
import type { Mention } from '../model/mention.ts';
import type { TaggedText } from '../text/tagged.ts';

/** What a block cannot settle by itself about a name of one word: the draft's other names decide. */
export interface Doubt {
  /** What the grammar around it suggests. */
  readonly is: 'name' | 'place';
  readonly places: readonly GazetteerPlace[];
  /** Whether the suggestion holds where the draft says nothing else; otherwise the mention is dropped. */
  readonly certain: boolean;
}

/** A mention before the whole draft is known; spans are offsets into the block's prose. */
export type BlockMention = Mention & { readonly doubt?: Doubt };
/** A claim before the whole draft is known; spans are offsets into the block's prose. */
export type BlockClaim = Omit<Claim, 'id' | 'text'>;

/** What one block of prose says by itself. It depends on the block's prose and setting only, so it is cached by them. */
export interface BlockAnnotation {
  readonly block: ProseBlock;
  readonly tagged: TaggedText;
  readonly mentions: readonly BlockMention[];
  readonly claims: readonly BlockClaim[];
  /** How many words of prose it has. */
  readonly words: number;
}
