import { relative, isAbsolute } from 'node:path';
import * as vscode from 'vscode';
import type { Archives } from '../archives.ts';
import { config } from '../config.ts';
import { notice } from '../notices.ts';

const { t } = vscode.l10n;

/** Choose an archive folder, look for new reports, stop indexing, rebuild the index, show the log. */
export function registerArchiveCommands(archives: Archives, log: vscode.LogOutputChannel): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('secondSource.chooseArchiveFolder', async () => {
      const folder = await workspaceFolder();
      if (folder === undefined) return;
      const picked = await vscode.window.showOpenDialog({ canSelectFiles: false, canSelectFolders: true, canSelectMany: true, defaultUri: folder.uri, title: t('Folders of Prior Reports'), openLabel: t('Use as Archive') });
      if (picked === undefined || picked.length === 0) return;
      const known = config.archiveFolders(folder);
      // Options of a folder that is chosen again stay.
      await config.setArchiveFolders(folder, picked.map(uri => inside(folder, uri)).map(path => known.find(entry => entry.path === path && Object.keys(entry).length > 1) ?? path));
    }),
    vscode.commands.registerCommand('secondSource.rebuildArchive', async () => {
      const uri = archiveUri();
      if (uri === undefined) return;
      try {
        await vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title: t('Rebuilding the archive index') }, () => archives.rebuild(uri));
      } catch (error) {
        log.error(`Rebuilding the archive index: ${String(error)}`);
        void vscode.window.showErrorMessage(t('The archive index could not be rebuilt. Your reports are untouched; the log says more.'));
      }
    }),
    vscode.commands.registerCommand('secondSource.refreshArchive', async () => {
      const uri = archiveUri();
      if (uri !== undefined) await archives.refresh(uri);
    }),
    vscode.commands.registerCommand('secondSource.stopIndexing', () => {
      const uri = archiveUri();
      if (uri !== undefined) archives.stop(uri);
    }),
    vscode.commands.registerCommand('secondSource.showLog', () => { log.show(true); })
  );
}

/** Whose archive a command means: the active editor's, else the first folder's. */
function archiveUri(): vscode.Uri | undefined {
  return vscode.window.activeTextEditor?.document.uri ?? vscode.workspace.workspaceFolders?.[0]?.uri;
}

/** A path as the setting writes it: relative to the workspace folder where it lies inside. */
function inside(folder: vscode.WorkspaceFolder, uri: vscode.Uri): string {
  const path = relative(folder.uri.fsPath, uri.fsPath);
  return path === '' ? '.' : path.startsWith('..') || isAbsolute(path) ? uri.fsPath : path.replaceAll('\\', '/');
}

async function workspaceFolder(): Promise<vscode.WorkspaceFolder | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length > 1) return vscode.window.showWorkspaceFolderPick({ placeHolder: t('Whose archive?') });
  if (folders[0] === undefined) notice(t('Open a folder first: each workspace folder has its own archive.'));
  return folders[0];
}
