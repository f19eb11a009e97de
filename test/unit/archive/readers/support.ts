import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFile } from '../../../../src/archive/readers/read.ts';
import type { ReadOptions } from '../../../../src/archive/readers/read.ts';
import type { ReadContext, ReadReport, ReadResult } from '../../../../src/archive/readers/reader.ts';

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

export function read(text: string | Uint8Array, path: string, context: Partial<ReadContext> = {}, options: ReadOptions = {}): Promise<ReadResult> {
  return readFile(typeof text === 'string' ? bytesOf(text) : text, { path, ...context }, options);
}

/** The only report of a file; fails when it has none or several. */
export async function only(text: string | Uint8Array, path: string, context: Partial<ReadContext> = {}, options: ReadOptions = {}): Promise<ReadReport> {
  const result = await read(text, path, context, options);
  const [report] = result.reports;
  if (report === undefined || result.reports.length > 1) throw new Error(`${String(result.reports.length)} reports; skipped ${JSON.stringify(result.skipped)}`);
  return report;
}

/** The words of the paragraphs that would be indexed. */
export function prose(report: ReadReport): string[] {
  return report.paragraphs.map(({ start, end }) => report.body.slice(start, end));
}

/** Why each item was skipped: `reason`, with `#item` and `:line` where they are known. */
export function reasons(result: ReadResult): string[] {
  return result.skipped.map(({ reason, item, line }) => reason + (item === undefined ? '' : `#${String(item)}`) + (line === undefined ? '' : `:${String(line)}`));
}

const ROOT = join(__dirname, '..', '..', '..', '..', '..');

/** A file of test/fixtures/readers. */
export function fixture(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(ROOT, 'test', 'fixtures', 'readers', name)));
}

/** The folder of the bundles. */
export const bundles = join(ROOT, 'dist');
