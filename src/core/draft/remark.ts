import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const processor = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm).freeze();

/**
 * The syntax tree of Markdown: CommonMark with tables, footnotes and the rest of GFM, and front matter. The only
 * importer of the libraries that read it; see libraries.ts.
 */
export function markdownTree(text: string): Root {
  return processor.parse(text);
}
