import { strict as assert } from 'node:assert';
import { mkdirSync, realpathSync, renameSync, rmSync, symlinkSync, utimesSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { ArchiveFolder } from '../../../src/archive/archive.ts';
import { openLibrary } from '../../../src/archive/embedded/library.ts';
import type { Library } from '../../../src/archive/embedded/library.ts';
import { archiveFolder, markdownReport } from '../../support/archiveFolder.ts';
import type { ArchiveFolder as Temporary } from '../../support/archiveFolder.ts';

const FERRY = 'A ferry sank off Kiliia before dawn.';
const TRAIN = 'A train was held at Lozova for two hours.';

type Options = Partial<ArchiveFolder> & { readonly name?: string };

describe('the folders of an archive and their options', () => {
  let folder: Temporary;
  let library: Library;
  const open = (...folders: readonly Options[]): Library =>
    openLibrary({ folders: folders.map(({ name = '', ...options }) => ({ path: join(folder.reports, name), ...options })), storage: folder.storage, bundles: '', now: Date.now, progressEvery: 100, onStatus: () => undefined });
  const reopen = async (...folders: readonly Options[]): Promise<void> => {
    await library.close();
    library = open(...folders);
    await library.refresh();
  };
  const found = (text: string): string[] => library.search({ text, limit: 10 }).map(({ report }) => basename(report.location.file)).sort();
  const outlets = (text: string): (string | undefined)[] => library.search({ text, limit: 10 }).map(({ report }) => report.outlet);

  beforeEach(async () => {
    folder = archiveFolder({ 'ferry.txt': FERRY, 'wire/train.txt': TRAIN, 'wire/own.md': markdownReport('Ferry raised', 'The ferry was raised on Monday.', { outlet: 'Kiliia Post', language: 'ro' }) });
    library = open({});
    await library.refresh();
  });
  afterEach(async () => {
    await library.close();
    folder.remove();
  });

  it('takes in and lets go of files as the globs change', async () => {
    assert.equal(library.status.reports, 3);
    await reopen({ exclude: ['wire/*.txt'] });
    assert.deepEqual([found('ferry'), found('train')], [['ferry.txt', 'own.md'], []]);
    await reopen({ include: ['wire/**'] });
    assert.deepEqual([found('ferry'), found('train')], [['own.md'], ['train.txt']]);
    await reopen({});
    assert.equal(library.status.reports, 3);
  });

  it('gives outlet and language to reports that name none, and takes them away again', async () => {
    await reopen({ outlet: 'Harbour Wire', language: 'en' });
    assert.deepEqual(outlets('ferry').sort(), ['Harbour Wire', 'Kiliia Post']);
    assert.equal(library.search({ text: 'ferry train', limit: 9, languages: ['en'] }).length, 2);
    assert.equal(library.search({ text: 'ferry train', limit: 9, outlets: ['Kiliia Post'] }).length, 1);
    await reopen({});
    assert.deepEqual(outlets('train'), [undefined]);
    assert.deepEqual((await library.verify()).misfits, []);
  });

  it('reads nothing again while the options stay', async () => {
    await reopen({ outlet: 'Harbour Wire' });
    const before = [...library.reports()].length + (library.stats()['indexBytes'] ?? 0);
    await reopen({ outlet: 'Harbour Wire', exclude: ['nothing'] });
    assert.equal([...library.reports()].length + (library.stats()['indexBytes'] ?? 0), before);
  });

  it('reads a folder inside another by its own options alone', async () => {
    await reopen({ outlet: 'Outer' }, { name: 'wire', outlet: 'Inner', include: ['*.txt'] });
    assert.deepEqual(outlets('train'), ['Inner']);
    assert.deepEqual(outlets('ferry'), ['Outer']);
    assert.equal(library.status.reports, 2);
    await reopen({ outlet: 'Outer', exclude: ['wire'] }, { name: 'wire' });
    assert.deepEqual([outlets('train'), library.status.reports], [[undefined], 3]);
    const [hit] = library.search({ text: 'train', limit: 1 });
    assert.deepEqual(hit === undefined ? undefined : library.locate(hit.report.uri, hit.passage), { file: join(folder.reports, 'wire', 'train.txt'), span: { start: 0, end: TRAIN.length } });
  });

  describe('looking at some paths only', () => {
    const at = (...names: string[]): string => join(folder.reports, ...names);

    it('sees what is new, changed and gone there, and nothing else', async () => {
      folder.write('new.txt', 'A barge ran aground at Vylkove.');
      folder.write('ferry.txt', 'A tanker sank off Kiliia before dawn.');
      folder.write('other.txt', 'A lighter capsized near Izmail.');
      rmSync(at('wire', 'own.md'));
      await library.refresh([at('new.txt'), at('ferry.txt'), at('wire', 'own.md'), at('never.txt'), '/elsewhere/x.txt']);
      assert.deepEqual([found('barge'), found('tanker'), found('ferry'), found('lighter')], [['new.txt'], ['ferry.txt'], [], []]);
      await library.refresh();
      assert.deepEqual(found('lighter'), ['other.txt']);
      assert.deepEqual((await library.verify()).misfits, []);
    });

    it('takes a folder for all that lies in it, come or gone', async () => {
      renameSync(at('wire'), at('agency'));
      await library.refresh([at('wire')]);
      assert.deepEqual([found('train'), library.status.reports], [[], 1]);
      await library.refresh([at('agency')]);
      assert.deepEqual([found('train'), library.status.reports], [['train.txt'], 3]);
    });

    it('knows a file again under another name', async () => {
      const before = library.search({ text: 'train', limit: 1 })[0]?.report.uri;
      renameSync(at('wire', 'train.txt'), at('moved.txt'));
      await library.refresh([at('wire', 'train.txt'), at('moved.txt')]);
      assert.deepEqual([library.search({ text: 'train', limit: 1 })[0]?.report.uri, found('train')], [before, ['moved.txt']]);
    });

    it('goes by the globs and lets hidden files be', async () => {
      await reopen({ exclude: ['wire'] });
      folder.write('wire/later.txt', 'A barge ran aground at Vylkove.');
      folder.write('.cache/x.txt', 'A barge ran aground at Vylkove.');
      await library.refresh([at('wire', 'later.txt'), at('wire'), at('.cache'), at('.cache', 'x.txt')]);
      assert.deepEqual([found('barge'), library.status.reports], [[], 1]);
    });

    it('keeps what it knows when the folder is not there for a while', async () => {
      renameSync(folder.reports, `${folder.reports}-away`);
      await library.refresh([at('ferry.txt')]);
      assert.deepEqual([library.status.problem, found('ferry').length], ['folder-missing', 2]);
      renameSync(`${folder.reports}-away`, folder.reports);
      await library.refresh([at('ferry.txt')]);
      assert.deepEqual([library.status.problem, library.status.reports], [undefined, 3]);
    });

    it('does not take in a file twice that a link leads to', async () => {
      symlinkSync(realpathSync(at('wire')), at('link'));
      await library.refresh();
      await library.refresh([at('link', 'train.txt'), at('wire', 'train.txt'), at('link')]);
      assert.equal(found('train').length, 1);
    });

    it('looks at everything the first time', async () => {
      await library.close();
      folder.write('new.txt', 'A barge ran aground at Vylkove.');
      library = open({});
      await library.refresh([at('ferry.txt')]);
      assert.deepEqual(found('barge'), ['new.txt']);
    });

    it('tells of what it passes over, and no more once that is mended', async () => {
      folder.write('broken.json', '{"uri":');
      await library.refresh([at('broken.json')]);
      assert.deepEqual(library.status.skipped.map(({ file }) => basename(file)), ['broken.json']);
      mkdirSync(at('deep'));
      symlinkSync(folder.reports, at('deep', 'loop'));
      await library.refresh([at('deep')]);
      assert.deepEqual(library.status.skipped.map(({ reason }) => reason).sort(), ['link-loop', 'syntax']);
      folder.write('broken.json', JSON.stringify({ uri: 'urn:a', type: 'text', headlines: [{ value: 'Barge' }], bodies: [{ contentType: 'text/plain', value: 'A barge ran aground at Vylkove.' }] }));
      rmSync(at('deep', 'loop'));
      await library.refresh([at('broken.json'), at('deep')]);
      assert.deepEqual(library.status.skipped, []);
    });

    it('answers requests that wait with one look, and each that is aborted by itself', async () => {
      folder.write('new.txt', 'A barge ran aground at Vylkove.');
      folder.write('ferry.txt', 'A tanker sank off Kiliia before dawn.');
      const leaves = new AbortController();
      const first = library.refresh([at('new.txt')]);
      const left = library.refresh([at('wire')], leaves.signal);
      const second = library.refresh([at('ferry.txt')]);
      leaves.abort();
      await assert.rejects(left, { name: 'AbortError' });
      await Promise.all([first, second]);
      assert.deepEqual([found('barge'), found('tanker')], [['new.txt'], ['ferry.txt']]);
      utimesSync(at('new.txt'), new Date(), new Date());
      const alone = new AbortController();
      const only = library.refresh([at('new.txt')], alone.signal);
      alone.abort();
      await assert.rejects(only, { name: 'AbortError' });
      await library.refresh([at('new.txt')]);
      assert.equal(library.status.reports, 4);
    });
  });
});
