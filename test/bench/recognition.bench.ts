// Measures recognition: a whole pass without anything remembered, and an edit of one paragraph beside it.
//   npm run bench -- recognition [--words N]
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createAnnotator } from '../../src/core/annotate/annotator.ts';
import { createDraftParser } from '../../src/core/draft/parse.ts';
import { loadKnowledge } from '../../src/platform/resources.ts';

const WHOLE_PASSES = 25;
const EDITS = 200;
const OPTIONS = { date: '2026-10-22' };

/** A Markdown draft of so many words, made of the sample desk; names are varied so that no paragraph stands twice. */
function draftOf(words: number): string {
  const folder = 'media/sample-desk/drafts';
  const base = readdirSync(folder).filter(file => file.endsWith('.md')).map(file => readFileSync(join(folder, file), 'utf8').replace(/^---\n[^]*?\n---\n/, '')).join('\n\n');
  const parts: string[] = [];
  for (let count = 0, i = 0; count < words; i++) {
    const part = base.replace(/([.!?])(?=\n|$)/g, ` in week ${String(i)}$1`);
    parts.push(part);
    count += part.split(/\s+/).length;
  }
  return parts.join('\n\n').split(/(?<=\s)(?=\S)/).slice(0, words).join('');
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

/** Milliseconds by the clock, and of the processor in this thread, which others on the machine hardly change. */
function timed<T>(work: () => T): { readonly ms: number; readonly cpu: number; readonly result: T } {
  const start = performance.now();
  const before = process.threadCpuUsage();
  const result = work();
  const { user, system } = process.threadCpuUsage(before);
  return { ms: performance.now() - start, cpu: (user + system) / 1000, result };
}

function rate(ms: number): string {
  return `${(words / ms).toFixed(0)} thousand words a second`;
}

const asked = Number(process.argv[process.argv.indexOf('--words') + 1]);
const words = process.argv.includes('--words') && asked > 0 ? asked : 10_000;
const text = draftOf(words);

globalThis.gc?.();
const before = process.memoryUsage();
const loaded = timed(() => loadKnowledge(join(process.cwd(), 'dist')));
globalThis.gc?.();
const after = process.memoryUsage();
const knowledge = loaded.result;
const megabytes = (after.heapUsed + after.external + after.arrayBuffers - before.heapUsed - before.external - before.arrayBuffers) / 1e6;
console.log(`model, lexicon and gazetteer: loaded in ${loaded.ms.toFixed(0)} ms, ${megabytes.toFixed(0)} MB${globalThis.gc === undefined ? ' (not collected; node --expose-gc tells more)' : ''}`);

const first = timed(() => createAnnotator(knowledge)(createDraftParser()(text, 'markdown'), OPTIONS));
console.log(`first pass of the process: ${first.ms.toFixed(0)} ms, ${rate(first.ms)}; of the thread's processor time ${first.cpu.toFixed(0)} ms, ${rate(first.cpu)}`);
console.log(`${String(first.result.words)} words, ${String(first.result.claims.length)} claims, ${String(first.result.mentions.length)} mentions`);

const passes = Array.from({ length: WHOLE_PASSES }, () => {
  const parsed = timed(() => createDraftParser()(text, 'markdown'));
  const annotated = timed(() => createAnnotator(knowledge)(parsed.result, OPTIONS));
  return { parsing: parsed.ms, whole: parsed.ms + annotated.ms, cpu: parsed.cpu + annotated.cpu };
});
const wholeMs = median(passes.map(pass => pass.whole));
const parsingMs = median(passes.map(pass => pass.parsing));
const cpuMs = median(passes.map(pass => pass.cpu));
console.log(`whole pass, nothing remembered: ${wholeMs.toFixed(0)} ms median of ${String(WHOLE_PASSES)} (${parsingMs.toFixed(0)} ms of it parsing Markdown), ${rate(wholeMs)}, ${rate(wholeMs - parsingMs)} without parsing; of the thread's processor time ${cpuMs.toFixed(0)} ms, ${rate(cpuMs)}`);

const parse = createDraftParser();
const annotate = createAnnotator(knowledge);
annotate(parse(text, 'markdown'), OPTIONS);
const edits: number[] = [];
for (let i = 0; i < EDITS; i++) {
  const at = text.indexOf('. ', Math.floor(text.length * ((i * 37) % EDITS) / EDITS));
  const edited = `${text.slice(0, at)}, officials said ${String(i)}${text.slice(at)}`;
  edits.push(timed(() => annotate(parse(edited, 'markdown'), OPTIONS)).ms);
}
const editMs = median(edits);
console.log(`edit of one paragraph: ${editMs.toFixed(1)} ms median of ${String(EDITS)}; a whole pass takes ${(wholeMs / editMs).toFixed(0)} times as long`);
