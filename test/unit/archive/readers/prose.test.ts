import assert from 'node:assert/strict';
import { dateLineLength, dayOfDateLine, headlineFrom, isFurniture } from '../../../../src/archive/readers/prose.ts';

describe('readers: what is no prose of the report', () => {
  const dated: readonly string[] = [
    'RENI, May 4 (Danube Courier) — |Two people were hurt.',
    'IZMAIL, Ukraine, 4 May (Danube Courier) - |Two people were hurt.',
    'VYLKOVE, Ukraine – |“Nobody slept,” the mayor said.',
    'TULCEA, 19 October. |No ferry left on Monday.',
    'BRĂILA/GALAȚI, Romania (Kiln) -- |Two people were hurt.',
    'Reni (Kiln Weekly) — |Two people were hurt.',
    '|NATO — the alliance of 32 states — met on Monday.',
    '|Reni: two people were hurt on Monday.',
    '|U.S. – Polish talks began on Monday.',
    '|The Kiln — a weekly — was closed on May 4.',
    '|Two people were hurt in Reni on May 4 — one of them badly.'
  ];
  for (const marked of dated) it(`date line: ${marked}`, () => {
    const paragraph = marked.replace('|', '');
    assert.equal(paragraph.slice(0, dateLineLength(paragraph)), marked.slice(0, marked.indexOf('|')));
  });

  for (const text of ['By Ilinca Sava and Petro Hnatiuk in Reni', '(Reporting by Ilinca Sava; editing by Mara Olt)', 'Read also: The river in winter', '© 2026 Kiln Weekly', 'https://kiln.example.net/silos', '* * *', 'Share this article', 'Photo: Mara Olt/Kiln Weekly', 'Last updated: 4 May 2026', 'Kiln Weekly']) {
    it(`left out: ${text}`, () => { assert.ok(isFurniture(text, true)); });
  }
  for (const text of ['By Monday evening the river was open again.', 'By dawn, Reni was without power.', 'Nobody slept.', 'More than 40 lorries were waiting on the bridge, the port office said, and more on the road.', 'Sources in the harbour said the silo was empty.', 'Editing the figures, the ministry cut the toll to four.', 'Silence over the silos']) {
    it(`kept: ${text}`, () => { assert.ok(!isFurniture(text, true)); });
  }

  it('dates a report by its date line, where that has a year', () => {
    const day = (body: string): string | undefined => dayOfDateLine(body, { start: 0, end: body.length });
    assert.equal(day('RENI, May 4, 2026 (Danube Courier) — Two people were hurt.'), '2026-05-04');
    assert.equal(day('TULCEA, 19 October 2026. No ferry left on Monday.'), '2026-10-19');
    assert.equal(day('RENI, May 4 (Danube Courier) — Two people were hurt.'), undefined);
    assert.equal(day('On May 4, 2026 — a Monday — two people were hurt.'), undefined);
  });

  it('makes a headline of the first sentence, cut at a word', () => {
    assert.equal(headlineFrom('Two people were hurt in Reni. The river is closed.'), 'Two people were hurt in Reni');
    const long = headlineFrom(`${'The harbour office of the town on the lower river '.repeat(5)}said so.`);
    assert.ok(long.length <= 101 && long.endsWith('…') && !/\s…$/.test(long));
  });
});
