import { strict as assert } from 'node:assert';
import { claimsOf } from '../../../../support/attributions.ts';

/** The words of a draft that its writer takes for granted. */
function presupposed(text: string): string[] {
  return claimsOf(text).filter(claim => claim.presupposed === true).map(claim => text.slice(claim.start, claim.end));
}

describe('claims taken for granted', () => {
  it('are what a sentence holds against "despite" and "in spite of"', () => {
    assert.deepEqual(presupposed('Orel sold 40 boats in May despite a freeze on river sales.'), ['a freeze on river sales']);
    assert.deepEqual(presupposed('In spite of a court order against the dam, work goes on.'), ['a court order against the dam']);
  });
  it('are what happened to somebody named, behind a preposition of time', () => {
    assert.deepEqual(presupposed('The brigade has not fought since its defeat at Dobra.'), ['its defeat at Dobra']);
    assert.deepEqual(presupposed('After the murder of Ivan Petrenko, which Besk ordered, the talks ended.'), ['the murder of Ivan Petrenko, which Besk ordered']);
    assert.deepEqual(presupposed('He has lived there since the start of the war. After the attack, they left.'), []);
  });
  it('are clauses known or unknown to somebody', () => {
    assert.deepEqual(presupposed('The plan ignores the fact that the dam was mined in May.'), ['the dam was mined in May']);
    assert.deepEqual(presupposed('The drivers were unaware that the bridge was gone.'), ['the bridge was gone']);
  });
  it('are taken for granted by questions too', () => {
    assert.deepEqual(presupposed('Why did Orel sell boats despite a freeze on river sales?'), ['a freeze on river sales']);
  });
  it('are not what others say, feel or are', () => {
    assert.deepEqual(presupposed('The minister said sales went on despite a freeze. “Despite a ban on cars, they drove,” she said.'), []);
    assert.deepEqual(presupposed('Despite fears of looting, the shops opened. Despite himself, the mayor smiled. Despite everything, they sang.'), []);
  });
  it('stand within the claim of their sentence', () => {
    const claims = claimsOf('Orel sold 40 boats despite a freeze on river sales.');
    assert.equal(claims.length, 2);
    assert.ok(claims.every(claim => claim.attribution === undefined && claim.sentence.start === 0));
  });
});
