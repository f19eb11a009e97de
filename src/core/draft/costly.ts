/**
 * Bounds of a chunk that is parsed as Markdown. The parser takes about 4 ms for 1,000 characters of ordinary text, but its
 * time grows with the square of nested containers, open brackets and unmatched emphasis: 25 kB of "1. " take half a
 * minute. No prose that people wrote comes near these (measured within them: 0.7 s at the worst, a table of 2,000 rows).
 */
const CHUNK = { characters: 100_000, lines: 2000, marks: 1000, containers: 12 };

/** True for a chunk of Markdown that must not be parsed: it is read as plain text, markup and all. */
export function isCostly(text: string): boolean {
  if (text.length > CHUNK.characters) return true;
  let lines = 0;
  let marks = 0;
  let containers = 0;
  let opening = true;
  for (let at = 0; at < text.length; at++) {
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
