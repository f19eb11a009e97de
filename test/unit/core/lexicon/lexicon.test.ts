import { strict as assert } from 'node:assert';
import { createLexicon, wordKey } from '../../../../src/core/lexicon/lexicon.ts';
import type { LexiconData } from '../../../../src/core/lexicon/lexicon.ts';
import { parseLexicon } from '../../../../src/core/lexicon/lexiconFile.ts';
import { assertMentions, builtKnowledge, mentionOf } from '../../../support/mentions.ts';

const builtIn: LexiconData = parseLexicon(`
actors:
  - {name: Orlanda, type: state, country: XO, demonym: [Orlandan, Orlandans], capital: Vell, metonyms: [Vell]}
  - {name: Institute of Tides, aliases: [IT, Tides Institute], type: organisation}
  - {name: The Lamp, type: organisation}
`);

function keys(text: string): { key: string; text: string }[] {
  return text.split(' ').map(word => ({ key: wordKey(word), text: word }));
}

describe('the lexicon', () => {
  const lexicon = createLexicon([builtIn]);

  it('finds names, aliases, demonyms and metonyms, the longest first', () => {
    assert.equal(lexicon.match(keys('Tides Institute said'), 0)?.to, 2);
    assert.equal(lexicon.match(keys('Orlandans voted'), 0)?.forms[0]?.as, 'demonym');
    assert.equal(lexicon.match(keys('Vell warned'), 0)?.forms[0]?.as, 'metonym');
    assert.equal(lexicon.demonym('orlandan')?.name, 'Orlanda');
    assert.equal(lexicon.state('XO')?.name, 'Orlanda');
  });

  it('asks for the letter case that the name has', () => {
    assert.equal(lexicon.match(keys('it rained'), 0), undefined);
    assert.equal(lexicon.match(keys('IT published'), 0)?.to, 1);
    assert.equal(lexicon.match(keys('tides institute'), 0), undefined);
    assert.equal(lexicon.lookup('Institute of Tides')[0]?.name, 'Institute of Tides');
  });

  it('lays a desk’s own entries over those before', () => {
    const desk = parseLexicon('actors:\n  - {name: Orlanda, type: organisation, party: the league}\n', 'desk.yaml');
    const both = createLexicon([builtIn, desk]);
    const [entry] = both.lookup('Orlanda');
    assert.equal(entry?.kind === 'actor' && entry.type, 'organisation');
    assert.equal(entry?.file, 'desk.yaml');
    assert.equal(both.lookup('Orlanda').length, 1, 'the built-in entry of the same name is hidden');
  });

  it('gives a draft the desk’s names and takes away those it ignores', () => {
    const known = builtKnowledge();
    const desk = parseLexicon('actors:\n  - {name: Zorya Battalion, aliases: [the Owls], type: formation}\nplaces:\n  - {name: Pokrovsk, type: settlement, country: RO, latitude: 45, longitude: 25}\nignore: [Dnipro]\n', 'desk.yaml');
    const knowledge = { ...known, lexicon: createLexicon([{ entries: [], ignore: [] }, desk]) };
    assertMentions('The ⟦actor:Owls⟧ left ⟦place:Pokrovsk⟧ and Dnipro.', 'plaintext', knowledge);
    const place = mentionOf('Shells fell in Pokrovsk.', 'Pokrovsk', 'plaintext', knowledge);
    assert.equal(place.kind === 'place' && place.place?.country, 'RO');
    assert.equal(place.rule, 'lexicon:Pokrovsk');
    assert.equal(mentionOf('The Owls left.', 'Owls', 'plaintext', knowledge).canonical, 'Zorya Battalion');
  });
});
