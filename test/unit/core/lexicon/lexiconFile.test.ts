import { strict as assert } from 'node:assert';
import { parseLexicon } from '../../../../src/core/lexicon/lexiconFile.ts';

describe('a lexicon file', () => {
  it('holds actors, places and names to ignore', () => {
    const { entries, ignore, problems } = parseLexicon('actors:\n  - name: Tarsk Port Authority\n    aliases: [TPA]\n    type: organisation\n    country: NO\nplaces:\n  - {name: Quay Nine, type: facility, latitude: 60.1, longitude: -5}\nignore: [Grad]\n', 'desk.yaml');
    assert.deepEqual(problems, []);
    assert.deepEqual(ignore, ['Grad']);
    assert.deepEqual(entries, [
      { kind: 'actor', name: 'Tarsk Port Authority', aliases: ['TPA'], type: 'organisation', country: 'NO', file: 'desk.yaml' },
      { kind: 'place', name: 'Quay Nine', aliases: [], place: { name: 'Quay Nine', type: 'facility', latitude: 60.1, longitude: -5 }, file: 'desk.yaml' }
    ]);
  });

  it('says of each wrong line what is wrong with it, and uses the rest', () => {
    const { entries, problems } = parseLexicon([
      'actors:',
      '  - name: Good One',
      '  - {name: Bad Type, type: ship}',
      '  - {type: person}',
      '  - just a word',
      '  - {name: Odd Field, colour: red}',
      '  - {name: Long Country, country: Norway}',
      'places:',
      '  - {name: Far North, latitude: 95, longitude: 10}',
      '  - {name: Half, latitude: 5}',
      'heroes: []',
      'ignore: [7]'
    ].join('\n'));
    assert.deepEqual(problems.map(({ line, code, detail }) => `${String(line)} ${code} ${detail}`), [
      '3 unknown-type ship', '4 no-name ', '5 not-an-entry actors', '6 unknown-field colour', '7 not-a-country Norway',
      '9 not-a-latitude 95', '10 half-a-point Half', '11 unknown-section heroes', '12 not-text 7'
    ]);
    assert.deepEqual(entries.map(entry => entry.name), ['Good One', 'Odd Field', 'Long Country', 'Far North', 'Half']);
    assert.equal(problems[0]?.column, 28);
  });

  it('survives text that is no YAML, an empty file, and aliases that multiply', () => {
    assert.equal(parseLexicon('actors: [').problems[0]?.code, 'syntax');
    assert.deepEqual(parseLexicon('').problems, []);
    assert.equal(parseLexicon('- a\n- b\n').problems[0]?.code, 'not-a-mapping');
    const bomb = 'a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b]\nactors: *c\n';
    assert.ok(parseLexicon(bomb).problems.length > 0);
    assert.deepEqual(parseLexicon(bomb).entries, []);
  });
});
