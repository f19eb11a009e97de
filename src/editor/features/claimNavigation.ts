import * as vscode from 'vscode';
import type { Claim } from '../../core/model/claim.ts';
import type { Annotations } from '../annotations.ts';
import { rangeOf } from '../convert.ts';
import { claimAtCursor, draftEditor } from '../cursor.ts';
import { visible } from '../markdown.ts';
import type { Targets } from '../numbered.ts';
import { claimCount, sayerOf, standingLine } from '../words.ts';

const { t } = vscode.l10n;

/** Next and previous claim, and the claim at the cursor in words: all that highlights and card say, for screen readers. */
export function registerClaimNavigation(annotations: Annotations, targets: Targets): vscode.Disposable {
  const go = async (step: 1 | -1): Promise<void> => {
    const editor = draftEditor();
    if (editor === undefined) return;
    if (annotations.get(editor.document.uri) === undefined) await annotations.read(editor.document);
    const claims = annotations.get(editor.document.uri)?.annotated.claims ?? [];
    const at = editor.document.offsetAt(editor.selection.start);
    const next = step === 1 ? claims.find(claim => claim.start > at) ?? claims[0] : claims.findLast(claim => claim.start < at) ?? claims.at(-1);
    if (next === undefined) { vscode.window.setStatusBarMessage(t('No claims in this draft.'), 4000); return; }
    reveal(editor, next);
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand('secondSource.nextClaim', () => go(1)),
    vscode.commands.registerCommand('secondSource.previousClaim', () => go(-1)),
    vscode.commands.registerCommand('secondSource.revealClaim', async (number: unknown) => {
      const target = targets.claims.at(number);
      if (target === undefined) return;
      const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(target.document));
      const claim = annotations.get(document.uri)?.annotated.claims.find(({ id }) => id === target.claim);
      if (claim !== undefined) reveal(await vscode.window.showTextDocument(document), claim);
    }),
    vscode.commands.registerCommand('secondSource.readClaim', async () => {
      const found = await claimAtCursor(annotations);
      if (found === undefined) { void vscode.window.showInformationMessage(t('The cursor is not on a claim.')); return undefined; }
      const { claim, known } = found;
      const claims = known.annotated.claims;
      const standing = known.standings.get(claim.id);
      const sentence = [
        t('Claim {0} of {1}.', String(claims.indexOf(claim) + 1), claimCount(claims.length)),
        t('{0}: {1}', sayerOf(claim), visible(claim.text)),
        ...(claim.hedged ? [t('Hedged.')] : []),
        standing === undefined ? t('Searching prior reports.') : `${standingLine(standing)}.`
      ].join(' ');
      void vscode.window.showInformationMessage(sentence);
      return sentence;
    })
  );
}

function reveal(editor: vscode.TextEditor, claim: Claim): void {
  const range = rangeOf(editor.document, claim);
  editor.selection = new vscode.Selection(range.start, range.start);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
