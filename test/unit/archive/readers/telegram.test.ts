import assert from 'node:assert/strict';
import { fixture, read, reasons } from './support.ts';

describe('readers: Telegram Desktop export', () => {
  it('makes a report of each message with text', async () => {
    const { reports, format, skipped } = await read(fixture('result.json'), 'reni/result.json');
    assert.equal(format, 'telegram');
    assert.deepEqual(skipped, []);
    assert.deepEqual(reports.map(({ uri, item, outlet, published }) => [uri, item, outlet, published]), [['telegram:1700000001/2', 1, 'Reni Notes', '2026-05-05T02:58:00Z'], ['telegram:1700000001/4', 3, 'Reni Notes', '2026-05-05T03:30:00Z']]);
    assert.equal(reports[0]?.body, '🔥 Two bangs over the port at 04:50, smoke over the silo. More at https://kiln.example.net/silos');
    assert.deepEqual(reports[1]?.infoSources, ['Izmail port office']);
    assert.equal(reports[1]?.headline, 'The port is closed until noon');
  });

  it('reads the channels of a whole account, not its private chats', async () => {
    const message = (id: number, text: string): object => ({ id, type: 'message', date: '2026-05-05T05:58:00', text });
    const account = { about: 'Here is the data you requested.', chats: { list: [{ name: 'A friend', type: 'personal_chat', id: 1, messages: [message(1, 'See you at eight, my friend.')] }, { name: 'Reni Notes', type: 'private_channel', id: 2, messages: [message(1, 'The port is closed until noon.')] }] } };
    const { reports } = await read(JSON.stringify(account), 'result.json');
    assert.deepEqual(reports.map(report => report.outlet), ['Reni Notes']);
  });

  it('skips a message that is none, and an export without text', async () => {
    assert.deepEqual(reasons(await read('{"name":"X","type":"public_channel","id":1,"messages":[7,{"id":2,"type":"message","text":"The port is closed."}]}', 'result.json')), ['syntax#0']);
    assert.deepEqual(reasons(await read('{"name":"X","type":"public_channel","id":1,"messages":[]}', 'result.json')), ['no-text']);
  });
});
