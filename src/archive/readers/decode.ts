import { ReadFault } from './reader.ts';

/**
 * The text of `bytes`: UTF-8, or UTF-16 when a byte order mark says so. The mark is not part of the text, as editors
 * have it. `declared` is the encoding the document names for itself (XML, HTML). Throws `ReadFault` (`encoding`) where
 * the bytes are not what they should be: a text that is half guessed must not be quoted.
 */
export function decode(bytes: Uint8Array, declared?: string): string {
  const label = markOf(bytes) ?? declared ?? 'utf-8';
  let decoder: { decode(bytes: Uint8Array): string };
  try {
    decoder = new TextDecoder(label, { fatal: true });
  } catch {
    throw new ReadFault({ reason: 'encoding', detail: `unknown encoding ${label.slice(0, 40)}` });
  }
  try {
    return decoder.decode(bytes);
  } catch {
    const at = label === 'utf-8' ? firstInvalid(bytes) : undefined;
    throw new ReadFault({ reason: 'encoding', detail: at === undefined ? `not ${label}` : `not UTF-8 at byte ${String(at)}` });
  }
}

/** The encoding that a byte order mark announces. */
export function markOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

/** The first bytes as Latin letters, for what a document says of itself before its encoding is known. */
export function asciiHead(bytes: Uint8Array, length: number): string {
  return new TextDecoder('latin1').decode(bytes.subarray(0, length));
}

/** Offset of the first character that is no UTF-8, found by halving. */
function firstInvalid(bytes: Uint8Array): number {
  const valid = (end: number, stream: boolean): boolean => {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, end), { stream });
      return true;
    } catch {
      return false;
    }
  };
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (valid(middle, true)) low = middle;
    else high = middle - 1;
  }
  // What came before may have been the beginning of a character that was never finished.
  for (let back = 0; back < 3 && low > 0 && !valid(low, false); back++) low--;
  return low;
}
