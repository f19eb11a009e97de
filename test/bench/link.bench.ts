// Measures linking on the embedded archive beside a plain full-text query in the same run.
//   npm run bench -- link [--reports N] [--claims N]
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openLibrary } from '../../src/archive/embedded/library.ts';
import type { ClaimQuery } from '../../src/core/model/claimLink.ts';
import { generateReports, ninjsLine, seeded } from './corpus.ts';
import type { BenchReport } from './corpus.ts';

const option = (name: string, other: number): number => { const at = process.argv.indexOf(`--${name}`); return at < 0 ? other : Number(process.argv[at + 1]); };
const REPORTS = option('reports', 10_000);
const CLAIMS = option('claims', 200);
/** Below the archive's limit for one file. */
const LINES = 3000;

const folder = mkdtempSync(join(tmpdir(), 'link-bench-'));
const storage = join(folder, 'index');
const archive = join(folder, 'reports');
mkdirSync(storage, { recursive: true });
mkdirSync(archive);

const reports: BenchReport[] = [];
for (const report of generateReports(REPORTS * 6)) { reports.push(report); if (reports.length >= REPORTS) break; }
for (let i = 0; i < reports.length; i += LINES) writeFileSync(join(archive, `${String(i)}.jsonl`), reports.slice(i, i + LINES).map(report => ninjsLine(report) + '\n').join(''));

const random = seeded(3);
const queries = Array.from({ length: CLAIMS }, (_, i): ClaimQuery => {
  const report = reports[Math.floor(random() * reports.length)];
  const sentence = report?.paragraphs[0]?.split('. ')[0]?.split(' ').slice(0, 26).join(' ') ?? 'Nothing was said.';
  const whole = { start: 0, end: sentence.length };
  return { claim: { ...whole, id: String(i), text: sentence, sentence: whole, hedged: false, hedges: [], negated: false, modality: 'fact', dates: [], figures: [], quotations: [], rule: 'bench' }, sentence, mentions: [], context: [], date: '2027-01-01' };
});

async function main(): Promise<void> {
  const library = openLibrary({ folders: [{ path: archive }], storage, bundles: 'dist', now: Date.now, progressEvery: 10_000, onStatus: () => undefined });
  await library.refresh();
  await library.link(queries.slice(0, 1));
  const linked = await timed(queries, async query => { await library.link([query]); });
  const again = await timed(queries, async query => { await library.link([query]); });
  // The same claims in drafts of other news: two paragraphs of another report stand around each.
  const drafted = queries.map((query, i): ClaimQuery => {
    const [first = '', second = ''] = reports[(i * 37) % reports.length]?.paragraphs ?? [];
    return { ...query, around: { before: first, after: '', section: ['What is known', second], opening: first } };
  });
  const inDraft = await timed(drafted, async query => { await library.link([query]); });
  const searched = await timed(queries, query => { library.search({ text: query.sentence, limit: 20 }); return Promise.resolve(); });
  console.log(`${String(reports.length)} reports, ${String(library.status.passages)} passages, ${String(CLAIMS)} claims of about 26 words`);
  const line = (what: string, each: Timed): void => { console.log(`  ${what.padEnd(40)}  p50 ${ms(each.clock, 0.5)}  p99 ${ms(each.clock, 0.99)}  thread's processor time p50 ${ms(each.thread, 0.5)}  ${(quantile(each.clock, 0.5) / quantile(searched.clock, 0.5)).toFixed(1)} times the query`); };
  line('a claim linked, reports not read before', linked);
  line('a claim linked, seen before', again);
  line('a claim linked within a draft', inDraft);
  line('plain full-text query, top 20', searched);
  await library.close();
  rmSync(folder, { recursive: true, force: true });
}

/** Milliseconds, ascending: by the clock, and of the processor in this thread, which others on the machine hardly change. */
interface Timed {
  readonly clock: readonly number[];
  readonly thread: readonly number[];
}

async function timed(list: readonly ClaimQuery[], work: (query: ClaimQuery) => Promise<void>): Promise<Timed> {
  const clock: number[] = [];
  const thread: number[] = [];
  for (const query of list) {
    const start = performance.now();
    const before = process.threadCpuUsage();
    await work(query);
    const { user, system } = process.threadCpuUsage(before);
    clock.push(performance.now() - start);
    thread.push((user + system) / 1000);
  }
  return { clock: clock.sort((a, b) => a - b), thread: thread.sort((a, b) => a - b) };
}

function quantile(times: readonly number[], share: number): number {
  return times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? NaN;
}

function ms(times: readonly number[], share: number): string {
  return `${quantile(times, share).toFixed(1)} ms`;
}

void main();
