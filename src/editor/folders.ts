import { homedir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';

/** The workspace folder that a document goes by: its own, else (unsaved, or from elsewhere) the first. */
export function folderOf(uri: vscode.Uri): vscode.WorkspaceFolder | undefined {
  return vscode.workspace.getWorkspaceFolder(uri) ?? vscode.workspace.workspaceFolders?.[0];
}

/** A path of a setting with `~` as the home folder. */
export function withHome(path: string): string {
  return path.startsWith('~') ? join(homedir(), path.slice(1)) : path;
}
