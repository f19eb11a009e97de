/** A part of a file of JSON Lines that can be read by itself, or a whole file. */
export interface Piece {
  readonly bytes: Uint8Array;
  /** Items and lines of the file before this piece. */
  readonly items: number;
  readonly lines: number;
  /** The piece is the whole file; and the last of its pieces. */
  readonly whole: boolean;
  readonly last: boolean;
}

/** Files above this size are cut, when each line is an item, into pieces of about this size. */
const PIECE_BYTES = 1 << 20;
const NEWLINE = 10;
const OPEN = 0x7b;

/** Cuts a long file whose lines are JSON objects at line ends. Any other file is one piece. */
export function* linePieces(bytes: Uint8Array): Generator<Piece> {
  if (bytes.length <= 2 * PIECE_BYTES || !hasObjectLines(bytes)) {
    yield { bytes, items: 0, lines: 0, whole: true, last: true };
    return;
  }
  let items = 0;
  let lines = 0;
  for (let from = 0; from < bytes.length;) {
    const newline = from + PIECE_BYTES >= bytes.length ? -1 : bytes.indexOf(NEWLINE, from + PIECE_BYTES);
    const to = newline < 0 ? bytes.length : newline + 1;
    const piece = bytes.subarray(from, to);
    yield { bytes: piece, items, lines, whole: false, last: to === bytes.length };
    for (let start = 0; start < piece.length;) {
      const end = piece.indexOf(NEWLINE, start);
      const next = end < 0 ? piece.length : end + 1;
      lines++;
      if (!isBlank(piece, start, next)) items++;
      start = next;
    }
    from = to;
  }
}

/** True when the first two lines each begin with a brace and the first is a whole JSON object. */
function hasObjectLines(bytes: Uint8Array): boolean {
  const end = bytes.indexOf(NEWLINE);
  if (bytes[0] !== OPEN || end < 0 || end > PIECE_BYTES || bytes[end + 1] !== OPEN) return false;
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
