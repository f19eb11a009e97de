import type { Analyzer } from '../../core/text/analyzer.ts';
import { Cursor } from './cursor.ts';
import type { Run } from './run.ts';
import type { Segment } from './segment.ts';

/** Names of which a passage has one, each by the terms that it is made of. */
export type AnyName = readonly (readonly string[])[];

/** The names as terms of the index; those of stop words alone are left out. */
export function anyNameOf(names: Iterable<string>, analyzer: Analyzer): AnyName {
  const out = new Map<string, readonly string[]>();
  for (const name of names) {
    const terms = new Set<string>();
    analyzer.each(name, term => { terms.add(term); });
    if (terms.size > 0) out.set([...terms].sort().join(' '), [...terms]);
  }
  return [...out.values()];
}

/** 1 for each of `size` passages that has one name of each of `groups`; `each` gives the passages of a term. */
function marked(size: number, groups: readonly AnyName[], each: (term: string, found: (passage: number) => void) => void): Uint8Array {
  const marks = new Uint8Array(size);
  const common = new Uint8Array(size);
  groups.forEach((names, group) => {
    for (const terms of names) {
      common.fill(0);
      for (const term of terms) each(term, passage => { common[passage] = (common[passage] ?? 0) + 1; });
      // A passage keeps its place only while it has a name of every group so far.
      for (let passage = 0; passage < size; passage++) if (common[passage] === terms.length && marks[passage] === group) marks[passage] = group + 1;
    }
  });
  for (let passage = 0; passage < size; passage++) marks[passage] = marks[passage] === groups.length ? 1 : 0;
  return marks;
}

/** A mark for each passage of a run that has at least one name of every group. */
export function namedInRun(run: Run, groups: readonly AnyName[]): Uint8Array {
  return marked(run.size, groups, (term, found) => { run.withTerm(term, found); });
}

/** The same for the passages of a segment. */
export function namedInSegment(segment: Segment, groups: readonly AnyName[]): Uint8Array {
  const encoder = new TextEncoder();
  return marked(segment.layout.passages, groups, (term, found) => {
    const letters = encoder.encode(term);
    const number = segment.find(letters, letters.length);
    if (number < 0) return;
    const cursor = new Cursor(segment, number, 1, 1);
    while (cursor.nextBlock()) for (let i = 0; i < cursor.count; i++) found(cursor.passages[i] ?? 0);
  });
}
