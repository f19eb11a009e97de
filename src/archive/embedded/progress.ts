import type { ArchiveProgress } from '../archive.ts';
import type { Progress } from './ingest.ts';

/** Milliseconds of reading from which on a rate is worth telling. */
const SETTLED = 1000;

/** What a list of progress shows after `elapsed` milliseconds of reading. */
export function progressOf({ done, total, bytesDone, bytesTotal }: Progress, elapsed: number): ArchiveProgress {
  if (elapsed <= 0) return { done, total };
  const left = bytesDone > 0 && elapsed >= SETTLED ? { secondsLeft: ((bytesTotal - bytesDone) * elapsed) / bytesDone / 1000 } : {};
  return { done, total, filesPerSecond: (1000 * done) / elapsed, ...left };
}
