import { strict as assert } from 'node:assert';
import { figureVerdict } from '../../../../src/core/link/figureVerdict.ts';
import { draftStatement, linkClaims } from '../../../../src/core/link/linkClaims.ts';
import type { LinkDeps } from '../../../../src/core/link/linkClaims.ts';
import type { NameBook, NameInfo } from '../../../../src/core/link/names.ts';
import { sentencesOf } from '../../../../src/core/link/statement.ts';
import { folded, wordsOf } from '../../../../src/core/link/words.ts';
import type { ClaimQuery, ClaimStanding } from '../../../../src/core/model/claimLink.ts';
import { REPORTS } from '../../../support/linkWorld.ts';

const state = (key: string, seat = false): NameInfo => ({ key: `state:${key}`, kind: 'state', ...(seat ? { seat } : {}) });
const NAMES: Readonly<Record<string, NameInfo>> = {
  'sudan': state('Sudan'), 'sudanese': state('Sudan'), 'saudi': state('Saudi Arabia'), 'saudi arabia': state('Saudi Arabia'), 'egypt': state('Egypt'), 'egyptian': state('Egypt'),
  'rapid support forces': { key: 'actor:RSF', kind: 'actor' }, 'rsf': { key: 'actor:RSF', kind: 'actor' }, 'north kordofan': { key: 'place:North Kordofan', kind: 'place', listed: true, wide: true }
};
const book: NameBook = name => NAMES[folded(name)];

/** An archive in memory: passages are sentences, ranked by how many words they share with the text. */
function archive(): LinkDeps {
  const passages = REPORTS.flatMap(report => sentencesOf(report.body).map(span => ({ report, passage: { ...span, text: report.body.slice(span.start, span.end) } })));
  return {
    search(text, limit, until, from) {
      const words = new Set(wordsOf(text).map(({ stem }) => stem));
      return passages
        .filter(({ report: { published = '' } }) => (until === undefined || published < until) && (from === undefined || published >= from))
        .map(({ report, passage }) => ({ report: { uri: report.uri, headline: report.headline, location: { file: report.uri } }, passage, score: wordsOf(passage.text).filter(({ stem }) => words.has(stem)).length }))
        .filter(({ score }) => score > 0).sort((a, b) => b.score - a.score).slice(0, limit);
    },
    report(uri) { const report = REPORTS.find(other => other.uri === uri); return report === undefined ? undefined : { report, location: { file: uri } }; },
    count: () => REPORTS.length, book
  };
}

function query(text: string, date = '2025-05-20'): ClaimQuery {
  const whole = { start: 0, end: text.length };
  return { claim: { ...whole, id: 'c', text, sentence: whole, hedged: false, hedges: [], negated: false, modality: 'fact', dates: [], figures: [], quotations: [], rule: 'test' }, sentence: text, mentions: [], context: [], date };
}

/** The same claim in a paragraph, after what stands `before` it there. */
function within(text: string, before: string): ClaimQuery {
  const at = query(text);
  const start = before.length + 1;
  const span = { start, end: start + text.length };
  return { ...at, claim: { ...at.claim, ...span, sentence: span }, around: { before: before + ' ', after: '', section: [], opening: '' } };
}

async function standing(text: string, date?: string): Promise<ClaimStanding> {
  const [found] = await linkClaims([query(text, date)], archive());
  assert.ok(found);
  return found;
}

async function relations(text: string, date?: string): Promise<Record<string, string>> {
  const { links } = await standing(text, date);
  return Object.fromEntries(links.map(({ report, relation }) => [report.uri, relation]));
}

