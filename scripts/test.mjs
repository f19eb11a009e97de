// Installs what is missing and runs everything, or the stages named:  node scripts/test.mjs [lint types unit house host ui package]
// A stage that fails does not keep the others from running. The last line counts them all.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureChromium } from './lib/chromium.mjs';
import { ensureEditorHost } from './lib/editor-host.mjs';
import { projectNode } from './lib/node.mjs';
import { ensurePackages } from './lib/packages.mjs';
import { Problem, runMain } from './lib/problem.mjs';
import { runHostTests } from './lib/host-tests.mjs';
import { check, checkScript, runMocha } from './lib/suites.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/**
 * @typedef {import('./lib/suites.mjs').Counts} Counts
 * @type {Readonly<Record<string, { readonly title: string, readonly needsBuild: boolean, readonly needsEditor: boolean, readonly run: (node: string) => Promise<Counts> }>>}
 */
const stages = {
  lint: { title: 'Lint, with the walls of the house', needsBuild: false, needsEditor: false, run: () => checkScript(root, 'lint') },
  types: { title: 'Types', needsBuild: false, needsEditor: false, run: () => checkScript(root, 'types') },
  unit: { title: 'Unit tests', needsBuild: true, needsEditor: false, run: node => runMocha(root, node, 'dist/test/unit', { reporter: 'dot', timeout: 20_000 }) },
  house: { title: 'Manifest, walls, messages', needsBuild: true, needsEditor: false, run: node => runMocha(root, node, 'dist/test/house', { reporter: 'dot', timeout: 20_000 }) },
  host: { title: 'Tests inside the extension host', needsBuild: true, needsEditor: true, run: () => runHostTests(root) },
  ui: { title: 'Tests in the window', needsBuild: true, needsEditor: true, run: node => runMocha(root, node, 'dist/test/ui', { reporter: 'spec', timeout: 180_000 }) },
  package: {
    title: 'The package: made, looked into, installed and used', needsBuild: true, needsEditor: true,
    run: async node => {
      const made = await checkScript(root, 'package');
      return made.failed > 0 ? made : sum([made, await runMocha(root, node, 'dist/test/package', { reporter: 'spec', timeout: 180_000 })]);
    }
  }
};

/** @type {Counts} */
const none = { passed: 0, failed: 0, skipped: 0 };
/** @type {Counts} */
const oneFailed = { ...none, failed: 1 };

await runMain(async () => {
  const names = process.argv.slice(2);
  for (const name of names) if (!(name in stages)) throw new Problem(`There is no stage ${name}. The stages: ${Object.keys(stages).join(', ')}.`);
  const chosen = Object.entries(stages).filter(([name]) => names.length === 0 || names.includes(name)).map(([, stage]) => stage);

  ensurePackages(root);
  const node = projectNode(root);
  /** @type {Counts[]} */
  const counts = [];
  /** @type {string[]} */
  const failures = [];
  /** @type {(title: string, work: () => Promise<Counts>) => Promise<boolean>} */
  const stage = async (title, work) => {
    console.log(`\n== ${title}`);
    const start = performance.now();
    const counted = await work().catch((/** @type {unknown} */ error) => {
      console.error(error instanceof Problem ? error.message : error);
      return oneFailed;
    });
    console.log(`-- ${line(counted)} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
    counts.push(counted);
    if (counted.failed > 0) failures.push(title);
    return counted.failed === 0;
  };

  const built = !chosen.some(({ needsBuild }) => needsBuild) || await stage('Build', () => check(root, node, ['esbuild.mjs']));
  for (const { title, needsBuild, needsEditor, run: work } of chosen) {
    await stage(title, async () => {
      if (needsBuild && !built) throw new Problem('Not run: the build failed.');
      if (needsEditor) {
        ensureEditorHost(root);
        await ensureChromium(root);
      }
      return await work(node);
    });
  }
  const total = sum(counts);
  if (failures.length > 0) console.log(`\nFailed: ${failures.join('; ')}`);
  console.log(`\n${line(total)}`);
  return total.failed > 0 ? 1 : 0;
});

/** @param {readonly Counts[]} counts @returns {Counts} */
function sum(counts) {
  return counts.reduce((a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped }), none);
}

/** @param {Counts} counts */
function line({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}
