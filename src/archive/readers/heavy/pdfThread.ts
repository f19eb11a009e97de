import { parentPort } from 'node:worker_threads';
import { serve } from '../../../platform/channel.ts';
import { withoutNetwork } from './withoutNetwork.ts';
import type { PdfProtocol } from '../heavy.ts';
import { pdfText } from './pdf.ts';

// A bundle of its own (dist/reader-pdf.js): started when the first PDF is met, ended when one takes too long.
withoutNetwork();
if (parentPort !== null) serve<PdfProtocol>(parentPort, { pdf: ({ bytes, inflated }) => pdfText(bytes, inflated) })('ready');
