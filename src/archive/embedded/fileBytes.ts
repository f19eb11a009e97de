import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { LARGEST_FILE } from './scan.ts';

/** Files above this size share memory. */
const OWN = 1 << 20;

/**
 * Reads files, one at a time: the bytes of a large one are good until the next is read. Memory of their own for each would
 * pile up, as it lies outside the heap and is given back late.
 */
export function createFileReader(): (path: string) => Uint8Array {
  let shared: Uint8Array<ArrayBuffer> = new Uint8Array(0);
  return path => {
    const file = openSync(path, 'r');
    try {
      const size = Math.min(fstatSync(file).size, LARGEST_FILE);
      if (size > shared.length && size > OWN) shared = new Uint8Array(size);
      const bytes = size > OWN ? shared.subarray(0, size) : new Uint8Array(size);
      let length = 0;
      for (let read = -1; read !== 0 && length < size; length += read) read = readSync(file, bytes, length, size - length, null);
      return bytes.subarray(0, length);
    } finally {
      closeSync(file);
    }
  };
}
