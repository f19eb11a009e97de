import type { Archive, ArchiveStatus } from './archive.ts';

/** The archive of a desk that has none: empty, and always ready to say so. */
export function nullArchive(status: Partial<ArchiveStatus> = {}): Archive {
  return {
    status: { state: 'none', reports: 0, passages: 0, skipped: [], ...status },
    onDidChange: () => () => undefined,
    search: () => Promise.resolve([]),
    link: queries => Promise.resolve(queries.map(({ claim }) => ({ claimId: claim.id, links: [], origins: [], figures: [], quotes: [], searched: 0 }))),
    locate: () => Promise.resolve(undefined),
    report: () => Promise.resolve(undefined),
    setLexicon: () => undefined,
    refresh: () => Promise.resolve(),
    rebuild: () => Promise.resolve(),
    dispose: () => Promise.resolve()
  };
}
