import * as vscode from 'vscode';
import type { ClaimLink } from '../../core/model/claimLink.ts';
import type { Annotations } from '../annotations.ts';
import type { Archives } from '../archives.ts';
import { mostTelling } from '../card.ts';
import { claimAtCursor } from '../cursor.ts';
import { iconless } from '../markdown.ts';
import type { LinkTargets, OpenTarget } from '../numbered.ts';
import type { ReportDocuments } from '../reportDocuments.ts';
import { dateWord, differences, relationWord, reportCount, standingLine } from '../words.ts';

const { t } = vscode.l10n;

interface PriorReportItem extends vscode.QuickPickItem {
  readonly target: OpenTarget;
}

/** "Show prior reports": a list of the passages that bear on a claim; choosing one opens the report there. */
export function registerPriorReports(annotations: Annotations, archives: Archives, targets: LinkTargets, documents: ReportDocuments): vscode.Disposable {
  const open = async (target: OpenTarget, preserveFocus = false): Promise<void> => {
    if (!await documents.open(target, { preserveFocus })) await vscode.window.showWarningMessage(t('This report is no longer in the archive.'));
  };
  const show = async (argument: unknown): Promise<void> => {
    const target = typeof argument === 'number' ? targets.claims.at(argument) : claimOfItem(argument);
    let uri = target === undefined ? undefined : vscode.Uri.parse(target.document);
    let id = target?.claim;
    if (uri === undefined || id === undefined) {
      const found = await claimAtCursor(annotations);
      if (found === undefined) { await vscode.window.showInformationMessage(t('The cursor is not on a claim.')); return; }
      uri = found.editor.document.uri;
      id = found.claim.id;
    }
    const standing = annotations.get(uri)?.standings.get(id);
    if (standing === undefined) { await vscode.window.showInformationMessage(archives.of(uri).status.state === 'none' ? t('No archive: choose a folder of prior reports') : t('Searching prior reports.')); return; }
    if (standing.links.length === 0) { await vscode.window.showInformationMessage(t('No prior report of this claim in {0}.', reportCount(standing.searched))); return; }
    const archive = archives.keyOf(uri);
    const items = mostTelling(standing.links).map(link => itemOf(link, archive));
    const picked = await vscode.window.showQuickPick(items, { title: standingLine(standing), placeHolder: t('Open a report at its passage'), matchOnDescription: true, matchOnDetail: true });
    if (picked !== undefined) await open(picked.target);
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand('secondSource.showPriorReports', show),
    vscode.commands.registerCommand('secondSource.openPassage', async (number: unknown) => {
      const target = targets.passages.at(number);
      if (target !== undefined) await open(target);
    })
  );
}

function itemOf(link: ClaimLink, archive: string): PriorReportItem {
  const { report, passage } = link;
  return {
    label: iconless(report.headline === '' ? report.uri : report.headline),
    description: iconless([report.outlet ?? t('outlet unknown'), dateWord(report.published), relationWord(link.relation), differences(link)].filter(part => part !== undefined).join(' · ')),
    detail: iconless(passage.text),
    target: { archive, report: report.uri, start: passage.start, end: passage.end }
  };
}

/** The claim of a tree item: commands of the panel's rows are called with the row. */
function claimOfItem(argument: unknown): { readonly document: string; readonly claim: string } | undefined {
  if (typeof argument !== 'object' || argument === null || !('claimTarget' in argument)) return undefined;
  return argument.claimTarget as { readonly document: string; readonly claim: string };
}
