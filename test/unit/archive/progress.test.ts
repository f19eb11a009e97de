import { strict as assert } from 'node:assert';
import { progressOf } from '../../../src/archive/embedded/progress.ts';

describe('progress of indexing', () => {
  it('tells the time left by bytes, once the rate has settled', () => {
    const progress = { done: 90, total: 100, bytesDone: 2_000, bytesTotal: 8_000 };
    assert.deepEqual(progressOf(progress, 0), { done: 90, total: 100 });
    assert.deepEqual(progressOf(progress, 500), { done: 90, total: 100, filesPerSecond: 180 });
    assert.deepEqual(progressOf(progress, 4_000), { done: 90, total: 100, filesPerSecond: 22.5, secondsLeft: 12 });
  });

  it('tells no time left while nothing had to be read', () => {
    assert.equal(progressOf({ done: 512, total: 1024, bytesDone: 0, bytesTotal: 0 }, 2_000).secondsLeft, undefined);
  });
});
