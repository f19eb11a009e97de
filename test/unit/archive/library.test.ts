import { strict as assert } from 'node:assert';
import { renameSync, rmSync, symlinkSync, truncateSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { openLibrary } from '../../../src/archive/embedded/library.ts';
import type { Library } from '../../../src/archive/embedded/library.ts';
import { archiveFolder, markdownReport } from '../../support/archiveFolder.ts';
import type { ArchiveFolder } from '../../support/archiveFolder.ts';

describe('the archive library', () => {
  let folder: ArchiveFolder;
  let library: Library;
  let clock: number;
  const open = (): Library => openLibrary({ folders: [{ path: folder.reports }], storage: folder.storage, bundles: '', now: () => clock, progressEvery: 100, onStatus: () => undefined });
  const uris = (text: string): string[] => library.search({ text, limit: 10 }).map(hit => hit.report.uri);

  beforeEach(async () => {
    clock = Date.UTC(2026, 10, 1);
    folder = archiveFolder({
      'bridge.md': markdownReport('Bridge at Velyka Ruda destroyed', 'Engineers said the bridge over the Sula fell at dawn. Nobody was hurt.\n\nThe mayor denied that shells had hit it.', { date: '2026-10-01', outlet: 'Sula Courier' }),
      'deep/mill.md': markdownReport('Mill burns', 'A mill burned for two hours after 14 drones came down near Horodets.', { date: '2026-10-03', outlet: 'Horodets Radio' })
    });
    library = open();
    await library.refresh();
  });
  afterEach(async () => {
    await library.close();
    folder.remove();
  });

  it('finds the sentence that answers, as a span of the body', () => {
    const [hit] = library.search({ text: 'The mayor denies that the bridge was hit', limit: 5 });
    assert.ok(hit);
    assert.equal(hit.passage.text, 'The mayor denied that shells had hit it.');
    assert.equal(library.report(hit.report.uri)?.report.body.slice(hit.passage.start, hit.passage.end), hit.passage.text);
    assert.equal(hit.report.location.file, join(folder.reports, 'bridge.md'));
  });

  it('finds by the headline’s words', () => {
    assert.equal(library.search({ text: 'Velyka Ruda', limit: 1 })[0]?.report.headline, 'Bridge at Velyka Ruda destroyed');
  });

  it('filters by date and outlet', () => {
    const text = 'mill drones bridge';
    assert.equal(library.search({ text, limit: 9, from: '2026-10-02' }).length, 1);
    assert.equal(library.search({ text, limit: 9, until: '2026-10-02T00:00:00Z' })[0]?.report.outlet, 'Sula Courier');
    assert.equal(library.search({ text, limit: 9, outlets: ['Horodets Radio'] })[0]?.report.headline, 'Mill burns');
    assert.deepEqual(library.search({ text, limit: 9, outlets: ['No such outlet'] }), []);
  });

  it('answers the same after it was closed and opened again', async () => {
    const before = library.search({ text: 'the bridge and the mill', limit: 5 });
    await library.close();
    library = open();
    assert.deepEqual(library.search({ text: 'the bridge and the mill', limit: 5 }), before);
  });

  it('takes in what changed and drops what is gone', async () => {
    folder.write('deep/mill.md', markdownReport('Mill saved', 'Firefighters saved the granary.', { date: '2026-10-04' }));
    rmSync(join(folder.reports, 'bridge.md'));
    folder.write('new.txt', 'A convoy of nine lorries reached Trostianka on Sunday evening.');
    await library.refresh();
    assert.deepEqual(uris('bridge Sula'), []);
    assert.deepEqual(uris('14 drones Horodets'), []);
    assert.equal(uris('granary').length, 1);
    assert.equal(uris('convoy Trostianka').length, 1);
    assert.equal(library.status.reports, 2);
  });

  it('knows a file again under another name', async () => {
    const before = library.search({ text: 'bridge', limit: 1 })[0];
    renameSync(join(folder.reports, 'bridge.md'), join(folder.reports, 'deep', 'renamed.md'));
    await library.refresh();
    const after = library.search({ text: 'bridge', limit: 1 })[0];
    assert.equal(after?.report.uri, before?.report.uri);
    assert.equal(after?.report.location.file, join(folder.reports, 'deep', 'renamed.md'));
    assert.equal(library.status.reports, 2);
  });

  it('does not read a file again whose time alone changed', async () => {
    utimesSync(join(folder.reports, 'bridge.md'), new Date(), new Date());
    const before = library.stats();
    await library.refresh();
    assert.deepEqual(library.stats(), before);
  });

  it('passes over what it cannot read, and says why', async () => {
    symlinkSync(folder.reports, join(folder.reports, 'deep', 'loop'));
    const large = folder.write('large.txt', '');
    truncateSync(large, 21 * 1024 * 1024);
    folder.write('empty.md', '');
    await library.refresh();
    const reasons = Object.fromEntries(library.status.skipped.map(({ file, reason }) => [file.slice(folder.reports.length + 1), reason]));
    assert.deepEqual(reasons, { [join('deep', 'loop')]: 'link-loop', 'large.txt': 'too-large', 'empty.md': 'empty' });
    assert.equal(library.status.reports, 2);
  });

  it('keeps what it knows when the folder is not there for a while', async () => {
    renameSync(folder.reports, folder.reports + '-away');
    await library.refresh();
    assert.equal(library.status.problem, 'folder-missing');
    assert.equal(uris('bridge').length > 0, true);
    renameSync(folder.reports + '-away', folder.reports);
    await library.refresh();
    assert.equal(library.status.problem, undefined);
    assert.equal(library.status.reports, 2);
  });

  it('stops when told to, keeps what it has, and goes on later', async () => {
    for (let i = 0; i < 600; i++) folder.write(`many/${String(i)}.txt`, `Report number ${String(i)} tells of calm near Staryi Mlyn.`);
    const controller = new AbortController();
    const refreshed = library.refresh(undefined, controller.signal);
    setImmediate(() => { setImmediate(() => { controller.abort(); }); });
    await assert.rejects(refreshed, { name: 'AbortError' });
    const saved = [...library.reports()].map(({ uri }) => uri);
    await library.refresh();
    assert.equal(library.status.reports, 602);
    // What had been saved was not saved again: it stands before the rest still.
    assert.deepEqual([...library.reports()].slice(0, saved.length).map(({ uri }) => uri), saved);
    assert.deepEqual((await library.verify()).misfits, []);
  });

  it('knows copies of one text, over reports, segments and time', async () => {
    const wire = 'Two tugs and a dredger were pulled off the Lymanka bar on Thursday after eleven hours aground, the harbour office said, and no fuel was spilled.';
    folder.write('one.md', markdownReport('Tugs refloated', wire, { date: '2026-10-05' }));
    folder.write('two.md', markdownReport('Harbour clear again', wire.replace('was spilled', 'had been spilled'), { date: '2026-10-06' }));
    folder.write('other.md', markdownReport('Harbour busy', 'Two tugs waited off the Lymanka bar on Thursday for a pilot, the harbour office said.', { date: '2026-10-06' }));
    await library.refresh();
    folder.write('three.md', markdownReport('Late edition', wire, { date: '2026-10-07' }));
    await library.refresh();
    const clusters = library.search({ text: 'tugs dredger Lymanka bar aground fuel', limit: 10 }).map(({ cluster, report }) => [report.headline, cluster] as const);
    const [, first] = clusters[0] ?? [];
    assert.ok(first !== undefined);
    assert.deepEqual(new Set(clusters.filter(([, cluster]) => cluster === first).map(([headline]) => headline)), new Set(['Tugs refloated', 'Harbour clear again', 'Late edition']));
    assert.equal(clusters.find(([headline]) => headline === 'Harbour busy')?.[1], undefined);
  });

  it('does not find a report under embargo, and finds it afterwards', async () => {
    const item = { uri: 'urn:tug:1', type: 'text', pubStatus: 'usable', embargoed: '2026-11-01T06:00:00Z', versionCreated: '2026-10-31T06:00:00Z', headlines: [{ value: 'Tug sinks' }], bodies: [{ contentType: 'text/plain', value: 'A harbour tug sank at Ochakiv during the night.' }] };
    folder.write('wire.jsonl', JSON.stringify(item) + '\n');
    await library.refresh();
    assert.deepEqual(uris('tug Ochakiv'), []);
    clock = Date.UTC(2026, 10, 2);
    await library.refresh();
    assert.deepEqual(uris('tug Ochakiv'), ['urn:tug:1']);
  });

  it('loses nothing it knows of a folder that vanishes while it is read, and goes on when it is back', async () => {
    await library.close();
    for (let i = 0; i < 300; i++) folder.write(`many/${String(i)}.txt`, `Report number ${String(i)} tells of calm near Staryi Mlyn.`);
    let away = false;
    library = openLibrary({
      folders: [{ path: folder.reports }], storage: folder.storage, bundles: '', now: () => (clock += 10), progressEvery: 0,
      onStatus({ state }) {
        if (state !== 'indexing' || away) return;
        away = true;
        renameSync(folder.reports, folder.reports + '-away');
      }
    });
    await library.refresh();
    assert.ok(away);
    assert.equal(uris('bridge').length > 0, true);
    assert.ok(library.status.skipped.some(({ reason }) => reason === 'unreadable'));
    await library.refresh();
    assert.deepEqual([library.status.problem, uris('bridge').length > 0], ['folder-missing', true]);
    renameSync(folder.reports + '-away', folder.reports);
    await library.refresh();
    assert.deepEqual([library.status.problem, library.status.reports, library.status.skipped], [undefined, 302, []]);
    assert.deepEqual((await library.verify()).misfits, []);
  });

  it('makes itself anew', async () => {
    await library.rebuild();
    assert.equal(library.status.reports, 2);
    assert.equal(uris('bridge').length > 0, true);
  });
});
