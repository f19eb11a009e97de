import { CONCEPT_PHRASES, CONCEPTS } from './conceptTable.ts';
import { stemOf } from './words.ts';

const NONE: readonly string[] = [];
const TABLE: ReadonlyMap<string, readonly string[]> = build();

function build(): Map<string, string[]> {
  const table = new Map<string, string[]>();
  for (const line of CONCEPTS.trim().split('\n')) {
    const [name = '', words = ''] = line.split(': ');
    for (const word of words.split(' ')) {
      // A hyphened entry ("turn-down") is told by its first word; the second is too common to ask for.
      const stem = stemOf(word.split('-')[0] ?? word);
      const list = table.get(stem) ?? [];
      if (!list.includes(name)) list.push(name);
      table.set(stem, list);
    }
  }
  return table;
}

const PHRASES: ReadonlyMap<string, readonly (readonly [string, string])[]> = phrases(CONCEPT_PHRASES);

function phrases(table: string): Map<string, (readonly [string, string])[]> {
  const map = new Map<string, (readonly [string, string])[]>();
  for (const entry of table.trim().split(/[|\n]/)) {
    const [first = '', second = '', concept = ''] = entry.split(' ');
    const key = stemOf(first);
    map.set(key, [...(map.get(key) ?? []), [stemOf(second), concept]]);
  }
  return map;
}

/** What a verb means with one of the stems `after` it, and which of them that is. */
export function phraseAt(stem: string, after: () => readonly string[]): { readonly concept: string; readonly second: number } | undefined {
  const phrases = PHRASES.get(stem);
  if (phrases === undefined) return undefined;
  const following = after();
  // "in its hands", but not "in Zelene, where hands were needed"
  const near = stem === 'in' ? following.slice(0, 3) : following;
  for (const [second, concept] of phrases) {
    const at = near.indexOf(second);
    if (at >= 0) return { concept, second: at };
  }
  return undefined;
}

/** The concepts a stem stands for; none for most. `+name` stands for the concept itself. */
export function conceptsOf(stem: string): readonly string[] {
  if (stem.startsWith('+')) return [stem.slice(1)];
  return TABLE.get(stem) ?? NONE;
}

/** Pairs of concepts that cannot both be true of one thing at one time. */
const OPPOSITES: readonly (readonly [string, string])[] = [
  ['capture', 'control'], ['withdraw', 'control'], ['destroy', 'intact'], ['explode', 'intact'], ['damage', 'intact'], ['destroy', 'damage'], ['missing', 'alive'], ['kill', 'alive'], ['agree', 'refuse'], ['confirm', 'deny'], ['increase', 'decrease'], ['halt', 'process'], ['appoint', 'dismiss'], ['capture', 'repel'], ['capture', 'contested'], ['control', 'contested']
];
const OPPOSED: ReadonlyMap<string, readonly string[]> = opposed();

function opposed(): Map<string, string[]> {
  const map = new Map<string, string[]>();
  for (const [a, b] of OPPOSITES) { map.set(a, [...(map.get(a) ?? []), b]); map.set(b, [...(map.get(b) ?? []), a]); }
  return map;
}

/** Concepts of one course of events: another stage of the same, neither alike nor opposed. */
const FAMILIES: readonly (readonly string[])[] = [['capture', 'control', 'withdraw', 'advance', 'repel', 'contested', 'surrender'], ['outage', 'restore', 'power'], ['agree', 'refuse', 'condition', 'truce', 'talks'], ['adopt', 'agree', 'sanction'], ['schedule', 'postpone'], ['attack', 'missile', 'bomb', 'artillery', 'launch', 'explode']];

/** True when two concepts belong to one course of events. */
export function sameFamily(a: string, b: string): boolean {
  return FAMILIES.some(family => family.includes(a) && family.includes(b));
}

/** Concepts of what lasts or goes through stages, so that reports of other days still bear on it; a strike does not last. */
export const LASTING: ReadonlySet<string> = new Set(['capture', 'control', 'withdraw', 'sanction', 'adopt', 'restore', 'postpone', 'schedule']);

/** The concepts that exclude `concept`. */
export function oppositesOf(concept: string): readonly string[] {
  return OPPOSED.get(concept) ?? NONE;
}
