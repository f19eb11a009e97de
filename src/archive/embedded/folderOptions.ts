import { basename } from 'node:path';
import type { ArchiveFolder } from '../archive.ts';
import type { ReadContext } from '../readers/reader.ts';
import { below } from './folderFilter.ts';
import { transaction } from './sqlite.ts';
import type { Database } from './sqlite.ts';
import type { Store } from './store.ts';

/** What a file is called in the uris of its reports, by its path below its archive folder and that folder's name; and what the folder says of them. */
export function contextOf(file: { readonly path: string; readonly folder: string }, folders: readonly ArchiveFolder[]): Pick<ReadContext, 'path' | 'name' | 'defaults'> {
  const name = nameOf(file.folder, folders);
  const { outlet, language } = folders.find(({ path }) => path === file.folder) ?? {};
  return {
    path: below(file.folder, file.path), ...(name === undefined ? {} : { name }),
    defaults: { ...(outlet === undefined ? {} : { outlet }), ...(language === undefined ? {} : { language }) }
  };
}

/** The name that tells a folder's files from those of others. */
function nameOf(folder: string, folders: readonly ArchiveFolder[]): string | undefined {
  return folders.length > 1 ? basename(folder) : undefined;
}

/** Has the files of a folder read again when what it says of its reports has changed. */
export function noteOptions(database: Database, store: Store, folders: readonly ArchiveFolder[]): void {
  for (const folder of folders) {
    const { path, outlet, language } = folder;
    const key = `folder ${path}`;
    const said = JSON.stringify([nameOf(path, folders) ?? null, outlet ?? null, language ?? null]);
    if (store.meta(key) === said) continue;
    transaction(database, () => {
      store.forgetHashes(path);
      store.setMeta(key, said);
    });
  }
}

/** True where a file may move from one folder to another without its reports changing. */
export function sameDefaults(from: string, to: string, folders: readonly ArchiveFolder[]): boolean {
  if (from === to) return true;
  const [before, after] = [from, to].map(path => folders.find(folder => folder.path === path));
  return before !== undefined && before.outlet === after?.outlet && before.language === after?.language;
}
