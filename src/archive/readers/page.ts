import type { HeavyReaders } from './heavy.ts';
import { ReadFault, timeFor } from './reader.ts';
import type { Reading, ReadLimits } from './reader.ts';

/** A saved web page: its article. */
export async function readPage(html: string, limits: ReadLimits, heavy: HeavyReaders | undefined): Promise<Reading> {
  if (heavy === undefined) throw new ReadFault({ reason: 'unknown-format', detail: 'no reader of web pages here' });
  const { fields, body } = await heavy.page(html, timeFor(html.length, limits));
  if (body.trim() === '') throw new ReadFault({ reason: 'no-text', detail: 'a page without an article' });
  return { items: [{ fields, body }], faults: [] };
}
