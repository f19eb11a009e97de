import { strict as assert } from 'node:assert';
import { corrects } from '../../../../src/core/link/handedOn.ts';
import { leadSayer } from '../../../../src/core/link/leadSayer.ts';
import type { NameInfo } from '../../../../src/core/link/names.ts';
import { originGroups, passageOrigins } from '../../../../src/core/link/origins.ts';
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
  it('knows an outlet by the last word of its name', () => { assert.equal(together(lead, told('2025-06-04T10:00:00Z', 'Quay Gazette', 'Tarsha', 'Solm: a toll, but later', `There will be a toll on boats in the strait of Tarsha next year, ${minister} told the Gazette in an interview.`)), false); });
  it('joins what one sayer says of a thing nine days on, and not a month', () => {
    const later = (published: string): Story => told(published, 'Halden Wire', 'Tarsha', 'Still no toll', `There will still be no toll on boats in the strait of Tarsha this year, ${minister} said.`);
    assert.deepEqual([together(lead, later('2025-06-12T08:00:00Z')), together(lead, later('2025-07-03T08:00:00Z'))], [true, false]);
  });
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
  it('keeps apart what an outlet counted itself', () => { assert.equal(together(outage('08', 'Tarsha', 'the power company said'), told('2025-06-03T10:00:00Z', 'Reed Radio', 'Tarsha', 'More than 900', 'Light came back to 900 homes in Tarsha on Tuesday, the power company says. From the roof of the mill we count 300.')), false); });
  it('does not take people near an office for the office', () => { assert.equal(together(repaired('the Harbour Commission said'), told('2025-06-04T08:00:00Z', 'Reed Radio', 'Tarsha', 'Dark', 'People near the commission tell us that the cable to 900 homes in Tarsha will be mended today and light will be back.')), false); });
  it('tells a mayor from a hospital of the same city', () => { assert.equal(together(outage('08', 'Tarsha', 'the city\'s mayor, Bero Vast, said'), outage('09', 'Tarsha', 'Ida Solm, a nurse at the Second City Hospital, said')), false); });
  it('tells a local force from the army by its own service', () => {
    assert.equal(together(
      told('2025-06-03T08:00:00Z', 'Army Press Office', 'Oslo', 'Rebels burn barn', 'Rebels burned a barn with hay in Tarsha on Tuesday, the office said. Our soldiers put the fire out.'),
      told('2025-06-03T10:00:00Z', 'Halden Wire', 'Tarsha', 'Barn burned', 'Soldiers burned a barn with hay in Tarsha on Tuesday, Odo Renk, who speaks for the local defence force, said.')), false);
  });
  it('knows a state by the capital that its own service is dated from, and one day\'s bulletin retold in other words', () => {
    assert.equal(together(
      told('2025-06-03T08:00:00Z', 'Ministry of War Bulletin', 'Oslo', 'Bel Wadi free', 'Riflemen of the Second Group have freed the hamlet of Bel Wadi in the uplands, the ministry said on Tuesday.'),
      told('2025-06-03T10:00:00Z', 'Halden Wire', 'Tarsha', 'Norway claims hamlet', 'Norway said on Tuesday that its army had taken Bel Wadi, a hamlet at the border of the uplands. Halden could not verify this.')), true);
  });
  it('knows a committee by the root of its field', () => { assert.equal(together(outage('08', 'Tarsha', 'the antipollution committee said'), outage('09', 'Bel Wadi', 'Norway\'s antipollutionist committee said')), true); });
  it('keeps a denial apart from the bulletin of the other state', () => {
    assert.equal(together(
      told('2025-06-03T08:00:00Z', 'Finnish Defence Bulletin', 'Helsinki', 'Bel Wadi taken', 'Our riflemen have taken the hamlet of Bel Wadi in the uplands, the defence ministry said on Tuesday.'),
      told('2025-06-03T12:00:00Z', 'Halden Wire', 'Oslo', 'Hamlet not lost', 'It is untrue that riflemen have taken the hamlet of Bel Wadi, the spokesman of Norway\'s Upland Defence Brigade, Odo Renk, said on Tuesday.')), false);
  });
  it('knows who speaks for a body a sentence on', () => {
    assert.equal(together(
      told('2025-06-03T08:00:00Z', 'Halden Wire', 'Tarsha', 'Carters killed', 'Masked men killed 12 carters on the road to Bel Wadi on Tuesday and burned their carts, the carters\' guild said. "They came by boat," said Omo Daress, the guild\'s secretary.'),
      told('2025-06-05T08:00:00Z', 'Halden Wire', 'Tarsha', 'Fewer carters killed', 'The carters\' guild lowered the number of carters killed on the road to Bel Wadi to nine. Secretary Omo Daress said that three had turned up.')), true);
  });
  const promise = '"We will not sell the pier, unless the harbour is dry," Ida Solm said.';
  it('does not take a quotation turned round for a retelling', () => { assert.equal(together(told('2025-06-03T08:00:00Z', 'Halden Wire', 'Tarsha', 'Pier stays', `The pier of Tarsha will stay in public hands, harbour minister Ida Solm said on Tuesday. ${promise}`), told('2025-06-03T10:00:00Z', 'Quay Gazette', 'Tarsha', 'Pier to be sold', 'Harbour minister Ida Solm spoke of the pier of Tarsha on Tuesday, she said. "We will sell the pier," Ida Solm said.')), false); });
  it('knows where a report has it from without a verb of saying', () => {
    const robbed = told('2025-06-03T08:00:00Z', 'Quay Gazette', 'Tarsha', 'Ferry robbed', 'Masked men robbed a ferry near Tarsha on Tuesday and took 40 goats, a village elder, Omo Daress, said.');
    for (const body of ['From the Quay, which has it from an elder: masked men robbed a ferry near Tarsha and took 40 goats.', 'Masked men robbed a ferry near Tarsha and took 40 goats (Quay Gazette).']) assert.equal(together(robbed, told('2025-06-03T09:00:00Z', 'Reed Radio', 'Bel Wadi', 'Ferry robbed, second hand', body)), true);
  });
  it('takes no town for an outlet that bears its name', () => {
    assert.equal(together(
      told('2025-06-03T08:00:00Z', 'Oslo Record', 'Oslo', 'Bodies are ours', 'All 30 bodies that the Marsh Front returned on Monday are of Norwegian sailors, surgeon Ida Solm said.'),
      told('2025-06-04T08:00:00Z', 'Halden Wire', 'Tarsha', 'Front answers', 'All 30 bodies that the Marsh Front returned on Monday were of Norwegian sailors, clerk Omo Daress said, and he called the words of a surgeon in Oslo wicked.')), false);
  });
  it('knows a correction by its headline', () => { assert.equal(corrects(told('2025-06-05T10:00:00Z', 'Quay Gazette', 'Tarsha', 'We got a name wrong', 'The ferry in the morning item is the Orla, and not the Orna.')), true); });
});

