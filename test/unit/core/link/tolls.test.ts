import { strict as assert } from 'node:assert';
import { claimView } from '../../../../src/core/link/claimView.ts';
import { countsOf } from '../../../../src/core/link/counts.ts';
import { dayOf } from '../../../../src/core/link/days.ts';
import { bestMatch } from '../../../../src/core/link/match.ts';
import type { NameBook, NameInfo } from '../../../../src/core/link/names.ts';
import { relate } from '../../../../src/core/link/relation.ts';
import { statementOf } from '../../../../src/core/link/statement.ts';
import { storyOf } from '../../../../src/core/link/story.ts';
import { wordsOf } from '../../../../src/core/link/words.ts';

// An invented coast.
const KNOWN: Readonly<Record<string, NameInfo>> = {
  Tarsha: { key: 'place:Tarsha', kind: 'place', listed: true }, 'Bel Wadi': { key: 'place:Bel Wadi', kind: 'place', listed: true }, Orvane: { key: 'place:Orvane', kind: 'place', listed: true },
  Sarvia: { key: 'state:Sarvia', kind: 'state' }, Sarvian: { key: 'state:Sarvia', kind: 'state' }
};
const book: NameBook = name => KNOWN[name];

type Report = readonly [day: number, body: string];

/** What the first of some reports, each with its day of May, is to a claim made on 20 May 2025. */
function relation(claim: string, ...reports: readonly Report[]): string {
  const view = claimView(statementOf(claim, 0, { book, day: dayOf('2025-05-20') ?? 0 }));
  const matches = reports.map(([day, body]) => {
    const match = bestMatch(view, storyOf({ uri: `${day} ${body}`, headline: '', body, published: `2025-05-${String(day).padStart(2, '0')}T10:00:00Z` }, book), () => 5);
    assert.ok(match);
    return { ...match, odds: 1 };
  });
  const [first] = relate(view, matches, ({ story }) => story.report.uri);
  assert.ok(first);
  return first.relation;
}

function counted(text: string): readonly string[] {
  return countsOf(text, wordsOf(text)).map(({ start, end, event, part, sole }) => [text.slice(start, end), event ?? '-', ...(part ? ['part'] : []), ...(sole === true ? ['sole'] : [])].join(' '));
}

describe('what a number counts', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['The coast guard brought down 13 out of the 16 balloons.', ['13 down part', '16 -']],
    ['One of those killed in Orvane was a pilot of 30 flights.', ['One kill part', '30 -']],
    ['Some 400 barrels had burned in Tarsha.', ['400 -']],
    ['Four porters were treated for burns.', ['Four wound']],
    ['The fleet neutralised nine terrorists off Orvane.', ['nine kill']],
    ['The fleet neutralised nine drones off Orvane.', ['nine down']],
    ['Six of those arrested in the raid on the mill are dead.', ['Six kill']],
    ['The dead of Tarsha number 31.', ['31 kill']],
    ['She gave the number of porters killed on the quay of Tarsha as seven.', ['seven kill']],
    ['A single barge was on fire.', ['single - sole']]
  ];
  for (const [text, expected] of cases) it(text, () => { assert.deepEqual(counted(text), expected); });

  it('"handed over eleven" is eleven', () => {
    const [count] = countsOf('Orvane handed over eleven rowers.', wordsOf('Orvane handed over eleven rowers.'));
    assert.equal(count?.qualifier, 'exact');
  });

  it('"up to sixty" is a number near sixty', () => {
    const [count] = countsOf('Up to 60 porters drowned.', wordsOf('Up to 60 porters drowned.'));
    assert.deepEqual([count?.low, count?.high], [30, 60]);
  });
});

