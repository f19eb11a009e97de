import { join } from 'node:path';
import { ArchiveError } from '../archive.ts';
import { asArchiveError, loadSqlite } from './sqlite.ts';

/** Milliseconds between two tries for a lock that another process holds. */
const RETRY = 25;

/**
 * Waits until no other process writes to the archive in `storage`, and keeps others from it until the returned function
 * is called or this process ends, however it ends: the lock is SQLite's own, on a file of its own, so none is left over.
 * Throws `ArchiveError`, or the signal's reason.
 */
export async function lockForWriting(storage: string, signal?: AbortSignal): Promise<() => void> {
  const { DatabaseSync } = loadSqlite();
  for (;;) {
    signal?.throwIfAborted();
    let lock: InstanceType<typeof DatabaseSync> | undefined;
    try {
      lock = new DatabaseSync(join(storage, 'writer.lock'), { timeout: 0 });
      lock.exec('BEGIN EXCLUSIVE');
      const held = lock;
      return () => { held.close(); };
    } catch (error) {
      lock?.close();
      const known = asArchiveError(error);
      if (!(known instanceof ArchiveError) || known.code !== 'database-busy') throw known;
    }
    await new Promise(resolve => { setTimeout(resolve, RETRY); });
  }
}
