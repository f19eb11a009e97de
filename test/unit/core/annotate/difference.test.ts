import assert from 'node:assert/strict';
import { createAnnotator } from '../../../../src/core/annotate/annotator.ts';
import { difference, withDifference } from '../../../../src/core/annotate/difference.ts';
import { createDraftParser } from '../../../../src/core/draft/parse.ts';
import { builtKnowledge } from '../../../support/mentions.ts';

describe('what changed between two results for a draft', () => {
  const draft = [
    'Officials said three people were killed in Kharkiv on Monday.',
    'The army **denied** that the bridge near Sumy had fallen. It reopened the road.',
    '“We were told to wait,” the governor added.',
    'Reports of a second strike could not be confirmed.'
  ];
  const annotator = createAnnotator(builtKnowledge());
  const parse = createDraftParser();
  const annotated = (text: string) => annotator(parse(text, 'markdown'));

  it('puts the next result together from the one before, whatever was edited', () => {
    const text = draft.join('\n\n');
    const before = annotated(text);
    const edits = [
      draft.with(0, 'Officials confirmed that four people died in Lviv.'), draft.with(2, ''), [...draft, 'Moscow denied it.'], ['Kyiv warned of shortages.', ...draft],
      draft.with(1, 'x'), [], [...draft].reverse(), draft
    ];
    for (const edit of edits) {
      const next = edit.join('\n\n');
      const after = annotated(next);
      assert.deepEqual(withDifference(before, difference(before, after, next.length - text.length)), after);
    }
  });

  it('is small for a small edit', () => {
    const text = draft.join('\n\n');
    const before = annotated(text);
    const next = text.replace('three', 'four');
    const change = difference(before, annotated(next), next.length - text.length);
    assert.equal(change.claims.middle.length, 1);
    assert.equal(change.claims.head + change.claims.tail, before.claims.length - 1);
  });

  it('carries a first result whole', () => {
    const after = annotated(draft.join('\n\n'));
    assert.deepEqual(withDifference(undefined, difference(undefined, after, 0)), after);
  });
});
