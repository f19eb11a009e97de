import { existsSync, lstatSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { npm } from './processes.mjs';
import { Problem } from './problem.mjs';

/**
 * Installs the project's packages if any that the lock file names is missing or of another version.
 * Runs on Node 20 with nothing installed.
 * @param {string} root the project's folder
 */
export function ensurePackages(root) {
  // A linked node_modules is kept by whoever linked it, and `npm ci` would remove the link.
  const linked = lstatSync(path.join(root, 'node_modules'), { throwIfNoEntry: false })?.isSymbolicLink() === true;
  if (linked || installed(root)) return;
  console.log('Installing packages …');
  if (!npm(['ci', '--no-audit', '--no-fund', '--loglevel=error'], root) || !installed(root)) {
    throw new Problem('The packages could not be installed. Is the npm registry reachable? `npm ci` in this folder shows more.');
  }
}

/**
 * npm writes down what it installed in node_modules/.package-lock.json; optional packages of other platforms are not in it.
 * @param {string} root
 */
function installed(root) {
  const wanted = lockedPackages(path.join(root, 'package-lock.json'));
  const present = lockedPackages(path.join(root, 'node_modules', '.package-lock.json'));
  return Object.entries(wanted).every(([name, entry]) => name === '' || (name in present ? present[name]?.version === entry.version : entry.optional === true));
}

/**
 * @param {string} file
 * @returns {Record<string, { readonly version?: string, readonly optional?: boolean }>}
 */
function lockedPackages(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages ?? {} : {};
}
