import { sep } from 'node:path';
import type { Report } from '../../core/model/report.ts';
import type { Span } from '../../core/text/span.ts';
import type { SkippedFile } from '../archive.ts';
import type { Database } from './sqlite.ts';
import { UNDATED } from './columns.ts';

/** A file as it was last read. `hash` is missing while its reports are not all saved, so that it is read again. */
export interface FileRow {
  readonly id: number;
  readonly path: string;
  readonly folder: string;
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly modified: number;
  /** SHA-256 of the bytes, hexadecimal. */
  readonly hash: string | undefined;
  readonly skipped: readonly SkippedFile[];
}

/** A report as it is saved, with its passages. */
export interface ReportRow {
  readonly id: number;
  readonly file: number;
  readonly item: number;
  readonly report: Report;
  /** Offsets into `report.body`, in order. */
  readonly passages: readonly Span[];
}

/** The rows of the database: files, reports, labels, tombstones. Everything the postings can be made from again. */
export interface Store {
  meta(key: string): string | number | undefined;
  setMeta(key: string, value: string | number): void;
  files(): Map<string, FileRow>;
  file(path: string): FileRow | undefined;
  /** The file of a path and the files below it. */
  filesAt(path: string): FileRow[];
  /** Has the files of an archive folder read again. */
  forgetHashes(folder: string): void;
  saveFile(file: Omit<FileRow, 'id'>): number;
  /** Gives a file's row another path. */
  moveFile(id: number, path: string, folder: string): void;
  touchFile(id: number, size: number, modified: number): void;
  deleteFile(id: number): void;
  /** Has files read again whose reports were under embargo until `now` (ISO 8601, UTC). */
  freeEmbargoed(now: string): void;
  /** Reports of a file by digest; several may share one. */
  digestsOf(file: number): Map<string, { readonly id: number; readonly item: number }[]>;
  addReport(file: number, item: number, digest: string, report: Report, passages: readonly Span[]): number;
  setItem(report: number, item: number): void;
  /** Notes that a passage is a copy of another, and of what that one is a copy of. */
  addCopy(report: number, passage: number, ofReport: number, ofPassage: number): void;
  /** Removes the row and remembers that postings of it may still lie in a segment. Returns its minute (`minuteOf`). */
  removeReport(id: number): number;
  report(id: number): ReportRow | undefined;
  /** A report with the path of its file and the cluster of copies that one of its passages belongs to: one question instead of three. */
  reportOfPassage(id: number, passage: number): { readonly row: ReportRow; readonly path: string; readonly cluster: number | undefined } | undefined;
  /** A report, and whether it is the newest of those with its uri. */
  reportOfId(id: number): { readonly row: ReportRow; readonly newest: boolean } | undefined;
  reportOfUri(uri: string): ReportRow | undefined;
  uriOf(report: number): string;
  /** Rows above `id`, oldest first, at most `limit` at a time. */
  reportsAfter(id: number, limit: number): Generator<readonly ReportRow[]>;
  reportIds(): number[];
  pathOf(file: number): string;
  /** Reports removed whose postings may still lie in a segment, each with its minute. */
  tombstones(): Map<number, number>;
  clearTombstones(reports: Iterable<number>): void;
  /** The code of an outlet or language, 1 or more; 0 for none. */
  label(text: string | undefined): number;
  /** The codes of those of `texts` that any report has. */
  labels(texts: readonly string[]): Set<number>;
  counts(): { readonly reports: number; readonly passages: number };
  /** What was passed over in files that were read. */
  skipped(): SkippedFile[];
  lastReport(): number;
  /** Forgets what is remembered of rows that another process may have changed. */
  forget(): void;
}

/** A report has fewer passages than this: their places are kept in 16 bits. */
export const PASSAGES_A_REPORT = 1 << 16;
const REPORTS = 'reports';
const PASSAGES = 'passages';

/** Columns of a report that `reportRow` reads. */
const REPORT = 'report.id, file, item, uri, headline, body, outlet, published, language, status, rest, passages';

