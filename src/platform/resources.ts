import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Knowledge } from '../core/annotate/knowledge.ts';
import { readGazetteer } from '../core/lexicon/gazetteer.ts';
import type { Gazetteer } from '../core/lexicon/gazetteer.ts';
import { createNameBook } from '../core/link/book.ts';
import type { NameBook } from '../core/link/names.ts';
import { createLexicon } from '../core/lexicon/lexicon.ts';
import { spellingsOf } from '../core/lexicon/spellings.ts';
import type { Spellings } from '../core/lexicon/spellings.ts';
import type { LexiconData } from '../core/lexicon/lexicon.ts';
import type { Tagger } from '../core/text/tagged.ts';

/** What is loaded once for all drafts, whatever lexicon their desk has. */
export interface Resources {
  readonly tagger: Tagger;
  /** Whether a word in lower case is an English word. */
  readonly isWord: (lower: string) => boolean;
  readonly gazetteer: Gazetteer;
  readonly builtIn: LexiconData;
}

/**
 * Loads the language model, lexicon and gazetteer from `directory`, the folder of the bundles (`dist`).
 * Takes a tenth of a second or more: for threads and the command line, never for the extension host.
 */
export function loadResources(directory: string): Resources {
  const { tagger, isWord } = createRequire(join(directory, 'cli.js'))('./language-model.js') as Pick<Resources, 'tagger' | 'isWord'>;
  return { tagger, isWord, ...loadData(directory) };
}

/** How names are spelt, by the lexicon alone. */
export function loadSpellings(directory: string, desk: readonly LexiconData[] = []): Spellings {
  return spellingsOf(createLexicon([loadLexicon(directory), ...desk]));
}

function loadLexicon(directory: string): LexiconData {
  // Written by this project's own build (scripts/build-data.mjs), so its shape needs no check here.
  return JSON.parse(readFileSync(join(directory, 'data/lexicon.json'), 'utf8')) as LexiconData;
}

function loadData(directory: string): Omit<Resources, 'tagger' | 'isWord'> {
  return { builtIn: loadLexicon(directory), gazetteer: readGazetteer(readFileSync(join(directory, 'data/gazetteer.bin'))) };
}

/** The knowledge of a desk: its own lexicons, later ones laid over earlier ones, and all over the built-in one. */
export function withDeskLexicon({ tagger, isWord, gazetteer, builtIn }: Resources, desk: readonly LexiconData[]): Knowledge {
  return { tagger, isWord, gazetteer, lexicon: createLexicon([builtIn, ...desk]) };
}

/** `withDeskLexicon` of `loadResources`, for those who need it once. */
export function loadKnowledge(directory: string, desk: readonly LexiconData[] = []): Knowledge {
  return withDeskLexicon(loadResources(directory), desk);
}

/** Lexicon and gazetteer alone, as a name book for linking; the language model is not touched. */
export function loadNames(directory: string, desk: readonly LexiconData[] = []): NameBook {
  const { builtIn, gazetteer } = loadData(directory);
  return createNameBook(createLexicon([builtIn, ...desk]), gazetteer);
}
