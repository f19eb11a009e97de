import { readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { createAnalyzer } from '../../core/text/analyzer.ts';
import type { ClaimQuery, ClaimStanding } from '../../core/model/claimLink.ts';
import { linkClaims } from '../../core/link/linkClaims.ts';
import { createStoryCache } from '../../core/link/storyCache.ts';
import type { Report } from '../../core/model/report.ts';
import type { Span } from '../../core/text/span.ts';
import { ArchiveError } from '../archive.ts';
import type { ArchiveStatus, Hit, LocatedPassage, SearchQuery, SkippedFile } from '../archive.ts';
import { createHeavyReaders } from '../readers/heavy.ts';
import { locate } from '../readers/read.ts';
import { createDeskNames } from './deskNames.ts';
import { currentNumber, databasePath, removeOlder } from './databaseFile.ts';
import { searchExpanded, termCounts } from './expansion.ts';
import { candidateOf, filterOf, hitOf, locationOf } from './hits.ts';
import { contextOf } from './folderOptions.ts';
import { refresh } from './ingest.ts';
import { coalescing } from './coalesce.ts';
import { progressOf } from './progress.ts';
import { createPostings, POSTINGS_SETTINGS } from './postings.ts';
import type { Postings, PostingsSettings } from './postings.ts';
import type { FoundReport, LibraryOptions } from './protocol.ts';
import { isBelow } from './scan.ts';
import { pause } from './slices.ts';
import { asArchiveError, guarded, openDatabase, snapshot } from './sqlite.ts';
import type { Database } from './sqlite.ts';
import { createStore } from './store.ts';
import type { Store } from './store.ts';
import type { Found } from './top.ts';
import { verify } from './verify.ts';
import type { Verification } from './verify.ts';
import { lockForWriting } from './writerLock.ts';

/** One archive's database, opened: what the thread owns, and what the command line uses without a thread. */
export interface Library {
  readonly status: ArchiveStatus;
  search(query: SearchQuery, signal?: AbortSignal): readonly Hit[];
  /** The ranking of a search alone: reports with the number of the passage in each. */
  rank(text: string, limit: number): readonly { readonly uri: string; readonly passage: number; readonly score: number }[];
  link(queries: readonly ClaimQuery[], signal?: AbortSignal): Promise<readonly ClaimStanding[]>;
  report(uri: string): FoundReport | undefined;
  /** The file of a report, and in Markdown and plain text the span of its text that a span of the report's body was read from. */
  locate(uri: string, span: Span): LocatedPassage | undefined;
  /** Rarity of a stem of the index: its idf. */
  weight(stem: string): number;
  /** Texts of the desk's lexicon files: names are told by them from now on. */
  setLexicon(files: readonly string[]): void;
  /** All reports, in the order they were taken in. */
  reports(): Iterable<Report>;
  /**
   * Reads what is new, changed or gone: everywhere, or at and below some absolute paths. Calls wait for one another; those
   * that wait are answered by one look. The first look is at everything.
   */
  refresh(paths?: readonly string[], signal?: AbortSignal): Promise<void>;
  /** Makes the database anew, and removes the one that was there. */
  rebuild(signal?: AbortSignal): Promise<void>;
  /** Compares rows, postings and files with one another, and says what does not fit (verify.ts). */
  verify(signal?: AbortSignal): Promise<Verification>;
  /** Counts and sizes, by name. */
  stats(): Readonly<Record<string, number>>;
  close(): Promise<void>;
}

export interface LibrarySettings extends LibraryOptions {
  readonly onStatus: (status: ArchiveStatus) => void;
  /** Begin with an empty database, and remove what was there, readable or not. */
  readonly anew?: boolean;
  /** How postings are kept; otherwise `POSTINGS_SETTINGS`. */
  readonly postings?: PostingsSettings;
  /** The database may grow to this many pages (8 KB each); unbounded when absent. */
  readonly mostPages?: number;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Milliseconds between two reports of progress. */
  readonly progressEvery: number;
}

interface Opened {
  readonly number: number;
  readonly database: Database;
  readonly store: Store;
  readonly postings: Postings;
}

/** At the end of a refresh this many passages in memory are put away; fewer are quickly made again from their rows. */
const FEW_PASSAGES = 256;

/** Opens the archive's database. Throws `ArchiveError` where it cannot be opened (sqlite.ts). */
export function openLibrary(settings: LibrarySettings): Library {
  const { folders, storage, now } = settings;
  const { postings: postingsSettings = POSTINGS_SETTINGS } = settings;
  const analyzer = createAnalyzer();
  const stories = createStoryCache();
  const heavy = settings.bundles === '' ? undefined : createHeavyReaders(settings.bundles);
  const names = createDeskNames(settings.bundles);
  let opened: Opened | undefined = open(settings.anew === true ? currentNumber(storage) + 1 : currentNumber(storage));
  let passedOver: readonly SkippedFile[] = [];
  let problem: ArchiveStatus['problem'];
  let status: ArchiveStatus = currentStatus('ready');
  let turn: Promise<void> = Promise.resolve();
  /** All folders have been looked at with the options they have now; paths can be trusted to be all that changed. */
  let seen = false;
  const closing = new AbortController();

  function open(number: number): Opened {
    const database = openDatabase(databasePath(storage, number));
    if (settings.mostPages !== undefined) database.exec(`PRAGMA max_page_count = ${String(settings.mostPages)}`);
    try {
      return guarded(() => {
        const store = createStore(database);
        const postings = createPostings(database, store, analyzer, postingsSettings);
        removeOlder(storage, number);
        return { number, database, store, postings };
      });
    } catch (error) {
      database.close();
      throw error;
    }
  }

  function use(): Opened {
    if (opened === undefined) throw new ArchiveError('storage-failed', 'The archive is closed.');
    return opened;
  }

  function reopen(number: number): void {
    opened?.database.close();
    opened = undefined;
    seen = false;
    opened = open(number);
  }

  function currentStatus(state: ArchiveStatus['state'], progress?: ArchiveStatus['progress']): ArchiveStatus {
    const { store } = use();
    return {
      state, ...store.counts(), skipped: [...passedOver, ...store.skipped()],
      ...(progress === undefined ? {} : { progress }), ...(problem === undefined ? {} : { problem })
    };
  }

  function setStatus(next: ArchiveStatus): void {
    status = next;
    settings.onStatus(next);
  }

  /** Runs `body` after all that was asked before it, while no other process writes. */
  function inTurn(body: (signal: AbortSignal) => Promise<void>, signal?: AbortSignal): Promise<void> {
    const either = signal === undefined ? closing.signal : AbortSignal.any([signal, closing.signal]);
    const mine = turn.then(async () => {
      const release = await lockForWriting(storage, either);
      try {
        await body(either);
      } catch (error) {
        throw asArchiveError(error);
      } finally {
        release();
      }
    });
    turn = mine.catch(() => undefined);
    return mine;
  }

  async function refreshNow(signal: AbortSignal, paths?: readonly string[]): Promise<void> {
    // Another process may have made the database anew.
    if (currentNumber(storage) !== use().number) reopen(currentNumber(storage));
    const { database, store, postings } = use();
    let told = now();
    let began: number | undefined;
    const wanted = seen ? paths : undefined;
    try {
      snapshot(database, () => { postings.sync(); });
      if (postings.outdated) await postings.renew(() => pause(signal));
      seen = false;
      const { looked, skipped, missing } = await refresh({
        database, store, postings, analyzer, folders, ...(heavy === undefined ? {} : { heavy }), now, pause: () => pause(signal),
        async onCommit() {
          if (postings.waiting < postingsSettings.runPassages) return;
          await postings.flush(postingsSettings.runPassages, () => pause(signal));
          await postings.tidy(() => pause(signal));
        },
        onProgress(progress) {
          // The listing of the folders before is not counted.
          began ??= now();
          if (now() - told < settings.progressEvery) return;
          told = now();
          setStatus(currentStatus('indexing', progressOf(progress, told - began)));
        }
      }, wanted, signal);
      await postings.flush(Math.min(FEW_PASSAGES, postingsSettings.runPassages), () => pause(signal));
      await postings.tidy(() => pause(signal));
      passedOver = looked === undefined ? skipped : [...passedOver.filter(({ file }) => !looked.some(path => isBelow(file, path))), ...skipped];
      seen = missing.length === 0;
      problem = missing.length > 0 ? 'folder-missing' : undefined;
    } catch (error) {
      const known = asArchiveError(error);
      if (known instanceof ArchiveError && known.code !== 'aborted') problem = known.code;
      throw error;
    } finally {
      stories.clear();
      setStatus(currentStatus('ready'));
    }
  }

  /** What a search finds, best first, each made of its row. */
  function found<T>(query: SearchQuery, make: (each: Found, weights: ReadonlyMap<string, number>, store: Store) => T | undefined): readonly T[] {
    const { database, store, postings } = use();
    return guarded(() => snapshot(database, () => {
      postings.sync();
      const filter = filterOf(query, store, analyzer, names.spellings);
      const terms = termCounts(query.text, analyzer);
      const { found, weights } = query.expand === true ? searchExpanded(terms, query.limit, filter, { postings, store, analyzer }) : postings.search(terms, query.limit, filter);
      return found.flatMap(each => make(each, weights, store) ?? []);
    }));
  }

  const library: Library = {
    get status() { return status; },
    search(query, signal) {
      signal?.throwIfAborted();
      return found(query, (each, weights, store) => hitOf(each, weights, store, analyzer, query.expand === true));
    },
    rank(text, limit) {
      const { database, store, postings } = use();
      return guarded(() => snapshot(database, () => {
        postings.sync();
        const { found } = postings.search(termCounts(text, analyzer), limit, {});
        return found.map(({ report, passage, score }) => ({ uri: store.uriOf(report), passage, score }));
      }));
    },
    link(queries, signal) {
      signal?.throwIfAborted();
      return linkClaims(queries, {
        search: (text, limit, until, from) => found({ text, limit, ...(until === undefined ? {} : { until }), ...(from === undefined ? {} : { from }) }, (each, weights, store) => candidateOf(each, weights, store, analyzer)),
        report: uri => library.report(uri), count: () => use().store.counts().reports,
        book: names.book(), weight: library.weight, cache: stories
      }, signal);
    },
    weight: stem => use().postings.weight(stem),
    setLexicon(files) {
      names.setLexicon(files);
      stories.clear();
    },
    *reports() {
      for (const rows of use().store.reportsAfter(0, 256)) for (const row of rows) yield row.report;
    },
    report(uri) {
      const { store } = use();
      const row = guarded(() => store.reportOfUri(uri));
      return row === undefined ? undefined : { report: row.report, location: locationOf(row, store.pathOf(row.file)) };
    },
    locate(uri, span) {
      const found = library.report(uri);
      if (found === undefined) return undefined;
      const { file } = found.location;
      const folder = use().store.file(file)?.folder ?? dirname(file);
      let inFile: Span | undefined;
      try { inFile = locate(readFileSync(file), contextOf({ path: file, folder }, folders), uri, span); } catch { /* the file is gone or cannot be read: its editor will say so */ }
      return { file, ...(inFile === undefined ? {} : { span: inFile }) };
    },
    refresh: coalescing((take, signal) => inTurn(either => refreshNow(either, take()), signal).catch((error: unknown) => {
      // What was asked for was not looked at.
      seen = false;
      throw error;
    })),
    rebuild: signal => inTurn(async either => {
      reopen(currentNumber(storage) + 1);
      await refreshNow(either);
    }, signal),
    verify: signal => new Promise((resolve, reject) => {
      inTurn(async either => {
        const { database, store, postings } = use();
        snapshot(database, () => { postings.sync(); });
        resolve(await verify(database, store, postings, analyzer, () => pause(either)));
      }, signal).catch(reject);
    }),
    stats() {
      const { number, store, postings } = use();
      const segments = postings.segments.length;
      return { ...store.counts(), segments, waiting: postings.waiting, indexBytes: postings.bytes(), databaseBytes: statSync(databasePath(storage, number)).size };
    },
    async close() {
      closing.abort();
      await turn;
      await heavy?.dispose();
      opened?.database.close();
      opened = undefined;
    }
  };
  return library;
}
