import assert from 'node:assert/strict';
import { locate } from '../../../../src/archive/readers/read.ts';
import { bytesOf, only, prose } from './support.ts';

describe('readers: plain text', () => {
  const text = 'Silence over the silos\n\nKiln Weekly | 2026-03-02 06:15 +02:00\n\nThe silos of Reni are empty, two farmers said.\n\nNobody had told them why.\n';

  it('reads the headline, and the line that says by whom and when', async () => {
    const report = await only(text, 'kiln/silos.txt');
    assert.deepEqual([report.headline, report.outlet, report.published], ['Silence over the silos', 'Kiln Weekly', '2026-03-02T04:15:00Z']);
    assert.equal(report.body, 'The silos of Reni are empty, two farmers said.\n\nNobody had told them why.');
  });

  it('finds a span of the body in the file', () => {
    const place = locate(bytesOf(text), { path: 'kiln/silos.txt' }, 'file:kiln/silos.txt', { start: 4, end: 9 });
    assert.ok(place !== undefined);
    assert.equal(text.slice(place.start, place.end), 'silos');
  });

  it('reads header lines of name and value', async () => {
    const report = await only('Title: Ferry turned back\nDate: 4 May 2026\nSource: Danube Courier\nLink: https://d.example.org/f\nBy: Ilinca Sava\n\nThe ferry turned back, the port office said.', 'a.txt');
    assert.deepEqual([report.headline, report.published, report.outlet, report.url, report.author], ['Ferry turned back', '2026-05-04', 'Danube Courier', 'https://d.example.org/f', 'Ilinca Sava']);
    assert.equal(report.body, 'The ferry turned back, the port office said.');
  });

  it('takes no sentence for a headline, and makes one from the text', async () => {
    const report = await only('IZMAIL, May 4 (Danube Courier) — The ferry turned back on Monday. It carried 40 lorries.\n\nNobody was hurt.', 'a.txt');
    assert.equal(report.headline, 'The ferry turned back on Monday');
    assert.deepEqual(prose(report), ['The ferry turned back on Monday. It carried 40 lorries.', 'Nobody was hurt.']);
  });

  it('joins hard-wrapped lines', async () => {
    const report = await only('The night ferry from Izmail to Isaccea turned back on\nMonday morning after the port office had closed the river\nto all traffic, two passengers said.', 'a.txt');
    assert.ok(report.body.includes('turned back on Monday morning'));
  });
});
