import * as vscode from 'vscode';

/** Opens the sample desk: a copy in the extension's storage, so that it can be changed and the shipped one stays whole. */
export function registerSampleDesk(context: vscode.ExtensionContext): vscode.Disposable {
  return vscode.commands.registerCommand('secondSource.openSampleDesk', async () => {
    const shipped = vscode.Uri.joinPath(context.extensionUri, 'media', 'sample-desk');
    const folder = vscode.Uri.joinPath(context.globalStorageUri, 'sample-desk');
    try { await vscode.workspace.fs.stat(folder); } catch { await vscode.workspace.fs.copy(shipped, folder); }
    const open = (vscode.workspace.workspaceFolders ?? []).some(({ uri }) => uri.toString() === folder.toString());
    if (!open) { await vscode.commands.executeCommand('vscode.openFolder', folder, { forceNewWindow: (vscode.workspace.workspaceFolders ?? []).length > 0 }); return; }
    const [draft] = await vscode.workspace.findFiles(new vscode.RelativePattern(folder, 'drafts/*.md'), undefined, 1);
    if (draft !== undefined) await vscode.window.showTextDocument(draft);
  });
}
