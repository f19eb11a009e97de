import { chunksOf } from '../../core/draft/chunks.ts';
import type { ProseBlock } from '../../core/draft/draft.ts';
import { createDraftParser } from '../../core/draft/parse.ts';
import { parsePlaintext } from '../../core/draft/plaintext.ts';
import type { Span } from '../../core/text/span.ts';

/**
 * Bounds of what is parsed as Markdown. The parser takes about 4 ms for 1,000 characters of ordinary text, but its time
 * grows with the square of nested containers, open brackets and unmatched emphasis: 25 kB of "1. " take half a minute.
 * No report that people wrote comes near these; a chunk beyond them is read as plain text, markup and all.
 */
const MOST_CHARACTERS = 150_000;
const MOST_CHUNKS = 2500;
const CHUNK = { characters: 12_000, lines: 400, marks: 800, containers: 12 };

/** The blocks of prose of a Markdown text, in bounded time whatever the text. Offsets refer to `text`. */
export function boundedBlocks(text: string): readonly ProseBlock[] {
  const parse = createDraftParser();
  const chunks = chunksOf(text, 0);
  if (text.length <= MOST_CHARACTERS && chunks.length <= MOST_CHUNKS && !chunks.some(chunk => isCostly(text, chunk))) return parse(text, 'markdown').blocks;
  const blocks: ProseBlock[] = [];
  let characters = 0;
  chunks.forEach((chunk, index) => {
    const source = text.slice(chunk.start, chunk.end);
    characters += source.length;
    const costly = index >= MOST_CHUNKS || characters > MOST_CHARACTERS || isCostly(text, chunk);
    // A block of code without end, or longer than any chunk of prose, is still no prose.
    if (costly && /^ {0,3}(?:`{3}|~{3})/.test(source)) return;
    for (const block of costly ? parsePlaintext(source).blocks : parse(source, 'markdown').blocks) blocks.push({ ...block, start: block.start + chunk.start, end: block.end + chunk.start });
  });
  return blocks;
}

function isCostly(text: string, { start, end }: Span): boolean {
  if (end - start > CHUNK.characters) return true;
  let lines = 0;
  let marks = 0;
  let containers = 0;
  let opening = true;
  for (let at = start; at < end; at++) {
    switch (text.charAt(at)) {
      case '\n': lines++; containers = 0; opening = true; break;
      case '*': case '_': case '[': case ']': case '!': case '<': case '&': case '`': case '~': case '\\': case '@': marks++; if (opening) containers++; break;
      case '>': case '-': case '+': case '.': case ')': case '#': if (opening) containers++; break;
      case ' ': case '\t': case '0': case '1': case '2': case '3': case '4': case '5': case '6': case '7': case '8': case '9': case ':': case '^': case '|': break;
      default: opening = false;
    }
    if (lines > CHUNK.lines || marks > CHUNK.marks || (containers > CHUNK.containers && !isRule(text, at))) return true;
  }
  return false;
}

/** A thematic break or the rule of a table is long, and harmless. */
function isRule(text: string, at: number): boolean {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const newline = text.indexOf('\n', at);
  const end = newline < 0 ? text.length : newline;
  return end - start < 400 && /^[-_*=#.~`|: \t\r]+$/.test(text.slice(start, end));
}
