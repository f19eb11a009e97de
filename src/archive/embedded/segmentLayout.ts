import type { PassageColumns } from './columns.ts';

/** Postings of this many passages make a block: the unit that is decoded, and skipped, as one. */
export const BLOCK = 128;
/** Postings lie in rows of this many bytes. No block goes over the end of one; an address is a row's number times this, plus the place in it. */
export const PART_BYTES = 1 << 18;
/** The directory lies in rows of at most this many bytes. */
export const DIRECTORY_PART_BYTES = 1 << 20;
/** Rows of a segment: postings from 0, the directory from here. */
export const DIRECTORY_FROM = 1 << 15;
/** Room for the rows of one segment; a row's id is the segment's times this, plus its number. */
export const PARTS_A_SEGMENT = 1 << 16;
/** The worst of this many best scores of a term is kept: a query for no more passages starts from it. */
export const KEPT_BEST = 20;

/**
 * Everything of a segment but the postings. Terms are in the order of their UTF-8 bytes. Scores are the part of BM25
 * without the term's weight, f / (f + norm), for the segment's own average length, as 255ths.
 */
export interface Directory extends PassageColumns {
  /** Hash table of terms: a term's number plus 1, or 0. Its length is a power of two. */
  readonly slots: Uint32Array;
  /** UTF-8 of all terms, one behind the other; where each begins, and after the last where it ends. */
  readonly letters: Uint8Array;
  readonly letterStart: Uint32Array;
  /** How many passages have the term. */
  readonly frequency: Uint32Array;
  /** Address of the term's first block. */
  readonly address: Uint32Array;
  /** Best score of any passage, rounded up; and the score that `KEPT_BEST` passages reach, rounded down, 0 for fewer. */
  readonly best: Uint8Array;
  readonly kept: Uint8Array;
  /** Blocks of the terms that have more than one: last passage, address, and best score, rounded up. */
  readonly blockLast: Uint32Array;
  readonly blockAddress: Uint32Array;
  readonly blockBest: Uint8Array;
  /** Keys of the passages' sketches in ascending order, and the passage that has each (sketchIndex.ts). */
  readonly sketchKey: Uint32Array;
  readonly sketchOf: Uint32Array;
}

const NAMES = [
  'slots', 'letterStart', 'frequency', 'address', 'blockLast', 'blockAddress', 'sketchKey', 'sketchOf', 'report', 'minute', 'passage', 'outlet',
  'language', 'length', 'best', 'kept', 'blockBest', 'letters'
] as const satisfies readonly (keyof Directory)[];

/** What a segment's row says of it. */
export interface SegmentLayout {
  readonly passages: number;
  readonly totalLength: number;
  readonly terms: number;
  /** Elements of each array of the directory, in the order of `NAMES`. */
  readonly lengths: readonly number[];
}

const WIDTH: Readonly<Record<typeof NAMES[number], 1 | 2 | 4>> = {
  slots: 4, letterStart: 4, frequency: 4, address: 4, blockLast: 4, blockAddress: 4, sketchKey: 4, sketchOf: 4, report: 4, minute: 4, passage: 2, outlet: 2,
  language: 1, length: 1, best: 1, kept: 1, blockBest: 1, letters: 1
};

/** Where the arrays of a directory lie once they are packed. `totalLength` is in terms. */
export function layoutOf(directory: Directory, passages: number, totalLength: number): SegmentLayout {
  return { passages, totalLength, terms: directory.frequency.length, lengths: NAMES.map(name => directory[name].length) };
}

/** The first and the one past the last of the directory's rows that hold sketches and nothing else. */
export function sketchRows(layout: SegmentLayout): { readonly first: number; readonly end: number } {
  const start = bytesOf(layout, NAMES.slice(0, NAMES.indexOf('sketchKey')));
  const end = start + bytesOf(layout, ['sketchKey', 'sketchOf']);
  const first = Math.ceil(start / DIRECTORY_PART_BYTES);
  return { first, end: Math.max(first, Math.floor(end / DIRECTORY_PART_BYTES)) };
}

/** The directory as one run of bytes. Numbers are little-endian, as every machine that runs this has them. */
export function packDirectory(directory: Directory, layout: SegmentLayout): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(directoryBytes(layout));
  let at = 0;
  for (const name of NAMES) {
    const { buffer, byteOffset, byteLength } = directory[name];
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), at);
    at += byteLength;
  }
  return bytes;
}

/** The rows that those bytes lie in. */
export function* directoryRows(bytes: Uint8Array): Generator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += DIRECTORY_PART_BYTES) yield bytes.subarray(from, from + DIRECTORY_PART_BYTES);
}

/** Length of a packed directory, in bytes. */
export function directoryBytes(layout: SegmentLayout): number {
  return bytesOf(layout, NAMES);
}

function bytesOf(layout: SegmentLayout, names: readonly (typeof NAMES[number])[]): number {
  return names.reduce((sum, name) => sum + WIDTH[name] * (layout.lengths[NAMES.indexOf(name)] ?? 0), 0);
}

/** The arrays of a directory over the bytes that `packDirectory` made: nothing is parsed, nothing copied. */
export function openDirectory(bytes: Uint8Array<ArrayBuffer>, layout: SegmentLayout): Directory {
  let at = bytes.byteOffset;
  // Arrays of wide elements come first in NAMES, so that each begins where its elements may.
  const take = <T>(make: new (buffer: ArrayBuffer, offset: number, length: number) => T, name: typeof NAMES[number]): T => {
    const length = layout.lengths[NAMES.indexOf(name)] ?? 0;
    const array = new make(bytes.buffer, at, length);
    at += length * WIDTH[name];
    return array;
  };
  return {
    slots: take(Uint32Array, 'slots'), letterStart: take(Uint32Array, 'letterStart'), frequency: take(Uint32Array, 'frequency'),
    address: take(Uint32Array, 'address'), blockLast: take(Uint32Array, 'blockLast'), blockAddress: take(Uint32Array, 'blockAddress'),
    sketchKey: take(Uint32Array, 'sketchKey'), sketchOf: take(Uint32Array, 'sketchOf'),
    report: take(Uint32Array, 'report'), minute: take(Uint32Array, 'minute'), passage: take(Uint16Array, 'passage'), outlet: take(Uint16Array, 'outlet'),
    language: take(Uint8Array, 'language'), length: take(Uint8Array, 'length'), best: take(Uint8Array, 'best'), kept: take(Uint8Array, 'kept'),
    blockBest: take(Uint8Array, 'blockBest'), letters: take(Uint8Array, 'letters')
  };
}

/** Hash of a term's UTF-8 (FNV-1a with a final mix), for the slots. */
export function hashOf(letters: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ (letters[i] ?? 0), 0x01000193);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  return (hash ^ (hash >>> 12)) >>> 0;
}
