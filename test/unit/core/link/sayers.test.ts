import { strict as assert } from 'node:assert';
import { draftStatement } from '../../../../src/core/link/linkClaims.ts';
import type { NameBook, NameInfo } from '../../../../src/core/link/names.ts';
import { sameSayer } from '../../../../src/core/link/sameSayer.ts';
import { statementOf } from '../../../../src/core/link/statement.ts';
import type { ClaimQuery } from '../../../../src/core/model/claimLink.ts';

const book: NameBook = () => undefined;
const sayersOf = (text: string): readonly string[] => statementOf(text, 0, { book }).sayers.map(sayer => sayer.text);

describe('sayers of a sentence', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ["The town's mayor, Ivan Dole, told Coast Wire.", ["The town's mayor, Ivan Dole"]],
    ['A second ferry may be hired for the autumn, said envoy Omar Dole.', ['envoy Omar Dole']],
    ["Nine wells have run dry, the Shepherds' Guild, which sends out riders, said on Monday.", ["the Shepherds' Guild"]],
    ['The storm left two deckhands confirmed dead, the pilot station said.', ['the pilot station']],
    ['Two surveyors have in effect admitted that the dyke leaks.', ['Two surveyors']],
    ['The guild asked a printer to pulp its almanac.', []],
    ['Two weirs broke, the Harbour Ministry reported on Thursday.', ['the Harbour Ministry']],
    ['The tide tables are wrong, it added.', ['it']],
    ['The pilot, Salome Brandt (née Ruhl), told the court that the lamp was out.', ['The pilot, Salome Brandt (née Ruhl)']],
    ['“The lamp was out,” said the pilot, Salome Brandt (née Ruhl).', ['the pilot, Salome Brandt']],
    ['Two weirs broke, the Harbour Ministry said, citing its morning bulletin.', ['the Harbour Ministry']],
    ['Two weirs broke, Coast Wire said, citing the lock keeper.', ['Coast Wire', 'the lock keeper']],
    ['According to preliminary data, two weirs broke, the ministry said.', ['the ministry']],
    ['According to the log the skipper slept.', ['the log']],
    ['A flag was raised, Captain Denys Orlo said.', ['Captain Denys Orlo']],
    ['The fleet did not say who lit the lamp.', []],
    ['Nobody could confirm the loss of the barge.', []],
    ['Fires reported in two sheds went out by noon.', []],
    ['Brokers accused of fraud left the pier.', []],
    ['Four barges sank, two more than first announced, a diver said.', ['a diver']],
    ['The barge turned round, the owner said, blaming a loose rope.', ['the owner']]
  ];
  for (const [text, expected] of cases) it(text, () => { assert.deepEqual(sayersOf(text), expected); });
});

describe('the sayer of a claim', () => {
  const saidBy = (sentence: string, source: string, cue: string, carried = false): readonly string[] => {
    const span = (words: string) => ({ start: sentence.indexOf(words), end: sentence.indexOf(words) + words.length });
    const whole = { start: 0, end: sentence.length };
    const attribution = { sources: [{ ...span(source), text: source }], cue: span(cue), content: [whole], stance: 'claim', quotation: 'indirect', carried, cueNegated: false, rule: 'test' } as const;
    const claim: ClaimQuery['claim'] = { ...whole, id: 'c', text: sentence, sentence: whole, attribution, hedged: false, hedges: [], negated: false, modality: 'fact', dates: [], figures: [], quotations: [], rule: 'test' };
    return draftStatement({ claim, sentence, mentions: [], context: [] }, book).sayers.map(sayer => sayer.text);
  };
  it('is whom recognition found, where the sentence has no common cue', () => {
    assert.deepEqual(saidBy('The league boasted that forty guards fell near the quay.', 'The league', 'boasted'), ['The league']);
  });
  it('is left out where it was carried over from another sentence', () => {
    assert.deepEqual(saidBy('He boasted that forty guards fell near the quay.', 'He', 'boasted', true), []);
  });
  it('is that of the sentence where both found the same', () => {
    assert.deepEqual(saidBy('The league said that forty guards fell near the quay.', 'The league', 'said'), ['The league']);
  });
  it('is no thing that shows something', () => {
    assert.deepEqual(saidBy('Satellite images suggest that the roof held.', 'Satellite images', 'suggest'), []);
  });
});

