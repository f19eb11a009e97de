import type { ItsFunction, WinkMethods } from 'wink-nlp';

/**
 * Tells whether a word in lower case is in the model's English vocabulary, singular or plural. wink numbers the words of
 * its vocabulary first and those it meets later behind them. Call before `nlp` has read anything. Answers are remembered,
 * at most 20,000.
 */
export function winkVocabulary(nlp: WinkMethods): (lower: string) => boolean {
  // Its types leave this helper out.
  const uniqueId = (nlp.its as unknown as { readonly uniqueId: ItsFunction<number> }).uniqueId;
  const idOf = (word: string): number => nlp.readDoc(word).tokens().itemAt(0).out(uniqueId) as unknown as number;
  const first = idOf('qzxjvkw');
  const known = new Map<string, boolean>();
  const has = (word: string): boolean => idOf(word) < first;
  return lower => {
    let answer = known.get(lower);
    if (answer === undefined) {
      answer = /^[a-z]{2,30}$/.test(lower) && (has(lower) || (lower.endsWith('s') && lower.length > 3 && has(lower.slice(0, -1))) || (lower.endsWith('es') && lower.length > 4 && has(lower.slice(0, -2))) || (lower.endsWith('ies') && lower.length > 4 && has(lower.slice(0, -3) + 'y')));
      if (known.size >= 20_000) known.clear();
      known.set(lower, answer);
    }
    return answer;
  };
}
