import { isSaying, isVerb, verbAfter } from './grammar.ts';
import type { Name } from './name.ts';
import { roleOf } from './nounPhrases.ts';
import type { RolePhrase } from './nounPhrases.ts';
import { placeBefore } from './states.ts';
import { wordSet } from './vocabulary/words.ts';
import type { Word } from './words.ts';

/** What telling an apposition from a mention looks at. */
export interface Setting {
  readonly text: string;
  readonly words: readonly Word[];
  readonly starting: ReadonlyMap<number, Name>;
  readonly ending: ReadonlyMap<number, Name>;
  /** Phrases found so far. */
  readonly found: readonly RolePhrase[];
}

const adverbsBefore = wordSet('now then once formerly later currently also himself herself previously today still');

/** Beside a name, a title or apposition is not a mention of its own: "Ivan Koval, a spokesman for …", "its leader, Ivan Koval,". */
export function isApposition({ text, words, starting, ending, found }: Setting, phrase: RolePhrase): boolean {
  const { role, head, determiner } = phrase;
  let begin = beginOf(words, phrase, found);
  // "Getinet Alemu, now an adviser to …"
  if (words[begin]?.gap === ' ' && /^[,|]$/.test(words[begin - 1]?.gap ?? '') && adverbsBefore.has(words[begin - 1]?.lower ?? '')) begin--;
  // its leader, Ivan Koval, …
  const after = words[head + 1];
  // "the movement's successor, the FRC, …"
  const follower = after?.gap === ',' ? starting.get(after.lower === 'the' && words[head + 2]?.gap === ' ' ? head + 2 : head + 1) : undefined;
  // "his deputy, Dijwar, took over"
  if (follower?.sort === 'unknown' && role.kind === 'person' && !role.plural && (/^(?:its|his|her|their|'s)$/.test(determiner ?? '') && (follower.places?.length ?? 0) === 0 || /^\d\d$/.test(words[follower.to]?.text ?? '')) && words[follower.from]?.upper !== true && words[follower.to]?.gap === ',') follower.sort = 'person';
  if (follower?.sort === 'person' && role.kind === 'person' && !role.plural) { follower.role ??= words[head]?.lower ?? ''; return true; }
  // "the guild's gazette, Fajr, reported"
  const beyond = follower === undefined ? undefined : words[follower.to];
  if ((role.kind === 'organisation' || (role.kind === 'person' && (follower?.sort === 'organisation' || words[follower?.from ?? -1]?.upper === true))) && !role.plural && follower !== undefined && (follower.sort === 'organisation' || follower.sort === 'unknown' || follower.rule === 'full-name') && (determiner === 'the' || determiner === 'its' || determiner === 'their' || determiner === "'s" || phrase.possessor !== undefined || (determiner === 'a' || determiner === 'an') && role.kind === 'organisation') && (beyond === undefined || (beyond.gap === ',' || beyond.gap === '|') && beyond.lower !== 'and' || beyond.gap === ' ' && beyond.lower === 'of' && words[follower.to + 1]?.capital === true)) {
    follower.sort = 'organisation';
    return true;
  }
  if (role.kind === 'person' && !role.plural) {
    // "the group's leader for the region, Ivan Koval"
    for (let i = head + 1; i < head + 9; i++) {
      const word = words[i];
      if (word === undefined || word.first) break;
      if (word.gap === ',') { if (i > head + 1 && starting.get(i)?.sort === 'person' && (determiner === 'the' || determiner === 'its' || determiner === "'s" || phrase.possessor !== undefined) && closes(words, starting.get(i)?.to ?? i)) return true; break; }
      if (word.pos === 'VERB' || word.pos === 'AUX') break;
    }
  }
  if (role.plural && role.kind !== 'organisation') return explainsNames(words, phrase, begin, ending);
  const opener = words[begin];
  // "Naim Qadir — now the movement's leader — said"
  const quoted = opener?.gap === '|' && !opener.first && /^["”’'»],$|^,["”’'»]$/.test(text.slice(words[begin - 1]?.end ?? 0, opener.start).trim());
  const dashed = quoted || opener?.gap === '|' && opener.opens && !opener.first && !opener.capital && ending.get(begin)?.sort === 'person';
  if (opener === undefined || (opener.gap !== ',' && opener.gap !== '(' && !dashed)) return false;
  let previous = ending.get(begin);
  let at = begin - 1;
  // "Mahmoud Salem, 31, a driver"
  if (previous === undefined && words[at]?.pos === 'NUM' && words[at]?.gap === ',') { previous = ending.get(at); at--; }
  if (previous !== undefined && (previous.sort === 'person' || previous.sort === 'unknown' || previous.sort === 'organisation' || previous.sort === 'formation')) {
    if (previous.sort === 'organisation' && role.kind === 'person' && determiner === 'the') return false;
    // "shots at a wedding in Tolbe, the mayor of the commune said": nobody is called a place
    if (previous.sort === 'unknown' && role.kind === 'person' && placeBefore(words, previous.from) === 'surely') return false;
    // "…, a diplomat told …": what speaks right away is a clause of its own.
    if (!accordingTo(words, previous.from) && finiteVerbAfter(words, head + 1)) return false;
    if (determiner !== undefined && (determiner !== 'the' || role.kind === 'organisation') && determiner !== "'s") settleBy(words, previous, role.kind);
    if (previous.sort === 'person' && role.kind === 'person') previous.role ??= words[head]?.lower ?? '';
    return true;
  }
  if (previous?.sort === 'state' && (determiner === 'its' || determiner === 'a' || determiner === 'an')) return true;
  // "The clerk who kept the stamps, a retired sailor, has left"
  if ((determiner === 'a' || determiner === 'an') && opener.gap === ',' && after !== undefined && previous === undefined && (role.kind === 'person' || role.kind === 'organisation') && !finiteVerbAfter(words, head + 1) && words[begin - 1]?.pos !== 'VERB' && verbBehindComma(words, head + 1) && ownNoun(words, begin)) return true;
  // "Its keeper, a widower, slept": one description after another
  if ((determiner === 'a' || determiner === 'an') && role.kind === 'person' && roleOf(words[begin - 1]?.lower ?? '')?.kind === 'person' && (words[head + 1]?.gap ?? '|') !== ' ') return true;
  return false;
}

/** What a description says of a name that no list knows: "Lantern, a Telegram channel", "Osman, a driver". */
function settleBy(words: readonly Word[], name: Name, kind: RolePhrase['role']['kind']): void {
  if (name.sort !== 'unknown' && name.rule !== 'full-name') return;
  if (kind === 'organisation' && placeBefore(words, name.from) === undefined) name.sort = 'organisation';
  else if (kind === 'person' && (name.places?.length ?? 0) === 0 && placeBefore(words, name.from) === undefined) name.sort = 'person';
}

/** Whether the clause before word `begin` has somebody by role for its subject, whom an aside describes. */
function ownNoun(words: readonly Word[], begin: number): boolean {
  for (let i = begin - 1; i >= begin - 10 && i >= 0; i--) {
    if (words[i]?.gap === '|' || words[i]?.first === true || words[i]?.gap === ',') return [i, i + 1, i + 2, i + 3].some(k => k < begin && roleOf(words[k]?.lower ?? '')?.kind === 'person');
  }
  return false;
}

/** "according to Osman Teg, a quartermaster found asleep": what follows the name cannot be a clause of its own. */
function accordingTo(words: readonly Word[], at: number): boolean {
  if (words[at]?.gap !== ' ') return false;
  // “Never,” muttered Yusuf Bah, a teacher freed in the swap.
  if (words[at - 1]?.gap === '|' && words[at - 1]?.first === false && words[at - 1]?.pos === 'VERB') return true;
  return words[at - 1]?.lower === 'to' && words[at - 2]?.lower === 'according';
}

/** Whether a verb of its own follows; "reached by radio", "buying oil" and "displaced three times, said" hold participles. */
function finiteVerbAfter(words: readonly Word[], at: number): boolean {
  if (/^(?:of|for)$/.test(words[at]?.lower ?? '') && words[at]?.gap === ' ') return verbBehindPhrase(words, at + 1);
  const verb = verbAfter(words, at);
  const word = words[verb ?? -1];
  if (verb === undefined || word === undefined || words[at]?.gap !== ' ') return false;
  if (word.pos !== 'VERB') return true;
  if (/ing$/.test(word.lower) || words[verb + 1]?.lower === 'by' && word.lower !== 'said') return false;
  const next = words[verb + 1];
  const open = /(?:ed|en|own|ung)$/.test(word.lower) && (next?.gap !== ' ' || next.pos === 'ADP' || next.pos === 'NUM' || next.pos === 'ADV');
  return !(open && verbBehindComma(words, verb + 1));
}

/** "…, the administration of Odesa region said": a verb right behind what the phrase is of. */
function verbBehindPhrase(words: readonly Word[], at: number): boolean {
  for (let i = at; i < at + 8; i++) {
    const word = words[i];
    if (word === undefined || (word.gap !== ' ' && word.gap !== '-')) return false;
    if (isSaying(words, i)) return i > at;
    if (!/^(?:NOUN|PROPN|ADJ|DET|NUM|ADP|CCONJ|PART)$/.test(word.pos)) return false;
  }
  return false;
}

/** Whether the next comma within reach closes an aside: "…, a harbour watch with nine cameras, counted two boats". */
function verbBehindComma(words: readonly Word[], at: number): boolean {
  for (let i = at; i < at + 14; i++) {
    const word = words[i];
    if (word === undefined || word.first || word.gap === '|') return false;
    if (word.gap === ',') return !word.capital && word.pos !== 'NUM' && (word.pos === 'VERB' || word.pos === 'AUX' || isVerb(words, i)) && !/ing$/.test(word.lower);
  }
  return false;
}

/** "Orel and Lisova, the hosts, will …", "the Skelet and the Trident, clubs that …": people named right before. */
function explainsNames(words: readonly Word[], { head, determiner }: RolePhrase, begin: number, ending: ReadonlyMap<number, Name>): boolean {
  if (words[begin]?.gap !== ',') return false;
  const previous = ending.get(begin);
  if (previous === undefined || previous.sort === 'demonym' || previous.sort === 'title' || previous.sort === 'person') return false;
  const next = words[head + 1];
  const relative = next?.gap === ' ' && (next.lower === 'that' || next.lower === 'which' || next.lower === 'who' || next.lower === 'whose');
  if (determiner !== 'the' && determiner !== 'its' && determiner !== 'their' && determiner !== "'s" && !(relative && determiner === undefined)) return false;
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
    // "the truce's guarantors"
    let k = from - 1;
    while (k > 0 && words[k]?.gap === ' ' && /^(?:NOUN|ADJ|PROPN)$/.test(words[k]?.pos ?? '') && /^(?:NOUN|ADJ|DET)$/.test(words[k - 1]?.pos ?? '')) k--;
    return k;
  }
  if (determiner !== undefined) return from - 1;
  if (possessor !== undefined && words[from - 1]?.lower === 'the' && words[from]?.gap === ' ') return from - 1;
  return from;
}

function closes(words: readonly Word[], at: number): boolean {
  const word = words[at];
  return word === undefined || word.gap === ',' || word.gap === '|' || word.gap === '(' || isVerb(words, at) || word.pos === 'AUX';
}
