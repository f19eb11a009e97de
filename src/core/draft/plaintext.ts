import type { Draft, ProseBlock, ProseRun } from './draft.ts';

/** Lines of hard-wrapped text are about equally long; this share of a block's lines must reach the wrap width. */
const WRAP_MINIMUM = 45;
const WRAP_MAXIMUM = 100;

/**
 * Plain text: paragraphs are set apart by blank lines. A single line break ends a paragraph too, unless the block is
 * hard-wrapped (all lines but the last between 45 and 100 characters, and most broken before a word that goes on).
 */
export function parsePlaintext(text: string): Draft {
  const blocks: ProseBlock[] = [];
  let group: { start: number; end: number }[] = [];
  const flush = (): void => {
    if (group.length > 1 && isWrapped(text, group)) blocks.push(block(text, group));
    else for (const line of group) blocks.push(block(text, [line]));
    group = [];
  };
  for (const match of text.matchAll(/[^\r\n]*(?:\r\n|\r|\n|$)/g)) {
    const line = match[0];
    const start = match.index + (/^\s*/.exec(line)?.[0].length ?? 0);
    const end = match.index + line.trimEnd().length;
    if (end > start) group.push({ start, end });
    else flush();
  }
  flush();
  return { language: 'plaintext', blocks, frontMatter: {} };
}

function isWrapped(text: string, lines: readonly { start: number; end: number }[]): boolean {
  let unfinished = 0;
  for (let i = 0; i < lines.length - 1; i++) {
    const line = lines[i];
    if (line === undefined) continue;
    const length = line.end - line.start;
    if (length < WRAP_MINIMUM || length > WRAP_MAXIMUM) return false;
    if (!/[.!?:”"’']$/.test(text.slice(line.start, line.end))) unfinished++;
  }
  return unfinished * 2 >= lines.length - 1;
}

function block(text: string, lines: readonly { start: number; end: number }[]): ProseBlock {
  const start = lines[0]?.start ?? 0;
  const end = lines.at(-1)?.end ?? start;
  const runs: ProseRun[] = [];
  let prose = '';
  for (const line of lines) {
    if (prose !== '') prose += ' ';
    runs.push({ prose: prose.length, source: line.start - start, length: line.end - line.start });
    prose += text.slice(line.start, line.end);
  }
  return { start, end, kind: 'paragraph', text: prose, runs, inList: false, inQuote: false, inFootnote: false, links: [], strong: [] };
}
