import { createHash } from 'node:crypto';
import type { Report } from '../../core/model/report.ts';
import type { Analyzer } from '../../core/text/analyzer.ts';
import type { Span } from '../../core/text/span.ts';
import type { ArchiveFolder, SkippedFile } from '../archive.ts';
import { readFile } from '../readers/read.ts';
import type { HeavyReaders } from '../readers/heavy.ts';
import type { ReadReport } from '../readers/reader.ts';
import { passagesOf } from './passages.ts';
import type { Postings } from './postings.ts';
import { findCopies } from './copies.ts';
import { linePieces } from './linePieces.ts';
import type { Piece } from './linePieces.ts';
import { createFileReader, UnreadableFile } from './fileBytes.ts';
import type { FileBytes } from './fileBytes.ts';
import { contextOf, sameDefaults } from './folderOptions.ts';
import { look } from './look.ts';
import { isBelow, LARGEST_FILE } from './scan.ts';
import type { FoundFile } from './scan.ts';
import { transaction } from './sqlite.ts';
import type { Database } from './sqlite.ts';
import { PASSAGES_A_REPORT } from './store.ts';
import type { FileRow, ReportRow, Store } from './store.ts';

/** A commit takes in at most about this many passages, so that no transaction holds the thread for long. */
const PASSAGES_A_COMMIT = 1000;
const FILES_A_COMMIT = 256;
/** Other requests have their turn after so many files. */
const FILES_A_TURN = 32;
/** Bytes. */
const HASHED_AT_ONCE = 1 << 18;

export interface IngestContext {
  readonly database: Database;
  readonly store: Store;
  readonly postings: Postings;
  readonly analyzer: Analyzer;
  readonly folders: readonly ArchiveFolder[];
  /** For saved pages and PDFs; without them such files are passed over. */
  readonly heavy?: HeavyReaders;
  /** Gives other requests their turn. */
  readonly pause: () => Promise<void>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly onProgress: (progress: Progress) => void;
  /** Called after each commit, outside of it: postings may be put away here. */
  readonly onCommit: () => Promise<void>;
}

/** How far a refresh has come. */
export interface Progress {
  /** Files. */
  readonly done: number;
  readonly total: number;
  /** Bytes of the files that are new or changed. */
  readonly bytesDone: number;
  readonly bytesTotal: number;
}

export interface Refreshed {
  /** The paths that were looked at; undefined for everything. */
  readonly looked: readonly string[] | undefined;
  /** Files and folders that were passed over without being read. */
  readonly skipped: readonly SkippedFile[];
  /** Archive folders that are not there. */
  readonly missing: readonly string[];
}

/** A report read, with its passages and what tells it from an earlier reading. */
interface Reading {
  readonly report: Report;
  readonly item: number;
  readonly digest: string;
  readonly passages: readonly Span[];
}

/** A file whose reports are to be saved: those to be added, and the rows to be removed or given another place in it. */
interface Change {
  readonly file: Omit<FileRow, 'id'>;
  /** How many of the file's bytes it tells of. */
  readonly bytes: number;
  readonly added: readonly Reading[];
  readonly removed: readonly number[];
  readonly moved: readonly { readonly id: number; readonly item: number }[];
}

/** What a commit did to the postings. */
interface Effect {
  readonly added: ReportRow[];
  /** Rows of reports, each with its minute. */
  readonly removed: (readonly [number, number])[];
}

/**
 * Brings the database up to date with the folders: reads files that are new or changed (by size, time, then hash),
 * removes those that are gone, keeps what was read of a file under its new name. With `paths` it looks at those alone,
 * where that can be told without a look at everything. What is saved stays saved when `signal` ends it early (by throwing
 * its reason); the next call goes on where this one stopped.
 */
