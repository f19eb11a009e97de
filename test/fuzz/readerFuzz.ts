import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { createHeavyReaders } from '../../src/archive/readers/heavy.ts';
import type { HeavyReaders } from '../../src/archive/readers/heavy.ts';
import { locate, readFile } from '../../src/archive/readers/read.ts';
import { DEFAULT_LIMITS } from '../../src/archive/readers/reader.ts';
import type { ReadResult } from '../../src/archive/readers/reader.ts';
import { docxOf, pdfOf, zipOf } from '../unit/archive/readers/binaries.ts';
import { mutate, randomFrom } from './mutate.ts';

export interface Seed {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Packs mutated content again, so that the mutation reaches what is inside. */
  readonly pack?: (inner: Uint8Array) => Uint8Array;
}

/** The threads for saved pages and PDF, from the bundles in `directory`. */
export function threads(directory: string): HeavyReaders {
  return createHeavyReaders(directory);
}

const MARKDOWN = `---
title: "Ferry turned back at Izmail"
date: 2026-05-04T07:30:00+03:00
outlet: Danube Courier
url: https://danube-courier.example.org/2026/05/04/ferry
author: [Ilinca Sava, Petro Hnatiuk]
---

# Ferry turned back

IZMAIL, May 4 (Danube Courier) — The **night ferry** turned back, the [port office](https://port.example.org) said.[^1]

> “Nobody slept,” the *captain* said.

| day | boats |
|-----|-------|
| Mon | 14    |

- Nobody was hurt, according to the captain.

[^1]: The port office of Izmail.
`;
const PLAIN = 'Silence over the silos\n\nKiln Weekly | 2026-03-02 06:15 +02:00\n\nRENI, 2 March. The silos of Reni are empty, two farmers said.\n\nNobody had told them why.\n';
const LINES = Array.from({ length: 4 }, (_, i) => JSON.stringify({ uri: `urn:kiln:${String(i)}`, type: 'text', versionCreated: '2026-03-02T06:15:00Z', headlines: [{ role: 'main', value: 'Silence over the silos' }], bodies: [{ role: 'main', contentType: i % 2 === 0 ? 'text/plain' : 'text/html', value: 'RENI — The silos are empty, two farmers said.\n\n<p>Nobody knew &amp; why.</p>' }], infoSources: [{ name: 'Kiln Weekly' }] })).join('\n');
const WORD = '<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>Silence over the silos</w:t></w:r></w:p><w:p><w:r><w:t>The silos are empty, two farmers said.</w:t></w:r><w:del><w:r><w:delText>x</w:delText></w:r></w:del></w:p>';

/** Inputs to start from: the fixtures, and one of every format that they lack. */
export function seedsOf(fixtures: string): Seed[] {
  const text = (name: string, source: string): Seed => ({ name, bytes: new TextEncoder().encode(source) });
  return [
    ...readdirSync(fixtures).sort().map(name => ({ name, bytes: new Uint8Array(readFileSync(join(fixtures, name))) })),
    text('report.md', MARKDOWN), text('report.txt', PLAIN), text('wire.jsonl', LINES), text('noext', PLAIN),
    { name: 'report.docx', bytes: docxOf(WORD) },
    { ...text('inner.docx', `<w:document xmlns:w="w"><w:body>${WORD}</w:body></w:document>`), pack: inner => zipOf({ 'word/document.xml': inner }) },
    { name: 'report.pdf', bytes: pdfOf([['Silence over the silos', '', 'The silos are empty, two farmers said.'], ['Nobody knew why.']], { title: 'Silos' }) },
    { ...text('inner.pdf', 'BT /F1 11 Tf 60 780 Td (The silos are empty.) Tj 0 -14 Td [(Nobody) -250 (knew)] TJ ET'), pack: inner => pdfOf([['x']], { stream: deflateSync(inner) }) }
  ];
}

const NAMES = ['', '../../../etc/', 'a\u0000b/', '\ud800/', '%2e%2e/', 'C:\\', '‮/', '#?/', 'ａ/', 'x'.repeat(300) + '/'];

export interface FuzzRun {
  readonly inputs: number;
  readonly reports: number;
  readonly skipped: Readonly<Record<string, number>>;
  readonly slowest: { readonly milliseconds: number; readonly input: string };
  /** Input number and what was wrong with its result. Empty when all is well. */
  readonly failures: readonly string[];
}

export interface FuzzOptions {
  readonly seeds: readonly Seed[];
  readonly from: number;
  readonly count: number;
  readonly heavy?: HeavyReaders;
  /** Milliseconds; 0 does not measure. */
  readonly most: number;
  readonly clock: () => number;
  readonly onProgress?: (done: number) => void;
}

