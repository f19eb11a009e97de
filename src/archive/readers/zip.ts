import { inflateRawSync } from 'node:zlib';
import { ReadFault } from './reader.ts';

/** A file of a ZIP archive, as its directory lists it. Its name is only ever compared, never used as a path. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly packed: number;
  readonly offset: number;
}

const END = 0x06054b50;
const DIRECTORY = 0x02014b50;
const LOCAL = 0x04034b50;
const MOST_ENTRIES = 10_000;

/** The directory of a ZIP archive (APPNOTE 4.3.12, 4.3.16). Throws `ReadFault` (`syntax`) where there is none. */
export function zipEntries(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  const first = Math.max(0, end - 0xffff);
  while (end >= first && view.getUint32(end, true) !== END) end--;
  if (end < first) throw new ReadFault({ reason: 'syntax', detail: 'a ZIP archive without a directory' });
  const count = Math.min(view.getUint16(end + 10, true), MOST_ENTRIES);
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== DIRECTORY) break;
    const [nameLength, extraLength, commentLength] = [view.getUint16(at + 28, true), view.getUint16(at + 30, true), view.getUint16(at + 32, true)];
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      encrypted: (view.getUint16(at + 8, true) & 1) !== 0,
      packed: view.getUint32(at + 20, true),
      offset: view.getUint32(at + 42, true)
    });
    at += 46 + nameLength + extraLength + commentLength;
  }
  return entries;
}

/**
 * The bytes of an entry, at most `most` of them: the bound is kept while inflating, whatever sizes the archive claims.
 * Throws `ReadFault`: `too-large`, `protected`, `syntax`.
 */
export function unzip(bytes: Uint8Array, entry: ZipEntry, most: number): Uint8Array {
  if (entry.encrypted) throw new ReadFault({ reason: 'protected' });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (entry.offset + 30 > bytes.length || view.getUint32(entry.offset, true) !== LOCAL) throw new ReadFault({ reason: 'syntax', detail: 'a ZIP directory that points nowhere' });
  const from = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  const packed = bytes.subarray(from, from + entry.packed);
  if (entry.method === 0) {
    if (packed.length > most) throw new ReadFault({ reason: 'too-large' });
    return packed;
  }
  if (entry.method !== 8) throw new ReadFault({ reason: 'syntax', detail: `ZIP method ${String(entry.method)}` });
  try {
    return inflateRawSync(packed, { maxOutputLength: most });
  } catch (error) {
    if (error instanceof RangeError) throw new ReadFault({ reason: 'too-large', detail: `unpacks to more than ${String(most)} bytes` });
    throw new ReadFault({ reason: 'syntax', detail: 'packed data that is damaged' });
  }
}
