import type { ProseBlock } from '../draft/draft.ts';
import type { GazetteerPlace } from '../lexicon/gazetteer.ts';
import type { Attribution } from '../model/attribution.ts';
import type { Claim } from '../model/claim.ts';
import type { Mention } from '../model/mention.ts';
import type { Span } from '../text/span.ts';
import type { TaggedText } from '../text/tagged.ts';

/** What a block cannot settle by itself about a name of one word: the draft's other names decide. */
export interface Doubt {
  /** What the grammar around it suggests. */
  readonly is: 'name' | 'place';
  /** The name, folded. */
  readonly key: string;
  readonly places: readonly GazetteerPlace[];
  /** Whether the suggestion holds where the draft says nothing else; otherwise the mention is dropped. */
  readonly certain: boolean;
  /** It says something: a town does not. */
  readonly speaks?: boolean;
}

/** The parts of a person's name by which the draft may call them later, folded. */
export interface PersonKeys {
  readonly surname: string;
  readonly given?: string;
  /** Last word of the lexicon's name, where the text spells another. */
  readonly canonicalSurname?: string;
}

/** A mention before the whole draft is known; spans are offsets into the block's prose. `person` is set where it names somebody in full. */
export type BlockMention = Mention & { readonly doubt?: Doubt; readonly person?: PersonKeys };
/** A span of a block's prose; `block` is the index of the block it stands in where that is another than the claim's own. */
export interface BlockSpan extends Span {
  readonly block?: number;
}

/** An attribution before the whole draft is known: what is said may stand in a neighbouring block. */
export type BlockAttribution = Omit<Attribution, 'content'> & { readonly content: readonly BlockSpan[] };

/**
 * A claim before the whole draft is known; spans are offsets into the block's prose. `awaits` says that its content
 * stands in the block before or after ("So says the mayor", "He told reporters:"); until it is found there is none.
 */
export type BlockClaim = Omit<Claim, 'id' | 'text' | 'attribution'> & { readonly attribution?: BlockAttribution; readonly awaits?: 'previous' | 'next' };

/** What one block of prose says by itself. It depends on the block's prose and setting only, so it is cached by them. */
export interface BlockAnnotation {
  readonly block: ProseBlock;
  readonly tagged: TaggedText;
  readonly mentions: readonly BlockMention[];
  readonly claims: readonly BlockClaim[];
  /** How many words of prose it has. */
  readonly words: number;
}
