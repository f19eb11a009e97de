import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Api } from '../../src/extension.ts';
import type { DraftAnnotations } from '../../src/editor/annotations.ts';

/** The extension's own account of itself, activated. */
export async function activated(): Promise<Api> {
  const extension = vscode.extensions.getExtension<Api>('second-source.second-source');
  assert.ok(extension, 'the host knows the extension');
  return extension.activate();
}

/** The folder that is open: a copy of the sample desk. */
export function deskUri(...path: string[]): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder, 'a folder is open');
  return vscode.Uri.joinPath(folder.uri, ...path);
}

/** Resolves with the first state of a draft that fits, now or after any change. The test's own time limit is the only clock. */
export function whenAnnotated(api: Api, uri: vscode.Uri, fits: (known: DraftAnnotations) => boolean = () => true): Promise<DraftAnnotations> {
  return new Promise(resolve => {
    const look = (): boolean => {
      const known = api.annotations.get(uri);
      if (known === undefined || !fits(known)) return false;
      resolve(known);
      return true;
    };
    if (look()) return;
    const subscription = api.annotations.onDidChange(() => { if (look()) subscription.dispose(); });
  });
}

/** All prior reports of all claims are known. */
export const linked = (known: DraftAnnotations): boolean => !known.linking && known.annotated.claims.every(claim => known.standings.has(claim.id));

/** Resolves when the archive of a draft is ready and holds at least so many reports. */
export function whenArchived(api: Api, uri: vscode.Uri, reports: number): Promise<void> {
  return new Promise(resolve => {
    const look = (): boolean => {
      const { status } = api.archives.of(uri);
      if (status.state !== 'ready' || status.reports < reports) return false;
      resolve();
      return true;
    };
    if (look()) return;
    const subscription = api.archives.onDidChangeStatus(() => { if (look()) subscription.dispose(); });
  });
}

/** The extension with the sample desk's first draft shown and its archive indexed. */
export async function deskReady(): Promise<Api> {
  const api = await activated();
  await vscode.window.showTextDocument(deskUri('drafts', '01-nizhyn-station-wire.md'));
  await whenArchived(api, deskUri('drafts'), 60);
  return api;
}

export async function show(text: string, language: 'markdown' | 'plaintext' = 'markdown'): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ content: text, language }));
}

/** The Markdown of every hover at some words of a document, through the real provider. */
export async function hoverAt(document: vscode.TextDocument, words: string): Promise<string> {
  const at = document.getText().indexOf(words);
  assert.ok(at >= 0, `the document has "${words}"`);
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, document.positionAt(at + 1));
  return hovers.flatMap(hover => hover.contents.map(content => (typeof content === 'string' ? content : content.value))).join('\n\n');
}

/** The words a reader sees, without the escapes of Markdown. */
export function plain(markdown: string): string {
  return markdown.replace(/\\([!-/:-@[-`{-~])/g, '$1').replace(/\*\*/g, '');
}
