import { strict as assert } from 'node:assert';
import { aroundOf, passagesOf } from '../../../src/archive/embedded/passages.ts';

describe('passages', () => {
  const body = 'The sluice broke at dawn. Water reached the school.\n\nTwo children are missing. Boats went out. A pump failed.';
  const second = body.indexOf('Two');
  const passages = passagesOf(body, [{ start: 0, end: second - 2 }, { start: second, end: body.length }]);
  const around = (text: string, index: number): string => aroundOf(body, passages, index, { start: body.indexOf(text), end: body.indexOf(text) + text.length });

  it('gives a sentence with its neighbours, over the end of a paragraph', () => {
    assert.equal(around('Two children are missing.', 1), 'Water reached the school.\n\nTwo children are missing. Boats went out.');
  });
  it('stops at the ends of the report', () => {
    assert.equal(around('The sluice broke at dawn.', 0), 'The sluice broke at dawn. Water reached the school.');
    assert.equal(around('A pump failed.', 1), 'Boats went out. A pump failed.');
  });
});
