import type { Story } from './story.ts';

/** Reports read before, by uri. */
export interface StoryCache {
  get(uri: string): Story | undefined;
  set(uri: string, story: Story): void;
  /** What stems weigh in the archive: thousands are asked for with every claim, and each costs a look into the index. */
  readonly weights: Map<string, number>;
  /** To be called when any report has changed. */
  clear(): void;
}

/** A cache of the reports read last; one of 300 words takes some 60 KB. */
export function createStoryCache(limit = 400): StoryCache {
  const stories = new Map<string, Story>();
  const weights = new Map<string, number>();
  return {
    weights,
    get(uri) {
      const story = stories.get(uri);
      if (story !== undefined) { stories.delete(uri); stories.set(uri, story); }
      return story;
    },
    set(uri, story) {
      stories.set(uri, story);
      if (stories.size <= limit) return;
      const [oldest] = stories.keys();
      if (oldest !== undefined) stories.delete(oldest);
    },
    clear() { stories.clear(); weights.clear(); }
  };
}
