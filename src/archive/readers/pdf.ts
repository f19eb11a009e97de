import type { Span } from '../../core/text/span.ts';
import type { HeavyReaders } from './heavy.ts';
import { headOf } from './plaintext.ts';
import { ReadFault, timeFor } from './reader.ts';
import type { Fields, Reading, ReadLimits } from './reader.ts';

/**
 * The text of a PDF as one report. Its properties date the file, not the report, so a publication date is taken from the
 * text only.
 */
export async function readPdf(bytes: Uint8Array, limits: ReadLimits, heavy: HeavyReaders | undefined): Promise<Reading> {
  if (heavy === undefined) throw new ReadFault({ reason: 'unknown-format', detail: 'no reader of PDF here' });
  const pdf = await heavy.pdf(bytes, limits.inflated, timeFor(bytes.length, limits));
  if ('failure' in pdf) throw new ReadFault({ reason: pdf.failure, detail: pdf.detail });
  if (pdf.paragraphs.length === 0) throw new ReadFault({ reason: 'no-text', detail: 'pages without text, as scans have them' });
  const head = headOf(pdf.paragraphs);
  const rest = pdf.paragraphs.slice(head.length);
  const candidates: Span[] = [];
  let body = '';
  for (const paragraph of rest) {
    if (body !== '') body += '\n\n';
    candidates.push({ start: body.length, end: body.length + paragraph.length });
    body += paragraph;
  }
  const fields: Fields = {
    ...(pdf.title === undefined ? {} : { headline: pdf.title }),
    ...(pdf.author === undefined ? {} : { author: pdf.author }),
    ...(pdf.url === undefined ? {} : { url: pdf.url }),
    ...(pdf.language === undefined ? {} : { language: pdf.language }),
    ...head.fields
  };
  return { items: [{ fields, body, candidates }], faults: [] };
}
