import * as vscode from 'vscode';
import type { Report } from '../core/model/report.ts';
import type { Archives } from './archives.ts';
import type { LinkTarget } from './numbered.ts';
import { positionIn, rangeOf } from './convert.ts';
import { REPORT_SCHEME, reportOf, reportUri } from './reportUri.ts';
import { visible } from '../core/text/visible.ts';
import { dateWord } from './dateWords.ts';

const { t } = vscode.l10n;
export type PassageTarget = Pick<LinkTarget, 'archive' | 'report' | 'start' | 'end'>;

/** Opens reports at a passage: as a read-only page with the report's headline, outlet, date and body. */
export class ReportDocuments implements vscode.TextDocumentContentProvider, vscode.Disposable {
  readonly #archives: Archives;
  readonly #registration: vscode.Disposable;

  constructor(archives: Archives) {
    this.#archives = archives;
    this.#registration = vscode.workspace.registerTextDocumentContentProvider(REPORT_SCHEME, this);
  }

  /** Shows the passage selected, beside the draft. False when the report is gone. */
  async open(target: PassageTarget): Promise<boolean> {
    const location = await this.locate(target);
    if (location === undefined) return false;
    // One column for reports: beside the draft, or where a report is shown already.
    const column = vscode.window.visibleTextEditors.find(({ document }) => document.uri.scheme === REPORT_SCHEME)?.viewColumn ?? vscode.ViewColumn.Beside;
    await vscode.window.showTextDocument(location.uri, { selection: location.range, preview: true, viewColumn: column });
    return true;
  }

  /** Where a passage is shown; undefined when the report is gone. */
  async locate(target: PassageTarget): Promise<vscode.Location | undefined> {
    const found = await this.#archives.at(target.archive).report(target.report);
    if (found === undefined) return undefined;
    const text = pageOf(found.report);
    const from = headOf(found.report).length;
    return new vscode.Location(reportUri(target, found.report), new vscode.Range(positionIn(text, from + target.start), positionIn(text, from + target.end)));
  }

  /** Opens the file that a report's page was read from, at what is selected on the page where the file is text. */
  async openFile(editor: vscode.TextEditor): Promise<void> {
    const { uri } = editor.document;
    const name = reportOf(uri);
    const source = name && this.#archives.at(name.archive);
    const found = name && await source?.report(name.report);
    if (name === undefined || source === undefined || found === undefined) { void vscode.window.showWarningMessage(t('This report is no longer in the archive.')); return; }
    const from = headOf(found.report).length;
    const bodyOffset = (position: vscode.Position): number => Math.max(0, editor.document.offsetAt(position) - from);
    const located = await source.locate(name.report, { start: bodyOffset(editor.selection.start), end: bodyOffset(editor.selection.end) });
    if (located === undefined) return;
    const file = vscode.Uri.file(located.file);
    if (located.span === undefined) { await vscode.commands.executeCommand('vscode.open', file); return; }
    const document = await vscode.workspace.openTextDocument(file);
    await vscode.window.showTextDocument(document, { selection: rangeOf(document, located.span), preview: true });
  }

  async provideTextDocumentContent(uri: vscode.Uri): Promise<string> {
    const name = reportOf(uri);
    const found = name && await this.#archives.at(name.archive).report(name.report);
    return found === undefined ? t('This report is no longer in the archive.') : pageOf(found.report);
  }

  dispose(): void {
    this.#registration.dispose();
  }
}

function headOf(report: Report): string {
  const line = [report.outlet, dateWord(report.published), report.author].filter(part => part !== undefined).map(visible).join(' · ');
  return [visible(report.headline), line, ...(report.url === undefined ? [] : [visible(report.url)]), '', ''].join('\n');
}

function pageOf(report: Report): string {
  return headOf(report) + report.body + '\n';
}
