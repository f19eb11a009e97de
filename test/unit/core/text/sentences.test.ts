import { strict as assert } from 'node:assert';
import { testTagger } from '../../../support/tagger.ts';

function sentences(text: string): string[] {
  return testTagger()(text).sentences.map(({ start, end }) => text.slice(start, end));
}

describe('sentences', () => {
  it('are not cut behind titles, initials and numbers', () => {
    assert.deepEqual(sentences('Gen. Ivan O. Petrenko met the U.S. envoy at the No. 4 reactor. He left.'), ['Gen. Ivan O. Petrenko met the U.S. envoy at the No. 4 reactor.', 'He left.']);
  });
  it('are cut behind an hour and a country where another begins', () => {
    assert.deepEqual(sentences('The raid ended at 4 p.m. The mayor left for the U.S. The town slept.'), ['The raid ended at 4 p.m.', 'The mayor left for the U.S.', 'The town slept.']);
  });
  it('keep a quotation with the words that say whose it is', () => {
    assert.deepEqual(sentences('“Why now?” he asked. “Nobody knows.”'), ['“Why now?” he asked.', '“Nobody knows.”']);
  });
  it('pass over the mark of a footnote', () => {
    assert.deepEqual(sentences('It sank in June.[4] A tug came.'), ['It sank in June.[4]', 'A tug came.']);
  });
  it('end with a word the model takes for an abbreviation', () => {
    assert.deepEqual(sentences('They sold the ore. It was gone.'), ['They sold the ore.', 'It was gone.']);
  });
});

describe('tags mended', () => {
  const tagOf = (text: string, word: string): string | undefined => testTagger()(text).tokens.find(token => token.text === word)?.pos;
  it('headline verbs', () => {
    assert.equal(tagOf('Moscow claims it won.', 'claims'), 'VERB');
    assert.equal(tagOf('The claims were false.', 'claims'), 'NOUN');
  });
  it('capitalised words that go on a name', () => {
    assert.equal(tagOf('The guard met Yun Do-sik at noon.', 'Do'), 'PROPN');
  });
  it('the short form of "is"', () => {
    assert.equal(tagOf('It’s over.', '’s'), 'AUX');
  });
});

describe('offsets of tokens', () => {
  it('hold for every kind of space', () => {
    const text = 'Two\u00a0bridges\tfell,  he\u2009said.';
    for (const { start, end, text: word } of testTagger()(text).tokens) assert.equal(text.slice(start, end).replace(/\s/g, ' '), word.replace(/\s/g, ' '));
  });
});
