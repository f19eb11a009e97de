import * as vscode from 'vscode';
import type { Claim } from '../../core/model/claim.ts';
import type { Span } from '../../core/text/span.ts';
import type { Annotations, DraftAnnotations } from '../annotations.ts';
import type { Archives } from '../archives.ts';
import { actorCard, claimCard, placeCard } from '../card.ts';
import { itemAt, rangeOf } from '../convert.ts';
import { draftSelector } from '../drafts.ts';
import { linkTarget } from '../numbered.ts';
import type { Targets } from '../numbered.ts';
import { absenceOf } from '../words.ts';

/** Hover over a claim, actor or place. Reads only: what is not known yet says so. */
export function registerHover(annotations: Annotations, archives: Archives, targets: Targets): vscode.Disposable {
  return vscode.languages.registerHoverProvider(draftSelector, {
    provideHover(document, position) {
      const known = annotations.get(document.uri);
      if (known === undefined) return undefined;
      const cards: vscode.MarkdownString[] = [];
      let range: vscode.Range | undefined;
      const mention = itemAt(document, known.annotated.mentions, position);
      if (mention !== undefined) {
        cards.push(mention.kind === 'actor' ? actorCard(mention) : placeCard(mention));
        range = rangeOf(document, mention);
      }
      const claim = itemAt(document, known.annotated.claims, position);
      if (claim !== undefined) {
        cards.push(claimCardOf(document, known, claim, archives, targets));
        range = rangeOf(document, claim);
      }
      return cards.length === 0 ? undefined : new vscode.Hover(cards, range);
    }
  });
}

function claimCardOf(document: vscode.TextDocument, known: DraftAnnotations, claim: Claim, archives: Archives, targets: Targets): vscode.MarkdownString {
  const archive = archives.keyOf(document.uri);
  const target = { document: document.uri.toString(), claim: claim.id };
  return claimCard({
    claim,
    standing: known.standings.get(claim.id),
    absence: absenceOf(archives.of(document.uri).status, document.uri),
    textOf: (span: Span) => document.getText(rangeOf(document, span)),
    numberOf: link => targets.links.numberOf(linkTarget(archive, target, link)),
    claimNumber: targets.claims.numberOf(target)
  });
}
