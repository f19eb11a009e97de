import * as vscode from 'vscode';
import type { Span } from '../core/text/span.ts';

// The one place where offsets become lines and columns.

/** The range of a span of the document's text. */
export function rangeOf(document: vscode.TextDocument, span: Span): vscode.Range {
  return new vscode.Range(document.positionAt(span.start), document.positionAt(span.end));
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
