import type { Span } from '../text/span.ts';

const FENCE = /^ {0,3}(`{3,}|~{3,})/;
/** HTML blocks that go on over blank lines until their own end (CommonMark 4.6, kinds 1 to 5). */
const HTML_BLOCKS: readonly { readonly open: RegExp; readonly close: RegExp }[] = [
  { open: /^ {0,3}<(?:script|pre|style|textarea)(?:\s|>|$)/i, close: /<\/(?:script|pre|style|textarea)>/i },
  { open: /^ {0,3}<!--/, close: /-->/ },
  { open: /^ {0,3}<\?/, close: /\?>/ },
  { open: /^ {0,3}<!\[CDATA\[/, close: /\]\]>/ },
  { open: /^ {0,3}<![A-Za-z]/, close: />/ }
];

/**
 * Cuts Markdown at blank lines into chunks that can be parsed apart: never inside a fenced code block, an HTML block
 * that spans blank lines, or before an indented line (which may go on a list item or footnote). Offsets are UTF-16;
 * chunks cover the text from `from` on without gaps.
 */
export function chunksOf(text: string, from: number): Span[] {
  const chunks: Span[] = [];
  let start = from;
  let fence: string | undefined;
  let html: RegExp | undefined;
  let afterBlank = false;
  let at = from;
  while (at < text.length) {
    const newline = text.indexOf('\n', at);
    const end = newline < 0 ? text.length : newline + 1;
    const line = text.slice(at, end);
    if (line.trim() === '') {
      afterBlank = fence === undefined && html === undefined;
    } else {
      if (afterBlank && /^\S/.test(line) && at > start) {
        chunks.push({ start, end: at });
        start = at;
      }
      afterBlank = false;
      if (fence !== undefined) {
        const close = FENCE.exec(line)?.[1];
        if (close?.startsWith(fence) && line.trim() === close) fence = undefined;
      } else if (html !== undefined) {
        if (html.test(line)) html = undefined;
      } else {
        fence = FENCE.exec(line)?.[1];
        const opened = HTML_BLOCKS.find(kind => kind.open.test(line));
        if (opened !== undefined && !opened.close.test(line.replace(opened.open, ''))) html = opened.close;
      }
    }
    at = end;
  }
  if (start < text.length) chunks.push({ start, end: text.length });
  return chunks;
}
