import type { Span } from '../text/span.ts';
import type { Attribution } from './attribution.ts';

/** How a figure is bounded: "at least 14" is a minimum, "about 200" an approximation, "12 to 16" a range. */
export type FigureQualifier = 'exact' | 'minimum' | 'maximum' | 'approximate' | 'range';

/** What a figure sums up where the sentence says so: a day, or all of a longer time ("since the start of the war"). */
export type FigureScope = 'daily' | 'cumulative';

/** A number with what it counts. `low` and `high` bound the value; they are equal for an exact figure. */
export interface Figure extends Span {
  readonly text: string;
  readonly low: number;
  readonly high: number;
  readonly qualifier: FigureQualifier;
  /** What is counted, normalised: "killed", "wounded", "drones", "soldiers", "dollars", "percent", "kilometres" … */
  readonly unit?: string;
  /** The noun counted where the unit is what happened to it: "soldiers" in "12 soldiers were killed". */
  readonly counted?: string;
  /** What happened to it where that is said apart from the unit: "shot down", "launched", "captured". */
  readonly event?: string;
  readonly scope?: FigureScope;
}

/** A date expression and the days it stands for. Days are ISO dates (YYYY-MM-DD), both inclusive. */
export interface ResolvedDate extends Span {
  readonly text: string;
  readonly from?: string;
  readonly to?: string;
}

export type Modality = 'fact' | 'forecast' | 'conditional' | 'directive';

/** A checkable statement of a draft: attributed, or in the writer's own voice (no `attribution`). Spans are draft offsets. */
export interface Claim extends Span {
  /** Stays the same while the claim's words stay the same: a hash of its prose and its count among equal ones. */
  readonly id: string;
  /** The claim's prose without markup: the content of an attributed claim, the sentence or clause of an own one. */
  readonly text: string;
  /** The sentence or sentences it stands in. */
  readonly sentence: Span;
  readonly attribution?: Attribution;
  /** Taken for granted in a sentence that says something else ("despite a moratorium"): a claim of the writer's, within that sentence's. */
  readonly presupposed?: true;
  readonly hedged: boolean;
  readonly hedges: readonly Span[];
  readonly negated: boolean;
  readonly modality: Modality;
  readonly dates: readonly ResolvedDate[];
  readonly figures: readonly Figure[];
  /** Direct quotations inside the claim, without the quotation marks. */
  readonly quotations: readonly Span[];
  readonly rule: string;
}
