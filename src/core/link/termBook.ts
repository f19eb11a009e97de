/** Terms by number, so that a hit list is compared by arrays: each term is weighed once, however many hits have it. */
export interface TermBook {
  numberOf(term: string): number;
  weightOf(number: number): number;
  size(): number;
}

/** An empty book; `weight` gives the rarity of a term (its idf). */
export function createTermBook(weight: (term: string) => number): TermBook {
  const numbers = new Map<string, number>();
  const weights: number[] = [];
  return {
    numberOf(term) {
      const known = numbers.get(term);
      if (known !== undefined) return known;
      numbers.set(term, weights.length);
      return weights.push(weight(term)) - 1;
    },
    weightOf: number => weights[number] ?? 0,
    size: () => weights.length
  };
}
