import type { Segment } from './segment.ts';

/** A segment with the passages of it that are gone. */
export interface LiveSegment {
  readonly segment: Segment;
  /** 1 for a passage that is gone; absent while none is. */
  dead: Uint8Array | undefined;
  deadCount: number;
}

/** A segment just opened, the passages of `dead` reports marked; each report with its minute. */
export function withDead(segment: Segment, dead: ReadonlyMap<number, number>): LiveSegment {
  const live: LiveSegment = { segment, dead: undefined, deadCount: 0 };
  for (const [report, minute] of dead) bury(live, report, minute);
  return live;
}

/** Marks the passages of a report as gone. */
export function bury(live: LiveSegment, report: number, minute: number): void {
  const { segment } = live;
  const { minute: minutes, report: reports } = segment.directory;
  let low = 0;
  let high = minutes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const before = (minutes[middle] ?? 0) < minute || ((minutes[middle] ?? 0) === minute && (reports[middle] ?? 0) < report);
    if (before) low = middle + 1;
    else high = middle;
  }
  for (; minutes[low] === minute && reports[low] === report; low++) {
    live.dead ??= new Uint8Array(segment.layout.passages);
    if (live.dead[low] === 0) live.deadCount++;
    live.dead[low] = 1;
  }
}

/**
 * The segments to merge next: those of the first tier that has `factor` of them, or one of which a third is gone; none
 * when all is well. A tier holds segments up to `factor` times the size of the one below; the lowest those of one run.
 */
export function dueForMerge(live: readonly LiveSegment[], runPassages: number, factor: number): LiveSegment[] {
  const tiers = new Map<number, LiveSegment[]>();
  for (const each of live) {
    const { passages } = each.segment.layout;
    if (each.deadCount * 3 > passages) return [each];
    const tier = Math.max(0, Math.ceil(Math.log(passages / runPassages) / Math.log(factor)));
    const list = tiers.get(tier);
    if (list === undefined) tiers.set(tier, [each]);
    else list.push(each);
  }
  return [...tiers.values()].find(list => list.length >= factor) ?? [];
}
