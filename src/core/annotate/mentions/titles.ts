import type { NameContext } from './names.ts';
import { bare } from './runs.ts';
import { organisationHeads, titleModifiers, titles } from './vocabulary/names.ts';
import { placeTypeWords } from './vocabulary/places.ts';

interface Title { readonly from: number; readonly to: number }

const honorifics = new Set(['sheikh', 'sultan', 'mullah', 'imam', 'emir', 'prince', 'king', 'khan', 'mufti', 'pope', 'bishop', 'judge', 'major', 'marshal']);
const links = new Set(['of', 'for', 'the', 'and']);

/** "Gen.", and "Vice-Admiral", "ex-president" as one word. */
function isTitle(lower: string): boolean {
  if (titles.has(lower)) return true;
  const hyphen = lower.lastIndexOf('-');
  return hyphen > 0 && titles.has(lower.slice(hyphen + 1)) && (titles.has(lower.slice(0, hyphen)) || titleModifiers.has(lower.slice(0, hyphen)));
}

/**
 * The title in the run `[from, to)`, if one stands before a name or ends the run: "Foreign Minister", "Lt. Gen.", "US
 * Secretary of State", "Minister for the Far North". Words `[title.to, to)` are the name.
 */
export function titleBefore({ words, matchAt }: NameContext, from: number, to: number): Title | undefined {
  let last = -1;
  for (let i = from; i < to; i++) {
    const word = words[i];
    // "Vice-Admiral": a hyphen inside a title
    const joined = word?.gap === '-' && i > from && !titleModifiers.has(words[i - 1]?.lower ?? '') && !titles.has(words[i - 1]?.lower ?? '');
    if (word !== undefined && !joined && isTitle(bare(word.lower)) && !(word.possessive && i < to - 1)) last = i;
    else if (last >= 0 && i - last > 2) break;
  }
  if (last < 0) return undefined;
  // "Mehbooba Mufti": a surname
  if (last === to - 1 && last > from && honorifics.has(words[last]?.lower ?? '') && words[last]?.gap === ' ' && matchAt(last - 1) === undefined && !titleModifiers.has(words[last - 1]?.lower ?? '') && words[last - 1]?.opens !== true) return undefined;
  // "Lahur Sheikh Jangi": inside a name
  if (last > from && last < to - 1 && honorifics.has(words[last]?.lower ?? '') && last - from === 1 && matchAt(from) === undefined && words[from]?.opens !== true && !titleModifiers.has(words[from]?.lower ?? '')) return undefined;
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
