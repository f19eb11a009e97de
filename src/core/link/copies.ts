import { byPublished } from './days.ts';
import { candidatePairs, jaccard, shinglesOf } from './shingles.ts';
import type { Story } from './story.ts';
import { near, related, sharesName } from './storyLikeness.ts';
import { wordsOf } from './words.ts';

/** Least share of common word runs by which two sentences are one text. */
export const COPY = 0.55;
/** Sentences of fewer words are set phrases as often as copies. */
const COPY_WORDS = 9;
/** From so many words on a quotation is one utterance wherever it stands. */
const QUOTED_WORDS = 6;

/** Pairs of reports of which one carries a sentence of the other. */
export function copies(stories: readonly Story[]): readonly (readonly [number, number])[] {
  const owners: number[] = [];
  const texts: ReadonlySet<number>[] = [];
  // In the order of time: a copy stands near its text.
  const inTime = [...stories.entries()].sort(([, a], [, b]) => byPublished(a.report, b.report));
  for (const [i, story] of inTime) {
    for (const statement of story.statements) {
      if (statement.words.length < COPY_WORDS) continue;
      owners.push(i);
      texts.push(shinglesOf(statement.text));
    }
  }
  const pairs: (readonly [number, number])[] = [];
  for (const [x, y] of candidatePairs(texts)) {
    const a = owners[x] ?? 0;
    const b = owners[y] ?? 0;
    if (a === b || !near(stories[a], stories[b])) continue;
    if (jaccard(texts[x] ?? new Set(), texts[y] ?? new Set()) >= COPY && sharesName(stories[a], stories[b])) pairs.push([a, b]);
  }
  return pairs;
}

/** Pairs of reports that quote the same words: "We saw the crater, not the culprit" was said once. */
export function quotedAlike(stories: readonly Story[]): readonly (readonly [number, number])[] {
  const byWords = new Map<string, number[]>();
  for (const [i, { statements }] of stories.entries()) {
    for (const { text, quotes } of statements) {
      for (const { start, end } of quotes) {
        const words = wordsOf(text.slice(start, end)).map(({ lower }) => lower);
        if (words.length < QUOTED_WORDS) continue;
        const key = words.join(' ');
        byWords.set(key, [...(byWords.get(key) ?? []), i]);
      }
    }
  }
  // Each with the nearest before it that tells of the same: an older report may quote the same words of something else.
  return [...byWords.values()].flatMap(holders => holders.flatMap((holder, at) => {
    const before = holders.slice(0, at).findLast(other => other !== holder && related(stories[other], stories[holder]));
    return before === undefined ? [] : [[before, holder] as const];
  }));
}
