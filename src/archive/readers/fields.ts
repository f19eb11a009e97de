import type { Fields } from './reader.ts';

type FieldName = Exclude<keyof Fields, 'infoSources' | 'firstSeen' | 'archiveLocation' | 'archiveHash'>;

/**
 * The names under which front matter, header lines, spreadsheets and plain JSON give a report's fields: those of static
 * site generators, of browser clippers and of web archivers. Lower case, without `_`, `-`, `:` and spaces; the first present wins.
 */
const NAMES: Readonly<Record<FieldName, readonly string[]>> = {
  uri: ['uri', 'guid', 'urn'],
  headline: ['headline', 'title', 'pagetitle', 'name'],
  date: ['date', 'published', 'publishedat', 'datepublished', 'publicationdate', 'publishdate', 'publishedtime', 'articlepublishedtime', 'pubdate', 'versioncreated', 'datetime', 'created'],
  outlet: ['outlet', 'publisher', 'publication', 'site', 'sitename', 'source', 'sourcename', 'channel'],
  url: ['url', 'link', 'canonical', 'canonicalurl', 'permalink', 'sourceurl', 'originalurl', 'source'],
  author: ['author', 'authors', 'byline', 'by', 'creator'],
  language: ['language', 'lang', 'locale'],
  status: ['pubstatus', 'status'],
  embargo: ['embargoed', 'embargo', 'embargoeduntil', 'embargountil'],
  located: ['located', 'location', 'place', 'dateline']
};
const OWNERS = new Map<string, readonly FieldName[]>();
const NAME_OF_KEY = /[\s:_-]+/g;

/** The field names that a key may stand for; `source` is an outlet or an address, by its value. */
export function fieldsOfKey(key: string): readonly FieldName[] {
  if (OWNERS.size === 0) {
    for (const field of Object.keys(NAMES) as FieldName[]) for (const name of NAMES[field]) OWNERS.set(name, [...(OWNERS.get(name) ?? []), field]);
  }
  return OWNERS.get(key.toLowerCase().replace(NAME_OF_KEY, '')) ?? [];
}

/** The fields that a record of any of those kinds gives. Lists are joined, `{name}` objects read by their name. */
export function fieldsOf(record: Readonly<Record<string, unknown>>): Fields {
  const found = new Map<FieldName, { readonly rank: number; readonly value: string }>();
  for (const [key, value] of Object.entries(record)) {
    const text = asText(value);
    if (text === undefined) continue;
    for (const field of fieldsOfKey(key)) {
      if (key.toLowerCase() === 'source' && (field === 'url') !== isAddress(text)) continue;
      const rank = NAMES[field].indexOf(key.toLowerCase().replace(NAME_OF_KEY, ''));
      const known = found.get(field);
      if (known === undefined || rank < known.rank) found.set(field, { rank, value: text });
    }
  }
  return Object.fromEntries([...found].map(([field, { value }]) => [field, value]));
}

/** True for an `http` or `https` address and nothing else. */
export function isAddress(text: string): boolean {
  return /^https?:\/\/[^\s<>"]+$/i.test(text.trim());
}

/** A scalar, a list of them, or a thing with a name, as one line of text; undefined when there is none. */
export function asText(value: unknown): string | undefined {
  if (typeof value === 'string') return oneLine(value);
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : undefined;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? undefined : value.toISOString();
  if (Array.isArray(value)) return oneLine(value.slice(0, 20).map(each => (Array.isArray(each) ? undefined : asText(each))).filter(each => each !== undefined).join(', '));
  if (isRecord(value)) return typeof value['name'] === 'string' ? oneLine(value['name']) : undefined;
  return undefined;
}

/** True for an object that is no array. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Without control characters, wiki brackets and outer space; undefined when nothing is left. */
function oneLine(text: string): string | undefined {
  const line = text.slice(0, 4000).replace(/[\u0000-\u0020\u007f-\u00a0\u2028\u2029]+/g, ' ').replace(/^\[\[([^\]|]+)(?:\|[^\]]*)?\]\]$/, '$1').trim();
  return line === '' ? undefined : line;
}
