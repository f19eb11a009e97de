import { strict as assert } from 'node:assert';
import { existsSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { openLibrary } from '../../../src/archive/embedded/library.ts';
import type { Library } from '../../../src/archive/embedded/library.ts';
import type { SearchQuery } from '../../../src/archive/archive.ts';
import { archiveFolder } from '../../support/archiveFolder.ts';
import type { ArchiveFolder } from '../../support/archiveFolder.ts';

/** The folder of the bundles, seen from this test's bundle. */
const bundles = resolve(__dirname, '../../..');

describe('passages that name an actor or a place', () => {
  let folder: ArchiveFolder;
  let library: Library;
  const open = (from: string, runPassages: number): Library =>
    openLibrary({ folders: [{ path: folder.reports }], storage: folder.storage, bundles: from, postings: { cacheBytes: 1 << 20, runPassages, mergeFactor: 3, slice: 1000 }, now: Date.now, progressEvery: 100, onStatus: () => undefined });
  const found = (filter: Partial<SearchQuery>): string[] => library.search({ text: 'drones', limit: 9, ...filter }).map(({ report }) => basename(report.location.file, '.txt')).sort();

  beforeEach(() => {
    folder = archiveFolder({
      a: '', 'kyiv.txt': 'Drones were heard over Kyiv for an hour.', 'forces.txt': 'Drones fell on a camp of the Rapid Support Forces, the mayor said.', 'rsf.txt': 'Drones fell on a camp of the RSF, the mayor said.', 'lviv.txt': 'Ukrainian drones were shown to the press at Lviv.',
      'guard.txt': 'Drones were counted by the Danube Guard at Kyiv.', 'danube.txt': 'A guard saw drones over the Danube.', 'none.txt': 'Drones were seen.'
    });
  });
  afterEach(async () => {
    await library.close();
    folder.remove();
  });

  for (const runPassages of [2, 4096]) {
    it(`are found by the name as it is written, ${runPassages === 2 ? 'in segments' : 'in memory'}`, async () => {
      library = open('', runPassages);
      await library.refresh();
      assert.deepEqual(found({ places: ['Kyiv'] }), ['guard', 'kyiv']);
      assert.deepEqual(found({ places: ['Kyiv', 'Lviv'] }), ['guard', 'kyiv', 'lviv']);
      assert.deepEqual(found({ places: ['Kyiv'], actors: ['Danube Guard'] }), ['guard']);
      assert.deepEqual(found({ places: ['Nowhere'] }), []);
      assert.deepEqual(found({ actors: ['the'] }), []);
      assert.equal(found({}).length, 7);
    });
  }

  it('are found by other spellings, and an actor by its adjective', async function () {
    if (!existsSync(join(bundles, 'data/lexicon.json'))) { process.stderr.write('    passed over: the lexicon is not built (npm run build)\n'); this.skip(); }
    library = open(bundles, 2);
    await library.refresh();
    assert.deepEqual(found({ actors: ['RSF'] }), ['forces', 'rsf']);
    assert.deepEqual(found({ actors: ['Rapid Support Forces'] }), ['forces', 'rsf']);
    assert.ok(found({ actors: ['Ukraine'] }).includes('lviv'));
    assert.deepEqual(found({ places: ['Ukraine'] }), []);
  });
});
