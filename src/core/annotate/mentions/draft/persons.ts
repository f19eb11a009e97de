import { fold } from '../../../lexicon/fold.ts';
import type { BlockAnnotation, BlockMention } from '../../block.ts';

/** The persons a draft names in full. */
export interface Persons {
  /** The full name that a surname or given name stands for. */
  fullName(part: string): string | undefined;
}

/** Collects the full names of a draft: by last word, and by first word where no surname says otherwise. */
export function personsOf(blocks: readonly BlockAnnotation[]): Persons {
  const surnames = new Map<string, string>();
  const given = new Map<string, string>();
  for (const { mentions } of blocks) {
    for (const mention of mentions) {
      if (!isNamedPerson(mention)) continue;
      const full = mention.canonical ?? mention.text;
      const parts = mention.text.split(/[\s-]+/);
      const last = parts[parts.length - 1];
      if (last !== undefined) remember(surnames, last, full);
      // "Abu", "Al": particles in front are no given names.
      if (parts.length > 1 && parts[0] !== undefined && parts[0].length > 3) remember(given, parts[0], full);
      // The lexicon's own name of somebody may carry a surname that the draft uses later.
      if (mention.canonical !== undefined) remember(surnames, mention.canonical.split(/[\s-]+/).pop() ?? '', full);
    }
  }
  return {
    fullName(part) {
      const key = fold(part.replace(/^(?:al|el|as|ash)[-\s]/i, ''));
      return surnames.get(key) ?? given.get(key);
    }
  };
}

function remember(names: Map<string, string>, part: string, full: string): void {
  const key = fold(part);
  if (key.length > 1 && !names.has(key)) names.set(key, full);
}

/** A person by name, not by role alone. */
export function isNamedPerson(mention: BlockMention): boolean {
  return mention.kind === 'actor' && mention.type === 'person' && mention.doubt === undefined && !mention.rule.startsWith('role:') && mention.rule !== 'title' && (mention.canonical !== undefined || /[\s-]/.test(mention.text) || mention.rule === 'title-name');
}
