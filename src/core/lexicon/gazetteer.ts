import type { PlaceRecord } from '../model/mention.ts';
import { remembering } from '../text/remembering.ts';
import { fold } from './fold.ts';

/** A place of the gazetteer. */
export interface GazetteerPlace extends PlaceRecord {
  /** How many people live there, rounded down to a power of two; 0 where that is unknown. */
  readonly population: number;
  /** The name asked for is the one it chiefly goes by, not a variant. */
  readonly chief: boolean;
}

/** Places of the world by name. */
export interface Gazetteer {
  /** All places that bear the name, most populous first. */
  lookup(name: string): readonly GazetteerPlace[];
}

/** A gazetteer that knows nothing. */
export const emptyGazetteer: Gazetteer = { lookup: () => [] };

/** First four bytes of a gazetteer file: "SSG" and the version of the layout. */
export const gazetteerMagic = 0x31475353;

/**
 * Reads the gazetteer that scripts/build-data.mjs writes. Layout, little-endian: magic, number of rows, length of the
 * tables, length of the names (four 32-bit words); latitudes and longitudes (16 bits each, hundredths of a degree);
 * first-level division (16 bits); country (8 bits); population as a power of two (low 5 bits) and 0x80 for a region; the
 * tables (JSON: countries, divisions); the names. A row's names are its display name and its folded keys, separated by
 * tabs and closed by a line feed; a display name that is its own key but for letter case begins with "=".
 * Throws `RangeError` for other bytes.
 */
export function readGazetteer(bytes: Uint8Array): Gazetteer {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.byteLength < 16 || view.getUint32(0, true) !== gazetteerMagic) throw new RangeError('not a gazetteer of this version');
  const rows = view.getUint32(4, true);
  const tablesLength = view.getUint32(8, true);
  const namesLength = view.getUint32(12, true);
  const at = 16;
  const tablesAt = at + rows * 8;
  const namesAt = tablesAt + tablesLength;
  if (namesAt + namesLength > bytes.byteLength) throw new RangeError('the gazetteer is cut short');
  const tables = JSON.parse(new TextDecoder().decode(bytes.subarray(tablesAt, namesAt))) as { readonly countries: readonly string[]; readonly divisions: readonly string[] };
  const names = bytes.subarray(namesAt, namesAt + namesLength);
  const keys = indexKeys(names, rows);
  const decoder = new TextDecoder();
  const record = ({ row, chief }: KeyHit): GazetteerPlace => {
    let start = keys.rowStarts[row] ?? 0;
    if (names[start] === 0x3d) start++;
    let end = start;
    while (end < names.length && names[end] !== 0x09 && names[end] !== 0x0a) end++;
    const flags = view.getUint8(at + rows * 7 + row);
    const country = tables.countries[view.getUint8(at + rows * 6 + row)];
    const region = tables.divisions[view.getUint16(at + rows * 4 + row * 2, true)];
    return {
      name: decoder.decode(names.subarray(start, end)), type: flags & 0x80 ? 'region' : 'settlement',
      ...(country === undefined ? {} : { country }), ...(region === undefined || region === '' || flags & 0x80 ? {} : { region }),
      latitude: view.getInt16(at + row * 2, true) / 100, longitude: view.getInt16(at + rows * 2 + row * 2, true) / 100,
      population: (flags & 31) === 0 ? 0 : 2 ** (flags & 31), chief
    };
  };
  return {
    lookup: remembering((name): readonly GazetteerPlace[] => {
      const found = keys.find(fold(name));
      return found.length === 0 ? none : found.map(record).sort((a, b) => b.population - a.population);
    }, MEMORY)
  };
}

/** Names whose places are remembered: a text names the same few again and again. */
const MEMORY = 5000;
const none: readonly GazetteerPlace[] = [];

interface KeyHit { readonly row: number; readonly chief: boolean }

interface KeyIndex {
  readonly rowStarts: Uint32Array;
  /** Rows whose keys hold the folded name. */
  find(key: string): KeyHit[];
}

/** An open-addressed hash over the keys where they lie: 12 bytes a key beside the file. */
function indexKeys(names: Uint8Array, rows: number): KeyIndex {
  let count = 0;
  for (const byte of names) if (byte === 0x09 || byte === 0x0a) count++;
  let size = 1024;
  while (size < count * 1.6) size *= 2;
  const table = new Uint32Array(size);
  const starts = new Uint32Array(count + 1);
  // The lowest bit marks a row's first key, the name it chiefly goes by.
  const rowOf = new Uint32Array(count + 1);
  const rowStarts = new Uint32Array(rows);
  let key = 0;
  let row = 0;
  let start = 0;
  let display = true;
  let chief = true;
  for (let i = 0; i < names.length; i++) {
    const byte = names[i] ?? 0;
    if (byte !== 0x09 && byte !== 0x0a) continue;
    if (display) rowStarts[row] = start;
    if (!display || names[start] === 0x3d) {
      key++;
      starts[key] = display ? start + 1 : start;
      rowOf[key] = row * 2 + Number(chief);
      chief = false;
      let slot = hashBytes(names, starts[key] ?? 0, i) & (size - 1);
      while (table[slot] !== 0) slot = (slot + 1) & (size - 1);
      table[slot] = key;
    }
    display = byte === 0x0a;
    if (display) { row++; chief = true; }
    start = i + 1;
  }
  return {
    rowStarts,
    find(text) {
      const found: KeyHit[] = [];
      if (text.length < 2) return found;
      let slot = hashText(text) & (size - 1);
      for (let entry = table[slot] ?? 0; entry !== 0; entry = table[slot] ?? 0) {
        if (sameKey(names, starts[entry] ?? 0, text)) {
          const owner = rowOf[entry] ?? 0;
          if (!found.some(hit => hit.row === owner >> 1)) found.push({ row: owner >> 1, chief: (owner & 1) === 1 });
        }
        slot = (slot + 1) & (size - 1);
      }
      return found;
    }
  };
}

function sameKey(names: Uint8Array, start: number, text: string): boolean {
  for (let i = 0; i < text.length; i++) if (lower(names[start + i] ?? 0) !== text.charCodeAt(i)) return false;
  const after = names[start + text.length];
  return after === 0x09 || after === 0x0a;
}

function lower(byte: number): number {
  return byte >= 0x41 && byte <= 0x5a ? byte + 32 : byte;
}

function hashBytes(names: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ lower(names[i] ?? 0), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}

function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}
