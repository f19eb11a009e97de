import { COPY, copies, quotedAlike } from './copies.ts';
import { byPublished } from './days.ts';
import { citedOutlets, handedOn } from './handedOn.ts';
import { leadSayer, outletKey, sayerOf } from './leadSayer.ts';
import { retellings } from './retellings.ts';
import { sameSayer } from './sameSayer.ts';
import { sayerName } from './sayerName.ts';
import { jaccard, shinglesOf } from './shingles.ts';
import type { Story, StoryStatement } from './story.ts';

/** Reports that go back to one first sayer. */
export interface OriginGroup {
  readonly origin: string;
  readonly uris: readonly string[];
}

/**
 * Groups reports by who first said what they report: copies and rewrites of one text, and reports of one event that put
 * it in the mouth of one sayer. Every report is in one group; a group's name is its first sayer, else its first outlet.
 */
export function originGroups(stories: readonly Story[]): readonly OriginGroup[] {
  const parent = stories.map((_, i) => i);
  const find = (i: number): number => { let at = i; while (parent[at] !== at) { parent[at] = parent[parent[at] ?? at] ?? at; at = parent[at] ?? at; } return at; };
  const join = (a: number, b: number): void => { parent[find(b)] = find(a); };
  for (const [a, b] of copies(stories)) join(a, b);
  for (const [a, b] of retellings(stories)) join(a, b);
  for (const [a, b] of handedOn(stories)) join(a, b);
  for (const [a, b] of quotedAlike(stories)) join(a, b);
  const groups = new Map<number, number[]>();
  for (const i of stories.keys()) groups.set(find(i), [...(groups.get(find(i)) ?? []), i]);
  return [...groups.values()].map(members => {
    const ordered = members.map(i => stories[i]).filter(story => story !== undefined).sort((a, b) => byPublished(a.report, b.report));
    const sayer = ordered.map(story => sayerName(leadSayer(story), story, story.statements[0])).find(found => found !== undefined);
    return { origin: sayer ?? ordered[0]?.report.outlet ?? ordered[0]?.report.uri ?? '', uris: ordered.map(story => story.report.uri) };
  });
}

/** A name for who first said each passage, one for all that go back to the same: by sayer, copy, and time. */
export function passageOrigins(passages: readonly { readonly story: Story; readonly statement: StoryStatement }[]): readonly string[] {
  const shingles = passages.map(({ statement }) => shinglesOf(statement.text));
  const order = [...passages.keys()].sort((a, b) => (passages[a]?.story.report.published ?? '').localeCompare(passages[b]?.story.report.published ?? ''));
  const names: string[] = passages.map(() => '');
  const firsts: number[] = [];
  for (const i of order) {
    const passage = passages[i];
    if (passage === undefined) continue;
    const sayer = sayerOf(passage);
    const own = outletKey(passage.story);
    const cited = citedOutlets(passage.story);
    const known = firsts.find(first => {
      const other = passages[first];
      if (other === undefined) return false;
      if (jaccard(shingles[i] ?? new Set(), shingles[first] ?? new Set()) >= COPY) return true;
      const key = outletKey(other.story);
      if (key !== undefined && key !== own && cited.includes(key)) return true;
      const theirs = sayerOf(other);
      return sayer !== undefined && theirs !== undefined && sameSayer(sayer, theirs) === true;
    });
    if (known === undefined) { firsts.push(i); names[i] = sayerName(sayer, passage.story, passage.statement) ?? passage.story.report.outlet ?? passage.story.report.uri; } else names[i] = names[known] ?? '';
  }
  return names;
}
