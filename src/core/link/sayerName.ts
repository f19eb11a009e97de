import { locatedIn } from './leadSayer.ts';
import type { Name } from './names.ts';
import { BODY_WORDS, OFFICES, stems } from './sayerPhrase.ts';
import type { Sayer } from './sayers.ts';
import { overlaps } from '../text/span.ts';
import type { Statement } from './statement.ts';
import type { Story } from './story.ts';
import { folded, stemOf, wordsOf } from './words.ts';
import type { Word } from './words.ts';

/** Longest name of a sayer worth showing, in UTF-16 units; a longer phrase has more in it than who speaks. */
const LONGEST = 80;
const PRONOUN = /^(?:he|she|they|it|i|we|this|that|one|those|these|who|him|her|them|both|the (?:statement|post|note|same|source|report|group|body|announcement|text|letter|message))$/i;
/** What is left of a clause that was taken for a sayer. */
const NOBODY = /^(?:first|second|one|two|three|four|five|several|both|some|many)$|\b(?:than|whatever|they|since)\b/i;
/** Things a report quotes from: who gave them out speaks. */
const PAPERS = stems('data information figures summary statement report reports account accounts bulletin announcement communique document documents records estimate estimates findings message post note letter tape recording video voice');

/** A name for a sayer and how much of him it tells; higher is more. */
export interface SayerName {
  readonly text: string;
  readonly telling: number;
  /** A body speaks, not one of its people. */
  readonly body: boolean;
}

/**
 * Who says a passage, in words a reader understands: of the phrases by which the report tells that sayer, the one that
 * tells most of him ("governor Ana Dole", where the sentence has "Dole"), without what hangs on it, "its ministry" with
 * whose it is; undefined where only a pronoun or a paper stands there and nobody was named.
 */
export function sayerName(sayer: Sayer | undefined, story: Story, statement?: Statement): string | undefined {
  return tellingName(sayer, story, statement)?.text;
}

/** The same with how telling it is, to choose among several reports. */
export function tellingName(sayer: Sayer | undefined, story: Story, statement?: Statement): SayerName | undefined {
  if (sayer === undefined) return undefined;
  const here = statement ?? story.statements[0];
  let best = here === undefined ? undefined : named(sayer, story, here);
  const body = best?.body;
  for (const part of story.statements) {
    for (const mention of part.sayers) {
      if (!sameMouth(sayer, mention)) continue;
      const found = named(mention, story, part);
      if (found !== undefined && (best === undefined || found.telling > best.telling && found.body === body)) best = found;
    }
  }
  return best === undefined ? undefined : { ...best, text: unfolded(wholeName(best.text, story), story) };
}

/** "Luo" in a report that has his whole name somewhere. */
function wholeName(text: string, { whole }: Story): string {
  if (/\s/.test(text)) return text;
  const word = folded(text);
  return whole.flatMap(({ names }) => names).find(name => name.info === undefined && !isInstitution(name) && /\s/.test(name.text) && folded(name.text).split(/[\s-]+/).at(-1) === word)?.text ?? text;
}

/** "Salim Doré, its spokesman": for whom he speaks. */
function ofBody(text: string, sayer: Sayer, story: Story, statement: Statement): string {
  const [, head = '', office = ''] = /^(.+, )(?:its|their|the) (spokes(?:man|woman|person))$/.exec(text) ?? [];
  const owner = office === '' ? undefined : ownerOf(sayer, story, statement);
  return owner === undefined ? text : `${head}${office} for ${owner.text}`;
}

