// Installs what is missing, builds, and opens the extension in a real editor on a copy of the sample desk:
// VS Code where `code` is on PATH, else a VS Code server for any browser on this machine (PORT, 8123 if not given).
//   npm start -- --fresh     forgets the edits in the copy and the editor's own state
//   npm start -- --server    the server even where `code` is on PATH
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { refreshCopy } from './lib/copy.mjs';
import { ensureEditorHost } from './lib/editor-host.mjs';
import { startEditor, workbenchAddress } from './lib/editor.mjs';
import { projectNode } from './lib/node.mjs';
import { ensurePackages } from './lib/packages.mjs';
import { ensureFree, wantedPort } from './lib/port.mjs';
import { Problem, runMain } from './lib/problem.mjs';
import { answers, run } from './lib/processes.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const state = path.join(root, '.vscode-host');
const firstDraft = path.join('drafts', '01-nizhyn-station-wire.md');

await runMain(async () => {
  const { values } = parseArgs({ options: { fresh: { type: 'boolean', default: false }, server: { type: 'boolean', default: false } } });
  const port = wantedPort(process.env.PORT, 8123);
  const desktop = !values.server && answers('code', ['--version']);
  if (!desktop) await ensureFree(port);

  ensurePackages(root);
  const node = projectNode(root);
  console.log('Building …');
  if (await run(node, ['esbuild.mjs', '--no-tests'], { cwd: root }) !== 0) throw new Problem('The build failed: see above.');

  if (values.fresh) rmSync(state, { recursive: true, force: true });
  const desk = path.join(state, 'sample-desk');
  refreshCopy(path.join(root, 'media', 'sample-desk'), desk, path.join(state, 'sample-desk.json'));

  if (desktop) {
    if (await run('code', ['--new-window', `--extensionDevelopmentPath=${root}`, desk, path.join(desk, firstDraft)], { cwd: root, shell: process.platform === 'win32' }) !== 0) {
      throw new Problem('VS Code could not be opened. `npm start -- --server` opens the extension in a browser instead.');
    }
    console.log('VS Code opens the sample desk with the extension. After a build: "Developer: Reload Window" there.');
    return 0;
  }
  ensureEditorHost(root);
  console.log('Starting the VS Code server …');
  const server = await startEditor({ root, extension: { linked: root }, port, dataFolder: path.join(state, 'editor') });
  console.log(`\n  Second Source on the sample desk:\n\n    ${workbenchAddress(server, desk, path.join(desk, firstDraft))}\n\n  Open it in a browser on this machine. Ctrl+C ends it. After a build: reload the page.\n`);
  const byPerson = Promise.race(['SIGINT', 'SIGTERM', 'SIGHUP'].map(signal => once(process, signal)));
  const asked = await Promise.race([byPerson.then(() => true), server.ended.then(() => false)]);
  await server.stop();
  if (!asked) throw new Problem(`The VS Code server has ended by itself. Its log: ${path.join(server.dataFolder, 'server.log')}`);
  return 0;
});
