import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { messageOf } from './scan.ts';

/** A file could not be read, for a reason that lies in the file or its disk. */
export class UnreadableFile extends Error {}

/** The bytes of an open file. Throws `UnreadableFile` where reading fails. */
export interface FileBytes {
  readonly length: number;
  /** Bytes `from` up to `to`, fewer where the file has become shorter: good until the next are read. */
  read(from: number, to: number): Uint8Array;
  close(): void;
}

/** Up to this size a file is read at once, to memory of its own; above, reads share memory. */
const OWN = 1 << 20;

/**
 * Opens files, one at a time, of which at most `largest` bytes are read. Memory of its own for each large one would pile up,
 * as it lies outside the heap and is given back late.
 */
export function createFileReader(largest: number): (path: string) => FileBytes {
  let shared: Uint8Array<ArrayBuffer> = new Uint8Array(0);
  return path => reading(() => {
    const file = openSync(path, 'r');
    let open = true;
    const close = (): void => { if (open) closeSync(file); open = false; };
    const fill = (into: Uint8Array, from: number): Uint8Array => {
      let length = 0;
      for (let read = -1; read !== 0 && length < into.length; length += read) read = readSync(file, into, length, into.length - length, from + length);
      return into.subarray(0, length);
    };
    try {
      const length = Math.min(fstatSync(file).size, largest);
      if (length <= OWN) {
        const bytes = fill(new Uint8Array(length), 0);
        close();
        return { length: bytes.length, read: (from, to) => bytes.subarray(from, to), close };
      }
      return {
        length, close,
        read: (from, to) => reading(() => {
          if (to - from > shared.length) shared = new Uint8Array(to - from);
          return fill(shared.subarray(0, to - from), from);
        })
      };
    } catch (error) {
      close();
      throw error;
    }
  });
}

function reading<T>(body: () => T): T {
  try {
    return body();
  } catch (error) {
    throw error instanceof UnreadableFile ? error : new UnreadableFile(messageOf(error), { cause: error });
  }
}
