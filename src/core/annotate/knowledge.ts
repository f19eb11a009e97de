import type { Gazetteer } from '../lexicon/gazetteer.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Tagger } from '../text/tagged.ts';

/** What recognition knows before it sees a draft. Made once per thread; see src/platform/resources.ts. */
export interface Knowledge {
  readonly tagger: Tagger;
  readonly lexicon: Lexicon;
  readonly gazetteer: Gazetteer;
  /** Countries (ISO 3166-1 alpha-2) that the desk writes about: of places with one name, those there come first. */
  readonly areaOfInterest?: readonly string[];
  /** Whether a word in lower case is an English word: a capital at the start of a sentence is then no sign of a name. */
  readonly isWord?: (lower: string) => boolean;
}
