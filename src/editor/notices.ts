import * as vscode from 'vscode';
import { visible } from '../core/text/visible.ts';

/**
 * Shows a sentence without waiting for it to be read. The editor draws links in notifications, commands among them, so
 * whatever could be one in a sentence that quotes a draft or report is broken up.
 */
export function notice(sentence: string): void {
  void vscode.window.showInformationMessage(unlinked(sentence));
}

/** The sentence with no link that a notification would draw: a word joiner between `]` and `(`. */
export function unlinked(sentence: string): string {
  return visible(sentence).replace(/\]\(/g, ']\u2060(');
}
