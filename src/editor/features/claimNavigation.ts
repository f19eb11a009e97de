import * as vscode from 'vscode';
import { mostTelling } from '../../core/link/mostTelling.ts';
import type { AnnotatedDraft } from '../../core/model/annotatedDraft.ts';
import type { Claim } from '../../core/model/claim.ts';
import type { ClaimStanding } from '../../core/model/claimLink.ts';
import { contains, shifted } from '../../core/text/span.ts';
import type { Span } from '../../core/text/span.ts';
import type { Annotations } from '../annotations.ts';
import type { Archives } from '../archives.ts';
import { rangeOf } from '../convert.ts';
import { claimAtCursor, draftEditor } from '../cursor.ts';
import { visible } from '../../core/text/visible.ts';
import { notice } from '../notices.ts';
import type { Targets } from '../numbered.ts';
import { dateWord } from '../dateWords.ts';
import { figureFinding } from '../figureWords.ts';
import { absenceOf, claimCount, linkWords, modalityWord, sayerOf, standingLine, quoteVerdictWords } from '../words.ts';

const { t } = vscode.l10n;
/** Prior reports that are read out; the rest is in the panel. */
const SPOKEN = 3;

/** Next and previous claim, and the claim at the cursor in words: all that highlights and card say, for screen readers. */
export function registerClaimNavigation(annotations: Annotations, archives: Archives, targets: Targets): vscode.Disposable {
  const go = async (step: 1 | -1): Promise<void> => {
    const editor = draftEditor();
    if (editor === undefined) return;
    if (annotations.get(editor.document.uri) === undefined) await annotations.read(editor.document);
    const claims = annotations.get(editor.document.uri)?.annotated.claims ?? [];
    const at = editor.document.offsetAt(editor.selection.start);
    const next = step === 1 ? claims.find(claim => claim.start > at) ?? claims[0] : claims.findLast(claim => claim.start < at) ?? claims.at(-1);
    if (next === undefined) { vscode.window.setStatusBarMessage(t('No claims in this draft.'), 4000); return; }
    reveal(editor, next);
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand('secondSource.nextClaim', () => go(1)),
    vscode.commands.registerCommand('secondSource.previousClaim', () => go(-1)),
    vscode.commands.registerCommand('secondSource.revealClaim', async (number: unknown) => {
      const target = targets.claims.at(number);
      if (target === undefined) return;
      const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(target.document));
      const claim = annotations.get(document.uri)?.annotated.claims.find(({ id }) => id === target.claim);
      if (claim !== undefined) reveal(await vscode.window.showTextDocument(document), claim);
    }),
    vscode.commands.registerCommand('secondSource.readClaim', async () => {
      const found = await claimAtCursor(annotations);
      if (found === undefined) { notice(t('The cursor is not on a claim.')); return undefined; }
      const { claim, editor, known } = found;
      const claims = known.annotated.claims;
      const standing = known.standings.get(claim.id);
      const textOf = (span: Span): string => editor.document.getText(rangeOf(editor.document, span));
      const sentence = [
        t('Claim {0} of {1}.', String(claims.indexOf(claim) + 1), claimCount(claims.length)),
        t('{0}: {1}', sayerOf(claim), visible(claim.text)),
        ...spokenDetails(claim, textOf),
        absenceOf(archives.of(editor.document.uri).status, editor.document.uri) ?? (standing === undefined ? t('Searching prior reports.') : `${standingLine(standing)}.`),
        ...(standing === undefined ? [] : spokenStanding(standing, claim, textOf)),
        ...namesIn(known.annotated, claim)
      ].join(' ');
      notice(sentence);
      return sentence;
    })
  );
}

function reveal(editor: vscode.TextEditor, claim: Claim): void {
  const range = rangeOf(editor.document, claim);
  editor.selection = new vscode.Selection(range.start, range.start);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/** What the card says of a claim by its highlights, in sentences. */
function spokenDetails(claim: Claim, textOf: (span: Span) => string): string[] {
  const of = (spans: readonly Span[]): string => spans.map(span => visible(textOf(span))).join(', ');
  return [
    ...(claim.attribution === undefined ? [] : [t('Cue: {0}.', of([claim.attribution.cue]))]),
    ...(claim.hedged ? [claim.hedges.length === 0 ? t('Hedged.') : t('Hedged: {0}.', of(claim.hedges))] : []),
    ...(claim.negated ? [t('Negated.')] : []),
    ...(claim.modality === 'fact' ? [] : [`${modalityWord(claim.modality)}.`]),
    ...(claim.dates.length === 0 ? [] : [t('Date: {0}.', of(claim.dates))]),
    ...(claim.figures.length === 0 ? [] : [t('Figures: {0}.', of(claim.figures))])
  ];
}

/** Quotations, figures and the first few prior reports, in sentences. */
function spokenStanding(standing: ClaimStanding, { sentence }: Claim, textOf: (span: Span) => string): string[] {
  const reports = mostTelling(standing.links, SPOKEN).map(link => `${link.report.outlet ?? t('outlet unknown')}, ${dateWord(link.report.published)}, ${linkWords(link)}: ${link.passage.text}`);
  const figures = standing.figures.flatMap(line => figureFinding(line, textOf(shifted(line, sentence.start))) ?? []);
  return [...standing.quotes.map(({ verdict }) => `${quoteVerdictWords(verdict)}.`), ...figures.map(figure => `${visible(figure)}.`), ...reports.map(visible)];
}

/** Actors and places of the claim's sentence, by name. */
function namesIn({ mentions }: AnnotatedDraft, { sentence }: Claim): string[] {
  const names = (kind: 'actor' | 'place'): string => [...new Set(mentions.filter(mention => mention.kind === kind && contains(sentence, mention)).map(mention => visible(mention.canonical ?? mention.text)))].join(', ');
  const [actors, places] = [names('actor'), names('place')];
  return [...(actors === '' ? [] : [t('Actors: {0}.', actors)]), ...(places === '' ? [] : [t('Places: {0}.', places)])];
}
