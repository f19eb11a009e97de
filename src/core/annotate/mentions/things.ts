import type { Name } from './name.ts';
import { equipmentNouns, vessels } from './vocabulary/things.ts';
import { wordSet } from './vocabulary/words.ts';
import type { Word } from './words.ts';

const flights = wordSet('took landed taxied crashed');
const voyages = wordSet('sank sinks sailed sails docked docks berthed anchored capsized listed drifted steamed ran');

/** Whether a word for a ship stands before a name: "the tanker Amber Star", "aboard the Amber Star", "a vessel, the Amber Star,". */
export function isVessel(words: readonly Word[], at: number): boolean {
  const article = words[at]?.gap === ' ' && words[at - 1]?.lower === 'the';
  const k = article ? at - 1 : at;
  const gap = words[k]?.gap;
  const previous = words[k - 1]?.lower ?? '';
  // "the Liberian-flagged Amber Star"
  if (previous === 'flagged' && gap === ' ' && !article) return true;
  if (gap === ' ') return vessels.has(previous) && !article || article && (previous === 'aboard' || previous === 'board' && words[k - 2]?.lower === 'on' || previous === 'of' && mariners.has(words[k - 2]?.lower ?? '') && words[at]?.upper !== true);
  return gap === ',' && article && vessels.has(previous);
}

const mariners = wordSet('crew master captain skipper helmsman deck hull hold owner owners');
const papers = wordSet('daily sunday indian evening');

/**
 * Whether a name that no list knows is a thing's: "Sarych drones", "the Amber Star, a tanker flying …", "The Amber Star
 * sank". A ship, train or weapon is neither actor nor place.
 */
export function isThing(words: readonly Word[], { from, to, sort, rule, places }: Name): boolean {
  if (sort !== 'unknown' && rule !== 'full-name' && rule !== 'common-words' && rule !== 'organisation-word') return false;
  const next = words[to];
  // "a Magura V5"
  if (rule === 'full-name' && /\d/.test(words[to - 1]?.text ?? '')) return true;
  // "the Jaffar Express" is a train
  if (words[to - 1]?.lower === 'express' && words[from - 1]?.lower === 'the' && words[from]?.gap === ' ' && !papers.has(words[from]?.lower ?? '')) return true;
  if (next === undefined || words[to - 1]?.possessive === true || (places?.length ?? 0) > 0) return false;
  if (next.gap === ' ' && !next.capital) {
    if (equipmentNouns.has(next.lower)) return rule !== 'organisation-word';
    if (vessels.has(next.lower)) return true;
    // "The Ilyushin took off"
    if (flights.has(next.lower) && sort === 'unknown' && words[from - 1]?.lower === 'the' && words[from]?.gap === ' ' && (next.lower !== 'took' || words[to + 1]?.lower === 'off')) return true;
    return voyages.has(next.lower) && words[from - 1]?.lower === 'the' && words[from]?.gap === ' ' && (next.lower !== 'ran' || words[to + 1]?.lower === 'aground');
  }
  if (next.gap !== ',' || !/^(?:an?|the)$/.test(next.lower)) return false;
  for (let i = to + 1; i < to + 5; i++) {
    const word = words[i];
    if (word === undefined || (word.gap !== ' ' && word.gap !== '-')) return false;
    if (vessels.has(word.lower)) return true;
  }
  return false;
}
