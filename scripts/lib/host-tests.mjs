import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { format } from 'node:util';
import { openPage } from './browser.mjs';
import { startEditor, workbenchAddress } from './editor.mjs';
import { withResults } from './suites.mjs';

/** Lines that the workbench itself writes to the log that it shares with the suite, besides all that come before the suite. */
const chatter = /^(\[[A-Z][A-Za-z: -]+\]|Ignoring fetching|Updating additional)/;
const harmless = /github|native-watchdog|spdlog|Service Worker|^Canceled/i;

/**
 * Runs the compiled suite of test/host inside the extension host of a real editor, on a copy of the sample desk that
 * the suite may write to. What the suite prints is printed.
 * @param {string} root the project's folder, built; editor host and Chromium installed
 * @param {{ readonly limitSeconds?: number }} [options] a suite that takes longer has failed
 */
export async function runHostTests(root, { limitSeconds = 300 } = {}) {
  return await withResults(async file => {
    const folder = mkdtempSync(path.join(tmpdir(), 'desk-'));
    cpSync(path.join(root, 'media', 'sample-desk'), folder, { recursive: true });
    const server = await startEditor({
      root, extension: { development: root, tests: path.join(root, 'dist', 'test', 'host', 'index') },
      env: { TEST_RESULTS: file, TEST_REPORTER: 'spec' }
    });
    const opened = await openPage(root).catch(async error => { await server.stop(); throw error; });
    const { browser, page } = opened;
    /** @type {string[]} */
    const errors = [];
    let started = false;
    let passed = false;
    try {
      const code = await new Promise((resolve, reject) => {
        const limit = setTimeout(() => { reject(new Error(`The suite did not end within ${limitSeconds} s.`)); }, limitSeconds * 1000);
        const end = (/** @type {number} */ exitCode) => { clearTimeout(limit); resolve(exitCode); };
        page.on('crash', () => { reject(new Error('The page crashed.')); });
        // The workbench looks for these two functions when it is asked to run tests.
        Promise.all([
          page.exposeFunction('codeAutomationLog', (/** @type {string} */ type, /** @type {unknown[]} */ args) => {
            const line = format(...args); // the arguments arrive as they were logged
            if (type === 'error' || type === 'warn') {
              if (type === 'error' && !harmless.test(line)) errors.push(line);
            } else {
              started ||= /^Suite of \d+ files/.test(line);
              if (started && !chatter.test(line)) console.log(line);
            }
          }),
          page.exposeFunction('codeAutomationExit', end)
        ]).then(() => page.goto(workbenchAddress(server, folder))).catch(reject);
      });
      passed = code === 0;
      if (!passed) console.error(`The workbench's log had errors:\n${errors.slice(-10).join('\n').slice(-4000)}\nServer log and data: ${server.dataFolder}`);
      return code;
    } finally {
      await browser.close();
      await server.stop();
      if (passed) rmSync(server.dataFolder, { recursive: true, force: true, maxRetries: 10 }); // its last processes may still write
      rmSync(folder, { recursive: true, force: true });
    }
  });
}
