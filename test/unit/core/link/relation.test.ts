import { strict as assert } from 'node:assert';
import { ofOneEvent } from '../../../../src/core/link/apart.ts';
import { claimView } from '../../../../src/core/link/claimView.ts';
import { dayOf } from '../../../../src/core/link/days.ts';
import { bestMatch } from '../../../../src/core/link/match.ts';
import type { NameBook, NameInfo } from '../../../../src/core/link/names.ts';
import { isLikely, relate } from '../../../../src/core/link/relation.ts';
import { statementOf } from '../../../../src/core/link/statement.ts';
import { storyOf } from '../../../../src/core/link/story.ts';

// An invented coast.
const KNOWN: Readonly<Record<string, NameInfo>> = {
  Tarsha: { key: 'place:Tarsha', kind: 'place', listed: true }, 'Bel Wadi': { key: 'place:Bel Wadi', kind: 'place', listed: true }, Orvane: { key: 'place:Orvane', kind: 'place', listed: true },
  Sarvia: { key: 'state:Sarvia', kind: 'state' }, Sarvian: { key: 'state:Sarvia', kind: 'state' }
};
const book: NameBook = name => KNOWN[name];

/** What the first of some reports, each with its day of May, is to a claim made on 20 May 2025; undefined where it is of another event. */
function relationOf(claim: string, ...reports: readonly (readonly [number, string, string?])[]): string | undefined {
  const view = claimView(statementOf(claim, 0, { book, day: dayOf('2025-05-20') ?? 0 }));
  const matches = reports.map(([day, body, headline = '']) => {
    const match = bestMatch(view, storyOf({ uri: `${day} ${body}`, headline, body, published: `2025-05-${String(day).padStart(2, '0')}T10:00:00Z` }, book), () => 5);
    assert.ok(match);
    return { ...match, odds: 1 };
  });
  const related = relate(view, ofOneEvent(view, matches), ({ story }) => story.report.uri);
  return related.find(({ match }) => match === matches[0])?.relation;
}

function relation(claim: string, ...reports: readonly (readonly [number, string, string?])[]): string {
  const found = relationOf(claim, ...reports);
  assert.ok(found);
  return found;
}

/** A claim, a report of a day in May, and whether it contradicts. */
type Case = readonly [claim: string, day: number, body: string, contradicts: boolean, headline?: string];

describe('a relation of another day', () => {
  const cases: readonly Case[] = [
    ['The mill in Tarsha was hit on 9 May.', 13, 'The mill in Tarsha was hit on Monday, the mayor said.', true],
    ['The raid on Bel Wadi came a day after drones hit the mill in Tarsha.', 10, 'Drones hit the mill in Tarsha on Friday, the mayor said.', false],
    ['The tellers of Tarsha took the boat on a Sunday to save the fare.', 9, 'The tellers of Tarsha took the boat on a Friday to save the fare.', false],
    ['A curfew of four nights is in force in Tarsha from dusk on 16 May.', 15, 'The council met in Orvane and ordered a curfew of four nights in Tarsha from dusk on Friday.', false],
    ['A new round on the weir of Tarsha is expected on 29 May.', 13, 'The envoys spoke of a new round on the weir of Tarsha.', false],
    ['The mayor of Tarsha left hospital on 14 May.', 10, 'The mayor of Tarsha is still in hospital, a nurse said on Saturday.', false]
  ];
  for (const [claim, day, body, contradicts] of cases) it(`${claim} | ${body}`, () => { assert.equal(relation(claim, [day, body]) === 'contradicts', contradicts); });
});

