// Measures the archive beside SQLite FTS5 and MiniSearch on a corpus it makes itself.
//   npm run bench -- archive [--large] [--only SIZE] [--without-others] [--files N]
import { execFileSync } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import MiniSearch from 'minisearch';
import { embeddedArchive, THREAD_MEMORY } from '../../src/archive/embeddedArchive.ts';
import { openLibrary } from '../../src/archive/embedded/library.ts';
import type { Library } from '../../src/archive/embedded/library.ts';
import { minuteOf } from '../../src/archive/embedded/store.ts';
import { createAnalyzer } from '../../src/core/text/analyzer.ts';
import { createBruteForce } from './bruteForce.ts';
import { claimQueries, generateReports, ninjsLine } from './corpus.ts';
import type { BenchReport } from './corpus.ts';

const TOP = 20;
const WORDS = 12;
/** Below the archive's limit for one file. */
const FILE_BYTES = 15e6;

interface Corpus {
  readonly folder: string;
  readonly passages: number;
  readonly bytes: number;
  readonly queries: readonly string[];
}

const open = (folder: string, storage: string): Library =>
  openLibrary({ folders: [{ path: folder }], storage, bundles: '', now: Date.now, progressEvery: 1000, onStatus: () => undefined });

/** Parts that run in a process of their own, so that their memory is theirs alone. Each prints a line of JSON. */
const parts: Readonly<Record<string, (folder: string, storage: string, queries: readonly string[]) => Promise<unknown>>> = {
  async index(folder, storage) {
    const start = performance.now();
    const library = open(folder, storage);
    await library.refresh();
    const ms = performance.now() - start;
    const stats = library.stats();
    await library.close();
    return { ms, ...stats, peakMegabytes: peak(), cpuSeconds: (process.cpuUsage().user + process.cpuUsage().system) / 1e6 };
  },
  async openFirst(folder, storage, queries) {
    const start = performance.now();
    const library = open(folder, storage);
    const opened = performance.now() - start;
    library.search({ text: queries[0] ?? '', limit: TOP });
    const first = performance.now() - start;
    await library.close();
    return { opened, first, peakMegabytes: peak() };
  },
  async query(folder, storage, queries) {
    const library = open(folder, storage);
    const before = process.cpuUsage();
    for (const text of queries) library.rank(text, TOP);
    const { user, system } = process.cpuUsage(before);
    const cpuMs = Number(((user + system) / 1000 / queries.length).toFixed(3));
    const ranking = timed(queries, text => { library.rank(text, TOP); });
    const hits = timed(queries, text => { library.search({ text, limit: TOP }); });
    const wide = timed(queries, text => { library.rank(text, 100); });
    await library.close();
    return { ranking, cpuMs, hits, wide, peakMegabytes: peak() };
  },
  async agreement(folder, storage, queries) {
    const library = open(folder, storage);
    const analyzer = createAnalyzer();
    const reference = createBruteForce(analyzer);
    for (const report of readReports(folder)) {
      report.paragraphs.forEach((text, i) => { reference.add(`${report.uri}/${String(i)}`, i === 0 ? [report.headline, text] : [text], minuteOf(report.published)); });
    }
    let agree = 0;
    for (const text of queries) {
      const ours = library.rank(text, TOP).map(({ uri, passage, score }) => `${uri}/${String(passage)} ${String(score)}`);
      const theirs = reference.search(text, TOP).map(({ name, score }) => `${name} ${String(score)}`);
      if (ours.join('\n') === theirs.join('\n')) agree++;
    }
    await library.close();
    return { agree, of: queries.length };
  },
  async fresh(folder, storage) {
    const library = open(folder, storage);
    const times: number[] = [];
    for (let round = 0; round < 7; round++) {
      writeFileSync(join(folder, 'changed.txt'), twentyParagraphs(round));
      const start = performance.now();
      await library.refresh();
      if (library.search({ text: `round${String(round)}`, limit: 1 }).length !== 1) throw new Error('The changed file is not found.');
      times.push(performance.now() - start);
    }
    rmSync(join(folder, 'changed.txt'));
    await library.refresh();
    await library.close();
    return quantiles(times);
  },
  async fts5(folder, _storage, queries) {
    const sqlite = process.getBuiltinModule('node:sqlite');
    const file = join(folder, '..', 'fts5.sqlite');
    const database = new sqlite.DatabaseSync(file);
    const start = performance.now();
    database.exec('PRAGMA journal_mode = WAL; CREATE VIRTUAL TABLE passage USING fts5 (headline, body, tokenize = \'porter unicode61\', content = \'\')');
    const insert = database.prepare('INSERT INTO passage (rowid, headline, body) VALUES (?, ?, ?)');
    let row = 0;
    database.exec('BEGIN');
    for (const { headline, paragraphs } of readReports(folder)) paragraphs.forEach((text, i) => { insert.run(++row, i === 0 ? headline : '', text); });
    database.exec('COMMIT');
    const ms = performance.now() - start;
    const select = database.prepare('SELECT rowid FROM passage WHERE passage MATCH ? ORDER BY rank LIMIT ?');
    const ranking = timed(queries.slice(0, row > 200_000 ? 20 : 100), text => { select.all(text.split(' ').map(word => `"${word.replaceAll('"', '')}"`).join(' OR '), TOP); });
    database.close();
    const bytes = statSync(file).size;
    rmSync(file);
    return Promise.resolve({ ms, bytes, ranking, peakMegabytes: peak() });
  },
  minisearch(folder, _storage, queries) {
    const start = performance.now();
    const index = new MiniSearch({ fields: ['headline', 'body'] });
    let id = 0;
    for (const { headline, paragraphs } of readReports(folder)) paragraphs.forEach((body, i) => { index.add({ id: ++id, headline: i === 0 ? headline : '', body }); });
    const ms = performance.now() - start;
    const ranking = timed(queries.slice(0, 60), text => { index.search(text).slice(0, TOP); });
    return Promise.resolve({ ms, ranking, peakMegabytes: peak() });
  }
};