/** "Salim Doré, the service's spokesman": of the body that the report names. */
function unfolded(text: string, story: Story): string {
  const [, head = '', word = '', rest = ''] = /^(.+ )the (\p{Ll}+)((?:'s .+)?)$/u.exec(text) ?? [];
  const body = BODIES.has(stemOf(word)) ? bodyOf(story, stemOf(word)) : undefined;
  const office = rest.replace(/^'s /, '');
  const full = body === undefined ? text : office === '' ? `${head}${body}` : `${head}${office} for ${body}`;
  return full.length <= LONGEST ? full : text;
}

/** The body that a report tells most of, of those that have a word in their names. */
function bodyOf(story: Story, word: string): string | undefined {
  let best: SayerName | undefined;
  for (const part of story.statements) {
    for (const sayer of part.sayers) {
      const found = named(sayer, story, part);
      if (found?.body === true && found.telling >= KNOWN && contentOf(found.text).includes(word) && (best === undefined || found.telling > best.telling)) best = found;
    }
  }
  return best?.text;
}

/** Another phrase of the report for the same sayer: the same person by his name, or an office by the same words and more. */
function sameMouth(sayer: Sayer, mention: Sayer): boolean {
  if (mention.carried) return false;
  const persons = personsOf(sayer);
  const others = personsOf(mention);
  if (persons.length > 0) return others.some(other => persons.some(person => person.words.at(-1) === other.words.at(-1)));
  const words = contentOf(sayer.text);
  return others.length === 0 && words.length > 0 && words.every(word => mention.roles.has(word) || mention.names.some(name => name.words.map(stemOf).includes(word)));
}

function contentOf(text: string): readonly string[] {
  return wordsOf(text).map(({ lower }) => lower).filter(word => !/^(?:the|an?|its|of|for|in)$/.test(word)).map(stemOf);
}

/** Words in the names of bodies; what has none of them and no other meaning is a person's name. */
const BODIES = new Set([...BODY_WORDS].map(stemOf));

function isInstitution({ info, words }: Name): boolean {
  return info === undefined && words.length > 1 && words.some(word => BODIES.has(stemOf(word)));
}

function personsOf({ names }: Sayer): readonly Name[] {
  return names.filter(({ info, words }) => info === undefined && !words.some(word => BODIES.has(stemOf(word))));
}

/** The noun of a phrase: its last word before what hangs on it. */
function headOf(phrase: string): Word | undefined {
  return wordsOf(phrase.split(/,| (?:of|for|in|at|from|on) /u)[0] ?? '').at(-1);
}

/** One phrase for a sayer, made fit to stand alone. */
function named(sayer: Sayer, story: Story, statement: Statement): SayerName | undefined {
  const phrase = trimmed(sayer.text);
  if (phrase === '' || PRONOUN.test(phrase) || NOBODY.test(phrase)) return undefined;
  const head = headOf(phrase);
  if (head !== undefined && PAPERS.has(head.stem)) return undefined;
  const text = owned(phrase, sayer, story, statement);
  if (text === undefined) return undefined;
  const full = ofState(withApposed(ofBody(text, sayer, story, statement), sayer, statement), sayer, story);
  const short = full.length <= LONGEST ? full : text.length <= LONGEST ? text : mainName(sayer);
  return short === undefined ? undefined : { text: short === story.outlet?.text ? short : uncapped(short, [...sayer.names, ...statement.names]), telling: tellingOf(short, sayer, statement), body: isBody(short, sayer) };
}

/** "the mediator" before ", Salim Doré, said": who he is stands behind the phrase. */
function withApposed(text: string, sayer: Sayer, { text: sentence, names }: Statement): string {
  // A pronoun's sayer is told by words that stand elsewhere.
  if (personsOf(sayer).length > 0 || sentence.slice(sayer.start, sayer.end) !== sayer.text || sentence.slice(sayer.end, sayer.end + 2) !== ', ') return text;
  const name = names.find(({ start, info, words, located }) => start === sayer.end + 2 && info === undefined && !located && words.length > 1);
  return name !== undefined && /^(?:[.,;”"]| \(|$)/.test(sentence.slice(name.end)) ? `${text}, ${name.text}` : text;
}

/** Organs that every state has one of. */
const NATIONAL = /^the ((?:(?:defence|defense|foreign|interior|health|energy) ministry|ministry of (?:defence|defense|foreign affairs|the interior|health|energy)|general staff|air force|army|navy))$/i;

/** "the General Staff" in a report dated from a capital is that state's. */
function ofState(text: string, { names }: Sayer, story: Story): string {
  const organ = NATIONAL.exec(text)?.[1];
  const key = organ === undefined || names.some(({ info }) => info?.kind === 'state') ? undefined : seatOf(story);
  return key === undefined ? text : `${stateName(key, '')}'s ${organ ?? ''}`;
}

/** The key of the state whose capital a report is dated from. */
function seatOf(story: Story): string | undefined {
  const [first] = story.statements;
  const [opening] = first === undefined || datelineOf(first.text) === 0 ? [] : first.names;
  return opening?.start === 0 && opening.info?.seat === true ? opening.info.key : locatedIn(story)?.seatOf;
}

/** "its ministry", "their spokesman" with whose; undefined where nobody is named whose it could be. */
function owned(text: string, sayer: Sayer, story: Story, statement: Statement): string | undefined {
  const possessive = /^(its|their|his|her|our|my)\s+/i.exec(text);
  if (possessive === null) return text;
  const rest = text.slice(possessive[0].length);
  // A person's name tells enough; an office needs its owner.
  const person = personsOf(sayer).find(name => name.words.length > 1 && rest.includes(name.text));
  if (/^(?:his|her|my)$/i.test(possessive[1] ?? '')) return person?.text;
  // "The grain trader Agrosvit lost 4,000 tonnes, its director said": of a name nobody knows, only one that the sentence is about.
  const owner = ownerOf(sayer, story, statement);
  if (owner === undefined) return person === undefined ? undefined : rest;
  return person !== undefined || owner.state ? `${owner.text}'s ${rest}` : `the ${rest} of ${owner.text}`;
}

/** Whose an "its" is: what the sentence opens with, else the party that one before it does. */
function ownerOf({ start: limit }: Sayer, { statements }: Story, statement: Statement): { readonly text: string; readonly state: boolean } | undefined {
  const at = statements.findIndex(({ start }) => start === statement.start);
  const earlier = statements.slice(0, Math.max(0, at)).reverse();
  for (const part of [statement, ...earlier]) {
    const head = datelineOf(part.text);
    const name = part.names.find(({ start, end, located, info }) => start >= head && start < head + FIRST && (part !== statement || end <= limit) && !located && info?.kind !== 'place' && (part === statement || info !== undefined)
      && !part.quotes.some(quote => overlaps(quote, { start, end })));
    if (name !== undefined) return { text: article(name, part) + (name.info?.seat === true ? name.text : stateName(name.info?.key, name.text)), state: name.info?.kind === 'state' };
  }
  return undefined;
}

/** Length of "KYIV, Oct 21 (HNA) - " at the head of a report. */
function datelineOf(text: string): number {
  return /^\p{Lu}{2}[^().]{0,40}\([^)]{1,30}\)\s*[-–—]\s*/u.exec(text)?.[0].length ?? 0;
}

/** Where the subject of a sentence has begun at the latest, in UTF-16 units. */
const FIRST = 60;

/** "the" where it stands before the name. */
function article({ start }: Name, { text }: Statement): string {
  return /\bthe $/i.test(text.slice(0, start)) ? 'the ' : '';
}

/** "Romanian" in a key of its own is Romania. */
function stateName(key: string | undefined, text: string): string {
  return key?.startsWith('state:') === true ? key.slice('state:'.length) : text;
}

function trimmed(text: string): string {
  return text
    .replace(/\s*\([^)]*\)?/g, '').replace(/\s+/g, ' ')
    .replace(/^(?:(?:citing|quoting|contradicting|according to|but|and|then|later|earlier|meanwhile|yesterday|today|while|as|that)\s+)+/i, '')
    .replace(/\s+(?:who|which|that|whom|and|or|of|for|from|in|at|on)$/i, '')
    .replace(/(?:,|\s)+(?:in|on|at)\s+(?:a|an|the|his|her|its|their)\s+(?:\p{L}+\s+)?(?:statement|post|message|interview|briefing|note|report|telegram|channel|telephone)\b.*$/iu, '')
    .replace(/\s+(?:here|there)$/i, '').replace(/[\s,;:]+$/, '').trim();
}

/** "Mali's army", "the front": told by a word for a body, or by a name the lexicon has. */
function isBody(text: string, sayer: Sayer): boolean {
  const head = headOf(text);
  return personsOf(sayer).every(name => !text.includes(name.text)) && (head !== undefined && BODIES.has(head.stem) || head !== undefined && !OFFICES.has(head.lower) && sayer.names.some(({ info, text: own }) => (info?.kind === 'actor' || info?.kind === 'state') && text.endsWith(own)));
}

/** "The governor", "Residents of the quay" open a sentence; a name is shown within one. */
function uncapped(text: string, names: readonly Name[]): string {
  const [first = '', second] = text.split(' ');
  const common = /^(?:The|An?)$/.test(first) || second !== undefined && /^\p{Ll}/u.test(second) && /^\p{Lu}\p{Ll}+$/u.test(first) && !names.some(name => name.text.startsWith(first));
  return common ? first.toLowerCase() + text.slice(first.length) : text;
}

/** What the parts of a name tell: who it is, in which office, of what. */
const FULL_NAME = 4;
const SURNAME = 1;
const OFFICE = 2;
const WHOSE = 2;
const KNOWN = 3;
const ACRONYM = /^(?:the )?\p{Lu}{2,6}$/u;
/** What a word more tells, and up to how many: "two diplomats who saw the text" is more than "the diplomats". */
const WORD = 0.1;
const WORDS = 6;

function tellingOf(text: string, sayer: Sayer, { names }: Statement): number {
  const inside = [...sayer.names, ...names].filter(name => text.includes(name.text));
  const persons = personsOf({ ...sayer, names: inside }).filter(({ located }) => !located);
  const words = new Set(inside.flatMap(name => name.words));
  const office = wordsOf(text).some(({ lower }) => /^\p{Ll}/u.test(lower) && !words.has(lower) && !/^(?:the|an?|of|for|in|and|s|at)$/.test(lower));
  return (persons.some(name => name.words.length > 1) ? FULL_NAME : persons.length > 0 ? SURNAME : 0) + (office ? OFFICE : 0)
    + WORD * Math.min(WORDS, contentOf(text).length) + (inside.some(({ info, located }) => info?.kind === 'state' || info?.kind === 'place' || located) ? WHOSE : 0) + (inside.some(name => name.info?.kind === 'actor' || isInstitution(name)) ? (ACRONYM.test(text) ? WHOSE : KNOWN) : 0);
}

function mainName({ names }: Sayer): string | undefined {
  return names.find(name => name.info?.kind !== 'state')?.text ?? names[0]?.text;
}
