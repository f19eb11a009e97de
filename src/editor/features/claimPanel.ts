import * as vscode from 'vscode';
import { inTellingOrder } from '../../core/link/mostTelling.ts';
import type { Claim } from '../../core/model/claim.ts';
import type { ClaimLink, ClaimStanding, Relation } from '../../core/model/claimLink.ts';
import type { Mention } from '../../core/model/mention.ts';
import { contains } from '../../core/text/span.ts';
import type { Annotations } from '../annotations.ts';
import type { Archives } from '../archives.ts';
import { itemAt, rangeOf } from '../convert.ts';
import { draftEditor, targetAtCursor } from '../cursor.ts';
import { claimOf } from '../linkChoice.ts';
import { shortened } from '../markdown.ts';
import { visible } from '../../core/text/visible.ts';
import { notice } from '../notices.ts';
import { linkTarget } from '../numbered.ts';
import type { ClaimTarget, LinkTarget, Targets } from '../numbered.ts';
import { dateWord } from '../dateWords.ts';
import { absenceOf, claimCount, linkWords, priorReportCount, priorReports, relationWord, reportCount, sayerOf, standingLine } from '../words.ts';

const { t } = vscode.l10n;

export type Grouping = 'order' | 'source' | 'place';
// A side bar shows some 45 characters; what stands behind them (source, prior reports) must be seen too.
const LABEL_LENGTH = 44;
const TELLING_LENGTH = 12;
const REDRAW_MILLISECONDS = 100;

interface GroupRow { readonly kind: 'group'; readonly label: string; readonly claims: readonly ClaimRow[] }
interface ClaimRow { readonly kind: 'claim'; readonly claim: Claim; readonly label: string; readonly standing: ClaimStanding | undefined; readonly absence: string | undefined; readonly claimTarget: ClaimTarget; readonly group: GroupRow | undefined }
/** Reports of one relation that go back to one origin; a row of its own where there are several. */
interface OriginRow { readonly kind: 'origin'; readonly origin: string; readonly relation: Relation; readonly links: readonly ClaimLink[]; readonly claim: ClaimRow }
interface ReportRow { readonly kind: 'report'; readonly link: ClaimLink; readonly claim: ClaimRow; readonly parent: ClaimRow | OriginRow; readonly target: LinkTarget }
type Row = GroupRow | ClaimRow | OriginRow | ReportRow;

/**
 * The claims of the active draft, in order or by source or place; each opens to its prior reports. The panel follows
 * the cursor without taking the focus, and keeps the last draft while another kind of document is looked at.
 */
