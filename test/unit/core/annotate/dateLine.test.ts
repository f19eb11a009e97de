import { strict as assert } from 'node:assert';
import { dateOf } from '../../../../src/core/annotate/dateLine.ts';
import { createDraftParser } from '../../../../src/core/draft/parse.ts';

function date(text: string, language: 'markdown' | 'plaintext' = 'plaintext'): string | undefined {
  return dateOf(createDraftParser()(text, language));
}

describe('the date of a draft', () => {
  it('is that of its front matter, however it is written', () => {
    assert.equal(date('---\ndate: 2025-11-05\n---\n\nThe depot burned.', 'markdown'), '2025-11-05');
    assert.equal(date('---\ndate: 5 November 2025\n---\n\nThe depot burned.', 'markdown'), '2025-11-05');
  });
  it('is else that of its date line, where that names the year', () => {
    assert.equal(date('OREL, Nov. 5, 2025 (Delta Wire) — The depot burned.'), '2025-11-05');
    assert.equal(date('OREL, Nov. 5 (Delta Wire) — The depot burned.'), undefined);
  });
  it('is not a date the text tells of', () => {
    assert.equal(date('The depot burned on Nov. 5, 2025 and has stood empty since, the mayor of the town told us.'), undefined);
  });
});
