import type * as vscode from 'vscode';
import { config } from './config.ts';

/** Where drafts are written. Other schemes (output, diffs, our own report views) hold text that nobody is writing. */
const schemes = ['file', 'untitled', 'vscode-vfs'];
const languages = ['markdown', 'plaintext'] as const;
export type DraftLanguageId = (typeof languages)[number];

/** Documents that hover, status and panel are registered for. */
export const draftSelector: vscode.DocumentSelector = schemes.flatMap(scheme => languages.map(language => ({ scheme, language })));

/** True for a document that is recognised: Markdown or plain text, saved or not. */
export function isDraft(document: vscode.TextDocument): boolean {
  return schemes.includes(document.uri.scheme) && languages.some(language => language === document.languageId) && config.enabled(document);
}

/** Language a draft is read in: all that is not Markdown is plain text. */
export function languageOf(document: vscode.TextDocument): DraftLanguageId {
  return document.languageId === 'markdown' ? 'markdown' : 'plaintext';
}
