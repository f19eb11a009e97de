import type { PartCache } from './partCache.ts';
import { openSegment } from './segment.ts';
import type { Segment } from './segment.ts';
import { DIRECTORY_FROM, directoryRows, PARTS_A_SEGMENT } from './segmentLayout.ts';
import type { SegmentLayout } from './segmentLayout.ts';
import type { SegmentWriter } from './segmentWriter.ts';
import { transaction } from './sqlite.ts';
import type { Database } from './sqlite.ts';

/** Segments in the database. A segment counts when its row says `live`; anything else is work that was never finished. */
export interface SegmentStore {
  /** Segments of a generation with their layouts, in the order they were made. */
  live(generation: number): { readonly id: number; readonly layout: SegmentLayout }[];
  open(id: number, layout: SegmentLayout): Segment;
  /** Sets up a segment that does not count yet, and returns its id. */
  begin(generation: number): number;
  /** Puts rows of postings away, from number `from` on. What is put away counts only once the segment does. */
  putParts(id: number, from: number, parts: readonly Uint8Array[]): void;
  /** Makes the segment count and those of `replaced` not, in one transaction with whatever `also` does. */
  finish(id: number, written: number, writer: SegmentWriter, replaced: readonly number[], also: () => void): Segment;
  /** Removes rows of segments that do not count, at most `limit` of them. True when there may be more. */
  sweep(limit: number): boolean;
  /** Makes segments of the generations that `which` picks count no longer. */
  retire(which: (generation: number) => boolean): void;
  bytes(): number;
}

/** The segments of a database whose tables exist; `cache` holds the parts read. */
export function createSegmentStore(database: Database, cache: PartCache): SegmentStore {
  const q = {
    live: database.prepare('SELECT id, layout FROM segment WHERE state = \'live\' AND generation = ? ORDER BY id'),
    begin: database.prepare('INSERT INTO segment (generation, state, passages, layout) VALUES (?, \'building\', 0, \'\') RETURNING id'),
    put: database.prepare('INSERT INTO segment_part (id, data) VALUES (?, ?)'),
    finish: database.prepare('UPDATE segment SET state = \'live\', passages = ?, layout = ? WHERE id = ?'),
    drop: database.prepare('DELETE FROM segment WHERE id = ?'),
    unfinished: database.prepare('DELETE FROM segment WHERE state <> \'live\''),
    generations: database.prepare('SELECT DISTINCT generation FROM segment'),
    retire: database.prepare('DELETE FROM segment WHERE generation = ?'),
    orphans: database.prepare(`SELECT id FROM segment_part WHERE id / ${String(PARTS_A_SEGMENT)} NOT IN (SELECT id FROM segment) LIMIT ?`),
    dropPart: database.prepare('DELETE FROM segment_part WHERE id = ?'),
    bytes: database.prepare('SELECT coalesce(sum(length(data)), 0) AS bytes FROM segment_part')
  };
  return {
    live: generation => q.live.all(generation).map(row => ({ id: Number(row['id']), layout: JSON.parse(String(row['layout'])) as SegmentLayout })),
    open: (id, layout) => openSegment(database, id, layout, cache),
    begin(generation) {
      // Whoever may write is alone: an unfinished segment is left over from a process that was ended.
      return transaction(database, () => {
        q.unfinished.run();
        return Number(q.begin.get(generation)?.['id']);
      });
    },
    putParts(id, from, parts) {
      if (parts.length === 0) return;
      transaction(database, () => { parts.forEach((part, i) => { q.put.run(id * PARTS_A_SEGMENT + from + i, part); }); });
    },
    finish(id, written, writer, replaced, also) {
      const { parts, directory, layout } = writer.finish();
      transaction(database, () => {
        parts.forEach((part, i) => { q.put.run(id * PARTS_A_SEGMENT + written + i, part); });
        let at = id * PARTS_A_SEGMENT + DIRECTORY_FROM;
        for (const row of directoryRows(directory)) q.put.run(at++, row);
        q.finish.run(layout.passages, JSON.stringify(layout), id);
        for (const old of replaced) q.drop.run(old);
        also();
      });
      return openSegment(database, id, layout, cache, directory);
    },
    sweep(limit) {
      const rows = q.orphans.all(limit);
      if (rows.length > 0) transaction(database, () => { for (const row of rows) q.dropPart.run(Number(row['id'])); });
      return rows.length === limit;
    },
    retire(which) {
      for (const row of q.generations.all()) if (which(Number(row['generation']))) q.retire.run(Number(row['generation']));
    },
    bytes: () => Number(q.bytes.get()?.['bytes'] ?? 0)
  };
}
