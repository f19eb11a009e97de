import { FATES, likeness } from './match.ts';
import { sameName } from './names.ts';
import type { Ranked } from './rank.ts';
import { namesBeside } from './statement.ts';
import type { Statement } from './statement.ts';

/** Concepts of who holds a place. */
export const TERRITORY: readonly string[] = ['capture', 'control'];

/** The share of a negation's words that the other sentence has to have for it to be meant. */
const MEANT = 0.34;

const SUPPOSED = /\b(?:could|might|may) (?:well )?have\b/i;

/** Tells what may have been: "a lorry could have left since" takes no side. */
export function supposes({ text }: Statement): boolean {
  return SUPPOSED.test(text);
}

/** What one denies is what the other says: "no train stood there" goes against a train, not against a hit on the station. */
export function isAimed(claim: Statement, match: Ranked): boolean {
  const { statement, counts } = match;
  const mine = claim.negated.size > 0;
  const theirs = statement.negated.size > 0;
  if (!mine && !theirs) return !sameHolder(claim, statement) && match.namesInScene !== 0;
  if (claim.denies) return !supposes(statement);
  if (statement.denies) return shareOf(statement.negated, claim) >= MEANT || match.namesInScene !== undefined && match.namesInScene > 0 || hitsOf(statement.negated, claim) > 1;
  // Two that both say that something is not so, or of which one has the other's figure, do not quarrel by that word alone.
  if (counts.equal === 0 && FATES.some(fate => claim.negated.has('+' + fate) && statement.concepts.has(fate))) return true;
  return mine !== theirs && counts.equal === 0 && (theirs || shareOf(claim.negated, statement) >= MEANT);
}

/** Share of the stems under a negation that a sentence has. */
export function shareOf(negated: ReadonlySet<string>, other: Statement): number {
  return hitsOf(negated, other) / Math.max(1, stemsOf(negated).length);
}

function hitsOf(negated: ReadonlySet<string>, other: Statement): number {
  return stemsOf(negated).filter(term => likeness(term, other) > 0).length;
}

function stemsOf(terms: ReadonlySet<string>): readonly string[] {
  return [...terms].filter(term => !term.startsWith('+'));
}

/** "Came under Russian control" and "Russia's army took it": one side holds it in both. */
function sameHolder(claim: Statement, statement: Statement): boolean {
  const [mine, held, said] = [namesBeside(claim), namesBeside(statement), statement.names].map(names => names.find(({ info }) => info?.kind === 'state'));
  const theirs = held ?? said;
  return mine !== undefined && theirs !== undefined && sameName(mine, theirs) && [claim, statement].every(({ concepts }) => TERRITORY.some(concept => concepts.has(concept)) && !concepts.has('repel'));
}
