import { isArchiverTable } from './csv.ts';
import { asciiHead, markOf } from './decode.ts';
import { ReadFault } from './reader.ts';

/** What a file is, as far as its first bytes and its name tell. */
export type Kind = 'markdown' | 'plaintext' | 'json' | 'html' | 'xml' | 'csv' | 'zip' | 'pdf';

/** Text that is some program's, not a reporter's. */
const OTHER_TEXT = /\.(?:[cm]?[jt]sx?|css|scss|py|rb|go|rs|c|h|cpp|java|sh|bat|ps1|ya?ml|toml|ini|cfg|conf|log|lock|map|sql|svg|ics|vcf|eml|srt|vtt|tex|bib|rtf)$/i;

/**
 * Tells the format by content first, by name where content leaves it open (Markdown and plain text). Throws `ReadFault`:
 * `empty`, `encoding` (zero bytes, as UTF-16 without a mark has them), `unknown-format`.
 */
export function detect(bytes: Uint8Array, path: string): Kind {
  if (bytes.length === 0) throw new ReadFault({ reason: 'empty' });
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4) return 'zip';
  const mark = markOf(bytes);
  const head = mark === 'utf-16le' || mark === 'utf-16be' ? new TextDecoder(mark).decode(bytes.subarray(0, 4096 - (4096 % 2))) : asciiHead(bytes, 4096).replace(/^\u00ef\u00bb\u00bf/, '');
  // A PDF may have some bytes before its mark (ISO 32000-1, annex H).
  if (/^[^]{0,1000}?%PDF-\d/.test(head) && (head.startsWith('%PDF-') || head.slice(0, 1024).includes('\0') || /\.pdf$/i.test(path))) return 'pdf';
  if (mark !== 'utf-16le' && mark !== 'utf-16be') refuseBinary(bytes, head);
  const start = head.trimStart();
  const name = path.toLowerCase();
  if (start.startsWith('<')) {
    const root = rootOf(start);
    if (/^(?:rss|feed|rdf:rdf|(?:\w+:)?(?:newsitem|newsmessage))$/i.test(root)) return 'xml';
    if (root === 'html' || root === '!doctype html' || (/\.(?:html?|xhtml|mhtml?)$/.test(name) && root !== '')) return 'html';
    if (/\.(?:xml|rss|atom|rdf)$/.test(name)) return 'xml';
    if (root === 'svg' || start.startsWith('<?')) throw new ReadFault({ reason: 'unknown-format', detail: `XML of ${root.slice(0, 40) || 'another kind'}` });
  }
  if (start.startsWith('{\\rtf')) throw new ReadFault({ reason: 'unknown-format', detail: 'rich text (RTF)' });
  if (/^[A-Za-z-]{2,30}:[^]*?^MIME-Version:/m.test(start.slice(0, 2000))) throw new ReadFault({ reason: 'unknown-format', detail: 'an e-mail or a web page in one' });
  if (start.startsWith('{') || (start.startsWith('[') && (/\.json[l]?$/.test(name) || /^\[\s*(?:\{|$)/.test(start)))) return 'json';
  if (/\.(?:jsonl?|ndjson)$/.test(name)) return 'json';
  if (/^---[ \t]*\r?\n/.test(head) || /\.(?:md|markdown|mdown|mkd|mdx)$/.test(name)) return 'markdown';
  if (/\.(?:csv|tsv)$/.test(name) || isArchiverTable(head)) return 'csv';
  if (/\.(?:html?|xhtml)$/.test(name)) return 'html';
  if (OTHER_TEXT.test(name)) throw new ReadFault({ reason: 'unknown-format', detail: 'a kind of text that holds no reports' });
  return 'plaintext';
}

/** Name of the first tag, comments, processing instructions and a document type other than HTML's passed over. */
function rootOf(start: string): string {
  let rest = start;
  for (let i = 0; i < 20; i++) {
    const passed = /^\s*(?:<!--[^]*?-->|<\?[^>]*\?>)\s*/.exec(rest)?.[0];
    if (passed === undefined) break;
    rest = rest.slice(passed.length);
  }
  if (/^\s*<!doctype\s+html/i.test(rest)) return '!doctype html';
  rest = rest.replace(/^\s*<!doctype[^<[]*(?:\[[^]*?\]\s*)?>\s*/i, '');
  return (/^\s*<([A-Za-z][\w:.-]*)/.exec(rest)?.[1] ?? '').toLowerCase();
}

/** The encoding that an XML declaration or an HTML page names for itself, in its first bytes. */
export function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = asciiHead(bytes, 4096);
  return /^\s*<\?xml[^>]{0,200}\bencoding\s*=\s*["']([\w.:-]{1,40})["']/i.exec(head)?.[1] ?? /<meta\b[^>]{0,300}\bcharset\s*=\s*["']?\s*([\w.:-]{1,40})/i.exec(head)?.[1];
}

const SIGNATURES: readonly (readonly [RegExp, string])[] = [
  [/^\u0089PNG|^\u00ff\u00d8\u00ff|^GIF8|^RIFF/, 'a picture or recording'],
  [/^\u001f\u008b|^7z\u00bc\u00af|^Rar!|^BZh/, 'a packed file'],
  [/^\u00d0\u00cf\u0011\u00e0/, 'an old Office file'],
  [/^SQLite format 3/, 'a database']
];

function refuseBinary(bytes: Uint8Array, head: string): void {
  const known = SIGNATURES.find(([signature]) => signature.test(head));
  if (known !== undefined && (head.includes('\0') || bytes.subarray(0, 512).some(byte => byte >= 0x80))) throw new ReadFault({ reason: 'unknown-format', detail: known[1] });
  const zeros = bytes.subarray(0, 4096).reduce((count, byte) => count + (byte === 0 ? 1 : 0), 0);
  if (zeros > 0) throw new ReadFault(zeros * 4 > Math.min(bytes.length, 4096) ? { reason: 'encoding', detail: 'UTF-16 without a byte order mark, or no text' } : { reason: 'unknown-format', detail: 'no text' });
}
