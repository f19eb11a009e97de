import { ANALYZER_VERSION } from '../../core/text/analyzer.ts';
import type { Analyzer } from '../../core/text/analyzer.ts';
import type { PassageFilter } from './columns.ts';
import { bury, dueForMerge, withDead } from './liveSegment.ts';
import type { LiveSegment } from './liveSegment.ts';
import { mergeSegments, segmentOfRun } from './merge.ts';
import { createPartCache } from './partCache.ts';
import { createRanker } from './ranking.ts';
import type { Ranked, Ranking } from './ranking.ts';
import { createRun } from './run.ts';
import type { Run } from './run.ts';
import type { Segment } from './segment.ts';
import { PARTS_A_SEGMENT } from './segmentLayout.ts';
import { createSegmentScratch } from './segmentScratch.ts';
import { createSegmentStore } from './segmentStore.ts';
import { createSimilar } from './similar.ts';
import type { Candidate } from './similar.ts';
import { inSlices } from './slices.ts';
import type { Pause } from './slices.ts';
import { snapshot, transaction } from './sqlite.ts';
import type { Database } from './sqlite.ts';
import { minuteOf } from './store.ts';
import type { ReportRow, Store } from './store.ts';

/** All postings of an archive: immutable segments in the database, and the newest passages in memory. */
export interface Postings {
  /** Passages that are ranked, removed ones among them until a merge leaves them out. */
  readonly passages: number;
  /** Passages in memory: they are put away when there are many. */
  readonly waiting: number;
  readonly segments: readonly Segment[];
  /** Reports up to this row are in segments. */
  readonly through: number;
  /** Bytes of the segments in the database. */
  bytes(): number;
  /** Takes in a report that has just been saved. */
  add(row: ReportRow): void;
  remove(report: number, minute: number): void;
  /** Passages whose sketches have a key in common with that of a passage in memory, the most in common first. */
  similar(report: number, passage: number): Candidate[];
  /** Forgets what was added since the last commit: it came to nothing. */
  reset(): void;
  /** Ranks passages by BM25 over `terms`, each with how often it comes, or how much it counts. */
  search(terms: ReadonlyMap<string, number>, limit: number, filter: PassageFilter): Ranking;
  /** Rarity of a term (its idf): how much a passage's having it tells. */
  weight(term: string): number;
  /** Takes in what another process has committed. Cheap when there is nothing. */
  sync(): void;
  /** Puts the passages in memory away as a segment when there are at least `atLeast`. Only for the process that may write. */
  flush(atLeast: number, pause: Pause): Promise<void>;
  /** True when the segments were made by another version of the analyzer: they answer, but less well. */
  readonly outdated: boolean;
  /** Makes all segments anew from the rows, while the old ones answer. Only for the process that may write. */
  renew(pause: Pause): Promise<void>;
  /** Merges segments where a tier has too many, and removes rows that nothing refers to. Only for the process that may write. */
  tidy(pause: Pause): Promise<void>;
}

export interface PostingsSettings {
  /** Bytes of postings kept in memory. */
  readonly cacheBytes: number;
  /** Passages of a full run; and how many segments of about one size are merged into one. */
  readonly runPassages: number;
  readonly mergeFactor: number;
  /** Milliseconds that work in the background goes on before it gives way. */
  readonly slice: number;
}

export const POSTINGS_SETTINGS: PostingsSettings = { cacheBytes: 96 << 20, runPassages: 8192, mergeFactor: 8, slice: 4 };

const THROUGH = 'through';
const GENERATION = 'generation';
const ANALYZER = 'analyzer';

