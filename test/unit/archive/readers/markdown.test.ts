import assert from 'node:assert/strict';
import { locate } from '../../../../src/archive/readers/read.ts';
import { bytesOf, only, prose, read, reasons } from './support.ts';

const REPORT = `---
title: "Ferry turned back at Izmail"
date: 2026-05-04T07:30:00+03:00
outlet: Danube Courier
url: https://danube-courier.example.org/2026/05/04/ferry
author: [Ilinca Sava, Petro Hnatiuk]
language: en
---

IZMAIL, May 4 (Danube Courier) — The **night ferry** turned back, the [port office](https://port.example.org) said.

## What we know

- Nobody was hurt, according to the captain.

[Read also: The river in winter](https://danube-courier.example.org/winter)

By Ilinca Sava
`;

describe('readers: Markdown', () => {
  it('reads front matter and takes the body as prose without markup', async () => {
    const report = await only(REPORT, 'danube/ferry.md', { modified: '2026-05-05T00:00:00Z' });
    assert.equal(report.headline, 'Ferry turned back at Izmail');
    assert.equal(report.outlet, 'Danube Courier');
    assert.equal(report.published, '2026-05-04T04:30:00Z');
    assert.equal(report.firstSeen, '2026-05-05T00:00:00Z');
    assert.equal(report.url, 'https://danube-courier.example.org/2026/05/04/ferry');
    assert.equal(report.author, 'Ilinca Sava, Petro Hnatiuk');
    assert.equal(report.language, 'en');
    assert.equal(report.uri, 'file:danube/ferry.md');
    assert.match(report.contentHash, /^[0-9a-f]{64}$/);
    assert.ok(report.body.startsWith('IZMAIL, May 4 (Danube Courier) — The night ferry turned back, the port office said.\n\nWhat we know\n\nNobody'));
  });

  it('keeps the date line, headings, lone links and the byline out of what is indexed', async () => {
    assert.deepEqual(prose(await only(REPORT, 'ferry.md')), ['The night ferry turned back, the port office said.', 'Nobody was hurt, according to the captain.']);
  });

  it('finds a span of the body in the file', () => {
    const bytes = bytesOf('\ufeff' + REPORT);
    const body = 'IZMAIL, May 4 (Danube Courier) — The night ferry turned back, the port office said.';
    const start = body.indexOf('ferry turned');
    const place = locate(bytes, { path: 'danube/ferry.md' }, 'file:danube/ferry.md', { start, end: start + 'ferry turned'.length });
    assert.ok(place !== undefined);
    assert.equal(REPORT.slice(place.start, place.end), 'ferry** turned');
    assert.equal(locate(bytes, { path: 'danube/ferry.md' }, 'file:other.md', { start: 0, end: 3 }), undefined);
  });

  it('takes the first heading as headline where the front matter has none, and does not repeat it', async () => {
    const report = await only('# Bridge closed for *repairs*\n\nThe bridge at Reni closed on Monday.', 'a.md');
    assert.equal(report.headline, 'Bridge closed for repairs');
    assert.equal(report.body, 'The bridge at Reni closed on Monday.');
  });

  it('understands what browser clippers write', async () => {
    const report = await only('---\ntitle: Silos empty\nsource: "https://kiln.example.net/silos"\nsite: The Kiln\nauthor:\n  - "[[Mara Olt]]"\npublished: 2026-03-02\n---\nThe silos are empty, farmers said.', 'clip.md');
    assert.equal(report.url, 'https://kiln.example.net/silos');
    assert.equal(report.outlet, 'The Kiln');
    assert.equal(report.author, 'Mara Olt');
    assert.equal(report.published, '2026-03-02');
  });

  it('skips broken YAML and names the line', async () => {
    assert.deepEqual(reasons(await read('---\ntitle: "Never closed\ndate: 2026-01-01\n---\nText.', 'a.md')), ['front-matter:2']);
    assert.deepEqual(reasons(await read('---\ntitle: Fine\noutlet: [a\nurl: b\n---\nText.', 'a.md')), ['front-matter:4']);
    assert.deepEqual(reasons(await read('---\n- a\n- b\n---\nText.', 'a.md')), ['front-matter:2']);
    assert.deepEqual(reasons(await read('---\ntitle: No end\n\nText.', 'a.md')), ['front-matter:1']);
  });

  it('runs nothing and expands nothing that front matter holds', async () => {
    const bomb = `---\na: &a [x,x,x,x,x,x,x,x]\n${'bcdefgh'.split('').map((name, i) => `${name}: &${name} [${`*${'abcdefg'.charAt(i)},`.repeat(8)}]`).join('\n')}\n---\nText of the report.`;
    assert.equal((await read(bomb, 'a.md')).reports.length, 0);
    const code = await only('---js\nmodule.exports = { title: process.exit() }\n---\n\nThe bridge at Reni closed on Monday.', 'a.md');
    assert.ok(code.body.includes('The bridge at Reni'));
    const tagged = await only('---\ntitle: !!js/function "function () { throw 1 }"\n---\nThe bridge closed on Monday.', 'a.md');
    assert.equal(tagged.headline, 'function () { throw 1 }');
  });

  it('reads a report whose date is no date, and says so', async () => {
    const result = await read('---\ntitle: Fire\ndate: 2026-02-30\nurl: javascript:alert(1)\n---\nA fire broke out in Reni.', 'a.md');
    assert.equal(result.reports[0]?.published, undefined);
    assert.equal(result.reports[0]?.url, undefined);
    assert.deepEqual(result.doubts.map(({ field, value }) => [field, value]), [['date', '2026-02-30'], ['url', 'javascript:alert(1)']]);
  });

  it('takes the folder\'s outlet and language only where the report has none', async () => {
    const defaults = { outlet: 'Folder Outlet', language: 'uk' };
    const bare = await only('A fire broke out in Reni on Monday.', 'a.md', { defaults });
    assert.deepEqual([bare.outlet, bare.language], ['Folder Outlet', 'uk']);
    const own = await only('---\noutlet: Own\nlang: en_GB\n---\nA fire broke out in Reni on Monday.', 'a.md', { defaults });
    assert.deepEqual([own.outlet, own.language], ['Own', 'en-GB']);
  });

  it('tells a withdrawn and an embargoed report', async () => {
    assert.equal((await only('---\nstatus: retracted\n---\nA fire broke out in Reni.', 'a.md')).status, 'withdrawn');
    const text = '---\nembargo: 2026-06-01T10:00:00Z\n---\nA fire broke out in Reni.';
    const held = await only(text, 'a.md', { now: '2026-06-01T09:59:00Z' });
    assert.deepEqual([held.status, held.embargoedUntil], ['withheld', '2026-06-01T10:00:00Z']);
    assert.equal((await only(text, 'a.md', { now: '2026-06-01T10:00:00Z' })).status, undefined);
  });
});
