import assert from 'node:assert/strict';
import { fixture, prose, read, reasons } from './support.ts';

describe('readers: NewsML-G2', () => {
  it('reads the items of a message', async () => {
    const { reports, format } = await read(fixture('newsml.xml'), 'hal.xml', { now: '2026-05-05T12:00:00Z' });
    assert.equal(format, 'newsml');
    const [first, second, third] = reports;
    assert.deepEqual([first?.uri, first?.headline, first?.outlet, first?.author, first?.located, first?.published, first?.infoSources], ['urn:newsml:halden.example:20260505:hal5512', 'Ferry and barge collide at Izmail', 'Halden Agency', 'Ilinca Sava', 'Izmail', '2026-05-05T05:41:00Z', ['Izmail port office']]);
    assert.deepEqual(first === undefined ? [] : prose(first), ['A ferry and a barge collided on Monday night, the port office said.', 'Two sailors were hurt & taken to hospital.']);
    assert.equal(second?.status, 'withdrawn');
    assert.deepEqual([third?.status, third?.embargoedUntil, third?.body], ['withheld', '2026-05-06T04:00:00Z', 'The court rules on Wednesday, its press office said.']);
  });

  it('frees an item when its embargo is over', async () => {
    const { reports } = await read(fixture('newsml.xml'), 'hal.xml', { now: '2026-05-06T04:00:00Z' });
    assert.equal(reports[2]?.status, undefined);
  });

  it('reads one item alone, and names what is broken', async () => {
    const text = new TextDecoder().decode(fixture('newsml.xml'));
    const item = /<newsItem[^]*?<\/newsItem>/.exec(text)?.[0] ?? '';
    const alone = await read(item, 'item.xml');
    assert.deepEqual(alone.reports.map(report => report.item), [undefined]);
    assert.deepEqual(reasons(await read(item.replace('</headline>', '</hedline>'), 'item.xml')), ['syntax:4']);
    const cut = await read(text.slice(0, text.indexOf('hal5514')), 'hal.xml');
    assert.equal(cut.reports.length, 2);
  });
});