export async function refresh(context: IngestContext, paths: readonly string[] | undefined, signal: AbortSignal): Promise<Refreshed> {
  const { store, folders, pause } = context;
  const { looked, files: found, skipped: passedOver, unlisted, known, gone } = await look(context, paths);
  const skipped = [...passedOver];
  for (const { path } of found) gone.delete(path);
  for (const path of gone.keys()) if (unlisted.some(folder => isBelow(path, folder))) gone.delete(path);
  const unchanged = (file: FoundFile): boolean => {
    const before = known(file.path);
    return before?.hash !== undefined && before.size === file.size && before.modified === file.modified && before.folder === file.folder;
  };
  const bytesTotal = found.reduce((sum, file) => sum + (unchanged(file) ? 0 : file.size), 0);
  let bytesDone = 0;
  const goneByHash = new Map<string, FileRow>();
  for (const file of gone.values()) if (file.hash !== undefined) goneByHash.set(file.hash, file);

  const open = createFileReader(LARGEST_FILE);
  let done = 0;
  let work: ((effect: Effect) => void)[] = [];
  let passages = 0;
  const commit = async (): Promise<void> => {
    if (work.length > 0) {
      apply(context, work);
      work = [];
      passages = 0;
      await context.onCommit();
    }
    context.onProgress({ done, total: found.length, bytesDone, bytesTotal });
    await pause();
    signal.throwIfAborted();
  };

  /** Has a file that may have changed saved. */
  const take = async (file: FoundFile, bytes: FileBytes): Promise<void> => {
    const before = known(file.path);
    if (before?.hash !== undefined || (before === undefined && goneByHash.size > 0)) {
      const hash = hashOf(bytes);
      if (before?.hash === hash && before.folder === file.folder) {
        work.push(() => { store.touchFile(before.id, file.size, file.modified); });
        return;
      }
      const twin = before === undefined ? goneByHash.get(hash) : undefined;
      if (twin !== undefined && sameDefaults(twin.folder, file.folder, folders)) {
        gone.delete(twin.path);
        goneByHash.delete(hash);
        work.push(() => { store.moveFile(twin.id, file.path, file.folder); store.touchFile(twin.id, file.size, file.modified); });
        return;
      }
    }
    for await (const change of changesOf(context, file, before, bytes)) {
      const size = change.added.reduce((sum, reading) => sum + reading.passages.length, change.removed.length);
      passages += size;
      bytesDone += change.bytes;
      if (size <= PASSAGES_A_COMMIT) work.push(effect => { applyChange(store, change, effect); });
      else for (const part of parts(change)) { work.push(effect => { applyChange(store, part, effect); }); await commit(); }
      if (passages >= PASSAGES_A_COMMIT) await commit();
    }
  };

  for (const file of found) {
    done++;
    if (unchanged(file)) {
      if (done % 512 === 0) await commit();
      continue;
    }
    const bytesThen = bytesDone + file.size;
    let bytes: FileBytes | undefined;
    try {
      bytes = open(file.path);
      await take(file, bytes);
    } catch (error) {
      // Gone or locked between listing and reading: what was known of it stays until the next look.
      if (!(error instanceof UnreadableFile)) throw error;
      skipped.push({ file: file.path, reason: 'unreadable', detail: error.message });
    } finally {
      bytes?.close();
    }
    bytesDone = bytesThen;
    if (passages >= PASSAGES_A_COMMIT || work.length >= FILES_A_COMMIT) await commit();
    else if (done % FILES_A_TURN === 0) await pause();
  }
  for (const file of gone.values()) {
    work.push(effect => { removeFile(store, file, effect); });
    if (work.length >= FILES_A_COMMIT) await commit();
  }
  await commit();
  return { looked, skipped, missing: folders.filter(({ path }) => unlisted.includes(path)).map(({ path }) => path) };
}

function apply({ database, store, postings, analyzer }: IngestContext, work: readonly ((effect: Effect) => void)[]): void {
  const effect: Effect = { added: [], removed: [] };
  try {
    transaction(database, () => {
      for (const each of work) each(effect);
      for (const [id, minute] of effect.removed) postings.remove(id, minute);
      for (const row of effect.added) {
        postings.add(row);
        findCopies(row, postings, store, analyzer);
      }
    });
  } catch (error) {
    store.forget();
    postings.reset();
    throw error;
  }
}

function hashOf(bytes: FileBytes): string {
  const hash = createHash('sha256');
  for (let from = 0; from < bytes.length; from += HASHED_AT_ONCE) hash.update(bytes.read(from, Math.min(bytes.length, from + HASHED_AT_ONCE)));
  return hash.digest('hex');
}

