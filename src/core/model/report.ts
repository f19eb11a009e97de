import type { Span } from '../text/span.ts';

/** An item of the archive, in the terms of IPTC ninjs 3 where it has them. */
export interface Report {
  /** Unique in its archive: the item's own `uri`, else derived from the file's path. */
  readonly uri: string;
  readonly headline: string;
  /** Plain prose; paragraphs are separated by a blank line. Passage spans are offsets into this text. */
  readonly body: string;
  /** Name of who published it (ninjs `infoSources`, front matter `outlet`, or the folder's default). */
  readonly outlet?: string;
  readonly author?: string;
  /** ISO 8601 instant of publication (`versionCreated`). Kept apart from when this archive first saw it. */
  readonly published?: string;
  readonly firstSeen?: string;
  readonly url?: string;
  readonly language?: string;
  readonly located?: string;
  /** Sources the item itself credits, beside the outlet. */
  readonly infoSources?: readonly string[];
  /** `withdrawn`: the publisher retracted it (ninjs `pubStatus: canceled`); `withheld`: under embargo. */
  readonly status?: 'usable' | 'withdrawn' | 'withheld';
}

/** Where the archive found a report: the file, and the item inside it for files that hold several. */
export interface ReportLocation {
  readonly file: string;
  readonly item?: number;
}

/** What a list of hits shows of a report. */
export interface ReportSummary {
  readonly uri: string;
  readonly headline: string;
  readonly outlet?: string;
  readonly published?: string;
  readonly url?: string;
  readonly status?: Report['status'];
  readonly location: ReportLocation;
}

/** The sentence or two of a report that a hit points at; a span of the report's body, and its words. */
export interface Passage extends Span {
  readonly text: string;
}
