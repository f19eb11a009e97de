import type { Archive, ArchiveFolder } from './archive.ts';
import { embeddedArchive } from './embeddedArchive.ts';

export interface OpenArchiveOptions {
  /** The folders that hold reports. */
  readonly folders: readonly ArchiveFolder[];
  /** Folder of our own for the index; made when missing. */
  readonly storage: string;
  /** Folder of the bundles (`dist`). */
  readonly bundles: string;
  /** Hears why the archive's thread died. */
  readonly onError?: (error: Error) => void;
}

/** Opens the archive of some folders. Nothing is read before the first request. */
export function openArchive(options: OpenArchiveOptions): Archive {
  return embeddedArchive(options);
}
