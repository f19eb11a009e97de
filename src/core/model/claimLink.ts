import type { Span } from '../text/span.ts';
import type { Claim, FigureQualifier, FigureScope } from './claim.ts';
import type { Mention } from './mention.ts';
import type { Passage, ReportSummary } from './report.ts';

/** How a prior report's passage stands to a claim of the draft. */
export type Relation = 'same' | 'corroborates' | 'contradicts' | 'updates';
/** Why a passage stands to a claim as it does: the rule that decided. */
export type RelationRule =
  | 'denial' | 'other-place' | 'other-date' | 'other-actor' | 'other-number' | 'other-means' | 'other-target' | 'other-outcome' | 'no-agreement' | 'rival-count'
  | 'toll-moved' | 'stage-moved' | 'same-sayer' | 'same-sayer-again' | 'first-sayer' | 'other-sayer';
export type Agreement = 'agree' | 'differ' | 'unknown';

export interface FieldAgreement {
  readonly who: Agreement;
  readonly where: Agreement;
  readonly when: Agreement;
  readonly howMany: Agreement;
  readonly hedge: Agreement | 'stronger-in-draft' | 'weaker-in-draft';
}

/** What a draft says around a claim's sentence, as written: it tells which strike "the strike" is, and who "he". */
export interface Around {
  /** Of its paragraph, what stands before the sentence. */
  readonly before: string;
  /** Of its paragraph, what stands after the sentence. */
  readonly after: string;
  /** The heading of its section, the first paragraph under that and the paragraph before its own, as far as there are any. */
  readonly section: readonly string[];
  /** The heading by itself. */
  readonly heading?: string;
  /** Title, date line and first paragraph of the draft, as far as they stand before the claim's paragraph. */
  readonly opening: string;
}

/** A claim with what its sentence, paragraph and section and the draft's opening say: all that a search for prior reports knows of it. */
export interface ClaimQuery {
  readonly claim: Claim;
  /** The sentence or sentences the claim stands in, as long as in the draft: markup is blanked, so that offsets hold. */
  readonly sentence: string;
  /** Words in quotation marks that the claim has outside that sentence (in the next paragraph, in a quoted block); `start` is a draft offset. */
  readonly quoted?: readonly { readonly start: number; readonly text: string }[];
  /** Mentions inside the claim's sentence; spans are draft offsets. */
  readonly mentions: readonly Mention[];
  /** Mentions of the paragraph and the draft's date line around it. */
  readonly context: readonly Mention[];
  /** Absent for a sentence that stands alone. */
  readonly around?: Around;
  /** ISO date of the draft; reports published later are not prior. */
  readonly date?: string;
}

/** A claim and a passage that bears on it; suggested until a person confirms it. */
export interface ClaimLink {
  readonly report: ReportSummary;
  readonly passage: Passage;
  /** Words of the passage that the claim has too: offsets into `passage.text`. */
  readonly matches: readonly Span[];
  readonly relation: Relation;
  /** The rule by which the relation was told. */
  readonly rule?: RelationRule;
  /** 0 to 1, comparable between links of one claim and between claims. */
  readonly score: number;
  readonly fields: FieldAgreement;
  /** Name of who first said it; links with the same `origin` share one. */
  readonly origin: string;
  /** A person confirmed it; without it the link is suggested. */
  readonly confirmed?: boolean;
  /** Who says it in this passage, where the passage says so. */
  readonly sayer?: string;
}

export type QuoteVerdict = 'verbatim' | 'altered' | 'number-changed' | 'negation-lost' | 'cut-condition' | 'not-found';

/** What the archive has for a direct quotation. `start` and `end` are draft offsets of the quoted words. */
export interface QuoteFinding extends Span {
  readonly verdict: QuoteVerdict;
  readonly uri?: string;
  readonly archiveQuote?: string;
}

/** One figure the archive has for what a figure of the draft counts, with who gave it and when. */
export interface FigurePoint {
  /** Bounds of the value; `high` is `Number.MAX_SAFE_INTEGER` for a minimum. */
  readonly low: number;
  readonly high: number;
  readonly qualifier: FigureQualifier;
  /** As the passage has it. */
  readonly text: string;
  readonly sayer?: string;
  readonly published?: string;
  readonly uri: string;
  /** How the passage stands to the claim. */
  readonly relation: Relation;
}

/** A figure of the draft on the line of figures that the archive has for the same thing. `start` and `end`: draft offsets. */
export interface FigureLine extends Span {
  readonly low: number;
  readonly high: number;
  readonly qualifier: FigureQualifier;
  /** What is counted, as in `Figure.unit`: "killed", "drones" … */
  readonly unit?: string;
  readonly scope?: FigureScope;
  /** Of the same thing and scope, oldest first; one a report. */
  readonly points: readonly FigurePoint[];
  /** The same number where a linked passage has it for something else: "14 wounded" beside "14 killed". */
  readonly elsewhere: readonly FigurePoint[];
}

/** Where a figure of the draft stands on its line; see `figureVerdict`. */
export type FigureVerdict = 'latest' | 'superseded' | 'disputed' | 'out-of-range' | 'unreported' | 'unit-changed' | 'qualifier-changed';

/** Everything the archive says about one claim. */
export interface ClaimStanding {
  readonly claimId: string;
  readonly links: readonly ClaimLink[];
  /** Independent first sayers of the linked passages, with the number of reports that go back to each. */
  readonly origins: readonly { readonly origin: string; readonly reports: number }[];
  readonly figures: readonly FigureLine[];
  readonly quotes: readonly QuoteFinding[];
  /** How many reports were searched. */
  readonly searched: number;
}
