import { strict as assert } from 'node:assert';
import { claimView } from '../../../../src/core/link/claimView.ts';
import { GROUP_FEATURES, groupFeatures, OWN_FEATURES, ownFeatures } from '../../../../src/core/link/features.ts';
import { bestMatch } from '../../../../src/core/link/match.ts';
import type { Match } from '../../../../src/core/link/match.ts';
import { rank } from '../../../../src/core/link/rank.ts';
import { FIRST, TREES } from '../../../../src/core/link/rankTable.ts';
import type { Tree } from '../../../../src/core/link/rankTable.ts';
import { statementOf } from '../../../../src/core/link/statement.ts';
import { storyOf } from '../../../../src/core/link/story.ts';
import type { Story } from '../../../../src/core/link/story.ts';
import { claimSketch, wholeFeatures } from '../../../../src/core/link/wholeReport.ts';
import type { WholeFeatures } from '../../../../src/core/link/wholeReport.ts';

const book = (): undefined => undefined;
/** Names are rarer than other words. */
const weigh = (stem: string): number => (/^(?:tolva|harnik|ebrin)/.test(stem) ? 6 : 2);
const DAY = 20_000;
const iso = (day: number): string => new Date(day * 86_400_000).toISOString();

function view(text: string): ReturnType<typeof claimView> {
  return claimView(statementOf(text, 0, { book, day: DAY }));
}

function story(uri: string, headline: string, body: string, day = DAY): Story {
  return storyOf({ uri, headline, body, published: iso(day) }, book);
}

function whole(claim: string, report: Story, today?: number): WholeFeatures {
  const own = view(claim);
  return wholeFeatures(claimSketch(own, weigh), report, weigh, today);
}

const DAM = story('dam', 'Two towers down at Tolva', 'Engineers in Tolva found a pair of pylons on the ground. The dam itself stands, the utility said.');
const ELSEWHERE = story('else', 'Market day in Harnik', 'Traders in Harnik sold onions. A bus from Tolva was late.');

describe('what a whole report has of a claim', () => {
  it('"Not the dam but two towers came down at Tolva": words that stand in several sentences count together', () => {
    const claim = 'Not the dam at Tolva but two towers came down.';
    assert.ok(whole(claim, DAM).shared > 0.8);
    assert.ok(whole(claim, DAM).likeness > whole(claim, ELSEWHERE).likeness);
  });

  it('"Tolva" in headline and first sentence tells where a report is; in passing it does not', () => {
    assert.equal(whole('A tower fell in Tolva.', DAM).namesFirst, 1);
    assert.equal(whole('A tower fell in Tolva.', ELSEWHERE).namesFirst, 0);
    assert.equal(whole('A tower fell.', DAM).namesFirst, 0.5);
  });

  it('a report of last week is nearer than one of last year; without a date neither', () => {
    const claim = 'A tower fell in Tolva.';
    assert.equal(whole(claim, DAM, DAY).age, 0);
    assert.ok(whole(claim, DAM, DAY + 7).age < whole(claim, DAM, DAY + 300).age);
    assert.equal(whole(claim, DAM, DAY + 300).age, whole(claim, DAM, DAY + 600).age);
    assert.equal(whole(claim, DAM).age, whole(claim, DAM, DAY + 10).age);
  });
});

describe('features of a match', () => {
  const claim = view('Two towers fell in Tolva.');
  const sketch = claimSketch(claim, weigh);
  const matches = [DAM, ELSEWHERE].map(report => bestMatch(claim, report, weigh)).filter((match): match is Match => match !== undefined);
  const own = matches.map(match => ownFeatures(match, wholeFeatures(sketch, match.story, weigh, DAY)));

  it('has a number for every name, and the fitted table asks for no other', () => {
    const group = groupFeatures(matches, own, [1, -1]);
    assert.ok(own.every(row => row.length === OWN_FEATURES.length && row.every(Number.isFinite)));
    assert.ok(group.every(row => row.length === GROUP_FEATURES.length && row.every(Number.isFinite)));
    assert.equal(FIRST.length, OWN_FEATURES.length);
    const asked = (tree: Tree): readonly number[] => (typeof tree === 'number' ? [] : [tree[0], ...asked(tree[2]), ...asked(tree[3])]);
    assert.ok(Math.max(...TREES.flatMap(asked)) < OWN_FEATURES.length + GROUP_FEATURES.length);
  });

  it('holds the others against the report that has most of the claim and its names', () => {
    const group = groupFeatures(matches, own, [1, -1]);
    const [most, least] = group.map(row => row[GROUP_FEATURES.indexOf('namesOfMost')]);
    assert.equal(most, 1);
    assert.equal(least, 0);
  });

  it('ranks the report of the event before the one that names its town in passing', () => {
    const [first] = rank(claim, [...matches].reverse(), weigh, DAY);
    assert.equal(first?.story.report.uri, 'dam');
  });
});
