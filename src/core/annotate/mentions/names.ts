import type { GazetteerPlace } from '../../lexicon/gazetteer.ts';
import type { LexiconMatch } from '../../lexicon/lexicon.ts';
import type { Knowledge } from '../knowledge.ts';
import { isSaying, verbAfter } from './grammar.ts';
import { isNamedFormation, numberedFormation, unitWithNumber } from './formations.ts';
import { ofMatch, unbroken } from './lexiconNames.ts';
import type { Name } from './name.ts';
import { roleOf } from './nounPhrases.ts';
import { extendPlaces, numberedPlace, numberedRoad, placeTypeOf, placesOf } from './placeNames.ts';
import { bare, canBeName, runEnd } from './runs.ts';
import { titleBefore } from './titles.ts';
import { nameParticles, notNames, organisationHeads, organisationStarts, plainAbbreviations, thingHeads, thingStarts, titles } from './vocabulary/names.ts';
import { placeBefore } from './states.ts';
import { isThing, isVessel } from './things.ts';
import { directions, placeTypeWords } from './vocabulary/places.ts';
import { peoples, weakPersons } from './vocabulary/roles.ts';
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
  // "Minister for the Middle East"
  if (next?.gap === ' ' && (next.lower === 'for' || next.lower === 'of') && titles.has(word.lower) && (words[i + 2]?.capital === true || words[i + 3]?.capital === true)) return false;
  if (!followed) return !word.possessive || roleOf(word.lower) !== undefined;
  if (word.possessive) return true;
  // "New York", "Nice Airport" are names from their first word on.
  if (placesOf(context, i, i + 2).length > 0) return false;
  // "Deliberate Russian strikes", "Former Prime Minister …": the name begins behind the word.
  if (directions.has(word.lower) || next.gap === '-' || words[i + 2]?.gap === '-') return false;
  return word.pos === 'VERB' || word.pos === 'ADV' || word.pos === 'ADP' || (word.pos === 'ADJ' && matchAt(i + 1) !== undefined);
}

/** One capitalised word that is a role, title or abbreviation of a thing and not a name: "the Coalition", "a UAV". */
function isPlainWord({ words }: NameContext, i: number): boolean {
  const word = words[i];
  if (word === undefined) return false;
  const lower = bare(word.lower);
  return lower.length < 2 || plainAbbreviations.has(lower) || /^[A-Z]+s$/.test(word.text) && plainAbbreviations.has(lower.slice(0, -1)) || notNames.has(lower) || roleOf(lower) !== undefined || thingStarts.has(lower) || thingHeads.has(lower) || (organisationHeads.has(lower) && !word.upper) || placeTypeWords.has(lower) || directions.has(lower) || (/\d/.test(lower) && !outletWithNumber.test(lower) && !/^[A-Z]{4,}-\d{1,3}$/.test(word.text));
}

/** "Kanal24", "Radio9": a name with its channel's number, where equipment has a hyphen. */
const outletWithNumber = /^[a-z]{3,}\d{1,3}$/;

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

/** "a medic who gives only his call sign, Vovk": somebody, even where a town is called so. */
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

