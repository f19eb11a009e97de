import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { serverFolder } from './editor-host.mjs';
import { projectNode } from './node.mjs';
import { Problem } from './problem.mjs';

const defaultSettings = {
  'chat.disableAIFeatures': true, // halves the start-up time
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'workbench.startupEditor': 'none',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'security.workspace.trust.enabled': false,
  'git.enabled': false
};

/**
 * How the extension comes into the editor. `development`: by the address that `workbenchAddress` makes, as under F5
 * (the server then draws no notification toasts); `linked`: a folder loaded in place as an installed extension;
 * `packaged`: a .vsix, installed first.
 * @typedef {{ readonly development: string, readonly tests?: string } | { readonly linked: string } | { readonly packaged: string }} ExtensionSource
 *
 * @typedef {object} EditorServer
 * @property {string} address without a trailing slash
 * @property {string} dataFolder user data, installed extensions, logs
 * @property {string} settingsFile the user's settings; the running editor follows changes
 * @property {ExtensionSource} extension
 * @property {Promise<unknown>} ended settles when the server is gone, by `stop` or by itself
 * @property {() => Promise<void>} stop ends the server and every extension host it started
 */

/**
 * Starts a real VS Code server on 127.0.0.1.
 * @param {object} options
 * @param {string} options.root the project's folder, editor host installed
 * @param {ExtensionSource} options.extension
 * @param {number} [options.port] any free one if not given
 * @param {string} [options.dataFolder] a new temporary folder if not given; the caller removes it
 * @param {Readonly<Record<string, unknown>>} [options.settings] user settings besides the defaults, for a new data folder
 * @param {NodeJS.ProcessEnv} [options.env] what the extension host finds in its environment besides ours
 * @returns {Promise<EditorServer>}
 * @throws {Problem} where the server does not start
 */
export async function startEditor({ root, extension, port = 0, dataFolder = mkdtempSync(path.join(tmpdir(), 'editor-')), settings = {}, env = {} }) {
  const node = projectNode(root);
  const settingsFile = path.join(dataFolder, 'user', 'User', 'settings.json');
  if (!existsSync(settingsFile)) {
    mkdirSync(path.dirname(settingsFile), { recursive: true });
    writeFileSync(settingsFile, JSON.stringify({ ...defaultSettings, ...settings }, null, 2));
  }
  const extensions = path.join(dataFolder, 'extensions');
  if ('linked' in extension) linkExtension(extension.linked, extensions);

  const common = [
    path.join(serverFolder(root), 'out', 'server-main.js'), '--accept-server-license-terms', '--disable-telemetry',
    '--user-data-dir', path.join(dataFolder, 'user'), '--server-data-dir', path.join(dataFolder, 'server'), '--extensions-dir', extensions
  ];
  // No gallery; sockets in our own folder.
  const environment = { ...process.env, EXTENSIONS_GALLERY: '{}', XDG_RUNTIME_DIR: dataFolder, ...env };
  if ('packaged' in extension) {
    execFileSync(node, [...common, '--install-extension', extension.packaged], { env: environment, stdio: ['ignore', 'ignore', 'pipe'] });
  }
  const child = spawn(node, [
    ...common, '--host', '127.0.0.1', '--port', String(port), '--without-connection-token', '--disable-workspace-trust',
    ...('development' in extension ? ['--enable-smoke-test-driver'] : [])
  ], { env: environment, stdio: ['ignore', 'pipe', 'pipe'], detached: true });

  const logFile = path.join(dataFolder, 'server.log');
  const log = createWriteStream(logFile);
  child.stdout.pipe(log);
  child.stderr.pipe(log);
  const group = processGroup(child);
  process.once('exit', group.kill);
  const ended = once(child, 'exit');
  const listening = await listeningPort(child);
  if (listening === undefined) {
    process.off('exit', group.kill);
    throw new Problem(`The VS Code server did not start. Its log: ${logFile}`);
  }
  return {
    address: `http://127.0.0.1:${listening}`, dataFolder, settingsFile, extension, ended,
    stop: async () => {
      await group.stop();
      process.off('exit', group.kill);
      log.end();
    }
  };
}

/**
 * The address of a window on a folder.
 * @param {EditorServer} server
 * @param {string} folder an absolute path
 * @param {string} [file] an absolute path, opened at once
 */
export function workbenchAddress(server, folder, file) {
  const uri = (/** @type {string} */ target) => `vscode-remote://${new URL(server.address).host}${target}`;
  const payload = [];
  if ('development' in server.extension) {
    payload.push(['extensionDevelopmentPath', uri(server.extension.development)]);
    if (server.extension.tests !== undefined) payload.push(['extensionTestsPath', uri(server.extension.tests)]);
  }
  if (file !== undefined) payload.push(['openFile', uri(file)]);
  const query = `?folder=${inQuery(folder)}${payload.length > 0 ? `&payload=${inQuery(JSON.stringify(payload))}` : ''}`;
  return `${server.address}/${query}`;
}

/**
 * Encoded for a query, but readable where a query allows it.
 * @param {string} text
 */
function inQuery(text) {
  return encodeURIComponent(text).replaceAll('%2F', '/').replaceAll('%3A', ':').replaceAll('%2C', ',');
}

/**
 * The server looks through the folder of extensions only while it has no list of them there.
 * @param {string} source
 * @param {string} extensions
 */
function linkExtension(source, extensions) {
  const manifest = JSON.parse(readFileSync(path.join(source, 'package.json'), 'utf8'));
  rmSync(extensions, { recursive: true, force: true });
  mkdirSync(extensions, { recursive: true });
  symlinkSync(source, path.join(extensions, `${manifest.publisher}.${manifest.name}-${manifest.version}`), 'junction');
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<number | undefined>} undefined if the server ended before it listened
 */
function listeningPort(child) {
  return new Promise(resolve => {
    let printed = '';
    child.stdout?.on('data', chunk => {
      printed = (printed + String(chunk)).slice(-10_000);
      const found = /Extension host agent listening on (\d+)/.exec(printed);
      if (found !== null) resolve(Number(found[1]));
    });
    child.once('exit', () => { resolve(undefined); });
  });
}

/**
 * The server leads a process group: an extension host that had not shaken hands yet outlives the server, so the group is ended too.
 * @param {import('node:child_process').ChildProcess} child
 */
function processGroup(child) {
  const signal = (/** @type {NodeJS.Signals | 0} */ name) => {
    try {
      return child.pid !== undefined && process.kill(-child.pid, name);
    } catch {
      return false;
    }
  };
  const kill = () => { signal('SIGKILL'); };
  return {
    kill,
    stop: async () => {
      if (child.exitCode === null && child.signalCode === null) {
        const gone = once(child, 'exit', { signal: AbortSignal.timeout(5000) }).catch(() => undefined);
        child.kill('SIGTERM');
        await gone;
      }
      signal('SIGTERM');
      for (let tries = 0; tries < 20 && signal(0); tries++) await new Promise(resolve => setTimeout(resolve, 50));
      kill();
    }
  };
}
