import * as vscode from 'vscode';
import type { ArchiveFolder } from '../archive/archive.ts';

/** Kinds of highlight that can be shown or hidden. */
export const highlightKinds = ['actors', 'places', 'claims'] as const;
export type HighlightKind = (typeof highlightKinds)[number];

// Defaults stand in the manifest alone; `get` answers with them.
function setting(name: string, scope?: vscode.ConfigurationScope): unknown {
  return vscode.workspace.getConfiguration('secondSource', scope).get(name);
}

/** A setting that should be a list, whatever somebody wrote; one value counts as a list of it. */
function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
}

const isText = (value: unknown): value is string => typeof value === 'string';

/** The settings, read when asked so that a change applies at once. */
export const config = {
  enabled: (document: vscode.TextDocument): boolean => setting('enabled', document) !== false,
  highlight: (kind: HighlightKind): boolean => setting(`highlight.${kind}`) !== false,
  /** Folders of reports as they were written: a path, or a path with options. Entries that are neither are left out. */
  archiveFolders: (scope?: vscode.ConfigurationScope): readonly ArchiveFolder[] => list(setting('archive.folders', scope)).flatMap(entry => archiveFolder(entry) ?? []),
  /** True when the folders were chosen, in whatever scope, and are not the default. */
  choseArchiveFolders(scope?: vscode.ConfigurationScope): boolean {
    const inspected = vscode.workspace.getConfiguration('secondSource', scope).inspect('archive.folders');
    return (inspected?.workspaceFolderValue ?? inspected?.workspaceValue ?? inspected?.globalValue) !== undefined;
  },
  /** Lexicon files by scope, the user's first; scopes add up. */
  lexiconFiles(scope?: vscode.ConfigurationScope): readonly (readonly string[])[] {
    const inspected = vscode.workspace.getConfiguration('secondSource', scope).inspect<unknown>('lexicon.files');
    return [inspected?.globalValue, inspected?.workspaceValue, inspected?.workspaceFolderValue].map(value => list(value).filter(isText));
  },
  /** Country codes as written, those that are none left out. */
  areaOfInterest: (scope?: vscode.ConfigurationScope): readonly string[] => list(setting('areaOfInterest', scope)).filter(isText).filter(code => /^[A-Z]{2}$/.test(code)),
  async setLexiconFiles(folder: vscode.WorkspaceFolder, files: readonly string[]): Promise<void> {
    await vscode.workspace.getConfiguration('secondSource', folder).update('lexicon.files', files, folderTarget());
  },
  maximumWords(): number {
    const words = setting('maximumWords');
    return typeof words === 'number' ? words : Infinity;
  },
  /** Writes where the value stands now, so that a workspace's own choice is not shadowed. */
  async setHighlight(kind: HighlightKind, value: boolean): Promise<void> {
    const section = vscode.workspace.getConfiguration('secondSource');
    const inspected = section.inspect(`highlight.${kind}`);
    const target = inspected?.workspaceValue === undefined ? vscode.ConfigurationTarget.Global : vscode.ConfigurationTarget.Workspace;
    await section.update(`highlight.${kind}`, value, target);
  },
  async setArchiveFolders(folder: vscode.WorkspaceFolder, folders: readonly (string | ArchiveFolder)[]): Promise<void> {
    await vscode.workspace.getConfiguration('secondSource', folder).update('archive.folders', folders, folderTarget());
  }
};

function archiveFolder(entry: unknown): ArchiveFolder | undefined {
  if (typeof entry === 'string') return { path: entry };
  if (typeof entry !== 'object' || entry === null || !('path' in entry) || typeof entry.path !== 'string') return undefined;
  const fields = entry as Readonly<Record<string, unknown>>;
  const text = (name: string): string | undefined => (typeof fields[name] === 'string' ? fields[name] : undefined);
  const globs = (name: string): readonly string[] | undefined => (fields[name] === undefined ? undefined : list(fields[name]).filter(isText));
  const [include, exclude, outlet, language] = [globs('include'), globs('exclude'), text('outlet'), text('language')];
  return { path: entry.path, ...(include && { include }), ...(exclude && { exclude }), ...(outlet && { outlet }), ...(language && { language }) };
}

function folderTarget(): vscode.ConfigurationTarget {
  return (vscode.workspace.workspaceFolders?.length ?? 0) > 1 ? vscode.ConfigurationTarget.WorkspaceFolder : vscode.ConfigurationTarget.Workspace;
}

/** True when a change of settings asks for the highlights to be drawn anew. */
export function affectsHighlights(event: vscode.ConfigurationChangeEvent): boolean {
  return event.affectsConfiguration('secondSource.highlight');
}
