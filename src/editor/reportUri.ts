import * as vscode from 'vscode';
import type { Report } from '../core/model/report.ts';
import { visible } from '../core/text/visible.ts';
import { shortened } from './markdown.ts';

/** Of the read-only pages that reports are shown on. */
export const REPORT_SCHEME = 'second-source-report';

/** A report of an archive, by the archive's key (see `Archives`) and the report's uri. */
export interface ReportName {
  readonly archive: string;
  readonly report: string;
}

/** The address of a report's page. Its path is what the editor's tab shows. */
export function reportUri({ archive, report: name }: ReportName, report: Report): vscode.Uri {
  const title = visible(`${report.outlet === undefined ? '' : `${report.outlet} - `}${report.headline}`).replace(/[\\/:*?"<>|#%]/g, ' ').trim();
  return vscode.Uri.from({ scheme: REPORT_SCHEME, path: `/${title === '' ? 'report' : shortened(title, 80)}`, query: JSON.stringify({ archive, report: name }) });
}

/** The report that a page shows; undefined for an address that names none. */
export function reportOf(uri: vscode.Uri): ReportName | undefined {
  if (uri.scheme !== REPORT_SCHEME) return undefined;
  let query: unknown;
  try { query = JSON.parse(uri.query); } catch { return undefined; }
  if (typeof query !== 'object' || query === null || !('archive' in query) || !('report' in query)) return undefined;
  const { archive, report } = query;
  return typeof archive === 'string' && typeof report === 'string' ? { archive, report } : undefined;
}
