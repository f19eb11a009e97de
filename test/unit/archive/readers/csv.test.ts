import assert from 'node:assert/strict';
import { fixture, read, reasons } from './support.ts';

describe('readers: tables of web archivers', () => {
  it('keeps the time of publication and that of saving apart', async () => {
    const result = await read(fixture('archiver.csv'), 'saved.csv', { modified: '2026-06-01T00:00:00Z' });
    const [first, second] = result.reports;
    assert.deepEqual([first?.uri, first?.headline, first?.published, first?.firstSeen, first?.archiveLocation, first?.archiveHash], ['https://social.example.net/p/1', 'Post by "Reni Notes"', '2026-05-05T04:55:00Z', '2026-05-05T10:00:00Z', 'https://web.archive.example/20260505/1', 'SHA-256:9f86d081']);
    assert.equal(first?.body, 'Two bangs over the port, smoke over the silo.\nNobody was hurt, the mayor writes.');
    assert.deepEqual([second?.body, second?.published, second?.firstSeen], ['Video of the silo', undefined, '2026-05-05T10:01:00Z']);
    assert.deepEqual(reasons(result), ['no-text#2:5']);
  });

  it('tells a table by its columns, with any of the usual delimiters', async () => {
    for (const delimiter of [',', ';', '\t']) {
      const { reports, format } = await read(['url', 'title', 'text'].join(delimiter) + '\n' + ['https://a.example/1', 'Silos', 'The silos are empty.'].join(delimiter) + '\n', 'export.txt');
      assert.deepEqual([format, reports[0]?.headline], ['csv', 'Silos']);
    }
  });

  it('loses one row to a quotation that never ends', async () => {
    const result = await read(fixture('archiver-broken.csv'), 'saved.csv');
    assert.deepEqual(result.reports.map(({ headline, firstSeen }) => [headline, firstSeen]), [['Silos', '2026-05-05T10:00:00Z'], ['After', '2026-05-05T10:02:00Z']]);
    assert.deepEqual(reasons(result), ['syntax#1:3']);
  });

  it('skips a table of other things', async () => {
    assert.deepEqual(reasons(await read('id,amount\n1,2\n', 'sums.csv')), ['unknown-format:1']);
  });
});
