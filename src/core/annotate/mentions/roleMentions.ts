import { isVerb, verbAfter } from './grammar.ts';
import type { Name } from './name.ts';
import { isBoundSatisfied, isService, phraseAt, roleOf, withForces, withState } from './nounPhrases.ts';
import type { RolePhrase } from './nounPhrases.ts';
import { placeBefore } from './states.ts';
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
    ending.set(name.to, name);
    for (let i = name.titleFrom ?? name.from; i < name.to; i++) inside.add(i);
  }
  const found: RolePhrase[] = [];
  const setting: Setting = { words, starting, ending, found };
  for (let head = 0; head < words.length; head++) {
    const word = words[head];
    if (word === undefined || inside.has(head)) continue;
    const role = roleOf(word.lower);
    if (role === undefined) continue;
    let phrase = phraseAt(words, head, role, at => ending.get(at));
    const span = text.slice(words[phrase.from]?.start ?? 0, word.end);
    // "the coast guard", "the national guard": the same noun is one person or a whole service.
    if (role.kind === 'person' && isService(span, word.lower)) phrase = { ...phrase, role: { kind: 'organisation', plural: false, weak: false } };
    if (!stands(setting, phrase, span)) {
      // "deputy Middle East director" beside a name: the area belongs to the title.
      if (role.kind === 'person') for (const name of phrase.names) if (name !== phrase.possessor && (name.sort === 'place' || name.sort === 'state') && words[name.to - 1]?.possessive !== true) name.sort = 'demonym';
      continue;
    }
    if (!phrase.names.every(name => name.from >= phrase.from)) continue;
    const last = found[found.length - 1];
    // "group of forces": already inside the phrase before
    if (last !== undefined && last.to > head) continue;
    if (last !== undefined && last.to > phrase.from) found.pop();
    found.push(withForces(words, withState(words, phrase, at => starting.get(at))));
  }
  return found;
}

interface Setting {
  readonly words: readonly Word[];
  readonly starting: ReadonlyMap<number, Name>;
  readonly ending: ReadonlyMap<number, Name>;
  /** Phrases found so far. */
  readonly found: readonly RolePhrase[];
}

const adverbsBefore = wordSet('now then once formerly later currently also himself herself previously today still');
const nounLikeVerbs = wordSet('volunteers guards pilots heads leads judges doctors chairs monitors engineers experts backs captains partners hosts teachers authors');
/** "army denies loss": headlines leave the article out. */
const headline = wordSet('army military navy government ministry coalition council court');
const bareSingulars = wordSet('police parliament congress opposition gendarmerie media artillery infantry junta');

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
      if (name.sort === 'person') name.role ??= word.lower;
      return false;
    }
    if (name?.sort === 'title' && !role.plural) return false;
    // "caretaker prime minister"
    if (role.kind === 'person' && !role.plural && next.pos === 'ADJ' && roleOf(words[head + 2]?.lower ?? '') !== undefined && words[head + 2]?.gap === ' ') return false;
    if ((!role.plural || role.kind === 'organisation') && !isVerb(words, head + 1) && !(nounVerbs.has(next.lower) && words[head + 2]?.gap === ' ' && words[head + 2]?.pos === 'NOUN' && words[head + 2]?.lower.endsWith('s') === true) && (next.pos === 'NOUN' || (next.pos === 'PROPN' && name === undefined) || roleOf(next.lower) !== undefined) && !next.capital) return false;
    if (role.plural && roleOf(next.lower) !== undefined && !isVerb(words, head + 1)) return false;
  }
  if (word.pos === 'VERB' && phrase.determiner === undefined && !phrase.modified && word.lower !== 'media' && !(words[head - 1]?.pos === 'ADP' && word.gap === ' ')) return false;
  if (word.pos === 'ADJ' && role.kind === 'person' && next?.gap === ' ' && (next.pos === 'NOUN' || next.pos === 'ADJ' || next.capital)) return false;
  if (word.pos === 'ADJ' && next?.gap === ' ' && (next.pos === 'NOUN' || next.pos === 'ADJ')) return false;
  // "the corps guards the palace"
  if (role.plural && phrase.determiner === undefined && !phrase.modified && nounVerbs.has(word.lower) && isVerb(words, head)) return false;
  // "who volunteers there": a verb that looks like people
  if (role.plural && phrase.determiner === undefined && !phrase.modified && /^(?:who|which|that|he|she|it)$/.test(words[head - 1]?.lower ?? '') && word.gap === ' ' && nounLikeVerbs.has(word.lower)) return false;
  // "the chief of staff" is one person; "staff" is nobody there.
  if (word.lower === 'staff' && words[head - 1]?.lower === 'of' && /^chiefs?$/.test(words[head - 2]?.lower ?? '')) return false;
  // "the head of the agency", but not "without a head"
  if ((word.lower === 'head' || word.lower === 'chief') && phrase.from === head && !(next?.gap === ' ' && next.lower === 'of')) return false;
  if (!isBoundSatisfied(words, span, phrase, word.lower)) return false;
  if (phrase.determiner === 'every' || phrase.determiner === 'each') return false;
  // "A government is where people are": of such bodies there is one, and "a" speaks of none
  if (phrase.determiner === 'a' && phrase.names.length === 0 && stateBodies.has(word.lower)) return false;
  if (role.kind === 'formation' && !phrase.modified && phrase.determiner !== 'the') return false;
  if (isPredicate(words, phrase)) return false;
  if (!word.possessive && isApposition(setting, phrase)) return false;
  if (!role.plural && !phrase.modified && phrase.determiner === undefined && phrase.possessor === undefined && !bareSingulars.has(word.lower) && !(role.kind === 'organisation' && headline.has(word.lower) && isVerb(words, head + 1) && verbAfter(words, head + 1) !== undefined)) return false;
  // "a group of buildings"
  if (word.lower === 'group' && next?.gap === ' ' && next.lower === 'of' && words[head + 2]?.capital === false && !leadsToRole(words, head + 2)) return false;
  if (role.weak && !isActive(setting, phrase)) return false;
  return true;
}

