import * as vscode from 'vscode';
import type { Report } from '../core/model/report.ts';
import type { Archives } from './archives.ts';
import type { OpenTarget } from './numbered.ts';
import { visible } from './markdown.ts';
import { dateWord } from './words.ts';

const { t } = vscode.l10n;
const SCHEME = 'second-source-report';

/** Opens reports at a passage: as a read-only page with the report's headline, outlet, date and body. */
export class ReportDocuments implements vscode.TextDocumentContentProvider, vscode.Disposable {
  readonly #archives: Archives;
  readonly #registration: vscode.Disposable;

  constructor(archives: Archives) {
    this.#archives = archives;
    this.#registration = vscode.workspace.registerTextDocumentContentProvider(SCHEME, this);
  }

  /** Shows the passage selected, beside nothing: as a preview in the active group. False when the report is gone. */
  async open(target: OpenTarget, options: { readonly preserveFocus?: boolean } = {}): Promise<boolean> {
    const found = await this.#archives.at(target.archive).report(target.report);
    if (found === undefined) return false;
    const document = await vscode.workspace.openTextDocument(uriOf(target, found.report));
    const from = headOf(found.report).length;
    const range = new vscode.Range(document.positionAt(from + target.start), document.positionAt(from + target.end));
    await vscode.window.showTextDocument(document, { selection: range, preview: true, preserveFocus: options.preserveFocus ?? false, viewColumn: vscode.ViewColumn.Beside });
    return true;
  }

  async provideTextDocumentContent(uri: vscode.Uri): Promise<string> {
    const { archive, report: name } = JSON.parse(uri.query) as { readonly archive: string; readonly report: string };
    const found = await this.#archives.at(archive).report(name);
    if (found === undefined) return t('This report is no longer in the archive.');
    return headOf(found.report) + found.report.body + '\n';
  }

  dispose(): void {
    this.#registration.dispose();
  }
}

function headOf(report: Report): string {
  const line = [report.outlet, dateWord(report.published), report.author].filter(part => part !== undefined).map(visible).join(' · ');
  return [visible(report.headline), line, ...(report.url === undefined ? [] : [visible(report.url)]), '', ''].join('\n');
}

function uriOf({ archive, report: name }: OpenTarget, report: Report): vscode.Uri {
  const title = visible(`${report.outlet === undefined ? '' : `${report.outlet} - `}${report.headline}`).replace(/[\\/:*?"<>|#%]/g, ' ').slice(0, 80).trim();
  return vscode.Uri.from({ scheme: SCHEME, path: `/${title === '' ? 'report' : title}`, query: JSON.stringify({ archive, report: name }) });
}
