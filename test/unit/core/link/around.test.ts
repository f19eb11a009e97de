import assert from 'node:assert/strict';
import { createDraftParser } from '../../../../src/core/draft/parse.ts';
import { aroundSentences } from '../../../../src/core/link/around.ts';
import type { Around } from '../../../../src/core/model/claimLink.ts';

/** What stands around the sentence between brackets. */
function around(marked: string, title?: string): Around | undefined {
  const start = marked.indexOf('[');
  const text = marked.replace(/[[\]]/g, '');
  const { blocks } = createDraftParser()(text, 'markdown');
  return aroundSentences({ blocks, ...(title === undefined ? {} : { title }) }, text)({ start, end: marked.indexOf(']') - 1 });
}

const LEAD = 'Drones hit the grain port of Reni before dawn on Monday and burned two of its silos, the council said.';

describe('what stands around a sentence', () => {
  it('is nothing for one that stands alone', () => {
    assert.equal(around('[Drones hit Reni.]'), undefined);
  });
  it('is the rest of its paragraph before and after it', () => {
    const found = around('A barge sank. [Nobody was on board.] It blocks the quay.');
    assert.deepEqual([found?.before, found?.after], ['A barge sank. ', ' It blocks the quay.']);
  });
  it('is the heading of its section, the paragraph under that and the one before its own', () => {
    const found = around(`${LEAD}\n\n## The barge\n\nA barge sank.\n\nDivers came.\n\n[Nobody was on board.]`);
    assert.deepEqual([found?.section, found?.opening], [['The barge', 'A barge sank.', 'Divers came.'], LEAD]);
  });
  it('is the paragraph before its own where there are no headings', () => {
    const found = around(`${LEAD}\n\nA barge sank off the quay.\n\nDivers came from the other bank.\n\n[Nobody was on board.]`);
    assert.deepEqual([found?.section, found?.heading], [['Divers came from the other bank.'], undefined]);
  });
  it('takes no more than the head of a long list before the first paragraph', () => {
    const found = around(`${Array.from({ length: 900 }, (_, i) => `- Item ${i}.`).join('\n')}\n\n${LEAD}\n\n[Nobody was on board.]`);
    assert.ok((found?.opening.length ?? 0) < 4000);
  });
  it('has nothing of the section before', () => {
    assert.deepEqual(around(`${LEAD}\n\n## Rail\n\nTrains run again.\n\n## The barge\n\n[Nobody was on board.]`)?.section, ['The barge']);
  });
  it('opens with the title, and for the first paragraph has no more than that', () => {
    assert.equal(around(`[${LEAD}]\n\nA barge sank.`, 'Port burns')?.opening, 'Port burns');
    assert.equal(around(`${LEAD}\n\n[A barge sank.]`, 'Port burns')?.opening, `Port burns\n\n${LEAD}`);
  });
});
