import type { ProseBlock } from './draft.ts';
import { proseBuilder } from './proseBuilder.ts';

/** A character that may be markup somewhere in a line, or part of an address that becomes a link by itself. */
const MARKUP = /[\\`*_[\]<>&~|@\t\u0000]|\r(?!\n)|:\/\/|www\./i;
/** How a line of a list, quotation, heading, rule, table or code begins. */
const OPENING = /^(?:[-+#=:\s]|\d+[.)])/;

/**
 * A chunk of Markdown that is one paragraph without any markup, as most of a draft's are: the same block as the parser
 * makes of it, in a hundredth of the time. Undefined where it takes a parser to tell. Offsets count from the chunk's start.
 */
export function plainParagraph(source: string): ProseBlock | undefined {
  if (MARKUP.test(source)) return undefined;
  const builder = proseBuilder(source);
  const end = source.trimEnd().length;
  for (let at = 0; at < end;) {
    const newline = source.indexOf('\n', at);
    const lineEnd = newline < 0 || newline > end ? end : newline;
    const line = source.slice(at, lineEnd).replace(/\r$/, '');
    // A space before the line's end may be a hard break.
    if (OPENING.test(line) || line.trim() === '' || line.trimEnd() !== line) return undefined;
    if (at > 0) builder.space(at - 1);
    builder.text(line, at, at + line.length);
    at = lineEnd + 1;
  }
  const built = builder.build();
  return built && { ...built, kind: 'paragraph', inList: false, inQuote: false, inFootnote: false };
}
