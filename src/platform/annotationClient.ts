import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { AnnotatedDraft } from '../core/model/annotatedDraft.ts';
import type { AnnotationProtocol } from './annotationProtocol.ts';
import { createClient } from './channel.ts';
import type { Client } from './channel.ts';

export type AnnotationRequest = AnnotationProtocol['annotate']['input'];

/** The annotation thread, seen from outside. Started by the first request, started again after it died. */
export interface AnnotationClient {
  /** Rejects with a `ChannelError` when the signal aborts or the thread ends. */
  annotate(request: AnnotationRequest, signal: AbortSignal): Promise<AnnotatedDraft>;
  close(document: string): void;
  dispose(): Promise<void>;
}

/** `directory` holds the bundle `annotation-thread.js`. `onError` hears why a thread died. */
export function createAnnotationClient(directory: string, onError: (error: Error) => void): AnnotationClient {
  let live: { readonly worker: Worker; readonly client: Client<AnnotationProtocol> } | undefined;
  const start = (): Client<AnnotationProtocol> => {
    if (live !== undefined) return live.client;
    const worker = new Worker(join(directory, 'annotation-thread.js'));
    const client = createClient<AnnotationProtocol>(worker);
    live = { worker, client };
    worker.on('error', onError);
    worker.on('exit', () => {
      if (live?.worker === worker) live = undefined;
      client.end('The annotation thread ended.');
    });
    return client;
  };
  return {
    annotate: (request, signal) => start().request('annotate', request, signal),
    close(document) { void live?.client.request('close', { document }).catch(() => undefined); },
    async dispose() {
      const worker = live?.worker;
      live = undefined;
      await worker?.terminate();
    }
  };
}
