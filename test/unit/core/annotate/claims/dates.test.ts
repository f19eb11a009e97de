import { strict as assert } from 'node:assert';
import { dateFinder, resolveDate } from '../../../../../src/core/annotate/claims/dates.ts';

const today = '2025-11-05'; // a Wednesday

describe('dates', () => {
  it('are found in prose, and months that are verbs are not', () => {
    const text = 'On Monday the column may march on, after the raid of Oct. 4, 2025 and shelling since Sunday.';
    assert.deepEqual(dateFinder()(text).map(({ start, end }) => text.slice(start, end)), ['Monday', 'Oct. 4, 2025', 'since Sunday']);
  });
  it('take a bare weekday as the last one passed, today included, unless the claim looks ahead', () => {
    assert.deepEqual(resolveDate('Monday', today), { from: '2025-11-03', to: '2025-11-03' });
    assert.deepEqual(resolveDate('Wednesday', today), { from: '2025-11-05', to: '2025-11-05' });
    assert.deepEqual(resolveDate('Friday', today), { from: '2025-10-31', to: '2025-10-31' });
    assert.deepEqual(resolveDate('Friday', today, true), { from: '2025-11-07', to: '2025-11-07' });
  });
  it('take a day without a year as the last one passed', () => {
    assert.deepEqual(resolveDate('October 27 and 28', today), { from: '2025-10-27', to: '2025-10-28' });
    assert.deepEqual(resolveDate('Dec. 12', today), { from: '2024-12-12', to: '2024-12-12' });
    assert.deepEqual(resolveDate('14 October 2023', today), { from: '2023-10-14', to: '2023-10-14' });
  });
  it('count back and bound', () => {
    assert.deepEqual(resolveDate('three days ago', today), { from: '2025-11-02', to: '2025-11-02' });
    assert.deepEqual(resolveDate('since Sunday', today), { from: '2025-11-02', to: '2025-11-05' });
    assert.deepEqual(resolveDate('last month', today), { from: '2025-10-01', to: '2025-10-31' });
    assert.deepEqual(resolveDate('overnight', today), { from: '2025-11-04', to: '2025-11-05' });
    assert.deepEqual(resolveDate('June', today), { from: '2025-06-01', to: '2025-06-30' });
  });
});
