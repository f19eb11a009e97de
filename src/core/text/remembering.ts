/**
 * Words up to this long are remembered, in UTF-16 units. V8 keeps a whole text alive behind any slice of it of 13 units or
 * more; a shorter one is a copy.
 */
export const LONGEST_REMEMBERED = 12;

/**
 * `make`, with its answers for words up to `longest` (UTF-16 units) remembered: a word is asked for a hundred times as
 * often as a new one comes up. After `most` words the memory starts afresh. `make` answers by the word alone; with a
 * `longest` above the default its answers hold no slice of the word.
 */
export function remembering<T extends NonNullable<unknown> | null>(make: (word: string) => T, most: number, longest = LONGEST_REMEMBERED): (word: string) => T {
  const known = new Map<string, T>();
  return word => {
    const found = known.get(word);
    if (found !== undefined) return found;
    const answer = make(word);
    if (word.length <= longest) {
      if (known.size >= most) known.clear();
      known.set(word.length <= LONGEST_REMEMBERED ? word : copied(word), answer);
    }
    return answer;
  };
}

/** The same word in a string of its own: joining makes one text, and the slice of that keeps nothing else alive. */
function copied(word: string): string {
  return ` ${word}`.slice(1);
}