/** "He was a teacher", "Kosova is not a member", "appointed as governor": what somebody is, no mention of somebody. */
function isPredicate(words: readonly Word[], { from, head, determiner, role }: RolePhrase): boolean {
  let k = from - 1;
  if (words[from]?.gap !== ' ') return false;
  if (determiner !== undefined) { if (words[k]?.gap !== ' ') return false; k--; }
  if (words[k]?.lower === 'not' || (words[k]?.pos === 'ADV' && words[k]?.lower !== 'as')) k--;
  const word = words[k];
  // "and now an envoy to …", "once a smuggler and now a mayor"
  if ((determiner === 'a' || determiner === 'an') && role.kind === 'person' && words[k + 1]?.lower === 'now' && word?.lower === 'and') return true;
  // "Were Chadian soldiers in Tine?": a question asks about them
  if (word === undefined || !copulas.has(word.lower) || word.opens) return false;
  if (determiner === 'the' && role.kind !== 'person') return false;
  // "as residents fled" is a clause, "served as soldiers" is not.
  return !(word.lower === 'as' && verbAfter(words, head + 1) !== undefined);
}

/** Beside a name, a title or apposition is not a mention of its own: "Ivan Koval, a spokesman for …", "its leader, Ivan Koval,". */
function isApposition({ words, starting, ending, found }: Setting, phrase: RolePhrase): boolean {
  const { role, head, determiner } = phrase;
  let begin = beginOf(words, phrase, found);
  // "Getinet Alemu, now an adviser to …"
  if (words[begin]?.gap === ' ' && words[begin - 1]?.gap === ',' && adverbsBefore.has(words[begin - 1]?.lower ?? '')) begin--;
  // its leader, Ivan Koval, …
  const after = words[head + 1];
  const follower = after?.gap === ',' ? starting.get(head + 1) : undefined;
  if (follower?.sort === 'person' && role.kind === 'person' && !role.plural) { follower.role ??= words[head]?.lower ?? ''; return true; }
  // "the movement's news agency, Fajr, reported"
  const beyond = follower === undefined ? undefined : words[follower.to];
  if ((role.kind === 'organisation' || (role.kind === 'person' && follower?.sort === 'organisation')) && !role.plural && follower !== undefined && (follower.sort === 'organisation' || follower.sort === 'unknown' || follower.rule === 'full-name') && (determiner === 'the' || determiner === 'its' || determiner === 'their' || determiner === "'s" || phrase.possessor !== undefined) && (beyond === undefined || (beyond.gap === ',' || beyond.gap === '|') && beyond.lower !== 'and')) {
    follower.sort = 'organisation';
    return true;
  }
  if (role.kind === 'person' && !role.plural) {
    // "the group's leader for the region, Ivan Koval"
    for (let i = head + 1; i < head + 9; i++) {
      const word = words[i];
      if (word === undefined || word.first) break;
      if (word.gap === ',') { if (i > head + 1 && starting.get(i)?.sort === 'person' && (determiner === 'the' || determiner === 'its' || determiner === "'s") && closes(words, starting.get(i)?.to ?? i)) return true; break; }
      if (word.pos === 'VERB' || word.pos === 'AUX') break;
    }
  }
  if (role.plural && role.kind !== 'organisation') return explainsNames(words, phrase, begin, ending);
  const opener = words[begin];
  if (opener === undefined || (opener.gap !== ',' && opener.gap !== '(')) return false;
  let previous = ending.get(begin);
  let at = begin - 1;
  // "Mahmoud Salem, 31, a driver"
  if (previous === undefined && words[at]?.pos === 'NUM' && words[at]?.gap === ',') { previous = ending.get(at); at--; }
  if (previous !== undefined && (previous.sort === 'person' || previous.sort === 'unknown' || previous.sort === 'organisation' || previous.sort === 'formation')) {
    if (previous.sort === 'organisation' && role.kind === 'person') return false;
    // "shots at a wedding in Tolbe, the mayor of the commune said": nobody is called a place
    if (previous.sort === 'unknown' && role.kind === 'person' && placeBefore(words, previous.from) === 'surely') return false;
    // "…, a diplomat told …": what speaks right away is a clause of its own.
    if (!accordingTo(words, previous.from) && finiteVerbAfter(words, head + 1)) return false;
    if (determiner !== undefined && determiner !== 'the' && determiner !== "'s") settleBy(words, previous, role.kind);
    if (previous.sort === 'person' && role.kind === 'person') previous.role ??= words[head]?.lower ?? '';
    return true;
  }
  if (previous?.sort === 'state' && (determiner === 'its' || determiner === 'a' || determiner === 'an')) return true;
  // "Its owner, a mechanic, had": one description after another
  if ((determiner === 'a' || determiner === 'an') && role.kind === 'person' && roleOf(words[begin - 1]?.lower ?? '')?.kind === 'person' && (words[head + 1]?.gap ?? '|') !== ' ') return true;
  return false;
}

