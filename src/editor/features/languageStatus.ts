import * as vscode from 'vscode';
import type { ArchiveStatus } from '../../archive/archive.ts';
import type { Annotations } from '../annotations.ts';
import type { Archives } from '../archives.ts';
import { draftEditor } from '../cursor.ts';
import { draftSelector } from '../drafts.ts';
import { claimCount, counted, problemWords, reportCount } from '../words.ts';

const { t } = vscode.l10n;

/** The language status item: "14 claims · archive of 212 reports", busy while indexing. */
export function registerLanguageStatus(annotations: Annotations, archives: Archives): vscode.Disposable {
  const item = vscode.languages.createLanguageStatusItem('secondSource.status', draftSelector);
  item.name = 'Second Source';
  const update = (): void => {
    const editor = draftEditor();
    if (editor === undefined) return;
    const { uri } = editor.document;
    const known = annotations.get(uri);
    const { status } = archives.of(uri);
    void vscode.commands.executeCommand('setContext', 'secondSource.archivePresent', status.state !== 'none');
    const claims = annotations.isTooLarge(uri) ? t('draft too long to read as you write') : known === undefined ? t('reading…') : claimCount(known.annotated.claims.length);
    item.text = `${claims} · ${archiveWords(status)}`;
    item.busy = status.state === 'indexing' || known?.linking === true;
    item.severity = status.state === 'unavailable' ? vscode.LanguageStatusSeverity.Warning : vscode.LanguageStatusSeverity.Information;
    const skipped = status.skipped.length === 0 ? undefined : counted(status.skipped.length, t('1 file skipped'), t('{0} files skipped', '{0}'));
    item.detail = [status.problem === undefined ? undefined : problemWords(status.problem), skipped].filter(part => part !== undefined).join(' · ');
    item.command = annotations.isTooLarge(uri) ? { command: 'secondSource.nextClaim', title: t('Read It Now') }
      : status.state === 'indexing' ? { command: 'secondSource.stopIndexing', title: t('Stop Indexing') }
      : status.state === 'none' ? { command: 'secondSource.chooseArchiveFolder', title: t('Choose Archive Folder') }
        : { command: 'secondSource.showLog', title: t('Show Log') };
  };
  update();
  return vscode.Disposable.from(item, annotations.onDidChange(update), archives.onDidChangeStatus(update), vscode.window.onDidChangeActiveTextEditor(update));
}

function archiveWords(status: ArchiveStatus): string {
  switch (status.state) {
    case 'none': return t('no archive');
    case 'unavailable': return t('archive not available');
    case 'indexing': return progressWords(status.progress);
    case 'ready': return t('archive of {0}', reportCount(status.reports));
    default: return status.state satisfies never;
  }
}

function progressWords(progress: ArchiveStatus['progress']): string {
  if (progress === undefined) return t('indexing the archive');
  const { done, total, filesPerSecond, secondsLeft } = progress;
  const share = t('indexing {0} of {1}', String(done), String(total));
  if (filesPerSecond === undefined || filesPerSecond <= 0) return share;
  const rate = `${share} · ${t('{0} files a second', filesPerSecond.toFixed(0))}`;
  if (secondsLeft === undefined) return rate;
  const seconds = Math.ceil(secondsLeft);
  const left = seconds < 90 ? t('{0} s left', String(seconds)) : t('{0} min left', String(Math.ceil(seconds / 60)));
  return `${rate} · ${left}`;
}
