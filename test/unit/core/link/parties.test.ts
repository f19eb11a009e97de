import { strict as assert } from 'node:assert';
import { comparable, countsOf } from '../../../../src/core/link/counts.ts';
import type { Count } from '../../../../src/core/link/counts.ts';
import { linkClaims } from '../../../../src/core/link/linkClaims.ts';
import type { LinkDeps } from '../../../../src/core/link/linkClaims.ts';
import type { NameBook, NameInfo } from '../../../../src/core/link/names.ts';
import { originGroups } from '../../../../src/core/link/origins.ts';
import { sayerName } from '../../../../src/core/link/sayerName.ts';
import { sentencesOf } from '../../../../src/core/link/statement.ts';
import { storyOf } from '../../../../src/core/link/story.ts';
import { folded, wordsOf } from '../../../../src/core/link/words.ts';
import type { ClaimStanding } from '../../../../src/core/model/claimLink.ts';
import type { Report } from '../../../../src/core/model/report.ts';
import { REPORTS } from '../../../support/linkWorld.ts';

// Invented parties, ships, outlets and places on an invented coast.
const NAMES: Readonly<Record<string, NameInfo>> = {
  'free coast front': { key: 'actor:Free Coast Front', kind: 'actor' }, 'fcf': { key: 'actor:Free Coast Front', kind: 'actor' },
  'oman': { key: 'state:Oman', kind: 'state' }, 'muscat': { key: 'state:Oman', kind: 'state', seat: true }, 'omani': { key: 'state:Oman', kind: 'state' },
  'tarsha': { key: 'place:Tarsha', kind: 'place', listed: true }, 'bel wadi': { key: 'place:Bel Wadi', kind: 'place', listed: true }
};
const book: NameBook = name => NAMES[folded(name)];

function report(uri: string, published: string, outlet: string, headline: string, body: string): Report {
  const [model] = REPORTS;
  assert.ok(model);
  const { located, ...rest } = model;
  assert.ok(located !== undefined);
  return { ...rest, uri, published, outlet, headline, body };
}

const WORLD: readonly Report[] = [
  report('front', '2025-04-08T08:00:00Z', 'Free Coast Radio', 'Tarsha is free', 'We captured Tarsha with its harbour, spokesman Major Idan Sorel announced on Tuesday.\n\nThe enemy left 14 lorries behind, he said.'),
  report('front-wire', '2025-04-08T10:00:00Z', 'Halden News Service', 'Front says it took Tarsha', 'The Free Coast Front claims that it captured Tarsha with its harbour on Tuesday. Halden could not verify this.'),
  report('front-channel', '2025-04-08T11:00:00Z', 'Tideline channel', 'Tarsha', 'Halden, quoting the Free Coast Front: Tarsha with its harbour captured on Tuesday.'),
  report('front-late', '2025-04-18T10:00:00Z', 'Halden News Service', 'Army back in Tarsha', 'On Friday the army retook Tarsha with its harbour, which the Free Coast Front had captured on 8 April, it said.'),
  report('ship', '2025-04-11T09:00:00Z', 'Halden News Service', 'Torpedo sinks freighter, two dead', 'A torpedo sank the freighter Mira Dorn on Friday and killed two stokers, its owner Oster Lines said. Nobody is missing.'),
  report('ship-later', '2025-04-14T09:00:00Z', 'Tideline channel', 'Stoker of the Mira Dorn dies', 'A third stoker of the Mira Dorn died of burns on Sunday, the port doctor Lea Haim said.'),
  report('ship-wrong', '2025-04-11T09:30:00Z', 'Coast Morning', 'Freighter sunk', 'A torpedo sank the freighter Mira Dorn on Friday and killed 22 stokers, this paper learned from its owner Oster Lines.'),
  report('ship-right', '2025-04-11T15:00:00Z', 'Coast Morning', 'Correction: the freighter', 'Correction: our report on the freighter Mira Dorn gave a wrong number of stokers killed by the torpedo on Friday. It is two.'),
  report('depot', '2025-04-20T09:00:00Z', 'Halden News Service', 'Drone crashes into opera in Bel Wadi', 'A drone crashed into the opera house in Bel Wadi on Sunday, the council said.\n\nNobody was hurt, the council said.')
];