/** A report of twenty passages with a word of its own. */
function twentyParagraphs(round: number): string {
  return Array.from({ length: 20 }, (_, i) => `Observer ${String(i)} of round${String(round)} counted nineteen lorries on the road to Staryi Mlyn before noon and none after it.`).join('\n\n');
}

function peak(): number {
  return Math.round(process.resourceUsage().maxRSS / 1024);
}

interface Quantiles { readonly p50: number; readonly p99: number }

function timed(queries: readonly string[], run: (text: string) => void): Quantiles {
  for (const text of queries.slice(0, 50)) run(text);
  return quantiles(queries.map(text => {
    const start = performance.now();
    run(text);
    return performance.now() - start;
  }));
}

function quantiles(times: readonly number[]): Quantiles {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number): number => Number((sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0).toFixed(2));
  return { p50: at(0.5), p99: at(0.99) };
}

function* readReports(folder: string): Generator<BenchReport> {
  const count = Number(readFileSync(join(folder, '..', 'passages'), 'utf8'));
  yield* generateReports(count);
}

function makeCorpus(root: string, passages: number): Corpus {
  const folder = join(root, 'reports');
  mkdirSync(folder);
  writeFileSync(join(root, 'passages'), String(passages));
  const sample: BenchReport[] = [];
  let bytes = 0;
  let made = 0;
  let number = 0;
  let file = -1;
  let inFile = Infinity;
  for (const report of generateReports(passages)) {
    if (inFile > FILE_BYTES) {
      if (file >= 0) closeSync(file);
      file = openSync(join(folder, `reports-${String(number++)}.jsonl`), 'w');
      inFile = 0;
    }
    inFile += writeSync(file, ninjsLine(report) + '\n');
    bytes += report.headline.length + report.paragraphs.reduce((sum, text) => sum + text.length, 0);
    made += report.paragraphs.length;
    if (sample.length < 5000) sample.push(report);
  }
  if (file >= 0) closeSync(file);
  return { folder, passages: made, bytes, queries: claimQueries(sample, 500, WORDS) };
}

function inOwnProcess(part: string, corpus: Corpus, storage: string): Record<string, unknown> {
  writeFileSync(join(corpus.folder, '..', 'queries.json'), JSON.stringify(corpus.queries));
  // Ours with the bounds of the thread; the others with all they like.
  const { maxOldGenerationSizeMb, maxYoungGenerationSizeMb } = THREAD_MEMORY;
  const ours = !['agreement', 'minisearch'].includes(part);
  const memory = ours ? [`--max-old-space-size=${String(maxOldGenerationSizeMb)}`, `--max-semi-space-size=${String(maxYoungGenerationSizeMb / 3)}`] : ['--max-old-space-size=8192'];
  const output = execFileSync(process.execPath, [...memory, __filename, '--part', part, corpus.folder, storage], { encoding: 'utf8', maxBuffer: 1 << 26 });
  return JSON.parse(output.trim().split('\n').at(-1) ?? '{}') as Record<string, unknown>; // what the part printed
}

function say(name: string, value: unknown): void {
  console.log(`  ${name.padEnd(34)} ${typeof value === 'string' ? value : JSON.stringify(value)}`);
}