describe('a relation of another place', () => {
  const cases: readonly Case[] = [
    ['The envoys met in Tarsha on 12 May to talk about the weir.', 12, 'The envoys met in Orvane on Monday to talk about the weir.', true],
    ['The sides met in Orvane on 12 May for talks on the Tarsha weir.', 12, 'Envoys of both sides met for talks on the weir in Bel Wadi on Monday.', true],
    ['The 33 mules that reached Tarsha on 12 May had come from Orvane.', 12, 'A train of 33 mules from Bel Wadi reached Tarsha on Monday.', true],
    ['A drone hit the mill in Tarsha on 12 May and set fire to four barges.', 12, 'ORVANE, May 12 (Gull) - A drone hit a mill and set fire to four barges on Monday, the port office said.', false]
  ];
  for (const [claim, day, body, contradicts] of cases) it(`${claim} | ${body}`, () => { assert.equal(relation(claim, [day, body]) === 'contradicts', contradicts); });
});

describe('what a denial is aimed at', () => {
  const cases: readonly Case[] = [
    ['There was no army lorry at the mill in Tarsha.', 12, 'An army lorry stood at the mill in Tarsha when the missile came, the fleet said.', true],
    ['There was no army lorry at the mill in Tarsha.', 12, 'A missile hit the mill in Tarsha at dawn, the mayor said.', false],
    ['The harbour fees of Tarsha were never discussed.', 12, 'The fees of the harbour of Tarsha were not discussed, the envoy said.', false],
    ['The old fort of Tarsha came under Sarvian control.', 12, 'The Sarvian army has captured the old fort of Tarsha, a monitor said.', false],
    ['The text read out in Tarsha has a pause of six weeks.', 12, 'She could neither confirm nor deny the pause of six weeks in the text read out in Tarsha.', false],
    ['The league denies that an army lorry stood at the mill in Tarsha.', 12, 'The picture of the mill in Tarsha is a day old, and an army lorry could have been moved, the map desk wrote.', false],
    ['The mayor said nobody was hurt in Tarsha, but later he spoke of two wounded porters.', 12, 'Two porters were wounded in Tarsha.', false],
    ['The nuns of Tarsha started with eight.', 12, 'The nuns had cursed the fleet and buried eight dead in Tarsha.', false, 'Fleet denies a raid on the convent'],
    ['The broker of the harbour talks sounded hopeful.', 12, 'The fleet dismissed reports of peace at the weir.', false],
    ['Fragments of a drone came down near Tarsha.', 12, 'Orvane is examining a fragment that anglers found near Tarsha.', false, 'Fleet denies that its cooks went on strike']
  ];
  for (const [claim, day, body, contradicts, headline] of cases) it(`${claim} | ${body}`, () => { assert.equal(relation(claim, [day, body, headline ?? '']) === 'contradicts', contradicts); });
});

describe('figures that count one thing', () => {
  const cases: readonly Case[] = [
    ['A missile killed people in Tarsha at eight minutes to eight.', 12, 'A missile killed nine people in Tarsha.', false],
    ['Three days of talks on the weir ended in Tarsha.', 12, 'The text read out in Tarsha provides for a pause of 45 days.', false],
    ['The league killed more than 50 of the raiders at Tarsha.', 12, 'Nine of its guards were killed at Tarsha, the league said.', false],
    ['Nine were killed at Tarsha by noon, twelve were killed by the evening.', 12, 'Twelve people were killed at Tarsha, the mayor said.', false],
    ['Of 17 balloons that drifted towards Tarsha, 13 were shot down.', 12, 'The air watch said that 13 of 17 balloons above Tarsha were shot down.', false],
    ['The air watch shot down 64 balloons above Tarsha.', 12, 'Twenty-two balloons were shot down above Tarsha, nine above Orvane and the rest in the hills.', false],
    ['Nine barges lay in the harbour of Tarsha on the first morning.', 12, 'Fourteen barges lie in the harbour of Tarsha by now, up from nine on the first morning.', false],
    ['Six monks died in Tarsha.', 12, 'Bells rang in Tarsha, one for each of the monks who died.', false],
    ['Fifteen of 16 drones were shot down over Tarsha on 12 May, the fleet said.', 12, 'The fleet shot down 13 of 16 drones over Tarsha on Monday, it said.', true],
    ['Some 2,600 households got flour in Tarsha, the mayor said.', 12, 'No more than 900 families got flour in Tarsha, the league said.', true],
    ['Thirty carts took salt to Tarsha, two diplomats said.', 12, 'Thirty carts? Eleven, not thirty, took salt to Tarsha, the map desk wrote.', true]
  ];
  for (const [claim, day, body, contradicts] of cases) it(`${claim} | ${body}`, () => { assert.equal(relation(claim, [day, body]) === 'contradicts', contradicts); });

  it('takes an earlier toll told as such for an earlier stage', () => {
    assert.equal(relation('The list of the dead of Tarsha began at eight killed.', [12, 'The nuns raised the tally of people killed in Tarsha to 15.']), 'updates');
  });
  it('does not count with the number of a platform', () => {
    assert.notEqual(relation('The clerks stood on platform two in Tarsha.', [12, 'Nine clerks stood on platform four in Tarsha.']), 'contradicts');
  });
});

