import { once } from 'node:events';
import { createServer } from 'node:net';
import { Problem } from './problem.mjs';

/**
 * @param {string | undefined} given as in the environment
 * @param {number} usual
 */
export function wantedPort(given, usual) {
  if (given === undefined || given === '') return usual;
  const port = Number(given);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new Problem(`PORT is "${given}", which is no port: give a number from 1 to 65535.`);
  return port;
}

/**
 * @param {number} port
 * @throws {Problem} where something else listens on it
 */
export async function ensureFree(port) {
  const probe = createServer();
  try {
    const listening = once(probe, 'listening');
    probe.listen(port, '127.0.0.1');
    await listening;
  } catch {
    throw new Problem(`Port ${port} cannot be used, probably because something else listens on it. Choose another: PORT=${port + 1} npm start`);
  }
  probe.close();
  await once(probe, 'close');
}
