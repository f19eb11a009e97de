import type { GazetteerPlace } from '../../lexicon/gazetteer.ts';
import type { LexiconMatch } from '../../lexicon/lexicon.ts';
import type { Knowledge } from '../knowledge.ts';
import { verbAfter } from './grammar.ts';
import { numberedFormation, unitWithNumber } from './formations.ts';
import { ofMatch, unbroken } from './lexiconNames.ts';
import type { Name } from './name.ts';
import { roleOf } from './nounPhrases.ts';
import { isPlainWord, parseRun } from './parseRun.ts';
import { extendPlaces, numberedPlace, numberedRoad, placesOf } from './placeNames.ts';
import { canBeName, runEnd } from './runs.ts';
import { isThing, isVessel } from './things.ts';
import { notNames, organisationHeads, titles } from './vocabulary/names.ts';
import { directions } from './vocabulary/places.ts';
import { peoples } from './vocabulary/roles.ts';
import { wordSet } from './vocabulary/words.ts';
import type { Word } from './words.ts';

/** What reading a run of capitals needs to know of its surroundings. */
export interface NameContext {
  readonly text: string;
  readonly words: readonly Word[];
  readonly knowledge: Knowledge;
  /** The lexicon's longest name that begins at a word. */
  matchAt(i: number): LexiconMatch | undefined;
}

/** The proper names of a block's words, in order, none overlapping another. `text` is the block's prose. */
export function findNames(text: string, words: readonly Word[], knowledge: Knowledge): Name[] {
  const { lexicon } = knowledge;
  const matches: (LexiconMatch | null | undefined)[] = [];
  const matchAt = (i: number): LexiconMatch | undefined => {
    let match = matches[i];
    if (match === undefined) matches[i] = match = unbroken(words, i, lexicon.match(words, i)) ?? null;
    return match ?? undefined;
  };
  const known = (i: number): boolean => matchAt(i) !== undefined;
  const reach = (i: number): number | undefined => matchAt(i)?.to;
  const names: Name[] = [];
  const context: NameContext = { text, words, knowledge, matchAt };
  for (let i = 0; i < words.length;) {
    const word = words[i];
    if (word === undefined) break;
    const formation = word.pos === 'VERB' ? undefined : numberedFormation(words, i) ?? (word.capital ? unitWithNumber(words, i) : undefined);
    if (formation !== undefined) { names.push({ from: i, to: formation, sort: 'formation', rule: 'formation' }); i = formation; continue; }
    // Most words are small and have no capital near: nothing can begin there.
    if (!word.capital && words[i + 1]?.capital !== true && words[i + 2]?.capital !== true) { i++; continue; }
    const match = matchAt(i);
    if (!word.capital) {
      // A name of the lexicon that begins small: "al-Qaeda", "el-Fasher". Without a capital in it, it is no name.
      if (match !== undefined && match.forms.some(({ form }) => form !== form.toLowerCase()) && hasCapital(words, i, match.to)) { names.push(ofMatch(i, match, words)); i = match.to; continue; }
      const article = smallArticle(context, i, reach);
      if (article !== undefined) { parseRun(context, i, article, names); i = article; continue; }
      i++;
      continue;
    }
    const plain = word.opens && match === undefined && startsPlainly(context, i);
    if (plain && peoples.has(word.lower) && words[i + 1]?.gap !== '-' && words[i + 1]?.pos !== 'NOUN') { names.push({ from: i, to: i + 1, sort: 'group', rule: 'people' }); i++; continue; }
    if (plain || !canBeName(words, i, known, knowledge.isWord)) {
      if (match !== undefined && (match.to > i + 1 || word.upper)) { names.push(ofMatch(i, match, words)); i = match.to; continue; }
      // "Carter thanked": an English word, but perhaps a name that the draft knows from elsewhere.
      if (plain && !isPlainWord(context, i) && (word.possessive || isHeadingPlace(context, i) || verbAfter(words, i + 1) !== undefined || isExplained(words, i))) names.push({ from: i, to: i + 1, sort: 'unknown', rule: 'sentence-start', ...(word.pos === 'PROPN' ? { places: towns(context, i) } : {}) });
      i++;
      continue;
    }
    if (word.upper && isAlert(words, i)) { i++; continue; }
    if (word.upper && isShouted(context, i)) {
      const places = match === undefined ? placesOf(context, i, i + 1) : [];
      if (match !== undefined) names.push(ofMatch(i, match, words));
      else if (places.length > 0 && knowledge.isWord?.(word.lower) !== true) names.push({ from: i, to: i + 1, sort: 'unknown', rule: 'proper-noun', places });
      i = match?.to ?? i + 1;
      continue;
    }
    if (isCallSign(words, i)) { names.push({ from: i, to: match?.to ?? i + 1, sort: 'person', rule: 'call-sign' }); i = match?.to ?? i + 1; continue; }
    const beyond = beyondKnown(context, i, match, reach);
    if (beyond !== undefined) { names.push({ from: i, to: beyond, sort: 'organisation', rule: 'organisation-word' }); i = beyond; continue; }
    const numbered = numberedPlace(words, i) ?? numberedRoad(words, i);
    if (numbered !== undefined) { names.push(numbered); i = numbered.to; continue; }
    const broken = acrossPossessive(context, i);
    if (broken !== undefined && (match === undefined || match.to < broken.to)) { names.push(broken); i = broken.to; continue; }
    const to = Math.max(runEnd(words, i, reach), match?.to ?? 0);
    if (to === i + 1 && match === undefined && isPlainWord(context, i)) { i++; continue; }
    const ship = isVessel(words, i);
    if (ship && (to - i > 1 || match === undefined)) { i = to; continue; }
    parseRun(context, i, to, names);
    i = withNickname(context, names, i, to);
  }
  return extendPlaces(context, names.map(name => (isThing(words, name) ? { from: name.from, to: name.to, sort: 'thing', rule: 'thing' } : name)));
}

