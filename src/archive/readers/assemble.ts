import { createHash } from 'node:crypto';
import { setImmediate as pause } from 'node:timers/promises';
import type { Report } from '../../core/model/report.ts';
import type { SkippedFile } from '../archive.ts';
import { isoDate } from './dates.ts';
import { isAddress } from './fields.ts';
import { dayOfDateLine, headlineFrom, indexable, paragraphSpans } from './prose.ts';
import type { Doubt, Fault, Fields, RawItem, ReadContext, Reading, ReadLimits, ReadReport } from './reader.ts';
import { ownUri, pathUri } from './uri.ts';

/** SHA-256 of bytes or of the UTF-8 of a text, hexadecimal. */
export function sha256(source: Uint8Array | string): string {
  return createHash('sha256').update(source).digest('hex');
}

/**
 * Reports of what a format's reader found: dates and addresses understood, uris given, the desk's defaults set in, prose
 * told from furniture. `hash` is that of the file's bytes. Of items with the same uri the latest version is kept.
 */
export async function assemble(reading: Reading, file: ReadContext, hash: string, limits: ReadLimits): Promise<{ reports: ReadReport[]; skipped: SkippedFile[]; doubts: Doubt[] }> {
  const doubts: Doubt[] = [];
  const faults: Fault[] = [...reading.faults];
  const byUri = new Map<string, ReadReport>();
  let read = 0;
  for (const raw of reading.items) {
    // A file of ten thousand items does not hold up whoever searches meanwhile.
    if (++read % 500 === 0) await pause();
    const found = reportOf(raw, file, hash, limits, doubts);
    if ('reason' in found) { faults.push(found); continue; }
    const known = byUri.get(found.uri);
    if (known === undefined) { byUri.set(found.uri, found); continue; }
    const later = (found.published ?? '') >= (known.published ?? '') ? found : known;
    const earlier = later === found ? known : found;
    byUri.set(found.uri, later);
    faults.push({ reason: 'duplicate', ...(earlier.item === undefined ? {} : { item: earlier.item }), detail: earlier.uri.slice(0, 200) });
  }
  const reports = [...byUri.values()].sort((a, b) => (a.item ?? 0) - (b.item ?? 0));
  return { reports, skipped: skippedOf(faults, file, limits), doubts };
}

/** The faults of a file by name; those beyond the bound are counted on the last one of their reason. */
export function skippedOf(faults: readonly Fault[], file: ReadContext, limits: ReadLimits): SkippedFile[] {
  const skipped: SkippedFile[] = [];
  const counted = new Map<string, number>();
  for (const { reason, item, line, detail } of faults) {
    const count = (counted.get(reason) ?? 0) + 1;
    counted.set(reason, count);
    if (count > limits.skipped) continue;
    skipped.push({ file: file.path, reason, ...(item === undefined ? {} : { item }), ...(line === undefined ? {} : { line }), ...(detail === undefined ? {} : { detail: detail.slice(0, 300) }) });
  }
  return skipped.map((entry, index) => {
    const more = (counted.get(entry.reason) ?? 0) - limits.skipped;
    return more > 0 && skipped.findLastIndex(other => other.reason === entry.reason) === index ? { ...entry, more } : entry;
  });
}

function reportOf(raw: RawItem, file: ReadContext, hash: string, limits: ReadLimits, doubts: Doubt[]): ReadReport | Fault {
  const at = raw.item === undefined ? {} : { item: raw.item };
  const { fields } = raw;
  const headline = fields.headline?.trim() ?? '';
  // An alert of one line is a report: its headline is all that was said.
  const body = raw.body.trim() === '' ? headline : raw.body;
  if (!/[\p{L}\p{N}]/u.test(body)) return { reason: 'no-text', ...at };
  if (body.length > limits.document) return { reason: 'too-large', ...at, detail: `${String(body.length)} characters` };
  const doubt = (field: Doubt['field'], value: string): void => { doubts.push({ file: file.path, ...at, field, value: value.slice(0, 80) }); };

  const candidates = raw.candidates ?? paragraphSpans(body);
  const dated = fields.date === undefined ? undefined : isoDate(fields.date);
  if (fields.date !== undefined && dated === undefined) doubt('date', fields.date);
  const published = dated ?? dayOfDateLine(body, candidates[0]);
  const firstSeen = (fields.firstSeen === undefined ? undefined : isoDate(fields.firstSeen)) ?? file.modified;
  const url = fields.url !== undefined && isAddress(fields.url) ? fields.url.trim() : undefined;
  if (fields.url !== undefined && url === undefined) doubt('url', fields.url);
  const written = fields.language?.trim().replace(/_/g, '-');
  const language = written !== undefined && /^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/i.test(written) ? written : file.defaults?.language;
  if (written !== undefined && language !== written) doubt('language', written);
  const outlet = fields.outlet ?? file.defaults?.outlet;
  const embargo = fields.embargo === undefined ? undefined : isoDate(fields.embargo);
  if (fields.embargo !== undefined && embargo === undefined) doubt('embargo', fields.embargo);
  const status = statusOf(fields, embargo, file);

  return {
    uri: ownUri(fields.uri) ?? pathUri(file, raw.item),
    headline: headline === '' ? headlineFrom(body) : headline,
    body,
    ...(outlet === undefined ? {} : { outlet }),
    ...(fields.author === undefined ? {} : { author: fields.author.replace(/^by\s+/i, '') }),
    ...(published === undefined ? {} : { published }),
    ...(firstSeen === undefined ? {} : { firstSeen }),
    ...(url === undefined ? {} : { url }),
    ...(language === undefined ? {} : { language }),
    ...(fields.located === undefined ? {} : { located: fields.located }),
    ...(fields.infoSources === undefined || fields.infoSources.length === 0 ? {} : { infoSources: fields.infoSources }),
    ...(status === undefined ? {} : { status }),
    ...(status !== 'withheld' || embargo === undefined ? {} : { embargoedUntil: embargo }),
    ...(fields.archiveLocation === undefined ? {} : { archiveLocation: fields.archiveLocation }),
    ...(fields.archiveHash === undefined ? {} : { archiveHash: fields.archiveHash }),
    paragraphs: indexable(body, candidates),
    contentHash: raw.source === undefined ? hash : sha256(raw.source),
    ...at
  };
}

/** IPTC publication status, as ninjs and NewsML-G2 write it, and words that desks use for it. An embargo withholds until it is over. */
function statusOf(fields: Fields, embargo: string | undefined, file: ReadContext): Report['status'] {
  const status = fields.status?.trim().toLowerCase().replace(/^.*[:/]/, '') ?? '';
  if (/^(?:cancell?ed|withdrawn|retracted|killed|kill)$/.test(status)) return 'withdrawn';
  if (/^(?:withheld|embargoed)$/.test(status)) return 'withheld';
  if (fields.embargo === undefined) return undefined;
  const now = Date.parse(file.now ?? file.modified ?? '');
  // An embargo whose end cannot be read has not ended.
  return embargo === undefined || Number.isNaN(now) || Date.parse(embargo) > now ? 'withheld' : undefined;
}
