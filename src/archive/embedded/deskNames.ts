import { parseLexicon } from '../../core/lexicon/lexiconFile.ts';
import type { LexiconData } from '../../core/lexicon/lexicon.ts';
import { written } from '../../core/lexicon/spellings.ts';
import type { Spellings } from '../../core/lexicon/spellings.ts';
import type { NameBook } from '../../core/link/names.ts';
import { loadNames, loadSpellings } from '../../platform/resources.ts';

/** The names that linking and filters know: the lexicon, the gazetteer and what the desk has laid over them. Loaded when first asked for. */
export interface DeskNames {
  book(): NameBook;
  spellings(): Spellings;
  /** Texts of the desk's lexicon files, later ones over earlier ones. Wrong lines are left out. */
  setLexicon(files: readonly string[]): void;
}

/** `bundles` is the folder of the data; empty: only names as they are written. */
export function createDeskNames(bundles: string): DeskNames {
  let desk: readonly LexiconData[] = [];
  let book: NameBook | undefined;
  let spellings: Spellings | undefined;
  return {
    book: () => book ??= loadNames(bundles, desk),
    spellings: () => spellings ??= bundles === '' ? written : loadSpellings(bundles, desk),
    setLexicon(files) {
      desk = files.map(text => parseLexicon(text));
      book = spellings = undefined;
    }
  };
}
