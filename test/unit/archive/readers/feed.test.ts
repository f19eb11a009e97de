import assert from 'node:assert/strict';
import { fixture, only, prose, read, reasons } from './support.ts';

describe('readers: feeds', () => {
  it('reads RSS 2.0', async () => {
    const { reports, doubts, format } = await read(fixture('rss.xml'), 'rss.xml');
    assert.equal(format, 'feed');
    const [first, second] = reports;
    assert.deepEqual([first?.uri, first?.headline, first?.outlet, first?.author, first?.published, first?.url, first?.language], ['tag:danube-courier.example.org,2026:5512', 'Ferry & barge collide at Izmail', 'Danube Courier', 'Ilinca Sava', '2026-05-05T04:40:00Z', 'https://danube-courier.example.org/2026/05/05/collision', 'en']);
    assert.equal(first?.body, 'A ferry and a barge collided at Izmail on Monday night, the port office said.\n\nTwo sailors were hurt.');
    assert.deepEqual([second?.uri, second?.body, second?.item], ['https://danube-courier.example.org/2026/05/05/closed', 'The river is closed to all traffic, the port office said.', 1]);
    assert.deepEqual(doubts.map(({ field, item, value }) => [field, item, value]), [['date', 1, 'no date at all']]);
  });

  it('reads Atom, its plain, escaped and XHTML texts each as what it is', async () => {
    const { reports } = await read(fixture('atom.xml'), 'feed');
    assert.deepEqual(reports.map(report => report.headline), ['Two hurt & one missing in Reni', 'Plain text stays as it is written']);
    assert.deepEqual(reports.map(report => report.body), ['Two people were hurt in Reni, the mayor said.\n\nOne is missing.', 'Losses were < 5, the mayor of Reni said.']);
    assert.deepEqual([reports[0]?.url, reports[0]?.author, reports[0]?.published], ['https://kiln.example.net/2026/05/reni', 'Mara Olt, Petro Hnatiuk', '2026-05-05T05:00:00Z']);
  });

  it('reads JSON Feed', async () => {
    const result = await read(fixture('feed.json'), 'feed.json');
    assert.equal(result.format, 'json-feed');
    assert.deepEqual(result.reports.map(({ headline, author, body }) => [headline, author, body]), [
      ['Silence over the silos', 'Mara Olt, Ana Pop', 'The silos are empty, two farmers said.\n\nNobody knew why.'],
      ['The river is closed, the port office said', 'The desk', 'The river is closed, the port office said.']
    ]);
    assert.deepEqual(reasons(result), ['syntax#2']);
  });

  it('reads what is whole of a feed that breaks off', async () => {
    const result = await read(fixture('rss-cut.xml'), 'a.rss');
    assert.deepEqual(result.reports.map(report => report.uri), ['urn:x:1']);
    assert.deepEqual(reasons(result), ['syntax:4']);
  });

  it('expands no entity and looks none up', async () => {
    assert.equal((await only(fixture('entities.xml'), 'trap.xml')).body, 'Before &lol3; between &file; after, the editor said.');
  });

  it('skips XML of other kinds, and XML that is none', async () => {
    assert.deepEqual(reasons(await read('<?xml version="1.0"?><project><a/></project>', 'pom.xml')), ['unknown-format']);
    assert.deepEqual(reasons(await read('<?xml version="1.0"?>\n<rss><channel', 'a.xml')), ['syntax:2']);
    assert.deepEqual(reasons(await read(`<rss>${'<a>'.repeat(100_000)}`, 'a.xml')), ['syntax:1']);
  });

  it('takes as paragraphs what the entries say', async () => {
    const { reports } = await read(fixture('rss.xml'), 'rss.xml');
    assert.deepEqual(reports.flatMap(prose).length, 3);
  });
});
