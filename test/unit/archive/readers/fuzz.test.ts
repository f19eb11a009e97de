import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fuzz, seedsOf } from '../../../fuzz/readerFuzz.ts';
import { bundles } from './support.ts';

describe('readers: mutated files', function () {
  this.timeout(20_000);
  it('every one gives reports or a reason, and never more than it holds', async () => {
    const run = await fuzz({ seeds: seedsOf(join(bundles, '..', 'test', 'fixtures', 'readers')), from: 0, count: 80, most: 0, clock: () => 0 });
    assert.deepEqual(run.failures, []);
    assert.ok(run.reports > 10);
  });

  it('the threads for pages and PDF are built without files, sockets and processes', () => {
    for (const bundle of ['reader-html.js', 'reader-pdf.js']) {
      const required = [...readFileSync(join(bundles, bundle), 'utf8').matchAll(/\brequire\("([^"]+)"\)/g)].map(match => match[1]?.replace(/^node:/, ''));
      assert.deepEqual([...new Set(required)].filter(name => name !== 'worker_threads' && name !== 'zlib'), [], bundle);
    }
  });
});
