import assert from 'node:assert/strict';
import { shiftAnnotations } from '../../../../src/core/annotate/shift.ts';
import type { AnnotatedDraft } from '../../../../src/core/model/annotatedDraft.ts';

const span = (text: string, words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });

describe('annotations during an edit', () => {
  const text = 'Kyiv said so. Lviv was calm.';
  const annotated: AnnotatedDraft = {
    mentions: ['Kyiv', 'Lviv'].map(name => ({ kind: 'place' as const, type: 'settlement' as const, text: name, rule: 'test', ...span(text, name) })),
    claims: [{
      ...span(text, 'so'), id: 'a', text: 'so', sentence: span(text, 'Kyiv said so.'), hedged: false, hedges: [], negated: false, modality: 'fact', dates: [], figures: [], quotations: [], rule: 'test',
      attribution: { sources: [{ ...span(text, 'Kyiv'), text: 'Kyiv' }], cue: span(text, 'said'), content: [span(text, 'so')], stance: 'report', quotation: 'indirect', carried: false, cueNegated: false, rule: 'test' }
    }],
    blocks: [{ start: 0, end: text.length }],
    words: 6
  };
  const words = (after: string, draft: AnnotatedDraft): string[] => draft.mentions.map(({ start, end }) => after.slice(start, end));

  it('move with text inserted before them', () => {
    const after = 'Still, ' + text;
    const moved = shiftAnnotations(annotated, { offset: 0, length: 0, inserted: 7 });
    assert.deepEqual(words(after, moved), ['Kyiv', 'Lviv']);
    const { attribution } = moved.claims[0]!;
    assert.equal(after.slice(attribution!.cue.start, attribution!.cue.end), 'said');
  });

  it('are dropped where the edit touches them, and stay elsewhere', () => {
    const at = text.indexOf('viv');
    const moved = shiftAnnotations(annotated, { offset: at, length: 1, inserted: 0 });
    assert.deepEqual(words(text.replace('Lviv', 'Liv'), moved), ['Kyiv']);
    assert.equal(moved.claims.length, 1);
  });

  it('keep a mention when text is added right behind it', () => {
    const moved = shiftAnnotations(annotated, { offset: 4, length: 0, inserted: 1 });
    assert.deepEqual(words('Kyiv, said so. Lviv was calm.', moved), ['Kyiv', 'Lviv']);
  });
});
