import * as vscode from 'vscode';
import { inTellingOrder } from '../core/link/mostTelling.ts';
import type { ClaimLink } from '../core/model/claimLink.ts';
import type { Annotations } from './annotations.ts';
import { claimAtCursor } from './cursor.ts';
import { iconless } from './markdown.ts';
import type { ClaimTarget, LinkTarget, Targets } from './numbered.ts';
import { dateWord } from './dateWords.ts';
import { linkWords, standingLine } from './words.ts';
import { notice } from './notices.ts';

const { t } = vscode.l10n;

/** A link of a claim in a draft, as a command was asked to act on it. */
export interface ChosenLink {
  readonly document: vscode.Uri;
  readonly claimId: string;
  readonly link: ClaimLink;
}

/** The link that a command's argument stands for: the number of a card's link, or a row of the panel. */
export function linkOf(annotations: Annotations, targets: Targets, argument: unknown): ChosenLink | undefined {
  const target = targets.links.at(argument) ?? targetOfRow(argument);
  if (target === undefined) return undefined;
  const document = vscode.Uri.parse(target.document);
  const link = annotations.get(document)?.suggested.get(target.claim)?.links.find(({ report, passage }) => report.uri === target.report && passage.start === target.start);
  return link === undefined ? undefined : { document, claimId: target.claim, link };
}

/** Lets the writer choose among the prior reports of the claim at the cursor. Says so where there is none. */
export async function pickLink(annotations: Annotations, placeHolder: string): Promise<ChosenLink | undefined> {
  const found = await claimAtCursor(annotations);
  if (found === undefined) { notice(t('The cursor is not on a claim.')); return undefined; }
  const standing = found.known.standings.get(found.claim.id);
  if (standing === undefined || standing.links.length === 0) { notice(standing === undefined ? t('Searching prior reports.') : t('This claim has no prior report.')); return undefined; }
  const picked = await vscode.window.showQuickPick(inTellingOrder(standing.links).map(link => ({ ...linkItem(link), link })), { title: standingLine(standing), placeHolder, matchOnDescription: true, matchOnDetail: true });
  return picked && { document: found.editor.document.uri, claimId: found.claim.id, link: picked.link };
}

/** A prior report as an entry of a list. */
export function linkItem(link: ClaimLink): vscode.QuickPickItem {
  const { report, passage } = link;
  return {
    label: iconless(report.headline === '' ? report.uri : report.headline),
    description: iconless([report.outlet ?? t('outlet unknown'), dateWord(report.published), linkWords(link)].join(' · ')),
    detail: iconless(passage.text)
  };
}

/** The claim that a command's argument stands for: the number of a card's link, or a row of the panel. */
export function claimOf(targets: Targets, argument: unknown): ClaimTarget | undefined {
  if (typeof argument === 'object' && argument !== null && 'claimTarget' in argument) return argument.claimTarget as ClaimTarget;
  return targets.claims.at(argument);
}

function targetOfRow(argument: unknown): LinkTarget | undefined {
  if (typeof argument !== 'object' || argument === null || !('target' in argument)) return undefined;
  return argument.target as LinkTarget;
}
