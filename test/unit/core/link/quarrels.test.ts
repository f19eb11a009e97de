import { strict as assert } from 'node:assert';
import { ofOneEvent } from '../../../../src/core/link/apart.ts';
import { claimView } from '../../../../src/core/link/claimView.ts';
import { bestMatch } from '../../../../src/core/link/match.ts';
import type { NameBook } from '../../../../src/core/link/names.ts';
import { quarrelOf } from '../../../../src/core/link/quarrels.ts';
import { rank } from '../../../../src/core/link/rank.ts';
import { relate } from '../../../../src/core/link/relation.ts';
import { statementOf } from '../../../../src/core/link/statement.ts';
import { storyOf } from '../../../../src/core/link/story.ts';
import { dayOf } from '../../../../src/core/link/days.ts';

// An invented coast with invented parties.
const book: NameBook = name => (name === 'Tarsha' || name === 'Bel Wadi' ? { key: `place:${name}`, kind: 'place', listed: true } : undefined);
const weigh = (): number => 5;
const viewOf = (text: string) => claimView(statementOf(text, 0, { book, day: dayOf('2025-05-20') ?? 0 }));
const matchOf = (claim: string, body: string, published = '2025-05-12T10:00:00Z', headline = '') => bestMatch(viewOf(claim), storyOf({ uri: `${published} ${body}`, headline, body, published }, book), weigh);

function quarrel(claim: string, body: string): string | undefined {
  const match = matchOf(claim, body);
  assert.ok(match);
  return quarrelOf(viewOf(claim), match)?.rule;
}

function relations(claim: string, ...reports: readonly (readonly [string, string, string?])[]): readonly string[] {
  const view = viewOf(claim);
  const matches = reports.map(([published, body, headline]) => { const match = matchOf(claim, body, published, headline); assert.ok(match); return { ...match, odds: 1 }; });
  return relate(view, ofOneEvent(view, matches), match => match.story.report.uri).map(({ relation }) => relation);
}

