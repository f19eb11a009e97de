import { overlaps } from '../text/span.ts';
import { likeness } from './match.ts';
import { sameName } from './names.ts';
import type { Name } from './names.ts';
import type { Ranked } from './rank.ts';
import type { Statement } from './statement.ts';

/** Concepts of who holds a place. */
export const TERRITORY: readonly string[] = ['capture', 'control'];
/** What may have befallen nobody. */
export const FATES: readonly string[] = ['kill', 'wound', 'missing'];

/** The share of a negation's words that the other sentence has to have for it to be meant. */
const MEANT = 0.34;

/** What one denies is what the other says: "no train stood there" goes against a train, not against a hit on the station. */
export function isAimed(claim: Statement, { statement, counts }: Ranked): boolean {
  const mine = claim.negated.size > 0;
  const theirs = statement.negated.size > 0;
  if (!mine && !theirs) return !sameHolder(claim, statement);
  if (claim.denies || statement.denies) return true;
  // Two that both say that something is not so, or of which one has the other's figure, do not quarrel by that word alone.
  if (FATES.some(fate => claim.negated.has('+' + fate) && statement.concepts.has(fate))) return true;
  return mine !== theirs && counts.equal === 0 && (theirs || shareOf(claim.negated, statement) >= MEANT);
}

/** Share of the stems under a negation that a sentence has. */
export function shareOf(negated: ReadonlySet<string>, other: Statement): number {
  const all = [...negated].filter(term => !term.startsWith('+'));
  const had = all.filter(term => likeness(term, other) > 0);
  return had.length / Math.max(1, all.length);
}

/** The names of a sentence that are none of whoever speaks. */
function namesBeside({ names, sayers }: Statement): readonly Name[] {
  return names.filter(name => !sayers.some(sayer => overlaps(sayer, name)));
}

/** "Came under Russian control" and "Russia's army took it": one side holds it in both. */
function sameHolder(claim: Statement, statement: Statement): boolean {
  const [mine, held, said] = [namesBeside(claim), namesBeside(statement), statement.names].map(names => names.find(({ info }) => info?.kind === 'state'));
  const theirs = held ?? said;
  return mine !== undefined && theirs !== undefined && sameName(mine, theirs) && [claim, statement].every(({ concepts }) => TERRITORY.some(concept => concepts.has(concept)) && !concepts.has('repel'));
}
