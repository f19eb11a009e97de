import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import type { Analyzer } from '../../core/text/analyzer.ts';
import { lengthCode } from './bm25.ts';
import { decodeBlock } from './cursor.ts';
import type { Postings } from './postings.ts';
import type { Pause } from './slices.ts';
import type { Segment } from './segment.ts';
import { BLOCK, hashOf, PART_BYTES } from './segmentLayout.ts';
import { snapshot } from './sqlite.ts';
import type { Database } from './sqlite.ts';
import { minuteOf } from './store.ts';
import type { ReportRow, Store } from './store.ts';

/**
 * Something that does not fit. `database`: SQLite's own check; `file`: bytes that are not those that were read, though
 * size and time are; `report`: a row whose passages do not lie in its body; `missing`, `twice`: a passage that no segment
 * has, or more than one; `postings`: a passage whose words are not those of its row; `stray`: postings of no row.
 */
export interface Misfit {
  readonly code: 'database' | 'file' | 'report' | 'missing' | 'twice' | 'postings' | 'stray';
  readonly detail: string;
}

export interface Verification {
  readonly misfits: readonly Misfit[];
  readonly files: number;
  readonly reports: number;
  readonly passages: number;
  readonly segments: number;
  /** Files that are gone, or changed since they were read: the next look takes care of them. */
  readonly changed: number;
}

/** What postings and rows are compared by: words and their counts, the order left out. */
interface Fingerprint {
  readonly words: number;
  readonly length: number;
}

const MOST_MISFITS = 100;

/** Checks rows against postings, and files against rows. Reads everything, changes nothing. */
export async function verify(database: Database, store: Store, postings: Postings, analyzer: Analyzer, pause: Pause): Promise<Verification> {
  const misfits: Misfit[] = [];
  const add = (code: Misfit['code'], detail: string): void => { if (misfits.length < MOST_MISFITS) misfits.push({ code, detail }); };
  for (const row of database.prepare('PRAGMA integrity_check(20)').all()) {
    const said = String(row['integrity_check']);
    if (said !== 'ok') add('database', said);
  }
  await pause();

  const indexed = new Map<number, Map<number, Fingerprint>>();
  const tombstones = store.tombstones();
  for (const segment of postings.segments) {
    const { report, passage, minute } = segment.directory;
    const prints = fingerprints(segment);
    for (let number = 0; number < segment.layout.passages; number++) {
      const row = report[number] ?? 0;
      if (tombstones.has(row)) continue;
      const place = passage[number] ?? 0;
      const known = indexed.get(row) ?? new Map<number, Fingerprint>();
      if (known.size === 0) indexed.set(row, known);
      if (known.has(place)) add('twice', `passage ${String(place)} of report ${String(row)}`);
      known.set(place, { words: prints.words[number] ?? 0, length: prints.length[number] ?? 0 });
      if (number > 0 && (minute[number - 1] ?? 0) > (minute[number] ?? 0)) add('postings', `segment ${String(segment.id)} is out of order at ${String(number)}`);
    }
    await pause();
  }

  let reports = 0;
  let passages = 0;
  for (const rows of store.reportsAfter(0, 128)) {
    for (const row of rows) {
      reports++;
      passages += row.passages.length;
      checkReport(row, indexed.get(row.id), row.id <= postings.through, analyzer, add);
      indexed.delete(row.id);
    }
    await pause();
  }
  for (const row of indexed.keys()) add('stray', `postings of report ${String(row)}, which has no row`);
  const counts = snapshot(database, () => store.counts());
  if (counts.reports !== reports || counts.passages !== passages) add('report', `counted ${String(reports)} reports of ${String(passages)} passages, noted ${String(counts.reports)} of ${String(counts.passages)}`);

  let changed = 0;
  const files = store.files();
  for (const file of files.values()) {
    try {
      const { size, mtimeMs } = statSync(file.path);
      if (file.hash === undefined || size !== file.size || mtimeMs !== file.modified) { changed++; continue; }
      if (createHash('sha256').update(readFileSync(file.path)).digest('hex') !== file.hash) add('file', file.path);
    } catch {
      changed++;
    }
    await pause();
  }
  return { misfits, files: files.size, reports, passages, segments: postings.segments.length, changed };
}

function checkReport(row: ReportRow, indexed: ReadonlyMap<number, Fingerprint> | undefined, inSegments: boolean, analyzer: Analyzer, add: (code: Misfit['code'], detail: string) => void): void {
  const { body, headline, published } = row.report;
  let end = 0;
  row.passages.forEach((span, place) => {
    const name = `passage ${String(place)} of report ${String(row.id)}`;
    if (span.start < end || span.end <= span.start || span.end > body.length) add('report', name);
    end = span.end;
    const found = indexed?.get(place);
    if (found === undefined) {
      if (inSegments) add('missing', name);
      return;
    }
    const text = body.slice(span.start, span.end);
    const expected = fingerprintOf(place === 0 ? [headline, text] : [text], analyzer);
    if (expected.words !== found.words || expected.length !== found.length) add('postings', name);
  });
  if (indexed !== undefined && indexed.size > row.passages.length) add('stray', `more passages of report ${String(row.id)} than its row has, of ${String(minuteOf(published))}`);
}

function fingerprintOf(texts: readonly string[], analyzer: Analyzer): Fingerprint {
  const counts = new Map<string, number>();
  let length = 0;
  for (const text of texts) {
    analyzer.each(text, term => {
      length++;
      counts.set(term, Math.min(255, (counts.get(term) ?? 0) + 1));
    });
  }
  const encoder = new TextEncoder();
  let words = 0;
  for (const [term, count] of counts) {
    const letters = encoder.encode(term);
    words = (words + Math.imul(hashOf(letters, 0, letters.length), count)) >>> 0;
  }
  return { words, length: lengthCode(length) };
}

/** The same for every passage of a segment, from its postings. */
function fingerprints({ directory, firstBlock, layout, part }: Segment): { readonly words: Uint32Array; readonly length: Uint8Array } {
  const words = new Uint32Array(layout.passages);
  const passages = new Int32Array(BLOCK);
  const frequencies = new Uint8Array(BLOCK);
  for (let term = 0; term < layout.terms; term++) {
    const hash = hashOf(directory.letters, directory.letterStart[term] ?? 0, directory.letterStart[term + 1] ?? 0);
    const count = directory.frequency[term] ?? 0;
    let previous = 0;
    for (let done = 0, block = 0; done < count; block++) {
      const at = count > BLOCK ? (directory.blockAddress[(firstBlock[term] ?? 0) + block] ?? 0) : (directory.address[term] ?? 0);
      const here = Math.min(BLOCK, count - done);
      decodeBlock(part(Math.floor(at / PART_BYTES)), at % PART_BYTES, here, previous, passages, frequencies);
      previous = passages[here - 1] ?? 0;
      done += here;
      for (let i = 0; i < here; i++) {
        const passage = passages[i] ?? 0;
        words[passage] = (words[passage] ?? 0) + Math.imul(hash, frequencies[i] ?? 0);
      }
    }
  }
  return { words, length: directory.length };
}