describe('quarrels', () => {
  const cases: readonly (readonly [string, string, string | undefined])[] = [
    ['A mine sank the ferry off Tarsha.', 'A missile hit the ferry off Tarsha and set it alight.', 'other-means'],
    ['A drone hit the depot in Tarsha.', 'The depot in Tarsha burned because of a careless guard.', 'other-means'],
    ['Tarsha was shelled on Monday.', 'Rockets fell on Tarsha on Monday.', undefined],
    ['Malta brokered the release of the Tarsha fishermen.', 'Nine fishermen walked out of the jail in Tarsha. Oman acted as mediator, the council said.', 'other-actor'],
    ['Malta brokered the release of the Tarsha fishermen.', 'The jail in Tarsha let nine fishermen go by the mediation of Malta.', undefined],
    ['The river mission blamed the league for the shot at Tarsha.', 'One shot was heard at Tarsha, the river mission said. Who fired it the mission could not establish.', 'denial'],
    ['Idan Sorel said the regatta in Tarsha was moved to autumn because the rowers asked for it.', "The regatta in Tarsha was moved to autumn at the bishop's request, Idan Sorel said.", 'other-actor'],
    ['Idan Sorel said the regatta in Tarsha was moved to autumn at the wish of the rowers.', "The regatta in Tarsha was moved to autumn at the rowers' request, Idan Sorel said.", undefined],
    ['Idan Sorel said the regatta in Tarsha was moved to autumn at the wish of the army.', 'The regatta in Tarsha was moved to autumn at the request of the military, Idan Sorel said.', undefined],
    ['Idan Sorel said the regatta in Tarsha was moved to autumn at the wish of the army.', 'The regatta in Tarsha was moved to autumn, Idan Sorel said, and vendors asked for their fees.', undefined],
    ['Idan Sorel said the regatta in Tarsha was moved at the wish of the rowers.', 'The regatta in Tarsha was moved because the bishop asked for more time, Idan Sorel said.', 'other-actor'],
    ['The rowers asked for the regatta in Tarsha to be put off, Idan Sorel said.', "The regatta in Tarsha was put off at the bishop's request, Idan Sorel said.", 'other-actor'],
    ['Malta brokered the release of the Tarsha fishermen.', 'Nine fishermen walked out of the jail in Tarsha. Oman has been mediating in another war, the council said.', undefined],
    ['The league shelled the mill in Tarsha.', 'The league shelled the mill in Tarsha and not the mill in Bel Wadi, Idan Sorel said.', undefined],
    ['Idan Sorel said the port of Tarsha would open without a guarantee.', 'The port of Tarsha will open only with a guarantee, Idan Sorel said.', 'denial'],
    ['Idan Sorel said the league would answer with grain.', '"We will answer, but not necessarily with grain," Idan Sorel said in Tarsha.', 'denial'],
    ['Bel Wadi fell to the league, its spokesman said.', 'Fighters of the league stand in Bel Wadi near the mill, the map shows. We colour Bel Wadi contested.', 'denial'],
    ['The wheat in the silo of Tarsha came from Togo.', 'The silo of Tarsha stores wheat from Ghana and not from Togo.', 'denial'],
    ['The River Coalition admitted that its raid hit the mill and the weir in Tarsha at dawn.', 'A raid hit the mill and the weir in Tarsha at dawn, Idan Sorel said. The bread was still warm. The River Coalition said it had flown no raid.', 'denial'],
    ['A missile hit the frigate off Tarsha.', 'Two missiles flew towards the frigate off Tarsha. No ship was damaged, the fleet said.', 'denial'],
    ['Porters were shot by guards from Bel Wadi near Tarsha.', 'A porter had hurt himself, the bureau said. Tales that guards from Bel Wadi fired near Tarsha are false.', 'denial'],
    ['Idan Sorel said the bridge at Tarsha was damaged.', 'The bridge at Tarsha was destroyed, Idan Sorel said.', 'denial'],
    ['Nine porters lost their beds and belongings when the hostel in Tarsha collapsed.', 'The fleet struck a workshop in Tarsha. Tales of a hostel with porters are a fabrication, the fleet wrote.', 'denial'],
    ['Three clerks were wounded in the raid on Tarsha.', 'Drones raided Tarsha in the night. Four clerks were wounded, the mayor said.', undefined],
    ['A fire in Tarsha wounded three.', 'The fleet struck a workshop in Tarsha, it said. Nothing civilian was aimed at, the fleet wrote.', 'other-target'],
    ['Both sides agreed on a truce in Bel Wadi.', 'Envoys in Bel Wadi began talks on a truce.', 'no-agreement'],
    ['Both sides agreed on a truce in Bel Wadi.', 'Both sides signed a truce in Bel Wadi.', undefined],
    ['The front tied its yes to a truce to a condition about the roads.', 'The front would accept a truce only if the roads are opened.', undefined]
  ];
  for (const [claim, body, expected] of cases) it(`${claim} | ${body}`, () => { assert.equal(quarrel(claim, body), expected); });
});

describe('relations of one sayer', () => {
  const morning = '2025-05-12T10:00:00Z';
  it('lets who now says otherwise contradict what he said before', () => {
    assert.deepEqual(relations('Mayor Idan Sorel now admits that the postmistress of Tarsha was injured, no more.',
      ['2025-05-12T10:00:00Z', 'The postmistress of Tarsha was killed, mayor Idan Sorel said.'], ['2025-05-12T15:00:00Z', 'The postmistress of Tarsha was injured, mayor Idan Sorel said.']), ['contradicts', 'same']);
  });
  it('takes words of another day for another occasion where those of one day are nearer', () => {
    assert.deepEqual(relations('Idan Sorel said that elections have to wait until the guns are handed in.', ['2025-05-08T10:00:00Z', 'Elections will come, Idan Sorel said in Tarsha.'], [morning, 'Elections have to wait until the guns are handed in, Idan Sorel told a paper.']), ['updates', 'same']);
  });
  it('takes a pronoun in a sentence that goes against its sayer for another', () => {
    assert.deepEqual(relations('Idan Sorel denied that the harbour council had accepted foreign pilots.', [morning, 'Envoys spoke with Idan Sorel in Tarsha, the mediator said. The council has doubts, Idan Sorel said. He said that the harbour council had accepted foreign pilots.']), ['contradicts']);
  });
  it('takes what was handed over as counted once', () => {
    assert.deepEqual(relations('The front returned 90 bodies in Tarsha on 12 May.', ['2025-05-12T10:00:00Z', 'The front returned 90 bodies in Tarsha on Monday, a nurse said.'], ['2025-05-12T15:00:00Z', 'The front returned 70 bodies in Tarsha on Monday, a driver said.']), ['same', 'contradicts']);
  });
});

