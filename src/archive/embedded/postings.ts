import { ANALYZER_VERSION } from '../../core/text/analyzer.ts';
import type { Analyzer } from '../../core/text/analyzer.ts';
import { inverseDocumentFrequency, lengthNorms } from './bm25.ts';
import type { PassageFilter } from './columns.ts';
import { createScratch, knownScore, searchSegment } from './maxScore.ts';
import type { QueryTerm } from './maxScore.ts';
import { bury, dueForMerge, withDead } from './liveSegment.ts';
import type { LiveSegment } from './liveSegment.ts';
import { mergeSegments, segmentOfRun } from './merge.ts';
import { namedInRun, namedInSegment } from './nameFilter.ts';
import { createPartCache } from './partCache.ts';
import { SKETCH_KEYS } from '../../core/text/sketch.ts';
import { createRun } from './run.ts';
import type { Run } from './run.ts';
import type { Segment } from './segment.ts';
import { KEPT_BEST, PARTS_A_SEGMENT } from './segmentLayout.ts';
import { createSegmentStore } from './segmentStore.ts';
import { inSlices } from './slices.ts';
import type { Pause } from './slices.ts';
import { snapshot, transaction } from './sqlite.ts';
import type { Database } from './sqlite.ts';
import { minuteOf, PASSAGES_A_REPORT } from './store.ts';
import type { ReportRow, Store } from './store.ts';
import { createTop } from './top.ts';
import type { Found } from './top.ts';

/** What a search of the postings gives: passages, best first, and the idf of each term of the query. */
export interface Ranking {
  readonly found: readonly Found[];
  readonly weights: ReadonlyMap<string, number>;
}

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