/** Reads the run of name words `[from, to)` into names. */
function parseRun(context: NameContext, from: number, to: number, names: Name[]): void {
  const { words, matchAt } = context;
  if (from >= to) return;
  const match = matchAt(from);
  if (match?.to === to) {
    const whole = ofMatch(from, match, words);
    // "the general's son Saddam": a given name beside a kinsman is not the one the lexicon knows
    const kin = whole.sort === 'person' && to - from === 1 && words[from]?.gap === ' ' && weakPersons.has(words[from - 1]?.lower ?? '');
    names.push(kin ? { from, to, sort: 'person', rule: 'kin-name' } : whole);
    return;
  }
  const first = words[from];
  const last = words[to - 1];
  if (first === undefined || last === undefined) return;

  // "Soldier Ivan Pelekh": a trade that opens the sentence
  if (to - from > 1 && first.opens && !first.upper && match === undefined && first.gap !== '-' && words[from + 1]?.gap === ' ' && !titles.has(first.lower) && roleOf(first.lower)?.kind === 'person' && !hasKnown(context, from + 1, to)) { parseRun(context, from + 1, to, names); return; }
  // "through Radio Andalus"
  if (to - from > 1 && onAir.has(first.lower) && first.pos !== 'VERB') { names.push({ from, to, sort: 'organisation', rule: 'organisation-word' }); return; }
  // "UN Security Council Resolution 2118"
  if (to - from > 1 && isPaper.test(last.lower)) { names.push({ from, to, sort: 'thing', rule: 'thing' }); return; }
  if (isNamedFormation(words, from, to)) { names.push({ from, to, sort: 'formation', rule: 'formation' }); return; }

  const title = titleBefore(context, from, to);
  if (title !== undefined) {
    if (title.from > from) parseRun(context, from, title.from, names);
    const inner = matchAt(title.to);
    if (title.to < to) {
      const forms = inner?.to === to ? inner.forms.filter(({ entry }) => entry.kind === 'actor' && entry.type === 'person') : [];
      names.push({ from: title.to, to, sort: 'person', rule: forms[0] === undefined ? 'title-name' : `lexicon:${forms[0].entry.name}`, titleFrom: title.from, ...(forms.length === 0 ? {} : { forms }) });
    } else names.push({ from: title.from, to, sort: 'title', rule: 'title' });
    return;
  }

  // "Coalition Commanders", "EU Ambassadors": the role at the end is read with the roles.
  if (to - from > 1 && !first.upper && roleOf(last.lower)?.plural === true && !organisationHeads.has(last.lower)) { parseRun(context, from, to - 1, names); return; }
  // "told The Harbour Review"
  const article = words[from - 1];
  if (to - from > 1 && article?.text === 'The' && !article.opens && first.gap === ' ' && last.lower === 'review') { names.push({ from, to, sort: 'organisation', rule: 'organisation-word' }); return; }
  if (to - from > 1 && (thingHeads.has(last.lower) || thingStarts.has(first.lower) || ships.has(first.lower))) { names.push({ from, to, sort: 'thing', rule: 'thing' }); return; }
  if (isOrganisation(context, from, to)) { names.push({ from, to, sort: 'organisation', rule: 'organisation-word' }); return; }
  // "snorted Umm Walid": mothers more often than villages
  const type = first.lower === 'umm' && placeBefore(words, from) !== 'surely' ? undefined : placeTypeOf(words, from, to);
  if (type !== undefined) { names.push({ from, to, sort: 'place', rule: 'place-word', placeType: type, places: placesOf(context, from, to) }); return; }
  if (to - from > 1 && directions.has(first.lower) && !hasRole(words, from, to)) { names.push(directed(context, from, to)); return; }

  const found = placesOf(context, from, to);
  if (match !== undefined) {
    const leading = ofMatch(from, match, words);
    const length = match.to - from;
    // "Petro Samiilenko": a surname that the lexicon knows may be another's given name
    if (leading.sort === 'person' && length === 1 && to - from <= 4 && !hasName(context, from + 1, to) && words[from + 1]?.pos !== 'VERB') { names.push({ from, to, sort: 'person', rule: 'full-name' }); return; }
    // "Ismael Zambada Sicairos": the son of somebody known
    if (leading.sort === 'person' && length > 1 && to - match.to === 1 && context.knowledge.isWord?.(last.lower) === false && last.gap === ' ' && !last.upper && matchAt(match.to) === undefined) { names.push({ from, to, sort: 'person', rule: 'full-name' }); return; }
    // "Abu Hamza al-Masri": a longer name than the one known
    if (leading.sort === 'person' && words[match.to]?.capital === false && nameParticles.has(words[match.to]?.lower ?? '')) { names.push({ from, to, sort: 'person', rule: 'full-name' }); return; }
    const splits = leading.sort === 'person' || leading.sort === 'demonym' || (leading.sort === 'state' && first.upper) || (leading.sort !== 'place' && leading.sort !== 'state' && length > 1);
    if (splits) { names.push(leading); parseRun(context, match.to, to, names); return; }
    // "envoy for Syria Geir Pedersen": a country, and then somebody known
    const rest = matchAt(match.to);
    if (leading.sort === 'state' && rest?.to === to && to - match.to > 1 && ofMatch(match.to, rest, words).sort === 'person') { names.push(leading, ofMatch(match.to, rest, words)); return; }
    // "Israel Katz", "Jordan Haddad": one word that is a country, and a second that nobody knows
    if (found.length === 0 && length === 1 && to - from <= 4 && !hasKnown(context, from + 1, to)) { names.push({ from, to, sort: 'person', rule: 'full-name' }); return; }
    // "Red Sea Fuels": a place and English words are a firm's name
    if (found.length === 0 && leading.sort === 'place' && allEnglish(context, match.to, to) && !first.opens && last.lower.endsWith('s')) { names.push({ from, to, sort: 'organisation', rule: 'common-words' }); return; }
    if (found.length === 0) { names.push(leading); parseRun(context, match.to, to, names); return; }
  }
  for (let i = from + 1; i < to; i++) {
    const later = matchAt(i);
    // "Abu Jandal al-Kuwaiti": where somebody is from, inside a name
    if (later?.to !== to || words[i]?.gap === '-') continue;
    const { sort } = ofMatch(i, later, words);
    if (sort === 'demonym' && to - i === 1 && words[i]?.gap === ' ') { parseRun(context, from, i, names); names.push(ofMatch(i, later, words)); return; }
    // "Bassel al-Assad": another of the same surname, and not the one the lexicon knows
    if (sort === 'person' && i - from <= 2 && !hasKnown(context, from, i)) break;
    if (to - i < 2 && words[i]?.upper !== true && to - from < 4) continue;
    if (sort === 'person' || sort === 'organisation' || i - from > 2) { parseRun(context, from, i, names); names.push(ofMatch(i, later, words)); return; }
  }
  if (peoples.has(last.lower) && (to - from === 1 || first.lower === 'ethnic')) { names.push({ from: to - 1, to, sort: 'group', rule: 'people' }); return; }
  if (to - from === 1) { if (!isPlainWord(context, from)) names.push({ from, to, sort: 'unknown', rule: 'proper-noun', places: found }); return; }
  if (found.length > 0) { names.push({ from, to, sort: 'place', rule: 'gazetteer', placeType: 'settlement', places: found }); return; }
  // "Key Takeaways", "Armed Conflict": English words set in capitals
  if (first.opens && allEnglish(context, from, to) && !isSaying(words, verbAfter(words, to))) return;
  // "Orchard Foods": English words, the last a plural, are a firm's name more often than a person's
  const firm = last.lower.endsWith('s') && last.lower.length > 4 && allEnglish(context, from, to) && context.knowledge.isWord?.(last.lower.slice(0, -1)) === true;
  // "Kherson OMA"
  const short = last.upper && last.text.length > 2 && last.text.length < 6 && !first.upper && !/^(?:[IVX]+|JR)$/.test(last.text);
  names.push(firm || short ? { from, to, sort: 'organisation', rule: 'common-words' } : { from, to, sort: 'person', rule: 'full-name' });
}

