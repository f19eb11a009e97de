import assert from 'node:assert/strict';
import { once } from 'node:events';
import { MessageChannel } from 'node:worker_threads';
import { createClient, serve } from '../../../src/platform/channel.ts';

interface Arithmetic {
  readonly add: { readonly input: readonly [number, number]; readonly output: number };
  readonly fail: { readonly input: null; readonly output: null };
  readonly hang: { readonly input: null; readonly output: null };
}

describe('a channel between threads', () => {
  let aborted: string[];
  let channel: MessageChannel;
  const connect = () => {
    channel = new MessageChannel();
    aborted = [];
    const tell = serve<Arithmetic>(channel.port2, {
      add: ([a, b]) => a + b,
      fail: () => { throw Object.assign(new Error('disk is full'), { code: 'disk-full' }); },
      hang: (_, signal) => new Promise((_resolve, reject) => { signal.addEventListener('abort', () => { aborted.push('hang'); reject(new Error('stopped')); }); })
    });
    return { client: createClient<Arithmetic>(channel.port1), tell };
  };
  afterEach(() => { channel.port1.close(); });

  it('answers each request with its own result', async () => {
    const { client } = connect();
    assert.deepEqual(await Promise.all([client.request('add', [1, 2]), client.request('add', [3, 4])]), [3, 7]);
  });

  it('hands over the code and sentence of a failure', async () => {
    const { client } = connect();
    await assert.rejects(client.request('fail', null), { name: 'ChannelError', code: 'disk-full', message: 'disk is full' });
  });

  it('ends a request on abort, on both sides, and an aborted one before it is sent', async () => {
    const { client } = connect();
    const controller = new AbortController();
    const request = client.request('hang', null, controller.signal);
    await client.request('add', [0, 0]);
    controller.abort();
    await assert.rejects(request, { code: 'aborted' });
    await client.request('add', [0, 0]);
    assert.deepEqual(aborted, ['hang']);
    await assert.rejects(client.request('add', [1, 1], controller.signal), { code: 'aborted' });
  });

  it('ends every request in hand when the other side ends', async () => {
    const { client } = connect();
    const request = client.request('hang', null);
    client.end('it ended');
    await assert.rejects(request, { code: 'ended', message: 'it ended' });
    await assert.rejects(client.request('add', [1, 1]), { code: 'ended' });
  });

  it('passes events on', async () => {
    const { client, tell } = connect();
    const seen: unknown[] = [];
    client.onEvent(event => seen.push(event));
    tell({ done: 3 });
    await client.request('add', [0, 0]);
    assert.deepEqual(seen, [{ done: 3 }]);
    channel.port1.close();
    await once(channel.port2, 'close');
  });
});
