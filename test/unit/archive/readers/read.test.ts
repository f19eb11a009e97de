import assert from 'node:assert/strict';
import { bytesOf, only, read, reasons } from './support.ts';

const TEXT = 'Пожежа в порту Рені: nobody was hurt, the harbour office said.';

function utf16(text: string, little: boolean): Uint8Array {
  const bytes = new Uint8Array(2 + text.length * 2);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, little);
  for (let i = 0; i < text.length; i++) view.setUint16(2 + i * 2, text.charCodeAt(i), little);
  return bytes;
}

describe('readers: bad input', () => {
  it('reads UTF-8 with a byte order mark and UTF-16 with one', async () => {
    for (const bytes of [bytesOf('\ufeff' + TEXT), utf16(TEXT, true), utf16(TEXT, false)]) assert.equal((await only(bytes, 'a.txt')).body, TEXT);
  });

  it('skips bytes that are no UTF-8, and says where', async () => {
    const bytes = bytesOf('The caf\u00e9 in Reni was hit.');
    bytes[7] = 0xe9;
    const result = await read(bytes, 'a.md');
    assert.deepEqual(reasons(result), ['encoding']);
    assert.equal(result.skipped[0]?.detail, 'not UTF-8 at byte 7');
    assert.deepEqual(reasons(await read(utf16(TEXT, true).subarray(2), 'a.txt')), ['encoding']);
  });

  it('skips empty and too large files', async () => {
    assert.deepEqual(reasons(await read('', 'a.md')), ['empty']);
    assert.deepEqual(reasons(await read(' \n\t\n', 'a.md')), ['empty']);
    assert.deepEqual(reasons(await read('\ufeff', 'a.jsonl')), ['empty']);
    assert.deepEqual(reasons(await read('.', 'a.md')), ['no-text']);
    assert.deepEqual(reasons(await read('A fire broke out.', 'a.md', {}, { limits: { bytes: 10 } })), ['too-large']);
    assert.deepEqual(reasons(await read('A fire broke out.', 'a.md', {}, { limits: { document: 10 } })), ['too-large']);
    assert.deepEqual(reasons(await read('---\ntitle: Only a title\n---\n', 'a.md')), []);
  });

  it('skips what is no text', async () => {
    assert.deepEqual(reasons(await read(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]), 'map.md')), ['unknown-format']);
    assert.deepEqual(reasons(await read('body { color: red }', 'style.css')), ['unknown-format']);
    assert.deepEqual(reasons(await read('{\\rtf1\\ansi The port is closed.}', 'a.rtf')), ['unknown-format']);
    assert.deepEqual(reasons(await read('From: <Saved by a browser>\r\nSubject: Silos\r\nMIME-Version: 1.0\r\n\r\n<html>', 'a.mht')), ['unknown-format']);
  });

  it('lets no item take the place of another file\'s report', async () => {
    assert.equal((await only('{"uri":"file:other.md","versionCreated":"2026-05-04","headlines":[{"value":"The port is closed"}]}', 'a.json')).uri, 'file:a.json');
  });

  it('gives every odd name a uri of its own', async () => {
    const names = ['a b.md', 'a%20b.md', 'a#b.md', '../a.md', 'a\nb.md', '\ud800.md', '\udc00.md', '‮gpj.md', 'ａ.md'];
    const uris = await Promise.all(names.map(async name => (await only(TEXT, name)).uri));
    assert.equal(new Set(uris).size, names.length);
    for (const uri of uris) assert.match(uri, /^file:[\x21-\x7e]+$/);
  });
});
