import { opendirSync, realpathSync, statSync } from 'node:fs';
import type { Stats } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import type { ArchiveFolder, SkippedFile } from '../archive.ts';
import { below, folderFilter, isRead } from './folderFilter.ts';
import type { FolderFilter } from './folderFilter.ts';

/** Files above this size are skipped. */
export const LARGEST_FILE = 20 * 1024 * 1024;

/** A file of an archive folder. */
export interface FoundFile {
  readonly path: string;
  readonly folder: string;
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly modified: number;
}

export interface Scan {
  readonly files: readonly FoundFile[];
  readonly skipped: readonly SkippedFile[];
  /** Folders that could not be listed, and files that could not be looked at: what was known of them and of the files below them stays as it is. */
  readonly unlisted: readonly string[];
}

/** Lets others have their turn, and throws when the scan is to end. */
type Pause = () => Promise<void>;

interface Scanner {
  readonly files: FoundFile[];
  readonly skipped: SkippedFile[];
  readonly unlisted: string[];
  /** Notes a file, or why it is passed over. */
  note(path: string, folder: string, stats: { readonly size: number; readonly mtimeMs: number }): void;
  pass(path: string, error: unknown): void;
  /** Lists what lies below `start` of `folder`; `above` are the real paths of the folders it lies in. */
  walk(folder: ArchiveFolder, filter: FolderFilter, start: string, above: readonly string[], pause: Pause): Promise<void>;
}

function createScanner(folders: readonly ArchiveFolder[]): Scanner {
  const files: FoundFile[] = [];
  const skipped: SkippedFile[] = [];
  const unlisted: string[] = [];
  const known = new Set<string>();
  // A folder inside another is read by its own options alone.
  const roots = new Set(folders.map(({ path }) => real(path)));
  let entries = 0;

  const pass = (file: string, error: unknown): void => { skipped.push({ file, reason: codeOf(error) === 'ELOOP' ? 'link-loop' : 'unreadable', detail: messageOf(error) }); };
  const note: Scanner['note'] = (path, folder, stats) => {
    if (stats.size > LARGEST_FILE) skipped.push({ file: path, reason: 'too-large', detail: `${String(stats.size)} bytes` });
    else files.push({ path, folder, size: stats.size, modified: stats.mtimeMs });
  };

  async function list(folder: ArchiveFolder, filter: FolderFilter, path: string, enter: (path: string) => void, pause: Pause): Promise<void> {
    const prefix = path === folder.path ? '' : `${below(folder.path, path)}/`;
    const directory = opendirSync(path, { bufferSize: 256 });
    try {
      for (let entry = directory.readSync(); entry !== null; entry = directory.readSync()) {
        if (++entries % 256 === 0) await pause();
        const name = prefix + entry.name;
        // A link may lead to either; what neither kind of thing would be let through as need not be looked at.
        if (!filter.enters(name) || (entry.isFile() && !filter.reads(name))) continue;
        const full = join(path, entry.name);
        try {
          const stats = statSync(full);
          if (stats.isDirectory()) enter(full);
          else if (stats.isFile() && filter.reads(name)) note(full, folder.path, stats);
        } catch (error) {
          // It may be there and of no use just now: what was known of it stays.
          if (codeOf(error) !== 'ENOENT') unlisted.push(full);
          pass(full, error);
        }
      }
      // Of a folder that went away meanwhile, too few names were given.
      statSync(path);
    } finally {
      directory.closeSync();
    }
  }

  return {
    files, skipped, unlisted, note, pass,
    async walk(folder, filter, start, above, pause) {
      const waiting = [{ path: start, above }];
      for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
        const { path, above } = next;
        let within: readonly string[];
        try {
          const place = realpathSync(path);
          if (above.includes(place)) { skipped.push({ file: path, reason: 'link-loop' }); continue; }
          if (known.has(place) || (path !== folder.path && roots.has(place))) continue;
          known.add(place);
          within = [...above, place];
        } catch (error) {
          unlisted.push(path);
          pass(path, error);
          continue;
        }
        let ended = false;
        try {
          await list(folder, filter, path, inside => { waiting.push({ path: inside, above: within }); }, async () => {
            try { await pause(); } catch (error) { ended = true; throw error; }
          });
        } catch (error) {
          if (ended) throw error;
          unlisted.push(path);
          pass(path, error);
        }
      }
    }
  };
}

/** Lists the files of `folders` that their options let through, following symbolic links once. Gives way with `pause`, which ends it by throwing. */
export async function scanFolders(folders: readonly ArchiveFolder[], pause: Pause): Promise<Scan> {
  const scanner = createScanner(folders);
  for (const folder of folders) await scanner.walk(folder, folderFilter(folder), folder.path, [], pause);
  return scanner;
}

/**
 * Lists the files at and below `paths` (absolute) as `scanFolders` would; paths outside the folders are passed over.
 * Undefined where only a look at everything can tell: a folder of the archive is among them, or gone, or below one of
 * them, or a path leads through a link that is not `known` to be the way to a file.
 */
export async function scanPaths(folders: readonly ArchiveFolder[], paths: Iterable<string>, known: (path: string) => boolean, pause: Pause): Promise<Scan | undefined> {
  const scanner = createScanner(folders);
  const filters = new Map(folders.map(folder => [folder, folderFilter(folder)]));
  for (const path of paths) {
    if (folders.some(folder => isBelow(folder.path, path))) return undefined;
    const folder = folderOf(path, folders);
    const filter = folder === undefined ? undefined : filters.get(folder);
    if (folder === undefined || filter === undefined) continue;
    const names = below(folder.path, path).split('/');
    if (!names.every((_name, i) => filter.enters(names.slice(0, i + 1).join('/')))) continue;
    const stats = statsOf(path);
    if (stats instanceof Error) {
      // A drive that is away for a while takes no report with it.
      if (real(folder.path) === '') return undefined;
      if (['ENOENT', 'ENOTDIR'].includes(codeOf(stats) ?? '')) continue;
      scanner.unlisted.push(path);
      scanner.pass(path, stats);
      continue;
    }
    if (real(dirname(path)) !== join(real(folder.path), ...names.slice(0, -1)) && !known(path)) return undefined;
    if (stats.isDirectory()) await scanner.walk(folder, filter, path, names.map((_name, i) => real(join(folder.path, ...names.slice(0, i)))), pause);
    else if (stats.isFile() && isRead(filter, folder.path, path)) scanner.note(path, folder.path, stats);
  }
  return scanner;
}

/** The archive folder a path lies in: the innermost. */
function folderOf(path: string, folders: readonly ArchiveFolder[]): ArchiveFolder | undefined {
  return folders.filter(folder => isBelow(path, folder.path)).sort((a, b) => b.path.length - a.path.length)[0];
}

function statsOf(path: string): Stats | Error {
  try { return statSync(path); } catch (error) { return error instanceof Error ? error : new Error(String(error)); }
}

/** The path without links; empty where there is nothing. */
function real(path: string): string {
  try { return realpathSync(path); } catch { return ''; }
}

/** True when `path` is `folder` or lies below it. */
export function isBelow(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

/** The code of an error of the system, such as `ENOENT`; undefined where it has none. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/** The sentence of an error, or whatever was thrown as text. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
