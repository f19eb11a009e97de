import assert from 'node:assert/strict';
import { withDecisions, withoutOwn } from '../../../../src/core/link/linkStatus.ts';
import type { ClaimLink, ClaimStanding, FigureLine, FigurePoint } from '../../../../src/core/model/claimLink.ts';

const link = (uri: string, origin: string): ClaimLink => ({
  report: { uri, headline: uri, location: { file: uri } }, passage: { start: 0, end: 1, text: 'x' }, matches: [], relation: 'same', score: 1, origin,
  fields: { who: 'agree', where: 'agree', when: 'agree', howMany: 'agree', hedge: 'agree' }
});
const exact = (value: number) => ({ low: value, high: value, qualifier: 'exact' }) as const;
const point = (value: number, uri: string): FigurePoint => ({ ...exact(value), text: String(value), uri, relation: 'same' });
const line = (...points: FigurePoint[]): FigureLine => ({ start: 0, end: 2, ...exact(12), points, elsewhere: [] });
const standing: ClaimStanding = {
  claimId: 'c', links: [link('a', 'ministry'), link('b', 'ministry'), link('d', 'governor')], origins: [{ origin: 'ministry', reports: 2 }, { origin: 'governor', reports: 1 }],
  figures: [line(point(9, 'a'), point(12, 'd')), line(point(40, 'd'))], quotes: [], searched: 40
};

describe('decisions about links', () => {
  it('leave a standing as it is where there are none', () => {
    assert.equal(withDecisions(standing, () => undefined), standing);
  });
  it('take a dismissed report out of links, origins and figures', () => {
    const decided = withDecisions(standing, (_, { report }) => (report.uri === 'd' ? 'dismissed' : undefined));
    assert.deepEqual(decided.links.map(({ report }) => report.uri), ['a', 'b']);
    assert.deepEqual(decided.origins, [{ origin: 'ministry', reports: 2 }]);
    assert.deepEqual(decided.figures.map(({ points }) => points.map(({ text }) => text)), [['9']]);
  });
  it('put a confirmed one first', () => {
    const decided = withDecisions(standing, (_, { report }) => (report.uri === 'd' ? 'confirmed' : undefined));
    assert.deepEqual(decided.links.map(({ report }) => report.uri), ['d', 'a', 'b']);
  });
});

describe('a draft that lies in the archive', () => {
  it('is no prior report of its own claims', () => {
    const without = withoutOwn({ ...standing, quotes: [{ start: 3, end: 9, verdict: 'verbatim', uri: 'd' }] }, 'd');
    assert.deepEqual(without.links.map(({ report }) => report.uri), ['a', 'b']);
    assert.deepEqual(without.origins, [{ origin: 'ministry', reports: 2 }]);
    assert.deepEqual(without.figures.map(({ points }) => points.map(({ text }) => text)), [['9']]);
    assert.deepEqual(without.quotes, []);
    assert.equal(withoutOwn(standing, 'elsewhere'), standing);
  });
});
