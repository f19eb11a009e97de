import { strict as assert } from 'node:assert';
import { readGazetteer } from '../../../../src/core/lexicon/gazetteer.ts';
import { builtKnowledge } from '../../../support/mentions.ts';

describe('the gazetteer', () => {
  it('finds a place by its names in any spelling', () => {
    const { gazetteer } = builtKnowledge();
    for (const name of ['Kharkiv', 'Kharkov', 'KHARKIV', 'Charkow']) {
      const [place] = gazetteer.lookup(name);
      assert.equal(place?.country, 'UA', name);
      assert.ok(Math.abs((place.latitude ?? 0) - 49.98) < 0.02 && Math.abs((place.longitude ?? 0) - 36.25) < 0.02, name);
    }
    assert.equal(gazetteer.lookup('Kharkiv')[0]?.chief, true);
    assert.equal(gazetteer.lookup('Charkow')[0]?.chief, false);
  });

  it('gives all places of a name, the largest first, and none for what is no name', () => {
    const { gazetteer } = builtKnowledge();
    const sizes = gazetteer.lookup('Tripoli').map(place => place.population);
    assert.ok(sizes.length > 1);
    assert.deepEqual(sizes, [...sizes].sort((a, b) => b - a));
    assert.deepEqual(gazetteer.lookup('Qwertyburg'), []);
    assert.deepEqual(gazetteer.lookup(''), []);
  });

  it('refuses bytes that are not its own', () => {
    assert.throws(() => readGazetteer(new Uint8Array(64)), RangeError);
    const cut = new Uint8Array(16);
    new DataView(cut.buffer).setUint32(0, 0x31475353, true);
    new DataView(cut.buffer).setUint32(4, 9, true);
    assert.throws(() => readGazetteer(cut), RangeError);
  });
});
