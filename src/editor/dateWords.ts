import * as vscode from 'vscode';

const { t } = vscode.l10n;

/** Day of a report, as a citation gives it; nothing where it is not known. */
export function dayWord(published: string | undefined): string {
  const date = new Date(published ?? '');
  return Number.isNaN(date.getTime()) ? '' : date.toLocaleDateString(vscode.env.language, { dateStyle: 'medium', ...(published?.length === 10 ? { timeZone: 'UTC' } : {}) });
}

/** Day and time of a report in the writer's own locale; the raw text where it is no date. */
export function dateWord(published: string | undefined): string {
  if (published === undefined) return t('no date');
  const date = new Date(published);
  if (Number.isNaN(date.getTime())) return published;
  const dayOnly = /^\d{4}-\d{2}-\d{2}$/.test(published);
  return date.toLocaleString(vscode.env.language, dayOnly ? { dateStyle: 'medium', timeZone: 'UTC' } : { dateStyle: 'medium', timeStyle: 'short' });
}
