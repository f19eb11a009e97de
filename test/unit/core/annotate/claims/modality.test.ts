import { strict as assert } from 'node:assert';
import { claimsOf } from '../../../../support/attributions.ts';

function first(text: string): { readonly modality: string; readonly negated: boolean; readonly hedges: readonly string[] } {
  const [claim] = claimsOf(text);
  assert.ok(claim);
  return { modality: claim.modality, negated: claim.negated, hedges: claim.hedges.map(({ start, end }) => text.slice(start, end)) };
}

describe('claims: modality, negation, hedges', () => {
  it('tell forecasts, conditions and directives from facts', () => {
    assert.equal(first('Officials said the bridge fell.').modality, 'fact');
    assert.equal(first('Officials said the bridge will fall by spring.').modality, 'forecast');
    assert.equal(first('Petrenko said troops would leave if the truce held.').modality, 'conditional');
    assert.equal(first('The council urged residents to leave the valley.').modality, 'directive');
    assert.equal(first('The army vowed to return.').modality, 'forecast');
  });
  it('see a statement denied', () => {
    assert.equal(first('Officials said the troops had not crossed the river.').negated, true);
    assert.equal(first('No bridge fell in the night.').negated, true);
    assert.equal(first('The depot burned down.').negated, false);
  });
  it('find the words that withhold belief', () => {
    assert.deepEqual(first('The convoy reportedly carried shells.').hedges, ['reportedly']);
    assert.deepEqual(first('The missile appears to have struck a school.').hedges, ['appears to']);
    assert.deepEqual(first('The account could not be independently verified.').hedges, ['could not be independently verified']);
  });
});
