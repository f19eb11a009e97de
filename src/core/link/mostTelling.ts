import type { ClaimLink, Relation } from '../model/claimLink.ts';
import { byPublished } from './days.ts';

const WEIGHT: Readonly<Record<Relation, number>> = { contradicts: 0, updates: 1, corroborates: 2, same: 3 };

/**
 * Links in the order in which they tell most: those that the writer confirmed, then contradictions, updates (the newest
 * first: it has the figure or the stage that holds), other sources, copies. Of one origin and relation the first comes
 * before all others, its copies at the end.
 */
export function inTellingOrder(links: readonly ClaimLink[]): readonly ClaimLink[] {
  const seen = new Set<string>();
  const first: ClaimLink[] = [];
  const copies: ClaimLink[] = [];
  for (const link of [...links].sort((a, b) => confirmedFirst(a, b) || WEIGHT[a.relation] - WEIGHT[b.relation] || newestUpdate(a, b) || b.score - a.score)) {
    const key = `${link.relation}|${link.origin}`;
    (seen.has(key) ? copies : first).push(link);
    seen.add(key);
  }
  return [...first, ...copies];
}

/** The few that tell most, in their order: of what contradicts, updates and agrees one each, as far as there is any, before a second of one kind. */
export function mostTelling(links: readonly ClaimLink[], count: number): readonly ClaimLink[] {
  const ordered = inTellingOrder(links);
  const agreeing = ordered.filter(({ relation }) => relation === 'same' || relation === 'corroborates').sort((a, b) => confirmedFirst(a, b) || b.score - a.score);
  const heads = [ordered.find(({ relation }) => relation === 'contradicts'), ordered.find(({ relation }) => relation === 'updates'), agreeing[0]].filter(link => link !== undefined);
  const chosen = [...new Set([...ordered.filter(({ confirmed }) => confirmed), ...heads, ...ordered])].slice(0, count);
  return ordered.filter(link => chosen.includes(link));
}

function confirmedFirst(a: ClaimLink, b: ClaimLink): number {
  return Number(b.confirmed ?? false) - Number(a.confirmed ?? false);
}

function newestUpdate(a: ClaimLink, b: ClaimLink): number {
  return a.relation === 'updates' && b.relation === 'updates' ? byPublished(b.report, a.report) : 0;
}
