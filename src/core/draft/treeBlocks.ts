import type { Nodes, PhrasingContent, Root } from 'mdast';
import type { BlockKind, ProseBlock } from './draft.ts';
import { proseBuilder } from './proseBuilder.ts';
import type { ProseBuilder } from './proseBuilder.ts';

/** Where a block stands in the document's structure. */
interface Setting {
  readonly inList: boolean;
  readonly inQuote: boolean;
  readonly inFootnote: boolean;
}

/** The blocks of prose in the syntax tree of `source`, which may have been parsed with definitions behind it. Offsets count from its start. */
export function treeBlocks(root: Root, source: string): ProseBlock[] {
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
        if (node.type === 'link' && isAddress(node)) builder.gap();
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

function isAddress({ url, children: [only, more] }: { readonly url: string; readonly children: readonly PhrasingContent[] }): boolean {
  return more === undefined && only?.type === 'text' && isBareAddress(only.value, url);
}

/** A link whose text is its address is a target, not prose. */
export function isBareAddress(text: string, url: string): boolean {
  return text === url || 'mailto:' + text === url || 'http://' + text === url || 'https://' + text === url;
}