/** The files, reports and passages of a database whose tables exist. */
export function createStore(database: Database): Store {
  const prepared = (sql: string): ReturnType<Database['prepare']> => database.prepare(sql);
  const q = {
    meta: prepared('SELECT value FROM meta WHERE key = ?'),
    setMeta: prepared('INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value'),
    files: prepared('SELECT id, path, folder, size, modified, hash, skipped FROM file'),
    file: prepared('SELECT id, path, folder, size, modified, hash, skipped FROM file WHERE path = ?'),
    filesBelow: prepared('SELECT id, path, folder, size, modified, hash, skipped FROM file WHERE path > ? AND path < ?'),
    forgetHashes: prepared('UPDATE file SET hash = NULL WHERE folder = ?'),
    saveFile: prepared(`INSERT INTO file (path, folder, size, modified, hash, skipped) VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT (path) DO UPDATE SET folder = excluded.folder, size = excluded.size, modified = excluded.modified, hash = excluded.hash, skipped = excluded.skipped RETURNING id`),
    moveFile: prepared('UPDATE file SET path = ?, folder = ? WHERE id = ?'),
    touchFile: prepared('UPDATE file SET size = ?, modified = ? WHERE id = ?'),
    freeEmbargoed: prepared(`UPDATE file SET hash = NULL WHERE id IN
      (SELECT file FROM report WHERE status = 'withheld' AND json_extract(rest, '$.embargoedUntil') <= ?)`),
    deleteFile: prepared('DELETE FROM file WHERE id = ?'),
    digests: prepared('SELECT id, item, hex(digest) AS digest FROM report WHERE file = ? ORDER BY id'),
    addReport: prepared(`INSERT INTO report (file, item, digest, uri, headline, body, outlet, published, minute, language, status, rest, passages)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id`),
    setItem: prepared('UPDATE report SET item = ? WHERE id = ?'),
    deleteReport: prepared('DELETE FROM report WHERE id = ? RETURNING minute, length(passages) / 8 AS passages'),
    deleteCopies: prepared('DELETE FROM copy WHERE report = ?'),
    clusterOf: prepared('SELECT cluster FROM copy WHERE report = ? AND passage = ?'),
    addCopy: prepared('INSERT OR REPLACE INTO copy (report, passage, cluster) VALUES (?, ?, ?)'),
    bury: prepared('INSERT OR IGNORE INTO tombstone (report, minute) VALUES (?, ?)'),
    report: prepared(`SELECT ${REPORT} FROM report WHERE id = ?`),
    reportOfPassage: prepared(`SELECT ${REPORT}, path, cluster FROM report JOIN file ON file.id = report.file
      LEFT JOIN copy ON copy.report = report.id AND copy.passage = ? WHERE report.id = ?`),
    reportOfId: prepared(`SELECT ${REPORT}, NOT EXISTS (SELECT 1 FROM report other WHERE other.uri = report.uri AND other.id <> report.id
      AND (coalesce(other.published, ''), other.id) > (coalesce(report.published, ''), report.id)) AS newest FROM report WHERE id = ?`),
    reportOfUri: prepared(`SELECT ${REPORT} FROM report WHERE uri = ? ORDER BY published DESC, id DESC LIMIT 1`),
    reportsAfter: prepared(`SELECT ${REPORT} FROM report WHERE id > ? ORDER BY id LIMIT ?`),
    reportIds: prepared('SELECT id FROM report ORDER BY id'),
    uriOf: prepared('SELECT uri FROM report WHERE id = ?'),
    pathOf: prepared('SELECT path FROM file WHERE id = ?'),
    tombstones: prepared('SELECT report, minute FROM tombstone'),
    clearTombstone: prepared('DELETE FROM tombstone WHERE report = ?'),
    label: prepared('SELECT id FROM label WHERE text = ?'),
    addLabel: prepared('INSERT INTO label (text) VALUES (?) RETURNING id'),
    count: prepared('INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = value + excluded.value'),
    skipped: prepared('SELECT skipped FROM file WHERE skipped IS NOT NULL'),
    lastReport: prepared('SELECT coalesce(max(id), 0) AS id FROM report')
  };
  const labels = new Map<string, number>();
  const labelOf = (text: string | undefined): number => {
    if (text === undefined || text === '') return 0;
    let code = labels.get(text);
    if (code === undefined) {
      code = Number((q.label.get(text) ?? q.addLabel.get(text))?.['id']);
      labels.set(text, code);
    }
    return code;
  };
  return {
    meta(key) {
      const value = q.meta.get(key)?.['value'];
      return typeof value === 'string' || typeof value === 'number' ? value : undefined;
    },
    setMeta: (key, value) => { q.setMeta.run(key, value); },
    files() {
      const out = new Map<string, FileRow>();
      for (const row of q.files.iterate()) {
        const file = fileRow(row);
        out.set(file.path, file);
      }
      return out;
    },
    file(path) {
      const row = q.file.get(path);
      return row === undefined ? undefined : fileRow(row);
    },
    filesAt(path) {
      const itself = q.file.get(path);
      // Everything that begins with the path and a separator lies before the path and the character after the separator.
      const below = q.filesBelow.all(path + sep, path + String.fromCharCode(sep.charCodeAt(0) + 1));
      return [...(itself === undefined ? [] : [itself]), ...below].map(fileRow);
    },
    forgetHashes: folder => { q.forgetHashes.run(folder); },
    saveFile: ({ path, folder, size, modified, hash, skipped }) => Number(q.saveFile.get(path, folder, size, modified, hash ?? null, skipped.length === 0 ? null : JSON.stringify(skipped))?.['id']),
    moveFile: (id, path, folder) => { q.moveFile.run(path, folder, id); },
    touchFile: (id, size, modified) => { q.touchFile.run(size, modified, id); },
    freeEmbargoed: now => { q.freeEmbargoed.run(now); },
    deleteFile: id => { q.deleteFile.run(id); },
    digestsOf(file) {
      const out = new Map<string, { id: number; item: number }[]>();
      for (const row of q.digests.iterate(file)) {
        const digest = String(row['digest']).toLowerCase();
        const list = out.get(digest);
        const entry = { id: Number(row['id']), item: Number(row['item']) };
        if (list === undefined) out.set(digest, [entry]);
        else list.push(entry);
      }
      return out;
    },
    addReport(file, item, digest, report, passages) {
      const { uri, headline, body, outlet, published, language, status, ...rest } = report;
      // Their codes are made with the row, so that whoever reads it later need not write.
      labelOf(outlet);
      labelOf(language);
      const row = q.addReport.get(file, item, Buffer.from(digest, 'hex'), uri, headline, body, outlet ?? null, published ?? null, minuteOf(published), language ?? null,
        status ?? null, JSON.stringify(rest), packSpans(passages));
      q.count.run(REPORTS, 1);
      q.count.run(PASSAGES, passages.length);
      return Number(row?.['id']);
    },
    setItem: (report, item) => { q.setItem.run(item, report); },
    addCopy(report, passage, ofReport, ofPassage) {
      const known = q.clusterOf.get(ofReport, ofPassage)?.['cluster'];
      // A cluster is named after its first passage.
      const cluster = typeof known === 'number' ? known : ofReport * PASSAGES_A_REPORT + ofPassage;
      if (typeof known !== 'number') q.addCopy.run(ofReport, ofPassage, cluster);
      q.addCopy.run(report, passage, cluster);
    },
    removeReport(id) {
      const row = q.deleteReport.get(id);
      const minute = Number(row?.['minute'] ?? UNDATED);
      if (row !== undefined) {
        q.count.run(REPORTS, -1);
        q.count.run(PASSAGES, -Number(row['passages']));
      }
      q.deleteCopies.run(id);
      q.bury.run(id, minute);
      return minute;
    },
    report: id => reportRow(q.report.get(id)),
    reportOfPassage(id, passage) {
      const found = q.reportOfPassage.get(passage, id);
      const row = reportRow(found);
      const cluster = found?.['cluster'];
      return row === undefined ? undefined : { row, path: String(found?.['path']), cluster: typeof cluster === 'number' ? cluster : undefined };
    },
    reportOfId(id) {
      const found = q.reportOfId.get(id);
      const row = reportRow(found);
      return row && { row, newest: found?.['newest'] === 1 };
    },
    reportOfUri: uri => reportRow(q.reportOfUri.get(uri)),
    *reportsAfter(id, limit) {
      for (let rows = q.reportsAfter.all(id, limit); rows.length > 0; rows = q.reportsAfter.all(Number(rows.at(-1)?.['id']), limit)) yield rows.flatMap(row => reportRow(row) ?? []);
    },
    reportIds: () => q.reportIds.all().map(row => Number(row['id'])),
    uriOf: id => String(q.uriOf.get(id)?.['uri'] ?? ''),
    pathOf: file => String(q.pathOf.get(file)?.['path'] ?? ''),
    tombstones: () => new Map(q.tombstones.all().map(row => [Number(row['report']), Number(row['minute'])])),
    clearTombstones(reports) { for (const report of reports) q.clearTombstone.run(report); },
    label: labelOf,
    labels: texts => new Set(texts.flatMap(text => { const id = q.label.get(text)?.['id']; return typeof id === 'number' ? [id] : []; })),
    counts: () => ({ reports: Number(q.meta.get(REPORTS)?.['value'] ?? 0), passages: Number(q.meta.get(PASSAGES)?.['value'] ?? 0) }),
    skipped: () => q.skipped.all().flatMap(row => JSON.parse(String(row['skipped'])) as readonly SkippedFile[]), // what saveFile wrote
    lastReport: () => Number(q.lastReport.get()?.['id'] ?? 0),
    forget: () => { labels.clear(); }
  };
}

