import { byPublished } from './days.ts';
import { GROWING } from './counts.ts';
import type { Count } from './counts.ts';
import { sameName } from './names.ts';
import type { Name } from './names.ts';
import { sameSayer } from './sameSayer.ts';
import type { Sayer } from './sayers.ts';
import { sayerName } from './sayerName.ts';
import { candidatePairs, jaccard, shinglesOf } from './shingles.ts';
import type { Story, StoryStatement } from './story.ts';
import { folded, wordsOf } from './words.ts';

/** Reports that go back to one first sayer. */
export interface OriginGroup {
  readonly origin: string;
  readonly uris: readonly string[];
}

/** Least share of common word runs by which two sentences are one text. */
const COPY = 0.55;
/** Longest time between a text and its copy or retelling, in days. */
const COPY_DAYS = 3;
/** Longest time between two reports of what one sayer said of one thing, in days: a toll is told again for a week. */
const RETOLD_DAYS = 7;
/** Longest time between reports of one statement from two places, in days. */
const SAME_DAYS = 1;
/** Least likeness of the first sentences of two reports that one sayer is behind: of one place, and of places apart. */
const ALIKE = 0.25;
const ALIKE_ELSEWHERE = 0.45;
/** A figure of this size tells an event from others; smaller ones are many. */
const TELLING_FIGURE = 10;
/** Least share of words by which a report that names another outlet hands on what that one wrote. */
const HANDED_ON = 0.2;
/** Sentences of fewer words are set phrases as often as copies. */
const COPY_WORDS = 9;
/** From so many words on a quotation is one utterance wherever it stands. */
const QUOTED_WORDS = 6;

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

/** Pairs of reports of which one carries a sentence of the other. */
function copies(stories: readonly Story[]): readonly (readonly [number, number])[] {
  const owners: number[] = [];
  const texts: ReadonlySet<number>[] = [];
  for (const [i, story] of stories.entries()) {
    for (const statement of story.statements) {
      if (statement.words.length < COPY_WORDS) continue;
      owners.push(i);
      texts.push(shinglesOf(statement.text));
    }
  }
  const pairs: (readonly [number, number])[] = [];
  for (const [x, y] of candidatePairs(texts)) {
    const a = owners[x] ?? 0;
    const b = owners[y] ?? 0;
    if (a === b || !near(stories[a], stories[b])) continue;
    if (jaccard(texts[x] ?? new Set(), texts[y] ?? new Set()) >= COPY && sharesName(stories[a], stories[b])) pairs.push([a, b]);
  }
  return pairs;
}

/** A set phrase of a routine report is no copy: the two must share a place or person too. */
function sharesName(a: Story | undefined, b: Story | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  const own = a.scene.filter(name => name.info?.kind !== 'state');
  const other = b.scene.filter(name => name.info?.kind !== 'state');
  return own.some(x => other.some(y => sameName(x, y))) || own.length === 0 || other.length === 0 || a.statements[0]?.text.slice(0, 60) === b.statements[0]?.text.slice(0, 60);
}

/** Pairs of reports that quote the same words: "We saw the crater, not the culprit" was said once. */
function quotedAlike(stories: readonly Story[]): readonly (readonly [number, number])[] {
  const byWords = new Map<string, number[]>();
  for (const [i, { statements }] of stories.entries()) {
    for (const { text, quotes } of statements) {
      for (const { start, end } of quotes) {
        const words = wordsOf(text.slice(start, end)).map(({ lower }) => lower);
        if (words.length < QUOTED_WORDS) continue;
        const key = words.join(' ');
        byWords.set(key, [...(byWords.get(key) ?? []), i]);
      }
    }
  }
  // Each with the nearest before it that tells of the same: an older report may quote the same words of something else.
  return [...byWords.values()].flatMap(holders => holders.flatMap((holder, at) => {
    const before = holders.slice(0, at).findLast(other => other !== holder && related(stories[other], stories[holder]));
    return before === undefined ? [] : [[before, holder] as const];
  }));
}

function near(a: Story | undefined, b: Story | undefined, days = COPY_DAYS): boolean {
  return a?.day === undefined || b?.day === undefined || Math.abs(a.day - b.day) <= days;
}