/**
 * What is to be saved of a file that is new or changed. A long file of JSON Lines comes in pieces, so that it is never in
 * memory as a whole; the file's hash comes with the last.
 */
async function* changesOf({ store, now, folders, heavy }: IngestContext, file: FoundFile, before: FileRow | undefined, bytes: FileBytes): AsyncGenerator<Change> {
  const hash = createHash('sha256');
  const context = { ...contextOf(file, folders), modified: new Date(file.modified).toISOString(), now: new Date(now()).toISOString() };
  const known = before === undefined ? new Map<string, { id: number; item: number }[]>() : store.digestsOf(before.id);
  const row = { path: file.path, folder: file.folder, size: file.size, modified: file.modified };
  const allSkipped: SkippedFile[] = [];
  for (const piece of linePieces(bytes)) {
    hash.update(piece.bytes);
    const { reports, skipped } = await readFile(piece.bytes, context, heavy === undefined ? {} : { heavy });
    for (const each of skipped) allSkipped.push({ ...each, file: file.path, ...shifted(each, piece) });
    const added: Reading[] = [];
    const moved: { id: number; item: number }[] = [];
    for (const read of reports) {
      const reading = readingOf(read, piece);
      const same = known.get(reading.digest)?.shift();
      if (same === undefined) added.push(reading);
      else if (same.item !== reading.item) moved.push({ id: same.id, item: reading.item });
    }
    yield piece.last
      ? { file: { ...row, hash: hash.digest('hex'), skipped: allSkipped }, bytes: piece.bytes.length, added, moved, removed: [...known.values()].flatMap(rows => rows.map(({ id }) => id)) }
      : { file: { ...row, hash: undefined, skipped: [] }, bytes: piece.bytes.length, added, moved, removed: [] };
  }
}

/** The place of a skipped item in the whole file, where the piece is not its first. */
function shifted({ item, line }: SkippedFile, piece: Piece): Partial<SkippedFile> {
  return { ...(item === undefined ? {} : { item: item + piece.items }), ...(line === undefined ? {} : { line: line + piece.lines }) };
}

function readingOf(read: ReadReport, piece: Piece): Reading {
  const { paragraphs, item, ...report } = read;
  const { firstSeen: _firstSeen, ...lasting } = report;
  return {
    // A piece of one line reads as a file of one item, which has no place.
    report, item: item === undefined ? (piece.whole ? -1 : piece.items) : item + piece.items,
    digest: createHash('sha1').update(JSON.stringify([lasting, paragraphs])).digest('hex'),
    // Under embargo: kept, not found.
    passages: report.status === 'withheld' ? [] : passagesOf(report.body, paragraphs).slice(0, PASSAGES_A_REPORT - 1)
  };
}

/** Cuts a large change into commits. The file's hash comes with the last, so that an end before it is noticed. */
function* parts(change: Change): Generator<Change> {
  let from = 0;
  let first = true;
  while (first || from < change.added.length) {
    let to = from;
    for (let size = 0; to < change.added.length && size < PASSAGES_A_COMMIT; to++) size += change.added[to]?.passages.length ?? 0;
    const last = to >= change.added.length;
    yield {
      file: last ? change.file : { ...change.file, hash: undefined }, bytes: 0,
      added: change.added.slice(from, to), removed: first ? change.removed : [], moved: first ? change.moved : []
    };
    from = to;
    first = false;
  }
}

function applyChange(store: Store, change: Change, effect: Effect): void {
  const file = store.saveFile(change.file);
  for (const id of change.removed) {
    effect.removed.push([id, store.removeReport(id)]);
  }
  for (const { id, item } of change.moved) store.setItem(id, item);
  for (const { report, item, digest, passages } of change.added) {
    const id = store.addReport(file, item, digest, report, passages);
    effect.added.push({ id, file, item, report, passages });
  }
}

function removeFile(store: Store, file: FileRow, effect: Effect): void {
  for (const rows of store.digestsOf(file.id).values()) {
    for (const { id } of rows) {
      effect.removed.push([id, store.removeReport(id)]);
    }
  }
  store.deleteFile(file.id);
}
