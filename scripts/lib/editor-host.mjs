import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { npm } from './processes.mjs';
import { Problem } from './problem.mjs';

/**
 * The folder of the real VS Code server. It has its own package.json because code-server's install script builds
 * native modules that nothing here needs; a plain `npm ci` of the project never meets it.
 * @param {string} root the project's folder
 */
export function editorHostFolder(root) {
  return process.env.EDITOR_HOST ?? path.join(root, 'scripts', 'editor-host');
}

/**
 * The server's own program folder (`out/server-main.js` lies in it).
 * @param {string} root the project's folder
 */
export function serverFolder(root) {
  return path.join(editorHostFolder(root), 'node_modules', 'code-server', 'lib', 'vscode');
}

/**
 * Installs the VS Code server from the npm registry if it is missing: about 250 MB of downloads and 700 MB on disk.
 * Needs no compiler.
 * @param {string} root the project's folder
 */
export function ensureEditorHost(root) {
  const folder = editorHostFolder(root);
  const stamp = path.join(folder, 'node_modules', '.complete');
  const wanted = readFileSync(path.join(folder, 'package-lock.json'), 'utf8');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  console.log('Installing the VS Code server (once; about 250 MB) …');
  const server = serverFolder(root);
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  // The second and third are what code-server's own install script does, without its native builds.
  const done = npm(['ci', ...quiet], folder)
    && npm(['install', '--omit=dev', '--no-save', ...quiet], server)
    && npm(['install', '--omit=dev', '--no-save', ...quiet], path.join(server, 'extensions'));
  if (!done) throw new Problem('The VS Code server could not be installed. Is the npm registry reachable, and is there 1 GB of free disk?');
  writeFileSync(stamp, wanted);
}
