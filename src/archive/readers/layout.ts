import { toDraftSpan } from '../../core/draft/draft.ts';
import type { ProseBlock } from '../../core/draft/draft.ts';
import type { Span } from '../../core/text/span.ts';

/** The body of a file that an editor can open, and the blocks it was put together from. */
export interface Layout {
  readonly body: string;
  readonly blocks: readonly ProseBlock[];
  /** Span of each block's text in the body. */
  readonly places: readonly Span[];
  /** UTF-16 units of the file before the text that the blocks' offsets refer to. */
  readonly shift: number;
}

/** Lays blocks out in a body, a blank line between them. `join` makes the body; `shift` is added to the blocks' own offsets. */
export function layoutOf(blocks: readonly ProseBlock[], join: (blocks: readonly ProseBlock[]) => string, shift: number): Layout {
  const places: Span[] = [];
  let at = 0;
  for (const { text } of blocks) {
    places.push({ start: at, end: at + text.length });
    at += text.length + 2; // the blank line between blocks
  }
  return { body: join(blocks), blocks, places, shift };
}

/** The span of the file (UTF-16 units of its decoded text) that shows `span` of the body; undefined when it lies outside. */
export function inFile(layout: Layout, span: Span): Span | undefined {
  const touched = layout.places.flatMap((place, index) => {
    const start = Math.max(span.start, place.start);
    const end = Math.min(span.end, place.end);
    const block = layout.blocks[index];
    return block === undefined || start >= end ? [] : [toDraftSpan(block, { start: start - place.start, end: end - place.start })];
  });
  const [first] = touched;
  const last = touched.at(-1);
  return first === undefined || last === undefined ? undefined : { start: first.start + layout.shift, end: last.end + layout.shift };
}
