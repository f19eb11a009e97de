import { GROWING } from './counts.ts';
import type { Count } from './counts.ts';
import { leadSayer, outletKey } from './leadSayer.ts';
import { sameName } from './names.ts';
import type { Name } from './names.ts';
import { sameSayer } from './sameSayer.ts';
import type { Sayer } from './sayers.ts';
import type { Story, StoryStatement } from './story.ts';
import { alike, near } from './storyLikeness.ts';
import { folded } from './words.ts';

/** Longest time between two reports of what one sayer said of one thing, in days: a toll is told again for a week. */
const RETOLD_DAYS = 7;
/** Longest time between reports of one statement from two places, in days. */
const SAME_DAYS = 1;
/** Least likeness of the first sentences of two reports that one sayer is behind: of one place, and of places apart. */
const ALIKE = 0.25;
const ALIKE_ELSEWHERE = 0.45;
/** A figure of this size tells an event from others; smaller ones are many. */
const TELLING_FIGURE = 10;

/** Pairs of reports whose first sayer is one and whose first sentences tell one event. */
export function retellings(stories: readonly Story[]): readonly (readonly [number, number])[] {
  const dayAt = (i: number): number => stories[i]?.day ?? 0;
  const byKey = new Map<string, number[]>();
  for (const [i, story] of stories.entries()) for (const key of keysOf(story)) byKey.set(key, [...(byKey.get(key) ?? []), i]);
  const pairs: (readonly [number, number])[] = [];
  for (const [key, members] of byKey) {
    const scene = key.startsWith('@');
    const days = scene ? RETOLD_DAYS : SAME_DAYS;
    members.sort((a, b) => dayAt(a) - dayAt(b));
    for (const [x, i] of members.entries()) {
      for (let y = x + 1; y < members.length; y++) {
        const j = members[y] ?? i;
        const a = stories[i];
        const b = stories[j];
        if (a?.day !== undefined && b?.day !== undefined && b.day - a.day > days) break;
        if (a !== undefined && b !== undefined && tellsSame(a, b, scene ? ALIKE : ALIKE_ELSEWHERE)) pairs.push([i, j]);
      }
    }
  }
  return pairs;
}

/** What two reports of one event have in common at the least: a place of the scene, or, from elsewhere, a name or figure of the first sentence. */
function keysOf({ scene, statements: [first] }: Story): ReadonlySet<string> {
  const named = (name: Name): string[] => (name.info?.kind === 'state' ? [] : [name.words.at(-1) ?? '']);
  return new Set([
    ...scene.flatMap(named).map(word => '@' + word), ...(first?.names ?? []).flatMap(named),
    ...(first?.counts ?? []).filter(({ low, event }) => low >= TELLING_FIGURE && event !== undefined).map(({ low, event }) => `${String(low)} ${event ?? ''}`)
  ]);
}

function tellsSame(a: Story, b: Story, least: number): boolean {
  const one = leadSayer(a);
  const two = leadSayer(b);
  const first = a.statements[0];
  const second = b.statements[0];
  if (one === undefined || two === undefined || first === undefined || second === undefined || alike(first, second) < least) return false;
  if (sameSayer(one, two) !== true && !speaksForLead(a, one, b) && !speaksForLead(b, two, a)) return false;
  return a.day === undefined || a.day === b.day || !ownInterview(a, b) && !otherDaysFigure(first, second);
}

/** "Spokesman Idan Sorel" in one report and "the front said", with the same spokesman a sentence on, in the other: he speaks for the front in both. */
function speaksForLead(story: Story, lead: Sayer, other: Story): boolean {
  if (!isSpokesman(lead) || !near(story, other, SAME_DAYS)) return false;
  const persons = lead.names.filter(name => name.info === undefined);
  return other.statements.slice(1, 3).some(({ sayer }) => sayer !== undefined && isSpokesman(sayer) && sayer.names.some(name => persons.some(person => sameName(person, name))));
}

function isSpokesman({ roles }: Sayer): boolean {
  return roles.has('spokesman') || roles.has('spokeswoman') || roles.has('spokesperson');
}

/** What somebody tells an outlet itself on a later day is said anew. */
function ownInterview(a: Story, b: Story): boolean {
  const later = (a.report.published ?? '') > (b.report.published ?? '') ? a : b;
  const told = leadSayer(later)?.told;
  return told !== undefined && (told === '' || folded(told).split(/\s+/).some(word => word !== 'the' && word === outletKey(later)));
}

/** Figures of one kind that do not grow ("shot down 87 of 112") and differ on two days are of two nights. */
function otherDaysFigure(a: StoryStatement, b: StoryStatement): boolean {
  const closed = (statement: StoryStatement): readonly Count[] => statement.counts.filter(({ event }) => event !== undefined && !GROWING.has(event));
  return closed(a).some(mine => closed(b).some(theirs => mine.event === theirs.event)) && !closed(a).some(mine => closed(b).some(theirs => mine.event === theirs.event && mine.low <= theirs.high && theirs.low <= mine.high));
}
