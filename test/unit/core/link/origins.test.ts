import { strict as assert } from 'node:assert';
import { corrects } from '../../../../src/core/link/handedOn.ts';
import { leadSayer } from '../../../../src/core/link/leadSayer.ts';
import type { NameInfo } from '../../../../src/core/link/names.ts';
import { originGroups } from '../../../../src/core/link/origins.ts';
import { candidatePairs, jaccard, shinglesOf } from '../../../../src/core/link/shingles.ts';
import { storyOf } from '../../../../src/core/link/story.ts';
import type { Story } from '../../../../src/core/link/story.ts';
import { folded } from '../../../../src/core/link/words.ts';
import { REPORTS } from '../../../support/linkWorld.ts';

describe('origins', () => {
  const groups = originGroups(REPORTS.map(report => storyOf(report, () => undefined)));
  const groupOf = (uri: string): readonly string[] => groups.find(({ uris }) => uris.includes(uri))?.uris ?? [];

  it('puts a copy with its first', () => { assert.deepEqual(groupOf('clinic-copy'), ['clinic-six', 'clinic-copy']); });
  it('names the first sayer', () => { assert.equal(groups.find(({ uris }) => uris.includes('clinic-six'))?.origin, 'state health director Amna Idris'); });
  it('keeps another sayer of the same event apart', () => { assert.deepEqual(groupOf('clinic-eleven'), ['clinic-eleven']); });
  it('keeps every report once', () => { assert.equal(groups.reduce((sum, { uris }) => sum + uris.length, 0), REPORTS.length); });
});

// Invented parties, ships, outlets and places.
const NAMES: Readonly<Record<string, NameInfo>> = {
  'marsh front': { key: 'actor:Marsh Front', kind: 'actor' }, 'norway': { key: 'state:Norway', kind: 'state' }, 'norwegian': { key: 'state:Norway', kind: 'state' }, 'oslo': { key: 'state:Norway', kind: 'state', seat: true },
  'finnish': { key: 'state:Finland', kind: 'state' }, 'helsinki': { key: 'state:Finland', kind: 'state', seat: true },
  'tarsha': { key: 'place:Tarsha', kind: 'place', listed: true }, 'bel wadi': { key: 'place:Bel Wadi', kind: 'place', listed: true }
};

