import type { Database } from './sqlite.ts';
import { ArchiveError } from '../archive.ts';
import type { PartCache } from './partCache.ts';
import { BLOCK, DIRECTORY_FROM, directoryBytes, hashOf, openDirectory, PARTS_A_SEGMENT } from './segmentLayout.ts';
import type { Directory, SegmentLayout } from './segmentLayout.ts';
import { createKeyLookup } from './sketchIndex.ts';
import type { KeyLookup } from './sketchIndex.ts';

/** An immutable part of the index, opened. */
export interface Segment {
  readonly id: number;
  readonly layout: SegmentLayout;
  readonly directory: Directory;
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

/** The bytes of the directory of segment `id`. Throws `ArchiveError` `database-damaged` when rows of it are missing. */
export function readDirectory(database: Database, id: number, layout: SegmentLayout): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(directoryBytes(layout));
  let at = 0;
  const rows = database.prepare('SELECT data FROM segment_part WHERE id >= ? AND id < ? ORDER BY id');
  for (const row of rows.iterate(id * PARTS_A_SEGMENT + DIRECTORY_FROM, (id + 1) * PARTS_A_SEGMENT)) {
    const data = row['data'];
    if (!(data instanceof Uint8Array) || at + data.length > bytes.length) break;
    bytes.set(data, at);
    at += data.length;
  }
  if (at !== bytes.length) throw new ArchiveError('database-damaged', `Segment ${String(id)} of the index is not whole.`);
  return bytes;
}

/** Opens segment `id`; `bytes` are those of its directory. */
export function openSegment(id: number, layout: SegmentLayout, bytes: Uint8Array<ArrayBuffer>, cache: PartCache): Segment {
  const directory = openDirectory(bytes, layout);
  const { slots, letters, letterStart, frequency } = directory;
  const firstBlock = new Uint32Array(layout.terms + 1);
  for (let term = 0, blocks = 0; term < layout.terms; term++) {
    const count = frequency[term] ?? 0;
    if (count > BLOCK) blocks += Math.ceil(count / BLOCK);
    firstBlock[term + 1] = blocks;
  }
  let lookup: KeyLookup | undefined;
  return {
    id, layout, directory, firstBlock,
    // Only who writes asks for keys.
    withKey(key, found) { (lookup ??= createKeyLookup(directory))(key, found); },
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
