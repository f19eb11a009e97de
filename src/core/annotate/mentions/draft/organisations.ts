import { wordKey } from '../../../lexicon/lexicon.ts';
import type { BlockAnnotation } from '../../block.ts';
import { organisationHeads, titleModifiers } from '../vocabulary/names.ts';

const byWords = new Set(['organisation-word', 'common-words']);

/**
 * The first words of organisations that a draft names in full, folded, with the full name: after "Tarsk Analytics" comes
 * "Tarsk". Words that many names begin with ("Defence", "National") stand for none; of two names the first is kept.
 */
export function shortNamesOf(blocks: readonly BlockAnnotation[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { mentions } of blocks) {
    for (const { kind, rule, text, canonical } of mentions) {
      if (kind !== 'actor' || !byWords.has(rule)) continue;
      const [first = ''] = text.split(' ', 1);
      const lower = first.toLowerCase();
      if (first.length < 4 || first.length === text.length || /['’]s?$/.test(first) || titleModifiers.has(lower) || organisationHeads.has(lower)) continue;
      const key = wordKey(first);
      if (!found.has(key)) found.set(key, canonical ?? text);
    }
  }
  return found;
}
