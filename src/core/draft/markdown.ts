import type { Nodes, PhrasingContent, Root } from 'mdast';
import { parseDocument } from 'yaml';
import { chunksOf } from './chunks.ts';
import { isCostly } from './costly.ts';
import type { BlockKind, Draft, ProseBlock } from './draft.ts';
import { parsePlaintext } from './plaintext.ts';
import { plainParagraph } from './plainParagraph.ts';
import { markdownTree } from './remark.ts';
import { proseBuilder } from './proseBuilder.ts';
import type { ProseBuilder } from './proseBuilder.ts';

const FRONT_MATTER = /^\ufeff?---[ \t]*\r?\n(?:[^]*?\r?\n)?---[ \t]*(?:\r?\n|$)/;
const DEFINITION = /^ {0,3}\[(\^?[^\]\n]+)\]:/gm;
const REFERENCE = /\[(\^?[^\]\n]+)\]/g;

/** Where a block stands in the document's structure. */
interface Setting {
  readonly inList: boolean;
  readonly inQuote: boolean;
  readonly inFootnote: boolean;
}

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
      const cached = next.get(key) ?? cache.get(key) ?? parsed(source, key);
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

/** The blocks of a chunk; `defined` is the chunk with the definitions it needs behind it. */
function parsed(source: string, defined: string): readonly ProseBlock[] {
  if (isCostly(source)) return plainBlocks(source);
  const paragraph = plainParagraph(source);
  return paragraph === undefined ? blocksOf(markdownTree(defined), source) : [paragraph];
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

function blocksOf(root: Root, source: string): ProseBlock[] {
  const blocks: ProseBlock[] = [];
  const visit = (node: Nodes, setting: Setting): void => {
    const start = node.position?.start.offset ?? 0;
    if (start >= source.length) return; // a definition that was set behind the chunk
    switch (node.type) {
      case 'paragraph': return add('paragraph', node.children, setting);
      case 'heading': return add('heading', node.children, setting);
      case 'tableCell': return add('cell', node.children, setting);
      case 'blockquote': return each(node.children, { ...setting, inQuote: true });
      case 'list': case 'listItem': return each(node.children, { ...setting, inList: true });
      case 'footnoteDefinition': return each(node.children, { ...setting, inFootnote: true });
      case 'root': case 'table': case 'tableRow': return each(node.children, setting);
      default: return; // code, html, front matter, thematic breaks, definitions: not prose
    }
  };
  const each = (nodes: readonly Nodes[], setting: Setting): void => { for (const node of nodes) visit(node, setting); };
  const add = (kind: BlockKind, nodes: readonly PhrasingContent[], setting: Setting): void => {
    const builder = proseBuilder(source);
    gather(nodes, builder);
    const built = builder.build();
    if (built !== undefined) blocks.push({ ...built, kind, ...setting });
  };
  visit(root, { inList: false, inQuote: false, inFootnote: false });
  return blocks;
}

function gather(nodes: readonly PhrasingContent[], builder: ProseBuilder): void {
  for (const node of nodes) {
    switch (node.type) {
      case 'text': builder.text(node.value, node.position?.start.offset ?? 0, node.position?.end.offset ?? 0); break;
      case 'strong': builder.within('strong', () => { gather(node.children, builder); }); break;
      case 'link': case 'linkReference':
        // A bare address is a link target, not prose.
        if (node.type === 'link' && isAutolink(node)) builder.gap();
        else builder.within('link', () => { gather(node.children, builder); });
        break;
      case 'emphasis': case 'delete': gather(node.children, builder); break;
      case 'break': builder.space(node.position?.start.offset ?? 0); break;
      case 'inlineCode': case 'html': case 'image': case 'imageReference': builder.gap(); break;
      case 'footnoteReference': break;
      default: break;
    }
  }
}

function isAutolink(node: { readonly url: string; readonly children: readonly PhrasingContent[] }): boolean {
  const [only] = node.children;
  if (node.children.length !== 1 || only?.type !== 'text') return false;
  return only.value === node.url || 'mailto:' + only.value === node.url || 'http://' + only.value === node.url || 'https://' + only.value === node.url;
}
