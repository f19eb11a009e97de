import * as vscode from 'vscode';
import type { Claim } from '../core/model/claim.ts';
import type { Annotations, DraftAnnotations } from './annotations.ts';
import { itemAt } from './convert.ts';
import { isDraft } from './drafts.ts';
import type { ClaimTarget } from './numbered.ts';

/** The active editor, where it shows a draft. */
export function draftEditor(): vscode.TextEditor | undefined {
  const editor = vscode.window.activeTextEditor;
  return editor !== undefined && isDraft(editor.document) ? editor : undefined;
}

/** The claim at the cursor, or in whose sentence the cursor stands. Reads the draft first where that was left to a command. */
export async function claimAtCursor(annotations: Annotations): Promise<{ readonly editor: vscode.TextEditor; readonly known: DraftAnnotations; readonly claim: Claim } | undefined> {
  const editor = draftEditor();
  if (editor === undefined) return undefined;
  if (annotations.get(editor.document.uri) === undefined) await annotations.read(editor.document);
  const known = annotations.get(editor.document.uri);
  if (known === undefined) return undefined;
  const at = editor.selection.active;
  const offset = editor.document.offsetAt(at);
  const claim = itemAt(editor.document, known.annotated.claims, at)
    ?? known.annotated.claims.find(({ sentence }) => sentence.start <= offset && offset <= sentence.end);
  return claim === undefined ? undefined : { editor, known, claim };
}

/** The claim at the cursor as commands name one. */
export async function targetAtCursor(annotations: Annotations): Promise<ClaimTarget | undefined> {
  const found = await claimAtCursor(annotations);
  return found && { document: found.editor.document.uri.toString(), claim: found.claim.id };
}
