import type { AnnotatedDraft, DraftBlock } from '../model/annotatedDraft.ts';
import type { Claim } from '../model/claim.ts';
import type { Mention } from '../model/mention.ts';
import { shifted } from '../text/span.ts';
import { movedClaim } from './shift.ts';

/** Items of a list that are new, between `head` items that stayed and `tail` items that only moved. */
export interface ListDifference<T> {
  readonly head: number;
  readonly tail: number;
  readonly middle: readonly T[];
}

/**
 * What changed from one result for a draft to the next, so that an edit of one paragraph does not send all annotations
 * from thread to thread. Spans of `tail` items moved by `shift` code units.
 */
export interface AnnotationDifference {
  readonly shift: number;
  readonly mentions: ListDifference<Mention>;
  readonly claims: ListDifference<Claim>;
  readonly blocks: ListDifference<DraftBlock>;
  readonly words: number;
  readonly date?: string;
}

const empty: AnnotatedDraft = { mentions: [], claims: [], blocks: [], words: 0 };

/** What changed from `before` (nothing, for a draft's first result) to `after`; `shift` is by how much the draft's text grew, in code units. */
export function difference(before: AnnotatedDraft | undefined, after: AnnotatedDraft, shift: number): AnnotationDifference {
  const from = before ?? empty;
  return {
    shift,
    mentions: listDifference(from.mentions, after.mentions, shift),
    claims: listDifference(from.claims, after.claims, shift),
    blocks: listDifference(from.blocks, after.blocks, shift),
    words: after.words,
    ...(after.date === undefined ? {} : { date: after.date })
  };
}

/** `before` with a difference applied: equal to the `after` that it was made from. */
export function withDifference(before: AnnotatedDraft | undefined, change: AnnotationDifference): AnnotatedDraft {
  const from = before ?? empty;
  const { shift } = change;
  return {
    mentions: joined(from.mentions, change.mentions, mention => shifted(mention, shift)),
    claims: joined(from.claims, change.claims, claim => movedClaim(claim, shift)),
    blocks: joined(from.blocks, change.blocks, block => shifted(block, shift)),
    words: change.words,
    ...(change.date === undefined ? {} : { date: change.date })
  };
}

function listDifference<T>(before: readonly T[], after: readonly T[], shift: number): ListDifference<T> {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && same(before[head], after[head], 0)) head++;
  let tail = 0;
  while (tail < shorter - head && same(before[before.length - 1 - tail], after[after.length - 1 - tail], shift)) tail++;
  return { head, tail, middle: after.slice(head, after.length - tail) };
}

function joined<T>(before: readonly T[], { head, tail, middle }: ListDifference<T>, move: (item: T) => T): T[] {
  return [...before.slice(0, head), ...middle, ...before.slice(before.length - tail, before.length).map(move)];
}

/** Deep equality of plain data in which every `start` and `end` moved by `shift`. */
function same(a: unknown, b: unknown, shift: number): boolean {
  if (a === b && shift === 0) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  if (Array.isArray(a)) return Array.isArray(b) && a.length === b.length && a.every((item, i) => same(item, b[i], shift));
  const left = a as Record<string, unknown>;
  const right = b as Record<string, unknown>;
  for (const key in left) {
    const value = left[key];
    if ((key === 'start' || key === 'end') && typeof value === 'number' ? value + shift !== right[key] : !same(value, right[key], shift)) return false;
  }
  for (const key in right) if (!(key in left)) return false;
  return true;
}
