import type { ClaimView } from './claimView.ts';
import type { Count } from './counts.ts';
import { likeness } from './match.ts';
import type { Ranked } from './rank.ts';
import type { Statement } from './statement.ts';
import type { StoryStatement } from './story.ts';
import { stemOf } from './words.ts';

/** How many of a number of things something is said of: of all, of none, or of some of them. */
interface Share {
  readonly of: number;
  readonly some: number;
  readonly units: ReadonlySet<string>;
  readonly event?: string;
  /** "Only one of the two": no more than that. */
  readonly only: boolean;
}

const ALL = /\ball (?:of )?(?:the |its |his |her |their |these |those )?$/i;
const NONE = /\b(?:none|not one|not a single one|no one) of (?:the |its |his |her |their |these |those )?$/i;
const BOTH = /\bboth (?:of )?(?:the |its |his |her |their |these |those )?(?:\p{Ll}+ )??(\p{Ll}+s)\b/giu;
const OF_THEM = /^ of (?:them|these|those|the (?:men|women|people|group|crew))\b/;
const ONLY = /\b(?:only|just) $/i;

function sharesOf({ text, counts }: Statement): readonly Share[] {
  const both = [...text.matchAll(BOTH)].map(([, noun = '']): Share => ({ of: 2, some: 2, units: new Set([stemOf(noun)]), only: false }));
  return [...both, ...counts.flatMap((count, i): readonly Share[] => {
    const before = text.slice(0, count.start);
    const { low, units, event } = count;
    const told = { units, only: ONLY.test(before), ...(event === undefined ? {} : { event }) };
    if (count.high !== low) return [];
    if (NONE.test(before)) return [{ ...told, of: low, some: 0 }];
    if (ALL.test(before)) return [{ ...told, of: low, some: low }];
    const whole = count.part ? counts[i + 1] : OF_THEM.test(text.slice(count.end)) ? group(counts, i) : undefined;
    return whole === undefined || whole.low <= low ? [] : [{ ...told, units: whole.units, of: whole.low, some: low }];
  })];
}

/** The number that "of them" takes up: the nearest before it. */
function group(counts: readonly Count[], i: number): Count | undefined {
  return counts.slice(0, i).findLast(({ high, low, part }) => high === low && !part);
}

/** All or none. */
function isExtreme({ some, of }: Share): boolean {
  return some === 0 || some === of;
}

/** The sentence of a report by which it is another share: "both kilns went out" against "one of the two kilns", "all eight were killed" against "five of the eight": of as many things, more or fewer. */
export function otherShare({ statement: claim, focus }: ClaimView, { story }: Ranked): StoryStatement | undefined {
  const mine = sharesOf(claim);
  if (mine.length === 0 || claim.denies) return undefined;
  return story.statements.find(other => sharesOf(other).some(theirs => mine.some(share => {
    if (share.of !== theirs.of || share.some === theirs.some || ![share, theirs].some(isExtreme)) return false;
    if (![...share.units].some(unit => theirs.units.has(unit))) return false;
    if (share.event !== undefined || theirs.event !== undefined) return share.event === theirs.event;
    return share.only || theirs.only || [...focus].some(term => !share.units.has(term) && likeness(term, other) > 0);
  })));
}
