import assert from 'node:assert/strict';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { openDesk, pictureOfFailure, root } from '../ui/support/desk.ts';
import type { Workbench } from '../ui/support/workbench.ts';

const KILOBYTE = 1000;
/** What may be in the package; the editor adds .vsixmanifest when it installs it. */
const wanted = [
  /^\.vsixmanifest$/, /^package(\.nls(\.[\w-]+)?)?\.json$/, /^(readme|changelog)\.md$/i, /^(LICENSE(\.txt)?|NOTICE)$/,
  /^dist\/(extension|annotation-thread|archive-thread|language-model|libraries|reader-\w+|cli)\.js$/, /^dist\/data\/[\w.-]+$/, /^media\/.+/, /^syntaxes\/[\w.-]+\.tmLanguage\.json$/, /^l10n\/bundle\.l10n(\.[\w-]+)?\.json$/
];

describe('the package, installed without the working tree', () => {
  let window: Workbench;
  let folder: string;
  let files: readonly string[];
  const read = (file: string): string => readFileSync(path.join(folder, file), 'latin1');
  const size = (file: string): number => statSync(path.join(folder, file)).size;

  before(async () => {
    window = await openDesk({ extension: { packaged: path.join(root, 'dist', 'second-source.vsix') } });
    const [name, ...others] = readdirSync(window.extensionsFolder).filter(entry => entry.startsWith('second-source.'));
    assert.ok(name !== undefined && others.length === 0, 'one extension is installed');
    folder = path.join(window.extensionsFolder, name);
    files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile())
      .map(entry => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'));
  });
  afterEach(async function () { await pictureOfFailure(window, this.currentTest); });
  after(async () => { await window.close(); });

  it('holds what an installed extension needs and nothing else', () => {
    assert.deepEqual(files.filter(file => !wanted.some(pattern => pattern.test(file))), []);
    for (const needed of ['dist/extension.js', 'dist/annotation-thread.js', 'dist/archive-thread.js', 'package.json', 'package.nls.json', 'NOTICE']) assert.ok(files.includes(needed), needed);
    assert.ok(files.some(file => file.startsWith('media/sample-desk/reports/')), 'the sample desk');
  });

  it('has no source maps', () => {
    for (const file of files.filter(name => name.endsWith('.js'))) assert.ok(!read(file).includes('sourceMappingURL='), file);
  });

  it('keeps the host entry and the threads at 400 KB each', () => {
    for (const file of ['dist/extension.js', 'dist/annotation-thread.js', 'dist/archive-thread.js']) {
      assert.ok(size(file) <= 400 * KILOBYTE, `${file}: ${String(size(file))} bytes`);
    }
  });

  it('packs its data and language model in 6 MB', () => {
    const data = files.filter(file => file.startsWith('dist/data/') || file === 'dist/language-model.js');
    const packed = data.reduce((sum, file) => sum + deflateRawSync(readFileSync(path.join(folder, file))).length, 0);
    console.log(`      ${data.map(file => `${file} ${(size(file) / KILOBYTE).toFixed(0)} KB`).join(', ')}; ${(packed / KILOBYTE).toFixed(0)} KB packed`);
    assert.ok(packed <= 6000 * KILOBYTE, `${String(packed)} bytes`);
  });

  it('names no package registry and no path of the machine that built it', () => {
    for (const file of files) {
      const text = read(file);
      assert.ok(!/\/\/registry\.\w/.test(text), `${file} names a registry`);
      for (const place of [root, homedir()]) assert.ok(place.length < 4 || !text.includes(`${place}${path.sep}`), `${file} holds ${place}`);
    }
  });

  it('highlights a draft and shows the card of a claim', async () => {
    await window.waitForHighlights();
    await window.hoverText('a missile hit the railway station');
    assert.match(await window.hoverContent(/\d+ prior reports?/), /the governor of Chernihiv region said/);
  });

  it('lists the claims of the draft', async () => {
    await window.openContainer('Second Source');
    assert.ok((await window.treeRows('Claims')).length > 5);
  });
});
