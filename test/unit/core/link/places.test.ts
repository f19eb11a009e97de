import { strict as assert } from 'node:assert';
import { claimView } from '../../../../src/core/link/claimView.ts';
import { bestMatch } from '../../../../src/core/link/match.ts';
import type { NameInfo } from '../../../../src/core/link/names.ts';
import { oneHoldsOther, placeFit, regionKey } from '../../../../src/core/link/places.ts';
import { statementOf } from '../../../../src/core/link/statement.ts';
import { storyOf } from '../../../../src/core/link/story.ts';
import { folded } from '../../../../src/core/link/words.ts';

// An invented country with two regions: Tolva and Mirsk a few kilometres apart, Harna at the other end.
const town = (name: string, region: string, latitude: number, longitude: number): NameInfo => ({ key: `place:${name}`, kind: 'place', listed: true, country: 'XX', region, latitude, longitude });
const NAMES: Readonly<Record<string, NameInfo>> = {
  'tolva': town('Tolva', 'ostland', 50, 30), 'mirsk': town('Mirsk', 'ostland', 50.05, 30.05), 'harna': town('Harna', 'vestland', 50, 26), 'bero': town('Bero', 'ostland', 51.5, 31),
  'ostland': town('Ostland', 'ostland', 50.1, 30.2), 'ostland region': { key: 'place:Ostland Oblast', kind: 'place', listed: true, country: 'XX', region: 'ostland', wide: true }, 'arvia': { key: 'state:Arvia', kind: 'state', country: 'XX' }
};
const book = (name: string): NameInfo | undefined => NAMES[folded(name)];
const namesOf = (text: string): ReturnType<typeof statementOf>['names'] => statementOf(text, 0, { book }).names;

describe('places', () => {
  it('know a division by whatever word is put to it', () => { assert.deepEqual(['Lviv Oblast', 'Lviv', 'Ma’rib Governorate', 'Marib'].map(regionKey), ['lviv', 'lviv', 'marib', 'marib']); });

  const holds = (one: string, other: string): boolean => {
    const [a] = namesOf(one);
    const [b] = namesOf(other);
    assert.ok(a && b);
    return oneHoldsOther(a, b) && oneHoldsOther(b, a);
  };
  it('a region holds its towns', () => { assert.equal(holds('A mill burnt in Ostland region.', 'A mill burnt in Tolva.'), true); });
  it('a region holds no town of another', () => { assert.equal(holds('A mill burnt in Ostland region.', 'A mill burnt in Harna.'), false); });
  it('a town holds no other town of its region', () => { assert.equal(holds('A mill burnt in Ostland.', 'A mill burnt in Tolva.'), false); });
  it('a state holds its towns', () => { assert.equal(holds('A mill burnt in Arvia.', 'A mill burnt in Harna.'), true); });

  it('are measured in kilometres', () => {
    const { km } = placeFit(namesOf('A mill burnt in Tolva.'), namesOf('A mill burnt in Harna, and one in Bero.'));
    assert.ok(km !== undefined && km > 170 && km < 190, String(km));
  });
  it('are not measured where one is an area', () => { assert.deepEqual(placeFit(namesOf('A mill burnt in Ostland region.'), namesOf('A mill burnt in Harna.')), { within: false }); });
});

describe('where a claim and a report happen', () => {
  const where = (claim: string, body: string): number | undefined => {
    const story = storyOf({ uri: 'r', headline: 'Mill burnt', body }, book);
    return bestMatch(claimView(statementOf(claim, 0, { book })), story, () => 4)?.where;
  };
  for (const [claim, body, expected] of [
    ['Rockets burnt a grain mill in Ostland region.', 'Rockets burnt a grain mill in Tolva, the council said.', 1],
    ['Rockets burnt a grain mill in Tolva.', 'Rockets burnt a grain mill in Ostland region, the council said.', 1],
    ['Rockets burnt a grain mill in Tolva.', 'Rockets burnt a grain mill in Mirsk, the council said.', -1],
    ['Rockets burnt a grain mill in Tolva.', 'Rockets burnt a grain mill in Mirsk in Ostland region, the council said.', -1],
    ['Rockets burnt a grain mill in Tolva.', 'Rockets burnt a grain mill in Harna, the council said.', -1],
    ['Rockets burnt a grain mill in Ostland region.', 'Rockets burnt a grain mill in Harna, the council said.', -1]
  ] as const) it(`${claim} | ${body}`, () => { assert.equal(where(claim, body), expected); });
});
