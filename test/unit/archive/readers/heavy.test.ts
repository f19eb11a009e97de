import assert from 'node:assert/strict';
import { deflateSync } from 'node:zlib';
import { createHeavyReaders } from '../../../../src/archive/readers/heavy.ts';
import type { HeavyReaders } from '../../../../src/archive/readers/heavy.ts';
import { pdfOf } from './binaries.ts';
import { bundles, bytesOf, fixture, only, prose, read, reasons } from './support.ts';

describe('readers: saved pages and PDF, in threads of their own', function () {
  this.timeout(20_000); // two threads load their libraries
  let heavy: HeavyReaders;
  before(() => { heavy = createHeavyReaders(bundles); });
  after(() => heavy.dispose());

  it('reads the article of a saved page and what the page says of it; no script has run', async () => {
    const report = await only(fixture('article.html'), 'silos.html', {}, { heavy });
    assert.deepEqual([report.headline, report.outlet, report.author, report.published, report.url, report.language], ['Silence over the silos', 'Kiln Weekly', 'Mara Olt', '2026-03-02T04:15:00Z', 'https://kiln.example.net/2026/03/silos', 'en-GB']);
    const words = prose(report);
    assert.ok(words[0]?.startsWith('The silos on the lower Danube are empty'), JSON.stringify(words));
    assert.ok(words[1]?.includes('“no barge has been loaded since Friday”'));
    assert.equal(words.length, 3);
    assert.doesNotMatch(report.body, /cookies|Home|alert|tracker/);
  });

  it('reads a page in the encoding that it names', async () => {
    const page = '<html><head><meta charset="windows-1251"><title>Пожар</title></head><body><p>XXXX</p></body></html>';
    const [before = '', after = ''] = page.split('XXXX');
    const word = [0xcf, 0xee, 0xe6, 0xe0, 0xf0, 0x20, 0xe2, 0x20, 0xef, 0xee, 0xf0, 0xf2, 0xf3, 0x2e]; // "Пожар в порту." in Windows-1251
    const bytes = new Uint8Array([...bytesOf(before.replace('Пожар', 'x')), ...word, ...bytesOf(after)]);
    assert.equal((await only(bytes, 'a.html', {}, { heavy })).body, 'Пожар в порту.');
    assert.deepEqual(reasons(await read('<html><meta charset="klingon"><p>x', 'a.html', {}, { heavy })), ['encoding']);
  });

  it('takes the paragraphs of a page that has no article', async () => {
    assert.equal((await only('<html><body><p>The port is closed.</p></body></html>', 'a.html', {}, { heavy })).body, 'The port is closed.');
    assert.deepEqual(reasons(await read('<html><body><script>1</script></body></html>', 'a.html', {}, { heavy })), ['no-text']);
  });

  it('gives up a page nested without end', async () => {
    assert.deepEqual(reasons(await read('<html>' + '<div>'.repeat(100_000), 'a.html', {}, { heavy })), ['too-large']);
  });

  it('puts the paragraphs of a PDF together again', async () => {
    const head = (page: number): string => `Kiln Weekly - page ${String(page)}`;
    const report = await only(pdfOf([
      [head(1), '', 'Silence over the silos', '', '2 March 2026', '', 'The silos on the lower Danube are empty, two farm-', 'ers said on Monday. Nobody knew', 'why.', '', 'The port is closed, the harbour'],
      [head(2), '', 'office said.', '', 'Two sailors were hurt on Monday.'],
      [head(3), '', 'The river is closed to all traffic.']
    ], { title: 'Microsoft Word - silos.docx' }), 'silos.pdf', {}, { heavy });
    assert.deepEqual([report.headline, report.published], ['Silence over the silos', '2026-03-02']);
    assert.deepEqual(prose(report), ['The silos on the lower Danube are empty, two farmers said on Monday. Nobody knew why.', 'The port is closed, the harbour office said.', 'Two sailors were hurt on Monday.', 'The river is closed to all traffic.']);
  });

  it('tells the head and foot that a browser printed', async () => {
    const report = await only(pdfOf([['5/4/26, 7:30 AM Ferry turned back', '', 'The night ferry turned back, the port office said.', '', 'https://danube-courier.example.org/f 1/1']]), 'a.pdf', {}, { heavy });
    assert.deepEqual([report.url, report.body], ['https://danube-courier.example.org/f', 'The night ferry turned back, the port office said.']);
  });

  it('skips a PDF that is damaged, empty, protected or a bomb', async () => {
    assert.deepEqual(reasons(await read('%PDF-1.7\nnothing of it is a PDF', 'a.pdf', {}, { heavy })), ['syntax']);
    assert.deepEqual(reasons(await read(pdfOf([[]]), 'a.pdf', {}, { heavy })), ['no-text']);
    assert.deepEqual(reasons(await read(pdfOf([['x']], { encrypt: true }), 'a.pdf', {}, { heavy })), ['protected']);
    const bomb = pdfOf([['x']], { stream: deflateSync(Buffer.alloc(5_000_000, 32)) });
    assert.deepEqual(reasons(await read(bomb, 'a.pdf', {}, { heavy, limits: { inflated: 1_000_000 } })), ['too-large']);
    const twice = Buffer.from(pdfOf([['The port is closed, she said.']])).toString('latin1').replace('/Filter /FlateDecode', '/Filter [/FlateDecode /FlateDecode]');
    assert.deepEqual(reasons(await read(new Uint8Array(Buffer.from(twice, 'latin1')), 'a.pdf', {}, { heavy })), ['too-large']);
  });

  it('does not mind large pictures in a PDF', async () => {
    const picture = deflateSync(Buffer.alloc(3_000_000));
    const object = Buffer.concat([Buffer.from(`90 0 obj\n<< /Type /XObject /Subtype /Image /Width 1000 /Height 1000 /ColorSpace /DeviceRGB /BitsPerComponent 8 /Length ${String(picture.length)} /Filter /FlateDecode >>\nstream\n`), picture, Buffer.from('\nendstream\nendobj\n')]);
    const pdf = Buffer.concat([Buffer.from(pdfOf([['The port is closed, she said.']])), object]);
    assert.equal((await only(new Uint8Array(pdf), 'a.pdf', {}, { heavy, limits: { inflated: 1_000_000 } })).body, 'The port is closed, she said.');
  });

  it('ends a thread that takes too long, and reads the next file in another', async () => {
    const own = createHeavyReaders(bundles);
    try {
      assert.deepEqual(reasons(await read(fixture('article.html'), 'a.html', {}, { heavy: own, limits: { milliseconds: 0 } })), ['too-slow']);
      assert.equal((await read(fixture('article.html'), 'a.html', {}, { heavy: own })).reports.length, 1);
    } finally {
      await own.dispose();
    }
  });

  it('says when it has no reader for such files', async () => {
    assert.deepEqual(reasons(await read(fixture('article.html'), 'a.html')), ['unknown-format']);
  });
});
