import { strict as assert } from 'node:assert';
import { claimsOf } from '../../../../support/attributions.ts';

function sayers(text: string): (string | undefined)[] {
  return claimsOf(text).flatMap(claim => claim.attribution?.sources.map(source => source.canonical ?? source.text) ?? []);
}

function contents(text: string, language: 'plaintext' | 'markdown' = 'plaintext'): string[][] {
  return claimsOf(text, { language }).flatMap(({ attribution }) => (attribution === undefined ? [] : [attribution.content.map(({ start, end }) => text.slice(start, end))]));
}

describe('claims of a whole draft', () => {
  it('know who "he" is', () => {
    assert.deepEqual(sayers('Olena Marchuk, a teacher, said the school was hit. She said nobody was inside.').slice(0, 2), ['Olena Marchuk', 'Olena Marchuk']);
  });
  it('know who "the mayor" is', () => {
    assert.deepEqual(sayers('Ihor Sorokin, the mayor, said the bridge fell. The mayor said nobody was hurt.'), ['Ihor Sorokin', 'Ihor Sorokin']);
  });
  it('give a paragraph that is only a quotation to the speaker before it', () => {
    assert.deepEqual(contents('“We left in the night,” said Olena Marchuk.\n\n“There was no time to pack anything.”'), [['We left in the night', 'There was no time to pack anything.']]);
  });
  it('give a cue that ends in a colon the quotation below it', () => {
    assert.deepEqual(contents('Petrenko told reporters:\n\n“The bridge is ours and it stays ours.”'), [['The bridge is ours and it stays ours.']]);
  });
  it('give a block quote to the line under it', () => {
    assert.deepEqual(contents('> We counted the trucks and went home.\n\nSo says Ivan Petrenko, a farmer.', 'markdown'), [['We counted the trucks and went home.']]);
  });
  it('resolve dates against the draft\'s own', () => {
    const [claim] = claimsOf('The depot burned on Monday.', { date: '2025-11-05' });
    assert.deepEqual(claim?.dates.map(({ text, from, to }) => [text, from, to]), [['Monday', '2025-11-03', '2025-11-03']]);
  });
  it('are none in what is no prose: a sentence without end', () => {
    assert.deepEqual(claimsOf('he said, '.repeat(1000)).filter(claim => claim.attribution !== undefined), []);
  });
  it('hold spans inside the draft, whatever it says', () => {
    const odd = '“ he said, ( — ” according to. That was how put it: \n\n“ \n\nSo says\n\n1.5 $ % 12-16 of';
    for (const { start, end, attribution } of claimsOf(odd)) for (const span of [{ start, end }, ...(attribution?.content ?? [])]) assert.ok(span.start >= 0 && span.end >= span.start && span.end <= odd.length);
  });
});
