import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Knowledge } from '../core/annotate/knowledge.ts';
import { emptyGazetteer } from '../core/lexicon/gazetteer.ts';
import { emptyLexicon } from '../core/lexicon/lexicon.ts';
import type { Tagger } from '../core/text/tagged.ts';

/**
 * Loads the language model, lexicon and gazetteer from `directory`, the folder of the bundles (`dist`).
 * Takes a tenth of a second or more: for threads and the command line, never for the extension host.
 */
export function loadKnowledge(directory: string): Knowledge {
  const { tagger } = createRequire(join(directory, 'cli.js'))('./language-model.js') as { readonly tagger: Tagger };
  return { tagger, lexicon: emptyLexicon, gazetteer: emptyGazetteer };
}
