import type { ClaimQuery, ClaimStanding } from '../core/model/claimLink.ts';
import type { Span } from '../core/text/span.ts';
import type { Passage, Report, ReportLocation, ReportSummary } from '../core/model/report.ts';

/** A folder of reports. Hidden files and folders, `node_modules` and what editors and systems leave about are never read. */
export interface ArchiveFolder {
  /** Absolute. A folder inside another of the archive's goes by its own options alone. */
  readonly path: string;
  /** Globs, relative to the folder, `/` between names: files that match none are not read. Absent or empty: every file is. */
  readonly include?: readonly string[];
  /** Globs, relative to the folder: files that match any, and all that lies in folders that do, are not read. */
  readonly exclude?: readonly string[];
  /** What reports are taken to say that name no outlet or language (BCP 47) of their own. */
  readonly outlet?: string;
  readonly language?: string;
}

/** A search for passages. Filters are conjunctive; an absent one does not filter. */
export interface SearchQuery {
  readonly text: string;
  /** Most hits wanted. */
  readonly limit: number;
  readonly outlets?: readonly string[];
  /** ISO 8601 instants; `from` inclusive, `until` exclusive, of `published`. Reports without a date come before every `until`, after no `from`. */
  readonly from?: string;
  readonly until?: string;
  readonly languages?: readonly string[];
  /**
   * Passages, headline included, that name one of these actors, and one of these places, by any spelling or alias that
   * the lexicon has; an actor by its adjective too ("Ukrainian"). Names of several words count wherever the words stand.
   */
  readonly actors?: readonly string[];
  readonly places?: readonly string[];
  /** Look in the words of the best passages too: for a whole sentence, whose event others tell in words of their own. Hits come with what is around them. */
  readonly expand?: boolean;
}

/** A passage that answers a search. Scores are comparable within one answer only. */
export interface Hit {
  readonly report: ReportSummary;
  readonly passage: Passage;
  readonly score: number;
  /** The passage with the sentence before it and the one after, for ranking; of a search with `expand`. */
  readonly around?: string;
  /** Passages that are copies of one another, wire copy for one, have the same number here; absent where there is no copy. */
  readonly cluster?: number;
}

/**
 * Why a file, or an item of it, gave no report. `encoding`: bytes that are no text of the encoding they should have;
 * `front-matter`, `syntax`: broken YAML, or broken JSON, XML, CSV, PDF …; `too-large`: beyond the bounds, unpacked or
 * not; `duplicate`: another item of the file has the same uri; `no-text`: nothing to read in it (a scanned PDF, a picture);
 * `protected`: opens with a password only; `too-slow`: given up after the time allowed.
 */
export type SkipReason = 'encoding' | 'front-matter' | 'syntax' | 'empty' | 'too-large' | 'link-loop' | 'unreadable' | 'unknown-format' | 'duplicate' | 'no-text' | 'protected' | 'too-slow';

/** The file of a report, and the passage's span of that file's text (UTF-16, without byte order mark) where the file is text. */
export interface LocatedPassage {
  readonly file: string;
  readonly span?: Span;
}

/** A report that could not be read, and why. `reason` is a code; the shell words it. `detail` is for the log. */
export interface SkippedFile {
  readonly file: string;
  readonly reason: SkipReason;
  readonly detail?: string;
  /** Position of the item, from 0, when the rest of the file was read. */
  readonly item?: number;
  /** Line of the file, from 1, where it is known. */
  readonly line?: number;
  /** How many more items of the file went the same way and are not named one by one. */
  readonly more?: number;
}

export interface ArchiveStatus {
  readonly state: 'none' | 'indexing' | 'ready' | 'unavailable';
  readonly reports: number;
  readonly passages: number;
  readonly skipped: readonly SkippedFile[];
  readonly progress?: ArchiveProgress;
  /** With `unavailable`: a code the shell words (`no-sqlite`, `storage-read-only`, `disk-full`, `database-newer`, `worker-died`). */
  readonly problem?: ArchiveProblem;
}

/** How far indexing has come. */
export interface ArchiveProgress {
  /** Files done of all files found, those among them that need not be read again. */
  readonly done: number;
  readonly total: number;
  readonly filesPerSecond?: number;
  /** Seconds until all is read, by the bytes read so far; absent until the rate can be told. */
  readonly secondsLeft?: number;
}

export type ArchiveProblem =
  | 'no-sqlite' | 'storage-read-only' | 'storage-failed' | 'disk-full' | 'database-newer' | 'database-damaged' | 'database-busy' | 'worker-died' | 'folder-missing';

/** A request was ended by its signal, or by the end of the worker that had it in hand. */
export class ArchiveError extends Error {
  readonly code: ArchiveProblem | 'aborted';
  constructor(code: ArchiveProblem | 'aborted', message: string = code, options?: ErrorOptions) {
    super(message, options);
    this.name = 'ArchiveError';
    this.code = code;
  }
}

/**
 * The reports of a desk, searchable. Every request is answered once: by its result, or by an `ArchiveError`.
 * Nothing here changes a report.
 */
export interface Archive {
  readonly status: ArchiveStatus;
  /** Calls `listener` after each change of `status` or of the reports. Returns what ends it. */
  onDidChange(listener: (status: ArchiveStatus) => void): () => void;
  search(query: SearchQuery, signal?: AbortSignal): Promise<readonly Hit[]>;
  /** What the archive says about each claim, in the order given. */
  link(queries: readonly ClaimQuery[], signal?: AbortSignal): Promise<readonly ClaimStanding[]>;
  /** Where a passage (a span of the report's body) stands on disk; undefined when the report is gone. */
  locate(uri: string, span: Span): Promise<LocatedPassage | undefined>;
  report(uri: string): Promise<{ readonly report: Report; readonly location: ReportLocation } | undefined>;
  /** Texts of the desk's own lexicon files, later ones laid over earlier ones: names are told by them from the next request on. */
  setLexicon(files: readonly string[]): void;
  /**
   * Looks for new, changed and removed files: all of them, or those at and below some absolute paths, as a watcher names
   * them. Resolves when the index is up to date with what was there when it was called; calls that wait are answered together.
   */
  refresh(paths?: readonly string[], signal?: AbortSignal): Promise<void>;
  /** Throws the index away and makes it anew from the files. */
  rebuild(signal?: AbortSignal): Promise<void>;
  dispose(): Promise<void>;
}
