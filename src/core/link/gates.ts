import type { Match } from './match.ts';
import type { Ranked } from './rank.ts';

/** Longest a draft's wrong date is taken for a slip of the same event, in days. */
const SLIP_DAYS = 14;

/** Whether date and place leave the match possible without more ado. */
function agrees(match: Match): boolean {
  return !match.early && match.when !== -1 && match.where !== -1;
}

/**
 * Drops look-alikes. A strike in the same town on another day, or on the same day in another town, is another event,
 * unless nothing in the archive fits better and all the rest agrees: then the draft's date or place is what differs.
 */
export function clean(ranked: readonly Ranked[], show: number): readonly Ranked[] {
  const fits = ranked.filter(match => agrees(match) && match.odds >= show);
  const best = Math.max(-Infinity, ...fits.map(({ odds }) => odds));
  return ranked.filter(match => {
    if (agrees(match)) return match.odds >= show;
    const date = match.early || match.when === -1;
    const place = match.where === -1;
    if (date && place || best >= show) return false;
    const strength = 0.7 * match.wording + 0.3 * match.background;
    const share = match.counts.of === 0 ? 0 : match.counts.equal / match.counts.of;
    if (date) return (match.names === undefined || match.namesInScene === 1) && strength >= 0.6 && match.states === 1 && match.daysApart <= SLIP_DAYS && match.counts.apart === 0;
    return match.when === 1 && (strength >= 0.55 || share >= 0.5 && strength > 0.4);
  });
}
