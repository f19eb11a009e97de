import { assemble, sha256, skippedOf } from './assemble.ts';
import { decode } from './decode.ts';
import { detect } from './detect.ts';
import type { Kind } from './detect.ts';
import { readJson } from './json.ts';
import { inFile } from './layout.ts';
import { markdownLayout, readMarkdown } from './markdown.ts';
import { plaintextLayout, readPlaintext } from './plaintext.ts';
import { DEFAULT_LIMITS, ReadFault } from './reader.ts';
import type { Fault, Format, ReadContext, Reading, ReadLimits, ReadResult } from './reader.ts';
import { pathUri } from './uri.ts';
import type { Span } from '../../core/text/span.ts';

export interface ReadOptions {
  readonly limits?: Partial<ReadLimits>;
}

/**
 * The reports of a file, told by its content. Never throws and never rejects: what cannot be read is in `skipped`, with
 * its reason. Bytes in, reports out: nothing is opened, fetched or run.
 */
export async function readFile(bytes: Uint8Array, file: ReadContext, options: ReadOptions = {}): Promise<ReadResult> {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  if (bytes.length > limits.bytes) return nothing({ reason: 'too-large', detail: `${String(bytes.length)} bytes` }, file, '', limits);
  const hash = sha256(bytes);
  try {
    const { format, ...reading } = await read(bytes, file, limits);
    const { reports, skipped, doubts } = assemble(reading, file, hash, limits);
    if (reports.length === 0 && skipped.length === 0) return nothing({ reason: 'no-text' }, file, hash, limits, format);
    return { reports, skipped, doubts, contentHash: hash, format };
  } catch (error) {
    return nothing(faultOf(error), file, hash, limits);
  }
}

/**
 * Where `span` of the body of the report `uri` stands in the file's text (UTF-16 units of the decoded text, without a
 * byte order mark), for Markdown and plain text; undefined for other formats, for a report that is not in the file, and
 * for a file that cannot be read.
 */
export function locate(bytes: Uint8Array, file: ReadContext, uri: string, span: Span, options: ReadOptions = {}): Span | undefined {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  try {
    if (bytes.length > limits.bytes) return undefined;
    const kind = detect(bytes, file.path);
    if (kind !== 'markdown' && kind !== 'plaintext') return undefined;
    const text = decode(bytes);
    if (text.length > limits.document) return undefined;
    const [item] = (kind === 'markdown' ? readMarkdown(text) : readPlaintext(text)).items;
    if (item === undefined || (item.fields.uri?.trim() ?? pathUri(file)) !== uri) return undefined;
    return inFile(kind === 'markdown' ? markdownLayout(text) : plaintextLayout(text), span);
  } catch {
    return undefined;
  }
}

async function read(bytes: Uint8Array, file: ReadContext, limits: ReadLimits): Promise<Reading & { readonly format: Format }> {
  const kind = detect(bytes, file.path);
  await Promise.resolve();
  return readText(kind, decode(bytes), limits);
}

function readText(kind: Kind, text: string, limits: ReadLimits): Reading & { readonly format: Format } {
  if (text.trim() === '') throw new ReadFault({ reason: 'empty' });
  switch (kind) {
    case 'markdown': return { ...readMarkdown(bounded(text, limits)), format: 'markdown' };
    case 'plaintext': return { ...readPlaintext(bounded(text, limits)), format: 'plaintext' };
    case 'json': return readJson(text);
    default: return kind satisfies never;
  }
}

/** The text of a file that is one report, when it is not too long to be one. */
function bounded(text: string, limits: ReadLimits): string {
  if (text.length > limits.document) throw new ReadFault({ reason: 'too-large', detail: `${String(text.length)} characters` });
  return text;
}

function faultOf(error: unknown): Fault {
  if (error instanceof ReadFault) return error.fault;
  // A file nested so deep that it exhausts the stack, or one that a library stumbles over: this file only.
  return { reason: error instanceof RangeError ? 'too-large' : 'unreadable', detail: error instanceof Error ? error.message.slice(0, 200) : 'unknown error' };
}

function nothing(fault: Fault, file: ReadContext, contentHash: string, limits: ReadLimits, format?: Format): ReadResult {
  return { reports: [], skipped: skippedOf([fault], file, limits), doubts: [], contentHash, ...(format === undefined ? {} : { format }) };
}
