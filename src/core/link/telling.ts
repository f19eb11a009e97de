/** A passage by its terms, each once. */
export interface TermBag {
  readonly terms: ReadonlyMap<string, unknown>;
}

/** Most that one word may say for or against (natural log of odds). */
const MOST = 2;
/** What stands for the unseen: a word is never quite absent. */
const SEEN = { word: 0.06, leaders: 0.3 } as const;
const ELSEWHERE = { word: 0.1, hits: 0.5 } as const;
/** Between the sum of a passage's words (0) and their mean (1): long passages have more of both kinds. */
const EVENNESS = 0.7;

/**
 * How far the words of a passage are those of the `leaders` (with the share of each) rather than of the other `hits`:
 * the log odds of each word, as in the weights of Robertson and Sparck Jones ("Relevance weighting of search terms",
 * 1976), with the leaders taken for relevant. Of two fires in one town, it is the street and the shop that tell them apart.
 * Words of one passage alone say nothing.
 */
export function telling(hits: readonly TermBag[], leaders: readonly { readonly sketch: TermBag; readonly share: number }[]): (passage: TermBag) => number {
  const led = new Map<string, number>();
  const rest = new Map<string, number>();
  let ledTotal = SEEN.leaders;
  let restTotal = ELSEWHERE.hits + hits.length;
  for (const { terms } of hits) for (const term of terms.keys()) rest.set(term, (rest.get(term) ?? 0) + 1);
  const hit = new Set(hits);
  for (const { sketch, share } of leaders) {
    ledTotal += share;
    for (const term of sketch.terms.keys()) led.set(term, (led.get(term) ?? 0) + share);
    // The query leads without being a hit.
    if (!hit.has(sketch)) continue;
    restTotal -= share;
    for (const term of sketch.terms.keys()) rest.set(term, (rest.get(term) ?? 0) - share);
  }
  const odds = new Map<string, number>();
  const oddsOf = (term: string): number => {
    const known = odds.get(term);
    if (known !== undefined) return known;
    const here = led.get(term) ?? 0;
    const there = Math.max(0, rest.get(term) ?? 0);
    const found = here + there <= 1 ? 0 : Math.log((here + SEEN.word) / ledTotal / ((there + ELSEWHERE.word) / restTotal));
    const value = Math.max(-MOST, Math.min(MOST, found));
    odds.set(term, value);
    return value;
  };
  return ({ terms }) => {
    let sum = 0;
    let words = 0;
    for (const term of terms.keys()) {
      const value = oddsOf(term);
      if (value === 0) continue;
      sum += value;
      words++;
    }
    return sum / Math.max(1, words) ** EVENNESS;
  };
}
