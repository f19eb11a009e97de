/** Numbers from a seed, 0 to 1 (mulberry32): the same seed makes the same inputs everywhere. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** What parsers stumble over. */
const TOKENS: readonly Uint8Array[] = [
  '<', '>', '</', '/>', '<!--', '-->', '<![CDATA[', ']]>', '<!DOCTYPE x [', ']>', '<!ENTITY a SYSTEM "file:///etc/passwd">', '<!ENTITY b "&a;&a;&a;&a;">', '&a;', '&b;', '&#0;', '&#x110000;', '&#xd800;', '&amp;amp;', '<?xml version="1.0" encoding="utf-7"?>',
  '<div>', '<table><tr>', '<p', '<script>', '<svg>', '<template>', '<meta charset="utf-16">', '<a href="javascript:alert(1)">',
  '{', '}', '[', ']', '"', "'", ':', ',', '\\', '\\u0000', '\\ud800', '{"__proto__":', '"constructor":', 'null', '1e999', '-0', 'true',
  '---\n', '...\n', '&x [', '*x,', '!!js/function ', '? ', '- ', '|\n', '>\n', '%YAML 9.9\n', '\t',
  '# ', '> ', '>>>>>>>>', '* * *\n', '```\n', '~~~\n', '![', '](', '[^1]: ', '<https://', '| a | b |\n|---|---|\n', '*a **a ', '_a __a ', '`', '\\', '1. ', '    ', 'http://a.b/',
  '%PDF-1.7\n', 'stream\n', 'endstream', 'endobj', '/Filter [/FlateDecode /FlateDecode]', '/Length 99999999', '1 0 R', '<<', '>>', 'xref\n', 'trailer', '/Kids [1 0 R 1 0 R]', '/Encrypt ', 'startxref\n0\n',
  'PK\u0003\u0004', 'PK\u0005\u0006', '../../../../etc/passwd', 'word/document.xml', '\u0000', '\r', '\r\n', '\n\n', '\u2028', '\u202e', '\ufeff', '\u{1f525}', 'By ', 'KYIV (', ' — ', 'Date: ', '2026-99-99', '99999999999999', 'Z+99:99', ';', '\n"', '""'
].map(text => new TextEncoder().encode(text)).concat([new Uint8Array([0xff, 0xfe]), new Uint8Array([0xfe, 0xff]), new Uint8Array([0xed, 0xa0, 0x80]), new Uint8Array([0xc0, 0xaf]), new Uint8Array([0xff, 0xff, 0xff, 0x7f]), new Uint8Array([0, 0, 0, 0])]);

/** Most bytes of a mutated input. */
const MOST = 200_000;

/** `seed` changed in one to six places; now and then a piece is repeated very often. `others` give pieces to splice in. */
export function mutate(seed: Uint8Array, others: readonly Uint8Array[], random: () => number): Uint8Array {
  let bytes = seed;
  const below = (most: number): number => Math.floor(random() * most);
  const piece = (of: Uint8Array, longest: number): Uint8Array => { const start = below(of.length); return of.subarray(start, start + 1 + below(longest)); };
  const token = (): Uint8Array => TOKENS[below(TOKENS.length)] ?? new Uint8Array();
  const splice = (at: number, remove: number, put: Uint8Array): void => {
    const next = new Uint8Array(bytes.length - Math.min(remove, bytes.length - at) + put.length);
    next.set(bytes.subarray(0, at));
    next.set(put, at);
    next.set(bytes.subarray(at + remove), at + put.length);
    bytes = next.subarray(0, MOST);
  };
  for (let times = 1 + below(6); times > 0; times--) {
    const at = below(bytes.length + 1);
    switch (below(10)) {
      case 0: splice(at, 1, new Uint8Array([below(256)])); break;
      case 1: splice(at, 1, new Uint8Array([(bytes[at] ?? 0) ^ (1 << below(8))])); break;
      case 2: splice(at, 1 + below(60), new Uint8Array()); break;
      case 3: splice(at, 0, piece(bytes, 200)); break;
      case 4: splice(at, below(4), token()); break;
      case 5: splice(at, 0, piece(others[below(others.length)] ?? bytes, 400)); break;
      case 6: bytes = bytes.subarray(0, at); break;
      case 7: splice(at, 0, token()); break;
      case 8: { // a number that lies
        const digits = /\d+/g;
        const text = new TextDecoder('latin1').decode(bytes.subarray(at, at + 200));
        const found = digits.exec(text);
        if (found !== null) splice(at + found.index, found[0].length, new TextEncoder().encode(['0', '-1', '65536', '4294967295', '1e308', '99999999999999999999'][below(6)] ?? ''));
        break;
      }
      default: {
        if (random() > 0.25) break;
        const unit = random() < 0.6 ? new Uint8Array([...token(), ...(random() < 0.3 ? token() : [])]) : piece(bytes, 40);
        if (unit.length === 0) break;
        const count = Math.min(2 ** below(16), Math.floor((MOST - bytes.length) / unit.length));
        if (count < 1) break;
        const repeated = new Uint8Array(unit.length * count);
        for (let i = 0; i < count; i++) repeated.set(unit, i * unit.length);
        splice(at, 0, repeated);
      }
    }
  }
  return bytes;
}
