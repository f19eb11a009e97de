/**
 * Words up to this long are remembered, in UTF-16 units. V8 keeps a whole text alive behind any slice of it of 13 units or
 * more; a shorter one is a copy.
 */
export const LONGEST_REMEMBERED = 12;

/**
 * `make`, with its answers for short words remembered: a word is asked for a hundred times as often as a new one comes up.
 * After `most` words the memory starts afresh. `make` answers by the word alone.
 */
export function remembering<T extends NonNullable<unknown> | null>(make: (word: string) => T, most: number): (word: string) => T {
  const known = new Map<string, T>();
  return word => {
    const found = known.get(word);
    if (found !== undefined) return found;
    const answer = make(word);
    if (word.length <= LONGEST_REMEMBERED) {
      if (known.size >= most) known.clear();
      known.set(word, answer);
    }
    return answer;
  };
}
