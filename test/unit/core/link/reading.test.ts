import { strict as assert } from 'node:assert';
import { comparable, compareCounts, countsOf } from '../../../../src/core/link/counts.ts';
import { dayOf, daysOf } from '../../../../src/core/link/days.ts';
import { namesOf, sameName } from '../../../../src/core/link/names.ts';
import type { NameBook } from '../../../../src/core/link/names.ts';
import { sameSayer } from '../../../../src/core/link/sameSayer.ts';
import { sayersOf } from '../../../../src/core/link/sayers.ts';
import { sentencesOf, statementOf } from '../../../../src/core/link/statement.ts';
import { wordsOf } from '../../../../src/core/link/words.ts';

const book: NameBook = name => (name === 'Sudan' || name === 'Sudanese' || name === 'Khartoum' ? { key: 'state:Sudan', kind: 'state', ...(name === 'Khartoum' ? { seat: true } : {}) } : name === 'Egypt' || name === 'Egyptian' ? { key: 'state:Egypt', kind: 'state' } : undefined);
const counts = (text: string): readonly string[] => countsOf(text, wordsOf(text)).map(({ low, high, event, part }) => `${low === high ? String(low) : `${String(Math.round(low))}..${String(Math.round(high))}`}${event === undefined ? '' : ` ${event}`}${part ? ' of' : ''}`);
const names = (text: string): readonly string[] => namesOf(text, wordsOf(text), book).map(name => name.text);
const sayers = (text: string): readonly string[] => { const words = wordsOf(text); return sayersOf(text, words, namesOf(text, words, book)).map(sayer => sayer.text); };
const statement = (text: string) => statementOf(text, 0, { book, day: dayOf('2025-05-20') ?? 0 });

describe('link: numbers that count something', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['Shells killed four people and wounded 21 on 3 May 2025.', ['4 kill', '21 wound']],
    ['Twenty-eight residents were hurt at about 10:40.', ['28 wound']],
    ['At least 14 soldiers, a guard, 58, and the 18th Brigade.', ['14..Infinity']],
    ['Up to 40 fighters and about 3,000 tonnes of flour were lost.', ['20..40', '2700..3300']],
    ['The raid cost three lives.', ['3 kill']],
    ['The mayor set the number of dead from the blast in the mill at nine.', ['9 kill']],
    ['Jammers stopped 31 of 40 drones.', ['31 down of', '40']],
    ['The army counted 87, not 78.', ['87']],
    ['A month-long truce and a 30-day truce.', ['30']],
    ['Dozens were killed.', ['20..99 kill']],
    ['Eleven or more people were killed.', ['11..Infinity kill']],
    ['At the ford 350 at most were killed.', ['0..350 kill']],
    ['The number of wounded did not exceed 40.', ['0..40 wound']],
    ['Half a dozen guards were wounded.', ['6 wound']],
    ['In May 6,200 people fled.', ['6200 displace']],
    ['The glacier has claimed a sixth life.', ['6 kill']],
    ['Upwards of 150 sailors were wounded.', ['150..Infinity wound']],
    ['Four workers lost their lives.', ['4 kill']],
    ['Fighters of the K21 left.', []]
  ];
  for (const [text, expected] of cases) it(text, () => { assert.deepEqual(counts(text), expected); });

  it('compares a minimum with what lies above it', () => {
    const [a] = countsOf('At least 14 people were killed.', wordsOf('At least 14 people were killed.'));
    const [b] = countsOf('16 people died.', wordsOf('16 people died.'));
    const [c] = countsOf('12 people died.', wordsOf('12 people died.'));
    assert.ok(a && b && c);
    assert.ok(comparable(a, b));
    assert.equal(compareCounts(a, b), 'compatible');
    assert.equal(compareCounts(a, c), 'apart');
  });

  it('does not compare killed with wounded', () => {
    const [a] = countsOf('Six people were killed.', wordsOf('Six people were killed.'));
    const [b] = countsOf('Nine people were wounded.', wordsOf('Nine people were wounded.'));
    assert.ok(a && b);
    assert.equal(comparable(a, b), false);
  });
});

describe('link: days', () => {
  const base = dayOf('2025-05-20'); // a Tuesday
  const days = (text: string): readonly string[] => daysOf(wordsOf(text), base).map(({ from, to, night }) => `${String(from - (base ?? 0))}${to === from ? '' : `..${String(to - (base ?? 0))}`}${night === true ? ' night' : ''}`);
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['It fell on Monday.', ['-1']], ['Drones came overnight.', ['0 night']], ['Drones came overnight into Sunday.', ['-2 night']], ['The town fell on 6 May.', ['-14']],
    ['They left on the night of 8 May.', ['-12..-11 night']], ['on the night of 8 to 9 May', ['-11 night']], ['in early May', ['-19..-9']], ['the trucks burned five days after the raid of Sunday', ['-2', '-7']], ['It begins on 1 June 2026.', ['377']]
  ];
  for (const [text, expected] of cases) it(text, () => { assert.deepEqual(days(text), expected); });
});

describe('link: names', () => {
  it('leaves a sentence\'s first common word', () => { assert.deepEqual(names('Geolocated footage from Um Dafala reached Salma Bakri.'), ['Um Dafala', 'Salma Bakri']); });
  it('parts a state from the name after it', () => { assert.deepEqual(names('The Sudanese Red Crescent spoke.'), ['Sudanese', 'Red Crescent']); });
  it('takes a capital after "in" for the place', () => {
    const [place] = namesOf('They met in Khartoum.', wordsOf('They met in Khartoum.'), book);
    assert.equal(place?.info, undefined);
    assert.equal(place?.located, true);
  });
  it('tells Old Kerrin from Kerrin, and a surname from nothing', () => {
    const [a, b, c, d] = ['the road to Kerrin', 'the road to Old Kerrin', 'he met Bakri', 'he met Salma Bakri'].map(text => namesOf(text, wordsOf(text), book)[0]);
    assert.ok(a && b && c && d);
    assert.equal(sameName(a, b), false);
    assert.equal(sameName(c, d), true);
  });
});

