import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { AnnotatedDraft } from '../core/model/annotatedDraft.ts';
import type { LexiconAddition } from '../core/lexicon/edit.ts';
import type { AnnotationProtocol, LexiconFile, LexiconFileProblem } from './annotationProtocol.ts';
import { createClient } from './channel.ts';
import type { Client } from './channel.ts';

export type AnnotationRequest = AnnotationProtocol['annotate']['input'];

/** The annotation thread, seen from outside. Started by the first request, started again after it died. */
export interface AnnotationClient {
  /** Rejects with a `ChannelError` when the signal aborts or the thread ends. */
  annotate(request: AnnotationRequest, signal: AbortSignal): Promise<AnnotatedDraft>;
  /** Sets the desk's lexicon of a key, now and for every thread started later. Answers with the wrong lines. */
  setLexicon(key: string, files: readonly LexiconFile[]): Promise<readonly LexiconFileProblem[]>;
  addToLexicon(text: string, addition: LexiconAddition): Promise<string | null>;
  close(document: string): void;
  dispose(): Promise<void>;
}

/** `directory` holds the bundle `annotation-thread.js`. `onError` hears why a thread died. */
export function createAnnotationClient(directory: string, onError: (error: Error) => void): AnnotationClient {
  let live: { readonly worker: Worker; readonly client: Client<AnnotationProtocol> } | undefined;
  const lexicons = new Map<string, readonly LexiconFile[]>();
  const start = (): Client<AnnotationProtocol> => {
    if (live !== undefined) return live.client;
    const worker = new Worker(join(directory, 'annotation-thread.js'));
    const client = createClient<AnnotationProtocol>(worker);
    live = { worker, client };
    for (const [key, files] of lexicons) void client.request('lexicon', { key, files }).catch(() => undefined);
    worker.on('error', onError);
    worker.on('exit', () => {
      if (live?.worker === worker) live = undefined;
      client.end('The annotation thread ended.');
    });
    return client;
  };
  return {
    annotate: (request, signal) => start().request('annotate', request, signal),
    setLexicon(key, files) {
      const client = start();
      lexicons.set(key, files);
      return client.request('lexicon', { key, files });
    },
    addToLexicon: (text, addition) => start().request('addToLexicon', { text, addition }),
    close(document) { void live?.client.request('close', { document }).catch(() => undefined); },
    async dispose() {
      const worker = live?.worker;
      live = undefined;
      await worker?.terminate();
    }
  };
}
