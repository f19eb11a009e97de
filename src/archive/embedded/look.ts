import type { ArchiveFolder } from '../archive.ts';
import { noteOptions } from './folderOptions.ts';
import { scanFolders, scanPaths } from './scan.ts';
import type { Scan } from './scan.ts';
import type { Database } from './sqlite.ts';
import type { FileRow, Store } from './store.ts';

interface LookContext {
  readonly database: Database;
  readonly store: Store;
  readonly folders: readonly ArchiveFolder[];
  readonly pause: () => Promise<void>;
  readonly now: () => number;
}

/** What there is to be seen, and what is known of it; `gone` may still hold what is there. */
export interface Look extends Scan {
  readonly looked: readonly string[] | undefined;
  readonly known: (path: string) => FileRow | undefined;
  readonly gone: Map<string, FileRow>;
}

/** Looks at everything, or at `paths` alone where that can tell. */
export async function look({ database, store, folders, pause, now }: LookContext, paths: readonly string[] | undefined): Promise<Look> {
  store.freeEmbargoed(new Date(now()).toISOString());
  if (paths !== undefined) {
    const scan = await scanPaths(folders, paths, path => store.file(path) !== undefined, pause);
    if (scan !== undefined) {
      const gone = new Map(paths.flatMap(path => store.filesAt(path)).map(file => [file.path, file]));
      return { ...scan, looked: paths, known: path => gone.get(path) ?? store.file(path), gone: new Map(gone) };
    }
  }
  const scan = await scanFolders(folders, pause);
  noteOptions(database, store, folders);
  const files = store.files();
  return { ...scan, looked: undefined, known: path => files.get(path), gone: new Map(files) };
}
