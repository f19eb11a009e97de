import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { npm, run } from './processes.mjs';

/** @typedef {{ readonly passed: number, readonly failed: number, readonly skipped: number }} Counts */

/**
 * Runs something that has no counts of its own: one passed or one failed.
 * @param {string} root
 * @param {string} node
 * @param {readonly string[]} args
 * @returns {Promise<Counts>}
 */
export async function check(root, node, args) {
  const passed = await run(node, args, { cwd: root }) === 0;
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 };
}

/**
 * Runs one of the scripts of package.json: one passed or one failed.
 * @param {string} root
 * @param {string} name
 * @returns {Promise<Counts>}
 */
export async function checkScript(root, name) {
  const passed = npm(['run', '--silent', name], root);
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 };
}

/**
 * Runs the compiled mocha tests of a folder in a process of their own.
 * @param {string} root
 * @param {string} node
 * @param {string} folder
 * @param {{ readonly reporter: 'dot' | 'spec', readonly timeout: number }} options timeout: milliseconds for each test
 * @returns {Promise<Counts>}
 */
export async function runMocha(root, node, folder, { reporter, timeout }) {
  return await withResults(file => run(node, [
    '--enable-source-maps', 'node_modules/mocha/bin/mocha.js', '--ui', 'bdd', '--timeout', String(timeout), '--reporter', 'scripts/lib/mocha-reporter.cjs',
    ...(process.env.TEST_GREP === undefined ? [] : ['--grep', process.env.TEST_GREP]), `${folder}/**/*.test.js`
  ], { cwd: root, env: { TEST_RESULTS: file, TEST_REPORTER: reporter } }));
}

/**
 * Runs a suite that writes its counts to a file (lib/mocha-reporter.cjs).
 * @param {(file: string) => Promise<number>} suite gets the file's path, returns an exit code
 * @returns {Promise<Counts>} one failed more if the suite ended badly without a failed test, or wrote nothing
 */
export async function withResults(suite) {
  const folder = mkdtempSync(path.join(tmpdir(), 'results-'));
  try {
    const file = path.join(folder, 'counts.json');
    const code = await suite(file);
    /** @type {Counts} */
    const counts = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { passed: 0, failed: 1, skipped: 0 };
    return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
