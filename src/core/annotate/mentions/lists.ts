import type { Name } from './name.ts';
import type { Word } from './words.ts';

export interface WordRange { readonly from: number; readonly to: number }

/**
 * The list of names that name `n` stands in ("Japan, Australia and the United States"), as one range of words: what
 * governs its first governs all, and a verb behind its last is the verb of all. The name alone where it is in no list.
 */
export function listAround(words: readonly Word[], names: readonly Name[], n: number): WordRange {
  const name = names[n];
  if (name === undefined) return { from: 0, to: 0 };
  let first = n;
  let last = n;
  let joined = false;
  for (let prior = names[first - 1]; prior !== undefined; prior = names[first - 1]) {
    const link = linkBetween(words, prior, names[first]);
    if (link === undefined || !lists(prior) || words[prior.to - 1]?.possessive === true) break;
    // "… and Pokrovsk, Russia said": a list ends with its "and".
    if (link === 'and' && first < n) break;
    joined ||= link === 'and';
    first--;
  }
  for (let next = joined ? undefined : names[last + 1]; next !== undefined; next = joined ? undefined : names[last + 1]) {
    if (words[(names[last]?.to ?? 1) - 1]?.possessive === true) break;
    const link = linkBetween(words, names[last], next);
    if (link === undefined || !lists(next)) break;
    joined ||= link === 'and';
    last++;
  }
  // Two names with only a comma between them are a town and its country, or a name and what explains it.
  if (!joined && last - first < 2) return name;
  // "a driver from Myitkyina, and Daw Aye hid": two with a comma before the "and" are no list
  if (joined && last - first === 1 && words[names[first]?.to ?? 0]?.gap === ',') return name;
  return { from: names[first]?.from ?? name.from, to: names[last]?.to ?? name.to };
}

function lists({ sort, rule }: Name): boolean {
  return sort === 'state' || sort === 'organisation' || (sort === 'place' && (rule.startsWith('lexicon') || rule === 'gazetteer')) || sort === 'unknown' || (sort === 'person' && rule === 'full-name');
}

function linkBetween(words: readonly Word[], left: Name | undefined, right: Name | undefined): 'and' | ',' | undefined {
  if (left === undefined || right === undefined) return undefined;
  let at = left.to;
  let link: 'and' | ',' | undefined;
  const head = words[at];
  if (head === undefined || head.first) return undefined;
  if (head.gap === ',') link = ',';
  else if (head.gap !== ' ') return undefined;
  if (head.lower === 'and' || head.lower === 'or') { link = 'and'; at++; }
  if (words[at]?.lower === 'the') at++;
  return at === right.from && (at === left.to || words[at]?.gap === ' ') ? link : undefined;
}
