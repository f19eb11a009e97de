import { fieldsOf, isAddress } from './fields.ts';
import { ReadFault } from './reader.ts';
import type { Fault, RawItem, Reading } from './reader.ts';

/** Columns of web archivers beside those of `fieldsOf`; lower case, letters and digits only. The first present wins. */
const COLUMNS = {
  body: ['textualcontent', 'text', 'content', 'body', 'articletext', 'fulltext', 'articlebody', 'description'],
  headline: ['headline', 'title', 'uploadtitle', 'pagetitle', 'archivedtitle'],
  date: ['uploadtimestamp', 'published', 'publishedat', 'datepublished', 'publicationdate', 'publishdate', 'pubdate', 'date'],
  firstSeen: ['archivedate', 'archivedat', 'archivetimestamp', 'capturedat', 'capturetimestamp', 'capturedate', 'timestamp', 'accessdate', 'dateaccessed', 'saveddate'],
  url: ['url', 'link', 'originalurl', 'original', 'sourceurl', 'pageurl'],
  archiveLocation: ['archivelocation', 'archiveurl', 'archivedurl', 'archive', 'waybackurl', 'memento', 'snapshoturl', 'archivelink'],
  archiveHash: ['hash', 'sha256', 'digest', 'checksum', 'contenthash']
} as const;

type Column = keyof typeof COLUMNS;

/** True when the first row names an address column and a title or text column, as the tables of web archivers do. */
export function isArchiverTable(head: string): boolean {
  const [row] = records(head.slice(0, head.search(/[\r\n]/) < 0 ? undefined : head.search(/[\r\n]/)), delimiterOf(head));
  const names = new Set(row?.cells.map(nameOf));
  const has = (column: Column): boolean => COLUMNS[column].some(name => names.has(name));
  return names.size >= 3 && has('url') && (has('body') || has('headline'));
}

/** The rows of a table that a web archiver wrote: each with a text or title is a report. Throws `ReadFault` when no column is known. */
export function readCsv(text: string): Reading {
  const rows = records(text, delimiterOf(text));
  const header = rows.next().value?.cells.map(nameOf) ?? [];
  const at = (column: Column): number => COLUMNS[column].map(name => header.indexOf(name)).find(index => index >= 0) ?? -1;
  const columns = { body: at('body'), headline: at('headline'), date: at('date'), firstSeen: at('firstSeen'), url: at('url'), archiveLocation: at('archiveLocation'), archiveHash: at('archiveHash') };
  if (columns.body < 0 && columns.headline < 0) throw new ReadFault({ reason: 'unknown-format', line: 1, detail: 'a table without a column for text or title' });
  const items: RawItem[] = [];
  const faults: Fault[] = [];
  let item = -1;
  for (const { cells, line, broken } of rows) {
    if (cells.length === 1 && cells[0]?.trim() === '') continue;
    item++;
    if (broken) { faults.push({ reason: 'syntax', item, line, detail: 'a quotation that does not end' }); continue; }
    const cell = (index: number): string => (index < 0 ? '' : cells[index] ?? '').trim();
    const record = Object.fromEntries(header.map((name, index) => [name, cells[index] ?? '']));
    const said = { headline: cell(columns.headline), date: cell(columns.date), firstSeen: cell(columns.firstSeen), url: cell(columns.url), archiveLocation: cell(columns.archiveLocation), archiveHash: cell(columns.archiveHash) };
    if (cell(columns.body) === '' && said.headline === '') { faults.push({ reason: 'no-text', item, line }); continue; }
    const { date: _date, url: _url, headline: _headline, ...others } = fieldsOf(record);
    items.push({
      fields: { ...others, ...Object.fromEntries(Object.entries(said).filter(([, value]) => value !== '')), ...(others.uri === undefined && isAddress(said.url) ? { uri: said.url } : {}) },
      body: cell(columns.body),
      item
    });
  }
  if (items.length === 0) throw new ReadFault(faults[0] ?? { reason: 'no-text', detail: 'a table without rows' });
  return { items, faults };
}

function nameOf(cell: string): string {
  return cell.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The commonest of comma, semicolon and tab in the first line, outside quotations. */
function delimiterOf(text: string): string {
  const line = (/^[^\r\n]*/.exec(text)?.[0] ?? '').slice(0, 10_000).replace(/"[^"]*"/g, '');
  return [',', ';', '\t'].map(mark => ({ mark, count: line.split(mark).length })).sort((a, b) => b.count - a.count)[0]?.mark ?? ',';
}

interface Row { readonly cells: string[]; readonly line: number; readonly broken: boolean }

/** Records of RFC 4180, read once from left to right. `line` is where the record begins. A quotation that never ends takes its own line only. */
function* records(text: string, delimiter: string): Generator<Row, undefined> {
  const stop = new RegExp(`[${delimiter === '\t' ? '\\t' : delimiter}\\r\\n]`, 'g');
  let at = 0;
  let line = 1;
  let openEnded = false;
  while (at < text.length) {
    const cells: string[] = [];
    const start = line;
    let broken = false;
    for (;;) {
      let cell = '';
      if (text.charAt(at) === '"' && !openEnded) {
        const begun = at++;
        for (;;) {
          const quote = text.indexOf('"', at);
          if (quote < 0) {
            // There is no later quotation mark at all, so none of the following quotations can be closed either.
            openEnded = true;
            broken = true;
            at = begun + 1;
            cell = '';
            break;
          }
          cell += text.slice(at, quote);
          at = quote + 1;
          if (text.charAt(at) !== '"') break;
          cell += '"';
          at++;
        }
        for (let i = cell.indexOf('\n'); i >= 0; i = cell.indexOf('\n', i + 1)) line++;
      }
      stop.lastIndex = at;
      const found = stop.exec(text)?.index ?? text.length;
      cell += text.slice(at, found);
      cells.push(cell);
      at = found;
      if (text.charAt(at) !== delimiter) break;
      at++;
    }
    if (text.startsWith('\r\n', at)) at += 2;
    else at++;
    line++;
    yield { cells, line: start, broken };
  }
  return undefined;
}
