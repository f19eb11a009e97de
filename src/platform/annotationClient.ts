import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { withDifference } from '../core/annotate/difference.ts';
import type { AnnotatedDraft } from '../core/model/annotatedDraft.ts';
import type { Claim } from '../core/model/claim.ts';
import type { Mention } from '../core/model/mention.ts';
import type { LexiconAddition } from '../core/lexicon/edit.ts';
import type { AnnotationProtocol, AnnotationRequest, DeskKnowledge, LexiconFileProblem } from './annotationProtocol.ts';
import { createClient } from './channel.ts';
import type { Client } from './channel.ts';

/** The annotation thread, seen from outside. Started by the first request, started again after it died. */
export interface AnnotationClient {
  /** Rejects with a `ChannelError` when the signal aborts or the thread ends. */
  annotate(request: AnnotationRequest, signal: AbortSignal): Promise<AnnotatedDraft>;
  /** Sets what the desk of a key knows, now and for every thread started later. Answers with the wrong lines. */
  setLexicon(key: string, desk: DeskKnowledge): Promise<readonly LexiconFileProblem[]>;
  addToLexicon(text: string, addition: LexiconAddition): Promise<string | null>;
  close(document: string): void;
  dispose(): Promise<void>;
}

/** `directory` holds the bundle `annotation-thread.js`. `onError` hears why a thread died. */
export function createAnnotationClient(directory: string, onError: (error: Error) => void): AnnotationClient {
  let live: { readonly worker: Worker; readonly client: Client<AnnotationProtocol> } | undefined;
  /** The last result taken in whole of each draft: the next answer tells what changed since. */
  const results = new Map<string, { readonly serial: number; readonly annotated: AnnotatedDraft }>();
  const desks = new Map<string, DeskKnowledge>();
  const start = (): Client<AnnotationProtocol> => {
    if (live !== undefined) return live.client;
    const worker = new Worker(join(directory, 'annotation-thread.js'));
    const client = createClient<AnnotationProtocol>(worker);
    live = { worker, client };
    for (const [key, desk] of desks) void client.request('lexicon', { key, ...desk }).catch(() => undefined);
    worker.on('error', onError);
    worker.on('exit', () => {
      if (live?.worker === worker) { live = undefined; results.clear(); }
      client.end('The annotation thread ended.');
    });
    return client;
  };
  return {
    async annotate(request, signal) {
      const { document } = request;
      const client = start();
      const known = results.get(document);
      const { serial, base, difference, pieces } = await client.request('annotate', { ...request, base: known?.serial ?? 0 }, signal);
      const claims: Claim[] = [];
      const mentions: Mention[] = [];
      for (let piece = 0; piece < pieces; piece++) {
        const more = await client.request('piece', { document, serial, piece }, signal);
        claims.push(...more.claims);
        mentions.push(...more.mentions);
      }
      const annotated = withDifference(base === 0 ? undefined : known?.annotated, { ...difference, claims: { ...difference.claims, middle: claims }, mentions: { ...difference.mentions, middle: mentions } });
      results.set(document, { serial, annotated });
      return annotated;
    },
    setLexicon(key, desk) {
      const client = start();
      desks.set(key, desk);
      return client.request('lexicon', { key, ...desk });
    },
    addToLexicon: (text, addition) => start().request('addToLexicon', { text, addition }),
    close(document) {
      results.delete(document); void live?.client.request('close', { document }).catch(() => undefined); },
    async dispose() {
      const worker = live?.worker;
      live = undefined;
      await worker?.terminate();
    }
  };
}
