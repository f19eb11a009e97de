import { fieldsOf, isRecord } from './fields.ts';
import { isJsonFeed, readJsonFeed } from './feed.ts';
import { isNinjs, readNinjs } from './ninjs.ts';
import { ReadFault } from './reader.ts';
import { isTelegram, readTelegram } from './telegram.ts';
import type { Fault, Format, RawItem, Reading } from './reader.ts';

/** A reading, and what the file turned out to be. */
export interface JsonReading extends Reading {
  readonly format: Format;
}

/**
 * A JSON file: one item, a list of items, or one item a line. Broken lines are left out and named; a file that is broken
 * as a whole, or holds nothing that reads as a report, throws `ReadFault`. `byLine`: its name says that each line is an item.
 */
export function readJson(text: string, byLine = false): JsonReading {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const lines = linesOf(text);
    if (byLine && lines.length > 1) return readLines(lines);
    const likely = lines.filter(line => /^\{[^]*\}$/.test(line.text));
    if (lines.length > 1 && likely.length * 2 >= lines.length && likely.some(line => isWhole(line.text))) return readLines(lines);
    throw new ReadFault({ reason: 'syntax', ...lineOf(text, error) });
  }
  if (isTelegram(value)) return { ...readTelegram(value), format: 'telegram' };
  if (isJsonFeed(value)) return { ...readJsonFeed(value), format: 'json-feed' };
  if (Array.isArray(value)) return readList(value);
  if (isRecord(value) && Array.isArray(value['items']) && !isNinjs(value)) return readList(value['items']);
  const item = itemOf(value, undefined, undefined);
  if (item === undefined) throw new ReadFault({ reason: 'unknown-format', detail: 'JSON that holds no report' });
  return { items: [item], faults: [], format: 'json' };
}

interface Line { readonly text: string; readonly number: number }

function linesOf(text: string): Line[] {
  return text.split('\n').map((line, index) => ({ text: line.trim(), number: index + 1 })).filter(line => line.text !== '');
}

function isWhole(line: string): boolean {
  try { JSON.parse(line); return true; } catch { return false; }
}

function readLines(lines: readonly Line[]): JsonReading {
  const items: RawItem[] = [];
  const faults: Fault[] = [];
  lines.forEach(({ text, number }, index) => {
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch (error) {
      faults.push({ reason: 'syntax', item: index, line: number, detail: messageOf(error) });
      return;
    }
    const item = itemOf(value, index, text);
    if (item === undefined) faults.push({ reason: 'unknown-format', item: index, line: number, detail: 'JSON that holds no report' });
    else items.push(item);
  });
  if (items.length === 0 && faults.every(fault => fault.reason === 'unknown-format')) throw new ReadFault({ reason: 'unknown-format', detail: 'JSON Lines that hold no report' });
  return { items, faults, format: 'json-lines' };
}

function readList(values: readonly unknown[]): JsonReading {
  const items: RawItem[] = [];
  const faults: Fault[] = [];
  values.forEach((value, index) => {
    const item = itemOf(value, index, undefined);
    if (item === undefined) faults.push({ reason: 'unknown-format', item: index, detail: 'JSON that holds no report' });
    else items.push(item);
  });
  if (items.length === 0) throw new ReadFault({ reason: 'unknown-format', detail: 'JSON that holds no report' });
  return { items, faults, format: 'json' };
}

function itemOf(value: unknown, item: number | undefined, source: string | undefined): RawItem | undefined {
  if (isNinjs(value)) return readNinjs(value, item, source);
  if (!isRecord(value)) return undefined;
  const body = ['body', 'text', 'content', 'article', 'fulltext'].map(name => value[name]).find(text => typeof text === 'string' && text.trim() !== '');
  const fields = fieldsOf(value);
  // Some program's JSON with a text in it is a report when it also says what it is called or when it was published.
  if (typeof body !== 'string' || (fields.headline === undefined && fields.date === undefined)) return undefined;
  return { fields, body, ...(item === undefined ? {} : { item }), ...(source === undefined ? {} : { source }) };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message.replace(/\s+/g, ' ').slice(0, 160) : 'not JSON';
}

/** Line of a JSON error, from the offset that the engine's message gives, when it does. */
function lineOf(text: string, error: unknown): { readonly detail: string; readonly line?: number } {
  const detail = messageOf(error);
  const at = /at position (\d+)/.exec(detail)?.[1];
  return at === undefined ? { detail } : { detail, line: text.slice(0, Number(at)).split('\n').length };
}
