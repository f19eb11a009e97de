import { isActive } from './activity.ts';
import { isApposition } from './appositions.ts';
import type { Setting } from './appositions.ts';
import { roleByDeed } from './deeds.ts';
import { isVerb, verbAfter } from './grammar.ts';
import type { Name } from './name.ts';
import { isBoundSatisfied, isService, phraseAt, roleOf, withForces, withOffice, withState } from './nounPhrases.ts';
import type { RolePhrase } from './nounPhrases.ts';
import { copulas, addressing, nounVerbs } from './vocabulary/verbs.ts';
import { wordSet } from './vocabulary/words.ts';
import type { Word } from './words.ts';

/** The phrases of a block that stand for somebody by role, titles and appositions beside a name left out. */
export function findRoles(text: string, words: readonly Word[], names: readonly Name[]): RolePhrase[] {
  const starting = new Map<number, Name>();
  const ending = new Map<number, Name>();
  const inside = new Set<number>();
  for (const name of names) {
    starting.set(name.from, name);
    // "army chief Gen. Yusuf Haidar": the title before it belongs to the name
    if (name.titleFrom !== undefined && !starting.has(name.titleFrom)) starting.set(name.titleFrom, name);
    ending.set(name.to, name);
    for (let i = name.titleFrom ?? name.from; i < name.to; i++) inside.add(i);
  }
  const found: RolePhrase[] = [];
  const setting: Setting = { text, words, starting, ending, found };
  let aside = -1;
  for (let head = 0; head < words.length; head++) {
    const word = words[head];
    if (word === undefined || inside.has(head)) continue;
    // "NASA FIRMS shows": capitals that only look like a role
    const role = word.upper && word.text.length > 3 && words[head + 1]?.capital === false ? undefined : roleOf(word.lower) ?? roleByDeed(words, head);
    if (role === undefined) continue;
    let phrase = phraseAt(words, head, role, at => ending.get(at));
    const span = text.slice(words[phrase.from]?.start ?? 0, word.end);
    // "the coast guard", "the national guard": the same noun is one person or a whole service.
    if (role.kind === 'person' && isService(span, word.lower)) phrase = { ...phrase, role: { kind: 'organisation', plural: false, weak: false } };
    // "Beno Kaj, a smuggler and Sunday preacher"; "Basel Nur, a rower with a salvage firm"
    if (aside > 0 && role.kind === 'person' && !role.plural && phrase.determiner === undefined && phrase.from - 1 === aside && /^(?:and|or)$/.test(words[aside]?.lower ?? '') && verbAfter(words, head + 1) === undefined) continue;
    if (aside > 0 && phrase.names.length === 0 && /^an?$/.test(phrase.determiner ?? '') && phrase.from - 2 === aside && words[aside]?.pos === 'ADP' && words[aside]?.gap === ' ') continue;
    if (!stands(setting, phrase, span)) {
      if (role.kind === 'person') {
        if (words[phrase.from - 1]?.gap === ',') aside = phrase.to;
        const body = bodyBefore(setting, phrase, text);
        if (body !== undefined) { found.push(body); continue; }
      }
      // "deputy Middle East director" beside a name: the area belongs to the title.
      if (role.kind === 'person' && !role.weak) for (const name of phrase.names) if (name !== phrase.possessor && (name.sort === 'place' || name.sort === 'state') && words[name.to - 1]?.possessive !== true) name.sort = 'demonym';
      continue;
    }
    if (!phrase.names.every(name => name.from >= phrase.from)) continue;
    const last = found[found.length - 1];
    // "group of forces": already inside the phrase before
    if (last !== undefined && last.to > head) continue;
    if (last !== undefined && last.to > phrase.from) found.pop();
    found.push(withForces(words, withOffice(words, withState(words, phrase, at => starting.get(at)))));
  }
  return found;
}

const nounLikeVerbs = wordSet('volunteers guards pilots heads leads judges doctors chairs monitors engineers experts backs captains partners hosts teachers authors');
/** "army denies loss": headlines leave the article out. */
const headline = wordSet('army military navy government ministry coalition council court');
const bareSingulars = wordSet('police parliament congress opposition gendarmerie media artillery infantry junta');

const ownOutlets = wordSet('newspaper magazine agency outlet website channel publication paper reporter correspondent journalist writer newsroom');
const pairs = wordSet('countries states nations sides parties neighbours neighbors');
const stateBodies = wordSet('government administration');