describe('origins: one sayer in several reports', () => {
  let number = 0;
  const told = (published: string, outlet: string, located: string, headline: string, body: string): Story => {
    const [model] = REPORTS;
    assert.ok(model);
    return storyOf({ ...model, uri: `r${String(number++)}`, published, outlet, located, headline, body }, name => NAMES[folded(name)]);
  };
  const together = (...stories: readonly Story[]): boolean => originGroups(stories).length === 1;

  it('joins reports from two places that share the ship and its owner', () => {
    assert.equal(together(
      told('2025-06-03T08:00:00Z', 'Halden Wire', 'Tarsha', 'Grain carrier on fire', 'A mine tore the bow of the grain carrier Vella Norn on Tuesday and killed a stoker, its owner, Bremka Lines, said.'),
      told('2025-06-03T10:00:00Z', 'Quay Gazette', 'Bel Wadi', 'Stoker dead', 'A mine killed a stoker on the grain carrier Vella Norn on Tuesday, owner Bremka Lines told Halden Wire.')), true);
  });
  const summary = (day: number, down: number, of: number, outlet: string, located: string): Story => told(`2025-06-0${String(day)}T08:00:00Z`, outlet, located, 'Drones overnight', `The air force shot down ${String(down)} of ${String(of)} drones overnight, the Norwegian air force said.`);
  it('joins reports from two places of one night\'s figure', () => { assert.equal(together(summary(3, 61, 74, 'Halden Wire', 'Tarsha'), summary(3, 61, 74, 'Quay Gazette', 'Bel Wadi')), true); });
  it('keeps the figures of two nights apart', () => { assert.equal(together(summary(3, 61, 74, 'Halden Wire', 'Tarsha'), summary(4, 48, 52, 'Halden Wire', 'Tarsha')), false); });
  it('knows a spokesman for the party he speaks for a sentence on', () => {
    assert.equal(together(
      told('2025-06-03T08:00:00Z', 'Reed Radio', 'Tarsha', 'Patrol boat sunk', 'Brave sons of the reeds sank a patrol boat near Tarsha on Tuesday with rifles, spokesman Odo Renk announced.'),
      told('2025-06-03T10:00:00Z', 'Halden Wire', 'Bel Wadi', 'Front says it sank patrol boat', 'The Marsh Front says that it sank a patrol boat near Tarsha on Tuesday. Spokesman Odo Renk said that rifles were used.')), true);
  });
  const minister = 'harbour minister Ida Solm';
  const lead = told('2025-06-03T08:00:00Z', 'Halden Wire', 'Tarsha', 'No toll', `There will be no toll on boats in the strait of Tarsha this year, ${minister} said on Tuesday.`);
  it('takes an interview of a later day for a statement of its own', () => { assert.equal(together(lead, told('2025-06-04T10:00:00Z', 'Quay Gazette', 'Tarsha', 'Solm: a toll, but later', `There will be a toll on boats in the strait of Tarsha next year, ${minister} told the Quay Gazette.`)), false); });
  it('joins a retelling of the next day', () => { assert.equal(together(lead, told('2025-06-04T10:00:00Z', 'Quay Gazette', 'Tarsha', 'No toll', `There will be no toll on boats in the strait this year, ${minister} said.`)), true); });
  const outage = (hour: string, located: string, said: string): Story => told(`2025-06-03T${hour}:00:00Z`, 'Halden Wire', located, 'Dark', `Light came back to 900 homes in Tarsha on Tuesday after rats cut a cable, ${said}.`);
  it('takes an office by its words, in whatever order', () => { assert.equal(together(outage('08', 'Tarsha', 'the Ministry of Power said'), outage('09', 'Bel Wadi', 'Norway\'s power ministry said')), true); });
  const repaired = (said: string): Story => told('2025-06-04T10:00:00Z', 'Quay Gazette', 'Tarsha', 'Cable mended', `The cable to 900 homes in Tarsha that rats had cut is mended and light is back, ${said}.`);
  for (const [one, other] of [['the power ministry said', 'the power company said'], ['the Ministry of Power said', 'the Ministry of Health said']] as const) it(`keeps apart: ${one}, ${other}`, () => { assert.equal(together(repaired(one), told('2025-06-03T08:00:00Z', 'Halden Wire', 'Tarsha', 'Dark', `Rats cut the cable to 900 homes in Tarsha and light is gone, ${other}.`)), false); });
  it('joins what one office says of it on two days', () => { assert.equal(together(repaired('the power ministry said'), told('2025-06-03T08:00:00Z', 'Halden Wire', 'Tarsha', 'Dark', 'Rats cut the cable to 900 homes in Tarsha and light is gone, the power ministry said.')), true); });
  it('does not take what was said before for the source', () => {
    const back = told('2025-06-05T10:00:00Z', 'Halden Wire', 'Tarsha', 'Treasurer bakes', 'Bero Vast, the Marsh Front treasurer whom Norway had accused of theft in Tarsha, opened a bakery on Thursday.');
    assert.equal(leadSayer(back), undefined);
  });
  const shot = told('2025-06-03T08:00:00Z', 'Halden Wire', 'Tarsha', 'Ranger hit', 'A Norwegian ranger was hit by a shot from the Finnish side near Tarsha on Tuesday, the interior ministry in Oslo said.');
  it('tells the ministries of two states by their seats', () => { assert.equal(together(shot, told('2025-06-03T11:00:00Z', 'Quay Gazette', 'Tarsha', 'No shot', 'Word from the Norwegian side that a ranger was hit by a shot from the Finnish side near Tarsha is false, the interior ministry in Helsinki said.')), false); });
  it('knows one ministry by seat and by name', () => { assert.equal(together(shot, told('2025-06-03T11:00:00Z', 'Quay Gazette', 'Tarsha', 'Ranger hit', 'A ranger was hit by a shot near Tarsha on Tuesday, the Norwegian interior ministry said.')), true); });
  const speech = told('2025-06-03T08:00:00Z', 'Halden Wire', 'Tarsha', 'Solm stays', 'Harbour minister Ida Solm will stay in office, she said in Tarsha on Tuesday. "I shall leave when the last crane has left," Solm told members.');
  it('takes a quotation word for word for one saying', () => { assert.equal(together(speech, told('2025-06-04T08:00:00Z', 'Quay Gazette', 'Bel Wadi', 'What Solm said', 'The clerk put the record of the sitting online. The words of Ida Solm are there: "I shall leave when the last crane has left."')), true); });
  it('does not take it for the source where a report disowns it', () => { assert.equal(together(told('2025-06-03T08:00:00Z', 'Halden Wire', 'Tarsha', 'Solm to go', 'Harbour minister Ida Solm will leave office in Tarsha, a clerk of the record said.'), told('2025-06-04T08:00:00Z', 'Quay Gazette', 'Tarsha', 'Record', 'The record of what harbour minister Ida Solm said of office is online, and Halden Wire was asked to take back its report.')), false); });
  it('knows where a report has it from though their datelines differ', () => {
    assert.equal(together(
      told('2025-06-03T08:00:00Z', 'Quay Gazette', 'Tarsha', 'Ferry robbed', 'Masked men robbed a ferry between Tarsha and Bel Wadi on Tuesday, a village elder, Omo Daress, told the Quay Gazette.'),
      told('2025-06-03T10:00:00Z', 'Halden Wire', 'Oslo', 'Ferry robbed by masked men', 'Masked men robbed a ferry on Tuesday, a village elder told the newspaper Quay Gazette. They came out of the reeds near Tarsha, the elder, Omo Daress, said.')), true);
  });
  it('knows a correction by its headline', () => { assert.equal(corrects(told('2025-06-05T10:00:00Z', 'Quay Gazette', 'Tarsha', 'We got a name wrong', 'The ferry in the morning item is the Orla, and not the Orna.')), true); });
});

describe('shingles', () => {
  const a = shinglesOf('Gunmen attacked four trucks with medicine near Wad Helou on Tuesday and killed a driver');
  const b = shinglesOf('Gunmen attacked four trucks with medicine near Wad Helou on Tuesday, killing a driver');
  const c = shinglesOf('Water was restored on Friday to a part of the residents cut off by the fire');
  it('measure what two texts have in common', () => { assert.ok(jaccard(a, b) > 0.5); assert.equal(jaccard(a, c), 0); });
  it('bring near-duplicates together without comparing all', () => { assert.deepEqual(candidatePairs([a, c, b]).map(pair => pair.join()), ['0,2']); });
});
