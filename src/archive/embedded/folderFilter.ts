import { relative, sep } from 'node:path';
import picomatch from 'picomatch';
import type { ArchiveFolder } from '../archive.ts';

/** Which files of an archive folder are read. Paths are relative to it, `/` between names. */
export interface FolderFilter {
  /** Whether a file is read, where all folders above it are entered. */
  reads(path: string): boolean;
  enters(folder: string): boolean;
}

/** Names that are never reports: hidden files and folders, and what editors and systems leave about. */
function ignored(name: string): boolean {
  return name.startsWith('.') || name.startsWith('~$') || name.endsWith('~') || name === 'node_modules' || name === 'Thumbs.db' || name === 'desktop.ini';
}

/** What of an archive folder is read: paths are relative to the folder, with slashes; `exclude` wins over `include`, and no `include` means everything. */
export function folderFilter({ include = [], exclude = [] }: Pick<ArchiveFolder, 'include' | 'exclude'>): FolderFilter {
  // The name of a folder stands for all that lies in it.
  const included = matcher(include.flatMap(glob => [glob, `${trimmed(glob)}/**`]));
  const excluded = matcher(exclude.map(trimmed));
  const passes = (path: string): boolean => !ignored(path.slice(path.lastIndexOf('/') + 1)) && excluded?.(path) !== true;
  return { enters: passes, reads: path => passes(path) && included?.(path) !== false };
}

/** Whether any of some globs matches; undefined for no globs. */
function matcher(globs: readonly string[]): ((path: string) => boolean) | undefined {
  const written = globs.map(glob => glob.trim()).filter(glob => glob !== '' && glob !== '/**');
  return written.length === 0 ? undefined : picomatch(written, { dot: true, nonegate: true });
}

function trimmed(glob: string): string {
  return glob.trim().replace(/(?<=.)\/+$/, '');
}

/** True when `path`, absolute and below `folder`, is read by its options: no folder on the way there is left out. */
export function isRead(filter: FolderFilter, folder: string, path: string): boolean {
  const names = below(folder, path).split('/');
  return names.every((_name, i) => i === names.length - 1 || filter.enters(names.slice(0, i + 1).join('/'))) && filter.reads(names.join('/'));
}

/** A path relative to a folder, `/` between names. */
export function below(folder: string, path: string): string {
  return relative(folder, path).split(sep).join('/');
}