describe('relations of figures and fates', () => {
  const [morning, evening, later] = ['2025-05-12T10:00:00Z', '2025-05-12T19:00:00Z', '2025-05-14T10:00:00Z'];
  it('takes a minimum told before the full count as an earlier toll', () => {
    assert.deepEqual(relations('Nine porters died in the raid on Tarsha, the clinic counted.', [morning, 'At least six porters died in the raid on Tarsha, mayor Idan Sorel said.'], [later, 'Nine porters died in the raid on Tarsha, the clinic said.']), ['updates', 'same']);
  });
  it('takes a higher toll given before for a rival, not for a stage', () => {
    assert.deepEqual(relations('Nine porters died in the raid on Tarsha, the clinic counted.', [morning, 'Twenty porters died in the raid on Tarsha, mayor Idan Sorel said.'], [later, 'Nine porters died in the raid on Tarsha, the clinic said.']), ['contradicts', 'same']);
  });
  it('takes the arrested of two sayers for rival counts, those of one for stages', () => {
    assert.deepEqual(relations('Police in Tarsha arrested 31 stowaways at the dock, the Seamen Guild said.', [morning, 'Police in Tarsha arrested 24 stowaways at the dock, the port council said.'], [evening, 'Police in Tarsha arrested 31 stowaways at the dock, the Seamen Guild said.']), ['contradicts', 'same']);
    assert.deepEqual(relations('Police in Tarsha arrested 31 stowaways at the dock, the Seamen Guild said.', [morning, 'Police in Tarsha arrested 24 stowaways at the dock, the Seamen Guild said.'], [evening, 'Police in Tarsha arrested 31 stowaways at the dock, the Seamen Guild said.']), ['updates', 'same']);
  });
  it('lets who now speaks of more update what he said before', () => {
    assert.deepEqual(relations('Mayor Idan Sorel now speaks of nineteen porters dead after the raid on Tarsha.', [morning, 'At least twelve porters died in the raid on Tarsha, mayor Idan Sorel said.'], [evening, 'The raid on Tarsha left nineteen dead, mayor Idan Sorel said.']), ['updates', 'same']);
  });
  it('finds the rival count in another sentence of the report', () => {
    assert.deepEqual(relations('Guards in Tarsha detained 31 dockers after the strike at the salt works.', [evening, 'Dockers were rounded up by guards in Tarsha after the strike at the salt works. Twenty-four were arrested, the port council said.']), ['contradicts']);
  });
  it('lets another figure stand where the report has the claimed one besides', () => {
    assert.deepEqual(relations('Seven lodgers of the hostel in Tarsha could not be found.', [evening, 'Four lodgers of the hostel in Tarsha were rescued, mayor Idan Sorel said. Seven lodgers did not answer.']), ['same']);
  });
  it('takes "fell" and "holds" of one day for two accounts', () => {
    assert.deepEqual(relations('The fleet held Bel Wadi on 12 May, analysts found.', ['2025-05-11T10:00:00Z', 'The league captured Bel Wadi on Sunday, its spokesman said.']), ['contradicts']);
  });
  it('lets a day to come stand beside a report published before it', () => {
    assert.deepEqual(relations('The north pier of Tarsha is shut to trawlers from 18 May.', ['2025-05-12T10:00:00Z', 'The north pier of Tarsha will be shut to trawlers from Sunday, the works office said.']), ['same']);
  });
  it('takes one dead, told without a figure, as an earlier toll', () => {
    assert.deepEqual(relations('Two porters have now died of the raid on the ferry off Tarsha, a relief group says.', [morning, 'The ferry came under fire off Tarsha and a porter was killed, mayor Idan Sorel said.']), ['updates']);
  });
  it('hears a party go on where "the group" speaks', () => {
    assert.deepEqual(relations('More than 70 cadets gave themselves up in Tarsha, the Dune League says.', [morning, 'The Dune League said on Monday it had overrun Tarsha. More than 70 cadets gave themselves up, the group said.'], [evening, 'More than 70 cadets gave themselves up in Tarsha, clerk Nabi Orun said.']), ['same', 'corroborates']);
  });
  it('lets who finds a claim unsupported contradict it', () => {
    assert.deepEqual(relations('The fleet says 40 raiders died on the quay of Tarsha.', [evening, 'The account of 40 dead raiders on the quay of Tarsha is not borne out by what divers saw.']), ['contradicts']);
  });
  it('takes what was put off for a later stage of what was set', () => {
    assert.deepEqual(relations('The regatta in Tarsha is scheduled for June.', [evening, 'The regatta in Tarsha, once scheduled for June, was postponed, mayor Idan Sorel said.']), ['updates']);
  });
  it('hears "power is back for all" confirm how many were without', () => {
    const outage = 'Drones set the substation in Tarsha ablaze and 40,000 homes lost power.';
    assert.deepEqual(relations(outage, [morning, outage], [later, 'All 40,000 homes in Tarsha have had power restored, the grid office said.']), ['same', 'corroborates']);
    assert.deepEqual(relations(outage, [morning, outage], [later, 'Power was restored in Tarsha, the grid office said.']), ['same', 'updates']);
  });
  it('lets who calls a claim premature contradict it', () => {
    assert.deepEqual(relations('The league says that its men cleared the quay of Tarsha.', [evening, 'The claim to have cleared the quay of Tarsha is premature, by our map.']), ['contradicts']);
  });
  it('takes what others tell without a denial for what a denial is meant for', () => {
    assert.deepEqual(relations('Idan Sorel dismissed the news of the death of the envoy in Tarsha as false.', [morning, 'Idan Sorel dismissed the news of the death of the envoy in Tarsha as false.'], [evening, 'Two aides fell beside him in Tarsha, clerk Ana Dole said.']), ['same', 'contradicts']);
  });
  it('lets a denial contradict the report of what it denies', () => {
    assert.deepEqual(relations('The league dismissed the death of Orun in Tarsha as gossip.', [evening, 'A raid on a villa in Tarsha killed Nabi Orun, the fleet said.']), ['contradicts']);
  });
  it('sets the wounded against as many dead', () => {
    assert.deepEqual(relations('Four guards died when a drone hit the depot in Tarsha.', [morning, 'A drone hit the depot in Tarsha and wounded four guards, the council said.']), ['contradicts']);
  });
  it('sets "nobody was hurt" against the hurt, though something burned', () => {
    assert.deepEqual(relations('A clerk was wounded when the mill in Tarsha was attacked.', [morning, 'The mill in Tarsha is on fire after a raid by drones. Nobody was hurt, the port office said.']), ['contradicts']);
  });
  it('sets a wounded man two sentences on against "nobody was hurt"', () => {
    assert.deepEqual(relations('Nobody was hurt when bandits shot at the mail coach near Tarsha.', [morning, 'Bandits shot at the mail coach near Tarsha, the post office said. Two mules ran off. One driver was lightly wounded.']), ['contradicts']);
  });
  it('compares drones eliminated with drones shot down', () => {
    assert.deepEqual(relations('The fleet eliminated seven drones over Tarsha on 12 May.', [evening, 'The fleet shot down five drones over Tarsha on Monday, it said.']), ['contradicts']);
  });
  it('reads a speaker behind a closing "says"', () => {
    assert.deepEqual(relations('Only 12 pupils entered the academy in Tarsha, says Sorel.', [morning, 'Only 12 pupils entered the academy in Tarsha, clerk Nabi Orun said.'], [evening, 'The academy in Tarsha was entered by 12 pupils only, Idan Sorel said.']), ['corroborates', 'same']);
  });
});

