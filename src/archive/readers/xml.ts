import { decodeReferences } from './markup.ts';

/** An XML element. Names are local (without prefix); `inner` is the range of the source between its tags. */
export interface XmlElement {
  readonly name: string;
  /** With its prefix, as written: `content:encoded`. */
  readonly qualified: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
  readonly inner: { readonly start: number; readonly end: number };
  /** False for an element that the document breaks off in. */
  readonly complete: boolean;
}

export interface XmlDocument {
  readonly source: string;
  readonly root: XmlElement | undefined;
  /** The first thing that is not well-formed; what stands before it has been read. */
  readonly error?: { readonly line: number; readonly detail: string };
}

const MOST_DEPTH = 200;
const MOST_ELEMENTS = 500_000;
const NAME = /[\p{L}_:][\p{L}\p{N}_:.-]*/uy;
const ATTRIBUTE = /\s+([\p{L}_:][\p{L}\p{N}_:.-]{0,100})\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/uy;
const TAG_END = /\s*(\/?)>/y;

interface Open { element: { name: string; qualified: string; attributes: Record<string, string>; children: (XmlElement | string)[]; inner: { start: number; end: number }; complete: boolean } }

/**
 * Reads XML into a tree, from left to right, once. A document type is passed over unread: no entity is defined, looked
 * up or expanded; beside the five of XML only the fixed character references of HTML are decoded, and any other
 * reference stays as it is written. Never throws: at the first fault it stops, closes what is open, and says where.
 */
export function parseXml(source: string): XmlDocument {
  const top: Open['element'] = { name: '', qualified: '', attributes: {}, children: [], inner: { start: 0, end: source.length }, complete: true };
  const open: Open['element'][] = [top];
  let elements = 0;
  let at = 0;
  let fault: string | undefined;

  const text = (value: string): void => { if (value !== '') open.at(-1)?.children.push(value); };
  const skipTo = (mark: string, from: number): number => {
    const end = source.indexOf(mark, from);
    if (end < 0) fault = `no ${mark}`;
    return end < 0 ? source.length : end + mark.length;
  };

  while (at < source.length) {
    const next = source.indexOf('<', at);
    if (next < 0) { if (open.length > 1) text(decodeReferences(source.slice(at))); break; }
    if (next > at && open.length > 1) text(decodeReferences(source.slice(at, next)));
    at = next;
    if (source.startsWith('<!--', at)) at = skipTo('-->', at + 4);
    else if (source.startsWith('<![CDATA[', at)) {
      const end = skipTo(']]>', at + 9);
      text(source.slice(at + 9, fault === undefined ? end - 3 : end));
      at = end;
    } else if (source.startsWith('<?', at)) at = skipTo('?>', at + 2);
    else if (source.startsWith('<!', at)) at = endOfDocumentType(source, at);
    else if (source.startsWith('</', at)) {
      NAME.lastIndex = at + 2;
      const name = NAME.exec(source)?.[0];
      const last = open.at(-1);
      if (last === undefined || last === top || name !== last.qualified) { fault = `</${name ?? ''}> where </${last?.qualified ?? ''}> should be`; break; }
      last.inner.end = at;
      last.complete = true;
      open.pop();
      at = skipTo('>', at);
    } else {
      NAME.lastIndex = at + 1;
      const qualified = NAME.exec(source)?.[0];
      if (qualified === undefined || qualified.length > 200) { fault = 'a "<" that begins no tag'; break; }
      let to = at + 1 + qualified.length;
      const attributes: Record<string, string> = {};
      for (;;) {
        ATTRIBUTE.lastIndex = to;
        const attribute = ATTRIBUTE.exec(source);
        if (attribute === null) break;
        const name = attribute[1] ?? '';
        // A plain object must not be given a prototype by what it reads.
        if (name !== '__proto__') attributes[name] = decodeReferences(attribute[2] ?? attribute[3] ?? '');
        to = ATTRIBUTE.lastIndex;
      }
      TAG_END.lastIndex = to;
      const end = TAG_END.exec(source);
      if (end === null) { fault = `<${qualified}> that does not end`; break; }
      if (++elements > MOST_ELEMENTS || open.length > MOST_DEPTH) { fault = 'too deep or too large'; break; }
      at = TAG_END.lastIndex;
      const element: Open['element'] = { name: qualified.slice(qualified.indexOf(':') + 1), qualified, attributes, children: [], inner: { start: at, end: at }, complete: end[1] === '/' };
      open.at(-1)?.children.push(element);
      if (!element.complete) open.push(element);
    }
    if (fault !== undefined) break;
  }
  if (fault === undefined && open.length > 1) fault = `<${open.at(-1)?.qualified ?? ''}> is not closed`;
  for (const element of open) if (element !== top) element.inner.end = Math.min(at, source.length);
  const root = top.children.find(child => typeof child !== 'string');
  const missing = root === undefined && fault === undefined ? 'no element' : fault;
  return { source, root, ...(missing === undefined ? {} : { error: { line: lineOf(source, at), detail: missing } }) };
}

/** The first child element of that local name. */
export function child(parent: XmlElement | undefined, name: string): XmlElement | undefined {
  return parent?.children.find((each): each is XmlElement => typeof each !== 'string' && each.name === name);
}

/** All child elements, or those of that local name. */
export function childrenOf(parent: XmlElement | undefined, name?: string): XmlElement[] {
  return (parent?.children ?? []).filter((each): each is XmlElement => typeof each !== 'string' && (name === undefined || each.name === name));
}

/** The first element of that local name at any depth, in document order. */
export function descendant(parent: XmlElement | undefined, name: string): XmlElement | undefined {
  for (const each of childrenOf(parent)) {
    const found = each.name === name ? each : descendant(each, name);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** All character data in the element, trimmed; undefined when there is none. */
export function content(element: XmlElement | undefined): string | undefined {
  if (element === undefined) return undefined;
  const gather = (each: XmlElement | string): string => (typeof each === 'string' ? each : each.children.map(gather).join(''));
  const text = gather(element).trim();
  return text === '' ? undefined : text;
}

/** Offset behind a document type declaration; its internal subset, in brackets, is passed over with quotations heeded. */
function endOfDocumentType(source: string, from: number): number {
  let depth = 0;
  for (let at = from; at < source.length; at++) {
    const character = source.charAt(at);
    if (character === '"' || character === "'") {
      const close = source.indexOf(character, at + 1);
      if (close < 0) return source.length;
      at = close;
    } else if (source.startsWith('<!--', at)) {
      const close = source.indexOf('-->', at + 4);
      if (close < 0) return source.length;
      at = close + 2;
    } else if (character === '[') depth++;
    else if (character === ']') depth--;
    else if (character === '>' && depth <= 0) return at + 1;
  }
  return source.length;
}

function lineOf(source: string, at: number): number {
  let line = 1;
  for (let i = source.indexOf('\n'); i >= 0 && i < at; i = source.indexOf('\n', i + 1)) line++;
  return line;
}