/** The input of that number: always the same. */
export function inputOf(seeds: readonly Seed[], number: number): { readonly seed: Seed; readonly path: string; readonly bytes: Uint8Array } {
  const random = randomFrom(number * 2654435761);
  const seed = seeds[Math.floor(random() * seeds.length)];
  if (seed === undefined) throw new Error('no seeds');
  const changed = mutate(seed.bytes, seeds.map(each => each.bytes), random);
  const folder = random() < 0.2 ? NAMES[Math.floor(random() * NAMES.length)] ?? '' : '';
  const other = random() < 0.1 ? seeds[Math.floor(random() * seeds.length)]?.name ?? seed.name : seed.name;
  return { seed, path: folder + other, bytes: seed.pack === undefined ? changed : seed.pack(changed) };
}

/** Reads mutated inputs and checks every result: no throw, no hang, spans inside the body, nothing grown out of proportion, no uri that is no uri. */
export async function fuzz({ seeds, from, count, heavy, most, clock, onProgress }: FuzzOptions): Promise<FuzzRun> {
  const failures: string[] = [];
  const skipped: Record<string, number> = {};
  let reports = 0;
  let slowest = { milliseconds: 0, input: '' };
  for (let number = from; number < from + count; number++) {
    const { path, bytes } = inputOf(seeds, number);
    const context = { path, modified: '2026-06-01T00:00:00Z' };
    // The threads' own bound is set below the bound of the run, so that it is this one that ends them.
    const options = heavy === undefined ? {} : { heavy, limits: { milliseconds: 500, millisecondsPerMegabyte: 0 } };
    const told = `#${String(number)} ${JSON.stringify(path.slice(-40))} ${String(bytes.length)} bytes`;
    try {
      let started = clock();
      let result = await readFile(bytes, context, options);
      let milliseconds = clock() - started;
      // On a busy machine a pause is nobody's fault: what is slow must be slow three times.
      for (let again = 0; most > 0 && milliseconds > most && again < 2; again++) {
        started = clock();
        result = await readFile(bytes, context, options);
        milliseconds = Math.min(milliseconds, clock() - started);
      }
      if (milliseconds > slowest.milliseconds) slowest = { milliseconds, input: told };
      if (most > 0 && milliseconds > most) failures.push(`${told}: ${milliseconds.toFixed(0)} ms`);
      const wrong = faultsOf(result, bytes, path);
      if (wrong !== undefined) failures.push(`${told}: ${wrong}`);
      const [first] = result.reports;
      if (first !== undefined) checkPlace(first.uri, first.body, first.paragraphs[0], bytes, path, fault => { failures.push(`${told}: ${fault}`); });
      reports += result.reports.length;
      for (const { reason } of result.skipped) skipped[reason] = (skipped[reason] ?? 0) + 1;
    } catch (error) {
      failures.push(`${told}: threw ${error instanceof Error ? error.message : String(error)}`);
    }
    if ((number - from) % 1000 === 999) onProgress?.(number - from + 1);
  }
  return { inputs: count, reports, skipped, slowest, failures };
}

function checkPlace(uri: string, body: string, span: { readonly start: number; readonly end: number } | undefined, bytes: Uint8Array, path: string, fail: (fault: string) => void): void {
  if (span === undefined) return;
  const place = locate(bytes, { path }, uri, span);
  if (place !== undefined && !(place.start >= 0 && place.start <= place.end && place.end <= bytes.length)) fail(`located at ${String(place.start)}-${String(place.end)} of ${String(body.length)}`);
}

function faultsOf(result: ReadResult, bytes: Uint8Array, path: string): string | undefined {
  const { reports, skipped } = result;
  if (reports.length === 0 && skipped.length === 0) return 'neither report nor reason';
  if (skipped.some(each => each.file !== path)) return 'a reason for another file';
  if (new Set(reports.map(report => report.uri)).size !== reports.length) return 'a uri twice';
  let grown = 0;
  for (const report of reports) {
    const { uri, url, body, headline, paragraphs, published, contentHash } = report;
    grown += body.length + headline.length;
    if (uri === '' || (uri.startsWith('file:') && !/^file:[\x21-\x7e]*$/.test(uri) && !new TextDecoder('latin1').decode(bytes).includes('file:'))) return `uri ${JSON.stringify(uri.slice(0, 80))}`;
    if (body.trim() === '' || headline.trim() === '') return 'an empty report';
    if (url !== undefined && !/^https?:\/\//i.test(url)) return `address ${url.slice(0, 80)}`;
    if (published !== undefined && Number.isNaN(Date.parse(published))) return `date ${published}`;
    if (!/^[0-9a-f]{64}$/.test(contentHash)) return 'no hash';
    let before = 0;
    for (const { start, end } of paragraphs) {
      if (start < before || end <= start || end > body.length) return `span ${String(start)}-${String(end)} of ${String(body.length)} after ${String(before)}`;
      before = end;
    }
    if (/root:x:0:0/.test(body)) return 'a file of this machine';
  }
  const packed = result.format === 'docx' || result.format === 'pdf';
  const allowed = packed ? DEFAULT_LIMITS.inflated : 4 * bytes.length + 4000;
  return grown > allowed ? `${String(bytes.length)} bytes grew to ${String(grown)} characters` : undefined;
}
