import assert from 'node:assert/strict';
import { addToLexicon } from '../../../../src/core/lexicon/edit.ts';

describe('adding to a lexicon file', () => {
  it('begins an empty file', () => {
    assert.equal(addToLexicon('', { kind: 'actor', name: 'Lypa Guard', type: 'formation' }), 'actors:\n  - name: Lypa Guard\n    type: formation\n');
  });
  it('keeps comments and what is there', () => {
    const text = '# the desk\nactors:\n  - { name: A, type: person } # chief\nignore:\n  - March\n';
    assert.equal(addToLexicon(text, { kind: 'ignore', name: 'Mobile' }), '# the desk\nactors:\n  - { name: A, type: person } # chief\nignore:\n  - March\n  - Mobile\n');
  });
  it('leaves a file that has the name, and a section of null counts as empty', () => {
    assert.equal(addToLexicon('ignore: [March]\n', { kind: 'ignore', name: 'March' }), 'ignore: [March]\n');
    assert.equal(addToLexicon('places:\n', { kind: 'place', name: 'Vesnianka', type: 'settlement' }), 'places:\n  - name: Vesnianka\n    type: settlement\n');
  });
  it('does not touch a broken file', () => {
    assert.equal(addToLexicon('actors: [', { kind: 'ignore', name: 'x' }), undefined);
    assert.equal(addToLexicon('- a\n', { kind: 'ignore', name: 'x' }), undefined);
    assert.equal(addToLexicon('ignore: March\n', { kind: 'ignore', name: 'x' }), undefined);
  });
  it('writes odd names so that they read back as they are', () => {
    for (const name of ['NO', '12', 'a: b', '# x', "O'Neil", '{x}', 'محمد']) {
      const text = addToLexicon('', { kind: 'ignore', name });
      assert.equal(addToLexicon(text ?? '', { kind: 'ignore', name }), text, name);
    }
  });
});
