// Bundles: CommonJS, one file an entry. ESM with code splitting has broken the extension host before.
import * as esbuild from 'esbuild';
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { buildData } from './scripts/build-data.mjs';

const root = import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname);
const production = process.argv.includes('--production');
const tests = !process.argv.includes('--no-tests') && !production;
const common = { absWorkingDir: root, bundle: true, platform: 'node', format: 'cjs', target: 'node20', sourcemap: !production, minify: production, legalComments: 'none', charset: 'utf8', logLevel: 'warning', conditions: ['worker'], define: { 'process.env.NODE_ENV': '"production"' } };
const outside = ['vscode', './language-model.js'];

/** Threads and command line share one bundle of libraries, src/core/libraries.ts; readers of pages and PDF load no other file. */
const shared = {
  name: 'shared-libraries',
  setup(build) {
    build.onResolve({ filter: /\/remark\.ts$|^yaml$|^decode-named-character-reference$/ }, () => ({ path: './libraries.js', external: true }));
  }
};

const entries = {
  'extension': 'src/extension.ts',
  'annotation-thread': 'src/platform/annotationThread.ts',
  'archive-thread': 'src/archive/embedded/thread.ts',
  'reader-html': 'src/archive/readers/heavy/pageThread.ts',
  'reader-pdf': 'src/archive/readers/heavy/pdfThread.ts',
  'language-model': 'src/platform/languageModel.ts',
  'libraries': 'src/core/libraries.ts',
  'cli': 'src/cli.ts'
};
const present = Object.entries(entries).filter(([, file]) => existsSync(path.join(root, file)));

// What an earlier version of the sources built is no part of this one.
const dist = path.join(root, 'dist');
for (const file of existsSync(dist) ? readdirSync(dist) : []) {
  if (/\.js(?:\.map)?$/.test(file) && !present.some(([out]) => file === `${out}.js` || file === `${out}.js.map`)) rmSync(path.join(dist, file));
}

await Promise.all([
  buildData(root, { log: production }),
  ...present.map(([out, file]) => esbuild.build({ ...common, entryPoints: { [out]: file }, outdir: 'dist', external: outside, plugins: out === 'libraries' || out.startsWith('reader-') ? [] : [shared], ...(out === 'cli' ? { banner: { js: '#!/usr/bin/env node' } } : {}) })),
  ...(tests ? [testBundles('test/unit'), testBundles('test/house'), testBundles('test/host'), testBundles('test/ui'), testBundles('test/package'), testBundles('test/bench')] : [])
]);

for (const [out] of present) {
  if (production) console.log(`dist/${out}.js ${(statSync(path.join(root, 'dist', out + '.js')).size / 1000).toFixed(0)} KB`);
}

/** Each test file a bundle, so that mocha loads them as they lie. */
async function testBundles(folder) {
  const dir = path.join(root, folder);
  if (!existsSync(dir)) return;
  const files = readdirSync(dir, { recursive: true }).map(String).filter(file => /\.(?:test|bench)\.ts$|^index\.ts$|(^|[\\/])workbench\.ts$/.test(file)).map(file => path.join(folder, file));
  // A bench measures memory: a map within its bundle would be 20 MB of it.
  if (files.length > 0) await esbuild.build({ ...common, sourcemap: folder === 'test/bench' ? 'linked' : 'inline', entryPoints: files, outbase: '.', outdir: 'dist', external: [...outside, 'mocha', 'playwright-core', 'eslint', 'typescript', 'wink-nlp', 'wink-eng-lite-web-model'] });
}
