import assert from 'node:assert/strict';
import { isOfStory, STORY_FEATURES, storyFeatures, storylineOf } from '../../../../src/core/link/storyline.ts';
import { storyOf } from '../../../../src/core/link/story.ts';

const book = (): undefined => undefined;
const story = (headline: string, body: string): ReturnType<typeof storyOf> => storyOf({ uri: headline, headline, body, published: '2026-05-12T10:00:00Z' }, book);

describe('the story of a draft', () => {
  const quay = story('Fire on the quay of Tolva', 'A fire on the quay of Tolva burned two cranes and a barge with barley on Monday, the port said.');
  const mill = story('Mill of Ormund shut', 'The paper mill of Ormund was shut on Monday, its owner said. Two hundred people work there.');
  const around = { before: 'The fire on the quay broke out at dawn. It burned two cranes. ', after: '', section: ['Port'], opening: 'TOLVA - A barge with barley burned.' };
  const [ofQuay = [], ofMill = []] = storyFeatures(storylineOf(around, book, () => 4), [quay, mill]);
  const feature = (row: readonly number[], name: typeof STORY_FEATURES[number]): number => row[STORY_FEATURES.indexOf(name)] ?? NaN;

  it('has a number for every name', () => { assert.equal(ofQuay.length, STORY_FEATURES.length); });
  it('is nearest to the report that shares its words and names', () => {
    assert.deepEqual([feature(ofQuay, 'relCos'), feature(ofQuay, 'relNames')], [1, 1]);
    assert.ok(feature(ofMill, 'relCos') < 0.3 && feature(ofMill, 'relNames') === 0);
  });
  it('tells a report of something else', () => { assert.deepEqual([isOfStory(ofQuay), isOfStory(ofMill)], [true, false]); });
});
