import { inflateSync } from 'node:zlib';
import { extractTextItems, getDocumentProxy, getMeta } from 'unpdf';

export interface Pdf {
  readonly title?: string;
  readonly author?: string;
  readonly language?: string;
  /** Address of the page that a browser printed, from the foot of its sheets. */
  readonly url?: string;
  /** Paragraphs in reading order, without running heads and page numbers. */
  readonly paragraphs: readonly string[];
}

export interface PdfFailure {
  readonly failure: 'protected' | 'syntax' | 'too-large';
  readonly detail: string;
}

const MOST_PAGES = 2000;

/** The text of a PDF. What is drawn (scans, pictures of text) has none. */
export async function pdfText(bytes: Uint8Array, inflated: number): Promise<Pdf | PdfFailure> {
  if (!unpacksWithin(bytes, inflated)) return { failure: 'too-large', detail: `unpacks to more than ${String(inflated)} bytes` };
  try {
    // Copied: the library takes the buffer over.
    const document = await getDocumentProxy(new Uint8Array(bytes), { isEvalSupported: false, useSystemFonts: false, disableFontFace: true, stopAtErrors: false, verbosity: 0, maxImageSize: 1, enableXfa: false });
    if (document.numPages > MOST_PAGES) return { failure: 'too-large', detail: `${String(document.numPages)} pages` };
    const { info } = await getMeta(document);
    const { items } = await extractTextItems(document);
    await document.cleanup();
    const said = (name: string): string | undefined => { const value: unknown = info[name]; return typeof value === 'string' && value.trim() !== '' ? value.trim().slice(0, 500) : undefined; };
    const [title, author, language] = [said('Title'), said('Author'), said('Language')];
    const url = items.slice(0, 1).flatMap(linesOf).map(line => PRINT_FOOT.exec(line.text)?.[1]).find(address => address?.startsWith('http') === true);
    return { paragraphs: paragraphsOf(items), ...(url === undefined ? {} : { url }), ...(title === undefined || isFileName(title) ? {} : { title }), ...(author === undefined ? {} : { author }), ...(language === undefined ? {} : { language }) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { failure: /password/i.test(message) || (error instanceof Error && error.name === 'PasswordException') ? 'protected' : 'syntax', detail: message.slice(0, 200) };
  }
}

/** "Microsoft Word - toll4.docx" is what a printer driver calls it. */
function isFileName(title: string): boolean {
  return /\.(?:docx?|pdf|odt|rtf|indd|txt)$/i.test(title) || /^(?:microsoft word|untitled|document)\b/i.test(title);
}

/**
 * Whether all deflated streams that may hold text stay together within `most` bytes once inflated. Streams that are packed
 * twice are refused: nothing but a bomb does it. Pictures are never unpacked for the text, so their size is of no account;
 * what only claims to be one is left to the bound on time.
 */
function unpacksWithin(bytes: Uint8Array, most: number): boolean {
  const text = new TextDecoder('latin1').decode(bytes);
  if (/\/Filter\s*\[\s*\/(?:FlateDecode|Fl|LZWDecode|LZW|RunLengthDecode|RL)\s*\/(?:FlateDecode|Fl|LZWDecode|LZW|RunLengthDecode|RL)/.test(text)) return false;
  let left = most;
  let streams = 0;
  for (const match of text.matchAll(/\bstream\r?\n/g)) {
    if (++streams > 20_000) return false;
    const dictionary = text.slice(Math.max(0, match.index - 1500), match.index);
    if (/\/Subtype\s*\/Image\b/.test(dictionary.slice(dictionary.lastIndexOf(' obj') + 1))) continue;
    const from = match.index + match[0].length;
    // The two bytes that a zlib stream begins with (RFC 1950): method 8, and a check that divides by 31.
    const [method = 0, flags = 0] = bytes.subarray(from, from + 2);
    if ((method & 0x0f) !== 8 || (method * 256 + flags) % 31 !== 0) continue;
    const end = text.indexOf('endstream', from);
    try {
      left -= inflateSync(bytes.subarray(from, end < 0 ? bytes.length : end), { maxOutputLength: Math.max(1, left), finishFlush: 2 }).length;
    } catch (error) {
      if (error instanceof RangeError) return false;
    }
    if (left <= 0) return false;
  }
  return true;
}

const PAGE_NUMBER = /^(?:page )?\d{1,4}(?: ?(?:\/|of) ?\d{1,4})?$/i;
/** What a browser sets at the head and foot of a page it prints: "5/4/26, 7:30 AM Ferry turned back", "https://… 1/2". */
const PRINT_HEAD = /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}, \d{1,2}:\d{2}/;
const PRINT_FOOT = /^((?:https?|file):\/\/\S+)\s+\d{1,4}\/\d{1,4}$/;

interface Item { readonly str: string; readonly x: number; readonly y: number; readonly fontSize: number; readonly hasEOL: boolean }
interface Line { text: string; readonly x: number; readonly y: number; readonly size: number }

/** Lines from pieces, paragraphs from lines: a gap, an indent or another type size begins a new one. */
export function paragraphsOf(pages: readonly (readonly Item[])[]): string[] {
  const lined = pages.map(linesOf);
  const furniture = runningHeads(lined);
  const pitch = pitchOf(lined);
  const paragraphs: string[] = [];
  let current = '';
  const flush = (): void => {
    const paragraph = current.replace(/\s+/g, ' ').trim();
    if (paragraph !== '') paragraphs.push(paragraph);
    current = '';
  };
  lined.forEach((lines, page) => {
    const kept = lines.filter((line, index) => !((index < 2 || index >= lines.length - 2) && (furniture.has(masked(line.text)) || PAGE_NUMBER.test(line.text) || PRINT_HEAD.test(line.text) || PRINT_FOOT.test(line.text))));
    const edge = Math.min(...kept.map(line => line.x));
    kept.forEach((line, index) => {
      const before = kept[index - 1];
      if (before === undefined) {
        // A sentence that runs over the page goes on.
        if (page > 0 && /[.!?:”"]$/.test(current.trim())) flush();
      } else {
        const gap = before.y - line.y;
        const apart = gap > pitch * 1.35 || gap < 0 || Math.abs(before.size - line.size) > 0.8;
        const indented = line.x > edge + line.size * 0.7 && before.x <= edge + line.size * 0.4 && /[.!?:”"]$/.test(before.text.trim());
        if (apart || indented) flush();
      }
      const hyphen = /\p{L}-$/u.test(current) && /^\p{Ll}/u.test(line.text);
      current = hyphen ? current.slice(0, -1) + line.text : `${current}${current === '' ? '' : ' '}${line.text}`;
    });
  });
  flush();
  return paragraphs;
}

function linesOf(items: readonly Item[]): Line[] {
  const lines: Line[] = [];
  let ended = true;
  let right = 0;
  for (const item of items) {
    const last = lines.at(-1);
    if (item.str.trim() !== '') {
      if (last === undefined || ended || Math.abs(last.y - item.y) > Math.max(2, item.fontSize * 0.6)) lines.push({ text: item.str.trimStart(), x: item.x, y: item.y, size: item.fontSize });
      else last.text += (item.x - right > item.fontSize * 0.2 && !last.text.endsWith(' ') && !item.str.startsWith(' ') ? ' ' : '') + item.str;
      right = item.x + ('width' in item && typeof item.width === 'number' ? item.width : 0);
      ended = false;
    } else if (last !== undefined && !last.text.endsWith(' ')) last.text += ' ';
    if (item.hasEOL) ended = true;
  }
  return lines.map(line => ({ ...line, text: line.text.trim() }));
}

/** What stands at the top or bottom of most pages, numbers aside. */
function runningHeads(pages: readonly (readonly Line[])[]): ReadonlySet<string> {
  if (pages.length < 3) return new Set();
  const counts = new Map<string, number>();
  for (const lines of pages) {
    const edge = new Set([...lines.slice(0, 2), ...lines.slice(-2)].map(line => masked(line.text)));
    for (const text of edge) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return new Set([...counts].filter(([text, count]) => text !== '' && count >= Math.max(3, pages.length * 0.6)).map(([text]) => text));
}

function masked(text: string): string {
  return text.replace(/\d+/g, '#').trim().toLowerCase();
}

/**
 * Distance between the lines of a paragraph: the one that a seventh of all lines keep to or stay below. In a text of single lines set
 * apart it is no more than twice the type, unless most lines break off in mid-sentence (a double-spaced manuscript).
 */
function pitchOf(pages: readonly (readonly Line[])[]): number {
  const gaps = pages.flatMap(lines => lines.flatMap((line, index) => { const before = lines[index - 1]; return before === undefined || before.y - line.y < line.size * 0.8 ? [] : [before.y - line.y]; })).sort((a, b) => a - b);
  const lines = pages.flat();
  const pitch = gaps[Math.floor(gaps.length * 0.15)] ?? Number.POSITIVE_INFINITY;
  const broken = lines.filter(line => !/[.!?:”"]$/.test(line.text)).length;
  return broken * 2 > lines.length ? pitch : Math.min(pitch, 2 * Math.max(...lines.slice(0, 1000).map(line => line.size), 1));
}
