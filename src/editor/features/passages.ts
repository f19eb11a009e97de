import * as vscode from 'vscode';
import { inTellingOrder } from '../../core/link/mostTelling.ts';
import type { Annotations } from '../annotations.ts';
import type { Archives } from '../archives.ts';
import { itemAt } from '../convert.ts';
import { draftSelector } from '../drafts.ts';
import { linkTarget } from '../numbered.ts';
import type { ReportDocuments } from '../reportDocuments.ts';

/** F12 and Shift+F12 on a claim: its passages in the archive, as definition and references. */
export function registerPassages(annotations: Annotations, archives: Archives, documents: ReportDocuments): vscode.Disposable {
  const locate = async (document: vscode.TextDocument, position: vscode.Position, token: vscode.CancellationToken): Promise<vscode.Location[]> => {
    const known = annotations.get(document.uri);
    const claim = known && itemAt(document, known.annotated.claims, position);
    const links = claim && known.standings.get(claim.id)?.links;
    if (claim === undefined || links === undefined) return [];
    const archive = archives.keyOf(document.uri);
    const locations: vscode.Location[] = [];
    for (const link of inTellingOrder(links)) {
      if (token.isCancellationRequested) return [];
      const location = await documents.locate(linkTarget(archive, { document: document.uri.toString(), claim: claim.id }, link));
      if (location !== undefined) locations.push(location);
    }
    return locations;
  };
  return vscode.Disposable.from(
    vscode.languages.registerDefinitionProvider(draftSelector, { provideDefinition: locate }),
    vscode.languages.registerReferenceProvider(draftSelector, { provideReferences: (document, position, _context, token) => locate(document, position, token) })
  );
}