describe('link: who says it', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['Shells hit the clinic, state health director Amna Idris said.', ['state health director Amna Idris']],
    ['The choir left, its conductor, Salma Bakri, told the Telegraph.', ['its conductor, Salma Bakri']],
    ['Nine are dead, according to the Red Crescent.', ['the Red Crescent']],
    ['The pumps burned, the Post reported, citing the river authority.', ['the Post', 'the river authority']],
    ['The gazette quotes the abbot as saying that bells are cheap.', ['the abbot']],
    ['"We left," said Bakri.', ['Bakri']],
    ['The mayor put the toll at nine.', ['The mayor']],
    ['Two states agreed to add a guard.', []],
    ['People who had fled told this site that the town is empty.', ['People who had fled']],
    ['"We left," said Salma Bakri, spokeswoman for the river authority.', ['Salma Bakri, spokeswoman for the river authority']],
    ['The library gets a new roof in autumn, announced the Sudanese consul.', ['the Sudanese consul']],
    ['The mayor now says that nobody is missing.', ['The mayor']],
    ['Bakri\'s claim remains unproven.', []]
  ];
  for (const [text, expected] of cases) it(text, () => { assert.deepEqual(sayers(text), expected); });

  const same = (a: string, b: string): boolean | undefined => { const read = (text: string) => { const words = wordsOf(text); return sayersOf(text, words, namesOf(text, words, book))[0]; }; const [x, y] = [read(a), read(b)]; assert.ok(x && y); return sameSayer(x, y); };
  it('knows a surname again', () => { assert.equal(same('Bakri said no.', 'Press officer Salma Bakri said no.'), true); });
  it('lets a capital speak through its organs', () => { assert.equal(same('Khartoum said no.', 'Sudan\'s foreign ministry said no.'), true); });
  it('knows the military by its air force', () => { assert.equal(same('The Sudanese military said no.', 'Sudan\'s air force said no.'), true); });
  it('tells two states apart', () => { assert.equal(same('Egypt\'s foreign ministry said no.', 'Sudan\'s foreign ministry said no.'), false); });
  it('knows a doctor by another word', () => { assert.equal(same('A doctor said no.', 'Duty physician Amna Idris said no.'), true); });
  it('knows an official of a state by that state', () => { assert.equal(same('A Sudanese official said no.', 'Sudanese official Salma Bakri said no.'), true); });
  it('tells a relief office from a minister of relief', () => { assert.notEqual(same('The humanitarian office said no.', 'Humanitarian affairs minister Salma Bakri said no.'), true); });
  it('does not know officials', () => { assert.equal(same('Officials said no.', 'Governor Amna Idris said no.'), undefined); });
});

describe('link: what is denied', () => {
  const denied: readonly (readonly [string, string, boolean])[] = [
    ['There were no cannons in the chapel.', 'cannon', true], ['No more than 30 lanterns burn.', 'lantern', false], ['The monks denied that the tower might fall.', 'fall', true],
    ['The plant stopped refining oil.', 'refin', true], ['Gliders dropped off the radar.', 'radar', false], ['A plan to ban fireworks was dropped.', 'ban', true],
    ['He denied firing and pointed at a stray bomb.', 'bomb', false], ['She withdrew her sworn statement on missing ledgers.', 'miss', true], ['We will sign nothing.', 'sign', true], ['Oslo ruled out selling forests.', 'forest', true],
    ['Talk of dead herders is an invention.', 'herder', true], ['Tembela has no running water.', 'water', false]
  ];
  for (const [text, stem, expected] of denied) it(`${text} ${stem}`, () => { assert.equal(statement(text).negated.has(stem), expected); });
});

describe('link: what a sentence means', () => {
  const cases: readonly (readonly [string, string, boolean])[] = [
    ['Um Dafala had been taken, the army said.', 'capture', true], ['Um Dafala was lost in May.', 'capture', true], ['The rebels gave up Um Dafala.', 'withdraw', true],
    ['Tembela has no running water.', 'outage', true], ['Tembela has no running water.', 'restore', false], ['Everybody in Tembela has had water since Monday.', 'restore', true],
    ['The flag over the council is ours.', 'control', true], ['The attackers were thrown back.', 'repel', true], ['The plant runs normally, he claimed.', 'kill', false],
    ['In Um Dafala many hands were needed.', 'control', false], ['Shells drove 300 people from their homes.', 'displace', true],
    ['The landslide at Tembela took eleven lives.', 'kill', true], ['Guards led two beekeepers away.', 'arrest', true], ['The ferry has been out of action since May.', 'halt', true], ['The glider touched down in Um Dafala.', 'arrive', true], ['She put the fall in prices down to rain.', 'arrest', false]
  ];
  for (const [text, concept, expected] of cases) it(`${text} ${concept}`, () => { assert.equal(statement(text).concepts.has(concept), expected); });
});

describe('link: sentences', () => {
  it('does not end one after a title, an initial or a number sign', () => {
    const body = 'Gen. A. Bakri went to Clinic No. 4. "It burned." He left.\n\nNext';
    assert.deepEqual(sentencesOf(body).map(({ start, end }) => body.slice(start, end)), ['Gen. A. Bakri went to Clinic No. 4.', '"It burned."', 'He left.', 'Next']);
  });
});