/** Words that are far oftener a word than the town of that name. */
const rarelyTowns = wordSet('most bush mission independence sale carry save reading split male mobile temple surprise nice orange fees wedding buffalo enterprise tours pole derby metro springs queens horn bend oral paradise plantation homestead vista sparks pillar hail shaping colon centennial concord sunrise gale waning garland worms simmering erode meridian woodlands corona mulling hue sipping torrent upland harrow duress grays canes perm weeding archway brusque slough moons bath man van saga ham buffalo');

/** Towns of some size by that very name: what an English word that opens a sentence may be beside. */
function towns(context: NameContext, i: number): readonly GazetteerPlace[] {
  if (rarelyTowns.has(context.words[i]?.lower ?? '')) return [];
  return placesOf(context, i, i + 1).filter(({ chief, population }) => chief && population >= 65_536);
}

/** "Odesa: a block burned", "Odesa and Mykolaiv were hit": a town where it cannot be another word. */
function isHeadingPlace(context: NameContext, i: number): boolean {
  const { words } = context;
  const next = words[i + 1];
  return words[i]?.pos === 'PROPN' && next !== undefined && (next.gap === '|' && !next.first || next.gap === ',' || next.gap === '(' || next.lower === 'and' && words[i + 2]?.capital === true) && towns(context, i).length > 0;
}

/** "Israel's Military Intelligence Directorate": a known name with a possessive inside ("Israel's Military") that an institution's name goes beyond. */
function beyondKnown({ words, knowledge }: NameContext, i: number, match: LexiconMatch | undefined, reach: (i: number) => number | undefined): number | undefined {
  if (match === undefined || match.to < i + 2 || words[i]?.possessive !== true || words[match.to]?.capital !== true || words[match.to]?.gap !== ' ' || words[match.to - 1]?.possessive === true) return undefined;
  const to = runEnd(words, match.to - 1, reach);
  return to > match.to && reach(match.to) !== to && organisationHeads.has(words[to - 1]?.lower ?? '') && knowledge.isWord?.(words[match.to]?.lower ?? '') !== false ? to : undefined;
}