function stands(setting: Setting, phrase: RolePhrase, span: string): boolean {
  const { words, starting } = setting;
  const { head, role } = phrase;
  const word = words[head];
  if (word === undefined) return false;
  const next = words[head + 1];
  if (next?.gap === '-') return false;
  // The head of the phrase is not the head of a longer one: "army positions", "police station", "official statement".
  if (next?.gap === ' ' && !word.possessive) {
    const name = starting.get(head + 1);
    if (name !== undefined && (name.sort === 'person' || name.sort === 'unknown' || name.sort === 'organisation' || name.sort === 'formation' || (name.sort === 'state' && role.kind !== 'organisation')) && !role.plural) {
      // A title: "spokesman Andrii", "utility Enerhoatom". It says so that a name follows.
      if (name.sort === 'unknown' && role.kind === 'person') name.sort = 'person';
      // "the energy firm Sumyteplo"
      if ((name.sort === 'unknown' || name.rule === 'full-name') && role.kind === 'organisation' && (name.places?.length ?? 0) === 0) name.sort = 'organisation';
      if (name.sort === 'person') name.role ??= word.lower;
      return false;
    }
    if (name?.sort === 'title' && !role.plural) return false;
    // "caretaker prime minister"
    if (role.kind === 'person' && !role.plural && next.pos === 'ADJ' && roleOf(words[head + 2]?.lower ?? '') !== undefined && words[head + 2]?.gap === ' ') return false;
    if ((!role.plural || role.kind === 'organisation') && !isVerb(words, head + 1) && !(nounVerbs.has(next.lower) && words[head + 2]?.gap === ' ' && words[head + 2]?.pos === 'NOUN' && words[head + 2]?.lower.endsWith('s') === true) && (next.pos === 'NOUN' || (next.pos === 'PROPN' && name === undefined) || roleOf(next.lower) !== undefined) && !next.capital) return false;
    // "Chinese militia vessels"
    if (role.plural && !word.lower.endsWith('s') && word.lower !== 'people' && (next.pos === 'NOUN' || next.pos === 'PROPN') && !next.capital && next.lower.endsWith('s') && roleOf(next.lower) === undefined && !isVerb(words, head + 1) && !nounVerbs.has(next.lower)) return false;
    if (role.plural && roleOf(next.lower) !== undefined && !isVerb(words, head + 1)) return false;
  }
  if (word.pos === 'VERB' && phrase.determiner === undefined && !phrase.modified && word.lower !== 'media' && !(words[head - 1]?.pos === 'ADP' && word.gap === ' ')) return false;
  if (word.pos === 'ADJ' && role.kind === 'person' && next?.gap === ' ' && (next.pos === 'NOUN' || next.pos === 'ADJ' || next.capital)) return false;
  if (word.pos === 'ADJ' && next?.gap === ' ' && (next.pos === 'NOUN' || next.pos === 'ADJ')) return false;
  // "the corps guards the palace"
  if (role.plural && (phrase.determiner === undefined && !phrase.modified || roleOf(words[head - 1]?.lower ?? '')?.plural === false) && nounVerbs.has(word.lower) && next?.lower !== 'who' && words[head - 1]?.pos !== 'ADP' && isVerb(words, head)) return false;
  // "who volunteers there": a verb that looks like people
  if (role.plural && phrase.determiner === undefined && !phrase.modified && /^(?:who|which|that|he|she|it)$/.test(words[head - 1]?.lower ?? '') && word.gap === ' ' && nounLikeVerbs.has(word.lower)) return false;
  // "the chief of staff" is one person; "staff" is nobody there.
  if (word.lower === 'staff' && words[head - 1]?.lower === 'of' && /^chiefs?$/.test(words[head - 2]?.lower ?? '')) return false;
  // "the head of the agency", but not "without a head"
  if ((word.lower === 'head' || word.lower === 'chief') && phrase.from === head && !(next?.gap === ' ' && next.lower === 'of')) return false;
  // "Nepal and Ghana man the post"
  if (word.lower === 'man' && next?.gap === ' ' && next.pos === 'DET') return false;
  if (!isBoundSatisfied(words, span, phrase, word.lower)) return false;
  // "both men left", "each side": somebody named elsewhere
  if (/^(?:every|each)$/.test(phrase.determiner ?? '') || phrase.determiner === 'both' && /^(?:men|women|countries|states|nations)$/.test(word.lower)) return false;
  // "at the head of the column"
  if (word.lower === 'head' && words[head - 1]?.lower === 'the' && words[head - 2]?.lower === 'at') return false;
  if (isCount(words, phrase)) return false;
  // "seen by this newspaper": the writer's own; "the two countries" are named elsewhere
  // "wrote on her Telegram channel"
  if (/^(?:channel|website|blog|page)$/.test(word.lower) && /^(?:his|her|its|their|'s)$/.test(phrase.determiner ?? '') && words[phrase.from - 2]?.lower === 'on') return false;
  if (phrase.determiner === 'this' && ownOutlets.has(word.lower)) return false;
  if (phrase.determiner === 'the' && pairs.has(word.lower) && words[head - 1]?.lower === 'two' && phrase.to - phrase.from < 3) return false;
  // "A ministry is what it does": of such bodies there is one, and "a" speaks of none
  if (phrase.determiner === 'a' && phrase.names.length === 0 && stateBodies.has(word.lower)) return false;
  if (role.kind === 'formation' && !phrase.modified && phrase.determiner !== 'the') return false;
  // "Editors: please drop the last line"
  if (word.first && word.capital && role.plural && next?.gap === '|' && next.opens && !next.first) return false;
  if (isPredicate(words, phrase)) return false;
  if (!word.possessive && isApposition(setting, phrase)) return false;
  if (!role.plural && !phrase.modified && phrase.determiner === undefined && phrase.possessor === undefined && !bareSingulars.has(word.lower) && !(role.kind === 'organisation' && headline.has(word.lower) && isVerb(words, head + 1) && verbAfter(words, head + 1) !== undefined) && !(word.lower === 'headquarters' && addressing.has(words[head - 1]?.lower ?? ''))) return false;
  // "a group of buildings"
  if (word.lower === 'group' && next?.gap === ' ' && next.lower === 'of' && words[head + 2]?.capital === false && !leadsToRole(words, head + 2)) return false;
  if (role.weak && !isActive(words, phrase)) return false;
  return true;
}

/** "On Thursday 31 people followed her", "how many people left": a number of heads, where nobody of them speaks or is described. */
function isCount(words: readonly Word[], { from, head }: RolePhrase): boolean {
  if (!/^(?:people|inhabitants)$/.test(words[head]?.lower ?? '')) return false;
  if (words[from - 1]?.lower === 'many' && words[from - 2]?.lower === 'how' || words[from]?.lower === 'many' && words[from - 1]?.lower === 'how') return true;
  if (!/^\d[\d,]+$/.test(words[from]?.text ?? '') || head !== from + 1) return false;
  const next = words[head + 1];
  return next === undefined || next.gap !== ' ' || !/^(?:who|with|familiar|close|from|in|at|of|on|told|said|say|signed|wrote|asked|loyal|led)$/.test(next.lower);
}

/** "interior ministry spokesman Nour Haddad": in a title, the body it is of is named. */
function bodyBefore({ words, starting, ending, found }: Setting, { from, to, head }: RolePhrase, text: string): RolePhrase | undefined {
  const at = head - 1;
  const word = words[at];
  if (at < from || word === undefined || words[head]?.gap !== ' ' || words[to]?.gap !== ' ' || starting.get(to)?.sort !== 'person') return undefined;
  const role = roleOf(word.lower);
  if (role?.kind !== 'organisation' || role.plural || (found[found.length - 1]?.to ?? 0) > from) return undefined;
  const phrase = phraseAt(words, at, role, k => ending.get(k));
  return phrase.modified && isBoundSatisfied(words, text.slice(words[phrase.from]?.start ?? 0, word.end), phrase, word.lower) ? phrase : undefined;
}

/** "He was a teacher", "Kosova is not a member", "appointed as governor": what somebody is, no mention of somebody. */
function isPredicate(words: readonly Word[], { from, head, determiner, role }: RolePhrase): boolean {
  let k = from - 1;
  if (words[from]?.gap !== ' ') return false;
  if (determiner !== undefined) { if (words[k]?.gap !== ' ') return false; k--; }
  // "promoted himself general"
  if (determiner === 'himself' || determiner === 'herself' || /^(?:himself|herself)$/.test(words[from - 1]?.lower ?? '')) return true;
  // "Calling them gangs"
  if (/^(?:them|him|her|us|it)$/.test(determiner ?? '') && words[k]?.lemma === 'call') return true;
  if (words[k]?.lower === 'not' || (words[k]?.pos === 'ADV' && words[k]?.lower !== 'as')) k--;
  const word = words[k];
  // "He's the conductor of …"
  if (word !== undefined && /^['’](?:s|re|m)$/.test(word.lower)) return true;
  // "and now an envoy to …", "once a smuggler and now a mayor"
  if ((determiner === 'a' || determiner === 'an') && role.kind === 'person' && words[k + 1]?.lower === 'now' && word?.lower === 'and') return true;
  // "Were Chadian soldiers in Tine?": a question asks about them
  if (word === undefined || !copulas.has(word.lower) || word.opens) return false;
  // "It was harbour guards who opened …"
  if (words[k - 1]?.lower === 'it' && /^(?:who|that)$/.test(words[head + 1]?.lower ?? '')) return false;
  if (determiner === 'the' && role.kind !== 'person') return false;
  // "as residents fled" is a clause, "served as soldiers" is not.
  return !(word.lower === 'as' && verbAfter(words, head + 1) !== undefined);
}

/** Whether a role noun follows soon: "a group of Syrian men". */
function leadsToRole(words: readonly Word[], at: number): boolean {
  for (let i = at; i < at + 3; i++) if (words[i]?.gap === ' ' && (roleOf(words[i]?.lower ?? '') !== undefined || words[i]?.pos === 'NUM')) return true;
  return false;
}