function measure(passages: number, withOthers: boolean): void {
  const root = mkdtempSync(join(tmpdir(), 'second-source-bench-'));
  try {
    const corpus = makeCorpus(root, passages);
    const storage = join(root, 'index');
    console.log(`\n${String(corpus.passages)} passages, ${(corpus.bytes / 1e6).toFixed(1)} MB of text, ${String(corpus.queries.length)} queries of ${String(WORDS)} content words`);
    const indexed = inOwnProcess('index', corpus, storage);
    say('indexing, passages a second', Math.round(corpus.passages / (Number(indexed['ms']) / 1000)));
    say('indexing, peak memory MB', indexed['peakMegabytes']);
    say('indexing, passages a CPU second', Math.round(corpus.passages / Number(indexed['cpuSeconds'])));
    say('indexing, CPU seconds of wall seconds', `${Number(indexed['cpuSeconds']).toFixed(1)} of ${(Number(indexed['ms']) / 1000).toFixed(1)}`);
    say('index, share of the text', (Number(indexed['indexBytes']) / corpus.bytes).toFixed(3));
    say('database with reports, share', (Number(indexed['databaseBytes']) / corpus.bytes).toFixed(3));
    if (indexed['passages'] !== corpus.passages) throw new Error(`The corpus was cut into ${String(indexed['passages'])} passages.`);
    say('segments', indexed['segments']);
    const first = inOwnProcess('openFirst', corpus, storage);
    say('cold open and first query, ms', `${Number(first['opened']).toFixed(0)} + ${(Number(first['first']) - Number(first['opened'])).toFixed(0)}`);
    const query = inOwnProcess('query', corpus, storage);
    say(`ranking top ${String(TOP)}, ms`, query['ranking']);
    say('ranking, CPU ms a query', query['cpuMs']);
    say(`hits with passages, top ${String(TOP)}, ms`, query['hits']);
    say('ranking top 100, ms', query['wide']);
    say('querying, peak memory MB', query['peakMegabytes']);
    say('top 20 as brute force has it', inOwnProcess('agreement', corpus, storage));
    say('changed file of 20 passages, ms', inOwnProcess('fresh', corpus, storage));
    if (!withOthers) return;
    const fts5 = inOwnProcess('fts5', corpus, storage);
    say('SQLite FTS5, porter, ranking ms', fts5['ranking']);
    say('SQLite FTS5, passages a second', Math.round(corpus.passages / (Number(fts5['ms']) / 1000)));
    say('ratio FTS5 / ours, median', ((fts5['ranking'] as Quantiles).p50 / (query['ranking'] as Quantiles).p50).toFixed(0));
    if (passages > 100_000) return;
    const mini = inOwnProcess('minisearch', corpus, storage);
    say('MiniSearch, ranking ms', mini['ranking']);
    say('MiniSearch, peak memory MB', mini['peakMegabytes']);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** Delay of this process's event loop while a thread indexes a folder of many small files. */
async function measureHost(files: number): Promise<void> {
  const root = mkdtempSync(join(tmpdir(), 'second-source-bench-'));
  try {
    let made = 0;
    for (const report of generateReports(files * 8)) {
      if (made % 1000 === 0) mkdirSync(join(root, 'reports', String(made / 1000)), { recursive: true });
      writeFileSync(join(root, 'reports', String(Math.floor(made / 1000)), `${String(made)}.txt`), `${report.headline}\n\n${report.paragraphs[0] ?? ''}\n`);
      if (++made >= files) break;
    }
    const delay = monitorEventLoopDelay({ resolution: 5 });
    const told = (): unknown => ({ p50: Number((delay.percentile(50) / 1e6).toFixed(1)), p99: Number((delay.percentile(99) / 1e6).toFixed(1)), max: Number((delay.max / 1e6).toFixed(1)) });
    // What the machine and its other work do to a process that does nothing.
    delay.enable();
    await new Promise(resolve => { setTimeout(resolve, 5000); });
    delay.disable();
    const idle = told();
    delay.reset();
    const archive = embeddedArchive({ folders: [{ path: join(root, 'reports') }], storage: join(root, 'index'), bundles: join(__dirname, '..', '..') });
    delay.enable();
    const start = performance.now();
    await archive.refresh();
    const ms = performance.now() - start;
    delay.disable();
    console.log(`\n${String(made)} files in a folder, indexed by the thread`);
    say('files a second', Math.round(made / (ms / 1000)));
    say('event loop of the host, ms', told());
    say('the same before, idle', idle);
    const again = performance.now();
    await archive.refresh();
    say('looking again, nothing changed, ms', Math.round(performance.now() - again));
    const changed = join(root, 'reports', '0', 'changed.txt');
    const times: number[] = [];
    for (let round = 0; round < 15; round++) {
      writeFileSync(changed, twentyParagraphs(round));
      const from = performance.now();
      await archive.refresh([changed]);
      if ((await archive.search({ text: `round${String(round)}`, limit: 1 })).length !== 1) throw new Error('The changed file is not found.');
      times.push(performance.now() - from);
    }
    say('one changed file named, till found, ms', quantiles(times));
    await archive.dispose();
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

async function main(args: readonly string[]): Promise<void> {
  const value = (name: string): string | undefined => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
  const part = parts[value('--part') ?? ''];
  if (part !== undefined) {
    const [folder = '', storage = ''] = args.slice(args.indexOf('--part') + 2);
    const queries = JSON.parse(readFileSync(join(folder, '..', 'queries.json'), 'utf8')) as string[]; // what inOwnProcess wrote
    console.log(JSON.stringify(await part(folder, storage, queries)));
    return;
  }
  const only = value('--only');
  const sizes = only === undefined ? [20_000, 100_000, ...(args.includes('--large') ? [1_000_000] : [])] : [Number(only)];
  for (const size of sizes) measure(size, !args.includes('--without-others'));
  const files = Number(value('--files') ?? (only === undefined ? 10_000 : 0));
  if (files > 0) await measureHost(files);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
