import type { BlockKind, ProseBlock } from './draft.ts';
import { proseBuilder } from './proseBuilder.ts';
import type { ProseBuilder } from './proseBuilder.ts';
import { isBareAddress } from './treeBlocks.ts';

/** What is nowhere read the short way: escapes, tags, strikethrough, mail addresses, lone carriage returns. */
const NEVER = /[\\<~@\t\u0000]|\r(?!\n)/;
/** A character that may be markup within a line. */
const MARK = /[`*_[\]&|]/g;
/** Addresses become links by themselves. */
const ADDRESS = /:\/\/|www\./i;
/** How a line of a list, quotation, heading, rule, footnote or code begins. */
const OPENING = /^(?:[-+#=:>\s]|\d+[.)]|\[\^|[*_`]{3}|[*_] )/;
const HEADING = /^#{1,6} (?=[^\s#])/;
const ITEM = /^(?:[-+*]|\d{1,9}[.)]) (?=\S)/;
const QUOTE = /^> (?=\S)/;
const FOOTNOTE = /^\[\^[\w-]+\]: (?=\S)/;

const CODE = /`[^`\n|]+`(?!`)/y;
const LINK = /\[(?!\^)([^\s[\]`*_&|](?:[^[\]`*_&|]*[^\s[\]`*_&|])?)\]\(([^\s()`|]+)\)/y;
const NOTE = /\[(\^[\w-]+)\](?![(:[])/y;
const RULE = /^\|(?: *:?-+:? *\|)+$/;
const REFERENCE = /&[#\w]+;/y;
/** Emphasis that can only open where it opens and only close where it closes; the text behind the mark, and what follows. */
const EMPHASIS = /(\*\*?|__?)(?=[\p{L}\p{N}“‘"'(])([^`*_[\]&|]*[\p{L}\p{N}](?=\1(?:[\s.,;:!?)]|$))|[^`*_[\]&|]*[^\s`*_[\]&|](?=\1(?:\s|$)))\1/yu;

type Place = Pick<ProseBlock, 'inList' | 'inQuote' | 'inFootnote'>;
const PLAIN: Place = { inList: false, inQuote: false, inFootnote: false };

/** Whether the document has a note ("^2"). */
type IsDefined = (label: string) => boolean;

/**
 * The blocks of a chunk of Markdown that is a paragraph, heading, list, quotation, table, comment or footnotes of the
 * simplest kind, with links, emphasis, code and references to notes of the simplest kind, as nearly all of a draft's
 * chunks are: the same as the parser makes of it, in a fiftieth of the time. Undefined where it takes a parser to tell.
 * Offsets count from the chunk's start.
 */
export function simpleBlocks(source: string, isDefined: IsDefined): readonly ProseBlock[] | undefined {
  const end = source.trimEnd().length;
  if (end === 0 || isComment(source, end)) return [];
  if (NEVER.test(source)) return undefined;
  switch (source.charAt(0)) {
    case '#': return source.lastIndexOf('\n', end - 1) >= 0 || source.charAt(end - 1) === '#' ? undefined : only(block(source, 0, end, HEADING, 'heading', PLAIN, isDefined));
    case '>': return only(block(source, 0, end, QUOTE, 'paragraph', { ...PLAIN, inQuote: true }, isDefined));
    case '|': return cells(source, end, isDefined);
    case '[': return FOOTNOTE.test(source) ? lines(source, end, FOOTNOTE, { ...PLAIN, inFootnote: true }, isDefined) : only(block(source, 0, end, undefined, 'paragraph', PLAIN, isDefined));
    default: return ITEM.test(source) ? lines(source, end, ITEM, { ...PLAIN, inList: true }, isDefined) : only(block(source, 0, end, undefined, 'paragraph', PLAIN, isDefined));
  }
}

function only(one: ProseBlock | undefined): readonly ProseBlock[] | undefined {
  return one && [one];
}

function isComment(source: string, end: number): boolean {
  return source.startsWith('<!--') && end > 6 && source.indexOf('-->', 2) === end - 3;
}

/** A list or footnotes each of which is one line; items all have the same kind of mark. */
function lines(source: string, end: number, opening: RegExp, place: Place, isDefined: IsDefined): readonly ProseBlock[] | undefined {
  const blocks: ProseBlock[] = [];
  let kind = '';
  for (let at = 0; at < end;) {
    const lineEnd = endOfLine(source, at, end);
    const mark = opening.exec(source.slice(at, lineEnd))?.[0];
    const own = mark?.charAt(mark.length - 2);
    if (own === undefined || kind !== '' && own !== kind) return undefined;
    kind = own;
    const item = block(source, at, lineEnd, opening, 'paragraph', place, isDefined);
    if (item === undefined) return undefined;
    blocks.push(item);
    at = lineEnd + 1;
  }
  return blocks;
}

/** The cells of a table all of whose rows are closed and of the same length. */
function cells(source: string, end: number, isDefined: IsDefined): readonly ProseBlock[] | undefined {
  const blocks: ProseBlock[] = [];
  let columns = 0;
  for (let at = 0, row = 0; at < end; row++) {
    const lineEnd = endOfLine(source, at, end);
    const line = source.slice(at, lineEnd).replace(/\r$/, '');
    if (!line.startsWith('|') || !line.endsWith('|') || line.length < 3 || row === 1 && !RULE.test(line)) return undefined;
    const parts = line.slice(1, -1).split('|');
    if (row === 0) columns = parts.length;
    else if (parts.length !== columns) return undefined;
    for (let i = 0, start = at + 1; i < columns && row !== 1; i++) {
      const part = parts[i] ?? '';
      const text = part.trim();
      const from = start + part.indexOf(text);
      start += part.length + 1;
      if (text === '') continue;
      const cell = block(source, from, from + text.length, undefined, 'cell', PLAIN, isDefined);
      if (cell === undefined) return undefined;
      blocks.push(cell);
    }
    at = lineEnd + 1;
    if (at >= end && row === 0) return undefined;
  }
  return blocks;
}

function endOfLine(source: string, at: number, end: number): number {
  const newline = source.indexOf('\n', at);
  return newline < 0 || newline > end ? end : newline;
}

/** One block of the lines in `[from, end)`, each with `prefix` before its prose. */
function block(source: string, from: number, end: number, prefix: RegExp | undefined, kind: BlockKind, place: Place, isDefined: IsDefined): ProseBlock | undefined {
  const builder = proseBuilder(source);
  for (let at = from; at < end;) {
    const lineEnd = endOfLine(source, at, end);
    const whole = source.slice(at, lineEnd).replace(/\r$/, '');
    const skipped = prefix === undefined ? 0 : prefix.exec(whole)?.[0].length;
    if (skipped === undefined) return undefined;
    const line = skipped === 0 ? whole : whole.slice(skipped);
    // A space before the line's end may be a hard break.
    if (OPENING.test(line) || line.trim() === '' || line.trimEnd() !== line) return undefined;
    if (at > from) builder.space(at - 1);
    if (!inline(line, at + skipped, at === from && lineEnd === end, builder, isDefined)) return undefined;
    at = lineEnd + 1;
  }
  const built = builder.build();
  return built && { ...built, kind, ...place };
}

/** Puts a line's prose, which stands at `at` in the source; false where it takes a parser. `alone`: there is no other line. */
function inline(line: string, at: number, alone: boolean, builder: ProseBuilder, isDefined: IsDefined): boolean {
  let from = 0;
  const text = (start: number, end: number): boolean => {
    if (end <= start) return true;
    const value = line.slice(start, end);
    if (ADDRESS.test(value)) return false;
    builder.text(value, at + start, at + end);
    return true;
  };
  const match = (kind: RegExp, index: number): RegExpExecArray | null => { kind.lastIndex = index; return kind.exec(line); };
  MARK.lastIndex = 0;
  for (let mark = MARK.exec(line); mark !== null; mark = MARK.exec(line)) {
    const i = mark.index;
    const before = i === 0 ? ' ' : line.charAt(i - 1);
    let end: number;
    switch (mark[0]) {
      case '&':
        if (match(REFERENCE, i) !== null) return false;
        MARK.lastIndex = i + 1;
        continue;
      case '`': {
        const code = match(CODE, i);
        if (code === null || !alone || !text(from, i)) return false;
        builder.gap();
        end = i + code[0].length;
        break;
      }
      case '[': {
        const link = before === '!' ? null : match(LINK, i);
        const note = link === null && before !== '!' ? match(NOTE, i)?.[1] : undefined;
        if (!text(from, i)) return false;
        if (link !== null) {
          const [all, label = '', url = ''] = link;
          if (url.includes('&')) return false;
          let ok = true;
          if (isBareAddress(label, url)) { builder.gap(); ok = alone; }
          else builder.within('link', () => { ok = text(i + 1, i + 1 + label.length); });
          if (!ok) return false;
          end = i + all.length;
        } else if (note !== undefined && isDefined(note)) end = i + note.length + 2;
        else return false;
        break;
      }
      case '*': case '_': {
        const emphasis = /[\s(“‘]/.test(before) ? match(EMPHASIS, i) : null;
        if (emphasis === null || !text(from, i)) return false;
        const [all, marks = '', inner = ''] = emphasis;
        let ok = true;
        const put = (): void => { ok = text(i + marks.length, i + marks.length + inner.length); };
        if (marks.length === 2) builder.within('strong', put);
        else put();
        if (!ok) return false;
        end = i + all.length;
        break;
      }
      default: return false;
    }
    MARK.lastIndex = from = end;
  }
  return text(from, line.length);
}
