// The suite of test/host in desktop VS Code, for a machine that can download it or has it (VSCODE_PATH).
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { projectNode } from './lib/node.mjs';
import { ensurePackages } from './lib/packages.mjs';
import { Problem, runMain } from './lib/problem.mjs';
import { run } from './lib/processes.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

await runMain(async () => {
  ensurePackages(root);
  if (await run(projectNode(root), ['esbuild.mjs'], { cwd: root }) !== 0) throw new Problem('The build failed: see above.');
  const folder = mkdtempSync(path.join(tmpdir(), 'desk-'));
  cpSync(path.join(root, 'media', 'sample-desk'), folder, { recursive: true });
  const { downloadAndUnzipVSCode, runTests } = await import('@vscode/test-electron');
  const program = process.env.VSCODE_PATH ?? await downloadAndUnzipVSCode(process.env.VSCODE_VERSION ?? 'stable').catch((/** @type {Error} */ error) => {
    throw new Problem(`VS Code could not be downloaded (${error.message}). Set VSCODE_PATH to one on this machine, or run npm run test:host, which needs no download.`);
  });
  try {
    return await runTests({
      vscodeExecutablePath: program, extensionDevelopmentPath: root, extensionTestsPath: path.join(root, 'dist', 'test', 'host', 'index'),
      launchArgs: [folder, '--disable-extensions', '--disable-workspace-trust']
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
