import { mkdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createAnalyzer } from '../../core/text/analyzer.ts';
import type { ClaimQuery, ClaimStanding } from '../../core/model/claimLink.ts';
import { linkClaims } from '../../core/link/linkClaims.ts';
import type { NameBook } from '../../core/link/names.ts';
import { createStoryCache } from '../../core/link/storyCache.ts';
import type { Report, ReportSummary } from '../../core/model/report.ts';
import { loadNames } from '../../platform/resources.ts';
import { ArchiveError } from '../archive.ts';
import type { ArchiveStatus, Hit, SearchQuery, SkippedFile } from '../archive.ts';
import { refresh } from './ingest.ts';
import type { PassageFilter } from './columns.ts';
import { bestSentence } from './passages.ts';
import { createPostings, POSTINGS_SETTINGS } from './postings.ts';
import type { Postings } from './postings.ts';
import type { FoundReport, LibraryOptions } from './protocol.ts';
import { codeOf, messageOf } from './scan.ts';
import { asArchiveError, guarded, openDatabase, snapshot } from './sqlite.ts';
import type { Database } from './sqlite.ts';
import { createStore, minuteOf } from './store.ts';
import type { ReportRow, Store } from './store.ts';
import type { Found } from './top.ts';

/** One archive's database, opened: what the thread owns, and what the command line uses without a thread. */
export interface Library {
  readonly status: ArchiveStatus;
  search(query: SearchQuery, signal?: AbortSignal): readonly Hit[];
  /** The ranking of a search alone: reports with the number of the passage in each. */
  rank(text: string, limit: number): readonly { readonly uri: string; readonly passage: number; readonly score: number }[];
  link(queries: readonly ClaimQuery[], signal?: AbortSignal): Promise<readonly ClaimStanding[]>;
  report(uri: string): FoundReport | undefined;
  /** Rarity of a stem of the index: its idf. */
  weight(stem: string): number;
  /** All reports, in the order they were taken in. */
  reports(): Iterable<Report>;
  /** Reads what is new, changed or gone. Calls wait for one another. */
  refresh(signal?: AbortSignal): Promise<void>;
  /** Throws the database away, readable or not, and makes it anew. */
  rebuild(signal?: AbortSignal): Promise<void>;
  /** Counts and sizes, by name. */
  stats(): Readonly<Record<string, number>>;
  close(): Promise<void>;
}

export interface LibrarySettings extends LibraryOptions {
  readonly onStatus: (status: ArchiveStatus) => void;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Milliseconds between two reports of progress. */
  readonly progressEvery: number;
}

interface Opened {
  readonly database: Database;
  readonly store: Store;
  readonly postings: Postings;
}

/** At the end of a refresh this many passages in memory are put away; fewer are quickly made again from their rows. */
const FEW_PASSAGES = 256;

const FILE = 'archive.sqlite';

/** Removes the database of `storage`, readable or not. The reports themselves are elsewhere. */
export function removeDatabase(storage: string): void {
  for (const ending of ['', '-wal', '-shm']) rmSync(join(storage, FILE) + ending, { force: true });
}