describe('another event', () => {
  it('is the raid of another night with a tally of its own', () => {
    assert.equal(relationOf('The air watch shot down 64 drones on 19 May.', [12, 'The air watch shot down 51 drones on Monday, it said.']), undefined);
  });
  it('is what a ministry said of something else', () => {
    const claim = 'The Harbour Ministry said the raid had wrecked a barge with shells.';
    assert.equal(relationOf(claim, [9, 'The Harbour Ministry told reporters on Friday that four cranes were bought.'], [12, 'The raid wrecked a barge with shells, the Harbour Ministry said.']), undefined);
  });
  it('is not what a person said again', () => {
    assert.notEqual(relationOf('Idan Sorel said in Tarsha that the league would not leave the weir.', [9, 'The league may leave it, Idan Sorel said in Orvane.'], [12, 'The league would not leave the weir, Idan Sorel said in Tarsha.']), undefined);
  });
});

describe('two who count', () => {
  it('are rivals where one boasts of whom he killed', () => {
    const reports = [[13, 'Eleven soldiers were killed at Tarsha, the mayor said.'], [12, 'The league says it killed 34 soldiers at Tarsha.']] as const;
    assert.equal(relation('The league says it killed 34 soldiers at Tarsha.', ...reports), 'contradicts');
  });
});

describe('a toll told as a least', () => {
  const claim = 'At least 14 people were killed when the mill in Tarsha was shelled, the mayor said.';
  const fourteen = [13, 'Fourteen people were killed when the mill in Tarsha was shelled, the mayor said.'] as const;
  const cases: readonly (readonly [string, readonly [number, string], string])[] = [
    ['was lower before', [12, 'At least nine people were killed when the mill in Tarsha was shelled, the mayor said.'], 'updates'],
    ['is the same without "at least"', fourteen, 'same'],
    ['goes on after', [14, 'A man hurt when the mill in Tarsha was shelled has died, bringing the number of people killed to 15, prosecutors said.'], 'updates']
  ];
  for (const [what, report, expected] of cases) it(what, () => { assert.equal(relation(claim, report, fourteen), expected); });
});

describe('agreement that is not likely', () => {
  const shown = (told: 'same' | 'corroborates' | 'contradicts' | 'updates', odds: number): boolean => {
    const view = claimView(statementOf('A drone hit the mill in Tarsha.', 0, { book }));
    const match = bestMatch(view, storyOf({ uri: 'a', headline: '', body: 'A drone hit the mill in Tarsha.' }, book), () => 5);
    assert.ok(match);
    return isLikely({ relation: told, rule: 'first-sayer', match: { ...match, odds } });
  };
  it('is not shown', () => { assert.deepEqual([shown('corroborates', 0.9), shown('corroborates', 1), shown('same', 0.5), shown('same', 0.6)], [false, true, false, true]); });
  it('is told from a contradiction and an update, which have evidence', () => { assert.deepEqual([shown('contradicts', 0.3), shown('updates', 0.3)], [true, true]); });
});