const deps: LinkDeps = {
  search: (_text, limit, until) => WORLD.filter(({ published = '' }) => until === undefined || published < until).slice(0, limit)
    .map(each => ({ report: { uri: each.uri, headline: each.headline, location: { file: each.uri } }, passage: { ...sentencesOf(each.body)[0] ?? { start: 0, end: 1 }, text: '' }, score: 1 })),
  report: uri => { const found = WORLD.find(each => each.uri === uri); return found === undefined ? undefined : { report: found, location: { file: uri } }; },
  count: () => WORLD.length, book
};

async function standing(text: string, date = '2025-05-20'): Promise<ClaimStanding> {
  const whole = { start: 0, end: text.length };
  const [found] = await linkClaims([{ claim: { ...whole, id: 'c', text, sentence: whole, hedged: false, hedges: [], negated: false, modality: 'fact', dates: [], figures: [], quotations: [], rule: 'test' }, sentence: text, mentions: [], context: [], date }], deps);
  assert.ok(found);
  return found;
}

const relationTo = async (text: string, uri: string): Promise<string | undefined> => (await standing(text)).links.find(link => link.report.uri === uri)?.relation;

describe('link: parties and those who speak for them', () => {
  it('takes a spokesman in a party\'s own service for the party', async () => { assert.equal(await relationTo('The Free Coast Front announced the capture of Tarsha on 8 April.', 'front'), 'same'); });
  it('knows the party by its abbreviation', async () => { assert.equal(await relationTo('The FCF said that it took Tarsha on 8 April.', 'front'), 'same'); });
  it('takes a capture by the other side weeks later for another stage', async () => { assert.equal(await relationTo('Tarsha was captured by the Free Coast Front on 8 April.', 'front-late'), 'updates'); });
});

describe('link: tolls', () => {
  it('counts lives lost', () => { const text = 'The fire cost the lives of two sailors.'; assert.deepEqual(countsOf(text, wordsOf(text)).map(({ low, event }) => [low, event]), [[2, 'kill']]); });
  it('takes a part of a toll for no other toll', () => {
    const of = (text: string): Count => { const [count] = countsOf(text, wordsOf(text)); assert.ok(count); return count; };
    assert.equal(comparable(of('Two of the first nine victims were killed on a ferry.'), of('Fourteen people were killed.')), false);
    assert.equal(comparable(of('Nine people were killed.'), of('Fourteen people were killed.')), true);
  });
  it('sets "nobody was hurt" against a count of the hurt', async () => { assert.equal(await relationTo('Two people were wounded when a drone crashed into the opera house in Bel Wadi on 20 April.', 'depot'), 'contradicts'); });
  it('has one figure a report, none of a correction, in a word a reader knows', async () => {
    const { figures: [line] } = await standing('A torpedo sank the freighter Mira Dorn on 11 April and killed two stokers.');
    assert.equal(line?.unit, 'killed');
    assert.ok(line.points.length > 0);
    assert.equal(new Set(line.points.map(({ uri }) => uri)).size, line.points.length);
    assert.ok(line.points.every(({ uri }) => uri !== 'ship-right'));
  });
  it('marks the words a passage shares with the claim', async () => {
    const { links } = await standing('A torpedo sank the freighter Mira Dorn on 11 April and killed two stokers.');
    const link = links.find(each => each.report.uri === 'ship');
    assert.ok(link);
    assert.deepEqual(link.matches.map(({ start, end }) => link.passage.text.slice(start, end)).slice(0, 5), ['torpedo', 'sank', 'freighter', 'Mira', 'Dorn']);
  });
});