/** What a description says of a name that no list knows: "Lantern, a Telegram channel", "Osman, a driver". */
function settleBy(words: readonly Word[], name: Name, kind: RolePhrase['role']['kind']): void {
  if (name.sort !== 'unknown' && name.rule !== 'full-name') return;
  if (kind === 'organisation' && placeBefore(words, name.from) === undefined) name.sort = 'organisation';
  else if (kind === 'person' && (name.places?.length ?? 0) === 0 && placeBefore(words, name.from) === undefined) name.sort = 'person';
}

/** "according to Osman Teg, a field commander reached by radio": what follows the name cannot be a clause of its own. */
function accordingTo(words: readonly Word[], at: number): boolean {
  return words[at]?.gap === ' ' && words[at - 1]?.lower === 'to' && words[at - 2]?.lower === 'according';
}

/** Whether a verb of its own follows; "reached by radio" is a participle. */
function finiteVerbAfter(words: readonly Word[], at: number): boolean {
  const verb = verbAfter(words, at);
  return verb !== undefined && !(words[verb + 1]?.lower === 'by' && words[verb]?.pos === 'VERB');
}

/** "Qatar and Oman, the mediators, have …", "the Skelet and the Trident, gangs that …": people named right before. */
function explainsNames(words: readonly Word[], { head, determiner }: RolePhrase, begin: number, ending: ReadonlyMap<number, Name>): boolean {
  if (words[begin]?.gap !== ',') return false;
  const previous = ending.get(begin);
  if (previous === undefined || previous.sort === 'demonym' || previous.sort === 'title' || previous.sort === 'person') return false;
  const next = words[head + 1];
  const relative = next?.gap === ' ' && (next.lower === 'that' || next.lower === 'which' || next.lower === 'who' || next.lower === 'whose');
  if (determiner !== 'the' && determiner !== 'its' && determiner !== 'their' && !(relative && determiner === undefined)) return false;
  if (relative) return true;
  for (let i = head + 1; i < head + 7; i++) {
    const word = words[i];
    if (word === undefined || word.gap === '|') return true;
    if (word.gap === ',') return word.lower !== 'and' && word.lower !== 'or';
    if (word.pos === 'VERB' || word.pos === 'AUX') return false;
  }
  return false;
}

/** Where the whole noun phrase begins, with determiner and possessor: "the coalition's leader", "the Houthis' spokesman". */
function beginOf(words: readonly Word[], { from, determiner, possessor }: RolePhrase, found: readonly RolePhrase[]): number {
  if (determiner === "'s") {
    const owner = found[found.length - 1];
    if (owner?.to === from) return beginOf(words, owner, found.slice(0, -1));
    return from;
  }
  if (determiner !== undefined) return from - 1;
  if (possessor !== undefined && words[from - 1]?.lower === 'the' && words[from]?.gap === ' ') return from - 1;
  return from;
}

