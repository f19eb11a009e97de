import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { answers, run } from './processes.mjs';
import { Problem } from './problem.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge', 'msedge'];
const usualPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'
];

/**
 * A Chromium to drive: the one that CHROMIUM names, one on this machine, or one that Playwright installed.
 * @param {string} root the project's folder, packages installed
 * @returns {string | undefined} the program's path
 */
export function findChromium(root) {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(folder => folder !== '');
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const candidates = [...names.flatMap(name => folders.map(folder => path.join(folder, name + suffix))), ...usualPlaces, playwrightsOwn(root)];
  return candidates.find(file => existsSync(file));
}

/**
 * Finds Chromium or installs it: by apt-get as root on Debian, else by Playwright's installer.
 * @param {string} root the project's folder, packages installed
 * @returns {Promise<string>} the program's path
 * @throws {Problem} where neither works
 */
export async function ensureChromium(root) {
  const found = findChromium(root);
  if (found !== undefined) return found;
  if (isDebian() && process.getuid?.() === 0 && answers('apt-get', ['--version'])) {
    console.log('Installing Chromium with apt-get …');
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    await run('apt-get', ['update', '-qq'], { cwd: root, env });
    await run('apt-get', ['install', '-y', '-qq', 'chromium'], { cwd: root, env });
  }
  if (findChromium(root) === undefined) {
    console.log('Installing Chromium with Playwright …');
    await run(process.execPath, [path.join(root, 'node_modules', 'playwright-core', 'cli.js'), 'install', 'chromium'], { cwd: root });
  }
  const installed = findChromium(root);
  if (installed === undefined) {
    throw new Problem('The tests in the real editor need Chromium. None was found, and neither apt-get nor Playwright could install one. Install Chromium or Chrome, or set CHROMIUM to the path of one.');
  }
  return installed;
}

/** @param {string} root */
function playwrightsOwn(root) {
  return createRequire(path.join(root, 'package.json'))('playwright-core').chromium.executablePath();
}

function isDebian() {
  return existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
}
