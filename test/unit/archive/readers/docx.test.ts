import assert from 'node:assert/strict';
import { docxOf, zipOf } from './binaries.ts';
import { only, prose, read, reasons } from './support.ts';

const p = (text: string, style = ''): string => `<w:p>${style === '' ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

describe('readers: Word documents', () => {
  it('reads title, header line and paragraphs', async () => {
    const body = p('Silence over the silos', 'Title') + p('Kiln Weekly | 2 March 2026') + p('What we know', 'Heading1') + p('RENI — The silos are empty, two farmers said.') + '<w:tbl><w:tr><w:tc>' + p('Nobody knew why, they said.') + '</w:tc></w:tr></w:tbl>';
    const report = await only(docxOf(body, '<dc:creator>Mara Olt</dc:creator><dc:title>silos_v3</dc:title>'), 'silos.docx');
    assert.deepEqual([report.headline, report.outlet, report.published, report.author], ['Silence over the silos', 'Kiln Weekly', '2026-03-02', 'Mara Olt']);
    assert.deepEqual(prose(report), ['The silos are empty, two farmers said.', 'Nobody knew why, they said.']);
  });

  it('leaves out deletions and field codes, keeps breaks and insertions', async () => {
    const body = '<w:p><w:r><w:t>The silos are </w:t></w:r><w:del><w:r><w:delText>full</w:delText></w:r></w:del><w:ins><w:r><w:t>empty</w:t></w:r></w:ins><w:r><w:instrText>HYPERLINK "x"</w:instrText></w:r><w:r><w:tab/><w:t>&amp; locked.</w:t></w:r></w:p>';
    assert.equal((await only(docxOf(body), 'a.docx')).body, 'The silos are empty & locked.');
  });

  it('stops at the bound whatever size a packed file claims', async () => {
    const bomb = zipOf({ 'word/document.xml': '<a>' + ' '.repeat(3_000_000) + '</a>' }, { claimed: 10 });
    assert.ok(bomb.length < 20_000);
    assert.deepEqual(reasons(await read(bomb, 'bomb.docx', {}, { limits: { inflated: 1_000_000 } })), ['too-large']);
  });

  it('skips other archives, damaged and protected ones', async () => {
    const good = docxOf(p('The silos are empty, two farmers said.'));
    assert.deepEqual(reasons(await read(zipOf({ '../../etc/passwd': 'x' }), 'a.zip')), ['unknown-format']);
    assert.deepEqual(reasons(await read(zipOf({ 'word/document.xml': 'x' }, { encrypted: true }), 'a.docx')), ['protected']);
    assert.deepEqual(reasons(await read(good.subarray(0, good.length - 30), 'a.docx')), ['syntax']);
    assert.deepEqual(reasons(await read(docxOf('<w:p><w:r>'), 'a.docx')), ['syntax:1']);
    assert.deepEqual(reasons(await read(docxOf(''), 'a.docx')), ['no-text']);
  });
});
