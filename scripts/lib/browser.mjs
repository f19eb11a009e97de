import { findChromium } from './chromium.mjs';
import { Problem } from './problem.mjs';

const quiet = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-dev-shm-usage'];

/**
 * A headless Chromium and one page in it that reaches this machine only.
 * @param {string} root the project's folder, packages installed
 * @param {{ readonly width: number, readonly height: number }} [viewport] in CSS pixels
 */
export async function openPage(root, viewport = { width: 1280, height: 800 }) {
  const executablePath = findChromium(root);
  if (executablePath === undefined) throw new Problem('No Chromium was found. `npm test` installs one, or set CHROMIUM to the path of one.');
  const { chromium } = await import('playwright-core');
  const browser = await chromium.launch({ executablePath, headless: true, args: quiet });
  const context = await browser.newContext({ viewport });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await context.route(url => /^https?:$/.test(url.protocol) && !['127.0.0.1', 'localhost'].includes(url.hostname), route => route.abort());
  return { browser, page: await context.newPage() };
}
