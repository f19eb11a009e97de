import { crc32Of } from './crc32.ts';
import { deflateRawSync, deflateSync } from 'node:zlib';

/** A ZIP archive of these files, deflated; `claimed` replaces the unpacked size that the archive states. */
export function zipOf(files: Readonly<Record<string, string | Uint8Array>>, options: { readonly claimed?: number; readonly encrypted?: boolean } = {}): Uint8Array {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, source] of Object.entries(files)) {
    const plain = Buffer.from(source);
    const packed = deflateRawSync(plain);
    const header = Buffer.alloc(30);
    header.writeUInt32LE(0x04034b50, 0);
    header.writeUInt16LE(20, 4);
    header.writeUInt16LE(options.encrypted === true ? 1 : 0, 6);
    header.writeUInt16LE(8, 8);
    header.writeUInt32LE(crc32Of(plain), 14);
    header.writeUInt32LE(packed.length, 18);
    header.writeUInt32LE(options.claimed ?? plain.length, 22);
    header.writeUInt16LE(Buffer.byteLength(name), 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    header.copy(entry, 6, 4, 30);
    entry.writeUInt32LE(offset, 42);
    parts.push(header, Buffer.from(name), packed);
    directory.push(entry, Buffer.from(name));
    offset += header.length + Buffer.byteLength(name) + packed.length;
  }
  const listing = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(files).length, 8);
  end.writeUInt16LE(Object.keys(files).length, 10);
  end.writeUInt32LE(listing.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...parts, listing, end]));
}

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** A Word document whose body is this WordprocessingML. */
export function docxOf(body: string, core = ''): Uint8Array {
  return zipOf({
    '[Content_Types].xml': '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document ${W}><w:body>${body}</w:body></w:document>`,
    'docProps/core.xml': `<?xml version="1.0"?><cp:coreProperties xmlns:cp="c" xmlns:dc="d">${core}</cp:coreProperties>`
  });
}

/** A PDF of pages of lines in one type size, 14 points apart; an empty line leaves a gap. */
export function pdfOf(pages: readonly (readonly string[])[], options: { readonly title?: string; readonly stream?: Uint8Array; readonly encrypt?: boolean } = {}): Uint8Array {
  const chunks: Buffer[] = [Buffer.from('%PDF-1.4\n')];
  const offsets: number[] = [];
  let length = chunks[0]?.length ?? 0;
  const push = (...buffers: Buffer[]): void => { for (const buffer of buffers) { chunks.push(buffer); length += buffer.length; } };
  const object = (number: number, ...body: (string | Uint8Array)[]): void => {
    offsets[number] = length;
    push(Buffer.from(`${String(number)} 0 obj\n`), ...body.map(part => Buffer.from(part)), Buffer.from('\nendobj\n'));
  };
  const kids = pages.map((_, index) => `${String(5 + index * 2)} 0 R`).join(' ');
  object(1, '<< /Type /Catalog /Pages 2 0 R >>');
  object(2, `<< /Type /Pages /Kids [${kids}] /Count ${String(pages.length)} >>`);
  object(3, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>');
  object(4, `<< ${options.title === undefined ? '' : `/Title (${options.title})`} /CreationDate (D:20200101000000Z) >>`);
  pages.forEach((lines, index) => {
    const drawn = lines.map((line, row) => (line === '' ? '' : `BT /F1 11 Tf 60 ${String(780 - row * 14)} Td (${line.replace(/[\\()]/g, '\\$&')}) Tj ET`)).join('\n');
    const packed = options.stream ?? deflateSync(Buffer.from(drawn, 'latin1'));
    object(5 + index * 2, `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${String(6 + index * 2)} 0 R >>`);
    object(6 + index * 2, `<< /Length ${String(packed.length)} /Filter /FlateDecode >>\nstream\n`, packed, '\nendstream');
  });
  const table = length;
  const count = offsets.length;
  push(Buffer.from(`xref\n0 ${String(count)}\n0000000000 65535 f \n${offsets.slice(1).map(offset => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')}`));
  const encrypt = options.encrypt === true ? ` /Encrypt << /Filter /Standard /V 1 /R 2 /O (${'o'.repeat(32)}) /U (${'u'.repeat(32)}) /P -1 >> /ID [(0123456789abcdef) (0123456789abcdef)]` : '';
  push(Buffer.from(`trailer\n<< /Size ${String(count)} /Root 1 0 R /Info 4 0 R${encrypt} >>\nstartxref\n${String(table)}\n%%EOF\n`));
  return new Uint8Array(Buffer.concat(chunks));
}
