import * as vscode from 'vscode';
import type { Span } from '../core/text/span.ts';

// The one place where offsets become lines and columns.

/** The range of a span of the document's text. */
export function rangeOf(document: vscode.TextDocument, span: Span): vscode.Range {
  return new vscode.Range(document.positionAt(span.start), document.positionAt(span.end));
}

/** The position of an offset in a text that no document is open for: a list of passages needs dozens. */
export function positionIn(text: string, offset: number): vscode.Position {
  const before = text.slice(0, offset).split(/\r\n|\r|\n/);
  return new vscode.Position(before.length - 1, before.at(-1)?.length ?? 0);
}

/** The innermost of `items` at a position, or undefined. Items are half-open; a position at the end of one still counts. */
export function itemAt<T extends Span>(document: vscode.TextDocument, items: readonly T[], position: vscode.Position): T | undefined {
  const offset = document.offsetAt(position);
  let best: T | undefined;
  for (const item of items) {
    if (offset < item.start || offset > item.end) continue;
    if (best === undefined || item.end - item.start < best.end - best.start) best = item;
  }
  return best;
}