/** Opens the archive's database. Throws `ArchiveError` where it cannot be opened (sqlite.ts). */
export function openLibrary(settings: LibrarySettings): Library {
  const { folders, storage, now } = settings;
  const analyzer = createAnalyzer();
  const stories = createStoryCache();
  let names: NameBook | undefined;
  const file = join(storage, FILE);
  let opened: Opened | undefined = open();
  let passedOver: readonly SkippedFile[] = [];
  let problem: ArchiveStatus['problem'];
  let status: ArchiveStatus = currentStatus('ready');
  let turn: Promise<void> = Promise.resolve();

  function open(): Opened {
    try { mkdirSync(storage, { recursive: true }); } catch (error) {
      throw new ArchiveError(codeOf(error) === 'ENOSPC' ? 'disk-full' : 'storage-read-only', messageOf(error), { cause: error });
    }
    const database = openDatabase(file);
    return guarded(() => {
      const store = createStore(database);
      return { database, store, postings: createPostings(database, store, analyzer) };
    });
  }

  function use(): Opened {
    if (opened === undefined) throw new ArchiveError('storage-failed', 'The archive is closed.');
    return opened;
  }

  function currentStatus(state: ArchiveStatus['state'], progress?: ArchiveStatus['progress']): ArchiveStatus {
    const { store } = use();
    const { reports, passages } = store.counts();
    const skipped = [...passedOver, ...[...store.files().values()].flatMap(each => each.skipped)];
    return { state, reports, passages, skipped, ...(progress === undefined ? {} : { progress }), ...(problem === undefined ? {} : { problem }) };
  }

  function setStatus(next: ArchiveStatus): void {
    status = next;
    settings.onStatus(next);
  }

  const inTurn = (body: () => Promise<void>): Promise<void> => {
    const mine = turn.then(body).catch((error: unknown) => { throw asArchiveError(error); });
    turn = mine.catch(() => undefined);
    return mine;
  };

  async function refreshNow(signal?: AbortSignal): Promise<void> {
    const { database, store, postings } = use();
    const began = now();
    let told = began;
    let firstDone: number | undefined;
    try {
      const { skipped, missing } = await refresh({
        database, store, postings, folders, now,
        pause,
        async onCommit() {
          if (postings.waiting < POSTINGS_SETTINGS.runPassages) return;
          await postings.flush(POSTINGS_SETTINGS.runPassages, pause);
          await postings.tidy(pause);
        },
        onProgress(done, total) {
          if (now() - told < settings.progressEvery) return;
          told = now();
          firstDone ??= done;
          const filesPerSecond = (1000 * done) / Math.max(1, told - began);
          setStatus(currentStatus('indexing', { done, total, filesPerSecond }));
        }
      }, signal);
      await postings.flush(FEW_PASSAGES, pause);
      await postings.tidy(pause);
      passedOver = skipped;
      problem = missing.length > 0 ? 'folder-missing' : undefined;
    } finally {
      stories.clear();
      setStatus(currentStatus('ready'));
    }
  }

  const library: Library = {
    get status() { return status; },
    search(query, signal) {
      signal?.throwIfAborted();
      const { database, store, postings } = use();
      return guarded(() => snapshot(database, () => {
        postings.sync();
        const terms = analyzer.terms(query.text).map(({ term }) => term);
        const { found, weights } = postings.search(terms, query.limit, filterOf(query, store));
        return found.flatMap(each => {
          const row = store.report(each.report);
          return row === undefined ? [] : hitOf(each, row, weights, store);
        });
      }));
    },
    rank(text, limit) {
      const { database, store, postings } = use();
      return snapshot(database, () => {
        postings.sync();
        const { found } = postings.search(analyzer.terms(text).map(({ term }) => term), limit, {});
        return found.map(({ report, passage, score }) => ({ uri: store.uriOf(report), passage, score }));
      });
    },
    link(queries, signal) {
      signal?.throwIfAborted();
      const book = names ??= loadNames(settings.bundles);
      return linkClaims(queries, {
        search: (text, limit, until, from) => library.search({ text, limit, ...(until === undefined ? {} : { until }), ...(from === undefined ? {} : { from }) }),
        report: uri => library.report(uri), count: () => use().store.counts().reports,
        book, weight: library.weight, cache: stories
      }, signal);
    },
    weight: stem => use().postings.weight(stem),
    *reports() {
      const { store } = use();
      for (let last = 0, rows = store.reportsAfter(last, 256); rows.length > 0; rows = store.reportsAfter(last, 256)) {
        for (const row of rows) yield row.report;
        last = rows.at(-1)?.id ?? last;
      }
    },
    report(uri) {
      const { store } = use();
      const row = guarded(() => store.reportOfUri(uri));
      return row === undefined ? undefined : { report: row.report, location: locationOf(row, store) };
    },
    refresh: signal => inTurn(() => refreshNow(signal)),
    rebuild: signal => inTurn(async () => {
      opened?.database.close();
      opened = undefined;
      removeDatabase(storage);
      opened = open();
      await refreshNow(signal);
    }),
    stats() {
      const { store, postings } = use();
      const segments = postings.segments.length;
      return { ...store.counts(), segments, waiting: postings.waiting, indexBytes: postings.bytes(), databaseBytes: statSync(file).size };
    },
    close: () => inTurn(() => {
      opened?.database.close();
      opened = undefined;
      return Promise.resolve();
    })
  };
  return library;

  function hitOf(found: Found, row: ReportRow, weights: ReadonlyMap<string, number>, store: Store): Hit[] {
    const passage = row.passages[found.passage];
    if (passage === undefined) return [];
    const { start, end } = bestSentence(row.report.body, passage, weights, analyzer);
    return [{ report: summaryOf(row, store), passage: { start, end, text: row.report.body.slice(start, end) }, score: found.score }];
  }
}

/** Lets the event loop turn: requests that came meanwhile are answered. */
function pause(): Promise<void> {
  return new Promise(resolve => { setImmediate(resolve); });
}

function filterOf(query: SearchQuery, store: Store): PassageFilter {
  return {
    ...(query.from === undefined ? {} : { from: minuteOf(query.from) }),
    ...(query.until === undefined ? {} : { until: minuteOf(query.until) }),
    ...(query.outlets === undefined ? {} : { outlets: store.labels(query.outlets) }),
    ...(query.languages === undefined ? {} : { languages: store.labels(query.languages) })
  };
}

function locationOf({ file, item }: ReportRow, store: Store): ReportSummary['location'] {
  return { file: store.pathOf(file), ...(item < 0 ? {} : { item }) };
}

function summaryOf(row: ReportRow, store: Store): ReportSummary {
  const { uri, headline, outlet, published, url, status } = row.report;
  return {
    uri, headline, location: locationOf(row, store),
    ...(outlet === undefined ? {} : { outlet }), ...(published === undefined ? {} : { published }),
    ...(url === undefined ? {} : { url }), ...(status === undefined ? {} : { status })
  };
}
