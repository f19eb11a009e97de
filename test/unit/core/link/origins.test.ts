import { strict as assert } from 'node:assert';
import { originGroups } from '../../../../src/core/link/origins.ts';
import { candidatePairs, jaccard, shinglesOf } from '../../../../src/core/link/shingles.ts';
import { storyOf } from '../../../../src/core/link/story.ts';
import { REPORTS } from '../../../support/linkWorld.ts';

describe('origins', () => {
  const groups = originGroups(REPORTS.map(report => storyOf(report, () => undefined)));
  const groupOf = (uri: string): readonly string[] => groups.find(({ uris }) => uris.includes(uri))?.uris ?? [];

  it('puts a copy with its first', () => { assert.deepEqual(groupOf('clinic-copy'), ['clinic-six', 'clinic-copy']); });
  it('names the first sayer', () => { assert.equal(groups.find(({ uris }) => uris.includes('clinic-six'))?.origin, 'state health director Amna Idris'); });
  it('keeps another sayer of the same event apart', () => { assert.deepEqual(groupOf('clinic-eleven'), ['clinic-eleven']); });
  it('keeps every report once', () => { assert.equal(groups.reduce((sum, { uris }) => sum + uris.length, 0), REPORTS.length); });
});

describe('shingles', () => {
  const a = shinglesOf('Gunmen attacked four trucks with medicine near Wad Helou on Tuesday and killed a driver');
  const b = shinglesOf('Gunmen attacked four trucks with medicine near Wad Helou on Tuesday, killing a driver');
  const c = shinglesOf('Water was restored on Friday to a part of the residents cut off by the fire');
  it('measure what two texts have in common', () => { assert.ok(jaccard(a, b) > 0.5); assert.equal(jaccard(a, c), 0); });
  it('bring near-duplicates together without comparing all', () => { assert.deepEqual(candidatePairs([a, c, b]).map(pair => pair.join()), ['0,2']); });
});
