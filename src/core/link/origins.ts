import { COPY, copies, quotedAlike } from './copies.ts';
import { byPublished } from './days.ts';
import { citedOutlets, handedOn } from './handedOn.ts';
import { leadSayer, outletKey, passageSayer, toldHere } from './leadSayer.ts';
import { retellings } from './retellings.ts';
import { samePerson, sameSayer } from './sameSayer.ts';
import type { Sayer } from './sayers.ts';
import { tellingName } from './sayerName.ts';
import type { SayerName } from './sayerName.ts';
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
    const origin = originName(ordered.map(story => ({ story, sayer: leadSayer(story), statement: story.statements[0] })));
    return { origin, uris: ordered.map(story => story.report.uri) };
  });
}

interface Said {
  readonly story: Story;
  readonly sayer: Sayer | undefined;
  readonly statement: StoryStatement | undefined;
}

/**
 * The first sayer of a group, which comes in the order of time: the first that can be told, by the most telling of the
 * names that the reports have for him, a body by none of its people; else the first outlet.
 */
function originName(group: readonly Said[]): string {
  const told = group.flatMap(said => { const name = tellingName(said.sayer, said.story, said.statement); return name === undefined || said.sayer === undefined ? [] : [{ sayer: said.sayer, name }]; });
  const [first] = told;
  const own = told.filter(({ sayer, name }) => first !== undefined && name.body === first.name.body && (sayer === first.sayer || sameSayer(first.sayer, sayer) === true));
  const best = own.reduce<SayerName | undefined>((found, { name }) => (found === undefined || name.telling > found.telling ? name : found), undefined);
  return best?.text ?? group[0]?.story.report.outlet ?? group[0]?.story.report.uri ?? '';
}

/** A name for who first said each passage, one for all that go back to the same and no other: by sayer, copy, and time. */
export function passageOrigins(passages: readonly { readonly story: Story; readonly statement: StoryStatement }[]): readonly string[] {
  const shingles = passages.map(({ statement }) => shinglesOf(statement.text));
  const said = passages.map((passage): Said => ({ ...passage, sayer: passageSayer(passage) }));
  const saidBy = (group: readonly number[], sayer: Sayer | undefined, isOne: (a: Sayer, b: Sayer) => boolean): boolean => sayer !== undefined && group.some(k => { const theirs = said[k]?.sayer; return theirs !== undefined && isOne(sayer, theirs); });
  let groups: number[][] = [];
  for (const i of [...passages.keys()].sort((a, b) => byPublishedAt(said[a], said[b]))) {
    const one = said[i];
    const cited = one === undefined ? [] : citedOutlets(one.story);
    const known = groups.filter(group => {
      const [first = i] = group;
      const other = said[first];
      if (one === undefined || other === undefined) return false;
      if (jaccard(shingles[i] ?? new Set(), shingles[first] ?? new Set()) >= COPY) return true;
      const key = outletKey(other.story);
      if (key !== undefined && key !== outletKey(one.story) && cited.includes(key) && !hasOwnSource(one)) return true;
      return saidBy(group, one.sayer, (a, b) => sameSayer(a, b) === true);
    });
    // "The governor said", "Dole said", and then "governor Dole": the third shows that the first two are one.
    const [into, ...others] = known;
    if (into === undefined) { groups.push([i]); continue; }
    const byName = (group: readonly number[]): boolean => saidBy(group, one?.sayer, samePerson);
    const joined = others.filter(group => byName(group) || byName(into));
    into.push(i, ...joined.flat());
    groups = groups.filter(group => !joined.includes(group));
  }
  const names = passages.map(() => '');
  const taken = new Set<string>();
  for (const group of groups) {
    const members = group.flatMap(i => said[i] ?? []);
    const name = originName(members);
    const outlet = members[0]?.story.report.outlet;
    const own = taken.has(name) && outlet !== undefined && outlet !== name ? `${name} (${outlet})` : name;
    taken.add(own);
    for (const i of group) names[i] = own;
  }
  return names;
}

/** "A woman told this paper by phone", in a report that has the rest from another outlet: a source of its own. */
function hasOwnSource({ story, statement }: Said): boolean {
  return statement?.sayer !== undefined && (toldHere(statement.sayer, story) || /\btold (?:me|us)\b/.test(statement.text));
}

function byPublishedAt(a: Said | undefined, b: Said | undefined): number {
  return a === undefined || b === undefined ? 0 : byPublished(a.story.report, b.story.report);
}
