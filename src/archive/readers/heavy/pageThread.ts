import { parentPort } from 'node:worker_threads';
import { serve } from '../../../platform/channel.ts';
import { withoutNetwork } from './withoutNetwork.ts';
import type { PageProtocol } from '../heavy.ts';
import { articleOf } from './page.ts';

// A bundle of its own (dist/reader-html.js): started when the first saved page is met, ended when one takes too long.
withoutNetwork();
if (parentPort !== null) serve<PageProtocol>(parentPort, { page: ({ html }) => articleOf(html) })('ready');
