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
  const searched = await timed(queries, query => { library.search({ text: query.sentence, limit: 20 }); return Promise.resolve(); });
  console.log(`${String(reports.length)} reports, ${String(library.status.passages)} passages, ${String(CLAIMS)} claims of about 26 words`);
  console.log(`  a claim linked, reports not read before   p50 ${ms(linked, 0.5)}  p99 ${ms(linked, 0.99)}`);
  console.log(`  a claim linked, seen before               p50 ${ms(again, 0.5)}  p99 ${ms(again, 0.99)}`);
  console.log(`  plain full-text query, top 20             p50 ${ms(searched, 0.5)}  p99 ${ms(searched, 0.99)}`);
  await library.close();
  rmSync(folder, { recursive: true, force: true });
}

async function timed(list: readonly ClaimQuery[], work: (query: ClaimQuery) => Promise<void>): Promise<readonly number[]> {
  const times: number[] = [];
  for (const query of list) {
    const start = performance.now();
    await work(query);
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b);
}

function ms(times: readonly number[], share: number): string {
  return `${(times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? NaN).toFixed(1)} ms`;
}

void main();