/** Words that organisations' names begin with, of broadcasters and of movements in other languages. */
const onAir = wordSet('radio television tv saraya liwa katibat kataib kata\'ib katiba jaish jaysh harakat hizb hizbul lashkar jamaat ansar faylaq tanzim fursan frente movimiento comando bloque ejército ejercito partido mouvement congrès agence agencia cártel');

const isPaper = /^(?:resolutions?|agreements?|accords?|treaty|pact|convention|protocols?)$/;

function allEnglish({ words, knowledge }: NameContext, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (knowledge.isWord?.(words[i]?.lower ?? '') !== true) return false;
  return true;
}

function hasRole(words: readonly Word[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (roleOf(words[i]?.lower ?? '') !== undefined) return true;
  return false;
}

const ships = new Set(['brp', 'kri', 'roks', 'pns', 'tcg', 'hnlms', 'hdms', 'uss', 'hms', 'ins', 'mv', 'mt', 'ss', 'hmas', 'bns']);

/** "Southern Lebanon", "West Darfur", "East Mosul": a direction belongs to the place that follows. */
function directed(context: NameContext, from: number, to: number): Name {
  const inner = context.matchAt(from + 1);
  const form = inner?.to === to ? inner.forms.find(({ entry }) => entry.kind === 'place') ?? inner.forms.find(({ entry }) => entry.kind === 'actor' && entry.type === 'state') : undefined;
  return {
    from, to, sort: 'place', rule: 'direction-place', placeType: 'region',
    ...(form === undefined ? { places: placesOf(context, from, to) } : { forms: [form] })
  };
}

function hasKnown({ matchAt }: NameContext, from: number, to: number): boolean {
  for (let i = from; i < to; i++) { const match = matchAt(i); if (match !== undefined && ofMatch(i, match).sort !== 'person') return true; }
  return false;
}

function hasName({ matchAt }: NameContext, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (matchAt(i) !== undefined) return true;
  return false;
}

function isOrganisation({ words, matchAt }: NameContext, from: number, to: number): boolean {
  const last = words[to - 1];
  if (last === undefined || to - from < 2) return false;
  if (organisationHeads.has(last.lower)) return !(placeTypeWords.has(last.lower) && matchAt(from)?.to === to - 1 && last.lower !== 'university');
  // "Ministry of Defence", "Committee to Protect …": a head that "of", "for" or "to" follows
  for (let i = from; i + 1 < to; i++) {
    const link = words[i + 1]?.lower;
    if ((link === 'of' || link === 'for' || link === 'to' || link === 'against') && organisationStarts.has(words[i]?.lower ?? '')) return true;
  }
  return false;
}