export function registerClaimPanel(annotations: Annotations, archives: Archives, targets: Targets): vscode.Disposable {
  const changed = new vscode.EventEmitter<Row | undefined>();
  let grouping: Grouping = 'order';
  let editor = draftEditor();
  let rows: readonly (GroupRow | ClaimRow)[] = [];
  let claimRows = new Map<string, ClaimRow>();

  // The panel is drawn again with every few answers of the archive; the words of its claims stay.
  const labels = new WeakMap<Claim, string>();
  const labelled = (claim: Claim): string => {
    let label = labels.get(claim);
    if (label === undefined) labels.set(claim, label = labelOf(claim, editor));
    return label;
  };

  const build = (): void => {
    const known = editor === undefined ? undefined : annotations.get(editor.document.uri);
    const document = editor?.document.uri.toString() ?? '';
    const absence = editor && absenceOf(archives.of(editor.document.uri).status, editor.document.uri);
    const flat = (known?.annotated.claims ?? []).map(claim => ({ kind: 'claim', claim, label: labelled(claim), standing: known?.standings.get(claim.id), absence, claimTarget: { document, claim: claim.id }, group: undefined }) satisfies ClaimRow);
    rows = grouping === 'order' ? flat : grouped(flat, row => (grouping === 'source' ? [sayerOf(row.claim)] : placesOf(row.claim, known?.annotated.mentions ?? [])));
    claimRows = new Map(rows.flatMap(row => (row.kind === 'claim' ? [row] : row.claims)).map(row => [row.claim.id, row]));
    void vscode.commands.executeCommand('setContext', 'secondSource.draftActive', draftEditor() !== undefined);
    void vscode.commands.executeCommand('setContext', 'secondSource.annotated', known !== undefined);
    void vscode.commands.executeCommand('setContext', 'secondSource.tooLarge', editor !== undefined && annotations.isTooLarge(editor.document.uri));
    view.badge = flat.length === 0 ? undefined : { value: flat.length, tooltip: claimCount(flat.length) };
    changed.fire(undefined);
  };

  const view = vscode.window.createTreeView<Row>('secondSource.claims', {
    showCollapseAll: true,
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getChildren: row => childrenOf(row, rows, archives),
      getParent: parentOf,
      getTreeItem: row => itemOf(row, targets)
    }
  });

  const follow = (): void => {
    if (editor === undefined || !view.visible) return;
    const claims = annotations.get(editor.document.uri)?.annotated.claims ?? [];
    const claim = itemAt(editor.document, claims, editor.selection.active);
    const row = claim === undefined ? undefined : claimRows.get(claim.id);
    if (row === undefined || view.selection[0] === row) return;
    // The row may have been replaced by a newer one meanwhile; then there is nothing to follow.
    view.reveal(row, { select: true, focus: false, expand: false }).then(undefined, () => undefined);
  };

  /** Opens the panel at a claim, with its reports: where a card or the cursor stands. */
  const showClaim = async (argument: unknown): Promise<void> => {
    const target = claimOf(targets, argument) ?? await targetAtCursor(annotations);
    if (target === undefined) { notice(t('The cursor is not on a claim.')); return; }
    const shown = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === target.document);
    if (shown !== undefined && shown.document !== editor?.document) { editor = shown; build(); }
    const row = claimRows.get(target.claim);
    if (row === undefined) { notice(t('This claim is no longer in the draft.')); return; }
    // The row may have been replaced by a newer one meanwhile; the panel shows that one.
    await view.reveal(row, { select: true, focus: true, expand: 2 }).then(undefined, () => undefined);
  };

  // Prior reports come in claim by claim; a tree drawn anew for each would be drawn hundreds of times.
  let timer: NodeJS.Timeout | undefined;
  const soon = (): void => { timer ??= setTimeout(() => { timer = undefined; build(); follow(); }, REDRAW_MILLISECONDS); };

  const group = (next: Grouping) => (): void => {
    grouping = next;
    void vscode.commands.executeCommand('setContext', 'secondSource.grouping', next);
    build();
  };
  group('order')();

  return vscode.Disposable.from(
    changed, view,
    annotations.onDidChange(uri => { if (uri.toString() === editor?.document.uri.toString()) soon(); }),
    { dispose() { clearTimeout(timer); } },
    vscode.window.onDidChangeActiveTextEditor(active => {
      const next = draftEditor();
      if (next !== undefined) editor = next;
      else if (active === undefined && vscode.window.visibleTextEditors.length === 0) editor = undefined;
      build();
      follow();
    }),
    vscode.window.onDidChangeTextEditorSelection(event => { if (event.textEditor === editor) follow(); }),
    view.onDidChangeVisibility(follow),
    vscode.commands.registerCommand('secondSource.showInPanel', showClaim),
    vscode.commands.registerCommand('secondSource.groupByOrder', group('order')),
    vscode.commands.registerCommand('secondSource.groupBySource', group('source')),
    vscode.commands.registerCommand('secondSource.groupByPlace', group('place'))
  );
}

function childrenOf(row: Row | undefined, roots: readonly Row[], archives: Archives): Row[] {
  if (row === undefined) return [...roots];
  const report = (link: ClaimLink, claim: ClaimRow, parent: ClaimRow | OriginRow): ReportRow => ({
    kind: 'report', link, claim, parent, target: linkTarget(archives.keyOf(vscode.Uri.parse(claim.claimTarget.document)), claim.claimTarget, link)
  });
  switch (row.kind) {
    case 'group': return [...row.claims];
    case 'claim': return origins(row).map(origin => {
      const [only] = origin.links;
      return origin.links.length === 1 && only !== undefined ? report(only, row, row) : origin;
    });
    case 'origin': return row.links.map(link => report(link, row.claim, row));
    case 'report': return [];
    default: return row satisfies never;
  }
}

function parentOf(row: Row): Row | undefined {
  switch (row.kind) {
    case 'group': return undefined;
    case 'claim': return row.group;
    case 'origin': return row.claim;
    case 'report': return row.parent;
    default: return row satisfies never;
  }
}

/** The links of a claim by relation and origin, the most telling first. */
function origins(claim: ClaimRow): OriginRow[] {
  const rows = new Map<string, { readonly kind: 'origin'; readonly origin: string; readonly relation: Relation; readonly links: ClaimLink[]; readonly claim: ClaimRow }>();
  for (const link of inTellingOrder(claim.standing?.links ?? [])) {
    const key = `${link.relation}|${link.origin}`;
    const known = rows.get(key);
    if (known === undefined) rows.set(key, { kind: 'origin', origin: link.origin, relation: link.relation, links: [link], claim });
    else known.links.push(link);
  }
  return [...rows.values()];
}

