import { strict as assert } from 'node:assert';
import { readMarks, writeMarks } from '../support/marks.ts';

describe('marks in test drafts', () => {
  it('are read into spans and written back, nested ones too', () => {
    const marked = '⟦content:⟦place:Orel⟧ denied it⟧, ⟦source:he⟧ ⟦cue:said⟧.';
    const { text, marks } = readMarks(marked);
    assert.equal(text, 'Orel denied it, he said.');
    assert.deepEqual(marks[1], { label: 'place', start: 0, end: 4 });
    assert.equal(writeMarks(text, marks), marked);
  });
  it('refuse a mark that is not closed', () => {
    assert.throws(() => readMarks('⟦cue:said'), /not closed/);
  });
});
