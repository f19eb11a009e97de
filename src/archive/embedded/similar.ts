import { SKETCH_KEYS } from '../../core/text/sketch.ts';
import type { Ranked } from './ranking.ts';
import type { Segment } from './segment.ts';
import { createKeyFilter, MOST_OF_ONE_KEY } from './sketchIndex.ts';
import type { KeyFilter } from './sketchIndex.ts';
import { PASSAGES_A_REPORT } from './store.ts';

/** A passage that may be a copy, with how many keys it has in common. */
export interface Candidate {
  readonly report: number;
  readonly passage: number;
  readonly common: number;
}

export interface Similar {
  /** Passages whose sketches have a key in common with that of a passage in memory, the most in common first. */
  to(report: number, passage: number): Candidate[];
  /** Takes note of a segment made of passages in memory. */
  added(segment: Segment): void;
  /** Other segments have come. */
  forget(): void;
}

/** `current` gives the passages there are now. */
export function createSimilar(current: () => Ranked): Similar {
  let inSegments: KeyFilter | undefined;
  return {
    added(segment) { if (inSegments?.add(segment.sketches().sketchKey) === false) inSegments = undefined; },
    forget() { inSegments = undefined; },
    to(report, passage) {
      const { segments, runs, dead } = current();
      const run = runs.findLast(each => each.find(report, passage) >= 0);
      const number = run?.find(report, passage) ?? -1;
      if (run === undefined || number < 0) return [];
      inSegments ??= createKeyFilter(segments.map(({ segment }) => segment.sketches().sketchKey));
      const common = new Map<number, { report: number; passage: number; common: number }>();
      const note = (other: number, place: number): void => {
        if (dead.has(other) || (other === report && place === passage)) return;
        const name = other * PASSAGES_A_REPORT + place;
        const known = common.get(name);
        if (known === undefined) common.set(name, { report: other, passage: place, common: 1 });
        else known.common++;
      };
      for (const key of run.sketches().subarray(number * SKETCH_KEYS, (number + 1) * SKETCH_KEYS)) {
        if (key === 0) continue;
        let left = MOST_OF_ONE_KEY;
        for (const each of runs) each.withKey(key, (other, place) => { if (left-- > 0) note(other, place); });
        if (!inSegments.mayHave(key)) continue;
        // The newest first: copies are made soon.
        for (let i = segments.length - 1; i >= 0 && left > 0; i--) {
          const segment = segments[i]?.segment;
          segment?.withKey(key, at => { if (left-- > 0) note(segment.directory.report[at] ?? 0, segment.directory.passage[at] ?? 0); });
        }
      }
      return common.size < 2 ? [...common.values()] : [...common.values()].sort((a, b) => b.common - a.common || a.report - b.report || a.passage - b.passage);
    }
  };
}
