/** A passage by its terms, each once, by number. */
export interface TermBag {
  readonly terms: readonly number[];
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
 * Words of one passage alone say nothing. `size` is above every number of a term.
 */
export function telling(hits: readonly TermBag[], leaders: readonly { readonly sketch: TermBag; readonly share: number }[], size: number): (passage: TermBag) => number {
  const led = new Float64Array(size);
  const rest = new Float64Array(size);
  let ledTotal = SEEN.leaders;
  let restTotal = ELSEWHERE.hits + hits.length;
  for (const { terms } of hits) for (const term of terms) rest[term] = (rest[term] ?? 0) + 1;
  for (const { sketch, share } of leaders) {
    // The query leads without being a hit.
    const own = hits.includes(sketch) ? share : 0;
    ledTotal += share;
    restTotal -= own;
    for (const term of sketch.terms) {
      led[term] = (led[term] ?? 0) + share;
      rest[term] = (rest[term] ?? 0) - own;
    }
  }
  const odds = led.map((here, term) => {
    const there = Math.max(0, rest[term] ?? 0);
    if (here + there <= 1) return 0;
    const found = Math.log((here + SEEN.word) / ledTotal / ((there + ELSEWHERE.word) / restTotal));
    return Math.max(-MOST, Math.min(MOST, found));
  });
  return ({ terms }) => {
    let sum = 0;
    let words = 0;
    for (const term of terms) {
      const value = odds[term] ?? 0;
      if (value === 0) continue;
      sum += value;
      words++;
    }
    return sum / Math.max(1, words) ** EVENNESS;
  };
}