describe('shingles', () => {
  const a = shinglesOf('Gunmen attacked four trucks with medicine near Wad Helou on Tuesday and killed a driver');
  const b = shinglesOf('Gunmen attacked four trucks with medicine near Wad Helou on Tuesday, killing a driver');
  const c = shinglesOf('Water was restored on Friday to a part of the residents cut off by the fire');
  it('measure what two texts have in common', () => { assert.ok(jaccard(a, b) > 0.5); assert.equal(jaccard(a, c), 0); });
  it('bring near-duplicates together without comparing all', () => { assert.deepEqual(candidatePairs([a, c, b]).map(pair => pair.join()), ['0,2']); });
  it('pair a copy with its text among years of one set phrase', () => {
    const phrase = shinglesOf('The bridge will be closed to carts for one night of works, the board said');
    const years = Array.from({ length: 400 }, () => phrase);
    const found = candidatePairs([...years, a, b]).map(pair => pair.join());
    assert.ok(found.includes('400,401'));
    assert.ok(found.length < 400 * 50);
  });
});

describe('who first said each passage of a claim', () => {
  const namesOf = (...reports: readonly (readonly [outlet: string, body: string])[]): readonly string[] => passageOrigins(reports.map(([outlet, body], i) => {
    const story = storyOf({ uri: String(i), headline: '', outlet, body, published: `2025-05-0${String(i + 1)}T10:00:00Z` }, name => NAMES[folded(name)]);
    const [statement] = story.statements;
    assert.ok(statement);
    return { story, statement };
  }));

  it('is one where a later report has name and office of the two before', () => {
    const [first, second, third] = namesOf(
      ['Gull Wire', 'The raft held six people, the harbour master of Tarsha said.'], ['Quay Record', 'Still nobody has asked for the boat, Dole added.'], ['Salt Post', 'Nine sailors drowned, harbour master Ana Dole told the Salt Post.']
    );
    assert.equal(first, second);
    assert.equal(first, third);
  });
  it('is not the region that two offices share', () => {
    const [governor, prosecutors] = namesOf(['Gull Wire', 'Nine sailors drowned off the pier, the governor of Tarsha region said.'], ['Quay Record', 'A tenth body has been found on the beach, the prosecutor\'s office of Tarsha region said.']);
    assert.notEqual(governor, prosecutors);
  });
  it('is not told by what an outlet\'s name means', () => {
    const [prosecutors, outlet] = namesOf(['Gull Wire', 'Nine sailors drowned off the pier, investigators said.'], ['Ledger Investigations', 'The mast lay on the beach.']);
    assert.notEqual(prosecutors, outlet);
  });
});
