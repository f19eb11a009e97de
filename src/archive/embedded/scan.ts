import { opendirSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { SkippedFile } from '../archive.ts';

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
  /** Folders that could not be listed: what was known of the files below them stays as it is. */
  readonly unlisted: readonly string[];
}

/** Names that are never reports: hidden files and folders, and what editors and systems leave about. */
function ignored(name: string): boolean {
  return name.startsWith('.') || name.startsWith('~$') || name.endsWith('~') || name === 'node_modules' || name === 'Thumbs.db' || name === 'desktop.ini';
}

/**
 * Lists the files below `folders`, following symbolic links once. Gives way with `pause` every few hundred entries, and
 * ends early when `signal` says so (by throwing its reason).
 */
export async function scanFolders(folders: readonly string[], pause: () => Promise<void>, signal?: AbortSignal): Promise<Scan> {
  const files: FoundFile[] = [];
  const skipped: SkippedFile[] = [];
  const unlisted: string[] = [];
  const known = new Set<string>();
  let entries = 0;
  for (const folder of folders) {
    const waiting: { readonly path: string; readonly above: readonly string[] }[] = [{ path: folder, above: [] }];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const { path, above } = next;
      try {
        const real = realpathSync(path);
        if (above.includes(real)) { skipped.push({ file: path, reason: 'link-loop' }); continue; }
        if (known.has(real)) continue;
        known.add(real);
        const directory = opendirSync(path, { bufferSize: 256 });
        try {
          for (let entry = directory.readSync(); entry !== null; entry = directory.readSync()) {
            if (++entries % 256 === 0) { await pause(); signal?.throwIfAborted(); }
            if (ignored(entry.name)) continue;
            const full = join(path, entry.name);
            try {
              const stats = statSync(full);
              if (stats.isDirectory()) waiting.push({ path: full, above: [...above, real] });
              else if (stats.isFile()) {
                if (stats.size > LARGEST_FILE) skipped.push({ file: full, reason: 'too-large', detail: `${String(stats.size)} bytes` });
                else files.push({ path: full, folder, size: stats.size, modified: stats.mtimeMs });
              }
            } catch (error) {
              skipped.push({ file: full, reason: codeOf(error) === 'ELOOP' ? 'link-loop' : 'unreadable', detail: messageOf(error) });
            }
          }
        } finally {
          directory.closeSync();
        }
      } catch (error) {
        signal?.throwIfAborted();
        unlisted.push(path);
        skipped.push({ file: path, reason: codeOf(error) === 'ELOOP' ? 'link-loop' : 'unreadable', detail: messageOf(error) });
      }
    }
  }
  return { files, skipped, unlisted };
}

/** True when `path` is `folder` or lies below it. */
export function isBelow(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
