import assert from 'node:assert/strict';
import { withDecisions } from '../../../../src/core/link/linkStatus.ts';
import type { ClaimLink, ClaimStanding } from '../../../../src/core/model/claimLink.ts';

const link = (uri: string, origin: string): ClaimLink => ({
  report: { uri, headline: uri, location: { file: uri } }, passage: { start: 0, end: 1, text: 'x' }, matches: [], relation: 'same', score: 1, origin,
  fields: { who: 'agree', where: 'agree', when: 'agree', howMany: 'agree', hedge: 'agree' }
});
const standing: ClaimStanding = {
  claimId: 'c', links: [link('a', 'ministry'), link('b', 'ministry'), link('d', 'governor')], origins: [{ origin: 'ministry', reports: 2 }, { origin: 'governor', reports: 1 }],
  figures: [{ low: 9, high: 9, text: '9', uri: 'a' }, { low: 12, high: 12, text: '12', uri: 'd' }], quotes: [], searched: 40
};

describe('decisions about links', () => {
  it('leave a standing as it is where there are none', () => {
    assert.equal(withDecisions(standing, () => undefined), standing);
  });
  it('take a dismissed report out of links, origins and figures', () => {
    const decided = withDecisions(standing, (_, { report }) => (report.uri === 'd' ? 'dismissed' : undefined));
    assert.deepEqual(decided.links.map(({ report }) => report.uri), ['a', 'b']);
    assert.deepEqual(decided.origins, [{ origin: 'ministry', reports: 2 }]);
    assert.deepEqual(decided.figures.map(({ text }) => text), ['9']);
  });
  it('put a confirmed one first', () => {
    const decided = withDecisions(standing, (_, { report }) => (report.uri === 'd' ? 'confirmed' : undefined));
    assert.deepEqual(decided.links.map(({ report }) => report.uri), ['d', 'a', 'b']);
  });
});
