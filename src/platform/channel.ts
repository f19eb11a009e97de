/** Either end of a message port, as `worker_threads` has it. */
export interface Port {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (message: unknown) => void): unknown;
}

/** What may be asked over a channel: the kind of each request with its input and output. Plain data, as it is cloned. */
export type Protocol<P> = { readonly [K in keyof P]: { readonly input: unknown; readonly output: unknown } };

export type Handlers<P extends Protocol<P>> = {
  readonly [K in keyof P]: (input: P[K]['input'], signal: AbortSignal) => P[K]['output'] | Promise<P[K]['output']>;
};

type Message =
  | { readonly type: 'request'; readonly id: number; readonly kind: string; readonly input: unknown }
  | { readonly type: 'abort'; readonly id: number }
  | { readonly type: 'result'; readonly id: number; readonly output: unknown }
  | { readonly type: 'failure'; readonly id: number; readonly code?: string; readonly message: string }
  | { readonly type: 'event'; readonly event: unknown };

/** The error of a request that was not answered by a result. `code` is the thrower's own, or `aborted` or `ended`. */
export class ChannelError extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.name = 'ChannelError';
    this.code = code;
  }
}

/** The asking end: every request is answered exactly once, by result, failure, abort or the end of the other side. */
export interface Client<P extends Protocol<P>> {
  request<K extends keyof P & string>(kind: K, input: P[K]['input'], signal?: AbortSignal): Promise<P[K]['output']>;
  onEvent(listener: (event: unknown) => void): void;
  /** Ends every request in hand with a `ChannelError` of code `ended`; later requests end so at once. */
  end(reason: string): void;
}

/** The asking end of a channel over a port. Requests in hand reject once the other side ends. */
export function createClient<P extends Protocol<P>>(port: Port): Client<P> {
  interface Waiting { readonly resolve: (value: never) => void; readonly reject: (error: Error) => void; readonly release: () => void }
  const waiting = new Map<number, Waiting>();
  const listeners: ((event: unknown) => void)[] = [];
  let ended: string | undefined;
  let lastId = 0;

  const settle = (id: number): Waiting | undefined => {
    const entry = waiting.get(id);
    waiting.delete(id);
    entry?.release();
    return entry;
  };

  port.on('message', received => {
    const message = received as Message;
    switch (message.type) {
      case 'result': settle(message.id)?.resolve(message.output as never); break;
      case 'failure': settle(message.id)?.reject(new ChannelError(message.code ?? 'failed', message.message)); break;
      case 'event': for (const listener of listeners) listener(message.event); break;
      case 'request': case 'abort': break;
      default: message satisfies never;
    }
  });

  return {
    request(kind, input, signal) {
      return new Promise((resolve, reject) => {
        if (ended !== undefined) { reject(new ChannelError('ended', ended)); return; }
        if (signal?.aborted) { reject(new ChannelError('aborted', 'aborted')); return; }
        const id = ++lastId;
        const onAbort = (): void => {
          const entry = settle(id);
          if (entry === undefined) return;
          port.postMessage({ type: 'abort', id } satisfies Message);
          entry.reject(new ChannelError('aborted', 'aborted'));
        };
        signal?.addEventListener('abort', onAbort, { once: true });
        waiting.set(id, { resolve, reject, release: () => signal?.removeEventListener('abort', onAbort) });
        port.postMessage({ type: 'request', id, kind, input } satisfies Message);
      });
    },
    onEvent(listener) { listeners.push(listener); },
    end(reason) {
      ended ??= reason;
      for (const id of [...waiting.keys()]) settle(id)?.reject(new ChannelError('ended', reason));
    }
  };
}

/** The answering end. Returns what sends an event to the other side. */
export function serve<P extends Protocol<P>>(port: Port, handlers: Handlers<P>): (event: unknown) => void {
  const running = new Map<number, AbortController>();
  const post = (message: Message): void => { port.postMessage(message); };
  port.on('message', received => {
    const message = received as Message;
    if (message.type === 'abort') { running.get(message.id)?.abort(); return; }
    if (message.type !== 'request') return;
    const { id, kind, input } = message;
    const controller = new AbortController();
    running.set(id, controller);
    const handler = (handlers as Readonly<Record<string, ((input: unknown, signal: AbortSignal) => unknown) | undefined>>)[kind];
    void (async () => {
      try {
        if (handler === undefined) throw new Error(`unknown request ${kind}`);
        const output: unknown = await handler(input, controller.signal);
        post({ type: 'result', id, output });
      } catch (error) {
        const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
        post({ type: 'failure', id, message: error instanceof Error ? error.message : String(error), ...(code === undefined ? {} : { code }) });
      } finally {
        running.delete(id);
      }
    })();
  });
  return event => { post({ type: 'event', event }); };
}
