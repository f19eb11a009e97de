import * as vscode from 'vscode';
import { shiftAnnotations } from '../core/annotate/shift.ts';
import { originsOf, withDecisions } from '../core/link/linkStatus.ts';
import { claimQuery } from '../core/link/query.ts';
import type { AnnotatedDraft } from '../core/model/annotatedDraft.ts';
import type { Claim } from '../core/model/claim.ts';
import type { ClaimStanding } from '../core/model/claimLink.ts';
import type { AnnotationClient } from '../platform/annotationClient.ts';
import type { Archives } from './archives.ts';
import { config } from './config.ts';
import type { Decisions } from './decisions.ts';
import { isDraft, languageOf } from './drafts.ts';
import type { Lexicons } from './lexicons.ts';

/** What is known of an open draft. `standings` is filled claim by claim while `linking`. */
export interface DraftAnnotations {
  readonly annotated: AnnotatedDraft;
  /** By claim id, as the writer's decisions leave them. */
  readonly standings: ReadonlyMap<string, ClaimStanding>;
  /** The same as the archive gave them. */
  readonly suggested: ReadonlyMap<string, ClaimStanding>;
  readonly linking: boolean;
}

/** What the store needs besides the editor. Times are milliseconds. */
export interface AnnotationsOptions {
  readonly client: AnnotationClient;
  readonly archives: Archives;
  readonly decisions: Decisions;
  readonly lexicons: Lexicons;
  readonly log: vscode.LogOutputChannel;
  readonly now: () => Date;
  /** How long typing must pause before a draft is read again. */
  readonly delay: number;
}

/** Claims are looked up a few at a time, so that the visible ones are shown first and an edit aborts soon. */
const BATCH = 4;
/** Characters a word takes on average with its space; only to judge size before a draft is read. */
const CHARACTERS_A_WORD = 6;

interface Live {
  annotations: DraftAnnotations | undefined;
  suggested: Map<string, ClaimStanding>;
  standings: Map<string, ClaimStanding>;
  work: AbortController | undefined;
  timer: NodeJS.Timeout | undefined;
  tooLarge: boolean;
}

/**
 * The one store of what is known of open drafts. Features read it; only it writes. Reading never waits: what is not
 * known yet is undefined, and `onDidChange` tells when there is more.
 */
export class Annotations implements vscode.Disposable {
  readonly #options: AnnotationsOptions;
  readonly #live = new Map<string, Live>();
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly #subscriptions: vscode.Disposable[];
  readonly onDidChange = this.#changed.event;

