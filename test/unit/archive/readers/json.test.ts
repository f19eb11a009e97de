import assert from 'node:assert/strict';
import { only, prose, read, reasons } from './support.ts';

const ITEM = { uri: 'urn:kiln:1', type: 'text', versionCreated: '2026-03-02T06:15:00+02:00', language: 'en', located: 'Reni', headlines: [{ role: 'short', value: 'Silos' }, { role: 'main', value: 'Silence over the silos' }], bodies: [{ role: 'main', contentType: 'text/plain', value: 'RENI — The silos are empty, two farmers said.\n\nNobody had told them why.' }], infoSources: [{ name: 'Kiln Weekly' }, { name: 'Danube Courier' }] };
const line = (change: object): string => JSON.stringify({ ...ITEM, ...change });

describe('readers: JSON and JSON Lines of ninjs', () => {
  it('reads an item of ninjs 3', async () => {
    const report = await only(JSON.stringify(ITEM, undefined, 2), 'item.json');
    assert.deepEqual([report.uri, report.headline, report.outlet, report.published, report.located, report.language], ['urn:kiln:1', 'Silence over the silos', 'Kiln Weekly', '2026-03-02T04:15:00Z', 'Reni', 'en']);
    assert.deepEqual(report.infoSources, ['Danube Courier']);
    assert.equal(report.body, ITEM.bodies[0]?.value);
    assert.deepEqual(prose(report), ['The silos are empty, two farmers said.', 'Nobody had told them why.']);
  });

  it('reads one item a line, whatever the file is called', async () => {
    const { reports, format } = await read(`${line({})}\n\n${line({ uri: 'urn:kiln:2' })}\r\n`, 'wire.txt');
    assert.equal(format, 'json-lines');
    assert.deepEqual(reports.map(({ uri, item }) => [uri, item]), [['urn:kiln:1', 0], ['urn:kiln:2', 1]]);
    assert.notEqual(reports[0]?.contentHash, reports[1]?.contentHash);
  });

  it('skips a broken line alone, and names it', async () => {
    const result = await read(`{"uri": broken}\n${line({})}\n[1,2]\n${line({ uri: 'urn:kiln:2' })}`, 'wire.jsonl');
    assert.deepEqual(result.reports.map(report => report.uri), ['urn:kiln:1', 'urn:kiln:2']);
    assert.deepEqual(reasons(result), ['syntax#0:1', 'unknown-format#2:3']);
  });

  it('keeps the latest version of a uri', async () => {
    const later = line({ versionCreated: '2026-03-02T07:00:00Z', headlines: [{ role: 'main', value: 'Second version' }] });
    for (const lines of [`${line({})}\n${later}`, `${later}\n${line({})}`]) {
      const result = await read(lines, 'wire.jsonl');
      assert.deepEqual(result.reports.map(report => report.headline), ['Second version']);
      assert.deepEqual(result.skipped.map(({ reason }) => reason), ['duplicate']);
    }
  });

  it('gives items without a uri one that their place in the file makes', async () => {
    const result = await read(`${line({ uri: undefined })}\n${line({ uri: '  ' })}`, 'odd ☂ name#1?.jsonl', { name: 'wire' });
    assert.deepEqual(result.reports.map(report => report.uri), ['file:wire/odd%20%E2%98%82%20name%231%3F.jsonl#0', 'file:wire/odd%20%E2%98%82%20name%231%3F.jsonl#1']);
  });

  it('tells a cancelled item as withdrawn and an embargoed one as withheld', async () => {
    assert.equal((await only(line({ pubStatus: 'canceled' }), 'a.json')).status, 'withdrawn');
    assert.equal((await only(line({ pubStatus: 'stat:withheld' }), 'a.json')).status, 'withheld');
    assert.equal((await only(line({ embargoed: '2030-01-01T00:00:00Z' }), 'a.json', { now: '2026-03-02T00:00:00Z' })).status, 'withheld');
    assert.equal((await only(line({ embargoed: 'until further notice' }), 'a.json', { now: '2026-03-02T00:00:00Z' })).status, 'withheld');
    assert.equal((await only(line({ pubStatus: 'usable' }), 'a.json')).status, undefined);
  });

  it('takes the text of a marked-up body', async () => {
    const bodies = [{ role: 'main', contentType: 'text/html', value: '<p>The silos are <b>empty</b> &amp; locked.</p><script>alert(1)</script><p>Nobody knew&nbsp;why.</p>' }];
    assert.equal((await only(line({ bodies }), 'a.json')).body, 'The silos are empty & locked.\n\nNobody knew why.');
  });

  it('reads an alert that is its headline', async () => {
    const report = await only(line({ bodies: [] }), 'a.json');
    assert.equal(report.body, 'Silence over the silos');
    assert.deepEqual(prose(report), ['Silence over the silos']);
  });

  it('reads a list of items, and plain JSON that says what it is called', async () => {
    assert.equal((await read(`[${line({})},${line({ uri: 'b' })}]`, 'list.json')).reports.length, 2);
    assert.equal((await only('{"title":"Fire","published_at":"2026-03-02T06:15:00Z","text":"A fire broke out in Reni on Monday."}', 'a.json')).published, '2026-03-02T06:15:00Z');
  });

  it('skips JSON that is no report, and broken JSON with its line', async () => {
    assert.deepEqual(reasons(await read('{"compilerOptions": {"strict": true}}', 'tsconfig.json')), ['unknown-format']);
    assert.deepEqual((await read('{\n"uri": "a",\n"headlines": [}\n}', 'a.json')).skipped.map(({ reason }) => reason), ['syntax']);
    assert.deepEqual(reasons(await read('[' .repeat(200_000), 'deep.json')).length, 1);
  });

  it('names only so many of the skipped items', async () => {
    const result = await read(line({}) + '\n{'.repeat(60), 'a.jsonl', {}, { limits: { skipped: 5 } });
    assert.equal(result.skipped.length, 5);
    assert.equal(result.skipped[4]?.more, 55);
  });
});
