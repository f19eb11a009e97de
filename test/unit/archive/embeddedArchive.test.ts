import { strict as assert } from 'node:assert';
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Archive, ArchiveStatus } from '../../../src/archive/archive.ts';
import { embeddedArchive } from '../../../src/archive/embeddedArchive.ts';
import { openDatabase, SCHEMA_VERSION } from '../../../src/archive/embedded/sqlite.ts';
import { archiveFolder } from '../../support/archiveFolder.ts';
import type { ArchiveFolder } from '../../support/archiveFolder.ts';

/** The folder of the bundles, seen from this test's bundle. */
const bundles = resolve(__dirname, '../../..');

describe('the embedded archive', () => {
  let folder: ArchiveFolder;
  let archive: Archive;
  let threads: Worker[];
  const open = (): Archive => embeddedArchive({
    folders: [{ path: folder.reports }], storage: folder.storage, bundles,
    startThread() {
      const thread = new Worker(join(bundles, 'archive-thread.js'));
      threads.push(thread);
      return thread;
    }
  });
  beforeEach(() => {
    threads = [];
    folder = archiveFolder({ 'one.txt': 'Two barges sank off Kiliia after a drone hit the quay.' });
    archive = open();
  });
  afterEach(async () => {
    await archive.dispose();
    folder.remove();
  });

  it('starts with the first request, and tells what it has', async () => {
    assert.equal(threads.length, 0);
    const told: ArchiveStatus[] = [];
    archive.onDidChange(status => { told.push(status); });
    await archive.refresh();
    assert.equal(archive.status.reports, 1);
    assert.equal(told.at(-1)?.state, 'ready');
    assert.equal((await archive.search({ text: 'barges at Kiliia', limit: 3 })).length, 1);
    assert.equal(threads.length, 1);
  });

  it('answers a request of a thread that dies, and starts another', async () => {
    await archive.refresh();
    const asked = archive.search({ text: 'barges', limit: 3 });
    void threads[0]?.terminate();
    await assert.rejects(asked, { name: 'ArchiveError', code: 'worker-died' });
    assert.equal(archive.status.problem, 'worker-died');
    assert.equal((await archive.search({ text: 'barges', limit: 3 })).length, 1);
    assert.equal(threads.length, 2);
  });

  it('tells names by the desk’s own lexicon, in a thread started anew too', async () => {
    folder.write('two.txt', 'Gunners of the Kestrel Group shelled a depot near Orikhiv on Monday.');
    const named = async (): Promise<number> => (await archive.search({ text: 'depot shelled', actors: ['Southern Heron Battalion'], limit: 3 })).length;
    await archive.refresh();
    assert.equal(await named(), 0);
    archive.setLexicon(['actors:\n  - name: Southern Heron Battalion\n    type: formation\n    aliases: [Kestrel Group]\n']);
    assert.equal(await named(), 1);
    await threads[0]?.terminate();
    assert.equal(await named(), 1);
    archive.setLexicon([]);
    assert.equal(await named(), 0);
  }).timeout(10_000);

  it('ends a request whose signal aborts', async () => {
    const controller = new AbortController();
    const asked = archive.refresh(undefined, controller.signal);
    controller.abort();
    await assert.rejects(asked, { name: 'ArchiveError', code: 'aborted' });
    await archive.refresh();
    assert.equal(archive.status.reports, 1);
  });

  it('says that its database is damaged, and recovers by a rebuild', async () => {
    await archive.refresh();
    await archive.dispose();
    writeFileSync(join(folder.storage, 'archive-1.sqlite'), Buffer.alloc(40_000, 'noise '));
    archive = open();
    await assert.rejects(archive.search({ text: 'barges', limit: 3 }), { code: 'database-damaged' });
    assert.equal(archive.status.problem, 'database-damaged');
    await archive.rebuild();
    assert.equal(archive.status.state, 'ready');
    assert.equal((await archive.search({ text: 'barges', limit: 3 })).length, 1);
  });

  it('leaves a database of a later version alone, and says so, until a rebuild', async () => {
    await archive.refresh();
    await archive.dispose();
    const database = openDatabase(join(folder.storage, 'archive-1.sqlite'));
    database.exec(`PRAGMA user_version = ${String(SCHEMA_VERSION + 1)}`);
    database.close();
    archive = open();
    await assert.rejects(archive.refresh(), { code: 'database-newer' });
    assert.deepEqual([archive.status.state, archive.status.problem], ['unavailable', 'database-newer']);
    await archive.rebuild();
    assert.deepEqual([archive.status.state, archive.status.problem, archive.status.reports], ['ready', undefined, 1]);
  });

  it('looks at the paths it is given, together where they wait', async () => {
    await archive.refresh();
    const paths = ['two', 'three', 'four'].map(name => folder.write(`${name}.txt`, `The ${name} lighters left Izmail.`));
    await Promise.all(paths.map(path => archive.refresh([path])));
    assert.equal(archive.status.reports, 4);
    assert.equal((await archive.search({ text: 'lighters Izmail', limit: 9 })).length, 3);
  });

  it('is empty without folders', async () => {
    const none = embeddedArchive({ folders: [], storage: folder.storage, bundles });
    assert.equal(none.status.state, 'none');
    assert.deepEqual(await none.search({ text: 'barges', limit: 3 }), []);
  });
});
