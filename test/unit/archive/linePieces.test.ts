import { strict as assert } from 'node:assert';
import { linePieces } from '../../../src/archive/embedded/linePieces.ts';

describe('pieces of a file of JSON Lines', () => {
  const encoder = new TextEncoder();
  const decoder = new TextDecoder();
  /** As a file is read: into memory that the next read uses again. */
  const fileOf = (bytes: Uint8Array, length = bytes.length): { length: number; read: (from: number, to: number) => Uint8Array } => {
    const shared = new Uint8Array(length);
    return { length, read: (from, to) => { shared.set(bytes.subarray(from, to)); return shared.subarray(0, Math.max(0, Math.min(to, bytes.length) - from)); } };
  };
  const line = (i: number): string => (i % 100 === 7 ? '' : JSON.stringify({ uri: `urn:${String(i)}`, body: 'Shelling hit Orikhiv. '.repeat(i % 1000 === 3 ? 30_000 : 20) }));
  const lines = Array.from({ length: 9000 }, (_, i) => line(i));
  const text = lines.join('\n');

  it('are whole lines, with what came before counted', () => {
    const read: string[] = [];
    let last = false;
    for (const piece of linePieces(fileOf(encoder.encode(text)))) {
      assert.equal(last, false);
      assert.equal(piece.lines, read.length);
      assert.equal(piece.items, read.filter(each => each !== '').length);
      read.push(...decoder.decode(piece.bytes).split('\n').slice(0, piece.last ? undefined : -1));
      last = piece.last;
    }
    assert.equal(last, true);
    assert.equal(read.join('\n'), text);
  });

  it('end where the file has become shorter meanwhile', () => {
    const bytes = encoder.encode(text);
    const cut = bytes.subarray(0, bytes.lastIndexOf(10, 3_000_000) + 1);
    const pieces: string[] = [];
    for (const { bytes: piece, last } of linePieces(fileOf(cut, bytes.length))) pieces.push(decoder.decode(piece) + (last ? '|' : ''));
    assert.equal(pieces.join(''), `${decoder.decode(cut)}|`);
  });

  it('are the whole file where its lines are no objects', () => {
    const page = encoder.encode('<p>Shelling hit Orikhiv.</p>\n'.repeat(100_000));
    const pieces = [...linePieces(fileOf(page))];
    assert.deepEqual(pieces.map(({ whole, last, bytes }) => [whole, last, bytes.length]), [[true, true, page.length]]);
  });
});
