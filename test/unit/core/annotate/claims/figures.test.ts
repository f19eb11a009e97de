import { strict as assert } from 'node:assert';
import { claimsOf } from '../../../../support/attributions.ts';

/** What the figures of a sentence come to: text, bounds, qualifier, unit and event. */
function figures(sentence: string): string[] {
  return claimsOf(sentence).flatMap(claim => claim.figures).map(({ text, low, high, qualifier, unit, counted, event }) =>
    [text, `${String(low)}..${high === Number.MAX_SAFE_INTEGER ? '' : String(Math.round(high * 100) / 100)}`, qualifier, unit ?? '-', ...(counted === undefined ? [] : [counted]), ...(event === undefined ? [] : [event])].join(' | '));
}

describe('figures', () => {
  it('read a minimum and what happened to those counted', () => {
    assert.deepEqual(figures('At least 14 people were killed in Orel.'), ['At least 14 | 14.. | minimum | killed | people']);
  });
  it('keep killed and wounded apart', () => {
    assert.deepEqual(figures('The shelling killed 23 civilians and wounded 40 others.'), ['23 | 23..23 | exact | killed | civilians', '40 | 40..40 | exact | wounded | others']);
  });
  it('read scales, currencies and ranges', () => {
    assert.deepEqual(figures('The fund paid $1.2bn for the port.'), ['$1.2bn | 1200000000..1200000000 | exact | dollars']);
    assert.deepEqual(figures('Between 12 and 16 tanks burned near the mill.'), ['12 and 16 | 12..16 | range | tanks | burned']);
    assert.deepEqual(figures('Hundreds of thousands of residents left the valley.'), ['Hundreds of thousands | 200000..999000 | range | residents']);
  });
  it('read number words, dozens and shares', () => {
    assert.deepEqual(figures('The brigade captured two dozen soldiers near the mill.'), ['two dozen | 24..24 | exact | captured | soldiers']);
    assert.deepEqual(figures('Nine-tenths of the revenue comes from oil.'), ['Nine-tenths | 90..90 | exact | percent | revenue']);
  });
  it('take what was shot down out of what was launched', () => {
    assert.deepEqual(figures('Air defences shot down 56 of 67 missiles.'), ['56 | 56..56 | exact | missiles | shot down', '67 | 67..67 | exact | missiles | shot down']);
  });
  it('take what was destroyed of those that came', () => {
    assert.deepEqual(figures('Of 93 drones that came over the river, 65 were destroyed.'), ['93 | 93..93 | exact | drones', '65 | 65..65 | exact | drones | destroyed']);
  });
  it('count the noun behind a hyphen, and no quarter of an hour', () => {
    assert.deepEqual(figures('A five-truck convoy waited for a quarter of an hour at the gate.'), ['five | 5..5 | exact | truck']);
  });
  it('bound about, up to and more than', () => {
    assert.deepEqual(figures('About 200 houses burned.'), ['About 200 | 180..220 | approximate | houses | burned']);
    assert.deepEqual(figures('Up to 300 troops crossed the river.'), ['Up to 300 | 0..300 | maximum | troops']);
    assert.deepEqual(figures('More than half of the crop was lost.'), ['More than half | 50.. | minimum | percent | crop | lost']);
  });
  it('leave dates, ages, units of the army and weapons alone', () => {
    assert.deepEqual(figures('Petrenko, 31, joined the 47th Brigade on Oct. 4, 2025 and flew an F-16.'), []);
  });
});
