import { readdirSync } from 'node:fs';
import path from 'node:path';
import Mocha from 'mocha';

/**
 * Runs the suite inside the extension host. The editor calls it, desktop VS Code and the VS Code server alike.
 * The reporter writes the counts where TEST_RESULTS says. The time allowed covers a cold activation.
 */
export async function run(): Promise<void> {
  process.setSourceMapsEnabled(true);
  const root = path.resolve(__dirname, '../../..');
  const mocha = new Mocha({
    ui: 'bdd', timeout: 20_000, color: false, diff: false, reporter: path.join(root, 'scripts/lib/mocha-reporter.cjs'),
    ...(process.env['TEST_GREP'] === undefined ? {} : { grep: process.env['TEST_GREP'] })
  });
  const files = readdirSync(__dirname, { recursive: true }).map(String).filter(file => file.endsWith('.test.js')).sort();
  for (const file of files) mocha.addFile(path.join(__dirname, file));
  console.log(`Suite of ${files.length} files`); // what the editor logs before this line is not the suite's
  const failures = await new Promise<number>(resolve => { mocha.run(resolve); });
  if (failures > 0) throw new Error(`${failures} failed`);
}
