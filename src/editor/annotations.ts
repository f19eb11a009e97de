import * as vscode from 'vscode';
import { shiftAnnotations } from '../core/annotate/shift.ts';
import { withDecisions, withoutOwn } from '../core/link/linkStatus.ts';
import { claimQueries } from '../core/link/query.ts';
import type { AnnotatedDraft } from '../core/model/annotatedDraft.ts';
import type { Claim } from '../core/model/claim.ts';
import type { ClaimQuery, ClaimStanding } from '../core/model/claimLink.ts';
import { shifted } from '../core/text/span.ts';
import type { AnnotationClient } from '../platform/annotationClient.ts';
import type { Archives } from './archives.ts';
import { config } from './config.ts';
import type { Decisions } from './decisions.ts';
import { isDraft, languageOf } from './drafts.ts';
import type { Lexicons } from './lexicons.ts';
import { queryKeys } from './queryKeys.ts';

/** What is known of an open draft. `standings` is filled claim by claim while `linking`. */
export interface DraftAnnotations {
  readonly annotated: AnnotatedDraft;
  /**
   * By claim id, as the writer's decisions leave them. Spans of `quotes` and `figures` are offsets from the start of the claim's
   * sentence, so that they hold wherever the sentence moves.
   */
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
/** Claims whose queries are made in one turn of the event loop. */
const A_TURN = 20;
/** Characters a word takes on average with its space; only to judge size before a draft is read. */
const CHARACTERS_A_WORD = 6;
/** Beyond so many changes at once (Replace All) moving every span for each would hold the host: the next result is awaited. */
const MANY_CHANGES = 20;

interface Live {
  annotations: DraftAnnotations | undefined;
  suggested: Map<string, ClaimStanding>;
  standings: Map<string, ClaimStanding>;
  /** What each standing was asked with; a claim whose query is another now is asked about again. */
  asked: Map<string, string>;
  reading: AbortController | undefined;
  linking: AbortController | undefined;
  timer: NodeJS.Timeout | undefined;
  tooLarge: boolean;
  /** The writer asked for it, whatever its size. */
  anyway: boolean;
  /** Something besides its text changed while it was not visible. */
  stale: boolean;
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
      // A document whose language is changed is closed and opened again, in the same editor.
      vscode.workspace.onDidOpenTextDocument(() => { this.#readVisible(); }),
      vscode.workspace.onDidChangeTextDocument(event => { this.#edited(event); }),
      vscode.workspace.onDidCloseTextDocument(document => { this.#forget(document); }),
      vscode.workspace.onDidChangeConfiguration(event => { if (event.affectsConfiguration('secondSource.enabled') || event.affectsConfiguration('secondSource.maximumWords')) this.#readAgain(); }),
      // The archive knows the desk's names, too: what it answered may be another now.
      options.lexicons.onDidChange(() => { for (const live of this.#live.values()) live.asked.clear(); this.#readAgain(); }),
      options.decisions.onDidChange(claimId => { this.#decided(claimId); }),
      options.archives.onDidChange(() => { this.#linkAgain(); })
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

  /** Reads a draft now, whatever its size, and from then on as it is written. Resolves when its claims are known. */
  async read(document: vscode.TextDocument): Promise<void> {
    if (isDraft(document)) await this.#read(document, true);
  }

  dispose(): void {
    for (const live of this.#live.values()) { live.reading?.abort(); live.linking?.abort(); clearTimeout(live.timer); }
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }

  #readVisible(): void {
    for (const document of visibleDocuments()) {
      const live = this.#live.get(document.uri.toString());
      if (!isDraft(document)) { if (live !== undefined) this.#forget(document); continue; }
      if (live === undefined || live.stale) void this.#read(document, false);
    }
  }

  #readAgain(): void {
    for (const live of this.#live.values()) live.stale = true;
    this.#readVisible();
  }

  #linkAgain(): void {
    for (const live of this.#live.values()) { live.asked.clear(); live.stale = true; }
    for (const document of visibleDocuments()) {
      const live = this.#live.get(document.uri.toString());
      if (live === undefined) continue;
      live.stale = false;
      // A reading in hand looks everything up when it is done.
      if (live.annotations !== undefined && live.reading === undefined) void this.#link(document, live);
    }
  }

  #forget(document: vscode.TextDocument): void {
    const key = document.uri.toString();
    const live = this.#live.get(key);
    if (live === undefined) return;
    live.reading?.abort();
    live.linking?.abort();
    clearTimeout(live.timer);
    this.#live.delete(key);
    this.#options.client.close(key);
    this.#changed.fire(document.uri);
  }

  #edited({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    const live = this.#live.get(document.uri.toString());
    if (live === undefined || contentChanges.length === 0) return;
    // Claims and text must be of one version when the archive is asked.
    live.linking?.abort();
    if (contentChanges.length > MANY_CHANGES) live.annotations = undefined;
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
    live.reading?.abort();
    live.linking?.abort();
    live.stale = false;
    const text = document.getText();
    live.anyway ||= asked;
    live.tooLarge = !live.anyway && text.length > config.maximumWords() * CHARACTERS_A_WORD;
    if (live.tooLarge) { live.annotations = undefined; live.reading = undefined; this.#changed.fire(document.uri); return; }
    const reading = live.reading = new AbortController();
    const { version } = document;
    const date = localDate(this.#options.now());
    try {
      const lexicon = await this.#options.lexicons.keyFor(document.uri);
      const annotated = await this.#options.client.annotate({ document: key, language: languageOf(document), text, date, lexicon }, reading.signal);
      if (reading.signal.aborted || document.isClosed || document.version !== version) return;
      const current = new Set(annotated.claims.map(claim => claim.id));
      live.suggested = new Map([...live.suggested].filter(([id]) => current.has(id)));
      live.standings = new Map([...live.suggested].map(([id, standing]) => [id, this.#decidedOn(standing)]));
      live.annotations = { annotated, suggested: live.suggested, standings: live.standings, linking: true };
    } catch (error) {
      if (!reading.signal.aborted) this.#options.log.error(`Reading ${document.fileName}: ${String(error)}`);
      return;
    } finally {
      if (live.reading === reading) live.reading = undefined;
    }
    this.#changed.fire(document.uri);
    void this.#link(document, live);
  }

  /** Asks the archive about the claims whose query it has not answered. */
  async #link(document: vscode.TextDocument, live: Live): Promise<void> {
    live.linking?.abort();
    const linking = live.linking = new AbortController();
    const archive = this.#options.archives.of(document.uri);
    const { annotated } = live.annotations ?? {};
    if (annotated === undefined) return;
    const text = document.getText();
    await turn();
    const queryOf = claimQueries(annotated, text);
    const keyOf = queryKeys();
    const open: { readonly query: ClaimQuery; readonly key: string }[] = [];
    for (const [i, claim] of visibleFirst(document, annotated.claims).entries()) {
      // Others want the thread, too: the claims of a very long draft are thousands.
      if (i % A_TURN === 0) await turn();
      if (linking.signal.aborted) return;
      const query = queryOf(claim);
      const key = keyOf(query);
      if (live.asked.get(claim.id) !== key || !live.suggested.has(claim.id)) open.push({ query, key });
    }
    try {
      for (let i = 0; i < open.length; i += BATCH) {
        const batch = open.slice(i, i + BATCH);
        const standings = await archive.link(batch.map(({ query }) => query), linking.signal);
        if (linking.signal.aborted || live.annotations === undefined) return;
        // Entries are added to the maps at hand: copying them for each batch would cost the square of the claims.
        standings.forEach((standing, at) => {
          const asked = batch[at];
          if (asked === undefined) return;
          live.asked.set(standing.claimId, asked.key);
          this.#enter(live, relative(withoutOwn(standing, document.uri.fsPath), asked.query.claim));
        });
        live.annotations = { ...live.annotations, linking: i + BATCH < open.length };
        this.#changed.fire(document.uri);
      }
    } catch (error) {
      if (linking.signal.aborted) return;
      this.#options.log.error(`Looking up claims of ${document.fileName}: ${String(error)}`);
    }
    if (linking.signal.aborted || live.annotations?.linking !== true) return;
    live.annotations = { ...live.annotations, linking: false };
    this.#changed.fire(document.uri);
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
    if (live === undefined) this.#live.set(key, live = { annotations: undefined, suggested: new Map(), standings: new Map(), asked: new Map(), reading: undefined, linking: undefined, timer: undefined, tooLarge: false, anyway: false, stale: false });
    return live;
  }
}

/** Lets others have the thread. */
function turn(): Promise<void> {
  return new Promise(resolve => { setImmediate(resolve); });
}

function visibleDocuments(): Set<vscode.TextDocument> {
  return new Set(vscode.window.visibleTextEditors.map(({ document }) => document));
}

/** Quotations and figures by where they stand in the claim's sentence. */
function relative(standing: ClaimStanding, claim: Claim): ClaimStanding {
  const by = -claim.sentence.start;
  return { ...standing, quotes: standing.quotes.map(quote => shifted(quote, by)), figures: standing.figures.map(line => shifted(line, by)) };
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
