import type { ClaimQuery, ClaimStanding } from '../../core/model/claimLink.ts';
import type { Report, ReportLocation } from '../../core/model/report.ts';
import type { Span } from '../../core/text/span.ts';
import type { ArchiveFolder, ArchiveStatus, Hit, LocatedPassage, SearchQuery } from '../archive.ts';

/** What may be asked of the archive's thread. The first request is `open`. */
export interface ArchiveProtocol {
  readonly open: { readonly input: OpenInput; readonly output: undefined };
  readonly search: { readonly input: SearchQuery; readonly output: readonly Hit[] };
  readonly link: { readonly input: readonly ClaimQuery[]; readonly output: readonly ClaimStanding[] };
  readonly locate: { readonly input: { readonly uri: string; readonly span: Span }; readonly output: LocatedPassage | undefined };
  readonly report: { readonly input: string; readonly output: FoundReport | undefined };
  readonly lexicon: { readonly input: readonly string[]; readonly output: undefined };
  readonly refresh: { readonly input: readonly string[] | undefined; readonly output: undefined };
  readonly rebuild: { readonly input: undefined; readonly output: undefined };
  readonly close: { readonly input: undefined; readonly output: undefined };
}

export interface OpenInput extends LibraryOptions {
  /** Throw away what is there, readable or not. */
  readonly anew: boolean;
}

export interface FoundReport {
  readonly report: Report;
  readonly location: ReportLocation;
}

export interface LibraryOptions {
  readonly folders: readonly ArchiveFolder[];
  /** Folder of the database; made when missing. */
  readonly storage: string;
  /** Folder of the bundles, for the names that linking knows and the readers of saved pages and PDFs. Empty: there are none. */
  readonly bundles: string;
}

/** What the thread tells without being asked. */
export interface StatusEvent {
  readonly type: 'status';
  readonly status: ArchiveStatus;
}
