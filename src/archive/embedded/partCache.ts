import { ArchiveError } from '../archive.ts';
import type { Database } from './sqlite.ts';

/** Rows of postings, those used last kept in memory. */
export interface PartCache {
  /** Throws `ArchiveError` `database-damaged` when there is no such row. */
  part(id: number): Uint8Array;
  /** The same for a row that is read once: it is not kept. */
  read(id: number): Uint8Array;
  /** Forgets rows that `which` picks. */
  forget(which: (id: number) => boolean): void;
}

/** `bytes` bounds what is kept. */
export function createPartCache(database: Database, bytes: number): PartCache {
  const select = database.prepare('SELECT data FROM segment_part WHERE id = ?');
  const kept = new Map<number, Uint8Array>();
  let held = 0;
  function read(id: number): Uint8Array {
    const data = kept.get(id) ?? select.get(id)?.['data'];
    if (!(data instanceof Uint8Array)) throw new ArchiveError('database-damaged', `Row ${String(id)} of the index is missing.`);
    return data;
  }
  return {
    read,
    forget(which) {
      for (const [id, data] of kept) {
        if (!which(id)) continue;
        kept.delete(id);
        held -= data.length;
      }
    },
    part(id) {
      const known = kept.get(id);
      if (known !== undefined) {
        // The map's order is that of use: the first is the one used longest ago.
        kept.delete(id);
        kept.set(id, known);
        return known;
      }
      const data = read(id);
      kept.set(id, data);
      held += data.length;
      for (const [oldest, old] of kept) {
        if (held <= bytes || kept.size === 1) break;
        kept.delete(oldest);
        held -= old.length;
      }
      return data;
    }
  };
}
