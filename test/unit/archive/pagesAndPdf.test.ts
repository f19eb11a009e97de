import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { openLibrary } from '../../../src/archive/embedded/library.ts';
import { archiveFolder } from '../../support/archiveFolder.ts';
import type { ArchiveFolder } from '../../support/archiveFolder.ts';
import { pdfOf } from './readers/binaries.ts';

/** The folder of the bundles, seen from this test's bundle. */
const bundles = resolve(__dirname, '../../..');
const NEEDED = ['reader-html.js', 'reader-pdf.js', 'cli.js'];

const PAGE = `<html><head><title>Silos stand empty</title><meta property="og:site_name" content="Kiln Weekly"><link rel="stylesheet" href="http://192.0.2.1/a.css">
<script src="http://192.0.2.1/b.js"></script></head><body><article><h1>Silos stand empty</h1><img src="http://192.0.2.1/c.png"><iframe src="http://192.0.2.1/d.html"></iframe>
<p>The silos at Reni stand empty, two farmers said on Monday, and no barge has been loaded since Friday.</p>
<p>The harbour office said that pilots would not be back before the end of the week.</p></article></body></html>`;

describe('a folder with saved pages and PDFs', function () {
  this.timeout(30_000); // two threads load their libraries
  let folder: ArchiveFolder;

  before(function () {
    const missing = NEEDED.filter(file => !existsSync(join(bundles, file)));
    if (missing.length === 0) return;
    process.stderr.write(`    passed over: ${missing.join(', ')} not built (npm run build)\n`);
    this.skip();
  });
  beforeEach(() => {
    folder = archiveFolder({ 'silos.html': PAGE, 'ferry.txt': 'The night ferry was turned back at Vylkove.' });
    writeFileSync(join(folder.reports, 'tug.pdf'), pdfOf([['A tug drifted past Orlivka on Sunday, the port office said. See http://192.0.2.1/tug']], { title: 'Tug adrift' }));
  });
  afterEach(() => { folder?.remove(); });

  it('is indexed and found, end to end', async () => {
    const library = openLibrary({ folders: [{ path: folder.reports, outlet: 'The desk' }], storage: folder.storage, bundles, now: Date.now, progressEvery: 100, onStatus: () => undefined });
    try {
      await library.refresh();
      const first = (text: string): readonly (string | undefined)[] => {
        const [hit] = library.search({ text, limit: 1 });
        return hit === undefined ? [] : [basename(hit.report.location.file), hit.report.headline, hit.report.outlet];
      };
      assert.deepEqual(library.status.skipped, []);
      assert.deepEqual(first('barge loaded at Reni'), ['silos.html', 'Silos stand empty', 'Kiln Weekly']);
      assert.deepEqual(first('tug drifted past Orlivka'), ['tug.pdf', 'Tug adrift', 'The desk']);
      assert.deepEqual((await library.verify()).misfits, []);
    } finally {
      await library.close();
    }
  });

  it('is passed over, and the rest is read, where there are no bundles', async () => {
    const library = openLibrary({ folders: [{ path: folder.reports }], storage: folder.storage, bundles: '', now: Date.now, progressEvery: 100, onStatus: () => undefined });
    try {
      await library.refresh();
      assert.deepEqual(library.status.skipped.map(({ file, reason }) => `${basename(file)} ${reason}`).sort(), ['silos.html unknown-format', 'tug.pdf unknown-format']);
      assert.equal(library.status.reports, 1);
    } finally {
      await library.close();
    }
  });

  describe('and sockets', () => {
    /** Runs a program in a process that notes every thread that loads and every socket that any of them opens. */
    const run = (...args: readonly string[]): { readonly output: string; readonly threads: number; readonly opened: readonly string[] } => {
      const spy = join(folder.reports, '..', 'spy.cjs');
      const log = join(folder.reports, '..', 'spy.log');
      writeFileSync(log, '');
      writeFileSync(spy, `
        const { appendFileSync } = require('node:fs');
        const note = what => appendFileSync(${JSON.stringify(log)}, what + '\\n');
        const net = require('node:net'), dgram = require('node:dgram'), dns = require('node:dns');
        note('thread');
        for (const [owner, name] of [[net.Socket.prototype, 'connect'], [net.Server.prototype, 'listen'], [dgram.Socket.prototype, 'bind'], [dgram.Socket.prototype, 'send'], [dns, 'lookup'], [dns, 'resolve']]) {
          const before = owner[name];
          owner[name] = function (...given) { note('opened ' + name); return before.apply(this, given); };
        }`);
      const { stdout, stderr, status } = spawnSync(process.execPath, ['--require', spy, ...args], { encoding: 'utf8' });
      assert.equal(status, 0, stderr);
      const lines = readFileSync(log, 'utf8').trim().split('\n');
      return { output: stdout, threads: lines.filter(line => line === 'thread').length, opened: lines.filter(line => line !== 'thread') };
    };

    it('opens none, in no thread, while it is indexed and searched', () => {
      const cli = join(bundles, 'cli.js');
      const archive = ['--archive', folder.reports, '--index', folder.storage];
      const indexed = run(cli, 'index', ...archive);
      assert.match(indexed.output, /^3 reports/);
      // This thread, that of pages and that of PDFs.
      assert.deepEqual([indexed.threads, indexed.opened], [3, []]);
      const found = run(cli, 'search', ...archive, 'barge at Reni http://192.0.2.1/');
      assert.match(found.output, /no barge has been loaded/);
      assert.deepEqual(found.opened, []);
    });

    it('would be noticed if a thread opened one', () => {
      const program = `new (require('node:worker_threads').Worker)("require('node:net').connect(9, '127.0.0.1').on('error', () => {})", { eval: true, env: {} })`;
      assert.deepEqual(run('-e', program), { output: '', threads: 2, opened: ['opened connect'] });
    });
  });
});
