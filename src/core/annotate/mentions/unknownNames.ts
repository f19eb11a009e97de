import { fold } from '../../lexicon/fold.ts';
import type { BlockMention } from '../block.ts';
import { ownerFrom } from './actorMentions.ts';
import { isVerb, verbAfter } from './grammar.ts';
import { listAround } from './lists.ts';
import type { Name } from './name.ts';
import { isReached, placeBefore } from './states.ts';
import { spanOf } from './sentence.ts';
import type { Maker } from './sentence.ts';
import { ofPlace } from './placeMentions.ts';
import { titles } from './vocabulary/names.ts';
import { placeNouns } from './vocabulary/places.ts';
import { addressing, sufferings } from './vocabulary/verbs.ts';
import { wordSet } from './vocabulary/words.ts';
import type { Word } from './words.ts';

/** One capitalised word that no list knows: the grammar suggests what it is, the draft decides. */
export function ofUnknown(maker: Maker, name: Name, n: number): BlockMention | undefined {
  const { words } = maker;
  const word = words[name.from];
  if (word === undefined) return undefined;
  const places = name.places ?? [];
  const span = spanOf(maker, word.upper ? ownerFrom(maker, name, 'organisation') : name.from, name.to);
  // "at the Ministerial level"
  if (places.length === 0 && words[name.from - 1]?.lower === 'the' && word.gap === ' ' && !word.upper && maker.knowledge.isWord?.(word.lower) === true) return undefined;
  const standing = whereabouts(maker, name, n);
  if (standing !== undefined && !(word.upper && places.length === 0 && word.text.length < 8)) {
    return { ...placeMention(maker, name), doubt: { is: 'place', key: word.key, places, certain: standing === 'surely' || places.length > 0 && !word.opens } };
  }
  // "named him as Maj. Gen. …": a title that the model has cut from its name
  if (titles.has(word.lower) && maker.text.charCodeAt(word.end) === 0x2e) return undefined;
  // "the attackers spoke Lendu"
  if (words[name.from - 1]?.lemma === 'speak' && word.gap === ' ') return undefined;
  const verb = verbAfter(words, name.to);
  // A town takes no article: "The Periyar burst its banks" is not about the town of that name; "the Sumy strike" is.
  const introduced = isIntroduced(words, name.from) || isAged(words, name.to);
  // "NAF jets": a short abbreviation inside a sentence is no town
  const towns = introduced || word.upper && word.text.length < 5 && !word.opens ? [] : verb !== undefined && words[name.from - 1]?.lower === 'the' && word.gap === ' ' ? [] : isDoing(words, verb) ? places.filter(place => place.chief && place.name === word.text) : places;
  const previous = word.gap === ' ' ? words[name.from - 1] : undefined;
  // "D'Souza, who flies for …"; "the arms maker Armatec"
  const explained = words[name.to]?.gap === ',' && /^(?:who|whose)$/.test(words[name.to]?.lower ?? '');
  const branded = hasStaff(words, name.to) || previous?.pos === 'NOUN' && brands.has(previous.lower);
  // "traders at Vitol and Trafigura"
  const employs = words[listAround(words, maker.names, n).from - 1]?.lower === 'at';
  const acts = introduced || explained || employs || branded || word.upper || verb !== undefined || word.possessive || (previous !== undefined && (addressing.has(previous.lower) || actorPrepositions.has(previous.lower) || isVerb(words, name.from - 1)));
  return {
    kind: 'actor', type: word.upper || branded || isOwner(words, name.from) || publishes.has(words[verb ?? -1]?.lower ?? '') ? 'organisation' : 'person', ...span, rule: name.rule,
    doubt: { is: 'name', key: word.key, places: towns, speaks: introduced || explained || speaks(words, verb) || (previous !== undefined && speech.has(previous.lower)), certain: name.rule !== 'sentence-start' && acts && (!word.opens || explained || word.upper || word.possessive || speaks(words, verb) || !isEnglish(maker, word)) && !(word.upper && maker.heading) }
  };
}

/** "Illia, 17, was late": who has an age is somebody. */
function isAged(words: readonly Word[], to: number): boolean {
  return words[to]?.gap === ',' && /^\d{1,2}$/.test(words[to]?.text ?? '') && (words[to + 1]?.gap === ',' || words[to + 1]?.gap === '|') && words[to + 1]?.pos !== 'NUM';
}

const brands = wordSet('maker manufacturer developer supplier contractor firm company group agency outlet site website channel platform project charity ngo movement party broadcaster newspaper daily weekly magazine operator airline carrier bank chain insurer consultancy');

const introducing = wordSet('named called nicknamed dubbed');
const naming = wordSet('name names identified known himself herself themselves');

