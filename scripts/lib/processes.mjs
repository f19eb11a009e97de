import { spawn, spawnSync } from 'node:child_process';
import path from 'node:path';

const windows = process.platform === 'win32';

/**
 * The environment for an npm of ours: it must not take the folder of the `npm run` that started us for its own.
 * @returns {NodeJS.ProcessEnv}
 */
export function npmEnvironment() {
  const inherited = new Set(['npm_config_local_prefix', 'npm_config_global_prefix', 'npm_config_prefix']);
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !inherited.has(name)));
}

/**
 * Runs npm in a folder with its output shown.
 * @param {readonly string[]} args
 * @param {string} folder
 * @returns {boolean} whether it ended with 0
 */
export function npm(args, folder) {
  return spawnSync('npm', args, { cwd: folder, env: npmEnvironment(), stdio: ['ignore', 'inherit', 'inherit'], shell: windows }).status === 0;
}

/**
 * Whether a program answers when called with these arguments.
 * @param {string} program
 * @param {readonly string[]} args
 */
export function answers(program, args) {
  return spawnSync(program, args, { stdio: 'ignore', shell: windows }).status === 0;
}

/**
 * Runs a program with its output shown.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ readonly cwd: string, readonly env?: NodeJS.ProcessEnv, readonly shell?: boolean }} options
 * @returns {Promise<number>} its exit code; 1 where a signal ended it or it could not be started
 */
export function run(program, args, { cwd, env = {}, shell = false }) {
  // The programs that npm installed are found first, as under `npm run`.
  const PATH = path.join(cwd, 'node_modules', '.bin') + path.delimiter + (process.env.PATH ?? '');
  return new Promise(resolve => {
    const child = spawn(program, args, { cwd, env: { ...process.env, PATH, ...env }, stdio: ['ignore', 'inherit', 'inherit'], shell });
    child.once('error', error => { console.error(error.message); resolve(1); });
    child.once('exit', code => { resolve(code ?? 1); });
  });
}
