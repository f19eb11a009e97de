import { parentPort } from 'node:worker_threads';
import { serve } from '../../../platform/channel.ts';
import { withoutNetwork } from './withoutNetwork.ts';
import type { PdfProtocol } from '../heavy.ts';
import { pdfText } from './pdf.ts';

// A bundle of its own (dist/reader-pdf.js): started when the first PDF is met, ended when one takes too long.
withoutNetwork();
// PDF.js leaves rejected promises behind for streams of a damaged file that nobody waits for any more. They must not end
// the thread: the next file, which is sound, would be lost with it.
process.on('unhandledRejection', () => undefined);
if (parentPort !== null) serve<PdfProtocol>(parentPort, { pdf: ({ bytes, inflated }) => pdfText(bytes, inflated) })('ready');
