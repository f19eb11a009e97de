import { strict as assert } from 'node:assert';
import { checkQuote, quotationsOf } from '../../../../src/core/link/quotes.ts';
import { storyOf } from '../../../../src/core/link/story.ts';
import { REPORTS } from '../../../support/linkWorld.ts';

const stories = REPORTS.map(report => storyOf(report, () => undefined));

describe('quotations against the archive', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['"We had no weapons in the wards, just cots and nurses," Idris said.', 'verbatim', 'clinic-six'],
    ['"We had weapons in the wards," Idris said.', 'negation-lost', 'clinic-six'],
    ['“Our gunners hold both bridges and the attack was thrown back,” Hamad said.', 'altered', 'kerrin-denied'],
    ['"We will sign nothing," Salih said.', 'cut-condition', 'talks-open'],
    ['"One does not die for a few dunes," said Bakri.', 'verbatim', 'kerrin-left'],
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
    ['We will open the ford, once the guns are gone', 'We will open the ford'], ['We know of no wounded at this time', 'We know of no wounded'], ['The list is agreed, the dates are not', 'The list is agreed'],
    ['If the stove in the school is cold on Monday, the soup will be too', 'the soup will be too'], ['For now, the ferry sails at night', 'the ferry sails at night'], ['Should the wind turn, we close the pass', 'we close the pass'],
    ['There is no bread left in the upper town', 'There is no bread left'], ['We bury nobody at night', 'We bury nobody'], ['The ferry will sail, depending on the ice', 'The ferry will sail'],
    ['Rather a late bell than a false one', 'Rather a late bell'], ['I tasted the soup, and tasting a soup is no praise', 'I tasted the soup']
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

  for (const [said, quoted] of [['We do not sail if it snows. The ferry is in dock', 'The ferry is in dock'], ['We left two cows in the byre', 'We left two cows'], ['Nothing is left of the mill. On Monday we rebuild', 'Nothing is left of the mill']] as const) {
    it(`takes nothing for cut off: ${said}`, () => {
      const story = storyOf({ uri: 'a', headline: '', body: `"${said}," Osman said.` }, () => undefined);
      const text = `"${quoted}," Osman said.`;
      const [span] = quotationsOf(text);
      assert.ok(span);
      assert.equal(checkQuote(text, span, [story], new Set()).verdict, 'verbatim');
    });
  }

  it('follows a quotation over its sentences', () => {
    const story = storyOf({ uri: 'a', headline: '', body: '"Nobody warned us. The children were asleep in the hall," Osman said.' }, () => undefined);
    const text = '"The children were asleep in the hall," Osman said.';
    const [span] = quotationsOf(text);
    assert.ok(span);
    assert.equal(checkQuote(text, span, [story], new Set()).verdict, 'verbatim');
  });

  const verdictOn = (said: string, quoted: string): string | undefined => {
    const story = storyOf({ uri: 'a', headline: '', body: said }, () => undefined);
    const [span] = quotationsOf(quoted);
    assert.ok(span);
    return checkQuote(quoted, span, [story], new Set(['osman'])).verdict;
  };
  const pairs: readonly (readonly [string, string, string])[] = [
    // A negation before, over the words that bind it to what it denies.
    ['None of our boats left the harbour this week', 'Our boats left the harbour this week', 'negation-lost'],
    ['Not a single shell fell on the quarry', 'A single shell fell on the quarry', 'negation-lost'],
    ['It is unlikely that the dam will hold', 'It is likely that the dam will hold', 'negation-lost'],
    ['We crossed the marsh without a guide', 'We crossed the marsh with a guide', 'negation-lost'],
    ['They wouldn\'t let the nurses through', 'They would let the nurses through', 'negation-lost'],
    ['It is not true that we fled the mill', 'we fled the mill', 'negation-lost'],
    ['I do not believe that the crew is safe', 'the crew is safe', 'negation-lost'],
    ['I say no, leave the ridge to them', 'leave the ridge to them', 'verbatim'],
    // Less of a thing in place of none of it is another word.
    ['We found ash in the kiln and nothing else', 'We found ash in the kiln and little else', 'altered'],
    ['There were no fewer than 12 boats at the pier', 'There were 12 boats at the pier', 'altered'],
    // What stands next to the cut.
    ['Bread for the camp by Friday, or the accord is dead', 'The accord is dead', 'cut-condition'],
    ['There is no plan for a curfew and none is being drawn up', 'There is no plan for a curfew', 'cut-condition'],
    ['We will answer this, should they cross the canal', 'We will answer this', 'cut-condition'],
    ['A bridge without guards is only a plank', 'A bridge is only a plank', 'cut-condition'],
    ['Ours are the mills and the weir is theirs', 'the weir is theirs', 'verbatim'],
    // Going on about the same thing cuts nothing as long as no "no" comes or goes.
    ['We lost the mill, the mill that our fathers built', 'We lost the mill', 'verbatim'],
    // Figures in words and digits are one.
    ['We buried twenty-two men on the slope', 'We buried 22 men on the slope', 'verbatim'],
    ['We buried twenty-two men on the slope', 'We buried 32 men on the slope', 'number-changed'],
    ['The third convoy never came back', 'The fourth convoy never came back', 'number-changed'],
    ['Three barges are lost, the others we will tow', 'One barge is lost, the others we will tow', 'number-changed']
  ];
  for (const [said, quoted, verdict] of pairs) it(`${verdict}: ${quoted}`, () => { assert.equal(verdictOn(`"${said}," Osman said.`, `"${quoted}," Osman said.`), verdict); });

  it('sees a condition behind the words that interrupt a quotation', () => { assert.equal(verdictOn('"We will leave the mill," Osman said, "if the well is ours."', '"We will leave the mill," Osman said.'), 'cut-condition'); });
  it('does not join the quotations of two speakers', () => { assert.equal(verdictOn('"We will not leave the mill," Osman said, and Bakri called it "a stand until the harvest is in".', '"We will not leave the mill," Osman said.'), 'verbatim'); });
  it('knows two sentences that the report parts', () => { assert.equal(verdictOn('"The mill is ours," Osman said. "We will hold the well."', '"The mill is ours. We will hold the well," Osman said.'), 'verbatim'); });
  it('gives the earliest of the reports that have it', () => {
    const told = (uri: string, published: string): ReturnType<typeof storyOf> => storyOf({ uri, headline: '', published, body: '"The ferry sails at noon," Osman said.' }, () => undefined);
    const text = '"The ferry sails at noon," Osman said.';
    const [span] = quotationsOf(text);
    assert.ok(span);
    assert.equal(checkQuote(text, span, [told('early', '2025-02-02T09:00:00Z'), told('late', '2025-02-02T10:00:00Z')], new Set()).uri, 'early');
  });

  it('leaves short quotations alone', () => { assert.deepEqual(quotationsOf('He called it "a lie".'), []); });
});
