import { existsSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import * as vscode from 'vscode';
import type { Archive, ArchiveFolder, ArchiveStatus } from '../archive/archive.ts';
import { nullArchive } from '../archive/nullArchive.ts';
import { config } from './config.ts';
import { folderOf, withHome } from './folders.ts';
import { reportOf } from './reportUri.ts';

/** Opens the archive of some folders. `storage` is a folder of the extension's own, one an archive. */
export type OpenArchive = (options: { readonly folders: readonly ArchiveFolder[]; readonly storage: string }) => Archive;

export interface ArchivesOptions {
  readonly open: OpenArchive;
  readonly storage: vscode.Uri;
  readonly log: vscode.LogOutputChannel;
  /** Milliseconds that changes of files are gathered before the archive looks at them. */
  readonly delay: number;
}

/** Beyond so many changed files a look at the whole folder costs less than one at each. */
const MANY_PATHS = 500;

interface Opened {
  readonly archive: Archive;
  /** Looks for what is new, unless it is doing so already. Rejects as the archive does, but for being stopped. */
  readonly refresh: () => Promise<void>;
  /** Makes the index anew. Rejects as the archive does. */
  readonly rebuild: () => Promise<void>;
  /** Ends looking and rebuilding; what was read stays read. */
  readonly stop: () => void;
  readonly subscriptions: vscode.Disposable;
}

/** The archives of the window: one for each workspace folder, opened when a draft or command first asks for it. */
export class Archives implements vscode.Disposable {
  readonly #options: ArchivesOptions;
  readonly #opened = new Map<string, Opened>();
  /** Texts of the lexicon files of each workspace folder. */
  readonly #lexicons = new Map<string, readonly string[]>();
  readonly #changed = new vscode.EventEmitter<ArchiveStatus>();
  readonly #statusChanged = new vscode.EventEmitter<void>();
  readonly #subscriptions: vscode.Disposable[];
  /** Fires when the reports of an archive changed, so that links may have. */
  readonly onDidChange = this.#changed.event;
  /** Fires with every change of an archive's status, progress of indexing included. */
  readonly onDidChangeStatus = this.#statusChanged.event;

  constructor(options: ArchivesOptions) {
    this.#options = options;
    const reopen = (): void => { this.#reopen(); };
    this.#subscriptions = [
      this.#changed, this.#statusChanged,
      vscode.workspace.onDidChangeConfiguration(event => { if (event.affectsConfiguration('secondSource.archive')) reopen(); }),
      vscode.workspace.onDidChangeWorkspaceFolders(reopen),
      vscode.workspace.onDidGrantWorkspaceTrust(reopen)
    ];
  }

  /** The archive of a draft: its workspace folder's, else the first folder's, else that of the user's own absolute folders. */
  of(uri: vscode.Uri): Archive {
    return this.#archive(this.keyOf(uri)).archive;
  }

  /** The name by which `at` finds the archive of a draft, or of a report's page, again. */
  keyOf(uri: vscode.Uri): string {
    return reportOf(uri)?.archive ?? folderOf(uri)?.uri.toString() ?? '';
  }

  at(key: string): Archive {
    return this.#archive(key).archive;
  }

  /** Has the archive of a workspace folder tell names by the desk's own lexicon too: the texts of its files. */
  setLexicon(key: string, files: readonly string[]): void {
    this.#lexicons.set(key, files);
    this.#opened.get(key)?.archive.setLexicon(files);
  }

  /** Looks for new, changed and removed reports now; goes on where a stopped indexing ended. */
  async refresh(uri: vscode.Uri): Promise<void> {
    await this.#archive(this.keyOf(uri)).refresh();
  }

  /** Throws the index away and makes it anew from the files. */
  async rebuild(uri: vscode.Uri): Promise<void> {
    await this.#archive(this.keyOf(uri)).rebuild();
  }

  /** Stops indexing. What was read stays; `refresh` goes on from there. */
  stop(uri: vscode.Uri): void {
    this.#archive(this.keyOf(uri)).stop();
  }

  async dispose(): Promise<void> {
    vscode.Disposable.from(...this.#subscriptions).dispose();
    await this.#close();
  }

  async #close(): Promise<void> {
    const all = [...this.#opened.values()];
    this.#opened.clear();
    for (const { subscriptions } of all) subscriptions.dispose();
    await Promise.all(all.map(({ archive }) => archive.dispose()));
  }

  #archive(key: string): Opened {
    const known = this.#opened.get(key);
    if (known !== undefined) return known;
    // The page of a report may outlive its workspace folder.
    if (key !== '' && !vscode.workspace.workspaceFolders?.some(({ uri }) => uri.toString() === key)) return noArchive(new vscode.Disposable(() => undefined));
    const folders = vscode.workspace.isTrusted ? foldersOf(key) : [];
    const opened = folders.length === 0 ? noArchive(this.#awaitFolder(key)) : this.#open(key, folders);
    this.#opened.set(key, opened);
    return opened;
  }

  /** A workspace folder without an archive gets one when the default folder appears. */
  #awaitFolder(key: string): vscode.Disposable {
    const folder = vscode.workspace.workspaceFolders?.find(({ uri }) => uri.toString() === key);
    if (folder === undefined) return new vscode.Disposable(() => undefined);
    const watchers = config.archiveFolders(folder).filter(({ path }) => !isAbsolute(path)).map(({ path }) => {
      const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, path), false, true, true);
      return vscode.Disposable.from(watcher, watcher.onDidCreate(() => { this.#reopen(); }));
    });
    return vscode.Disposable.from(...watchers);
  }

  #reopen(): void {
    void this.#close().then(() => { this.#changed.fire(nullArchive().status); this.#statusChanged.fire(); });
  }

  #open(key: string, folders: readonly ArchiveFolder[]): Opened {
    const storage = vscode.Uri.joinPath(this.#options.storage, `archive-${fileNameOf(key)}`).fsPath;
    const archive = this.#options.open({ folders, storage });
    archive.setLexicon(this.#lexicons.get(key) ?? []);
    let reports = -1;
    let logged = 0;
    const unsubscribe = archive.onDidChange(status => {
      this.#statusChanged.fire();
      for (const file of status.skipped.slice(logged)) this.#options.log.warn(`Skipped ${file.file}: ${file.reason}${file.detail === undefined ? '' : ` (${file.detail})`}`);
      logged = status.skipped.length;
      if (status.state === 'indexing') return;
      if (reports !== status.reports || status.state === 'ready') { reports = status.reports; this.#changed.fire(status); }
    });
    let work: AbortController | undefined;
    const refresh = async (paths?: readonly string[]): Promise<void> => {
      const mine = work ??= new AbortController();
      try {
        await archive.refresh(paths, mine.signal);
      } catch (error) {
        if (mine.signal.aborted) return;
        this.#options.log.error(`Reading the archive: ${String(error)}`);
      } finally {
        if (work === mine) work = undefined;
      }
    };
    let timer: NodeJS.Timeout | undefined;
    const touched = new Set<string>();
    const look = (): void => {
      const paths = [...touched];
      touched.clear();
      void refresh(paths.length > MANY_PATHS ? undefined : paths);
    };
    const soon = (uri: vscode.Uri): void => {
      touched.add(uri.fsPath);
      clearTimeout(timer);
      timer = setTimeout(look, this.#options.delay);
    };
    const watchers = folders.map(({ path }) => {
      const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(vscode.Uri.file(path), '**/*'));
      return vscode.Disposable.from(watcher, watcher.onDidCreate(soon), watcher.onDidChange(soon), watcher.onDidDelete(soon));
    });
    void refresh();
    const rebuild = async (): Promise<void> => {
      work?.abort();
      const mine = work = new AbortController();
      try { await archive.rebuild(mine.signal); } catch (error) { if (!mine.signal.aborted) throw error; } finally { if (work === mine) work = undefined; }
    };
    const dispose = (): void => { clearTimeout(timer); unsubscribe(); work?.abort(); };
    return { archive, refresh: () => refresh(), rebuild, stop: () => { work?.abort(); }, subscriptions: vscode.Disposable.from(...watchers, { dispose }) };
  }
}

function noArchive(subscriptions: vscode.Disposable): Opened {
  return { archive: nullArchive(), refresh: () => Promise.resolve(), rebuild: () => Promise.resolve(), stop: () => undefined, subscriptions };
}

/** The folders configured, their paths made absolute, for a workspace folder. A default that is not there is no archive. */
function foldersOf(key: string): ArchiveFolder[] {
  const folder = vscode.workspace.workspaceFolders?.find(({ uri }) => uri.toString() === key);
  if (folder !== undefined && folder.uri.scheme !== 'file') return [];
  const folders = config.archiveFolders(folder).flatMap(entry => {
    const path = withHome(entry.path);
    if (isAbsolute(path)) return [{ ...entry, path }];
    return folder === undefined ? [] : [{ ...entry, path: join(folder.uri.fsPath, path) }];
  });
  // A folder that somebody chose and that is missing is worth telling; the default one is not.
  return config.choseArchiveFolders(folder) ? folders : folders.filter(({ path }) => existsSync(path));
}

/** A short file name for an archive's storage: its key hashed, so that no path appears in it. */
function fileNameOf(key: string): string {
  let hash = 0xcbf29ce484222325n;
  for (let i = 0; i < key.length; i++) hash = BigInt.asUintN(64, (hash ^ BigInt(key.charCodeAt(i))) * 0x100000001b3n);
  return hash.toString(16);
}
