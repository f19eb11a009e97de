import type { Report } from '../../core/model/report.ts';
import type { Span } from '../../core/text/span.ts';
import type { SkippedFile, SkipReason } from '../archive.ts';

/** What is known of a file before its bytes are read. */
export interface ReadContext {
  /** Path relative to the archive folder, `/` between its parts. Only ever text: no reader opens anything. */
  readonly path: string;
  /** Name of the archive folder; set before the path in the uris derived from it, where a desk has several folders. */
  readonly name?: string;
  /** ISO 8601 instant the file was last changed; becomes `firstSeen`, unless the item says when it was saved. */
  readonly modified?: string;
  /** ISO 8601 instant that embargoes are compared with. Without it (and without `modified`) an embargoed item is withheld. */
  readonly now?: string;
  /** What the desk says of the reports of this folder, where they do not say it themselves. */
  readonly defaults?: { readonly outlet?: string; readonly language?: string };
}

/** A report as read from a file. */
export interface ReadReport extends Report {
  /**
   * The spans of `body` that are prose worth indexing, in order, one a paragraph. Headings, date lines, bylines, credits
   * and the site's own furniture are in the body but in no span.
   */
  readonly paragraphs: readonly Span[];
  /** SHA-256, hexadecimal, of the bytes the report was read from: its line in JSON Lines, otherwise the file. */
  readonly contentHash: string;
  /** Position in the file, from 0, in files that hold several items. */
  readonly item?: number;
  /** ISO 8601 instant at which a `withheld` item becomes free, when it says so. */
  readonly embargoedUntil?: string;
  /** Where a web archiver says it keeps its copy, and that copy's hash, as its table has them. */
  readonly archiveLocation?: string;
  readonly archiveHash?: string;
}

/** Something a report said of itself that could not be understood and was left out. The report itself was read. */
export interface Doubt {
  readonly file: string;
  readonly item?: number;
  readonly field: 'date' | 'url' | 'language' | 'embargo';
  /** As it was written, cut to 80 characters. */
  readonly value: string;
}

export interface ReadResult {
  readonly reports: readonly ReadReport[];
  /** The file, or items of it, that gave no report. Reports of the same file that could be read are in `reports`. */
  readonly skipped: readonly SkippedFile[];
  readonly doubts: readonly Doubt[];
  /** SHA-256, hexadecimal, of the file's bytes. Empty when the file was too large to be read. */
  readonly contentHash: string;
  /** How the file was understood; undefined when it was not. */
  readonly format?: Format;
}

export type Format = 'markdown' | 'plaintext' | 'json' | 'json-lines' | 'html' | 'feed' | 'json-feed' | 'newsml' | 'docx' | 'pdf' | 'telegram' | 'csv';

/** Bounds that keep one bad file from holding up the archive. */
export interface ReadLimits {
  /** Most bytes of a file. */
  readonly bytes: number;
  /** Most UTF-16 units of one report's source text (a whole Markdown, text or HTML file; one item of the others). */
  readonly document: number;
  /** Most bytes that a compressed file may grow to. */
  readonly inflated: number;
  /** Most skipped items of one file that are named one by one. */
  readonly skipped: number;
  /** Milliseconds that a PDF or HTML page may take in its thread, and how many more for each 1,000,000 bytes of it. */
  readonly milliseconds: number;
  readonly millisecondsPerMegabyte: number;
}

export const DEFAULT_LIMITS: ReadLimits = { bytes: 32 * 1024 * 1024, document: 1_000_000, inflated: 16 * 1024 * 1024, skipped: 50, milliseconds: 1500, millisecondsPerMegabyte: 4000 };

/** Milliseconds that a file of so many bytes may take in its thread. */
export function timeFor(bytes: number, limits: ReadLimits): number {
  return limits.milliseconds + (limits.millisecondsPerMegabyte * bytes) / 1e6;
}

/** The fields of a report as its file writes them: text still to be understood. */
export interface Fields {
  readonly uri?: string;
  readonly headline?: string;
  readonly date?: string;
  /** When an archiver saved it. */
  readonly firstSeen?: string;
  readonly outlet?: string;
  readonly url?: string;
  readonly author?: string;
  readonly language?: string;
  readonly status?: string;
  readonly embargo?: string;
  readonly located?: string;
  readonly archiveLocation?: string;
  readonly archiveHash?: string;
  readonly infoSources?: readonly string[];
}

/** One item as a format's reader finds it. */
export interface RawItem {
  readonly fields: Fields;
  readonly body: string;
  /** Spans of `body` that may be prose, where the format knows; otherwise its paragraphs as plain text. */
  readonly candidates?: readonly Span[];
  readonly item?: number;
  /** The bytes of its own that the item was read from, where the file holds several. */
  readonly source?: string;
}

/** Why a file, or an item of it, gave nothing. */
export interface Fault {
  readonly reason: SkipReason;
  readonly item?: number;
  /** Line of the file, from 1. */
  readonly line?: number;
  readonly detail?: string;
}

/** What a format's reader makes of a file. */
export interface Reading {
  readonly items: readonly RawItem[];
  readonly faults: readonly Fault[];
}

/** Thrown by a format's reader when the whole file gives nothing; `readFile` turns it into a skipped file. */
export class ReadFault extends Error {
  readonly fault: Fault;
  constructor(fault: Fault) {
    super(fault.detail ?? fault.reason);
    this.name = 'ReadFault';
    this.fault = fault;
  }
}
