import { strict as assert } from 'node:assert';
import { chmodSync, mkdirSync, readFileSync, rmSync, utimesSync, writeFileSync, statSync } from 'node:fs';
import * as net from 'node:net';
import { join } from 'node:path';
import { ArchiveError } from '../../../src/archive/archive.ts';
import { openLibrary } from '../../../src/archive/embedded/library.ts';
import type { Library } from '../../../src/archive/embedded/library.ts';
import { openDatabase, SCHEMA_VERSION } from '../../../src/archive/embedded/sqlite.ts';
import type { Database } from '../../../src/archive/embedded/sqlite.ts';
import { archiveFolder } from '../../support/archiveFolder.ts';
import type { ArchiveFolder } from '../../support/archiveFolder.ts';

const SMALL = { cacheBytes: 1 << 20, runPassages: 8, mergeFactor: 3, slice: 1000 };

describe('an archive in trouble', () => {
  let folder: ArchiveFolder;
  let library: Library;
  const open = (anew = false): Library => openLibrary({ folders: [{ path: folder.reports }], storage: folder.storage, bundles: '', postings: SMALL, anew, now: Date.now, progressEvery: 100, onStatus: () => undefined });
  const damage = async (change: (database: Database) => void): Promise<void> => {
    await library.close();
    const database = openDatabase(join(folder.storage, 'archive-1.sqlite'));
    change(database);
    database.close();
    library = open();
  };
  const codes = async (): Promise<string[]> => [...new Set((await library.verify()).misfits.map(({ code }) => code))];

  beforeEach(async () => {
    folder = archiveFolder();
    for (let i = 0; i < 24; i++) folder.write(`${String(i)}.txt`, `Convoy ${String(i)} passed Staryi Mlyn with ${String(i * 3)} lorries.`);
    library = open();
    await library.refresh();
  });
  afterEach(async () => {
    await library.close();
    folder.remove();
  });

  it('finds nothing to say when everything fits', async () => {
    const { misfits, reports, passages, segments } = await library.verify();
    assert.deepEqual({ misfits, reports, passages }, { misfits: [], reports: 24, passages: 24 });
    assert.ok(segments > 0);
  });

  it('notices a report whose words are not those of the index', async () => {
    await damage(database => { database.exec('UPDATE report SET body = replace(body, \'lorries\', \'tankers\') WHERE id = 7'); });
    assert.deepEqual(await codes(), ['postings']);
  });

  it('notices a report that the index has no passages of, and postings without a report', async () => {
    await damage(database => { database.exec('DELETE FROM report WHERE id = 7'); });
    assert.deepEqual(await codes(), ['stray', 'report']);
  });

  it('notices a segment that was lost', async () => {
    await damage(database => { database.exec('DELETE FROM segment WHERE id = (SELECT min(id) FROM segment)'); });
    assert.deepEqual(await codes(), ['missing']);
  });

  it('notices a file that changed without showing it', async () => {
    const path = join(folder.reports, '5.txt');
    const { atime, mtime } = statSync(path);
    writeFileSync(path, readFileSync(path, 'utf8').replace('15', '51'));
    utimesSync(path, atime, mtime);
    const { misfits, changed } = await library.verify();
    // Where the file system keeps finer times than utimes sets, the change shows.
    assert.ok(changed === 1 || misfits[0]?.detail === path);
  });

  it('is made anew from its rows when the analyzer is another, and answers the same', async () => {
    const before = library.search({ text: 'convoy 21 at Staryi Mlyn', limit: 5 });
    await damage(database => { database.exec('UPDATE meta SET value = 0 WHERE key = \'analyzer\''); });
    await library.refresh();
    assert.deepEqual(library.search({ text: 'convoy 21 at Staryi Mlyn', limit: 5 }), before);
    assert.deepEqual((await library.verify()).misfits, []);
    assert.ok(library.stats()['segments'] ?? 0 > 0);
  });

  it('leaves a database of a later version alone, until told to begin anew', async () => {
    await damage(() => undefined);
    await library.close();
    const database = openDatabase(join(folder.storage, 'archive-1.sqlite'));
    database.exec(`PRAGMA user_version = ${String(SCHEMA_VERSION + 1)}`);
    database.close();
    assert.throws(() => open(), { name: 'ArchiveError', code: 'database-newer' });
    library = open(true);
    await library.refresh();
    assert.equal(library.status.reports, 24);
  });

  it('says that noise is no database, and begins anew', async () => {
    await library.close();
    writeFileSync(join(folder.storage, 'archive-1.sqlite'), Buffer.alloc(50_000, 'noise '));
    assert.throws(() => open(), { name: 'ArchiveError', code: 'database-damaged' });
    library = open(true);
    await library.refresh();
    assert.equal(library.search({ text: 'convoy 21', limit: 1 }).length, 1);
  });

  it('says that noise inside a database damages it, and is made anew', async () => {
    await library.close();
    const path = join(folder.storage, 'archive-1.sqlite');
    const bytes = readFileSync(path);
    bytes.fill(0x5a, 8192, bytes.length);
    writeFileSync(path, bytes);
    assert.throws(() => { library = open(); library.search({ text: 'convoy', limit: 1 }); }, (error: unknown) => error instanceof ArchiveError && error.code === 'database-damaged');
    library = open(true);
    await library.refresh();
    assert.equal(library.status.reports, 24);
  });

  it('says that it cannot be written', function () {
    if (process.getuid?.() === 0) {
      // The superuser may write anywhere, but not make a folder below a file.
      writeFileSync(join(folder.reports, '..', 'plain'), '');
      assert.throws(() => openLibrary({ folders: [{ path: folder.reports }], storage: join(folder.reports, '..', 'plain', 'index'), bundles: '', now: Date.now, progressEvery: 100, onStatus: () => undefined }), { code: 'storage-read-only' });
      return;
    }
    const storage = join(folder.reports, '..', 'locked');
    mkdirSync(storage);
    chmodSync(storage, 0o500);
    assert.throws(() => openLibrary({ folders: [{ path: folder.reports }], storage, bundles: '', now: Date.now, progressEvery: 100, onStatus: () => undefined }), { code: 'storage-read-only' });
    chmodSync(storage, 0o700);
  });

  it('says when the disk is full, keeps what it has, and goes on when there is room', async () => {
    await library.close();
    const database = openDatabase(join(folder.storage, 'archive-1.sqlite'));
    const pages = Number(database.prepare('PRAGMA page_count').get()?.['page_count']);
    database.close();
    for (let i = 0; i < 60; i++) folder.write(`more/${String(i)}.txt`, `Column ${String(i)} halted. ${'It was counted twice by those who watched from the ridge. '.repeat(20)}`);
    library = openLibrary({ folders: [{ path: folder.reports }], storage: folder.storage, bundles: '', postings: SMALL, now: Date.now, progressEvery: 100, onStatus: () => undefined, mostPages: pages + 2 });
    await assert.rejects(library.refresh(), { name: 'ArchiveError', code: 'disk-full' });
    assert.equal(library.status.problem, 'disk-full');
    assert.equal(library.search({ text: 'convoy 21', limit: 1 }).length, 1);
    await library.close();
    library = open();
    await library.refresh();
    assert.equal(library.status.reports, 84);
    assert.deepEqual((await library.verify()).misfits, []);
  });

  it('opens no socket', async () => {
    const { connect } = net.Socket.prototype;
    let opened = 0;
    net.Socket.prototype.connect = function () { opened++; return this; };
    try {
      folder.write('new.txt', 'See https://example.org/ and http://192.0.2.1/ for more about the lorries at Staryi Mlyn.');
      await library.rebuild();
      library.search({ text: 'lorries https://example.org/', limit: 3 });
      await library.verify();
    } finally {
      net.Socket.prototype.connect = connect;
    }
    assert.equal(opened, 0);
    assert.equal(library.status.reports, 25);
  });

  it('shares its database with another process: what one saves the other finds', async () => {
    const other = open();
    try {
      rmSync(join(folder.reports, '3.txt'));
      folder.write('new.txt', 'A ferry sank off Kiliia.');
      await library.refresh();
      assert.equal(other.search({ text: 'ferry Kiliia', limit: 1 }).length, 1);
      assert.equal(other.search({ text: 'lorries', limit: 100 }).length, 23);
      await Promise.all([other.refresh(), library.refresh(), other.rebuild()]);
      await library.refresh();
      assert.equal(library.search({ text: 'ferry Kiliia', limit: 1 }).length, 1);
      assert.equal(library.status.reports, 24);
    } finally {
      await other.close();
    }
  });
});