function hasCapital(words: readonly Word[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (words[i]?.capital === true) return true;
  return false;
}

/** "el-Geneina", "al-Awda Hospital": an article in small letters before a hyphen opens a run. */
function smallArticle({ words }: NameContext, i: number, reach: (i: number) => number | undefined): number | undefined {
  const word = words[i];
  if (word === undefined || !/^(?:al|el|ar|as|ash|ad|adh|az|an|at|ath|ez|es|er|ul)$/.test(word.lower)) return undefined;
  const next = words[i + 1];
  return next?.gap === '-' && next.capital ? runEnd(words, i + 1, reach) : undefined;
}

/** A sentence that opens with an English word: its capital says nothing, unless more capitals follow. */
function startsPlainly(context: NameContext, i: number): boolean {
  const { words, knowledge, matchAt } = context;
  const word = words[i];
  if (word === undefined || word.upper) return false;
  const next = words[i + 1];
  const followed = next !== undefined && (next.gap === ' ' || next.gap === '-') && next.capital && (!notNames.has(next.lower) || words[i + 2]?.gap === '-');
  if (knowledge.isWord?.(word.lower) !== true) return false;
  // "Van der Berg declined"
  if (next?.gap === ' ' && /^(?:der|den|de)$/.test(next.lower) && (words[i + 2]?.capital === true || words[i + 3]?.capital === true)) return false;
  // "Minister for the Far North"
  if (next?.gap === ' ' && (next.lower === 'for' || next.lower === 'of') && titles.has(word.lower) && (words[i + 2]?.capital === true || words[i + 3]?.capital === true)) return false;
  if (!followed) return !word.possessive || roleOf(word.lower) !== undefined;
  if (word.possessive) return true;
  // "New York", "Nice Airport" are names from their first word on.
  if (placesOf(context, i, i + 2).length > 0) return false;
  // "Deliberate Russian strikes", "Former Prime Minister …": the name begins behind the word.
  if (directions.has(word.lower) || next.gap === '-' || words[i + 2]?.gap === '-') return false;
  return word.pos === 'VERB' || word.pos === 'ADV' || word.pos === 'ADP' || (word.pos === 'ADJ' && matchAt(i + 1) !== undefined);
}

/** "Lantern, a Telegram channel with …": an English word that opens a sentence is a name where a description follows. */
function isExplained(words: readonly Word[], i: number): boolean {
  const next = words[i + 1];
  return next?.gap === ',' && (next.lower === 'a' || next.lower === 'an') && words[i]?.pos !== 'ADV';
}

const alerts = new Set('update breaking thread alert live watch exclusive confirmed geolocated unconfirmed correction note osint analysis opinion explainer timeline summary urgent flash video photo sources communique communiqué statement sitrep new just sigact'.split(' '));

/** "UPDATE 14:05:", "THREAD 1/7": what kind of post it is. */
function isAlert(words: readonly Word[], i: number): boolean {
  const word = words[i];
  return word !== undefined && alerts.has(word.lower) && (word.opens || words[i + 1]?.capital !== true);
}

/** "TWO EXPLOSIONS AT THE TERMINAL": where all is in capitals, only names known are names. */
function isShouted({ words, knowledge }: NameContext, i: number): boolean {
  let shouted = 0;
  for (let k = Math.max(0, i - 3); k < i + 4; k++) if (k !== i && words[k]?.upper === true && knowledge.isWord?.(words[k]?.lower ?? '') === true) shouted++;
  return shouted > 2;
}

/** "a gunner known by his call sign, Vovk": somebody, even where a town is called so. */
function isCallSign(words: readonly Word[], i: number): boolean {
  const gap = words[i]?.gap;
  const previous = words[i - 1];
  return previous !== undefined && (gap === ' ' || gap === ',' || gap === '|') && words[i]?.first !== true && (previous.lower === 'callsign' || previous.lower === 'name' && gap !== '|' && /^(?:first|given|last|only|full)$/.test(words[i - 2]?.lower ?? '') || previous.lower === 'sign' && words[i - 2]?.lower === 'call' || previous.lower === 'guerre' && words[i - 2]?.lower === 'de');
}

/** Joins a name that a nickname in quotation marks cuts in two: ‘Ihor "Sokil" Vashchenko’. Returns where to read on. */
function withNickname(context: NameContext, names: Name[], from: number, to: number): number {
  const { text, words } = context;
  const last = names[names.length - 1];
  const nick = words[to];
  if (last?.to !== to || nick === undefined || nick.gap !== '|' || (last.sort !== 'person' && last.sort !== 'unknown') || to - from > 4) return to;
  if (!/^ ["“«‘'„]$/.test(text.slice(words[to - 1]?.end ?? 0, nick.start))) return to;
  for (let end = to + 1; end < to + 4; end++) {
    const next = words[end];
    if (next === undefined) return to;
    if (next.gap !== '|') continue;
    if (!/^["”»’'“] $/.test(text.slice(words[end - 1]?.end ?? 0, next.start)) || !next.capital || notNames.has(next.lower)) return to;
    names.pop();
    const { sort: _, rule, places: __, ...rest } = last;
    const whole = runEnd(words, end, () => undefined);
    names.push({ ...rest, to: whole, sort: 'person', rule: last.sort === 'unknown' ? 'full-name' : rule });
    return whole;
  }
  return to;
}

/** A place with a possessive ending inside its name: "Cox's Bazar". */
function acrossPossessive(context: NameContext, i: number): Name | undefined {
  const { words } = context;
  const next = words[i + 1];
  if (words[i]?.possessive !== true || next?.gap !== ' ' || !next.capital) return undefined;
  const places = placesOf(context, i, i + 2);
  return places.length === 0 ? undefined : { from: i, to: i + 2, sort: 'place', rule: 'gazetteer', placeType: 'settlement', places };
}
