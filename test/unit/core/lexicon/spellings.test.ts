import { strict as assert } from 'node:assert';
import { createLexicon } from '../../../../src/core/lexicon/lexicon.ts';
import { spellingsOf } from '../../../../src/core/lexicon/spellings.ts';

describe('spellings of a name', () => {
  const spellings = spellingsOf(createLexicon([{
    ignore: [],
    entries: [
      { kind: 'actor', type: 'state', name: 'Varnia', aliases: ['Republic of Varnia'], demonym: ['Varnian'], metonyms: ['the Citadel'] },
      { kind: 'actor', type: 'organisation', name: 'Lomna', aliases: ['Lomna Shipping'] },
      { kind: 'place', name: 'Lomna', aliases: ['Lomnitz'], place: { name: 'Lomna', type: 'settlement' } }
    ]
  }]));

  it('are those of the actor or of the place, as was asked', () => {
    assert.deepEqual(spellings('Lomnitz', 'place'), ['Lomnitz', 'Lomna']);
    assert.deepEqual(spellings('Lomna', 'place'), ['Lomna', 'Lomnitz']);
    assert.deepEqual(spellings('Lomna', 'actor'), ['Lomna', 'Lomna Shipping']);
  });

  it('are its adjectives and what stands for it too where a state is an actor, and its names where it is a place', () => {
    assert.deepEqual(spellings('Varnia', 'actor'), ['Varnia', 'Republic of Varnia', 'Varnian', 'the Citadel']);
    assert.deepEqual(spellings('Varnia', 'place'), ['Varnia', 'Republic of Varnia']);
  });

  it('are the name alone where nobody knows it', () => {
    assert.deepEqual(spellings('Nowhere', 'place'), ['Nowhere']);
  });
});
