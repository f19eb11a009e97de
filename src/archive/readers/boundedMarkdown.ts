import { chunksOf } from '../../core/draft/chunks.ts';
import type { ProseBlock } from '../../core/draft/draft.ts';
import { createDraftParser } from '../../core/draft/parse.ts';
import { parsePlaintext } from '../../core/draft/plaintext.ts';

/** Bounds of a report in Markdown; what is longer is read as plain text. The draft parser bounds each chunk by itself. */
const MOST_CHARACTERS = 150_000;
const MOST_CHUNKS = 2500;

/** The blocks of prose of a Markdown text, in bounded time whatever the text. Offsets refer to `text`. */
export function boundedBlocks(text: string): readonly ProseBlock[] {
  const parse = createDraftParser();
  const chunks = chunksOf(text, 0);
  const cut = chunks.find((chunk, index) => index >= MOST_CHUNKS || chunk.end > MOST_CHARACTERS)?.start ?? text.length;
  const blocks = parse(text.slice(0, cut), 'markdown').blocks;
  if (cut === text.length) return blocks;
  return [...blocks, ...parsePlaintext(text.slice(cut)).blocks.map(block => ({ ...block, start: block.start + cut, end: block.end + cut }))];
}
