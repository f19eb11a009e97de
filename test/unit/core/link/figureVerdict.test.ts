import assert from 'node:assert/strict';
import { figureVerdict } from '../../../../src/core/link/figureVerdict.ts';
import type { FigureLine, FigurePoint, Relation } from '../../../../src/core/model/claimLink.ts';

const exact = (value: number): Pick<FigurePoint, 'low' | 'high' | 'qualifier'> => ({ low: value, high: value, qualifier: 'exact' });
const atLeast = (value: number): Pick<FigurePoint, 'low' | 'high' | 'qualifier'> => ({ low: value, high: Number.MAX_SAFE_INTEGER, qualifier: 'minimum' });
const about = (value: number): Pick<FigurePoint, 'low' | 'high' | 'qualifier'> => ({ low: value * 0.9, high: value * 1.1, qualifier: 'approximate' });
let day = 0;
const point = (bounds: Pick<FigurePoint, 'low' | 'high' | 'qualifier'>, relation: Relation = 'same'): FigurePoint => ({ ...bounds, text: 'x', relation, uri: String(++day), published: `2026-05-${String(10 + day)}` });
const verdict = (mine: Pick<FigurePoint, 'low' | 'high' | 'qualifier'>, points: readonly FigurePoint[], elsewhere: readonly FigurePoint[] = []): string | undefined => {
  const line: FigureLine = { start: 0, end: 2, ...mine, points, elsewhere };
  return figureVerdict(line)?.verdict;
};

describe('a figure of the draft on the archive\'s line', () => {
  it('is the latest where the last report has it', () => { assert.equal(verdict(exact(14), [point(exact(9), 'updates'), point(exact(14))]), 'latest'); });
  it('is superseded by a later figure that updates it, and says by which', () => {
    const later = point(exact(14), 'updates');
    const line: FigureLine = { start: 0, end: 1, ...exact(9), points: [point(exact(9)), later], elsewhere: [] };
    assert.deepEqual(figureVerdict(line), { verdict: 'superseded', against: later });
  });
  it('is disputed by a rival count, not superseded', () => { assert.equal(verdict(exact(9), [point(exact(9)), point(exact(140), 'contradicts')]), 'disputed'); });
  it('is superseded as a minimum by what is more', () => { assert.equal(verdict(atLeast(9), [point(atLeast(9)), point(exact(14), 'corroborates')]), 'superseded'); });
  it('is not superseded by a later "at least" that it is among', () => { assert.equal(verdict(exact(14), [point(exact(14)), point(atLeast(12), 'corroborates')]), 'latest'); });
  it('lies outside all figures', () => { assert.equal(verdict(exact(31), [point(exact(9)), point(exact(14), 'updates')]), 'out-of-range'); });
  it('lies between them, in no report', () => { assert.equal(verdict(exact(11), [point(exact(9)), point(exact(14), 'updates')]), 'unreported'); });
  it('lost its "at least"', () => { assert.equal(verdict(exact(14), [point(atLeast(14))]), 'qualifier-changed'); });
  it('keeps its qualifier where another report has it so', () => { assert.equal(verdict(exact(14), [point(exact(14)), point(atLeast(14))]), 'latest'); });
  it('is the number of "about 200"', () => { assert.equal(verdict(exact(200), [point(about(200))]), 'qualifier-changed'); });
  it('stands in the archive for something else only', () => { assert.equal(verdict(exact(14), [point(exact(9))], [point(exact(14))]), 'unit-changed'); });
  it('has no verdict where the archive has no figure', () => { assert.equal(verdict(exact(14), []), undefined); });
});
