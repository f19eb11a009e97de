import { strict as assert } from 'node:assert';
import { sentencesOf } from '../../../../src/core/text/quickSentences.ts';

const cut = (text: string): readonly string[] => sentencesOf(text).map(({ start, end }) => text.slice(start, end));

describe('quickSentences', () => {
  it('does not end at the point of a sum written with spaces', () => {
    assert.deepEqual(cut('Thieves took $4. 5 million from a bank in Atbara. Nobody was hurt.'), ['Thieves took $4. 5 million from a bank in Atbara.', 'Nobody was hurt.']);
  });
  it('does not end within a time of day written with spaces', () => {
    assert.deepEqual(cut('The bridge was hit at 7 p. m. Monday. The power went at 9 p. m. The hospital has a generator.'), ['The bridge was hit at 7 p. m. Monday.', 'The power went at 9 p. m.', 'The hospital has a generator.']);
  });
  it('leaves a closing quote with its sentence', () => {
    assert.deepEqual(cut('"We saw the roof go. We ran. "'), ['"We saw the roof go.', 'We ran. "']);
  });
  it('ends at a number that is no sum', () => {
    assert.deepEqual(cut('The dead number 12. 6 others are missing.'), ['The dead number 12.', '6 others are missing.']);
  });
});
