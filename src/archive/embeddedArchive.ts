import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { ChannelError, createClient } from '../platform/channel.ts';
import type { Client } from '../platform/channel.ts';
import { ArchiveError } from './archive.ts';
import type { Archive, ArchiveProblem, ArchiveStatus } from './archive.ts';
import type { ArchiveProtocol, LibraryOptions, StatusEvent } from './embedded/protocol.ts';
import { hasSqlite } from './embedded/sqlite.ts';
import { nullArchive } from './nullArchive.ts';

export interface EmbeddedArchiveOptions extends LibraryOptions {
  /** Hears why the thread died. */
  readonly onError?: (error: Error) => void;
  /** Starts the thread; the bundle `archive-thread.js` of `bundles` unless a test has its own. */
  readonly startThread?: () => Worker;
}

interface Live {
  readonly worker: Worker;
  readonly client: Client<ArchiveProtocol>;
  /** Settles when the database is open or cannot be opened. */
  readonly opened: Promise<undefined>;
}

/** Bounds in MB. With little room the thread collects its garbage early; it needs room for one large file at a time. */
export const THREAD_MEMORY = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 24 };

const EMPTY: ArchiveStatus = { state: 'ready', reports: 0, passages: 0, skipped: [] };

/**
 * An archive whose index lies in a database on this machine, kept by a thread of its own. The thread starts with the
 * first request and again after it died; the requests it had in hand are answered with an `ArchiveError` of code
 * `worker-died`. Where this Node has no `node:sqlite` the archive says so and is empty.
 */
export function embeddedArchive(options: EmbeddedArchiveOptions): Archive {
  if (options.folders.length === 0) return nullArchive();
  if (!hasSqlite()) return nullArchive({ state: 'unavailable', problem: 'no-sqlite' });
  const listeners = new Set<(status: ArchiveStatus) => void>();
  let status = EMPTY;
  let live: Live | undefined;
  let renewing: Promise<Live> | undefined;
  let disposed = false;
  let lexicon: readonly string[] = [];

  const setStatus = (next: ArchiveStatus): void => {
    status = next;
    for (const listener of listeners) listener(next);
  };
  const fail = (problem: ArchiveProblem): void => { setStatus({ ...status, state: 'unavailable', problem }); };

  function start(anew: boolean): Live {
    const worker = options.startThread?.() ?? new Worker(join(options.bundles, 'archive-thread.js'), { resourceLimits: THREAD_MEMORY });
    const client = createClient<ArchiveProtocol>(worker);
    client.onEvent(event => { if (isStatusEvent(event) && live?.worker === worker) setStatus(event.status); });
    worker.on('error', error => { options.onError?.(error instanceof Error ? error : new Error(String(error))); });
    worker.on('exit', () => {
      client.end('The archive thread ended.');
      if (live?.worker !== worker) return;
      live = undefined;
      fail('worker-died');
    });
    const { folders, storage, bundles } = options;
    const opened = client.request('open', { folders, storage, bundles, anew });
    opened.catch((error: unknown) => {
      const problem = problemOf(error);
      if (live?.worker !== worker || problem === 'aborted') return;
      // Nothing can be asked of a thread without its database: the next request tries with a new one.
      live = undefined;
      void worker.terminate();
      fail(problem);
    });
    tellLexicon(client);
    return { worker, client, opened };
  }

  function tellLexicon(client: Client<ArchiveProtocol>): void {
    // Should it fail, so does what is asked next, and says why.
    if (lexicon.length > 0) client.request('lexicon', lexicon).catch(() => undefined);
  }

  /** Ends the thread and starts one with an empty database. Requests wait for it: one thread owns the database. */
  async function renewed(): Promise<Live> {
    const before = live;
    live = undefined;
    if (before !== undefined) {
      await before.client.request('close', undefined).catch(() => undefined);
      await before.worker.terminate();
    }
    return live = start(true);
  }

  async function request<K extends Exclude<keyof ArchiveProtocol, 'open'>>(kind: K, input: ArchiveProtocol[K]['input'], signal?: AbortSignal): Promise<ArchiveProtocol[K]['output']> {
    if (disposed) throw new ArchiveError('aborted', 'The archive is closed.');
    const { client, opened } = renewing === undefined ? (live ??= start(false)) : await renewing;
    try {
      await opened;
      return await client.request(kind, input, signal);
    } catch (error) {
      throw asArchiveError(error);
    }
  }

  return {
    get status() { return status; },
    onDidChange(listener) {
      listeners.add(listener);
      return () => { listeners.delete(listener); };
    },
    search: (query, signal) => request('search', query, signal),
    link: (queries, signal) => request('link', queries, signal),
    locate: (uri, span) => request('locate', { uri, span }),
    report: uri => request('report', uri),
    setLexicon(files) {
      if (files.length === 0 && lexicon.length === 0) return;
      lexicon = files;
      live?.client.request('lexicon', files).catch(() => undefined);
    },
    async refresh(paths, signal) { await request('refresh', paths, signal); },
    async rebuild(signal) {
      if (disposed) throw new ArchiveError('aborted', 'The archive is closed.');
      renewing ??= renewed();
      try { await renewing; } finally { renewing = undefined; }
      await request('refresh', undefined, signal);
    },
    async dispose() {
      if (disposed) return;
      disposed = true;
      const before = live;
      live = undefined;
      listeners.clear();
      if (before === undefined) return;
      await before.client.request('close', undefined).catch(() => undefined);
      await before.worker.terminate();
    }
  };
}

function isStatusEvent(event: unknown): event is StatusEvent {
  return typeof event === 'object' && event !== null && 'type' in event && event.type === 'status';
}

const PROBLEMS: readonly string[] = [
  'no-sqlite', 'storage-read-only', 'storage-failed', 'disk-full', 'database-newer', 'database-damaged', 'database-busy', 'folder-missing', 'aborted'
];

function problemOf(error: unknown): ArchiveProblem | 'aborted' {
  const code = error instanceof ChannelError ? error.code : '';
  if (code === 'ended') return 'worker-died';
  return PROBLEMS.includes(code) ? code as ArchiveProblem | 'aborted' : 'storage-failed';
}

function asArchiveError(error: unknown): unknown {
  if (!(error instanceof ChannelError)) return error;
  return new ArchiveError(error.code === 'AbortError' ? 'aborted' : problemOf(error), error.message, { cause: error });
}