/** A claim, the reports that bear on it and how. */
const CASES: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
  ['Six people died when shells fell on a maternity clinic in Um Dafala on 3 May, health director Idris said.', { 'clinic-six': 'same', 'clinic-copy': 'same', 'clinic-eleven': 'updates', 'clinic-army': 'contradicts' }],
  ['The shelling of the clinic in Um Dafala killed eleven people, according to the Red Crescent.', { 'clinic-eleven': 'same', 'clinic-six': 'updates', 'clinic-copy': 'updates', 'clinic-army': 'contradicts' }],
  ['The army said that its guns never hit the maternity clinic in Um Dafala on 3 May.', { 'clinic-army': 'same', 'clinic-six': 'contradicts', 'clinic-copy': 'contradicts' }],
  ['The Rapid Support Forces announced on 6 May that they had seized Kerrin.', { 'kerrin-taken': 'same', 'kerrin-denied': 'contradicts', 'kerrin-left': 'updates' }],
  ['Kerrin is still held by government troops, army spokesman Nizar Hamad said on 6 May.', { 'kerrin-denied': 'same', 'kerrin-taken': 'contradicts', 'kerrin-left': 'updates' }],
  ['Late on 8 May the 18th Infantry Brigade pulled out of Kerrin.', { 'kerrin-left': 'same', 'kerrin-taken': 'updates', 'kerrin-denied': 'contradicts' }],
  ['A fire at the Tembela pumping station cut off the water of some 200,000 people on 7 May, the river authority said.', { 'water-off': 'same', 'water-back': 'corroborates' }],
  ['By 9 May the water was back for 120,000 people in Tembela.', { 'water-back': 'same', 'water-off': 'updates' }],
  ['In Jeddah the two sides agreed on a 72-hour humanitarian pause.', { 'talks-none': 'contradicts', 'talks-open': 'contradicts' }],
  ['A humanitarian pause of three days was first on the list when the two sides met in Cairo on 11 May.', { 'talks-open': 'contradicts', 'talks-none': 'contradicts' }],
  ['One driver was killed when gunmen attacked trucks with medicine near Wad Helou on 13 May.', { 'convoy': 'same', 'convoy-later': 'updates' }],
  ['The army shot down 31 of 40 drones over Port Sudan in the night to 8 May.', { 'drones-night': 'same' }],
  ['The army counted 13 of 40 drones shot down over Port Sudan before dawn on 8 May.', { 'drones-night': 'contradicts' }],
  ['A drone wounded two guards at a fuel depot in Um Dafala on 10 May.', { 'depot-other': 'same' }],
  ['Four people were killed when a drone hit the fuel depot in Um Dafala on 10 May.', { 'depot-other': 'contradicts' }],
  ['Shells killed nine people at a market in Tembela on 15 May.', {}],
  ['A pumping station in Wad Helou burned on 2 May.', {}],
  ['Nobody is missing any more in Um Dafala, the Red Crescent said.', { 'clinic-eleven': 'same' }],
  ['Open Ward blamed the Rapid Support Forces for the attack on its trucks near Wad Helou.', { convoy: 'contradicts' }],
  ['Twenty-five people were wounded when the clinic in Um Dafala was shelled on 3 May, health director Amna Idris said.', { 'clinic-six': 'contradicts', 'clinic-copy': 'contradicts' }],
  ['The militia launched 26 drones at Port Sudan in the night to 9 May.', { 'drones-next': 'same' }],
  ['Kerrin had some 9,000 inhabitants before the war.', { 'kerrin-taken': 'same' }],
  ['About 120,000 residents of Atbara have had water again since 9 May, after a burned pumping station was mended.', { 'water-back': 'contradicts' }],
  ['A drone came down on a fuel depot in Kosti early on 10 May and injured two guards.', { 'depot-other': 'contradicts' }],
  ['A drone hit a school in Um Dafala on 12 May.', {}],
  ['The army shot down 18 drones over Port Sudan in the night to 11 May.', {}],
  ['A nurse died on 16 May of wounds from the attack near Wad Helou, the second death of that day, the aid group said.', { 'convoy-later': 'same' }],
  ['Egypt will invite both sides to talks in June, its foreign minister said.', {}]
];

