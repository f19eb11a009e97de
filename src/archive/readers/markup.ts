import { decodeNamedCharacterReference } from 'decode-named-character-reference';

const BLOCKS = /^(?:p|div|section|article|header|footer|main|aside|h[1-6]|ul|ol|li|dl|dt|dd|table|thead|tbody|tfoot|tr|blockquote|pre|figure|figcaption|hr|address|form|fieldset|hl1|hl2|hedline|block|body|body\.content|body\.head|body\.end|nitf|head|html|title|option|nav)$/;
/** What stands in these is no text of the page. */
const SILENT = /^(?:script|style|template|noscript|iframe|object|svg|math|head|select|button|textarea|canvas|video|audio)$/;
const TAG = /<(?:!--|!\[CDATA\[|[!?/]|[A-Za-z])/g;

/**
 * The text of a piece of HTML or XHTML: paragraphs with a blank line between them, character references decoded, no
 * markup. Reads from left to right once; nothing is run, fetched or believed.
 */
export function textOfMarkup(markup: string): string {
  const paragraphs: string[] = [];
  let text = '';
  const flush = (): void => {
    const lines = text.replace(/[^\S\n]+/g, ' ').split('\n').map(line => line.trim()).filter(line => line !== '');
    if (lines.length > 0) paragraphs.push(lines.join('\n'));
    text = '';
  };
  let at = 0;
  let silent: string | undefined;
  const put = (from: number, to: number): void => {
    if (silent === undefined && to > from) text += decodeReferences(markup.slice(from, to)).replace(/[\r\n\f]+/g, ' ');
  };
  while (at < markup.length) {
    TAG.lastIndex = at;
    const found = TAG.exec(markup);
    if (found === null) { put(at, markup.length); break; }
    put(at, found.index);
    if (found[0] === '<!--') { at = after(markup, '-->', found.index + 4); continue; }
    if (found[0] === '<![CDATA[') {
      const end = after(markup, ']]>', found.index + 9);
      if (silent === undefined) text += markup.slice(found.index + 9, end).replace(/\]\]>$/, '').replace(/[\r\n]+/g, ' ');
      at = end;
      continue;
    }
    at = endOfTag(markup, found.index + 1);
    const tag = /^\/?([A-Za-z][\w:.-]{0,40})/.exec(markup.slice(found.index + 1, Math.min(at, found.index + 44)));
    if (tag === null) continue;
    const name = (tag[1] ?? '').toLowerCase().replace(/^\w+:/, '');
    const closes = markup.charAt(found.index + 1) === '/';
    if (silent !== undefined) {
      if (closes && name === silent) silent = undefined;
      continue;
    }
    if (name === 'br') text += '\n';
    else if (BLOCKS.test(name)) flush();
    else if (name === 'td' || name === 'th') text += ' ';
    if (!closes && SILENT.test(name) && markup.charAt(at - 2) !== '/') silent = name;
  }
  flush();
  return paragraphs.join('\n\n');
}

/** Decodes `&amp;`, `&#1078;`, `&#x436;` and the named references of HTML; leaves what is none as it stands. */
export function decodeReferences(text: string): string {
  return !text.includes('&') ? text : text.replace(/&(?:#(\d{1,7})|#[xX]([0-9A-Fa-f]{1,6})|([A-Za-z][A-Za-z0-9]{1,31}));/g, (whole, decimal?: string, hexadecimal?: string, name?: string) => {
    if (name !== undefined) return decodeNamedCharacterReference(name) || whole;
    const code = decimal !== undefined ? Number(decimal) : Number.parseInt(hexadecimal ?? '', 16);
    return code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? '\ufffd' : String.fromCodePoint(code);
  });
}

function after(text: string, mark: string, from: number): number {
  const index = text.indexOf(mark, from);
  return index < 0 ? text.length : index + mark.length;
}

/** Offset behind the `>` that ends the tag, quoted attribute values passed over; a quote that never closes ends at the first `>`. */
function endOfTag(text: string, from: number): number {
  const first = text.indexOf('>', from);
  if (first < 0) return text.length;
  const most = Math.min(text.length, from + 20_000);
  let at = from;
  while (at < most) {
    const character = text.charAt(at);
    if (character === '>') return at + 1;
    if (character === '"' || character === "'") {
      const close = text.indexOf(character, at + 1);
      if (close < 0 || close > most) return first + 1;
      at = close;
    }
    at++;
  }
  return first + 1;
}
