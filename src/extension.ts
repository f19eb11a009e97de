import { performance } from 'node:perf_hooks';
import * as vscode from 'vscode';
import { openArchive } from './archive/openArchive.ts';
import { Annotations } from './editor/annotations.ts';
import { Archives } from './editor/archives.ts';
import { Decisions } from './editor/decisions.ts';
import { registerArchiveCommands } from './editor/features/archiveCommands.ts';
import { registerCitations } from './editor/features/citations.ts';
import { registerClaimNavigation } from './editor/features/claimNavigation.ts';
import { registerClaimPanel } from './editor/features/claimPanel.ts';
import { registerDecisions } from './editor/features/decisions.ts';
import { registerExplain } from './editor/features/explain.ts';
import { registerHighlights } from './editor/features/highlights.ts';
import { registerHover } from './editor/features/hover.ts';
import { registerLanguageStatus } from './editor/features/languageStatus.ts';
import { registerLexicon } from './editor/features/lexicon.ts';
import { registerPassages } from './editor/features/passages.ts';
import { registerPriorReports } from './editor/features/priorReports.ts';
import { registerSampleDesk } from './editor/features/sampleDesk.ts';
import { Lexicons } from './editor/lexicons.ts';
import type { ClaimTarget, LinkTarget } from './editor/numbered.ts';
import { Numbered } from './editor/numbered.ts';
import { ReportDocuments } from './editor/reportDocuments.ts';
import { createAnnotationClient } from './platform/annotationClient.ts';

/** What tests and other extensions may read. */
export interface Api {
  readonly annotations: Annotations;
  readonly archives: Archives;
  /** Milliseconds that activation took. */
  readonly activationMilliseconds: number;
}

/** Makes the stores and the features; what is slow waits for the first draft. */
export function activate(context: vscode.ExtensionContext): Api {
  const start = performance.now();
  const log = vscode.window.createOutputChannel('Second Source', { log: true });
  const bundles = vscode.Uri.joinPath(context.extensionUri, 'dist').fsPath;
  const client = createAnnotationClient(bundles, error => { log.error(`The annotation thread: ${String(error)}`); });
  const archives = new Archives({ open: options => openArchive({ ...options, bundles, onError: error => { log.error(`The archive thread: ${String(error)}`); } }), storage: context.storageUri ?? context.globalStorageUri, log, delay: 300 });
  const decisions = new Decisions(context.workspaceState);
  const lexicons = new Lexicons(client, archives, log);
  const annotations = new Annotations({ client, archives, decisions, lexicons, log, now: () => new Date(), delay: 150 });
  const documents = new ReportDocuments(archives);
  const targets = { links: new Numbered<LinkTarget>(), claims: new Numbered<ClaimTarget>() };

  context.subscriptions.push(
    log, { dispose: () => client.dispose() }, archives, decisions, lexicons, annotations, documents,
    registerHighlights(annotations),
    registerHover(annotations, archives, targets),
    registerClaimPanel(annotations, archives, targets),
    registerClaimNavigation(annotations, archives, targets),
    registerPriorReports(annotations, archives, targets, documents),
    registerPassages(annotations, archives, documents),
    registerDecisions(annotations, decisions, targets),
    registerCitations(annotations, targets),
    registerLexicon(annotations, client),
    registerExplain(annotations),
    registerArchiveCommands(archives, log),
    registerLanguageStatus(annotations, archives),
    registerSampleDesk(context)
  );
  return { annotations, archives, activationMilliseconds: performance.now() - start };
}
