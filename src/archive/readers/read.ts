import { assemble, sha256, skippedOf } from './assemble.ts';
import { decode } from './decode.ts';
import { readCsv } from './csv.ts';
import { declaredEncoding, detect } from './detect.ts';
import { readDocx } from './docx.ts';
import { isFeed, readFeed } from './feed.ts';
import type { HeavyReaders } from './heavy.ts';
import { readJson } from './json.ts';
import { inFile } from './layout.ts';
import { markdownLayout, readMarkdown } from './markdown.ts';
import { isNewsMl, readNewsMl } from './newsml.ts';
import { readPage } from './page.ts';
import { readPdf } from './pdf.ts';
import { plaintextLayout, readPlaintext } from './plaintext.ts';
import { DEFAULT_LIMITS, ReadFault } from './reader.ts';
import type { Fault, Format, ReadContext, Reading, ReadLimits, ReadResult } from './reader.ts';
import { ownUri, pathUri } from './uri.ts';
import { parseXml } from './xml.ts';
import type { Span } from '../../core/text/span.ts';

export interface ReadOptions {
  readonly limits?: Partial<ReadLimits>;
  /** The readers of saved pages and PDFs; without them such files are skipped as `unknown-format`. */
  readonly heavy?: HeavyReaders;
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
    const { format, ...reading } = await read(bytes, file, limits, options.heavy);
    const { reports, skipped, doubts } = await assemble(reading, file, hash, limits);
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
    if (item === undefined || (ownUri(item.fields.uri) ?? pathUri(file)) !== uri) return undefined;
    return inFile(kind === 'markdown' ? markdownLayout(text) : plaintextLayout(text), span);
  } catch {
    return undefined;
  }
}

type FormatReading = Reading & { readonly format: Format };

async function read(bytes: Uint8Array, file: ReadContext, limits: ReadLimits, heavy: HeavyReaders | undefined): Promise<FormatReading> {
  const kind = detect(bytes, file.path);
  switch (kind) {
    case 'zip': return { ...readDocx(bytes, limits), format: 'docx' };
    case 'pdf': return { ...await readPdf(bytes, limits, heavy), format: 'pdf' };
    case 'html': return { ...await readPage(bounded(withText(decodePage(bytes)), limits), limits, heavy), format: 'html' };
    case 'xml': return readXml(withText(decode(bytes, declaredEncoding(bytes))));
    case 'json': return readJson(withText(decode(bytes)), /\.(?:jsonl|ndjson)$/i.test(file.path));
    case 'csv': return { ...readCsv(withText(decode(bytes))), format: 'csv' };
    case 'markdown': return { ...readMarkdown(bounded(withText(decode(bytes)), limits)), format: 'markdown' };
    case 'plaintext': return { ...readPlaintext(bounded(withText(decode(bytes)), limits)), format: 'plaintext' };
    default: return kind satisfies never;
  }
}

function withText(text: string): string {
  if (text.trim() === '') throw new ReadFault({ reason: 'empty' });
  return text;
}

/** A page that names no encoding and is no UTF-8 is Windows-1252, as browsers have it (WHATWG Encoding). */
function decodePage(bytes: Uint8Array): string {
  const declared = declaredEncoding(bytes);
  if (declared !== undefined) return decode(bytes, declared);
  try { return decode(bytes); } catch { return decode(bytes, 'windows-1252'); }
}

function readXml(text: string): FormatReading {
  const document = parseXml(text);
  if (isFeed(document.root)) return { ...readFeed(document), format: 'feed' };
  if (isNewsMl(document.root)) return { ...readNewsMl(document), format: 'newsml' };
  const { error } = document;
  throw new ReadFault(error === undefined ? { reason: 'unknown-format', detail: `XML of <${document.root?.qualified.slice(0, 60) ?? ''}>` } : { reason: 'syntax', line: error.line, detail: error.detail });
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
