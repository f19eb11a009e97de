import { isAbsolute } from 'node:path';
import * as vscode from 'vscode';
import type { LexiconProblemCode } from '../core/lexicon/lexiconFile.ts';
import type { AnnotationClient } from '../platform/annotationClient.ts';
import type { LexiconFileProblem } from '../platform/annotationProtocol.ts';
import type { Archives } from './archives.ts';
import { config } from './config.ts';
import { folderOf, withHome } from './folders.ts';

const { t } = vscode.l10n;

/**
 * The desk's own lexicons: the files of the user's, the workspace's and the folder's setting, each laid over the one
 * before. Wrong lines become diagnostics on the file; the rest is used.
 */
export class Lexicons implements vscode.Disposable {
  readonly #client: AnnotationClient;
  readonly #archives: Archives;
  readonly #log: vscode.LogOutputChannel;
  readonly #diagnostics = vscode.languages.createDiagnosticCollection('secondSource.lexicon');
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #loaded = new Map<string, Promise<void>>();
  readonly #problems = new Map<string, readonly LexiconFileProblem[]>();
  readonly #watchers = new Map<string, vscode.Disposable>();
  readonly #subscriptions: vscode.Disposable[];
  /** Fires when a lexicon changed, so that drafts must be read again. */
  readonly onDidChange = this.#changed.event;

  constructor(client: AnnotationClient, archives: Archives, log: vscode.LogOutputChannel) {
    this.#client = client;
    this.#archives = archives;
    this.#log = log;
    const forget = (): void => { this.#loaded.clear(); this.#unwatch(); this.#changed.fire(); };
    this.#subscriptions = [
      this.#diagnostics, this.#changed,
      vscode.workspace.onDidChangeConfiguration(event => { if (event.affectsConfiguration('secondSource.lexicon') || event.affectsConfiguration('secondSource.areaOfInterest')) forget(); }),
      vscode.workspace.onDidChangeWorkspaceFolders(forget),
      vscode.workspace.onDidGrantWorkspaceTrust(forget)
    ];
  }

  /** The key of the lexicon of a draft, once its files have been read. */
  async keyFor(uri: vscode.Uri): Promise<string> {
    const folder = folderOf(uri);
    const key = folder?.uri.toString() ?? '';
    let loaded = this.#loaded.get(key);
    if (loaded === undefined) this.#loaded.set(key, loaded = this.#load(key, folder));
    await loaded;
    return key;
  }

  dispose(): void {
    this.#unwatch();
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }

  async #load(key: string, folder: vscode.WorkspaceFolder | undefined): Promise<void> {
    const uris = lexiconFiles(folder);
    const areaOfInterest = config.areaOfInterest(folder);
    if (uris.length === 0 && areaOfInterest.length === 0 && !this.#problems.has(key)) return;
    const files: { file: string; text: string }[] = [];
    for (const uri of uris) {
      this.#watch(uri);
      try {
        files.push({ file: uri.fsPath, text: new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)) });
      } catch (error) {
        this.#log.warn(`Lexicon ${uri.fsPath} cannot be read: ${String(error)}`);
      }
    }
    this.#archives.setLexicon(key, files.map(({ text }) => text));
    try {
      this.#problems.set(key, await this.#client.setLexicon(key, { files, areaOfInterest }));
    } catch (error) {
      this.#log.error(`Reading the lexicon: ${String(error)}`);
    }
    this.#report();
  }

  #report(): void {
    const byFile = new Map<string, vscode.Diagnostic[]>();
    for (const problem of [...this.#problems.values()].flat()) {
      const at = new vscode.Position(problem.line - 1, problem.column - 1);
      const diagnostic = new vscode.Diagnostic(new vscode.Range(at, at.with({ character: at.character + Math.max(1, problem.detail.length) })), problemWords(problem.code, problem.detail), vscode.DiagnosticSeverity.Error);
      diagnostic.source = 'Second Source';
      diagnostic.code = problem.code;
      byFile.set(problem.file, [...byFile.get(problem.file) ?? [], diagnostic]);
    }
    this.#diagnostics.clear();
    for (const [file, diagnostics] of byFile) this.#diagnostics.set(vscode.Uri.file(file), diagnostics);
  }

  #watch(uri: vscode.Uri): void {
    if (this.#watchers.has(uri.toString())) return;
    const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(vscode.Uri.joinPath(uri, '..'), uri.path.split('/').at(-1) ?? ''));
    const again = (): void => { this.#loaded.clear(); this.#changed.fire(); };
    this.#watchers.set(uri.toString(), vscode.Disposable.from(watcher, watcher.onDidChange(again), watcher.onDidCreate(again), watcher.onDidDelete(again)));
  }

  #unwatch(): void {
    for (const watcher of this.#watchers.values()) watcher.dispose();
    this.#watchers.clear();
  }
}

/** The lexicon files that apply in a folder: the user's, then the workspace's, then the folder's. */
export function lexiconFiles(folder: vscode.WorkspaceFolder | undefined): vscode.Uri[] {
  const layers = config.lexiconFiles(folder);
  const names = vscode.workspace.isTrusted ? layers : layers.slice(0, 1);
  // In a window of one folder the workspace's setting and the folder's are one, and told twice.
  return [...new Set(names.flat())].flatMap(name => {
    const path = withHome(name);
    if (isAbsolute(path)) return [vscode.Uri.file(path)];
    // Of whatever scheme the folder is: a lexicon is read through the editor.
    return folder === undefined ? [] : [vscode.Uri.joinPath(folder.uri, path)];
  });
}

function problemWords(code: LexiconProblemCode, detail: string): string {
  switch (code) {
    case 'syntax': return t('This is not valid YAML: {0}', detail);
    case 'not-a-mapping': return t('A lexicon has the lists actors, places and ignore.');
    case 'unknown-section': return t('“{0}” is not a part of a lexicon: it has the lists actors, places and ignore.', detail);
    case 'not-a-list': return t('“{0}” must be a list.', detail);
    case 'not-an-entry': return t('An entry of “{0}” needs a name, like “- name: …”.', detail);
    case 'no-name': return t('This entry has no name.');
    case 'unknown-field': return t('“{0}” is not a field of an entry.', detail);
    case 'not-text': return t('“{0}” must be text; quote it if it looks like something else.', detail);
    case 'not-a-list-of-text': return t('“{0}” must be a list of names.', detail);
    case 'unknown-type': return t('“{0}” is not a type of this kind of entry.', detail);
    case 'not-a-country': return t('“{0}” is not a country code: two capital letters, like UA.', detail);
    case 'not-a-latitude': return t('“{0}” is not a latitude: a number from -90 to 90.', detail);
    case 'not-a-longitude': return t('“{0}” is not a longitude: a number from -180 to 180.', detail);
    case 'half-a-point': return t('“{0}” has a latitude or a longitude, but not both.', detail);
    default: return code satisfies never;
  }
}
