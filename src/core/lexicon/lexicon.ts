import type { ActorType, PlaceRecord } from '../model/mention.ts';

/** An actor the lexicon knows, by its name and aliases. */
export interface ActorEntry {
  readonly kind: 'actor';
  readonly name: string;
  readonly aliases: readonly string[];
  readonly type: ActorType;
  readonly country?: string;
  readonly party?: string;
  readonly role?: string;
}

/** A place of a lexicon: the overlay of the gazetteer, or the desk's own. */
export interface PlaceEntry {
  readonly kind: 'place';
  readonly name: string;
  readonly aliases: readonly string[];
  readonly place: PlaceRecord;
}

export type LexiconEntry = ActorEntry | PlaceEntry;

/** Names known beforehand: the built-in lexicon with the desk's own laid over it. */
export interface Lexicon {
  /** The entries of a name or alias as written, letter case and diacritics folded where the entry allows it. */
  lookup(name: string): readonly LexiconEntry[];
  /** True for a name that the desk never wants highlighted. */
  ignores(name: string): boolean;
}

/** A lexicon that knows nothing. */
export const emptyLexicon: Lexicon = { lookup: () => [], ignores: () => false };
