import type { BlockAnnotation } from '../../block.ts';

/** The persons a draft names in full. */
export interface Persons {
  /** The full name that a folded surname or given name stands for. */
  byKey(key: string): string | undefined;
  /** The same, of names written out in two words or more alone. */
  fullByKey(key: string): string | undefined;
}

/** Collects the full names of a draft: by last word, and by first word where no surname says otherwise. */
export function personsOf(blocks: readonly BlockAnnotation[]): Persons {
  const surnames = new Map<string, string>();
  const given = new Map<string, string>();
  const written = new Map<string, string>();
  const writtenGiven = new Map<string, string>();
  for (const { mentions } of blocks) {
    for (const { person, canonical, text } of mentions) {
      if (person === undefined) continue;
      const full = canonical ?? text;
      if (text.includes(' ')) {
        if (!written.has(person.surname)) written.set(person.surname, full);
        if (person.given !== undefined && !writtenGiven.has(person.given)) writtenGiven.set(person.given, full);
      }
      if (!surnames.has(person.surname)) surnames.set(person.surname, full);
      if (person.canonicalSurname !== undefined && !surnames.has(person.canonicalSurname)) surnames.set(person.canonicalSurname, full);
      if (person.given !== undefined && !given.has(person.given)) given.set(person.given, full);
    }
  }
  return { byKey: key => surnames.get(key) ?? given.get(key), fullByKey: key => written.get(key) ?? writtenGiven.get(key) };
}
