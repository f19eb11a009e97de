import * as vscode from 'vscode';
import type { Annotations } from '../annotations.ts';
import { rangeOf } from '../convert.ts';
import { draftEditor } from '../cursor.ts';
import { iconless } from '../markdown.ts';
import { notice } from '../notices.ts';

const { t } = vscode.l10n;

/** The debug command: which rule or lexicon entry made each mention and claim at the cursor. */
export function registerExplain(annotations: Annotations): vscode.Disposable {
  return vscode.commands.registerCommand('secondSource.explain', async () => {
    const editor = draftEditor();
    if (editor === undefined) return;
    if (annotations.get(editor.document.uri) === undefined) await annotations.read(editor.document);
    const annotated = annotations.get(editor.document.uri)?.annotated;
    const offset = editor.document.offsetAt(editor.selection.active);
    const here = (span: { readonly start: number; readonly end: number }): boolean => span.start <= offset && offset <= span.end;
    const items = [
      ...(annotated?.mentions ?? []).filter(here).map(mention => ({ label: `${mention.kind} · ${mention.type}`, description: mention.rule, detail: mention.canonical === undefined ? mention.text : `${mention.text} → ${mention.canonical}`, span: mention })),
      ...(annotated?.claims ?? []).filter(claim => here(claim) || here(claim.sentence)).map(claim => ({ label: claim.attribution === undefined ? t('claim in own voice') : t('attributed claim · {0} · {1}', claim.attribution.stance, claim.attribution.quotation), description: claim.attribution?.rule ?? claim.rule, detail: claim.text, span: claim }))
    ];
    if (items.length === 0) { notice(t('Nothing is recognised at the cursor.')); return; }
    const shown = items.map(item => ({ ...item, label: iconless(item.label), description: iconless(item.description), detail: iconless(item.detail) }));
    const picked = await vscode.window.showQuickPick(shown, { title: t('Why is this highlighted?') });
    if (picked === undefined) return;
    const range = rangeOf(editor.document, picked.span);
    editor.selection = new vscode.Selection(range.start, range.end);
    editor.revealRange(range);
  });
}