/** Pairs of reports whose first sayer is one and whose first sentences tell one event. */
function retellings(stories: readonly Story[]): readonly (readonly [number, number])[] {
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

/** Pairs of reports of which the later names the outlet of the earlier as where it has this from, or puts right what its own outlet wrote. */
function handedOn(stories: readonly Story[]): readonly (readonly [number, number])[] {
  const byOutlet = new Map<string, number[]>();
  for (const [i, story] of stories.entries()) {
    const key = outletKey(story);
    if (key !== undefined) byOutlet.set(key, [...(byOutlet.get(key) ?? []), i]);
  }
  const whole = [...byOutlet].flatMap(([key, [first]]) => { const name = stories[first ?? -1]?.outlet?.text; return name === undefined || !name.includes(' ') ? [] : [{ key, name }]; });
  const pairs: (readonly [number, number])[] = [];
  for (const [i, story] of stories.entries()) {
    const own = outletKey(story);
    const opening = openingOf(story).map(({ text }) => text).join(' ');
    const sources = new Set([...citedOutlets(story), ...whole.filter(({ name }) => opening.includes(name)).map(({ key }) => key)].filter(key => key !== own));
    if (own !== undefined && corrects(story)) sources.add(own);
    for (const key of sources) {
      const earlier = (byOutlet.get(key) ?? []).filter(k => {
        const other = stories[k];
        return k !== i && other !== undefined && near(story, other) && (other.report.published ?? '') <= (story.report.published ?? '') && opensAlike(story, other);
      });
      const best = earlier.map(k => ({ k, share: nearness(story, stories[k]) })).sort((a, b) => b.share - a.share)[0];
      if (best !== undefined && best.share >= HANDED_ON) pairs.push([best.k, i]);
    }
  }
  return pairs;
}

/** The sentences in which a report says where it has its news from; one that disowns what an outlet wrote does not have it from there. */
function openingOf({ statements }: Story): readonly StoryStatement[] {
  return statements.slice(0, 2).filter(({ text }) => !DISOWNS.test(text));
}

const DISOWNS = /\b(?:take back|took back|retract(?:s|ed|ion)?|apologi[sz]e|distort(?:s|ed|ing)?|misquot(?:e|es|ed|ing)|mistranslat\w+|put words|words into|twist(?:s|ed|ing)?)\b/i;

function related(a: Story | undefined, b: Story | undefined): boolean {
  return a !== undefined && b !== undefined && near(a, b) && opensAlike(a, b);
}

/** The two name one place or person where they open, whatever their datelines are. */
function opensAlike(a: Story, b: Story): boolean {
  const named = ({ scene, statements }: Story): readonly Name[] => [...scene, ...statements.slice(0, 2).flatMap(({ names }) => names)].filter(name => name.info?.kind !== 'state');
  const theirs = named(b);
  return sharesName(a, b) || named(a).some(name => theirs.some(other => sameName(name, other)));
}

/** How much of the opening of one report another has in its own. */
function nearness(a: Story, b: Story | undefined): number {
  const mine = a.statements.slice(0, 2);
  const theirs = b?.statements.slice(0, 2) ?? [];
  return Math.max(0, ...mine.flatMap(one => theirs.map(two => alike(one, two))));
}

/** An outlet is told by the first word of its name that is no article: "Halden" is Halden News Service. */
function outletKey({ outlet }: Story): string | undefined {
  return outlet === undefined ? undefined : folded(outlet.text).split(/\s+/).find(word => word !== 'the');
}

/** The first words of the names by which a report's opening says where it has its news from. */
function citedOutlets(story: Story): readonly string[] {
  return openingOf(story).flatMap(({ names, sayers, text }) => (sayers.length === 0 && !/\b(?:quot|cit)(?:es|ed|ing)\b/.test(text) ? [] : names.filter(name => name.info === undefined || name.info.kind === 'actor').map(name => name.words[0] ?? '')));
}

/** The report puts right an earlier one of its outlet. */
export function corrects({ headline, statements }: Story): boolean {
  return [headline.text, statements[0]?.text ?? ''].some(text => /\b(?:correction|corrects|corrected|corrigendum)\b/i.test(text)) || [headline, ...statements.slice(0, 2)].some(({ text }) => /\b(?:we|our|this (?:newspaper|site|channel|agency))\b.*\b(?:gave|wrote|reported|wrong|mistaken)\b/i.test(text) && /\b(?:report|story|article|wrong|earlier)\b/i.test(text));
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

/** Share of the shorter sentence's words and concepts that the other has. */
function alike(a: StoryStatement, b: StoryStatement): number {
  const [short, long] = a.terms.size <= b.terms.size ? [a, b] : [b, a];
  let shared = 0;
  for (const term of short.terms) if (long.terms.has(term)) shared++;
  for (const concept of short.concepts) if (long.concepts.has(concept)) shared += 0.5;
  return shared / Math.max(1, short.terms.size + 0.5 * short.concepts.size);
}

/** "The treasurer whom the court had accused of theft": what was said before is no source of the report. */
const BACKGROUND = /\bwhom\b/;

/** Who the report as a whole goes back to: the sayer of its first or second sentence, else a ministry or group that publishes itself. */
export function leadSayer(story: Story): Sayer | undefined {
  for (const statement of story.statements.slice(0, 2)) if (statement.sayer !== undefined && !statement.sayer.carried && !BACKGROUND.test(statement.sayer.text)) return withOutlet(statement.sayer, story);
  return undefined;
}

/** "the ministry" in the ministry's own service is that ministry. */
function withOutlet(sayer: Sayer, story: Story): Sayer {
  const { outlet } = story;
  if (outlet === undefined || sayer.names.length > 0) return sayer;
  const own = [...sayer.roles].some(role => outlet.roles.has(role) && !role.startsWith('+'));
  return own ? { ...sayer, text: outlet.text, names: outlet.names, roles: new Set([...sayer.roles, ...outlet.roles]) } : sayer;
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

function sayerOf({ story, statement }: { readonly story: Story; readonly statement: StoryStatement }): Sayer | undefined {
  const { sayer } = statement;
  return sayer === undefined ? story.outlet : withOutlet(sayer, story);
}
