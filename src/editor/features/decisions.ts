import * as vscode from 'vscode';
import type { LinkDecision } from '../../core/link/linkStatus.ts';
import type { Annotations } from '../annotations.ts';
import { claimAtCursor } from '../cursor.ts';
import type { Decisions } from '../decisions.ts';
import { claimOf, linkOf, pickLink } from '../linkChoice.ts';
import type { Targets } from '../numbered.ts';
import { notice } from '../notices.ts';

const { t } = vscode.l10n;

/** "Confirm as the same", "not the same", and forgetting both. */
export function registerDecisions(annotations: Annotations, decisions: Decisions, targets: Targets): vscode.Disposable {
  const decide = (decision: LinkDecision, title: string) => async (argument: unknown): Promise<void> => {
    const chosen = linkOf(annotations, targets, argument) ?? await pickLink(annotations, title);
    if (chosen === undefined) return;
    await decisions.set(chosen.claimId, chosen.link, decision);
    vscode.window.setStatusBarMessage(decision === 'confirmed' ? t('Confirmed as the same claim.') : t('Dismissed. “Forget Decisions” brings it back.'), 5000);
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand('secondSource.confirmLink', decide('confirmed', t('Which prior report makes the same claim?'))),
    vscode.commands.registerCommand('secondSource.dismissLink', decide('dismissed', t('Which prior report does not make this claim?'))),
    vscode.commands.registerCommand('secondSource.restoreLinks', async (argument: unknown) => {
      const claim = claimOf(targets, argument)?.claim ?? (await claimAtCursor(annotations))?.claim.id;
      if (claim === undefined) { notice(t('The cursor is not on a claim.')); return; }
      const had = await decisions.clear(claim);
      vscode.window.setStatusBarMessage(had ? t('Decisions about this claim are forgotten.') : t('There were no decisions about this claim.'), 5000);
    })
  );
}
