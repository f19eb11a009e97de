import type { FileBytes } from './fileBytes.ts';

/** A part of a file of JSON Lines that can be read by itself, or a whole file. Its bytes are good until the next piece. */
export interface Piece {
  readonly bytes: Uint8Array;
  /** Items and lines of the file before this piece. */
  readonly items: number;
  readonly lines: number;
  /** The piece is the whole file; and the last of its pieces. */
  readonly whole: boolean;
  readonly last: boolean;
}

/** Files above this size are cut where each line is an item; into pieces of about this size. */
const CUT_ABOVE = 1 << 21;
const PIECE_BYTES = 1 << 18;
const NEWLINE = 10;
const OPEN = 0x7b;

/** Cuts a long file whose lines are JSON objects at line ends. Any other file is one piece. */
export function* linePieces(file: Pick<FileBytes, 'length' | 'read'>): Generator<Piece> {
  if (file.length <= CUT_ABOVE || !hasObjectLines(file.read(0, PIECE_BYTES))) {
    yield { bytes: file.read(0, file.length), items: 0, lines: 0, whole: true, last: true };
    return;
  }
  let items = 0;
  let lines = 0;
  let size = PIECE_BYTES;
  for (let from = 0, last = false; !last;) {
    const to = Math.min(from + size, file.length);
    const bytes = file.read(from, to);
    last = to === file.length || bytes.length < to - from;
    const end = last ? bytes.length : bytes.lastIndexOf(NEWLINE) + 1;
    // A line longer than a piece.
    if (end === 0 && !last) { size *= 2; continue; }
    const piece = bytes.subarray(0, end);
    // Counted before it is given: its bytes are good no longer than that.
    const counted = counts(piece);
    yield { bytes: piece, items, lines, whole: false, last };
    items += counted.items;
    lines += counted.lines;
    from += end;
    size = PIECE_BYTES;
  }
}

function counts(piece: Uint8Array): { readonly items: number; readonly lines: number } {
  let items = 0;
  let lines = 0;
  for (let start = 0; start < piece.length;) {
    const end = piece.indexOf(NEWLINE, start);
    const next = end < 0 ? piece.length : end + 1;
    lines++;
    if (!isBlank(piece, start, next)) items++;
    start = next;
  }
  return { items, lines };
}

/** True when the first two lines each begin with a brace and the first is a whole JSON object. */
function hasObjectLines(bytes: Uint8Array): boolean {
  const end = bytes.indexOf(NEWLINE);
  if (bytes[0] !== OPEN || end < 0 || bytes[end + 1] !== OPEN) return false;
  try {
    JSON.parse(new TextDecoder().decode(bytes.subarray(0, end)));
    return true;
  } catch {
    return false;
  }
}

function isBlank(bytes: Uint8Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if ((bytes[i] ?? 0) > 32) return false;
  return true;
}
