import assert from 'node:assert/strict';
import { inTellingOrder, mostTelling } from '../../../../src/core/link/mostTelling.ts';
import type { ClaimLink, Relation } from '../../../../src/core/model/claimLink.ts';

const link = (uri: string, relation: Relation, score: number, more: { readonly origin?: string; readonly published?: string; readonly confirmed?: boolean } = {}): ClaimLink => ({
  report: { uri, headline: uri, location: { file: uri }, ...(more.published === undefined ? {} : { published: more.published }) },
  passage: { start: 0, end: 1, text: 'x' }, matches: [], relation, score, origin: more.origin ?? uri,
  fields: { who: 'unknown', where: 'unknown', when: 'unknown', howMany: 'unknown', hedge: 'unknown' }, ...(more.confirmed === undefined ? {} : { confirmed: more.confirmed })
});
const names = (links: readonly ClaimLink[]): string => links.map(({ report }) => report.uri).join(' ');

describe('the reports that tell most', () => {
  it('come as contradictions, updates, other sources and copies, of one origin the first', () => {
    const links = [link('copy', 'same', 0.9, { origin: 'governor' }), link('governor', 'same', 0.95, { origin: 'governor' }), link('clinic', 'corroborates', 0.5), link('later', 'updates', 0.4), link('ministry', 'contradicts', 0.3)];
    assert.equal(names(inTellingOrder(links)), 'ministry later clinic governor copy');
  });
  it('have the newest update first, which has the figure that holds', () => {
    const links = [link('nine', 'updates', 0.9, { published: '2026-05-04T08:00:00Z' }), link('fifteen', 'updates', 0.4, { published: '2026-05-06T08:00:00Z' }), link('twelve', 'updates', 0.8, { published: '2026-05-05T08:00:00Z' })];
    assert.equal(names(inTellingOrder(links)), 'fifteen twelve nine');
  });
  it('are one of a kind each before a second of one kind: the governor is not crowded out by earlier tolls', () => {
    const links = [link('nine', 'updates', 0.9, { published: '2026-05-04' }), link('twelve', 'updates', 0.8, { published: '2026-05-05' }), link('fifteen', 'updates', 0.4, { published: '2026-05-06' }), link('clinic', 'corroborates', 0.5), link('governor', 'same', 0.95), link('ministry', 'contradicts', 0.2)];
    assert.equal(names(mostTelling(links, 3)), 'ministry fifteen governor');
    assert.equal(names(mostTelling(links, 4)), 'ministry fifteen twelve governor');
  });
  it('begin with what the writer confirmed', () => {
    const links = [link('ministry', 'contradicts', 0.9), link('second', 'contradicts', 0.8), link('mine', 'same', 0.1, { confirmed: true })];
    assert.equal(names(mostTelling(links, 2)), 'mine ministry');
  });
  it('are all there are where there are few', () => {
    assert.equal(names(mostTelling([link('governor', 'same', 0.9)], 3)), 'governor');
    assert.equal(names(mostTelling([], 3)), '');
  });
});
