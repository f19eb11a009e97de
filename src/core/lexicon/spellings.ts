import type { Lexicon, LexiconEntry } from './lexicon.ts';

/** All that an actor or place is called, the name asked for among them. */
export type Spellings = (name: string, kind: 'actor' | 'place') => readonly string[];

/** Names as they are written, of those who have no lexicon. */
export const written: Spellings = name => [name];

/** Spellings by a lexicon: of an actor its adjectives and what stands for it too ("the Kremlin"), of a state as a place its names. */
export function spellingsOf(lexicon: Lexicon): Spellings {
  return (name, kind) => {
    const entries = lexicon.lookup(name);
    const own = entries.filter(entry => entry.kind === kind);
    // A state stands in the lexicon as an actor, and is a place as well.
    const meant = own.length > 0 ? own : entries.filter(entry => entry.kind === 'actor' && entry.type === 'state');
    return [...new Set([name, ...meant.flatMap(entry => formsOf(entry, kind))])];
  };
}

function formsOf(entry: LexiconEntry, kind: 'actor' | 'place'): readonly string[] {
  const names = [entry.name, ...entry.aliases];
  return entry.kind === 'actor' && kind === 'actor' ? [...names, ...(entry.demonym ?? []), ...(entry.metonyms ?? [])] : names;
}
