import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { ChannelError, createClient } from '../../platform/channel.ts';
import type { Client, Protocol } from '../../platform/channel.ts';
import type { Page } from './heavy/page.ts';
import type { Pdf, PdfFailure } from './heavy/pdf.ts';
import { ReadFault } from './reader.ts';

export interface PageProtocol {
  page: { input: { readonly html: string }; output: Page };
}

export interface PdfProtocol {
  pdf: { input: { readonly bytes: Uint8Array; readonly inflated: number }; output: Pdf | PdfFailure };
}

/**
 * The readers that need a large library and could be held up by a hostile file: each in a thread of its own with bounded
 * memory, started when first needed, ended when a file takes longer than allowed and when it has been idle for a while.
 */
export interface HeavyReaders {
  /** Throws `ReadFault`: `too-slow`, `too-large`, `unreadable`. */
  page(html: string, milliseconds: number): Promise<Page>;
  /** Throws `ReadFault`: `too-slow`, `too-large`, `unreadable`. */
  pdf(bytes: Uint8Array, inflated: number, milliseconds: number): Promise<Pdf | PdfFailure>;
  dispose(): Promise<void>;
}

/** Milliseconds without work after which a thread gives its memory back. */
const IDLE = 15_000;

/** `directory`: the folder of the bundles (`dist`), where `reader-html.js` and `reader-pdf.js` lie. */
export function createHeavyReaders(directory: string): HeavyReaders {
  const html = thread<PageProtocol>(resolve(directory, 'reader-html.js'));
  const pdf = thread<PdfProtocol>(resolve(directory, 'reader-pdf.js'));
  return {
    page: (source, milliseconds) => html.ask(client => client.request('page', { html: source }), milliseconds),
    pdf: (bytes, inflated, milliseconds) => pdf.ask(client => client.request('pdf', { bytes, inflated }), milliseconds),
    async dispose() { await Promise.all([html.end(), pdf.end()]); }
  };
}

interface Running<P extends Protocol<P>> {
  readonly worker: Worker;
  readonly client: Client<P>;
  /** Resolves when the thread has loaded its library, or has ended: loading is not the file's time. */
  readonly ready: Promise<void>;
}

function thread<P extends Protocol<P>>(file: string): { ask<T>(request: (client: Client<P>) => Promise<T>, milliseconds: number): Promise<T>; end(): Promise<void> } {
  let running: Running<P> | undefined;
  let idle: NodeJS.Timeout | undefined;
  // One file at a time, so that the time of each is its own.
  let queue: Promise<unknown> = Promise.resolve();

  const start = (): Running<P> => {
    const worker = new Worker(file, { resourceLimits: { maxOldGenerationSizeMb: 384, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 }, stdout: true, stderr: true, env: {} });
    const client = createClient<P>(worker);
    const ready = new Promise<void>(resolve => {
      client.onEvent(() => { resolve(); });
      worker.once('exit', () => { resolve(); });
    });
    const made = { worker, client, ready };
    worker.on('error', error => { client.end(error.message); });
    worker.on('exit', () => {
      client.end('the thread ended');
      if (running === made) running = undefined;
    });
    worker.unref();
    return made;
  };
  const end = async (): Promise<void> => {
    clearTimeout(idle);
    const ending = running;
    running = undefined;
    await ending?.worker.terminate();
  };
  const once = async <T>(request: (client: Client<P>) => Promise<T>, milliseconds: number): Promise<T> => {
    clearTimeout(idle);
    running ??= start();
    const { worker, client, ready } = running;
    worker.ref();
    await ready;
    let late = false;
    const timer = setTimeout(() => { late = true; client.end('too slow'); }, milliseconds);
    try {
      return await request(client);
    } catch (error) {
      if (late) throw new ReadFault({ reason: 'too-slow', detail: `more than ${String(milliseconds)} ms` });
      const message = error instanceof Error ? error.message : 'unknown error';
      const spent = /memory limit|too deep|too many elements|call stack|Aborting parsing document/i.test(message);
      throw new ReadFault({ reason: spent ? 'too-large' : 'unreadable', detail: message.slice(0, 200) });
    } finally {
      clearTimeout(timer);
      worker.unref();
      if (late) await end();
      else {
        idle = setTimeout(() => { void end(); }, IDLE);
        idle.unref();
      }
    }
  };
  return {
    ask(request, milliseconds) {
      const turn = queue.then(() => once(request, milliseconds));
      queue = turn.catch((error: unknown) => error instanceof ChannelError);
      return turn;
    },
    end
  };
}