/** `making`: the generation to be made from nothing, beside the one that answers; the rows are then given by `add` alone. */
export function createPostings(database: Database, store: Store, analyzer: Analyzer, settings: PostingsSettings = POSTINGS_SETTINGS, making?: number): Postings {
  const cache = createPartCache(database, settings.cacheBytes);
  const segmentStore = createSegmentStore(database, cache);
  const versionOf = database.prepare('PRAGMA data_version');
  const dataVersion = (): number => Number(versionOf.get()?.['data_version']);
  let version = -1;
  /** Segments are of one analyzer's version: another version's are made beside them, as the next generation. */
  let generation = making ?? 0;
  let open: LiveSegment[] = [];
  /** Reports up to this row are in segments. */
  let through = 0;
  /** Reports up to this row are in segments or runs. */
  let loaded = 0;
  let runs: Run[] = [createRun(analyzer)];
  /** A run put away, to be used again. */
  let spare: Run | undefined;
  let dead = new Map<number, number>();
  const current = (): Ranked => ({ segments: open, runs, through, dead });
  const scratch = createSegmentScratch();
  const ranker = createRanker(current);
  const copies = createSimilar(current);

  function add({ id, report, passages }: ReportRow): void {
    let run = runs.at(-1);
    if (run === undefined || run.size >= settings.runPassages) {
      run = nextRun();
      runs.push(run);
    }
    const minute = minuteOf(report.published);
    const outlet = store.label(report.outlet);
    const language = store.label(report.language);
    for (let passage = 0; passage < passages.length; passage++) {
      const { start, end } = passages[passage] ?? { start: 0, end: 0 };
      const text = report.body.slice(start, end);
      run.add({ report: id, passage, minute, outlet, language }, passage === 0 ? [report.headline, text] : [text]);
    }
    loaded = Math.max(loaded, id);
  }

  function sync(): void {
    if (making !== undefined) return;
    const now = dataVersion();
    if (now === version) return;
    version = now;
    store.forget();
    dead = store.tombstones();
    generation = Number(store.meta(GENERATION) ?? 0);
    through = Number(store.meta(THROUGH) ?? 0);
    const known = new Map(open.map(each => [each.segment.id, each.segment]));
    open = segmentStore.live(generation).map(({ id, layout }) => withDead(known.get(id) ?? segmentStore.open(id, layout), dead));
    copies.forget();
    forgetParts();
    runs = runs.filter(run => run.lastReport > through);
    loaded = Math.max(loaded, through);
    for (const rows of store.reportsAfter(loaded, 256)) rows.forEach(add);
  }

  function nextRun(): Run {
    const run = spare ?? createRun(analyzer);
    spare = undefined;
    return run;
  }

  async function putAway(run: Run, pause: Pause): Promise<void> {
    const buried = new Map(dead);
    const writer = await inSlices(segmentOfRun(run, buried, scratch), settings.slice, pause, () => undefined);
    const last = run.lastReport;
    const inRun = new Set(run.columns().report);
    const id = segmentStore.begin(generation);
    const segment = segmentStore.finish(id, 0, writer, [], () => {
      if (making === undefined) store.setMeta(THROUGH, last);
      store.clearTombstones([...buried.keys()].filter(report => inRun.has(report)));
    });
    for (const report of buried.keys()) if (inRun.has(report)) dead.delete(report);
    open.push(withDead(segment, dead));
    copies.added(segment);
    runs = runs.filter(each => each !== run);
    through = last;
    // One that a long report made large is not kept.
    if (run.size > 2 * settings.runPassages) return;
    run.clear();
    spare = run;
  }

  async function merge(sources: readonly LiveSegment[], pause: Pause): Promise<void> {
    const buried = new Map(dead);
    const id = segmentStore.begin(generation);
    let written = 0;
    const put = (parts: readonly Uint8Array[]): void => {
      segmentStore.putParts(id, written, parts);
      written += parts.length;
    };
    const writer = await inSlices(mergeSegments(sources.map(({ segment }) => segment), buried, scratch), settings.slice, pause, put);
    const cleared = new Set<number>();
    for (const { segment, dead: marks } of sources) if (marks !== undefined) marks.forEach((mark, i) => { if (mark === 1) cleared.add(segment.directory.report[i] ?? 0); });
    for (const report of cleared) if (!buried.has(report)) cleared.delete(report);
    const segment = segmentStore.finish(id, written, writer, sources.map(({ segment }) => segment.id), () => { store.clearTombstones(cleared); });
    for (const report of cleared) dead.delete(report);
    const merged = withDead(segment, dead);
    open = [...open.filter(each => !sources.includes(each)), merged];
    forgetParts();
  }

  /** Rows of segments that are no more need not be kept in memory. */
  function forgetParts(): void {
    const ids = new Set(open.map(({ segment }) => segment.id));
    cache.forget(part => !ids.has(Math.floor(part / PARTS_A_SEGMENT)));
  }

  snapshot(database, sync);
  return {
    get passages() { return open.reduce((sum, { segment }) => sum + segment.layout.passages, 0) + runs.reduce((sum, run) => sum + run.size, 0); },
    get waiting() { return runs.reduce((sum, run) => sum + run.size, 0); },
    get segments() { return open.map(({ segment }) => segment); },
    get through() { return through; },
    bytes: () => segmentStore.bytes(),
    add,
    remove(report, minute) {
      dead.set(report, minute);
      for (const each of open) bury(each, report, minute);
    },
    search: ranker.search,
    weight: ranker.weight,
    similar: copies.to,
    reset() {
      runs = [createRun(analyzer)];
      loaded = through;
      version = -1;
      sync();
    },
    sync,
    async flush(atLeast, pause) {
      let waiting = runs.reduce((sum, run) => sum + run.size, 0);
      for (const run of [...runs]) {
        if (waiting < atLeast || run.size === 0) return;
        waiting -= run.size;
        // What is saved meanwhile goes to another run.
        if (run === runs.at(-1)) runs.push(nextRun());
        await putAway(run, pause);
      }
    },
    get outdated() { return store.meta(ANALYZER) !== ANALYZER_VERSION; },
    async renew(pause) {
      if (open.length === 0) { store.setMeta(ANALYZER, ANALYZER_VERSION); return; }
      const next = generation + 1;
      // What an ended process left of it is not trusted: rows may have gone since.
      segmentStore.retire(id => id !== generation);
      const renewed = createPostings(database, store, analyzer, settings, next);
      let last = 0;
      for (const rows of store.reportsAfter(last, 32)) {
        rows.forEach(renewed.add);
        last = rows.at(-1)?.id ?? last;
        await renewed.flush(settings.runPassages, pause);
        await renewed.tidy(pause);
        await pause();
      }
      await renewed.flush(1, pause);
      transaction(database, () => {
        store.setMeta(GENERATION, next);
        store.setMeta(ANALYZER, ANALYZER_VERSION);
        store.setMeta(THROUGH, last);
        segmentStore.retire(id => id !== next);
        store.clearTombstones(dead.keys());
      });
      version = -1;
      open = [];
      sync();
    },
    async tidy(pause) {
      for (let sources = dueForMerge(open, settings.runPassages, settings.mergeFactor); sources.length > 0; sources = dueForMerge(open, settings.runPassages, settings.mergeFactor)) {
        await merge(sources, pause);
        await pause();
      }
      while (segmentStore.sweep(4)) await pause();
    }
  };
}