describe('relations to what another says', () => {
  const [morning, evening] = ['2025-05-12T08:00:00Z', '2025-05-12T19:00:00Z'];
  it('takes a sayer told by a description alone for the first who says it', () => {
    assert.deepEqual(relations('A river watchdog says that the dam at Tarsha was opened.', [morning, 'The dam at Tarsha was opened, Open Water spokeswoman Ana Dole said.']), ['same']);
  });
  it('takes a sayer with a name for himself alone', () => {
    assert.deepEqual(relations('Idan Sorel says that the dam at Tarsha was opened.', [morning, 'The dam at Tarsha was opened, Open Water spokeswoman Ana Dole said.'], [evening, 'The dam at Tarsha was opened, Idan Sorel said.']), ['corroborates', 'same']);
  });
});

describe('relations of corrections', () => {
  const [morning, noon] = ['2025-05-12T08:00:00Z', '2025-05-12T13:00:00Z'];
  const correction = [noon, 'In a report on the raid on Tarsha this paper wrote that 30 porters had died. The clinic had counted three.', 'Correction'] as const;
  it('lets a correction contradict what it takes back and agree with what it puts in its place', () => {
    assert.deepEqual(relations('The clinic counted 30 porters dead after the raid on Tarsha.', correction), ['contradicts']);
    assert.deepEqual(relations('The clinic counted three porters dead after the raid on Tarsha.', correction), ['same']);
  });
  it('lets a correction without figures contradict what it takes back', () => {
    assert.deepEqual(relations('The mill in Bel Wadi was blown up before dawn.', [noon, 'Our early edition was mistaken, the mill in Bel Wadi was not blown up.', 'Correction: mill in Bel Wadi stands']), ['contradicts']);
  });
  it('takes the report that was wrong for an earlier stage of a claim about its correction', () => {
    const outlet = (published: string, body: string, headline: string) => { const match = bestMatch(view, storyOf({ uri: published, headline, body, published, outlet: 'Coast Morning' }, book), weigh); assert.ok(match); return { ...match, odds: 1 }; };
    const view = viewOf('Coast Morning had to own up to a wrong count of porters who died in Tarsha.');
    const matches = [outlet(morning, 'A raid on Tarsha killed 30 porters, the clinic said.', 'Raid on Tarsha'), outlet(...correction)];
    assert.deepEqual(relate(view, ofOneEvent(view, matches), match => match.story.report.uri).map(({ relation }) => relation)[0], 'updates');
  });
  it('takes a report that has the wrong one from its outlet for such a stage too', () => {
    const outlet = (name: string, published: string, body: string, headline: string) => { const match = bestMatch(view, storyOf({ uri: published, headline, body, published, outlet: name }, book), weigh); assert.ok(match); return { ...match, odds: 1 }; };
    const view = viewOf('Coast Morning has taken back its news of a drowned bishop in Tarsha.');
    const matches = [outlet('Reed Post', morning, 'The bishop drowned in Tarsha, the mayor told Coast Morning.', 'Bishop drowned'), outlet('Coast Morning', noon, 'What we printed on the bishop in Tarsha was wrong: he is alive.', 'Correction')];
    assert.deepEqual(relate(view, ofOneEvent(view, matches), match => match.story.report.uri).map(({ relation }) => relation)[0], 'updates');
  });
});

