import * as vscode from 'vscode';
import { inTellingOrder } from '../../core/link/mostTelling.ts';
import type { Annotations } from '../annotations.ts';
import type { Archives } from '../archives.ts';
import { targetAtCursor } from '../cursor.ts';
import { claimOf, linkItem } from '../linkChoice.ts';
import { linkTarget } from '../numbered.ts';
import type { LinkTarget, Targets } from '../numbered.ts';
import type { ReportDocuments } from '../reportDocuments.ts';
import { REPORT_SCHEME } from '../reportUri.ts';
import { absenceOf, reportCount, standingLine } from '../words.ts';
import { notice } from '../notices.ts';

const { t } = vscode.l10n;

/** "Show prior reports": a list of the passages that bear on a claim; choosing one opens the report there. */
export function registerPriorReports(annotations: Annotations, archives: Archives, targets: Targets, documents: ReportDocuments): vscode.Disposable {
  const open = async (target: LinkTarget): Promise<void> => {
    if (!await documents.open(target)) void vscode.window.showWarningMessage(t('This report is no longer in the archive.'));
  };
  const show = async (argument: unknown): Promise<void> => {
    const found = claimOf(targets, argument) ?? await targetAtCursor(annotations);
    if (found === undefined) { notice(t('The cursor is not on a claim.')); return; }
    const uri = vscode.Uri.parse(found.document);
    const standing = annotations.get(uri)?.standings.get(found.claim);
    const absence = absenceOf(archives.of(uri).status, uri);
    if (absence !== undefined) { notice(absence); return; }
    if (standing === undefined) { notice(t('Searching prior reports.')); return; }
    if (standing.links.length === 0) { notice(t('No prior report of this claim in {0}.', reportCount(standing.searched))); return; }
    const archive = archives.keyOf(uri);
    const items = inTellingOrder(standing.links).map(link => ({ ...linkItem(link), target: linkTarget(archive, found, link) }));
    const picked = await vscode.window.showQuickPick(items, { title: standingLine(standing), placeHolder: t('Open a report at its passage'), matchOnDescription: true, matchOnDetail: true });
    if (picked !== undefined) await open(picked.target);
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand('secondSource.showPriorReports', show),
    vscode.commands.registerCommand('secondSource.openPassage', async (number: unknown) => {
      const target = targets.links.at(number);
      if (target !== undefined) await open(target);
    }),
    vscode.commands.registerTextEditorCommand('secondSource.openReportFile', editor => { if (editor.document.uri.scheme === REPORT_SCHEME) void documents.openFile(editor); })
  );
}
