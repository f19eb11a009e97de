import assert from 'node:assert/strict';
import { withLentCounts } from '../../../../src/core/link/lend.ts';
import { statementOf } from '../../../../src/core/link/statement.ts';

const book = (): undefined => undefined;

/** What became of those a sentence's numbers count, after what stands before it in its paragraph. */
function events(sentence: string, before: string, heading?: string): readonly (string | undefined)[] {
  const around = { before, after: '', section: [], opening: '', ...(heading === undefined ? {} : { heading }) };
  return withLentCounts(statementOf(sentence, 0, { book }), around, book).counts.map(({ event }) => event);
}

/** Whether the first number of a sentence counts `noun`. */
function counts(sentence: string, before: string, noun: string): boolean {
  const around = { before, after: '', section: [], opening: '' };
  return withLentCounts(statementOf(sentence, 0, { book }), around, book).counts[0]?.units.has(noun) === true;
}

describe('a bare number of a draft', () => {
  it('counts what the sentence before counted', () => {
    assert.deepEqual(events('The council now speaks of eleven.', 'Nine dockers were killed in Reni.'), ['kill']);
    assert.ok(counts('The drivers say 52.', 'The company has lost 47 lorries.', 'lorri'));
  });
  it('counts what the paragraph asks the number of', () => {
    assert.deepEqual(events('The harbour log has 26.', 'How many divers were killed under the pier has never been settled.'), ['kill']);
  });
  it('counts what the heading names', () => {
    assert.deepEqual(events('At first there were 30.', '', 'The wounded'), ['wound']);
  });
  it('goes past a part of what was counted', () => {
    assert.deepEqual(events('The priest says 19 today.', 'Nine dockers were killed. The guild has 17, four of them divers.'), ['kill']);
  });
  it('keeps what it counts itself', () => {
    assert.deepEqual(events('Twelve were wounded.', 'Nine dockers were killed.'), ['wound']);
    assert.deepEqual(events('Two cranes stand again.', 'Nine dockers were killed.'), [undefined]);
  });
  it('is no price, room, hour, age or year', () => {
    for (const sentence of ['The hall was built for 80.', 'They met at six in the morning.', 'The youngest is 15.', 'The quay dates from 1957.']) assert.ok(!events(sentence, 'Nine dockers were killed.').includes('kill'), sentence);
  });
});