describe('origins: what is handed on', () => {
  const groups = originGroups(WORLD.map(each => storyOf(each, book)));
  const groupOf = (uri: string): readonly string[] => groups.find(({ uris }) => uris.includes(uri))?.uris ?? [];
  it('joins a party\'s service and the agency that reports the party', () => { assert.ok(groupOf('front').includes('front-wire')); });
  it('joins a channel with the agency it quotes', () => { assert.ok(groupOf('front-wire').includes('front-channel')); });
  it('joins a correction with what it corrects', () => { assert.ok(groupOf('ship-wrong').includes('ship-right')); });
  it('keeps another event apart', () => { assert.deepEqual(groupOf('depot'), ['depot']); });
});

describe('link: the name of a sayer in a report of several sentences', () => {
  const nameOf = (body: string, at: number): string | undefined => {
    const story = storyOf(report('x', '2025-05-12T10:00:00Z', 'Coast Morning', 'Pier', body), book);
    return sayerName(story.statements[at]?.sayer, story, story.statements[at]);
  };
  it('is the fullest that the report has for a person', () => { assert.equal(nameOf('The pier is closed, harbour master Ana Ruhl said. "It is the ice," Ruhl said.', 1), 'harbour master Ana Ruhl'); });
  it('is the fullest that the report has for an office', () => { assert.equal(nameOf('The pier is closed, the governor of Sennar region said. "It is the ice," the governor said.', 1), 'the governor of Sennar region'); });
  it('tells for whom a spokesman speaks', () => { assert.equal(nameOf('The pier is closed, the Coastal Rescue Service said. "It is the ice," said Ana Ruhl, the service\'s spokeswoman.', 1), 'Ana Ruhl, spokeswoman for the Coastal Rescue Service'); });
  it('tells whose an "its" is by what the sentences open with', () => { assert.equal(nameOf('The Free Coast Front has closed the pier. "No boat left for Oman," its spokesman, Ivo Lens, said.', 1), 'the Free Coast Front\'s spokesman, Ivo Lens'); });
  it('names a body by no spokesman of it', () => { assert.equal(nameOf('The pier is closed, the Coastal Rescue Service said. It is the ice, a spokesman for the Coastal Rescue Service said.', 0), 'the Coastal Rescue Service'); });
  it('tells of which state an organ is by the capital that the report is dated from', () => { assert.equal(nameOf('MUSCAT, May 12 (Coast) - The pier is closed, the foreign ministry said.', 0), 'Oman\'s foreign ministry'); });
  it('is the whole name of a person of whom the report tells', () => { assert.equal(nameOf('A boat of Ana Ruhl sank at the pier on Monday. "It is the ice," Ruhl said.', 1), 'Ana Ruhl'); });
  it('is no paper', () => { assert.equal(nameOf('The pier is closed, according to preliminary data.', 0), undefined); });
});

describe('link: the name of a sayer', () => {
  const cases: readonly (readonly [string, string | undefined])[] = [
    ['On 12 May the harbour board said that the pier was closed.', 'the harbour board'],
    ['In a note sent on Monday at 9.20 we said that the pier was closed.', undefined],
    ['The shape of the crater suggests that the shell came from the hills.', undefined],
    ['Oman closed the strait, its foreign ministry said.', 'Oman\'s foreign ministry'],
    ['The raid claimed nine lives.', undefined],
    ['The ferry trader Bremka Lines lost a barge, its director told reporters.', 'the director of Bremka Lines'],
    ['A driver on the coast road said that the pier was closed.', 'a driver on the coast road'],
    ['"The pier is closed," said the mediator, Salim Doré.', 'the mediator, Salim Doré'],
    ['Earlier the harbour board said that the pier was closed.', 'the harbour board'],
    ['The ferry was late, said the master of the Mira Dorn.', 'the master of the Mira Dorn']
  ];
  for (const [text, expected] of cases) {
    it(text, () => {
      const story = storyOf(report('x', '2025-05-12T10:00:00Z', 'Coast Morning', 'Pier', text), book);
      const [first] = story.statements;
      assert.ok(first);
      assert.equal(sayerName(first.sayer, story, first), expected);
    });
  }
});
