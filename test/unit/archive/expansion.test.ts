import { strict as assert } from 'node:assert';
import { openLibrary } from '../../../src/archive/embedded/library.ts';
import { archiveFolder } from '../../support/archiveFolder.ts';

describe('expansion of a query', () => {
  it('finds a telling that shares its words with other tellings only', async () => {
    const folder = archiveFolder({
      'a.txt': 'A freighter ran onto the Lymanka bar in fog on Friday and blocked the port entrance at Tarasivka.',
      'b.txt': 'Port pilots at Tarasivka said the grounded freighter had blocked the channel since Friday, with nineteen sailors aboard.',
      'c.txt': 'Nineteen sailors spent the night on the stranded vessel while pilots waited in the channel.',
      'd.txt': 'Fog delayed the morning trains, and a bar in the old town served tea to those who waited on Friday.'
    });
    const library = openLibrary({ folders: [{ path: folder.reports }], storage: folder.storage, bundles: '', now: Date.now, progressEvery: 100, onStatus: () => undefined });
    try {
      await library.refresh();
      const text = 'Pilots say a freighter blocked the port entrance at Tarasivka';
      const order = (expand: boolean): string[] => library.search({ text, limit: 10, expand }).map(({ report }) => report.location.file.at(-5) ?? '');
      assert.equal(order(true).find(name => name === 'c' || name === 'd'), 'c');
      const plain = library.search({ text, limit: 10 }).find(({ report }) => report.location.file.endsWith('c.txt'));
      const wide = library.search({ text, limit: 10, expand: true }).find(({ report }) => report.location.file.endsWith('c.txt'));
      assert.ok((wide?.score ?? 0) > (plain?.score ?? 0));
      // The words shown are those that answer the query as asked.
      assert.equal(library.search({ text: 'Friday', limit: 1, expand: true })[0]?.passage.text.includes('Friday'), true);
    } finally {
      await library.close();
      folder.remove();
    }
  });
});
