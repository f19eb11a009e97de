import type { Database } from './sqlite.ts';
import { ArchiveError } from '../archive.ts';
import type { PartCache } from './partCache.ts';
import { BLOCK, DIRECTORY_FROM, DIRECTORY_PART_BYTES, directoryBytes, hashOf, openDirectory, PARTS_A_SEGMENT, sketchRows } from './segmentLayout.ts';
import type { Directory, SegmentLayout } from './segmentLayout.ts';
import { createKeyLookup } from './sketchIndex.ts';
import type { KeyLookup, SketchIndex } from './sketchIndex.ts';

/** An immutable part of the index, opened. */
export interface Segment {
  readonly id: number;
  readonly layout: SegmentLayout;
  readonly directory: Omit<Directory, keyof SketchIndex>;
  /** The rest of its directory, read when first asked for. */
  readonly sketches: () => SketchIndex;
  /** Number of the first block of each term in the block arrays; terms of one block have none there. */
  readonly firstBlock: Uint32Array;
  /** The term's number, or -1. */
  find(letters: Uint8Array, length: number): number;
  /** Calls `found` for each passage that has `key` in its sketch. */
  readonly withKey: KeyLookup;
  /** Bytes of a row of postings; `readPart` does not keep them in memory. */
  part(number: number): Uint8Array;
  readPart(number: number): Uint8Array;
}

/** Reads rows `first` up to `end` of the directory of segment `id` to their place in `bytes`. Throws `ArchiveError` `database-damaged` when one is missing. */
function readRows(database: Database, id: number, bytes: Uint8Array, first: number, end: number): void {
  if (first >= end) return;
  let at = first * DIRECTORY_PART_BYTES;
  const from = id * PARTS_A_SEGMENT + DIRECTORY_FROM;
  for (const row of database.prepare('SELECT data FROM segment_part WHERE id >= ? AND id < ? ORDER BY id').iterate(from + first, from + end)) {
    const data = row['data'];
    if (!(data instanceof Uint8Array) || at + data.length > bytes.length) break;
    bytes.set(data, at);
    at += data.length;
  }
  if (at !== Math.min(bytes.length, end * DIRECTORY_PART_BYTES)) throw new ArchiveError('database-damaged', `Segment ${String(id)} of the index is not whole.`);
}

/**
 * Opens segment `id`; `packed` are the bytes of its directory where they are known. Throws `ArchiveError` `database-damaged`
 * when rows of it are missing.
 */
export function openSegment(database: Database, id: number, layout: SegmentLayout, cache: PartCache, packed?: Uint8Array<ArrayBuffer>): Segment {
  const bytes = packed ?? new Uint8Array(directoryBytes(layout));
  // Sketches are half of it, and only who writes asks for them.
  let unread = packed === undefined ? sketchRows(layout) : undefined;
  if (unread !== undefined) {
    readRows(database, id, bytes, 0, unread.first);
    readRows(database, id, bytes, unread.end, Math.ceil(bytes.length / DIRECTORY_PART_BYTES));
  }
  const { sketchKey, sketchOf, ...directory } = openDirectory(bytes, layout);
  const sketches = (): SketchIndex => {
    if (unread !== undefined) readRows(database, id, bytes, unread.first, unread.end);
    unread = undefined;
    return { sketchKey, sketchOf };
  };
  const { slots, letters, letterStart, frequency } = directory;
  const firstBlock = new Uint32Array(layout.terms + 1);
  for (let term = 0, blocks = 0; term < layout.terms; term++) {
    const count = frequency[term] ?? 0;
    if (count > BLOCK) blocks += Math.ceil(count / BLOCK);
    firstBlock[term + 1] = blocks;
  }
  let lookup: KeyLookup | undefined;
  return {
    id, layout, directory, firstBlock, sketches,
    withKey(key, found) { (lookup ??= createKeyLookup(sketches()))(key, found); },
    find(wanted, length) {
      if (layout.terms === 0) return -1;
      const mask = slots.length - 1;
      for (let slot = hashOf(wanted, 0, length) & mask; ; slot = (slot + 1) & mask) {
        const term = (slots[slot] ?? 0) - 1;
        if (term < 0) return -1;
        const start = letterStart[term] ?? 0;
        if ((letterStart[term + 1] ?? 0) - start !== length) continue;
        let i = 0;
        while (i < length && letters[start + i] === wanted[i]) i++;
        if (i === length) return term;
      }
    },
    part: number => cache.part(id * PARTS_A_SEGMENT + number),
    readPart: number => cache.read(id * PARTS_A_SEGMENT + number)
  };
}