/** "a man named Taras", "gave a single name, Bohdan", "identified as Oleh". */
function isIntroduced(words: readonly Word[], at: number): boolean {
  if (words[at]?.gap !== ' ') return false;
  const previous = words[at - 1];
  if (previous === undefined) return false;
  if (introducing.has(previous.lower)) return words[at - 2]?.pos === 'NOUN' && words[at - 2]?.lower !== 'place' && !placeNouns.has(words[at - 2]?.lower ?? '');
  if (previous.lower !== 'as') return false;
  const k = /^(?:only|just|simply)$/.test(words[at - 2]?.lower ?? '') ? at - 3 : at - 2;
  return naming.has(words[k]?.lower ?? '') && !placeNouns.has(words[k - 1]?.lower ?? '');
}

/** Whether the verb says what somebody does, so that a town of that name needs to be spelled the very same. */
function isDoing(words: readonly Word[], verb: number | undefined): boolean {
  const word = words[verb ?? -1];
  return word?.pos === 'VERB' && !sufferings.has(word.lower);
}

const staff = wordSet('channel spokesman spokeswoman spokesperson director editor founder co-founder reporter correspondent correspondents office offices newsroom investigators analysts headquarters website shareholders employees staff subsidiary press');

/** "Ukrtransnafta's director": persons have no staff. */
function hasStaff(words: readonly Word[], to: number): boolean {
  // "the Rubezh channel"
  if (words[to]?.lower === 'channel' && words[to]?.gap === ' ') return true;
  return words[to - 1]?.possessive === true && (staff.has(words[to]?.lower ?? '') || staff.has(words[to + 1]?.lower ?? ''));
}

const owning = wordSet('owned operated run built manufactured published reported insured issued aired broadcast managed funded');

/** "a ferry owned by Rosmorport" */
function isOwner(words: readonly Word[], at: number): boolean {
  return words[at]?.gap === ' ' && words[at - 1]?.lower === 'by' && owning.has(words[at - 2]?.lower ?? '');
}

const rivers = wordSet('over across along crossed cross crossing of on down up into beyond');
const publishes = wordSet('wrote writes reported reports published publishes quoted quotes cited posted broadcast aired ran noted calculated estimated estimates owns operates employs');
const actorPrepositions = wordSet('by with to for against than');

function isEnglish({ knowledge }: Maker, word: Word): boolean {
  return knowledge.isWord === undefined || knowledge.isWord(word.lower);
}

/** A name of several words that no list knows is a person's, unless it is where something is: "near Tell Barid". */
export function ofFullName(maker: Maker, name: Name, n: number): BlockMention | undefined {
  if (whereabouts(maker, name, n, true) !== 'surely') return undefined;
  const places = name.places ?? [];
  return { ...placeMention(maker, name), doubt: { is: 'place', key: fold(spanOf(maker, name.from, name.to).text), places, certain: true } };
}

/** Whether the words around a name say that it is a place: surely ("in", "the village of"), or perhaps ("from", "to"). */
function whereabouts({ words, names }: Maker, name: Name, n: number, person = false): 'surely' | 'perhaps' | undefined {
  if (placeBefore(words, name.from) === 'surely') return 'surely';
  const list = listAround(words, names, n);
  if (list.from < name.from) {
    const first = names.find(other => other.from === list.from);
    if (placeBefore(words, list.from) === 'surely' || (first?.sort === 'place' && !person)) return 'surely';
    if (first?.sort === 'unknown' && (first.places?.length ?? 0) > 0 && !person) return 'surely';
    if (first?.sort === 'unknown' && placeBefore(words, list.from) !== undefined) return 'perhaps';
  }
  if (isReached(words, name.from)) return words[name.from]?.upper === true ? 'perhaps' : 'surely';
  if (person) return undefined;
  return placeBefore(words, name.from);
}

const speech = wordSet('said says wrote writes reported reports told tells announced claimed claims denied denies warned added argued noted explained recalled insisted recounted');

/** A sentence opens with a capital anyway: somebody who speaks is surely somebody. */
function speaks(words: readonly Word[], verb: number | undefined): boolean {
  return verb !== undefined && speech.has(words[verb]?.lower ?? '');
}

function placeMention(maker: Maker, name: Name): BlockMention {
  const { words } = maker;
  // "the bridge over the Ibar": a town takes no article; what does is a river or an area.
  if (words[name.from - 1]?.lower === 'the' && words[name.from]?.gap === ' ') {
    const across = words[name.from - 2]?.lower ?? '';
    return { kind: 'place', type: rivers.has(across) ? 'water' : 'area', ...spanOf(maker, name.from, name.to), rule: 'place-article' };
  }
  return { ...ofPlace(maker, { ...name, sort: 'place' }), rule: (name.places?.length ?? 0) > 0 ? 'gazetteer' : 'place-context' };
}
