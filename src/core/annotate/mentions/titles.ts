import type { NameContext } from './names.ts';
import { bare } from './runs.ts';
import { organisationHeads, titleModifiers, titles } from './vocabulary/names.ts';
import { placeTypeWords } from './vocabulary/places.ts';

interface Title { readonly from: number; readonly to: number }

const links = new Set(['of', 'for', 'the', 'and']);

/**
 * The title in the run `[from, to)`, if one stands before a name or ends the run: "Foreign Minister", "Lt. Gen.", "US
 * Secretary of State", "Minister for the Middle East". Words `[title.to, to)` are the name.
 */
export function titleBefore({ words, matchAt }: NameContext, from: number, to: number): Title | undefined {
  let last = -1;
  for (let i = from; i < to; i++) {
    const word = words[i];
    if (word !== undefined && word.gap !== '-' && titles.has(bare(word.lower)) && !(word.possessive && i < to - 1)) last = i;
    else if (last >= 0 && i - last > 2) break;
  }
  if (last < 0) return undefined;
  if (bare(words[last]?.lower ?? '') === 'st' && to - last < 3) return undefined;
  let end = last + 1;
  while (end < to && words[end]?.gap === '-') end++;
  while (end < to && links.has(words[end]?.lower ?? '')) {
    while (end < to && links.has(words[end]?.lower ?? '')) end++;
    const match = matchAt(end);
    if (match !== undefined && match.to <= to && match.forms.some(({ entry }) => entry.kind === 'place' || entry.type !== 'person')) { end = match.to; continue; }
    const before = end;
    while (end < to && (titleModifiers.has(bare(words[end]?.lower ?? '')) || words[end]?.lower === 'staff')) end++;
    // "Commissioner for Human Rights": the area of an office is not known by any list, unless a comma ends it.
    if (end === before) end = to;
  }
  const tail = words[to - 1];
  if (end < to && tail !== undefined && (organisationHeads.has(tail.lower) || placeTypeWords.has(tail.lower)) && to - end < 3) return undefined;
  if (end >= to && last > from && tail !== undefined && organisationHeads.has(tail.lower)) return undefined;
  let start = last;
  while (start > from && (titleModifiers.has(bare(words[start - 1]?.lower ?? '')) || titles.has(bare(words[start - 1]?.lower ?? '')))) start--;
  return { from: start, to: Math.min(end, to) };
}
