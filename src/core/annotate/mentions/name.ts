import type { GazetteerPlace } from '../../lexicon/gazetteer.ts';
import type { LexiconForm } from '../../lexicon/lexicon.ts';
import type { PlaceType } from '../../model/mention.ts';

/** What a name in the text is taken for, before the grammar around it has its say. A `thing` (a treaty, a ship) is no mention. */
export type NameSort = 'thing' | 'state' | 'demonym' | 'organisation' | 'formation' | 'group' | 'person' | 'place' | 'title' | 'unknown';

/** A proper name: words `[from, to)` of a block. */
export interface Name {
  readonly from: number;
  readonly to: number;
  sort: NameSort;
  readonly rule: string;
  /** The lexicon's forms of the name, the likeliest first. */
  readonly forms?: readonly LexiconForm[];
  readonly placeType?: PlaceType;
  /** Places of the gazetteer that bear the whole name. */
  readonly places?: readonly GazetteerPlace[];
  /** First word of the title before a person's name. */
  readonly titleFrom?: number;
  /** What a title or apposition beside a person's name calls them, lower case. */
  role?: string;
}
