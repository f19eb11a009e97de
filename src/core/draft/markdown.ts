import { parseDocument } from 'yaml';
import { chunksOf } from './chunks.ts';
import { isCostly } from './costly.ts';
import type { Draft, ProseBlock } from './draft.ts';
import { parsePlaintext } from './plaintext.ts';
import { markdownTree } from './remark.ts';
import { simpleBlocks } from './simpleBlocks.ts';
import { treeBlocks } from './treeBlocks.ts';

const FRONT_MATTER = /^\ufeff?---[ \t]*\r?\n(?:[^]*?\r?\n)?---[ \t]*(?:\r?\n|$)/;
const DEFINITION = /^ {0,3}\[(\^?[^\]\n]+)\]:/gm;
const REFERENCE = /\[(\^?[^\]\n]+)\]/g;

/** A Markdown parser that keeps the blocks of the chunks it saw last; see `createDraftParser`. Block offsets in the cache are relative to the chunk. */
export function createMarkdownParser(): (text: string) => Draft {
  let cache = new Map<string, readonly ProseBlock[]>();

  return text => {
    // The parser drops a byte order mark without counting it.
    const head = FRONT_MATTER.exec(text)?.[0] ?? (text.startsWith('\ufeff') ? '\ufeff' : '');
    const defined = new Set([...text.matchAll(DEFINITION)].map(match => normalised(match[1] ?? '')));
    const next = new Map<string, readonly ProseBlock[]>();
    const blocks: ProseBlock[] = [];
    for (const { start, end } of chunksOf(text, head.length)) {
      const source = text.slice(start, end);
      const key = source + missingDefinitions(source, defined);
      const cached = next.get(key) ?? cache.get(key) ?? parsed(source, key, defined);
      next.set(key, cached);
      for (const block of cached) blocks.push({ ...block, start: block.start + start, end: block.end + start });
    }
    cache = next;
    return { language: 'markdown', blocks, frontMatter: frontMatterOf(head) };
  };
}

/**
 * A chunk is parsed without the rest of the document, so the definitions of the references in it are set behind it:
 * without them `[Kyiv][map]` would read as text. The destination does not matter, only that there is one.
 */
function missingDefinitions(chunk: string, defined: ReadonlySet<string>): string {
  if (defined.size === 0 || !chunk.includes('[')) return '';
  const labels = new Set<string>();
  for (const match of chunk.matchAll(REFERENCE)) {
    const label = normalised(match[1] ?? '');
    if (defined.has(label)) labels.add(label);
  }
  return [...labels].map(label => (label.startsWith('^') ? `\n\n[${label}]: x` : `\n\n[${label}]: <>`)).join('');
}

function normalised(label: string): string {
  return label.toLowerCase().replace(/\s+/g, ' ').trim();
}

/** The blocks of a chunk; `complete` is the chunk with the definitions it needs behind it. */
function parsed(source: string, complete: string, defined: ReadonlySet<string>): readonly ProseBlock[] {
  if (isCostly(source)) return plainBlocks(source);
  return simpleBlocks(source, label => defined.has(normalised(label))) ?? treeBlocks(markdownTree(complete), source);
}

/** A block of code without end, or longer than any chunk of prose, is still no prose. */
function plainBlocks(source: string): readonly ProseBlock[] {
  return /^ {0,3}(?:`{3}|~{3})/.test(source) ? [] : parsePlaintext(source).blocks;
}

function frontMatterOf(head: string): Record<string, string> {
  if (head.length < 2) return {};
  const fields: Record<string, string> = {};
  const document = parseDocument(head.replace(/^\ufeff?---[ \t]*\r?\n/, '').replace(/(^|\n)---[ \t]*\r?\n?$/, '$1'), { schema: 'failsafe', logLevel: 'silent', uniqueKeys: false });
  if (document.errors.length > 0) return {};
  let data: unknown;
  // An alias (`*name`) is refused by an exception: a few bytes of them expand without bound.
  try { data = document.toJS({ maxAliasCount: 0 }); } catch { return {}; }
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return {};
  for (const [name, value] of Object.entries(data)) if (typeof value === 'string') fields[name.toLowerCase()] = value;
  return fields;
}
