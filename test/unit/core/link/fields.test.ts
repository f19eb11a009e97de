import { strict as assert } from 'node:assert';
import { claimView } from '../../../../src/core/link/claimView.ts';
import { dayOf } from '../../../../src/core/link/days.ts';
import { fieldsOf } from '../../../../src/core/link/fields.ts';
import { bestMatch } from '../../../../src/core/link/match.ts';
import type { NameBook } from '../../../../src/core/link/names.ts';
import type { Related } from '../../../../src/core/link/relation.ts';
import { statementOf } from '../../../../src/core/link/statement.ts';
import { storyOf } from '../../../../src/core/link/story.ts';
import type { FieldAgreement } from '../../../../src/core/model/claimLink.ts';

// An invented coast.
const book: NameBook = name => (name === 'Tarsha' || name === 'Orvane' ? { key: `place:${name}`, kind: 'place', listed: true } : undefined);

function fields(claim: string, body: string, told: Omit<Related, 'match'>): FieldAgreement {
  const view = claimView(statementOf(claim, 0, { book, day: dayOf('2025-05-20') ?? 0 }));
  const match = bestMatch(view, storyOf({ uri: 'a', headline: '', body, published: '2025-05-12T10:00:00Z' }, book), () => 5);
  assert.ok(match);
  return fieldsOf(view, { ...told, match: { ...match, odds: 1 } });
}

const SAME: Omit<Related, 'match'> = { relation: 'same', rule: 'first-sayer' };

describe('how firmly a claim is put', () => {
  const cases: readonly (readonly [FieldAgreement['hedge'], string, string])[] = [
    ['stronger-in-draft', 'A mine sank the ferry off Tarsha.', 'A mine may have sunk the ferry off Tarsha.'],
    ['weaker-in-draft', 'A mine may have sunk the ferry off Tarsha.', 'A mine sank the ferry off Tarsha.'],
    // A month is no hedge.
    ['agree', 'A mine sank the ferry off Tarsha.', 'A mine sank the ferry off Tarsha on 12 May.'],
    ['agree', 'On 12 May a mine sank the ferry off Tarsha.', 'A mine sank the ferry off Tarsha on Monday.'],
    ['stronger-in-draft', 'The ferry sank off Tarsha with nine people on board.', 'The ferry sank off Tarsha with nine people on board, harbour master Ana Dole said.'],
    ['agree', 'Harbour master Dole speaks of nine people on board the ferry that sank off Tarsha.', 'The ferry sank off Tarsha with nine people on board, harbour master Ana Dole said.'],
    ['stronger-in-draft', 'The guild will sail from Tarsha.', 'The guild will sail from Tarsha if the mines are swept.'],
    ['agree', 'The guild made its sailing from Tarsha dependent on the mines.', 'The guild will sail from Tarsha if the mines are swept.'],
    ['stronger-in-draft', 'The ferry that sank off Tarsha had nine people on board.', 'The ferry that sank off Tarsha had at least nine people on board.']
  ];
  for (const [hedge, claim, body] of cases) it(`${hedge}: ${claim} | ${body}`, () => { assert.equal(fields(claim, body, SAME).hedge, hedge); });
});

describe('the fields of a claim and a passage', () => {
  it('agree on a place that no gazetteer knows', () => { assert.equal(fields('Shells fell on Zelomir.', 'Shells fell on Zelomir at noon.', SAME).where, 'agree'); });
  it('differ in the place where that is why they contradict', () => { assert.equal(fields('The envoys met in Tarsha.', 'The envoys met in Orvane.', { relation: 'contradicts', rule: 'other-place' }).where, 'differ'); });
  it('are of one source where the statement is the same', () => { assert.equal(fields('Nine died off Tarsha, the navy said.', 'Nine died off Tarsha, officers said.', SAME).who, 'agree'); });
  it('are of two where one confirms the other', () => { assert.equal(fields('Nine died off Tarsha.', 'Nine died off Tarsha, officers said.', { relation: 'corroborates', rule: 'other-sayer' }).who, 'differ'); });
  it('differ in the figure where that moved', () => { assert.equal(fields('Nine died off Tarsha.', 'Six died off Tarsha.', { relation: 'updates', rule: 'toll-moved' }).howMany, 'differ'); });
  it('say nothing of a day that neither names', () => { assert.equal(fields('Nine died off Tarsha.', 'Nine died off Tarsha.', SAME).when, 'unknown'); });
});
