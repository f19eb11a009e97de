import { parentPort } from 'node:worker_threads';
import { serve } from '../../platform/channel.ts';
import { ArchiveError } from '../archive.ts';
import { openLibrary } from './library.ts';
import type { Library } from './library.ts';
import type { ArchiveProtocol, StatusEvent } from './protocol.ts';

// The archive's thread: it alone in this process opens the database.
if (parentPort !== null) {
  let library: Library | undefined;
  const opened = (): Library => {
    if (library === undefined) throw new ArchiveError('storage-failed', 'The archive is not open.');
    return library;
  };
  const tell = serve<ArchiveProtocol>(parentPort, {
    open(options) {
      library = openLibrary({ ...options, now: Date.now, progressEvery: 100, onStatus: status => { tell({ type: 'status', status } satisfies StatusEvent); } });
      tell({ type: 'status', status: library.status } satisfies StatusEvent);
      return undefined;
    },
    search: (query, signal) => opened().search(query, signal),
    link: (queries, signal) => opened().link(queries, signal),
    locate: ({ uri, span }) => opened().locate(uri, span),
    report: uri => opened().report(uri),
    lexicon(files) { opened().setLexicon(files); return undefined; },
    async refresh(paths, signal) { await opened().refresh(paths, signal); return undefined; },
    async rebuild(_input, signal) { await opened().rebuild(signal); return undefined; },
    async close() { await library?.close(); library = undefined; return undefined; }
  });
}
