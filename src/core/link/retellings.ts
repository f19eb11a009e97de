import { GROWING } from './counts.ts';
import type { Count } from './counts.ts';
import { leadSayer, toldHere } from './leadSayer.ts';
import { sameName } from './names.ts';
import type { Name } from './names.ts';
import { align, quoteVerdict, quoteWords } from './quoteVerdict.ts';
import type { QuoteWord } from './quoteVerdict.ts';
import { personsIn, sameSayer } from './sameSayer.ts';
import type { Sayer } from './sayers.ts';
import { isSpokesman } from './speakers.ts';
import type { Story, StoryStatement } from './story.ts';
import { alike, near } from './storyLikeness.ts';

/** Longest time between two reports of what one sayer said of one thing, in days: a toll is told again for a week or more. */
const RETOLD_DAYS = 10;
/** Longest time between reports of one statement from two places, in days. */
const SAME_DAYS = 1;
/** Least likeness of the first sentences of two reports that one sayer is behind: of one place, and of places apart. */
const ALIKE = 0.25;
const ALIKE_ELSEWHERE = 0.45;
/** The same of two reports of one day that name one town: a party's own bulletin is retold in other words. */
const ALIKE_ON_THE_SPOT = 0.18;
/** A figure of this size tells an event from others; smaller ones are many. */
const TELLING_FIGURE = 10;
/** Quotations of fewer words are too short to tell that one is the other turned round. */
const QUOTED_WORDS = 5;

/** Pairs of reports whose first sayer is one and whose first sentences tell one event. */
export function retellings(stories: readonly Story[]): readonly (readonly [number, number])[] {
  const told = stories.map((story): Told | undefined => {
    const sayer = leadSayer(story);
    const [first] = story.statements;
    return sayer === undefined || first === undefined ? undefined : { story, sayer, first };
  });
  const dayAt = (i: number): number => stories[i]?.day ?? 0;
  const byKey = new Map<string, number[]>();
  for (const [i, one] of told.entries()) if (one !== undefined) for (const key of keysOf(one.story)) { const known = byKey.get(key); if (known === undefined) byKey.set(key, [i]); else known.push(i); }
  const pairs: (readonly [number, number])[] = [];
  const joined = new Set<number>();
  for (const [key, members] of byKey) {
    const scene = key.startsWith('@');
    const days = scene ? RETOLD_DAYS : SAME_DAYS;
    members.sort((a, b) => dayAt(a) - dayAt(b));
    for (const [x, i] of members.entries()) {
      for (let y = x + 1; y < members.length; y++) {
        const j = members[y] ?? i;
        const a = told[i];
        const b = told[j];
        if (a === undefined || b === undefined) continue;
        if (a.story.day !== undefined && b.story.day !== undefined && b.story.day - a.story.day > days) break;
        const pair = Math.min(i, j) * stories.length + Math.max(i, j);
        if (!joined.has(pair) && tellsSame(a, b, scene ? ALIKE : ALIKE_ELSEWHERE)) { joined.add(pair); pairs.push([i, j]); }
      }
    }
  }
  return pairs;
}

/** A report, who it goes back to, and what it says first. */
interface Told {
  readonly story: Story;
  readonly sayer: Sayer;
  readonly first: StoryStatement;
}

/** What two reports of one event have in common at the least: a place of the scene, or, from elsewhere, a name or figure of the first sentence. */
function keysOf({ scene, statements: [first] }: Story): ReadonlySet<string> {
  const named = (name: Name): string[] => (name.info?.kind === 'state' ? [] : [name.words.at(-1) ?? '']);
  return new Set([
    ...scene.flatMap(named).map(word => '@' + word), ...(first?.names ?? []).flatMap(named),
    ...(first?.counts ?? []).filter(({ low, event }) => low >= TELLING_FIGURE && event !== undefined).map(({ low, event }) => `${String(low)} ${event ?? ''}`)
  ]);
}

function tellsSame(a: Told, b: Told, least: number): boolean {
  if (alike(a.first, b.first) < (least === ALIKE && near(a.story, b.story, 0) && oneSpot(a.first, b.first) ? ALIKE_ON_THE_SPOT : least)) return false;
  if (sameSayer(a.sayer, b.sayer) !== true && !speaksForLead(a, b) && !speaksForLead(b, a)) return false;
  if (garbles(a.story, b.story) || garbles(b.story, a.story)) return false;
  return a.story.day === undefined || a.story.day === b.story.day || !ownInterview(a, b) && !otherDaysFigure(a.first, b.first);
}

/** Both name one town, hamlet, ship or person. */
function oneSpot(a: StoryStatement, b: StoryStatement): boolean {
  const own = ({ names }: StoryStatement): readonly Name[] => names.filter(({ info }) => info?.kind !== 'state' && info?.kind !== 'actor' && info?.wide !== true);
  return own(a).some(name => own(b).some(other => sameName(name, other)));
}

/** One quotes as promised what the other quotes as refused: whoever turned it round did not have it from the other. */
function garbles(a: Story, b: Story): boolean {
  const theirs = quotedIn(b);
  return theirs.length > 0 && quotedIn(a).some(mine => theirs.some(other => quoteVerdict(align(mine, other)) === 'negation-lost'));
}

function quotedIn({ statements }: Story): readonly (readonly QuoteWord[])[] {
  return statements.slice(0, 3).flatMap(({ text, quotes }) => quotes.map(({ start, end }) => quoteWords(text.slice(start, end)))).filter(words => words.length >= QUOTED_WORDS);
}

/**
 * "Spokesman Idan Sorel" in one report and "the front said", with the same spokesman a sentence on, in the other: he speaks
 * for the front in both. So does "Sorel, the front's secretary".
 */
function speaksForLead({ story, sayer: lead }: Told, other: Told): boolean {
  if (!near(story, other.story)) return false;
  const persons = personsIn(lead);
  return persons.length > 0 && other.story.statements.slice(1, 3).some(({ sayer }) => sayer !== undefined && (isSpokesman(lead) && isSpokesman(sayer) || sameSayer(sayer, other.sayer) === true) && sayer.names.some(name => persons.some(person => sameName(person, name))));
}

/** What somebody tells an outlet itself on a later day is said anew. */
function ownInterview(a: Told, b: Told): boolean {
  const { story, sayer } = (a.story.report.published ?? '') > (b.story.report.published ?? '') ? a : b;
  return toldHere(sayer, story);
}

/** Figures of one kind that do not grow ("shot down 87 of 112") and differ on two days are of two nights. */
function otherDaysFigure(a: StoryStatement, b: StoryStatement): boolean {
  const closed = (statement: StoryStatement): readonly Count[] => statement.counts.filter(({ event }) => event !== undefined && !GROWING.has(event));
  return closed(a).some(mine => closed(b).some(theirs => mine.event === theirs.event)) && !closed(a).some(mine => closed(b).some(theirs => mine.event === theirs.event && mine.low <= theirs.high && theirs.low <= mine.high));
}
