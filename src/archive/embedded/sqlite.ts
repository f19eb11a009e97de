import type * as sqliteModule from 'node:sqlite';
import { ArchiveError } from '../archive.ts';

export type Database = sqliteModule.DatabaseSync;

/** Raised with every change of the tables or of a segment's bytes. A database of a later version is left alone. */
export const SCHEMA_VERSION = 3;

const SCHEMA = `
CREATE TABLE meta (key TEXT PRIMARY KEY, value ANY) WITHOUT ROWID, STRICT;
CREATE TABLE file (id INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE, folder TEXT NOT NULL, size INTEGER NOT NULL, modified REAL NOT NULL,
  hash TEXT, skipped TEXT) STRICT;
CREATE TABLE report (id INTEGER PRIMARY KEY AUTOINCREMENT, file INTEGER NOT NULL, item INTEGER NOT NULL, digest BLOB NOT NULL, uri TEXT NOT NULL,
  headline TEXT NOT NULL, body TEXT NOT NULL, outlet TEXT, published TEXT, minute INTEGER, language TEXT, status TEXT, rest TEXT,
  passages BLOB NOT NULL) STRICT;
CREATE INDEX report_of_file ON report (file);
CREATE INDEX report_of_uri ON report (uri);
CREATE INDEX report_withheld ON report (file) WHERE status = 'withheld';
CREATE TABLE label (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE segment (id INTEGER PRIMARY KEY AUTOINCREMENT, generation INTEGER NOT NULL, state TEXT NOT NULL, passages INTEGER NOT NULL, layout TEXT NOT NULL) STRICT;
CREATE TABLE segment_part (id INTEGER PRIMARY KEY, data BLOB NOT NULL) STRICT;
CREATE TABLE tombstone (report INTEGER PRIMARY KEY, minute INTEGER NOT NULL) STRICT;
CREATE TABLE copy (report INTEGER NOT NULL, passage INTEGER NOT NULL, cluster INTEGER NOT NULL, PRIMARY KEY (report, passage)) WITHOUT ROWID, STRICT;
`;

const TABLES = ['meta', 'file', 'report', 'label', 'segment', 'segment_part', 'tombstone', 'copy'];

/** True where this Node has `node:sqlite` (22.16 and later): asked for without loading it. */
export function hasSqlite(): boolean {
  return process.getBuiltinModule?.('node:module').isBuiltin('node:sqlite') ?? false;
}

/**
 * Opens or makes the database in `path`. Waits up to `busyMs` for a lock of another process.
 * Throws `ArchiveError`: `no-sqlite`, `database-newer`, `database-damaged`, `storage-read-only`, `disk-full`.
 */
export function openDatabase(path: string, busyMs = 5000): Database {
  const sqlite = loadSqlite();
  return guarded(() => {
    const database = new sqlite.DatabaseSync(path, { timeout: busyMs });
    try {
      prepareDatabase(database);
      return database;
    } catch (error) {
      database.close();
      throw error;
    }
  });
}

/** `node:sqlite`, loaded by the first call. Throws `ArchiveError` `no-sqlite`. */
export function loadSqlite(): typeof sqliteModule {
  const module = hasSqlite() ? process.getBuiltinModule?.('node:sqlite') : undefined;
  if (module === undefined) throw new ArchiveError('no-sqlite', 'This Node has no node:sqlite; 22.16 or later is needed.');
  return module;
}

function prepareDatabase(database: Database): void {
  const version = versionOf(database);
  if (version > SCHEMA_VERSION) throw new ArchiveError('database-newer', `The index is of version ${String(version)}; this program knows ${String(SCHEMA_VERSION)}.`);
  if (version !== SCHEMA_VERSION) {
    database.exec('PRAGMA page_size = 8192; PRAGMA journal_mode = WAL;');
    transaction(database, () => {
      if (versionOf(database) === SCHEMA_VERSION) return; // another process was quicker
      for (const table of TABLES) database.exec(`DROP TABLE IF EXISTS ${table}`);
      database.exec(SCHEMA);
      database.exec(`PRAGMA user_version = ${String(SCHEMA_VERSION)}`);
    });
  }
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -8192; PRAGMA journal_size_limit = 16777216;');
  // Asked for with every status: few files have been passed over, of however many.
  database.exec('CREATE INDEX IF NOT EXISTS file_skipped ON file (id) WHERE skipped IS NOT NULL');
}

function versionOf(database: Database): number {
  return Number(database.prepare('PRAGMA user_version').get()?.['user_version'] ?? 0);
}

/** Runs `body` as one write transaction: all of it or nothing. */
export function transaction<T>(database: Database, body: () => T): T {
  database.exec('BEGIN IMMEDIATE');
  try {
    const result = body();
    database.exec('COMMIT');
    return result;
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}

/** Runs `body` on one state of the database, whatever other processes commit meanwhile. */
export function snapshot<T>(database: Database, body: () => T): T {
  if (database.isTransaction) return body();
  database.exec('BEGIN');
  try {
    return body();
  } finally {
    if (database.isTransaction) database.exec('COMMIT');
  }
}

/** SQLite's result codes that have a meaning of their own here (https://sqlite.org/rescode.html); the primary code is the low byte. */
const PROBLEMS: ReadonlyMap<number, ArchiveError['code']> = new Map([
  [8, 'storage-read-only'], [14, 'storage-read-only'], [23, 'storage-read-only'], [13, 'disk-full'], [10, 'storage-failed'],
  [11, 'database-damaged'], [26, 'database-damaged'], [5, 'database-busy'], [6, 'database-busy']
]);

/** Runs `body`; an error of SQLite's comes out as an `ArchiveError` with the code that fits. */
export function guarded<T>(body: () => T): T {
  try {
    return body();
  } catch (error) {
    throw asArchiveError(error);
  }
}

/** The `ArchiveError` for an error of SQLite's; any other error unchanged. */
export function asArchiveError(error: unknown): unknown {
  if (error instanceof ArchiveError || !(error instanceof Error)) return error;
  const errcode = 'errcode' in error && typeof error.errcode === 'number' ? error.errcode : undefined;
  const code = errcode === undefined ? undefined : PROBLEMS.get(errcode & 0xff);
  return code === undefined ? error : new ArchiveError(code, error.message, { cause: error });
}
