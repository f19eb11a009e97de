import type { Draft, DraftLanguage, ProseBlock } from './draft.ts';
import { createMarkdownParser } from './markdown.ts';
import { parsePlaintext } from './plaintext.ts';

/** Parses a document into blocks of prose. Never throws: whatever the text, there is a draft. */
export type DraftParser = (text: string, language: DraftLanguage) => Draft;

/**
 * A parser that remembers the chunks of the last Markdown document it saw, so that parsing it again after an edit
 * costs the edited chunk only. One per open document.
 */
export function createDraftParser(): DraftParser {
  const markdown = createMarkdownParser();
  return (text, language) => (language === 'markdown' ? markdown(text) : parsePlaintext(text));
}

/** All blocks' prose, one blank line between them: the plain body of a document, as the archive keeps it. */
export function proseOf(blocks: readonly ProseBlock[]): string {
  return blocks.map(block => block.text).join('\n\n');
}