function optional(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function fileRow(row: Record<string, unknown>): FileRow {
  return {
    id: Number(row['id']), path: String(row['path']), folder: String(row['folder']), size: Number(row['size']), modified: Number(row['modified']),
    hash: optional(row['hash']), skipped: row['skipped'] === null ? [] : JSON.parse(String(row['skipped'])) as readonly SkippedFile[] // what saveFile wrote
  };
}

function reportRow(row: Record<string, unknown> | undefined): ReportRow | undefined {
  if (row === undefined) return undefined;
  const rest = JSON.parse(String(row['rest'] ?? '{}')) as Partial<Report>; // what addReport wrote
  const outlet = optional(row['outlet']);
  const published = optional(row['published']);
  const language = optional(row['language']);
  const status = optional(row['status']) as Report['status']; // what addReport wrote
  return {
    id: Number(row['id']), file: Number(row['file']), item: Number(row['item']),
    report: {
      ...rest, uri: String(row['uri']), headline: String(row['headline']), body: String(row['body']),
      ...(outlet === undefined ? {} : { outlet }), ...(published === undefined ? {} : { published }),
      ...(language === undefined ? {} : { language }), ...(status === undefined ? {} : { status })
    },
    passages: unpackSpans(row['passages'] as Uint8Array)
  };
}

/** Minutes since 1970 of an ISO 8601 instant; `UNDATED` for none, for nonsense and for the time before 1970. */
export function minuteOf(instant: string | undefined): number {
  const minute = instant === undefined ? NaN : Math.floor(Date.parse(instant) / 60_000);
  return minute >= 0 && minute < UNDATED ? minute : UNDATED;
}

/** Spans as pairs of little-endian 32-bit numbers. */
function packSpans(spans: readonly Span[]): Uint8Array {
  const out = new Uint32Array(spans.length * 2);
  spans.forEach(({ start, end }, i) => {
    out[2 * i] = start;
    out[2 * i + 1] = end;
  });
  return new Uint8Array(out.buffer);
}

function unpackSpans(bytes: Uint8Array): Span[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const out: Span[] = [];
  for (let at = 0; at + 8 <= bytes.byteLength; at += 8) out.push({ start: view.getUint32(at, true), end: view.getUint32(at + 4, true) });
  return out;
}
