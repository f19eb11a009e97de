import { createHash } from 'node:crypto';
import { accessSync, constants, mkdirSync, mkdtempSync, realpathSync, rmSync, statSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ArchiveError } from '../archive/archive.ts';
import type { ArchiveFolder, ArchiveProblem, ArchiveStatus } from '../archive/archive.ts';
import { openLibrary } from '../archive/embedded/library.ts';
import type { Library } from '../archive/embedded/library.ts';
import { hasSqlite } from '../archive/embedded/sqlite.ts';
import { UsageError } from './lines.ts';

export interface ArchiveArguments {
  /** Folders of reports. */
  readonly archive: readonly string[];
  /** Globs of the files to be read and not to be read, relative to each folder. */
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
  /** Folder for the index; otherwise one of the user's cache folder. */
  readonly index?: string;
  /** Look for changed files first (the default). */
  readonly refresh?: boolean;
  /** Throw the index away first. */
  readonly rebuild?: boolean;
}

/**
 * Opens the archive of a command, brings its index up to date, hands it to `body` and closes it. Everything that stands
 * in the way of that comes out as an error whose sentence says what to do.
 */
export async function withArchive<T>(args: ArchiveArguments, bundles: string, body: (library: Library) => T | Promise<T>, onStatus: (status: ArchiveStatus) => void = () => undefined): Promise<T> {
  if (args.archive.length === 0) throw new UsageError('Name the folder of reports: --archive DIR.');
  if (!hasSqlite()) throw new Error(`This command needs Node 22.16 or later (this is ${process.version}): run it with a newer Node, or with node_modules/.bin/node of the project.`);
  const { include = [], exclude = [] } = args;
  const folders = args.archive.map(name => ({ path: folderOf(name), ...(include.length > 0 ? { include } : {}), ...(exclude.length > 0 ? { exclude } : {}) }));
  const { storage, release } = storageOf(args.index, folders);
  try {
    const library = openLibrary({ folders, storage, bundles, now: Date.now, progressEvery: 200, onStatus, anew: args.rebuild === true });
    try {
      if (args.refresh !== false) await library.refresh();
      return await body(library);
    } finally {
      await library.close();
    }
  } catch (error) {
    throw error instanceof ArchiveError ? new Error(sentenceOf(error, storage), { cause: error }) : error;
  } finally {
    release();
  }
}

function folderOf(name: string): string {
  const path = resolve(name);
  try {
    if (statSync(path).isDirectory()) return realpathSync(path);
  } catch {
    throw new UsageError(`There is no folder ${name}.`);
  }
  throw new UsageError(`${name} is not a folder.`);
}

/** The folder of the index: the one named, else one in the user's cache, else a temporary one that is removed again. */
function storageOf(named: string | undefined, folders: readonly ArchiveFolder[]): { storage: string; release: () => void } {
  if (named !== undefined) return { storage: resolve(named), release: () => undefined };
  const cache = process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache');
  // An index of its own for every choice of files, so that one command does not undo the choice of another.
  const name = folders.map(({ path, include = [], exclude = [] }) => [path, ...include.map(glob => `+${glob}`), ...exclude.map(glob => `-${glob}`)].join('\n')).join('\n');
  const storage = join(cache, 'second-source', createHash('sha256').update(name).digest('hex').slice(0, 16));
  try {
    mkdirSync(storage, { recursive: true });
    accessSync(storage, constants.W_OK);
    return { storage, release: () => undefined };
  } catch {
    const temporary = mkdtempSync(join(tmpdir(), 'second-source-'));
    return { storage: temporary, release: () => { rmSync(temporary, { recursive: true, force: true }); } };
  }
}

function sentenceOf(error: ArchiveError, storage: string): string {
  const problem: ArchiveProblem | 'aborted' = error.code;
  switch (problem) {
    case 'no-sqlite': return 'This command needs Node 22.16 or later.';
    case 'storage-read-only': return `The index in ${storage} cannot be written: name another folder with --index DIR.`;
    case 'storage-failed': return `The index in ${storage} cannot be read or written (${error.message}).`;
    case 'disk-full': return `The disk that holds the index (${storage}) is full: free some space, or name another folder with --index DIR.`;
    case 'database-newer': return `The index in ${storage} was made by a newer version: name another folder with --index DIR, or make it anew with index --rebuild.`;
    case 'database-damaged': return `The index in ${storage} is damaged: make it anew with index --rebuild. The reports themselves are untouched.`;
    case 'database-busy': return `The index in ${storage} is kept busy by another program: try again in a moment.`;
    case 'worker-died': return 'The archive ended unexpectedly.';
    case 'folder-missing': return 'The folder of reports is not there any more.';
    case 'aborted': return 'The command was ended.';
    default: return problem satisfies never;
  }
}
