import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ArchiveError } from '../archive.ts';
import { codeOf, messageOf } from './scan.ts';

/**
 * Databases are numbered, and the highest number counts: one that is made anew gets the next number. A database must
 * not be replaced under its own name while another process has it open, as that process would remove the new one's log.
 */
const NAME = /^archive-(\d{1,9})\.sqlite$/;

/** The number of the database that counts; 1 where there is none yet. Makes `storage`. Throws `ArchiveError`. */
export function currentNumber(storage: string): number {
  try {
    mkdirSync(storage, { recursive: true });
    return Math.max(1, ...numbersIn(storage));
  } catch (error) {
    throw new ArchiveError(codeOf(error) === 'ENOSPC' ? 'disk-full' : 'storage-read-only', messageOf(error), { cause: error });
  }
}

/** Path of the database of a number in the storage folder. */
export function databasePath(storage: string, number: number): string {
  return join(storage, `archive-${String(number)}.sqlite`);
}

/** Removes the databases before `number`, readable or not; one that cannot be removed is left. */
export function removeOlder(storage: string, number: number): void {
  for (const older of numbersIn(storage)) {
    if (older >= number) continue;
    for (const ending of ['', '-wal', '-shm']) {
      // Open in another process, on a system that keeps such files: it goes the next time.
      try { rmSync(databasePath(storage, older) + ending, { force: true }); } catch { continue; }
    }
  }
}

function numbersIn(storage: string): number[] {
  return readdirSync(storage).flatMap(name => {
    const number = NAME.exec(name)?.[1];
    return number === undefined ? [] : [Number(number)];
  });
}
