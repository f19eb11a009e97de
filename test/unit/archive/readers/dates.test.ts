import assert from 'node:assert/strict';
import { isoDate } from '../../../../src/archive/readers/dates.ts';

describe('readers: dates', () => {
  const cases: readonly (readonly [string, string | undefined])[] = [
    ['2026-10-15', '2026-10-15'],
    ['2026-10-15T00:30:00+03:00', '2026-10-14T21:30:00Z'],
    ['2026-10-22 06:15 +03:00', '2026-10-22T03:15:00Z'],
    ['2026-10-15T12:00:00.123Z', '2026-10-15T12:00:00Z'],
    ['2026/10/15 12:00', '2026-10-15T12:00:00Z'],
    ['Mon, 19 Oct 2026 08:30:00 GMT', '2026-10-19T08:30:00Z'],
    ['Mon, 19 Oct 2026 08:30:00 -0500', '2026-10-19T13:30:00Z'],
    ['19 October 2026', '2026-10-19'],
    ['October 19th, 2026 at 5:05 p.m.', '2026-10-19T17:05:00Z'],
    ['Oct. 19, 2026, 12:05 AM EST', '2026-10-19T05:05:00Z'],
    ['19.10.2026', '2026-10-19'],
    ['10/19/2026', '2026-10-19'],
    ['19/10/2026', '2026-10-19'],
    ['10/11/2026', undefined],
    ['20261019083000', '2026-10-19T08:30:00Z'],
    ['20261019T083000Z', '2026-10-19T08:30:00Z'],
    ['20261019', '2026-10-19'],
    ['1792395000', '2026-10-19T07:30:00Z'],
    ['2026-02-30', undefined],
    ['2026-13-01', undefined],
    ['2026-10-15T25:00', undefined],
    ['0001-01-01', undefined],
    ['yesterday', undefined],
    ['', undefined],
    ['2026-10-15 and then some', undefined],
    ['9'.repeat(5000), undefined]
  ];
  for (const [written, expected] of cases) it(`${written.slice(0, 40)} → ${String(expected)}`, () => { assert.equal(isoDate(written), expected); });
});
