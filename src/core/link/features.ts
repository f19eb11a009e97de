import { conceptsOf } from './concepts.ts';
import type { Match, Weigh } from './match.ts';
import type { Story } from './story.ts';
import type { WholeFeatures } from './wholeReport.ts';

/** What a match shows by itself, in the order of `ownFeatures`. */
export const OWN_FEATURES = [
  'focus', 'wording', 'context', 'covered', 'unmet', 'story', 'there', 'elsewhere', 'then', 'anotherDay', 'early', 'daysApart', 'equal', 'apart', 'counted',
  'sayer', 'background', 'states', 'mass', 'lasting', 'denies', 'fateless', 'anchored', 'likeness', 'shared', 'namesFirst', 'age', 'within', 'distance'
] as const;

/** What only the other reports of the claim show, in the order of `groupFeatures`. */
export const GROUP_FEATURES = ['namesOfMost', 'coveredOfMost', 'top', 'gap', 'likeTop', 'daysFromTop', 'datesFit'] as const;

const COVERED = OWN_FEATURES.indexOf('covered');
const NAMES_FIRST = OWN_FEATURES.indexOf('namesFirst');

/** A match as numbers, one a feature: shares and flags between 0 and 1, `mass` up to 2, `age` as `wholeFeatures` has it. `whole` is what that says of the report. */
export function ownFeatures(m: Match, whole: WholeFeatures): number[] {
  const { counts } = m;
  const of = Math.max(1, counts.of);
  const flag = (value: boolean): number => (value ? 1 : 0);
  return [
    m.focus, m.wording, m.context, m.covered, flag(counts.of > 0 && counts.equal + counts.compatible + counts.apart === 0), m.namesInStory ?? 0,
    flag(m.where === 1), flag(m.where === -1), flag(m.when === 1), flag(m.when === -1), flag(m.early), Math.min(10, m.daysApart) / 10, counts.equal / of, counts.apart / of, flag(counts.of > 0),
    flag(m.who === true), m.background, m.states, Math.min(2, m.mass / 8), flag(m.lasting), flag(m.statement.denies), flag(m.fateless), flag(m.anchored), whole.likeness, whole.shared, whole.namesFirst, whole.age,
    flag(m.places.within), m.where === 1 ? 0 : Math.min(1, (m.places.km ?? 0) / FAR)
  ];
}

/** Towns so far apart are simply elsewhere, in kilometres. */
const FAR = 300;

/** Sentences of a report that tell what it is about. */
const OPENING = 3;
/** Matches that are asked whether their dates fit. */
const ASKED = 5;

/** Least share that the best report has to have for the others to be held against it. */
const LEAST_MOST = 0.05;

/**
 * What the company of a match shows: how much of what the best informed report has it has too, how good the best report is, how far this one lies behind, how like it is to the
 * best and how near in time, and whether the good ones fit the claim's day. `first` are the odds each match has by itself.
 */
export function groupFeatures(matches: readonly Match[], own: readonly (readonly number[])[], first: readonly number[]): readonly number[][] {
  const order = [...matches.keys()].sort((a, b) => (first[b] ?? 0) - (first[a] ?? 0));
  const sketches = matches.map(({ story }) => sketchOf(story));
  const rarity = rarityAmong(sketches);
  const [best = -1, second = -1] = order;
  const top = first[best] ?? 0;
  let fit = 0;
  let asked = 0;
  for (const i of order.slice(0, ASKED)) {
    const share = 1 / (1 + Math.exp(-(first[i] ?? 0)));
    asked += share;
    if (matches[i]?.when !== -1) fit += share;
  }
  const day = matches[best]?.story.day;
  const most = (feature: number): number => Math.max(LEAST_MOST, ...own.map(row => row[feature] ?? 0));
  const mostNames = most(NAMES_FIRST);
  const mostCovered = most(COVERED);
  return matches.map(({ story }, i) => {
    const other = sketches[i === best ? second : best];
    const mine = sketches[i];
    return [(own[i]?.[NAMES_FIRST] ?? 0) / mostNames, (own[i]?.[COVERED] ?? 0) / mostCovered, top, (first[i] ?? 0) - top, mine === undefined || other === undefined ? 0 : likenessOf(mine, other, rarity), i === best || day === undefined || story.day === undefined ? 0 : Math.min(20, Math.abs(story.day - day)) / 10, fit / Math.max(0.01, asked)];
  });
}

/** The words, names and concepts a report opens with. */
function sketchOf({ headline, statements }: Story): ReadonlySet<string> {
  const sketch = new Set<string>();
  for (const { terms, names, concepts } of [headline, ...statements.slice(0, OPENING)]) {
    for (const term of terms) if (!term.startsWith('+')) sketch.add(term);
    for (const { words } of names) for (const word of words) sketch.add(`name ${word}`);
    for (const concept of concepts) sketch.add(`+${concept}`);
  }
  return sketch;
}

/** Rarity of what stands in sketches, among them: the archive is not asked, which would take longer than all the rest. */
function rarityAmong(sketches: readonly ReadonlySet<string>[]): (key: string) => number {
  const holders = new Map<string, number>();
  for (const sketch of sketches) for (const key of sketch) holders.set(key, (holders.get(key) ?? 0) + 1);
  return key => Math.log((sketches.length + 1) / ((holders.get(key) ?? 0) + 0.5));
}

/** Cosine of two sketches, weighed by rarity. */
function likenessOf(a: ReadonlySet<string>, b: ReadonlySet<string>, rarity: (key: string) => number): number {
  let dot = 0;
  let squareA = 0;
  let squareB = 0;
  for (const key of a) {
    const square = rarity(key) ** 2;
    squareA += square;
    if (b.has(key)) dot += square;
  }
  for (const key of b) squareB += rarity(key) ** 2;
  return dot / Math.max(1e-9, Math.sqrt(squareA * squareB));
}

/** Share of what is claimed, weighed by rarity, that a report has anywhere: the same stem 1, another word for it less. */
export function coverage(focus: ReadonlySet<string>, { whole }: Story, weigh: Weigh): number {
  let total = 0;
  let found = 0;
  for (const term of focus) {
    const weight = weigh(term);
    total += weight;
    const concepts = conceptsOf(term);
    let best = 0;
    for (const { terms, concepts: theirs } of whole) {
      if (terms.has(term)) { best = 1; break; }
      if (best === 0 && concepts.some(concept => theirs.has(concept))) best = SYNONYM;
    }
    found += weight * best;
  }
  return total === 0 ? 0 : found / total;
}

/** How much another word for the same counts. */
export const SYNONYM = 0.7;
