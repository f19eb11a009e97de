import { strict as assert } from 'node:assert';
import { remembering } from '../../../../src/core/text/remembering.ts';

describe('remembered answers', () => {
  it('are made once for a short word and each time for one that would keep its text alive', () => {
    const asked: string[] = [];
    const length = remembering(word => { asked.push(word); return word.length; }, 10);
    for (const word of ['ferry', 'ferry', 'lighthouseman', 'lighthouseman', 'twelve units']) assert.equal(length(word), word.length);
    assert.equal(length('twelve units'), 12);
    assert.deepEqual(asked, ['ferry', 'lighthouseman', 'lighthouseman', 'twelve units']);
  });
  it('are made once for words up to a length asked for', () => {
    const asked: string[] = [];
    const length = remembering(word => { asked.push(word); return word.length; }, 10, 20);
    for (const word of ['lighthouseman', 'lighthouseman', 'the guild of lighthousemen', 'the guild of lighthousemen']) assert.equal(length(word), word.length);
    assert.deepEqual(asked, ['lighthouseman', 'the guild of lighthousemen', 'the guild of lighthousemen']);
  });
  it('are remembered where the answer is that there is none', () => {
    let asked = 0;
    const nothing = remembering(() => { asked++; return null; }, 10);
    assert.deepEqual([nothing('ferry'), nothing('ferry'), asked], [null, null, 1]);
  });
  it('are forgotten beyond so many words', () => {
    const asked: string[] = [];
    const known = remembering(word => { asked.push(word); return word; }, 2);
    for (const word of ['ferry', 'quay', 'mill', 'ferry', 'mill']) known(word);
    assert.deepEqual(asked, ['ferry', 'quay', 'mill', 'ferry']);
  });
});
