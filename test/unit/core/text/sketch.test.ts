import { strict as assert } from 'node:assert';
import { createAnalyzer } from '../../../../src/core/text/analyzer.ts';
import { termHash } from '../../../../src/core/text/hash.ts';
import { COPY_SHARE, createSketch, sharedShingles, shinglesOfText, SKETCH_KEYS } from '../../../../src/core/text/sketch.ts';
import { generateReports, seeded } from '../../../bench/corpus.ts';

describe('sketches of passages', () => {
  const analyzer = createAnalyzer();
  const sketch = createSketch();
  const keysOf = (text: string): Uint32Array => {
    const keys = new Uint32Array(SKETCH_KEYS);
    sketch.begin();
    analyzer.each(text, term => { sketch.add(termHash(term)); });
    sketch.write(keys, 0);
    return keys;
  };
  const share = (one: string, other: string): number => sharedShingles(shinglesOfText(one, analyzer), shinglesOfText(other, analyzer));
  const meet = (one: string, other: string): boolean => keysOf(one).some(key => key !== 0 && keysOf(other).includes(key));

  it('meet for nearly all copies that lost words, and hardly ever for other texts', () => {
    const random = seeded(5);
    const passages = [...generateReports(200, 9)].flatMap(({ paragraphs }) => paragraphs);
    let copies = 0;
    let met = 0;
    let strangers = 0;
    passages.forEach((text, i) => {
      const changed = text.split(' ').filter(() => random() > 0.06).join(' ');
      if (share(text, changed) >= COPY_SHARE) {
        copies++;
        if (meet(text, changed)) met++;
      }
      const other = passages[(i + 100) % passages.length] ?? '';
      if (share(text, other) < 0.05 && meet(text, other)) strangers++;
    });
    assert.ok(copies > 100 && met / copies > 0.98, `${String(met)} of ${String(copies)} copies`);
    assert.ok(strangers < 5, `${String(strangers)} strangers`);
  });

  it('have no keys where there are too few words', () => {
    assert.deepEqual([...keysOf('Shelling continued.')], [0, 0, 0, 0, 0, 0]);
  });
});
