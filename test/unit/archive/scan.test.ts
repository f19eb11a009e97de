import { strict as assert } from 'node:assert';
import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { scanFolders } from '../../../src/archive/embedded/scan.ts';
import { archiveFolder } from '../../support/archiveFolder.ts';
import type { ArchiveFolder } from '../../support/archiveFolder.ts';

describe('listing the folders of an archive', () => {
  let folder: ArchiveFolder;
  beforeEach(() => {
    folder = archiveFolder();
    for (let i = 0; i < 700; i++) folder.write(`deep/${String(i)}.txt`, 'Calm.');
  });
  afterEach(() => { folder.remove(); });

  for (const [what, vanish] of [['moved', (path: string) => { renameSync(path, `${path}-away`); }], ['removed', (path: string) => { rmSync(path, { recursive: true }); }]] as const) {
    it(`says that it could not list a folder that is ${what} meanwhile`, async () => {
      let pauses = 0;
      const { unlisted } = await scanFolders([{ path: folder.reports }], () => {
        if (++pauses === 1) vanish(folder.reports);
        return Promise.resolve();
      });
      assert.ok(unlisted.includes(join(folder.reports, 'deep')));
    });
  }

  it('ends when its pause does', async () => {
    await assert.rejects(scanFolders([{ path: folder.reports }], () => Promise.reject(new Error('enough'))), { message: 'enough' });
  });
});
