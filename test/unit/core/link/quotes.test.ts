import { strict as assert } from 'node:assert';
import { checkQuote, quotationsOf } from '../../../../src/core/link/quotes.ts';
import { storyOf } from '../../../../src/core/link/story.ts';
import { REPORTS } from '../../../support/linkWorld.ts';

const stories = REPORTS.map(report => storyOf(report, () => undefined));

describe('quotations against the archive', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['"There were no fighters in the building, only mothers and midwives," Idris said.', 'verbatim', 'clinic-six'],
    ['"There were fighters in the building," Idris said.', 'negation-lost', 'clinic-six'],
    ['“The bridges are in our hands and the raiders were driven back,” Hamad said.', 'altered', 'kerrin-denied'],
    ['"We will sign nothing," Salih said.', 'cut-condition', 'talks-open'],
    ['"There was nothing left to hold but sand," said Bakri.', 'verbatim', 'kerrin-left'],
    ['"We counted every grave in the valley ourselves," Bakri said.', 'not-found', 'kerrin-left']
  ];
  for (const [text, verdict, uri] of cases) {
    it(text, () => {
      const [span] = quotationsOf(text);
      assert.ok(span);
      const speaker = /(\p{Lu}\p{Ll}+) said|said (\p{Lu}\p{Ll}+)/u.exec(text);
      const found = checkQuote(text, span, stories, new Set([(speaker?.[1] ?? speaker?.[2] ?? '').toLowerCase()]));
      assert.equal(found.verdict, verdict);
      assert.equal(found.uri, uri);
    });
  }

  it('sees a changed number', () => {
    const [story] = [storyOf({ uri: 'a', headline: '', body: '"We need two more weeks for the bridge," Osman said.' }, () => undefined)];
    const text = '"We need three more weeks for the bridge," Osman said.';
    const [span] = quotationsOf(text);
    assert.ok(span && story);
    assert.equal(checkQuote(text, span, [story], new Set()).verdict, 'number-changed');
  });

  const cuts: readonly (readonly [string, string])[] = [
    ['We will open the ford, once the guns are gone', 'We will open the ford'], ['We know of no wounded at this time', 'We know of no wounded'], ['The list is agreed, the dates are not', 'The list is agreed']
  ];
  for (const [said, quoted] of cuts) {
    it(`sees what was cut off: ${said}`, () => {
      const story = storyOf({ uri: 'a', headline: '', body: `"${said}," Osman said.` }, () => undefined);
      const text = `"${quoted}," Osman said.`;
      const [span] = quotationsOf(text);
      assert.ok(span);
      assert.equal(checkQuote(text, span, [story], new Set()).verdict, 'cut-condition');
    });
  }

  it('follows a quotation over its sentences', () => {
    const story = storyOf({ uri: 'a', headline: '', body: '"Nobody warned us. The children were asleep in the hall," Osman said.' }, () => undefined);
    const text = '"The children were asleep in the hall," Osman said.';
    const [span] = quotationsOf(text);
    assert.ok(span);
    assert.equal(checkQuote(text, span, [story], new Set()).verdict, 'verbatim');
  });

  it('leaves short quotations alone', () => { assert.deepEqual(quotationsOf('He called it "a lie".'), []); });
});
