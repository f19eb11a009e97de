import { strict as assert } from 'node:assert';
import { createAnalyzer } from '../../../../src/core/text/analyzer.ts';
import { stem } from '../../../../src/core/text/stemmer.ts';

describe('the analyzer', () => {
  const analyzer = createAnalyzer();
  const terms = (text: string): string[] => analyzer.terms(text).map(({ term }) => term);
  const same = (one: string, other: string): void => { assert.deepEqual(terms(one), terms(other), `${one} = ${other}`); };

  it('gives each word its place in the text as written', () => {
    const text = 'Ukraine’s air force shot down 1,500 drones near Kyiv-Boryspil.';
    assert.deepEqual(analyzer.terms(text).map(({ start, end }) => text.slice(start, end)), ['Ukraine’s', 'air', 'force', 'shot', '1,500', 'drones', 'near', 'Kyiv', 'Boryspil']);
  });

  it('writes numbers one way', () => {
    same('1,500 drones', '1500 drones');
    same('twelve people', '12 people');
    same('twenty-five shells', '25 shells');
    same('the 21st', 'the 21');
    assert.deepEqual(terms('1.5 million'), ['1.5', 'million']);
    assert.deepEqual(terms('in 2024,3 villages'), ['2024', '3', 'villag']);
  });

  it('tells an abbreviation from the pronoun that looks like it', () => {
    same('U.S. troops', 'US troops');
    same('U.N. envoy', 'UN envoy');
    assert.deepEqual(terms('they told us'), []);
    assert.deepEqual(terms('the WHO said who was ill'), ['w.h.o', 'ill']);
  });

  it('keeps names together that differ in accents, apostrophes and transliteration', () => {
    same('Erdoğan', 'Erdogan');
    same('Łódź', 'Lodz');
    same('Zelenskyy', 'Zelensky');
    same('Zelenskiy’s', 'Zelensky');
    same('Solov’yov', 'Solovyov');
    same('Kharkov', 'Kharkiv');
    same('Su-34', 'Su34');
  });

  it('does not make one letter of two in scripts where a mark makes another letter', () => {
    assert.notDeepEqual(terms('край'), terms('краи'));
  });

  it('joins inflections and irregular forms, and spellings', () => {
    same('struck', 'strikes');
    same('organisations', 'organization');
    same('defence', 'defense');
    same('armoured', 'armored');
    same('labour', 'labor');
    same('advised', 'advise');
  });

  it('knows a mine for a weapon, not a pronoun', () => {
    assert.deepEqual(createAnalyzer().terms('A mine went off where mines had been laid.').filter(({ term }) => term === 'mine').length, 2);
  });
  it('keeps negations', () => {
    assert.deepEqual(terms('It did not happen.'), ['not', 'happen']);
  });

  it('gives indexing the terms that querying gets', () => {
    const text = 'Gen. O’Hara said the U.S. had sent 2,000 men to Zaporizhzhia, not 3.5 thousand.';
    const seen: string[] = [];
    analyzer.each(text, term => seen.push(term));
    assert.deepEqual(seen, terms(text));
  });

  it('stems by Porter’s rules', () => {
    const pairs = { caresses: 'caress', ponies: 'poni', agreed: 'agre', plastered: 'plaster', motoring: 'motor', hopping: 'hop', filing: 'file', happy: 'happi', relational: 'relat', triplicate: 'triplic', hopefulness: 'hope', revival: 'reviv', adoption: 'adopt', controlling: 'control', rate: 'rate', probate: 'probat' };
    assert.deepEqual(Object.keys(pairs).map(stem), Object.values(pairs));
  });
});