  constructor(options: AnnotationsOptions) {
    this.#options = options;
    this.#subscriptions = [
      this.#changed,
      vscode.window.onDidChangeVisibleTextEditors(() => { this.#readVisible(); }),
      vscode.workspace.onDidChangeTextDocument(event => { this.#edited(event); }),
      vscode.workspace.onDidCloseTextDocument(document => { this.#forget(document); }),
      vscode.workspace.onDidChangeConfiguration(event => { if (event.affectsConfiguration('secondSource.enabled') || event.affectsConfiguration('secondSource.maximumWords')) this.#readVisible(true); }),
      options.lexicons.onDidChange(() => { this.#readVisible(true); }),
      options.decisions.onDidChange(claimId => { this.#decided(claimId); }),
      options.archives.onDidChange(() => { for (const editor of vscode.window.visibleTextEditors) void this.#linkAgain(editor.document); })
    ];
    this.#readVisible();
  }

  /** What is known of a draft now; undefined before the first result and for documents that are no drafts. */
  get(uri: vscode.Uri): DraftAnnotations | undefined {
    return this.#live.get(uri.toString())?.annotations;
  }

  /** True for a draft with more words than the setting allows, which waits to be read until `read` is called. */
  isTooLarge(uri: vscode.Uri): boolean {
    return this.#live.get(uri.toString())?.tooLarge ?? false;
  }

  /** Reads a draft now, whatever its size. Resolves when its claims are known. */
  async read(document: vscode.TextDocument): Promise<void> {
    if (isDraft(document)) await this.#read(document, true);
  }

  dispose(): void {
    for (const live of this.#live.values()) { live.work?.abort(); clearTimeout(live.timer); }
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }

  #readVisible(again = false): void {
    for (const { document } of vscode.window.visibleTextEditors) {
      const key = document.uri.toString();
      if (!isDraft(document)) { if (this.#live.has(key)) this.#forget(document); continue; }
      if (again || !this.#live.has(key)) void this.#read(document, false);
    }
  }

  #forget(document: vscode.TextDocument): void {
    const key = document.uri.toString();
    const live = this.#live.get(key);
    if (live === undefined) return;
    live.work?.abort();
    clearTimeout(live.timer);
    this.#live.delete(key);
    this.#options.client.close(key);
    this.#changed.fire(document.uri);
  }

  #edited({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    const live = this.#live.get(document.uri.toString());
    if (live === undefined || contentChanges.length === 0) return;
    if (live.annotations !== undefined) {
      let { annotated } = live.annotations;
      // Changes of one event are told against the text before it; from the back, no change moves another.
      for (const change of [...contentChanges].sort((a, b) => b.rangeOffset - a.rangeOffset)) {
        annotated = shiftAnnotations(annotated, { offset: change.rangeOffset, length: change.rangeLength, inserted: change.text.length });
      }
      live.annotations = { ...live.annotations, annotated };
    }
    clearTimeout(live.timer);
    live.timer = setTimeout(() => { void this.#read(document, false); }, this.#options.delay);
  }

  async #read(document: vscode.TextDocument, asked: boolean): Promise<void> {
    const key = document.uri.toString();
    const live = this.#liveOf(key);
    clearTimeout(live.timer);
    live.work?.abort();
    const work = live.work = new AbortController();
    const text = document.getText();
    live.tooLarge = !asked && text.length > config.maximumWords() * CHARACTERS_A_WORD;
    if (live.tooLarge) { live.annotations = undefined; this.#changed.fire(document.uri); return; }
    const { version } = document;
    const date = localDate(this.#options.now());
    let annotated: AnnotatedDraft;
    try {
      const lexicon = await this.#options.lexicons.keyFor(document.uri);
      annotated = await this.#options.client.annotate({ document: key, language: languageOf(document), text, date, lexicon }, work.signal);
    } catch (error) {
      if (!work.signal.aborted) this.#options.log.error(`Reading ${document.fileName}: ${String(error)}`);
      return;
    }
    if (work.signal.aborted || document.isClosed || document.version !== version) return;
    const current = new Set(annotated.claims.map(claim => claim.id));
    const kept = new Map([...live.annotations?.suggested ?? []].filter(([id]) => current.has(id)));
    live.suggested = kept;
    live.standings = new Map([...kept].map(([id, standing]) => [id, this.#decidedOn(standing)]));
    live.annotations = { annotated, suggested: live.suggested, standings: live.standings, linking: true };
    this.#changed.fire(document.uri);
    await this.#link(document, live, work, annotated.claims.filter(claim => !kept.has(claim.id)));
  }

  async #linkAgain(document: vscode.TextDocument): Promise<void> {
    const live = this.#live.get(document.uri.toString());
    if (live?.annotations === undefined) return;
    live.work?.abort();
    const work = live.work = new AbortController();
    await this.#link(document, live, work, live.annotations.annotated.claims);
  }

  async #link(document: vscode.TextDocument, live: Live, work: AbortController, claims: readonly Claim[]): Promise<void> {
    const archive = this.#options.archives.of(document.uri);
    const ordered = visibleFirst(document, claims);
    try {
      for (let i = 0; i < ordered.length; i += BATCH) {
        const state = live.annotations;
        if (state === undefined || work.signal.aborted) return;
        const text = document.getText();
        const queries = ordered.slice(i, i + BATCH).map(claim => claimQuery(state.annotated, claim, text));
        const standings = await archive.link(queries, work.signal);
        if (work.signal.aborted) return;
        const current = live.annotations;
        if (current === undefined) return;
        const own = document.uri.fsPath;
        // Entries are added to the maps at hand: copying them for each batch would cost the square of the claims.
        for (const standing of standings) this.#enter(live, withoutOwn(standing, own));
        live.annotations = { ...current, linking: i + BATCH < ordered.length };
        this.#changed.fire(document.uri);
      }
    } catch (error) {
      if (work.signal.aborted) return;
      this.#options.log.error(`Looking up claims of ${document.fileName}: ${String(error)}`);
    }
    if (live.annotations?.linking && !work.signal.aborted) {
      live.annotations = { ...live.annotations, linking: false };
      this.#changed.fire(document.uri);
    }
  }

  #decided(claimId: string): void {
    for (const [key, live] of this.#live) {
      const standing = live.suggested.get(claimId);
      if (standing === undefined) continue;
      this.#enter(live, standing);
      this.#changed.fire(vscode.Uri.parse(key));
    }
  }

  #enter(live: Live, standing: ClaimStanding): void {
    live.suggested.set(standing.claimId, standing);
    live.standings.set(standing.claimId, this.#decidedOn(standing));
  }

  #decidedOn(standing: ClaimStanding): ClaimStanding {
    const { decisions } = this.#options;
    return withDecisions(standing, (claimId, link) => decisions.of(claimId, link));
  }

  #liveOf(key: string): Live {
    let live = this.#live.get(key);
    if (live === undefined) this.#live.set(key, live = { annotations: undefined, suggested: new Map(), standings: new Map(), work: undefined, timer: undefined, tooLarge: false });
    return live;
  }
}

/** A draft that lies in the archive itself is no prior report of its own claims. */
function withoutOwn(standing: ClaimStanding, file: string): ClaimStanding {
  if (!standing.links.some(link => link.report.location.file === file)) return standing;
  const links = standing.links.filter(link => link.report.location.file !== file);
  return { ...standing, links, origins: originsOf(links) };
}

function visibleFirst(document: vscode.TextDocument, claims: readonly Claim[]): Claim[] {
  const ranges = vscode.window.visibleTextEditors.filter(editor => editor.document === document).flatMap(editor => editor.visibleRanges);
  const spans = ranges.map(range => ({ start: document.offsetAt(range.start), end: document.offsetAt(range.end) }));
  const isVisible = (claim: Claim): boolean => spans.some(span => claim.start < span.end && span.start < claim.end);
  return [...claims.filter(isVisible), ...claims.filter(claim => !isVisible(claim))];
}

/** The writer's own calendar day: what "on Tuesday" is counted from where the draft gives no date. */
function localDate(now: Date): string {
  return `${String(now.getFullYear())}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;
}