function closes(words: readonly Word[], at: number): boolean {
  const word = words[at];
  return word === undefined || word.gap === ',' || word.gap === '|' || word.gap === '(' || isVerb(words, at) || word.pos === 'AUX';
}

function actsLater(words: readonly Word[], at: number): boolean {
  for (let i = at; i < at + 7; i++) {
    const word = words[i];
    if (word === undefined || word.gap === '|' || word.gap === ',') return false;
    if (word.pos === 'VERB' && words[i - 1]?.pos !== 'DET') return !harms.has(word.lower);
  }
  return false;
}

/** Whether a role noun follows soon: "a group of Syrian men". */
function leadsToRole(words: readonly Word[], at: number): boolean {
  for (let i = at; i < at + 3; i++) if (words[i]?.gap === ' ' && (roleOf(words[i]?.lower ?? '') !== undefined || words[i]?.pos === 'NUM')) return true;
  return false;
}

const harming = wordSet('kill killed killing kills wound wounded wounding injure injured injuring displace displaced displacing behead beheaded executed massacred evacuated evacuate evacuating rescued shelter sheltered');

/** "killed 14 people", "wounding at least six civilians": the harmed are counted, not heard. */
function harmed(words: readonly Word[], from: number): boolean {
  for (let i = from - 1; i >= from - 4 && i >= 0; i--) {
    const word = words[i];
    if (word === undefined || words[i + 1]?.gap !== ' ') return false;
    if (harming.has(word.lower)) return true;
    if (word.pos === 'VERB' || word.pos === 'NOUN') return false;
  }
  return false;
}

const beings = wordSet('is are was were be');
const harms = wordSet('died die dies perished perish killed wounded injured hurt displaced missing dead trapped buried detained arrested evacuated abducted kidnapped executed shot burned drowned hospitalised hospitalized treated rescued sickened uprooted stranded affected starving homeless');

/** Whether people who are mostly counted here act, speak, are spoken to, or are named by where they belong. */
function isActive({ words }: Setting, phrase: RolePhrase): boolean {
  const { head, from, names, role } = phrase;
  if (harmed(words, from)) return false;
  if (names.some(name => name.rule !== 'sentence-start' && (name.sort !== 'place' || name.rule.startsWith('lexicon')))) return true;
  const next = words[head + 1];
  const word = words[head];
  if (next?.gap === ' ' && (next.lower === 'who' || next.lower === 'whose' || next.lower === 'familiar' || next.lower === 'close')) return true;
  const verb = verbAfter(words, head + 1);
  if (verb !== undefined) {
    let passive = false;
    // "crew members are aboard"
    const described = phrase.modified && words[head - 1]?.pos === 'NOUN';
    for (let i = verb; i < verb + 4; i++) {
      const each = words[i];
      if (each === undefined || (i > verb && each.gap !== ' ')) break;
      if (harms.has(each.lower)) return false;
      // "civilians are targeted", "people are here" say nothing that they do; "residents were told" does.
      if (i === verb && beings.has(each.lower)) { passive = true; continue; }
      if (each.lower === 'been' || each.lower === 'being') { passive = true; continue; }
      if (passive) { if (each.pos === 'VERB' || each.pos === 'NOUN') return addressing.has(each.lower) || /ing$/.test(each.lower); if (each.pos === 'ADV' || each.lower === 'not') continue; return each.pos === 'ADJ' || described; }
      if (each.pos === 'VERB') break;
    }
    return !passive || described;
  }
  // his men “had nothing to do with it”
  if (next?.gap === '|' && next.opens && !next.first && !next.capital && (next.pos === 'VERB' || next.pos === 'AUX')) return true;
  if (next?.gap === ' ' && next.pos === 'VERB') return !harms.has(next.lower);
  // "Relatives of the hostages blocked …"
  const begin = phrase.determiner === undefined || phrase.determiner === "'s" ? from : from - 1;
  if ((words[from]?.opens === true || words[begin]?.opens === true && role.kind === 'person') && next?.gap === ' ' && next.pos === 'ADP') return actsLater(words, head + 2);
  const previous = words[begin]?.gap === ' ' ? words[begin - 1] : undefined;
  if (previous !== undefined && (addressing.has(previous.lower) && previous.lower !== 'support' || previous.lower === 'by' || (previous.lower === 'to' && words[begin - 2]?.lower === 'according'))) return true;
  // "the people of Tal Rifaat", "residents of …"
  return word?.lower === 'people' && next?.lower === 'of' && words[head + 2]?.capital === true;
}
