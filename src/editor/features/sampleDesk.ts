import * as vscode from 'vscode';

const FIRST_DRAFT = ['drafts', '01-nizhyn-station-wire.md'] as const;

/**
 * Opens the sample desk: a copy in the extension's storage, so that it can be changed and the shipped one stays whole.
 * The manifest activates the extension in a folder with its first draft, which is then shown when nothing else is.
 */
export function registerSampleDesk(context: vscode.ExtensionContext): vscode.Disposable {
  const folder = vscode.Uri.joinPath(context.globalStorageUri, 'sample-desk');
  const isOpen = (): boolean => (vscode.workspace.workspaceFolders ?? []).some(({ uri }) => uri.toString() === folder.toString());
  const showFirstDraft = async (): Promise<void> => { await vscode.window.showTextDocument(vscode.Uri.joinPath(folder, ...FIRST_DRAFT)); };
  if (isOpen() && vscode.window.tabGroups.all.every(({ tabs }) => tabs.length === 0)) void showFirstDraft();
  return vscode.commands.registerCommand('secondSource.openSampleDesk', async () => {
    const shipped = vscode.Uri.joinPath(context.extensionUri, 'media', 'sample-desk');
    try { await vscode.workspace.fs.stat(folder); } catch { await vscode.workspace.fs.copy(shipped, folder); }
    if (isOpen()) await showFirstDraft();
    else await vscode.commands.executeCommand('vscode.openFolder', folder, { forceNewWindow: (vscode.workspace.workspaceFolders ?? []).length > 0 });
  });
}