describe('linkClaims', () => {
  for (const [text, expected] of CASES) {
    it(text, async () => { assert.deepEqual(await relations(text), expected); });
  }

  it('links a claim that names nothing to the reports of its paragraph\'s story', async () => {
    const text = 'Four trucks with medicine were attacked and a driver was killed.';
    const [inWadHelou] = await linkClaims([within(text, 'Open Ward works in the villages near Wad Helou.')], archive());
    assert.ok(inWadHelou?.links.some(({ report, relation }) => report.uri === 'convoy' && relation === 'same'));
  });

  it('never sets a report against a claim by a place that only the draft around it names', async () => {
    const text = 'Four trucks with medicine were attacked and a driver was killed.';
    const [inTembela] = await linkClaims([within(text, 'The road to Tembela is closed.')], archive());
    assert.deepEqual(inTembela?.links.filter(({ rule }) => rule === 'other-place'), []);
  });

  it('counts what the paragraph counts where a claim gives a bare number', async () => {
    const before = 'Nobody has settled how many were killed in the clinic of Um Dafala. The health director wrote six.';
    const [found] = await linkClaims([within('The Red Crescent says eleven.', before)], archive());
    assert.ok(found?.links.some(({ report, relation }) => report.uri === 'clinic-eleven' && relation === 'same'));
  });

  it('keeps a claim empty that only shares its place with the reports of the story', async () => {
    const [found] = await linkClaims([within('The roof of the hall has to be built anew.', 'Shells fell on Um Dafala on 3 May.')], archive());
    assert.deepEqual(found?.links, []);
  });

  it('links to nothing that was published after the draft', async () => {
    assert.deepEqual(Object.keys(await relations('The shelling of the clinic in Um Dafala killed six people.', '2025-05-03')).sort(), ['clinic-copy', 'clinic-six']);
  });

  it('puts the figures of an event in order of time', async () => {
    const { figures } = await standing('The shelling of the clinic in Um Dafala killed eleven people.');
    assert.deepEqual([...new Set(figures[0]?.points.map(({ low }) => low))], [6, 11]);
  });

  /** The verdict on the first figure of a claim, and the archive's figures in order. */
  const verdictOn = async (text: string): Promise<readonly [string | undefined, ...number[]]> => {
    const { figures: [line] } = await standing(text);
    return line === undefined ? [undefined] : [figureVerdict(line)?.verdict, ...line.points.map(({ low }) => low)];
  };
  it('places a figure of the draft: the latest toll', async () => { assert.deepEqual(await verdictOn('The shelling of the clinic in Um Dafala killed eleven people.'), ['latest', 6, 6, 11]); });
  it('places a figure of the draft: a toll that was superseded', async () => { assert.deepEqual(await verdictOn('Six people died when shells fell on a maternity clinic in Um Dafala on 3 May.'), ['superseded', 6, 6, 11]); });
  it('places a figure of the draft: above all tolls', async () => { assert.deepEqual(await verdictOn('The shelling of the clinic in Um Dafala killed 30 people.'), ['out-of-range', 6, 6, 11]); });
  it('gives the place of a figure in the draft', async () => {
    const text = 'The shelling of the clinic in Um Dafala killed eleven people.';
    const before = 'Talks went on in Jeddah.';
    const [found] = await linkClaims([within(text, before)], archive());
    assert.equal(found?.figures[0]?.start, before.length + 1 + text.indexOf('eleven'));
  });

  it('counts independent origins, not reports', async () => {
    const { origins, links } = await standing('Six people died when shells fell on a maternity clinic in Um Dafala on 3 May.');
    assert.equal(origins.find(({ origin }) => origin.includes('Amna Idris'))?.reports, 2);
    assert.ok(origins.length < links.length);
  });

  it('takes the first word of a sentence for a name only where recognition does, and none where another claim stood before it', () => {
    const namesOf = (sentence: string, mentions: ClaimQuery['mentions']): readonly string[] => draftStatement({ ...query(sentence), mentions }, book).names.map(({ text }) => text);
    const besk = { kind: 'actor', type: 'person', start: 31, end: 35, text: 'Besk', rule: 'test' } as const;
    const blanked = `${' '.repeat(31)}Besk denied it in Tembela.`;
    assert.deepEqual(namesOf(blanked, [besk]), ['Besk', 'Tembela']);
    assert.deepEqual(namesOf('Rye was all they brought to Tembela.', [{ ...besk, start: 28, end: 35, text: 'Tembela' }]), ['Tembela']);
  });

  it('stops when it is aborted', async () => {
    const controller = new AbortController();
    controller.abort();
    await assert.rejects(linkClaims([query('Six people died.')], archive(), controller.signal));
  });
});

describe('a claim that is a quotation', () => {
  const quoted: readonly (readonly [text: string, uri: string, relation: string, passage: RegExp])[] = [
    ['"One does not die for a few dunes," he said.', 'kerrin-left', 'same', /^"One does not die/],
    ['"One dies for a few dunes," Bakri said.', 'kerrin-left', 'contradicts', /^"One does not die/],
    ['"We had no weapons in the wards, just cots and nurses," she said.', 'clinic-six', 'same', /^"We had no weapons/],
    ['"We had weapons in the wards, cots and nurses," Idris told reporters.', 'clinic-six', 'contradicts', /^"We had no weapons/],
    ['"We will sign nothing," army delegate Huda Salih said.', 'talks-open', 'same', /^"We will sign nothing/]
  ];
  for (const [text, uri, relation, passage] of quoted) {
    it(`${relation}: ${text}`, async () => {
      const { links: [link] } = await standing(text);
      assert.equal(link?.report.uri, uri);
      assert.equal(link.relation, relation);
      assert.match(link.passage.text, passage);
    });
  }
});