function grouped(rows: readonly ClaimRow[], namesOf: (row: ClaimRow) => readonly string[]): GroupRow[] {
  const byName = new Map<string, ClaimRow[]>();
  for (const row of rows) for (const name of namesOf(row)) byName.set(name, [...byName.get(name) ?? [], row]);
  return [...byName].map(([label, members]) => {
    const claims: ClaimRow[] = [];
    const group: GroupRow = { kind: 'group', label, claims };
    claims.push(...members.map(row => ({ ...row, group })));
    return group;
  });
}

/** Names of the places of a claim's sentence. */
function placesOf(claim: Claim, mentions: readonly Mention[]): readonly string[] {
  const names = mentions.filter(mention => mention.kind === 'place' && contains(claim.sentence, mention)).map(mention => mention.canonical ?? mention.text);
  return names.length === 0 ? [t('no place')] : [...new Set(names)];
}

function itemOf(row: Row, targets: Targets): vscode.TreeItem {
  switch (row.kind) {
    case 'group': {
      const item = new vscode.TreeItem(visible(row.label), vscode.TreeItemCollapsibleState.Expanded);
      item.description = claimCount(row.claims.length);
      return item;
    }
    case 'claim': return claimItem(row, targets);
    case 'origin': return originItem(row);
    case 'report': return reportItem(row, targets);
    default: return row satisfies never;
  }
}

/** The claim's words; where they say nothing by themselves ("that", "the charge"), its sentence. */
function labelOf(claim: Claim, editor: vscode.TextEditor | undefined): string {
  const telling = claim.text.length >= TELLING_LENGTH || editor === undefined ? claim.text : editor.document.getText(rangeOf(editor.document, claim.sentence));
  return shortened(visible(telling), LABEL_LENGTH);
}

function claimItem({ claim, label, standing, absence, claimTarget }: ClaimRow, targets: Targets): vscode.TreeItem {
  const count = standing === undefined ? undefined : priorReports(standing);
  const item = new vscode.TreeItem(label, count ? vscode.TreeItemCollapsibleState.Collapsed : vscode.TreeItemCollapsibleState.None);
  const reports = absence ?? (count === undefined ? t('searching…') : priorReportCount(count));
  item.description = visible(`${sayerOf(claim)} · ${reports}`);
  item.iconPath = new vscode.ThemeIcon(absence === undefined ? iconOf(standing) : 'circle-slash');
  item.tooltip = visible(standing === undefined ? claim.text : `${standingLine(standing)} — ${claim.text}`);
  item.contextValue = 'claim';
  item.command = { command: 'secondSource.revealClaim', title: t('Go to Claim'), arguments: [targets.claims.numberOf(claimTarget)] };
  item.accessibilityInformation = { label: visible(`${sayerOf(claim)}: ${claim.text}. ${standing === undefined ? reports : standingLine(standing)}`) };
  return item;
}

function iconOf(standing: ClaimStanding | undefined): string {
  if (standing === undefined) return 'loading~spin';
  if (standing.links.some(link => link.relation === 'contradicts')) return 'warning';
  if (standing.links.length === 0) return 'circle-outline';
  return standing.origins.length > 1 ? 'check-all' : 'check';
}

const relationIcons = { contradicts: 'warning', updates: 'history', corroborates: 'check', same: 'copy' } as const satisfies Record<Relation, string>;

function originItem({ origin, relation, links }: OriginRow): vscode.TreeItem {
  const item = new vscode.TreeItem(visible(origin), vscode.TreeItemCollapsibleState.Collapsed);
  item.description = `${relationWord(relation)} · ${reportCount(links.length)}`;
  item.iconPath = new vscode.ThemeIcon(relationIcons[relation]);
  item.accessibilityInformation = { label: visible(t('Origin {0}: {1}, {2}', origin, relationWord(relation), reportCount(links.length))) };
  return item;
}

function reportItem({ link, target }: ReportRow, targets: Targets): vscode.TreeItem {
  const { report, passage } = link;
  const item = new vscode.TreeItem(visible(`${report.outlet ?? t('outlet unknown')}, ${dateWord(report.published)}`), vscode.TreeItemCollapsibleState.None);
  item.description = visible(`${linkWords(link)} · ${report.headline}`);
  item.tooltip = visible(passage.text);
  item.iconPath = new vscode.ThemeIcon(relationIcons[link.relation]);
  item.contextValue = 'report';
  item.command = { command: 'secondSource.openPassage', title: t('Open at passage'), arguments: [targets.links.numberOf(target)] };
  item.accessibilityInformation = { label: visible(`${linkWords(link)}: ${report.outlet ?? ''}, ${dateWord(report.published)}: ${passage.text}`) };
  return item;
}
