import { isMap, LineCounter, parseDocument } from 'yaml';
import { proseOf } from '../../core/draft/parse.ts';
import type { ProseBlock } from '../../core/draft/draft.ts';
import { boundedBlocks } from './boundedMarkdown.ts';
import { fieldsOf, isRecord } from './fields.ts';
import { layoutOf } from './layout.ts';
import type { Layout } from './layout.ts';
import { ReadFault } from './reader.ts';
import type { Fields, RawItem, Reading } from './reader.ts';

const OPENING = /^---[ \t]*\r?\n/;
const CLOSING = /^(?:---|\.\.\.)[ \t]*$/gm;
/** The parser's time grows with the square of what is nested; 16 kB of the worst take a third of a second. */
const MOST_FRONT_MATTER = 16 * 1024;

/** A Markdown report with YAML front matter, or without. Throws `ReadFault` (`front-matter`, with its line). */
export function readMarkdown(text: string): Reading {
  const { fields, layout } = parse(text);
  const { blocks } = layout;
  const candidates = layout.places.filter((_, index) => isProse(blocks[index]));
  const item: RawItem = { fields, body: layout.body, candidates };
  return { items: [item], faults: [] };
}

/** Where the blocks of the body stand in the file; see `locate`. */
export function markdownLayout(text: string): Layout {
  return parse(text).layout;
}

function parse(text: string): { readonly fields: Fields; readonly layout: Layout } {
  const { record, length } = frontMatter(text);
  let fields = fieldsOf(record);
  const blocks = boundedBlocks(text.slice(length));
  const [first] = blocks;
  let rest = blocks;
  if (first?.kind === 'heading' && (fields.headline === undefined || sameWords(first.text, fields.headline))) {
    fields = { ...fields, headline: fields.headline ?? first.text };
    rest = blocks.slice(1);
  }
  return { fields, layout: layoutOf(rest.length === 0 ? blocks : rest, proseOf, length) };
}

/** The fields of the front matter, and how many UTF-16 units of the text it takes. */
export function frontMatter(text: string): { readonly record: Readonly<Record<string, unknown>>; readonly length: number } {
  const opening = OPENING.exec(text)?.[0];
  if (opening === undefined) return { record: {}, length: 0 };
  CLOSING.lastIndex = opening.length;
  const closing = CLOSING.exec(text);
  if (closing === null) {
    // A rule across the page at the top of a text without front matter is Markdown too.
    if (!/^[\w-]+:(?:\s|$)/.test(text.slice(opening.length))) return { record: {}, length: 0 };
    throw new ReadFault({ reason: 'front-matter', line: 1, detail: 'the front matter has no end' });
  }
  const source = text.slice(opening.length, closing.index);
  if (source.length > MOST_FRONT_MATTER) throw new ReadFault({ reason: 'front-matter', line: 1, detail: 'the front matter is too long' });
  const end = closing.index + closing[0].length;
  const length = end + (/^\r?\n/.exec(text.slice(end))?.[0].length ?? 0);
  return { record: recordOf(source), length };
}

function recordOf(source: string): Readonly<Record<string, unknown>> {
  const lines = new LineCounter();
  // The failsafe schema knows texts, lists and maps only: a date stays as it was written, and no tag makes anything.
  const document = parseDocument(source, { schema: 'failsafe', logLevel: 'silent', uniqueKeys: false, prettyErrors: false, lineCounter: lines });
  const [error] = document.errors;
  // The front matter's first line is the file's second. A quotation that never ends is told at the end; it is broken where it begins.
  const quote = /closing (["'])quote/.exec(error?.message ?? '')?.[1];
  if (error !== undefined) throw new ReadFault({ reason: 'front-matter', line: lines.linePos(quote === undefined ? error.pos[0] : source.lastIndexOf(quote)).line + 1, detail: error.message.split('\n', 1)[0] ?? error.code });
  if (document.contents === null) return {};
  if (!isMap(document.contents)) throw new ReadFault({ reason: 'front-matter', line: 2, detail: 'the front matter is no list of fields' });
  const record: unknown = document.toJS({ maxAliasCount: 20 });
  return isRecord(record) ? record : {};
}

/** Headings, bare links ("Read also") and short table cells are in the body, but no claim of the report is in them. */
function isProse(block: ProseBlock | undefined): boolean {
  if (block === undefined || block.kind === 'heading' || block.kind === 'title') return false;
  if (block.kind === 'cell') return block.text.split(/\s+/).length >= 6;
  const linked = block.links.reduce((sum, { start, end }) => sum + end - start, 0);
  return !(linked >= block.text.length - 4 && !/[.!?]["”’]?$/.test(block.text));
}

function sameWords(a: string, b: string): boolean {
  const words = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  return words(a) === words(b);
}
