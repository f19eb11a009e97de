import { parsePlaintext } from '../../core/draft/plaintext.ts';
import { proseOf } from '../../core/draft/parse.ts';
import { isoDate } from './dates.ts';
import { fieldsOf, fieldsOfKey, isAddress } from './fields.ts';
import { layoutOf } from './layout.ts';
import type { Layout } from './layout.ts';
import { dateLineLength } from './prose.ts';
import type { Fields, Reading } from './reader.ts';

/** How many blocks at the top may be header lines rather than prose. */
const HEAD = 10;

/**
 * A plain-text report. Its first line is the headline when it looks like one; the lines around it may say when and by
 * whom it was published: `Halyard Agency | 2026-10-19 08:30 +03:00`, `Date: 19 October 2026`, `By Ana Pop`.
 */
export function readPlaintext(text: string): Reading {
  const { fields, layout } = parse(text);
  return { items: [{ fields, body: layout.body, candidates: layout.places }], faults: [] };
}

/** Where the blocks of the body stand in the file; see `locate`. */
export function plaintextLayout(text: string): Layout {
  return parse(text).layout;
}

function parse(text: string): { readonly fields: Fields; readonly layout: Layout } {
  const { blocks } = parsePlaintext(text);
  const { fields, length } = headOf(blocks.slice(0, HEAD + 1).map(block => block.text));
  return { fields, layout: layoutOf(blocks.slice(length), proseOf, 0) };
}

/**
 * The header of a text, given as its paragraphs: what the first of them say of the report, and how many they are.
 * `headline` is given where it is known already; then no line is taken for one.
 */
export function headOf(lines: readonly string[], headline?: string): { readonly fields: Fields; readonly length: number } {
  const record: Record<string, string> = headline === undefined ? {} : { headline };
  let bare: Fields = {};
  let guess: string | undefined;
  let at = 0;
  for (; at < Math.min(HEAD, lines.length); at++) {
    const line = lines[at] ?? '';
    const keyed = keyedLine(line);
    if (keyed !== undefined) { record[keyed.key] ??= keyed.value; continue; }
    const said = headerLine(line);
    if (said !== undefined) { bare = { ...said, ...bare }; continue; }
    if (guess === undefined && fieldsOf(record).headline === undefined && looksLikeHeadline(line, at + 1 < lines.length)) { guess = line; continue; }
    break;
  }
  const fields = { ...bare, ...fieldsOf(record) };
  return { fields: fields.headline === undefined && guess !== undefined ? { ...fields, headline: guess } : fields, length: at };
}

function keyedLine(line: string): { readonly key: string; readonly value: string } | undefined {
  const match = /^([A-Za-z][A-Za-z _-]{1,18}):\s+(\S.{0,299})$/.exec(line);
  const [, key = '', value = ''] = match ?? [];
  const fields = fieldsOfKey(key);
  if (fields.length === 0) return undefined;
  // "Location: …" heads a report; "Place: …" with a sentence behind it does not.
  if (/[.!?]\s/.test(value) && !fields.includes('headline')) return undefined;
  if (fields.includes('date') && isoDate(value) === undefined && !/\d/.test(value)) return undefined;
  return { key, value };
}

/** A line that is a date, an address, a byline, or an outlet beside a date. */
function headerLine(line: string): Fields | undefined {
  if (line.length > 160) return undefined;
  if (isAddress(line)) return { url: line };
  const date = isoDate(line);
  if (date !== undefined) return { date: line };
  const byline = /^[Bb]y:? ((?:\p{Lu}[\p{L}.’'-]*|and|de|van|von|al)(?:,? (?:\p{Lu}[\p{L}.’'-]*|and|de|van|von|al)){0,8})$/u.exec(line);
  if (byline !== null) return { author: byline[1] ?? '' };
  const parts = line.split(/\s+[|·•–—]\s+|\s*\|\s*|,\s+(?=\d{4}-\d{2}-\d{2})/).map(part => part.trim()).filter(part => part !== '');
  if (parts.length < 2 || parts.length > 4) return undefined;
  const when = parts.find(part => isoDate(part) !== undefined);
  if (when === undefined) return undefined;
  const address = parts.find(isAddress);
  const names = parts.filter(part => part !== when && part !== address);
  const [outlet, author] = names;
  return { date: when, ...(outlet === undefined ? {} : { outlet }), ...(author === undefined ? {} : { author }), ...(address === undefined ? {} : { url: address }) };
}

/** One line, not too long, that does not end as a sentence does, with something after it, and no date line at its head. */
function looksLikeHeadline(line: string, followed: boolean): boolean {
  if (!followed || line.length > 160 || line.split(/\s+/).length < 2) return false;
  if (/[.;,:]["”’»]?$/.test(line) && !/\b(?:[A-Z]\.){2,}$/.test(line)) return false;
  return dateLineLength(line) === 0;
}
