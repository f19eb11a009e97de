import type { Span } from '../../core/text/span.ts';
import { decode } from './decode.ts';
import { headOf } from './plaintext.ts';
import { ReadFault } from './reader.ts';
import type { Fields, Reading, ReadLimits } from './reader.ts';
import { parseXml, child, childrenOf, content, descendant } from './xml.ts';
import type { XmlElement } from './xml.ts';
import { unzip, zipEntries } from './zip.ts';

/** What of a paragraph is no text of the document as it now stands: deletions, field codes, the older copy of a drawing. */
const LEFT_OUT = new Set(['del', 'delText', 'moveFrom', 'instrText', 'Fallback', 'pPr', 'rPr', 'sectPr', 'tblPr']);

interface Paragraph { readonly text: string; readonly style: string }

/**
 * The text of a Word document (WordprocessingML): paragraphs and table cells of its main part, and the title and author
 * of its properties. The date in the properties is that of the file, so a publication date is taken from the text only.
 */
export function readDocx(bytes: Uint8Array, limits: ReadLimits): Reading {
  const entries = zipEntries(bytes);
  const part = (name: string): XmlElement | undefined => {
    const entry = entries.find(each => each.name === name);
    if (entry === undefined) return undefined;
    const document = parseXml(decode(unzip(bytes, entry, limits.inflated)));
    if (document.error !== undefined) throw new ReadFault({ reason: 'syntax', line: document.error.line, detail: `${name}: ${document.error.detail}` });
    return document.root;
  };
  if (entries.some(entry => entry.encrypted)) throw new ReadFault({ reason: 'protected' });
  const main = part('word/document.xml');
  if (main === undefined) throw new ReadFault({ reason: 'unknown-format', detail: 'a ZIP archive that is no Word document' });
  const core = optional(() => part('docProps/core.xml'));

  const paragraphs = paragraphsOf(child(main, 'body')).filter(({ text }) => text !== '');
  const titled = paragraphs.findIndex(({ style }) => /^(?:title|headline)$/i.test(style));
  const title = titled >= 0 && titled < 4 ? paragraphs[titled]?.text : undefined;
  const lines = paragraphs.filter((_, index) => title === undefined || index !== titled);
  const head = headOf(lines.map(({ text }) => text), title);
  const rest = lines.slice(head.length);
  let body = '';
  const candidates: Span[] = [];
  for (const { text, style } of rest) {
    if (body !== '') body += '\n\n';
    if (!/^(?:heading|subtitle|caption|toc)/i.test(style)) candidates.push({ start: body.length, end: body.length + text.length });
    body += text;
  }
  const headline = head.fields.headline ?? content(child(core, 'title'));
  const author = head.fields.author ?? content(child(core, 'creator'));
  const language = head.fields.language ?? content(child(core, 'language'));
  const fields: Fields = { ...head.fields, ...(headline === undefined ? {} : { headline }), ...(author === undefined ? {} : { author }), ...(language === undefined ? {} : { language }) };
  if (body === '' && fields.headline === undefined) throw new ReadFault({ reason: 'no-text' });
  return { items: [{ fields, body, candidates }], faults: [] };
}

function paragraphsOf(parent: XmlElement | undefined): Paragraph[] {
  const found: Paragraph[] = [];
  const visit = (element: XmlElement): void => {
    for (const each of childrenOf(element)) {
      if (LEFT_OUT.has(each.name)) continue;
      if (each.name === 'p') found.push({ text: textOf(each).replace(/[ \t]+/g, ' ').trim(), style: styleOf(each) });
      else visit(each);
    }
  };
  if (parent !== undefined) visit(parent);
  return found;
}

function textOf(element: XmlElement): string {
  let text = '';
  for (const each of childrenOf(element)) {
    if (LEFT_OUT.has(each.name)) continue;
    if (each.name === 't') text += each.children.filter(part => typeof part === 'string').join('');
    else if (each.name === 'tab') text += ' ';
    else if (each.name === 'br' || each.name === 'cr') text += '\n';
    else if (each.name === 'noBreakHyphen') text += '-';
    // A text box inside a paragraph is text of its own, set apart.
    else if (each.name === 'txbxContent') text += ` ${paragraphsOf(each).map(({ text: inner }) => inner).join(' ')} `;
    else text += textOf(each);
  }
  return text;
}

function styleOf(paragraph: XmlElement): string {
  const style = descendant(child(paragraph, 'pPr'), 'pStyle');
  return style?.attributes['w:val'] ?? style?.attributes['val'] ?? '';
}

/** Broken properties are no reason to lose the text. */
function optional<T>(get: () => T): T | undefined {
  try { return get(); } catch { return undefined; }
}
