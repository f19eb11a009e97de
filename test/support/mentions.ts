import { strict as assert } from 'node:assert';
import { join } from 'node:path';
import { createAnnotator } from '../../src/core/annotate/annotator.ts';
import type { Knowledge } from '../../src/core/annotate/knowledge.ts';
import type { DraftLanguage } from '../../src/core/draft/draft.ts';
import { createDraftParser } from '../../src/core/draft/parse.ts';
import type { Mention } from '../../src/core/model/mention.ts';
import { loadKnowledge } from '../../src/platform/resources.ts';
import { readMarks, writeMarks } from './marks.ts';

let loaded: Knowledge | undefined;

/** The product's own knowledge, loaded once a test file from the build's output. */
export function builtKnowledge(): Knowledge {
  loaded ??= loadKnowledge(join(process.cwd(), 'dist'));
  return loaded;
}

/** The mentions of a draft, by the product's own lexicon and gazetteer. */
export function mentionsOf(text: string, language: DraftLanguage = 'plaintext', knowledge: Knowledge = builtKnowledge()): readonly Mention[] {
  return createAnnotator(knowledge)(createDraftParser()(text, language)).mentions;
}

/** Compares the mentions of a draft with its `actor` and `place` marks: `⟦actor:Officials⟧ in ⟦place:Kyiv⟧ said so.` */
export function assertMentions(marked: string, language: DraftLanguage = 'plaintext', knowledge?: Knowledge): void {
  const { text } = readMarks(marked);
  assert.equal(writeMarks(text, mentionsOf(text, language, knowledge).map(({ kind, start, end }) => ({ label: kind, start, end }))), marked);
}

/** The mention of exactly these words (their first occurrence that is one). Fails where there is none. */
export function mentionOf(text: string, words: string, language: DraftLanguage = 'plaintext', knowledge?: Knowledge): Mention {
  const found = mentionsOf(text, language, knowledge).find(mention => mention.text === words);
  assert.ok(found, `no mention "${words}" in: ${text}`);
  return found;
}