describe('relations of a claim without a source', () => {
  const [morning, evening] = ['2025-05-12T08:00:00Z', '2025-05-12T19:00:00Z'];
  it('are the same where two passages are as near, else of the nearer one alone', () => {
    assert.deepEqual(relations('The old grain ferry sank off Tarsha in a storm.', [morning, 'The old grain ferry sank off Tarsha in a storm, mayor Idan Sorel said.'], [evening, 'In a storm the old grain ferry sank off Tarsha, the port office said.'], [evening, 'Divers found the ferry off Tarsha, the fleet said.']), ['same', 'same', 'corroborates']);
  });
});

describe('what is shown', () => {
  const shown = (claim: string, ...reports: readonly (readonly [string, string])[]): readonly string[] => {
    const matches = reports.flatMap(([published, body]) => matchOf(claim, body, published) ?? []);
    return rank(viewOf(claim), matches, weigh).map(({ story }) => story.report.published?.slice(0, 10) ?? '');
  };
  it('leaves out a raid on another day that shares no figure', () => {
    assert.deepEqual(shown('Drones hit the fuel depot in Tarsha on 12 May and wounded three guards.', ['2025-05-12', 'Drones hit the fuel depot in Tarsha on Monday and wounded three guards.'], ['2025-05-06', 'Drones hit the fuel depot in Tarsha on Tuesday and wounded nine guards.']), ['2025-05-12']);
  });
});