describe('counts of a sentence', () => {
  const counts = (text: string): readonly string[] => statementOf(text, 0, { book }).counts.map(({ low, event }) => `${String(low)} ${event ?? ''}`.trim());
  it('gives one fate to a subject of two', () => {
    assert.deepEqual(counts('Forty guards and five drivers died near the quay.'), ['40 kill', '5 kill']);
    assert.deepEqual(counts('They carried 40 crates and killed five guards.'), ['40', '5 kill']);
  });
  it('counts behind a full date', () => {
    assert.deepEqual(counts('In the night to 24 April 77 mills closed.'), ['77']);
  });
  it('reads what a number is given for', () => {
    const [count] = statementOf('The clerk wrote down 230 as the total of sacks on the pier.', 0, { book }).counts;
    assert.ok(count?.units.has('sack'));
  });
  it('compares days with months', () => {
    assert.deepEqual(counts('The licence was lengthened by three months.'), ['90']);
    assert.deepEqual(counts('The licence was lengthened by 14 days.'), ['14']);
  });
});

describe('what is denied in a sentence', () => {
  const negated = (text: string, term: string): boolean => statementOf(text, 0, { book }).negated.has(term);
  it('includes what is ended, also in the plural', () => {
    assert.equal(negated('The treasury suspended sanctions on grain.', 'sanction'), true);
    assert.equal(negated('The treasury will lift its sanctions on grain.', 'sanction'), true);
    assert.equal(negated('Drones dropped leaflets on the quay.', 'leaflet'), false);
  });
  it('includes the meaning of a phrase', () => { assert.equal(negated('The guild did not sit down with its creditors.', '+talks'), true); });
  it('is what a statement was that is taken back', () => { assert.equal(statementOf('The fleet took back its statement that the pilot was dead.', 0, { book }).denies, true); });
});

describe('two sayers', () => {
  it('are not one where one is the army and the other a rebel force', () => {
    const state: NameBook = name => (name === 'Sudan' ? { key: 'state:Sudan', kind: 'state' } : undefined);
    const [army, rebels, general] = ["Sudan's army said so.", "Sudan's paramilitary forces said so.", "Sudan's air force command said so."].map(text => statementOf(text, 0, { book: state }).sayers[0]);
    assert.ok(army && rebels && general);
    assert.equal(sameSayer(army, rebels), false);
    assert.equal(sameSayer(army, general), true);
  });
});

describe('who speaks for a state', () => {
  const info: Readonly<Record<string, NameInfo>> = {
    Lisbon: { key: 'state:Portugal', kind: 'state', country: 'PT', seat: true }, Portugal: { key: 'state:Portugal', kind: 'state', country: 'PT' }, Portuguese: { key: 'state:Portugal', kind: 'state', country: 'PT' }, Spanish: { key: 'state:Spain', kind: 'state', country: 'ES' },
    Faro: { key: 'place:Faro', kind: 'place', country: 'PT', listed: true }, 'Lusitanian Guard': { key: 'actor:Lusitanian Guard', kind: 'actor', country: 'PT' }, 'Portuguese Harbour Ministry': { key: 'actor:Portuguese Harbour Ministry', kind: 'actor', country: 'PT', side: 'state:Portugal' }
  };
  const same = (one: string, other: string): boolean | undefined => {
    const [a, b] = [one, other].map(text => statementOf(`${text} said so.`, 0, { book: name => info[name] }).sayers[0]);
    assert.ok(a && b);
    return sameSayer(a, b);
  };
  const cases: readonly (readonly [string, string, boolean | undefined])[] = [
    ['The ministry in Lisbon', 'Lisbon', true],
    ['Lisbon', 'The Portuguese Harbour Ministry', true],
    ['Two pilots familiar with the chart', 'Two pilots', true],
    ['Two sources close to the harbour guild', 'The harbour guild', false],
    ['Portuguese officials', 'The governor of Faro region', true],
    ['Spanish officials', 'The governor of Faro region', undefined],
    ['Lisbon', 'The Lusitanian Guard', undefined],
    ['The harbour ministry in Lisbon', 'The Spanish harbour ministry', false],
    ['The harbour ministry in Lisbon', 'The health ministry in Lisbon', false]
  ];
  for (const [one, other, expected] of cases) it(`${one}, ${other}`, () => { assert.equal(same(one, other), expected); });
});

describe('whose weapons a sentence names', () => {
  const state: NameBook = name => (name === 'Sudan' || name === 'Sudanese' ? { key: 'state:Sudan', kind: 'state' } : undefined);
  for (const text of ['Sudanese shells split the aqueduct.', 'The aqueduct was split by gunfire from the Sudanese fleet.', 'A drone launched from Sudan hit the mill.']) it(text, () => { assert.equal(statementOf(text, 0, { book: state }).holders.get('weapon'), 'state:Sudan'); });
  it('leaves out the one who is shelled', () => { assert.equal(statementOf('Shells fell on Sudan in the night.', 0, { book: state }).holders.get('weapon'), undefined); });
});