describe('a figure of another report', () => {
  const cases: readonly (readonly [claim: string, expected: string, ...reports: readonly Report[]])[] = [
    ['The port office said 15 of 16 balloons were brought down off Tarsha on 12 May.', 'contradicts', [12, 'The port office said on Monday that 13 out of 16 balloons were brought down off Tarsha.']],
    ['Up to 60 porters were killed in Tarsha, two guards said.', 'contradicts', [13, 'Eighteen porters were killed in Tarsha, the mayor said.'], [12, 'Up to 60 porters were killed in Tarsha, two guards said.']],
    ['By the account of the fleet as many as 40 Sarvian gunmen died of its rocket in Tarsha.', 'contradicts', [13, 'A missile killed four people in Tarsha, the mayor said.'], [12, 'Up to 40 Sarvian gunmen were killed in Tarsha, the fleet said.']],
    ['A burning mill killed nine people in Tarsha, the mayor said.', 'updates', [12, 'A burning mill killed six people in Tarsha, a nurse said.'], [13, 'A burning mill killed nine people in Tarsha, the mayor said.']],
    ['The fire in Orvane burned some 60 huts, the fleet said.', 'contradicts', [13, 'About 340 huts were burned in Orvane, the mayor said.'], [12, 'Some 60 huts burned in Orvane, the fleet said.']],
    // The figure stands in another sentence than the one shown.
    ['The mill in Tarsha was on fire for three days.', 'contradicts', [13, 'A drone set fire to the mill in Tarsha, the mayor said. The fire was out after three hours.']],
    ['The grid of Orvane has diesel for twenty days, its director said.', 'contradicts', [13, 'The grid of Orvane lost its last line on Monday, the port office said. It warned that its fuel would last ten days.'], [12, 'The grid of Orvane has diesel for twenty days, its director said.']],
    ['The port office said that nine rowers were killed in Tarsha, two boys among them.', 'contradicts', [12, 'Two boys are among the killed of Tarsha, the port office said. Nineteen rowers were killed.']],
    ['Some 2,600 families had left Tarsha by 12 May, the port office said.', 'updates', [15, 'By now 4,100 families have left Tarsha, the port office said, up from some 2,600 on Monday.']],
    ['The rowers of Tarsha corrected their count of lost barges from 45 to 37.', 'updates', [12, 'The rowers of Tarsha lost 45 barges, they said.']],
    ['Nine porters were killed in Tarsha on 12 May.', 'same', [14, 'Nobody whom we met in Tarsha supports the fleet\'s figure of 60 dead gunmen.']],
    ['By 15 May 2,060 people had left Tarsha, the mayor said.', 'updates', [12, 'The police counted 1,870 people who had fled Tarsha.'], [15, 'By Thursday 2,060 people had left Tarsha, the mayor said.']],
    ['So far 2,060 people have fled Tarsha, the mayor said.', 'contradicts', [12, 'The police counted 700 people who had fled Tarsha.'], [15, 'So far 2,060 people have fled Tarsha, the mayor said.']],
    ['The dead rower, Mira Solane, was 43 years old.', 'contradicts', [12, 'A rower was killed in Tarsha. She is Mira Solane, 33, a mother of two.']],
    ['The dead rower, Mira Solane, came from Orvane.', 'contradicts', [12, 'A rower was killed on the weir. She is Mira Solane, 33, from Tarsha.']],
    ['A barge with 9,000 tonnes of rye left Tarsha.', 'contradicts', [12, 'A barge with 9,000 tonnes of rice left Tarsha on Monday, the port office said.']],
    ['A barge with 9,000 tonnes of rye left Tarsha.', 'same', [12, 'A barge with 9,000 tonnes of grain left Tarsha on Monday, the port office said.']],
    ['Some 1,800 carts were waiting at the ferry of Tarsha, rowers said.', 'updates', [12, 'At noon 260 carts stood waiting at the ferry of Tarsha.'], [13, 'Some 1,800 carts were waiting at the ferry of Tarsha, rowers said.']],
    ['The league counted 14 people killed in Tarsha.', 'updates', [12, 'The police said eleven people were killed in Tarsha.'], [13, 'The league counted 14 people killed in Tarsha.']],
    // All, some and none.
    ['Only one of the two gates of the Tarsha weir was bent, the keeper said.', 'contradicts', [12, 'A missile destroyed both gates of the Tarsha weir, the keeper said.']],
    ['All eight divers who came to the Tarsha weir by night were killed.', 'contradicts', [12, 'A group of eight divers came to the Tarsha weir by night, and five of them were killed, the keeper said.']],
    ['One of the seven traders of Tarsha has links with the fleet.', 'contradicts', [12, 'None of the seven traders of Tarsha has links with the fleet, the port office said.']],
    ['Both gates of the Tarsha weir were bent.', 'same', [12, 'Both gates of the Tarsha weir were bent, the keeper said.']]
  ];
  for (const [claim, expected, ...reports] of cases) it(`${claim} | ${reports[0]?.[1] ?? ''}`, () => { assert.equal(relation(claim, ...reports), expected); });
});

describe('a stage of one course of events', () => {
  const cases: readonly (readonly [claim: string, expected: string, ...reports: readonly Report[]])[] = [
    ['Barges were let into the lock of Tarsha again on 14 May.', 'updates', [13, 'No barge has been let into the lock of Tarsha since Monday, the port office said.']],
    ['The lock of Tarsha was reopened on 14 May.', 'updates', [13, 'A barge struck the wall in Tarsha. The port office closed the lock until Wednesday.']],
    ['The lock of Tarsha has been closed since a barge struck it on 12 May.', 'updates', [15, 'The lock of Tarsha was reopened to barges on Thursday, the port office said.']],
    ['The fleet announced that forty divers would reach Tarsha on 12 May.', 'updates', [14, 'Forty divers of the fleet landed in Tarsha, the fleet announced.']],
    ['Forty divers of the fleet landed in Tarsha on 14 May.', 'updates', [9, 'Forty divers of the fleet are due to reach Tarsha on Monday, the port office said.']],
    ['The fleet said forty divers would reach Tarsha on 12 May.', 'same', [9, 'Forty divers will reach Tarsha on Monday, the fleet said.']],
    ['Forty deputies voted for the harbour law in its second reading.', 'updates', [14, 'In its third reading on Wednesday 38 deputies voted for the harbour law.']],
    ['The lock of Tarsha was reopened on 12 May.', 'contradicts', [13, 'The lock of Tarsha was reopened on Tuesday, a day later than planned, the port office said.']],
    ['Some 400 homes in Tarsha lost power on 12 May.', 'same', [13, 'Power was restored to the 400 homes in Tarsha, the grid said.']]
  ];
  for (const [claim, expected, ...reports] of cases) it(`${claim} | ${reports[0]?.[1] ?? ''}`, () => { assert.equal(relation(claim, ...reports), expected); });
});
