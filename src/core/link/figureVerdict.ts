import type { FigureQualifier } from '../model/claim.ts';
import { compareCounts } from './counts.ts';
import type { FigureLine, FigurePoint, FigureVerdict } from '../model/claimLink.ts';

/** Where a figure of the draft stands, and the archive's figure that it was held against. */
export interface FigureFinding {
  readonly verdict: FigureVerdict;
  readonly against: FigurePoint;
}

interface Bounded {
  readonly low: number;
  readonly high: number;
  readonly qualifier: FigureQualifier;
}

/**
 * Where a figure of the draft stands on the line of the archive's: the latest; superseded by a later one, or disputed
 * where that one's passage contradicts the claim; its number with another qualifier ("at least 14"); its number for
 * another thing only; outside all figures, or between them but in no report. Undefined where the archive has no figure
 * to hold it against.
 */
export function figureVerdict(line: FigureLine): FigureFinding | undefined {
  const { points, elsewhere } = line;
  const last = points.findLast(({ relation }) => relation !== 'contradicts') ?? points.at(-1);
  const found = points.findLastIndex(point => number(point) === number(line));
  const equal = points[found];
  if (equal !== undefined) {
    const later = points.slice(found + 1).filter(point => moved(line, point));
    const newer = later.findLast(({ relation }) => relation !== 'contradicts');
    if (newer !== undefined) return { verdict: 'superseded', against: newer };
    if (later[0] !== undefined) return { verdict: 'disputed', against: later[0] };
    const alike = points.findLast(point => number(point) === number(line) && point.qualifier === line.qualifier);
    return alike === undefined ? { verdict: 'qualifier-changed', against: equal } : { verdict: 'latest', against: alike };
  }
  if (last === undefined) return elsewhere[0] && { verdict: 'unit-changed', against: elsewhere[0] };
  if (compareCounts(line, last) !== 'apart') return { verdict: 'latest', against: last };
  if (elsewhere[0] !== undefined) return { verdict: 'unit-changed', against: elsewhere[0] };
  const outside = line.low > Math.max(...points.map(({ high }) => high)) || line.high < Math.min(...points.map(({ low }) => low));
  return { verdict: outside ? 'out-of-range' : 'unreported', against: last };
}

/** The number written, whatever bounds it: 14 of "14", "at least 14", "up to 14" and "about 14"; a range is its two ends. */
function number({ low, high, qualifier }: Bounded): string {
  switch (qualifier) {
    case 'minimum': return String(low);
    case 'maximum': return String(high);
    // Of "about 14" the bounds lie a tenth to either side; "dozens" is no number.
    case 'approximate': return Math.abs(high / low - 11 / 9) < 1e-6 ? String(Math.round((low + high) / 2)) : `${String(low)}-${String(high)}`;
    case 'exact': case 'range': return low === high ? String(low) : `${String(low)}-${String(high)}`;
    default: return qualifier satisfies never;
  }
}

/** A later figure is another one; of "at least 14" also where it is more. */
function moved(mine: Bounded, later: Bounded): boolean {
  return compareCounts(mine, later) === 'apart' || mine.qualifier === 'minimum' && later.low > mine.low;
}
