import type { Around } from '../model/claimLink.ts';
import { namesOf, sameName } from './names.ts';
import type { Name, NameBook } from './names.ts';
import type { Weigh } from './match.ts';
import type { Story } from './story.ts';
import { contentStems, stemOf, wordsOf } from './words.ts';

/** The parts of what stands around a claim, and how much each says of its story. */
const PARTS = { before: 1, after: 0.5, section: 0.5, opening: 0.4 } as const;

/** A part of a draft with its words and names, each with its weight. */
interface Piece {
  readonly share: number;
  readonly stems: readonly { readonly stem: string; readonly square: number }[];
  readonly square: number;
  readonly names: readonly { readonly name: Name; readonly weight: number }[];
}

/** What stands around a claim, in the order of `PARTS`. */
export type Storyline = readonly Piece[];

/** The words and names around a claim, weighed by `weigh`. */
export function storylineOf(around: Around, book: NameBook, weigh: Weigh): Storyline {
  return ([['before', around.before], ['after', around.after], ['section', around.section.join('\n\n')], ['opening', around.opening]] as const).map(([part, text]): Piece => {
    const words = wordsOf(text);
    const stems = [...contentStems(words)].map(stem => ({ stem, square: weigh(stem) ** 2 }));
    return {
      share: PARTS[part], stems, square: stems.reduce((sum, { square }) => sum + square, 0),
      names: namesOf(text, words, book).map(name => ({ name, weight: Math.max(0, ...name.words.map(word => weigh(stemOf(word)))) }))
    };
  });
}

/** The features of likeness to a draft's story: words and names by part, over all parts, and beside the report that has most of them. */
export const STORY_FEATURES = ['cosBefore', 'cosAfter', 'cosSection', 'cosOpening', 'namesBefore', 'namesAfter', 'namesSection', 'namesOpening', 'cos', 'names', 'relCos', 'relNames'] as const;

/** How like the draft's story each report is: a row a report, in the order of `STORY_FEATURES`. */
export function storyFeatures(pieces: Storyline, stories: readonly Story[]): readonly (readonly number[])[] {
  const rows = stories.map(story => {
    const first = [...story.scene, ...(story.statements[0]?.names ?? [])];
    const cos = pieces.map(({ stems, square }) => {
      let dot = 0;
      for (const each of stems) if (story.stems.has(each.stem)) dot += each.square;
      return dot / Math.sqrt(Math.max(1, square) * Math.max(1, story.stems.size));
    });
    const has = pieces.map(({ names }) => names.reduce((sum, { name, weight }) => sum + (first.some(other => sameName(name, other)) ? weight : 0), 0));
    const all = pieces.map(({ names }) => names.reduce((sum, { weight }) => sum + weight, 0));
    const named = pieces.reduce((sum, { share }, i) => sum + share * (has[i] ?? 0), 0) / Math.max(1e-9, pieces.reduce((sum, { share }, i) => sum + share * (all[i] ?? 0), 0));
    return { cos, parts: has.map((value, i) => ((all[i] ?? 0) === 0 ? 0 : value / (all[i] ?? 1))), sum: pieces.reduce((sum, { share }, i) => sum + share * (cos[i] ?? 0), 0), named };
  });
  const bestSum = Math.max(1e-9, ...rows.map(({ sum }) => sum));
  const bestNamed = Math.max(1e-9, ...rows.map(({ named }) => named));
  return rows.map(({ cos, parts, sum, named }) => [...cos, ...parts, sum, named, sum / bestSum, named / bestNamed]);
}

const REL_COS = STORY_FEATURES.indexOf('relCos');
const REL_NAMES = STORY_FEATURES.indexOf('relNames');

/** Least share of what the report nearest to the story has of its words, or of its names, that a report of the story has; checked on drafts left out of the fit. */
const LEAST = { words: 0.3, names: 0.5 } as const;

/** Whether a report is of the draft's story at all, by its row of `storyFeatures`. */
export function isOfStory(row: readonly number[]): boolean {
  return (row[REL_COS] ?? 0) >= LEAST.words || (row[REL_NAMES] ?? 0) >= LEAST.names;
}
