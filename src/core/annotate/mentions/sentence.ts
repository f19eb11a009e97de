import type { Knowledge } from '../knowledge.ts';
import type { Name } from './name.ts';
import type { Word } from './words.ts';

/** What making a mention of a name looks at: the block's words and all its names. */
export interface Maker {
  readonly text: string;
  readonly words: readonly Word[];
  readonly names: readonly Name[];
  readonly knowledge: Knowledge;
  /** The block is a heading, or the title of its draft. */
  readonly heading: boolean;
}

/** The span of words `[from, to)`, with its text. */
export function spanOf({ words, text }: Maker, from: number, to: number): { readonly start: number; readonly end: number; readonly text: string } {
  const start = words[from]?.start ?? 0;
  const end = words[to - 1]?.end ?? start;
  return { start, end, text: text.slice(start, end) };
}
