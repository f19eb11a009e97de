import * as vscode from 'vscode';
import { overlaps } from '../../core/text/span.ts';
import type { Span } from '../../core/text/span.ts';
import type { Annotations } from '../annotations.ts';
import { affectsHighlights, config, highlightKinds } from '../config.ts';
import type { HighlightKind } from '../config.ts';
import { rangeOf } from '../convert.ts';

/** Lines above and below what is on screen that are drawn too, so that scrolling shows no bare text. */
const MARGIN = 120;

/** Colours actors and places and draws the line under claims; a line style beside each colour, as colour alone is not seen by all. */
export function registerHighlights(annotations: Annotations): vscode.Disposable {
  const color = (name: string): vscode.ThemeColor => new vscode.ThemeColor(`secondSource.${name}`);
  const underline = (style: string, variable: string): string => `underline ${style} 1px; text-underline-offset: 2px; text-decoration-color: var(--vscode-secondSource-${variable})`;
  const closed = vscode.DecorationRangeBehavior.ClosedClosed;
  const styles = {
    actors: vscode.window.createTextEditorDecorationType({ color: color('actorForeground'), textDecoration: underline('solid', 'actorForeground'), rangeBehavior: closed }),
    places: vscode.window.createTextEditorDecorationType({ color: color('placeForeground'), textDecoration: underline('dotted', 'placeForeground'), rangeBehavior: closed }),
    // A border, not an underline: a claim holds actors and places, whose own underline must stay visible inside it.
    claims: vscode.window.createTextEditorDecorationType({ borderWidth: '0 0 1px 0', borderStyle: 'dashed', borderColor: color('claimBorder'), rangeBehavior: closed }),
    cues: vscode.window.createTextEditorDecorationType({ color: color('cueForeground'), fontStyle: 'italic', rangeBehavior: closed })
  };

  const draw = (editor: vscode.TextEditor): void => {
    const annotated = annotations.get(editor.document.uri)?.annotated;
    const ranges = (kind: HighlightKind, spans: readonly Span[]): vscode.Range[] => (config.highlight(kind) ? spans.map(span => rangeOf(editor.document, span)) : []);
    const near = drawnSpan(editor);
    const mentions = annotated?.mentions.filter(mention => overlaps(mention, near)) ?? [];
    const claims = annotated?.claims.filter(claim => overlaps(claim.sentence, near) || overlaps(claim, near)) ?? [];
    editor.setDecorations(styles.actors, ranges('actors', mentions.filter(mention => mention.kind === 'actor')));
    editor.setDecorations(styles.places, ranges('places', mentions.filter(mention => mention.kind === 'place')));
    editor.setDecorations(styles.claims, ranges('claims', claims.flatMap(claim => claim.attribution?.content ?? [claim])));
    editor.setDecorations(styles.cues, ranges('claims', claims.flatMap(claim => (claim.attribution === undefined ? [] : [claim.attribution.cue]))));
  };
  const drawAll = (): void => { vscode.window.visibleTextEditors.forEach(draw); };

  // Links arrive batch by batch and change no highlight: draw only when the annotations themselves are new.
  const drawn = new WeakMap<vscode.TextEditor, unknown>();
  const drawChanged = (uri: vscode.Uri): void => {
    for (const editor of vscode.window.visibleTextEditors) {
      if (editor.document.uri.toString() !== uri.toString()) continue;
      const annotated = annotations.get(uri)?.annotated;
      if (annotated !== undefined && drawn.get(editor) === annotated) continue;
      drawn.set(editor, annotated);
      draw(editor);
    }
  };

  drawAll();
  return vscode.Disposable.from(
    ...Object.values(styles),
    annotations.onDidChange(drawChanged),
    vscode.window.onDidChangeVisibleTextEditors(drawAll),
    vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => { draw(textEditor); }),
    vscode.workspace.onDidChangeConfiguration(event => { if (affectsHighlights(event)) drawAll(); }),
    ...highlightKinds.map(kind => vscode.commands.registerCommand(`secondSource.toggle${kind.charAt(0).toUpperCase()}${kind.slice(1)}`, () => config.setHighlight(kind, !config.highlight(kind))))
  );
}

/** The part of a draft that is drawn: thousands of ranges at once would hold the extension host. */
function drawnSpan({ document, visibleRanges }: vscode.TextEditor): Span {
  const first = Math.max(0, Math.min(...visibleRanges.map(range => range.start.line)) - MARGIN);
  const last = Math.max(...visibleRanges.map(range => range.end.line)) + MARGIN;
  return { start: document.offsetAt(new vscode.Position(Number.isFinite(first) ? first : 0, 0)), end: document.offsetAt(new vscode.Position(Number.isFinite(last) ? last : document.lineCount, 0)) };
}
