import * as vscode from 'vscode';
import type { Report } from '../core/model/report.ts';
import type { Archives } from './archives.ts';
import type { LinkTarget } from './numbered.ts';
import { rangeOf } from './convert.ts';
import { shortened } from './markdown.ts';
import { visible } from '../core/text/visible.ts';
import { dateWord } from './dateWords.ts';

const { t } = vscode.l10n;
/** Of the read-only pages that reports are shown on. */
export const REPORT_SCHEME = 'second-source-report';

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
    const document = await vscode.workspace.openTextDocument(uriOf(target, found.report));
    const from = headOf(found.report).length;
    return new vscode.Location(document.uri, new vscode.Range(document.positionAt(from + target.start), document.positionAt(from + target.end)));
  }

  /** Opens the file that a report's page was read from, at what is selected on the page where the file is text. */
  async openFile(editor: vscode.TextEditor): Promise<void> {
    const { uri } = editor.document;
    const { archive, report: name } = queryOf(uri);
    const source = this.#archives.at(archive);
    const found = await source.report(name);
    if (found === undefined) { void vscode.window.showWarningMessage(t('This report is no longer in the archive.')); return; }
    const from = headOf(found.report).length;
    const bodyOffset = (position: vscode.Position): number => Math.max(0, editor.document.offsetAt(position) - from);
    const located = await source.locate(name, { start: bodyOffset(editor.selection.start), end: bodyOffset(editor.selection.end) });
    if (located === undefined) return;
    const file = vscode.Uri.file(located.file);
    if (located.span === undefined) { await vscode.commands.executeCommand('vscode.open', file); return; }
    const document = await vscode.workspace.openTextDocument(file);
    await vscode.window.showTextDocument(document, { selection: rangeOf(document, located.span), preview: true });
  }

  async provideTextDocumentContent(uri: vscode.Uri): Promise<string> {
    const { archive, report: name } = queryOf(uri);
    const found = await this.#archives.at(archive).report(name);
    if (found === undefined) return t('This report is no longer in the archive.');
    return headOf(found.report) + found.report.body + '\n';
  }

  dispose(): void {
    this.#registration.dispose();
  }
}

function queryOf(uri: vscode.Uri): { readonly archive: string; readonly report: string } {
  return JSON.parse(uri.query) as { readonly archive: string; readonly report: string };
}

function headOf(report: Report): string {
  const line = [report.outlet, dateWord(report.published), report.author].filter(part => part !== undefined).map(visible).join(' · ');
  return [visible(report.headline), line, ...(report.url === undefined ? [] : [visible(report.url)]), '', ''].join('\n');
}

function uriOf({ archive, report: name }: PassageTarget, report: Report): vscode.Uri {
  const title = visible(`${report.outlet === undefined ? '' : `${report.outlet} - `}${report.headline}`).replace(/[\\/:*?"<>|#%]/g, ' ').trim();
  return vscode.Uri.from({ scheme: REPORT_SCHEME, path: `/${title === '' ? 'report' : shortened(title, 80)}`, query: JSON.stringify({ archive, report: name }) });
}
