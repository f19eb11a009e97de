import * as vscode from 'vscode';
import { citation } from '../../core/export/citation.ts';
import type { Annotations } from '../annotations.ts';
import { claimAtCursor } from '../cursor.ts';
import { languageOf } from '../drafts.ts';
import { linkOf, pickLink } from '../linkChoice.ts';
import type { ChosenLink } from '../linkChoice.ts';
import { visible } from '../../core/text/visible.ts';
import type { Targets } from '../numbered.ts';
import { dayWord } from '../dateWords.ts';

const { t } = vscode.l10n;

/** Cites a prior report at a claim: a footnote in Markdown, a note in brackets in plain text. One undo takes it back. */
export function registerCitations(annotations: Annotations, targets: Targets): vscode.Disposable {
  return vscode.commands.registerCommand('secondSource.insertCitation', async (argument: unknown) => {
    const chosen = linkOf(annotations, targets, argument) ?? await onlyLink(annotations) ?? await pickLink(annotations, t('Which prior report should be cited?'));
    if (chosen === undefined) return;
    const document = await vscode.workspace.openTextDocument(chosen.document);
    const claim = annotations.get(document.uri)?.annotated.claims.find(({ id }) => id === chosen.claimId);
    if (claim === undefined) return;
    const edit = new vscode.WorkspaceEdit();
    for (const { offset, text } of citation(document.getText(), languageOf(document), claim.sentence.end, chosen.link.report, visible(dayWord(chosen.link.report.published)))) edit.insert(document.uri, document.positionAt(offset), text);
    if (!await vscode.workspace.applyEdit(edit)) void vscode.window.showErrorMessage(t('The citation could not be put in: the draft cannot be changed.'));
  });
}

/** The link of the claim at the cursor where there is no choice to make. */
async function onlyLink(annotations: Annotations): Promise<ChosenLink | undefined> {
  const found = await claimAtCursor(annotations);
  const links = found && found.known.standings.get(found.claim.id)?.links;
  const [link] = links ?? [];
  return found !== undefined && link !== undefined && links?.length === 1 ? { document: found.editor.document.uri, claimId: found.claim.id, link } : undefined;
}
