import type { Name } from './names.ts';
import { BODY_WORDS, OFFICES, PRONOUN } from './sayerPhrase.ts';
import { SET_OFF, WEAK } from './sayers.ts';
import type { Sayer } from './sayers.ts';
import type { Statement } from './statement.ts';
import { folded, wordsOf } from './words.ts';

/** What the sentences of a report stand in. */
export interface Telling {
  readonly body: string;
  /** Which sentences start inside a quotation that was opened before them. */
  readonly running: readonly boolean[];
  readonly outlet: Sayer | undefined;
}

/**
 * Who says each sentence of a report: pronouns, "the statement" and descriptions without a name are whoever was named
 * before, and a quotation of several sentences has one speaker, wherever in it he is named.
 */
export function speakersOf(statements: readonly Statement[], { body, running, outlet }: Telling): readonly (Sayer | undefined)[] {
  const house = houseOf(body, outlet);
  /** Those who spoke or opened a sentence so far, in order. */
  const before: Sayer[] = [];
  const speakers = statements.map((statement): Sayer | undefined => {
    const person = subjectPerson(statement, before);
    const named = spokenBy(statement);
    if (person !== undefined && (named === undefined || named.start > person.end)) before.push(person);
    if (named === undefined) return undefined;
    before.push(...statement.sayers.filter(({ carried, end }) => !carried && end < named.start));
    const sayer = housed(owned(resolved(named, before, statement), statement), house);
    before.push(sayer);
    return sayer;
  });
  const together = (i: number): boolean => !body.slice(statements[i - 1]?.end ?? 0, statements[i]?.start).includes('\n');
  // "We had no map. We had no oars," he said.
  for (let i = statements.length - 2; i >= 0; i--) if (running[i + 1] === true && together(i + 1) && speakers[i] === undefined) speakers[i] = speakers[i + 1];
  // "We had no map," he said. "We had no oars."
  for (let i = 1; i < statements.length; i++) if (speakers[i] === undefined && together(i) && (running[i] === true || /^["“«]/.test(statements[i]?.text ?? '') && (statements[i - 1]?.quotes.length ?? 0) > 0)) speakers[i] = speakers[i - 1];
  return speakers;
}

/** Who is cited said it first; the agency only hands it on. */
function spokenBy({ text, sayers }: Statement): Sayer | undefined {
  const cited = sayers.findLast(sayer => sayer.cited && !sayer.carried);
  if (cited !== undefined) return cited;
  const first = sayers.find(({ carried }) => !carried) ?? sayers[0];
  const last = sayers.at(-1);
  if (first === undefined || last === undefined || !SET_OFF.test(text.slice(0, last.start))) return first;
  // "The mill counted its sacks, the owner said", "sacks which the mill says are its own, the owner said": all of it is told by the owner.
  const inner = WEAK.has(first.cue) || first.start > 0 && !SET_OFF.test(text.slice(0, first.start));
  return inner ? last : first;
}

/** A sayer as the sentences before it tell him. */
function resolved(named: Sayer, before: readonly Sayer[], statement: Statement): Sayer {
  const as = (known: Sayer): Sayer => ({ ...known, start: named.start, end: named.end, cue: named.cue });
  // What somebody is only quoted as saying stays the outlet's word, unless he was heard before.
  const somebody = before.filter(({ carried, cue }) => !carried && (cue !== '' || !named.cited));
  if (named.carried) {
    const kind = HE.test(named.text) ? 'person' : IT.test(named.text) ? 'body' : undefined;
    const known = kind === undefined ? somebody.at(-1) : somebody.findLast(other => kindOf(other) === kind) ?? somebody.findLast(other => kindOf(other) === undefined);
    return known === undefined ? subjectOf(statement, named) : as(known);
  }
  const known = before.reduceRight((found, other) => (found === named && other.cue !== '' ? fuller(named, other) : found), named);
  // "the diplomat", of whom it was said before who he is
  const person = known === named && named.names.length === 0 && ANY_PERSON.test(named.text) ? somebody.findLast(other => kindOf(other) === 'person') : undefined;
  return person === undefined ? known : as(person);
}

const HE = /^(?:he|she|him|her|his)$/i;
const IT = /^(?:it|the group)$/i;
/** Words for a person that stand for any that was introduced. */
const ANY_PERSON = /^the (?:official|diplomat|officer|politician|lawmaker|deputy|envoy|man|woman|commander|leader|executive|activist|scientist|expert|doctor)$/i;

const PERSONS = new Set([...OFFICES, ...'official source medic nurse resident witness fisherman driver priest cadet student surgeon pilot teacher farmer sailor soldier expert researcher man woman'.split(' ')]);
/** What "it" may be besides a body. */
const BODIES = new Set([...BODY_WORDS, 'newspaper', 'summary', 'bulletin', 'republic']);

/** Whether "he" or "it" may mean a sayer: told by the head of its phrase ("the army spokesman's office"), else by the kind of name. */
function kindOf({ text, names, cue }: Sayer): 'person' | 'body' | undefined {
  if (cue === '' || HE.test(text)) return 'person';
  const head = wordsOf(text.split(/,| (?:of|for|in|at|from|who) /u)[0] ?? '').findLast(({ lower }) => PERSONS.has(lower) || BODIES.has(lower))?.lower;
  if (head !== undefined) return PERSONS.has(head) ? 'person' : 'body';
  if (names.some(isPersonal)) return 'person';
  return names.some(isParty) ? 'body' : undefined;
}

/** A name of two words or three that nobody knows for anything else. */
function isPersonal({ info, located, words }: Name): boolean {
  return (info === undefined || info.kind === 'place' && info.listed !== true) && !located && words.length > 1 && words.length < 4;
}

/** The person a sentence opens with or introduces, who may speak in the next ones: "Ida Solm has sold tickets on the pier for ten years." Without a cue, as nothing is said. */
function subjectPerson({ text, names }: Statement, before: readonly Sayer[]): Sayer | undefined {
  const known = before.findLast(sayer => sayer.names.some(other => isPersonal(other) && other.words.at(-1) === names[0]?.words[0] && names[0]?.words.length === 1));
  if (known !== undefined && OPENING.test(text.slice(0, names[0]?.start))) return known;
  const name = names.find(other => AGED.test(text.slice(other.end)) || isPersonal(other) && (OPENING.test(text.slice(0, other.start)) || PERSONS.has(/(\p{L}+) $/u.exec(text.slice(0, other.start))?.[1]?.toLowerCase() ?? '')));
  return name === undefined ? undefined : { start: name.start, end: name.end, text: name.text, names: [name], roles: new Set(), carried: false, cited: false, cue: '' };
}

/** What stands before a sentence's subject. */
const OPENING = /^["“]?(?:\p{L}+\.? ){0,3}$/u;
/** "Ida, 17, was late" */
const AGED = /^, \d{1,3}(?:,|$)/;

/** "Lens" after "port spokesman Ivo Lens": the roles said before stay his. */
function fuller(sayer: Sayer, last: Sayer): Sayer {
  const own = sayer.names.filter(name => name.info?.kind !== 'state');
  const known = last.names.some(name => name.info?.kind !== 'state' && own.some(other => other.words.at(-1) === name.words.at(-1)))
    || isSpokesman(sayer) && own.length < 2 && !isSpokesman(last)
    || own.length === 0 && [...sayer.roles].some(role => last.roles.has(role) && !role.startsWith('+'));
  return known ? { ...sayer, names: [...sayer.names, ...last.names], roles: new Set([...sayer.roles, ...last.roles]) } : sayer;
}

/** "Green Anchor, a tug firm, sold a barge, it told the agency": the pronoun of a first sentence is its subject. */
function subjectOf(statement: Statement, sayer: Sayer): Sayer {
  const first = PRONOUN.has(sayer.text.toLowerCase()) ? statement.names.find(name => name.info?.kind !== 'state') : undefined;
  return first === undefined || first.start > 20 || first.start >= sayer.start ? sayer : { ...sayer, text: first.text, names: [first], carried: false };
}

const OWN_SIDE = /\b(?:our|Our)\s+(?:\p{L}+\s+)?(?:forces|fighters|troops|units|soldiers|defences|defenses|delegation|army|gunners|pilots|crews|brigades?|men)\b/u;

const ENEMY = /\b(?:the enemy|our martyrs?|the aggressors?|the occupiers?)\b/i;

/** "The desk announces" in the Media Desk's own service. */
function itselfSpeaks(prose: string, { text }: Sayer): boolean {
  const last = text.split(/\s+/).at(-1) ?? '';
  return /^\p{L}{4,}$/u.test(last) && new RegExp(`\\bthe ${last} (?:announces|states|says|reports|announced|said)\\b`, 'i').test(prose);
}

/** The outlet where it is a party's own service, which says "our forces"; it speaks for whoever has no other principal. */
function houseOf(body: string, outlet: Sayer | undefined): Sayer | undefined {
  if (outlet === undefined) return undefined;
  const prose = body.replace(/["“][^"”]*["”]/g, '');
  return OWN_SIDE.test(prose) || ENEMY.test(prose) || itselfSpeaks(prose, outlet) ? outlet : undefined;
}

/** "The front lost a post, its spokesman said": whose spokesman he is stands before him. */
export function owned(sayer: Sayer, { text, names }: Statement): Sayer {
  if (!/^(?:its|their)\b/i.test(sayer.text) || sayer.names.some(name => isParty(name) && !name.located)) return sayer;
  const owner = names.find(name => name.end <= sayer.start && !name.located && name.info?.kind !== 'place' && text[name.end] !== '-');
  return owner === undefined || !isParty(owner) ? sayer : { ...sayer, names: [...sayer.names, owner] };
}

function isParty({ info }: Name): boolean {
  return info?.kind === 'actor' || info?.kind === 'state';
}

/** "spokesman Ivo Lens", "the desk" in a party's own service speak for that party. */
function housed(sayer: Sayer, house: Sayer | undefined): Sayer {
  if (house === undefined) return sayer;
  const own = sayer.names.filter(name => name.info?.kind !== 'state');
  const stranger = sayer.names.some(name => name.info !== undefined && name.info.kind !== 'place');
  if (stranger || own.length > 0 && !isSpokesman(sayer)) return sayer;
  return { ...sayer, house: folded(house.text).split(/\s+/), roles: new Set([...sayer.roles, ...house.roles]) };
}

/** A spokesman, who named without his office speaks for who was named before him. */
export function isSpokesman({ roles }: Sayer): boolean {
  return roles.has('spokesman') || roles.has('spokeswoman') || roles.has('spokesperson');
}