/** A passage that may be a copy, with how many keys it has in common. */
export interface Candidate {
  readonly report: number;
  readonly passage: number;
  readonly common: number;
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

export const POSTINGS_SETTINGS: PostingsSettings = { cacheBytes: 96 << 20, runPassages: 4096, mergeFactor: 8, slice: 4 };

const THROUGH = 'through';
const GENERATION = 'generation';
const ANALYZER = 'analyzer';

/** `making`: the generation to be made from nothing, beside the one that answers; the rows are then given by `add` alone. */
export function createPostings(database: Database, store: Store, analyzer: Analyzer, settings: PostingsSettings = POSTINGS_SETTINGS, making?: number): Postings {
  const cache = createPartCache(database, settings.cacheBytes);
  const segmentStore = createSegmentStore(database, cache);
  const scratch = createScratch();
  const encoder = new TextEncoder();
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
  let dead = new Map<number, number>();

  function add({ id, report, passages }: ReportRow): void {
    let run = runs.at(-1);
    if (run === undefined || run.size >= settings.runPassages) {
      run = createRun(analyzer);
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
    forgetParts();
    runs = runs.filter(run => run.lastReport > through);
    loaded = Math.max(loaded, through);
    for (let rows = store.reportsAfter(loaded, 256); rows.length > 0; rows = store.reportsAfter(loaded, 256)) for (const row of rows) add(row);
  }

  async function putAway(run: Run, pause: Pause): Promise<void> {
    const buried = new Map(dead);
    const writer = await inSlices(segmentOfRun(run, buried), settings.slice, pause, () => undefined);
    const last = run.lastReport;
    const inRun = new Set(run.columns().report);
    const id = segmentStore.begin(generation);
    const layout = segmentStore.finish(id, 0, writer, [], () => {
      if (making === undefined) store.setMeta(THROUGH, last);
      store.clearTombstones([...buried.keys()].filter(report => inRun.has(report)));
    });
    for (const report of buried.keys()) if (inRun.has(report)) dead.delete(report);
    open.push(withDead(segmentStore.open(id, layout), dead));
    runs = runs.filter(each => each !== run);
    through = last;
  }

  async function merge(sources: readonly LiveSegment[], pause: Pause): Promise<void> {
    const buried = new Map(dead);
    const id = segmentStore.begin(generation);
    let written = 0;
    const put = (parts: readonly Uint8Array[]): void => {
      segmentStore.putParts(id, written, parts);
      written += parts.length;
    };
    const writer = await inSlices(mergeSegments(sources.map(({ segment }) => segment), buried), settings.slice, pause, put);
    const cleared = new Set<number>();
    for (const { segment, dead: marks } of sources) if (marks !== undefined) marks.forEach((mark, i) => { if (mark === 1) cleared.add(segment.directory.report[i] ?? 0); });
    for (const report of cleared) if (!buried.has(report)) cleared.delete(report);
    const layout = segmentStore.finish(id, written, writer, sources.map(({ segment }) => segment.id), () => { store.clearTombstones(cleared); });
    for (const report of cleared) dead.delete(report);
    const merged = withDead(segmentStore.open(id, layout), dead);
    open = [...open.filter(each => !sources.includes(each)), merged];
    forgetParts();
  }

  /** Rows of segments that are no more need not be kept in memory. */
  function forgetParts(): void {
    const ids = new Set(open.map(({ segment }) => segment.id));
    cache.forget(part => !ids.has(Math.floor(part / PARTS_A_SEGMENT)));
  }

  /** How many passages have the term, removed ones among them. */
  function frequencyOf(term: string, letters: Uint8Array): number {
    let frequency = 0;
    for (const { segment } of open) {
      const number = segment.find(letters, letters.length);
      if (number >= 0) frequency += segment.directory.frequency[number] ?? 0;
    }
    for (const run of runs) frequency += run.frequency(term);
    return frequency;
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
    search(terms, limit, filter) {
      let passages = 0;
      let length = 0;
      for (const { segment } of open) { passages += segment.layout.passages; length += segment.layout.totalLength; }
      for (const run of runs) { passages += run.size; length += run.totalLength; }
      const weights = new Map<string, number>();
      const query: QueryTerm[] = [];
      for (const [term, count] of terms) {
        const letters = encoder.encode(term);
        const frequency = frequencyOf(term, letters);
        const idf = inverseDocumentFrequency(frequency, passages);
        weights.set(term, idf);
        if (frequency > 0) query.push({ term, letters, weight: idf * count });
      }
      const top = createTop(limit);
      if (query.length === 0 || limit < 1) return { found: [], weights };
      const average = length / passages;
      const norms = lengthNorms(average);
      const ownAverage = ({ segment: { layout } }: LiveSegment): number => layout.totalLength / Math.max(1, layout.passages);
      const { named } = filter;
      const unfiltered = named === undefined && filter.from === undefined && filter.until === undefined && filter.outlets === undefined && filter.languages === undefined;
      if (unfiltered && limit <= KEPT_BEST) {
        for (const each of open) if (each.deadCount === 0) top.raise(knownScore(each.segment, query, Math.min(1, average / ownAverage(each))));
      }
      for (const run of runs) run.search(query, norms, named === undefined ? filter : { ...filter, marks: namedInRun(run, named) }, through, dead, top);
      for (const each of [...open].sort((a, b) => b.segment.layout.passages - a.segment.layout.passages)) {
        searchSegment(each.segment, query, norms, Math.max(1, average / ownAverage(each)), named === undefined ? filter : { ...filter, marks: namedInSegment(each.segment, named) }, each.dead, top, scratch);
      }
      return { found: top.list(), weights };
    },
    similar(report, passage) {
      const common = new Map<number, { report: number; passage: number; common: number }>();
      const note = (other: number, place: number): void => {
        if (dead.has(other) || (other === report && place === passage)) return;
        const name = other * PASSAGES_A_REPORT + place;
        const known = common.get(name);
        if (known === undefined) common.set(name, { report: other, passage: place, common: 1 });
        else known.common++;
      };
      const run = runs.findLast(each => each.find(report, passage) >= 0);
      const number = run?.find(report, passage) ?? -1;
      if (run === undefined || number < 0) return [];
      for (const key of run.sketches().subarray(number * SKETCH_KEYS, (number + 1) * SKETCH_KEYS)) {
        if (key === 0) continue;
        for (const each of runs) each.withKey(key, note);
        for (const { segment: { directory, withKey } } of open) withKey(key, at => { note(directory.report[at] ?? 0, directory.passage[at] ?? 0); });
      }
      return [...common.values()].sort((a, b) => b.common - a.common || a.report - b.report || a.passage - b.passage);
    },
    reset() {
      runs = [createRun(analyzer)];
      loaded = through;
      version = -1;
      sync();
    },
    weight(term) {
      let passages = 0;
      for (const { segment } of open) passages += segment.layout.passages;
      for (const run of runs) passages += run.size;
      return inverseDocumentFrequency(frequencyOf(term, encoder.encode(term)), passages);
    },
    sync,
    async flush(atLeast, pause) {
      let waiting = runs.reduce((sum, run) => sum + run.size, 0);
      for (const run of [...runs]) {
        if (waiting < atLeast || run.size === 0) return;
        waiting -= run.size;
        // What is saved meanwhile goes to another run.
        if (run === runs.at(-1)) runs.push(createRun(analyzer));
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
      for (let rows = store.reportsAfter(last, 32); rows.length > 0; rows = store.reportsAfter(last, 32)) {
        for (const row of rows) renewed.add(row);
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
