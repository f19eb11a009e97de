// Fuzzes the archive's readers with mutated files: node test/fuzz/readers.mjs [--count 100000] [--from 0] [--without-threads]
// The same numbers make the same inputs. Exit code 1 when a result is wrong, a file took more than a second of processor time, or memory went over its bound.
import * as esbuild from 'esbuild';
import { createRequire } from 'node:module';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';

const root = path.resolve(import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname), '..', '..');
const option = (name, otherwise) => { const at = process.argv.indexOf(`--${name}`); return at < 0 ? otherwise : Number(process.argv[at + 1]); };
const count = option('count', 100_000);
const from = option('from', 0);
const MOST_MILLISECONDS = 1000;
const MOST_MEMORY = 1500; // MB resident, the two threads' share included

const common = { absWorkingDir: root, bundle: true, platform: 'node', format: 'cjs', target: 'node20', logLevel: 'warning', conditions: ['worker'], define: { 'process.env.NODE_ENV': '"production"' }, outdir: 'dist/fuzz' };
await esbuild.build({ ...common, entryPoints: { 'readers': 'test/fuzz/readerFuzz.ts', 'reader-html': 'src/archive/readers/heavy/pageThread.ts', 'reader-pdf': 'src/archive/readers/heavy/pdfThread.ts' } });
const load = createRequire(path.join(root, 'dist', 'fuzz', 'readers.js'));
const { fuzz, seedsOf, threads } = load('./readers.js');
const seeds = seedsOf(path.join(root, 'test', 'fixtures', 'readers'));
const heavy = process.argv.includes('--without-threads') ? undefined : threads(path.join(root, 'dist', 'fuzz'));

// Readers open no file and no socket in this thread; what tries is counted. (Their threads' bundles require neither: a unit test.)
const opened = [];
let peak = 0;
const started = performance.now();
const run = await watched(() => fuzz({
  seeds, from, count, most: MOST_MILLISECONDS, clock: cpu, ...(heavy === undefined ? {} : { heavy }),
  onProgress: done => { peak = Math.max(peak, process.memoryUsage().rss / 1e6); if (done % 10_000 === 0) process.stderr.write(`${done} of ${count}, ${((performance.now() - started) / 1000).toFixed(0)} s, ${peak.toFixed(0)} MB\n`); }
}));
await heavy?.dispose();

console.log(`${run.inputs} mutated inputs of ${seeds.length} seeds, from number ${from}: ${run.reports} reports read, ${((performance.now() - started) / 1000).toFixed(0)} s`);
console.log(`skipped: ${Object.entries(run.skipped).sort((a, b) => b[1] - a[1]).map(([reason, times]) => `${reason} ${times}`).join(', ')}`);
console.log(`slowest: ${run.slowest.milliseconds.toFixed(0)} ms (${run.slowest.input}); bound ${MOST_MILLISECONDS} ms`);
console.log(`peak memory: ${peak.toFixed(0)} MB resident; bound ${MOST_MEMORY} MB`);
console.log(`files or sockets opened: ${opened.length}${opened.length > 0 ? ' ' + [...new Set(opened)].slice(0, 5).join('; ') : ''}`);
console.log(`failures: ${run.failures.length}`);
for (const failure of run.failures.slice(0, 40)) console.log(`  ${failure}`);
process.exitCode = run.failures.length > 0 || opened.length > 0 || peak > MOST_MEMORY ? 1 : 0;

/** Milliseconds of processor time of this process, threads included: what others on the machine do is nobody's fault here. */
function cpu() { const { user, system } = process.cpuUsage(); return (user + system) / 1000; }

async function watched(work) {
  const kept = [];
  const watch = (object, name, note) => {
    const original = object[name];
    kept.push(() => { object[name] = original; });
    object[name] = function (...given) { note(given); return original.apply(this, given); };
  };
  // The bundles of the threads themselves are opened by the machinery that starts them.
  const file = given => { if (typeof given[0] === 'string' && !given[0].startsWith(path.join(root, 'dist'))) opened.push(given[0]); };
  for (const name of ['open', 'openSync', 'readFile', 'readFileSync', 'createReadStream', 'readdirSync', 'writeFileSync']) watch(fs, name, file);
  watch(net.Socket.prototype, 'connect', () => { opened.push('socket'); });
  try { return await work(); } finally { for (const restore of kept) restore(); }
}
