import { isSaying, isVerb, verbAfter } from './grammar.ts';
import { isNamedFormation } from './formations.ts';
import { ofMatch } from './lexiconNames.ts';
import type { Name } from './name.ts';
import type { NameContext } from './names.ts';
import { roleOf } from './nounPhrases.ts';
import { placesOf, placeTypeOf } from './placeNames.ts';
import { bare } from './runs.ts';
import { placeBefore } from './states.ts';
import { titleBefore } from './titles.ts';
import { nameParticles, notNames, organisationHeads, organisationStarts, plainAbbreviations, thingHeads, thingStarts, titles } from './vocabulary/names.ts';
import { directions, placeTypeWords } from './vocabulary/places.ts';
import { peoples, unvaryingPeoples, weakPersons } from './vocabulary/roles.ts';
import { wordSet } from './vocabulary/words.ts';
import type { Word } from './words.ts';

/** Reads the run of name words `[from, to)` into names. */
export function parseRun(context: NameContext, from: number, to: number, names: Name[]): void {
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
  // "told The Harbour Lantern": an article with a capital belongs to the name of an outlet
  const article = words[from - 1];
  if (to - from > 1 && article?.text === 'The' && !article.opens && first.gap === ' ' && match === undefined && placeTypeOf(words, from, to) === undefined) { names.push({ from, to, sort: 'organisation', rule: 'organisation-word' }); return; }
  // "the Institute for Harbour Strategy": what it is for is a thing, and it is none
  const linked = organisationStarts.has(first.lower) && /^(?:of|for|to|against)$/.test(words[from + 1]?.lower ?? '');
  if (to - from > 1 && !linked && (thingHeads.has(last.lower) || thingStarts.has(first.lower) || ships.has(first.lower))) { names.push({ from, to, sort: 'thing', rule: 'thing' }); return; }
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
    // "Hassan Nasrallah Demir": the son of somebody known
    if (leading.sort === 'person' && length > 1 && to - match.to === 1 && context.knowledge.isWord?.(last.lower) === false && last.gap === ' ' && !last.upper && matchAt(match.to) === undefined) { names.push({ from, to, sort: 'person', rule: 'full-name' }); return; }
    // "Abu Hamza al-Masri": a longer name than the one known
    if (leading.sort === 'person' && words[match.to]?.capital === false && nameParticles.has(words[match.to]?.lower ?? '')) { names.push({ from, to, sort: 'person', rule: 'full-name' }); return; }
    const splits = leading.sort === 'person' || leading.sort === 'demonym' || (leading.sort === 'state' && first.upper) || (leading.sort !== 'place' && leading.sort !== 'state' && length > 1);
    if (splits) { names.push(leading); parseRun(context, match.to, to, names); return; }
    // "envoy for Syria Geir Pedersen": a country, and then somebody known
    const rest = matchAt(match.to);
    if (leading.sort === 'state' && rest?.to === to && to - match.to > 1 && ofMatch(match.to, rest, words).sort === 'person') { names.push(leading, ofMatch(match.to, rest, words)); return; }
    // "Israel Katz", "Chad Ferrow": one word that is a country, and a second that nobody knows
    if (found.length === 0 && length === 1 && to - from <= 4 && !hasKnown(context, from + 1, to)) { names.push({ from, to, sort: 'person', rule: 'full-name' }); return; }
    // "Black Sea Ropes": a place and English words are a firm's name
    if (found.length === 0 && leading.sort === 'place' && allEnglish(context, match.to, to) && !first.opens && last.lower.endsWith('s')) { names.push({ from, to, sort: 'organisation', rule: 'common-words' }); return; }
    if (found.length === 0) { names.push(leading); parseRun(context, match.to, to, names); return; }
  }
  for (let i = from + 1; i < to; i++) {
    const later = matchAt(i);
    // "Abu Sahl al-Omani": where somebody is from, inside a name
    if (later?.to !== to || words[i]?.gap === '-') continue;
    const { sort } = ofMatch(i, later, words);
    if (sort === 'demonym' && to - i === 1 && words[i]?.gap === ' ') { parseRun(context, from, i, names); names.push(ofMatch(i, later, words)); return; }
    // "Bassel al-Assad": another of the same surname, and not the one the lexicon knows
    if (sort === 'person' && i - from <= 2 && !hasKnown(context, from, i)) break;
    if (to - i < 2 && words[i]?.upper !== true && to - from < 4) continue;
    if (sort === 'person' || sort === 'organisation' || i - from > 2) { parseRun(context, from, i, names); names.push(ofMatch(i, later, words)); return; }
  }
  if (peoples.has(last.lower) && (to - from === 1 || first.lower === 'ethnic')) { names.push({ from: to - 1, to, sort: 'group', rule: 'people' }); return; }
  if (to - from === 1 && unvaryingPeoples.has(last.lower)) {
    // "Nuer cattle": an adjective, where nobody by role follows
    const next = words[to];
    const adjective = next?.gap === ' ' && (next.pos === 'NOUN' || next.pos === 'ADJ') && !isVerb(words, to) && roleOf(next.lower) === undefined;
    names.push(adjective ? { from, to, sort: 'thing', rule: 'people' } : { from, to, sort: 'group', rule: 'people' });
    return;
  }
  if (to - from === 1) { if (!isPlainWord(context, from)) names.push({ from, to, sort: 'unknown', rule: 'proper-noun', places: found }); return; }
  if (found.length > 0) { names.push({ from, to, sort: 'place', rule: 'gazetteer', placeType: 'settlement', places: found }); return; }
  // "Key Takeaways", "Armed Conflict": English words set in capitals
  // "Russian Main Effort: Donetsk Oblast": a line all in capitals
  if (allEnglish(context, from, to) && words.every(word => word.capital)) return;
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

/** One capitalised word that is a role, title or abbreviation of a thing and not a name: "the Coalition", "a UAV". */
export function isPlainWord({ words, knowledge }: NameContext, i: number): boolean {
  const word = words[i];
  if (word === undefined) return false;
  // "DRAFT 3, not for print", "GEOLOCATION: the column at Orel"
  if (word.first && word.upper && word.text.length > 4 && knowledge.isWord?.(word.lower) === true && (words[i + 1] === undefined || words[i + 1]?.gap === '|' || words[i + 1]?.pos === 'NUM')) return true;
  const lower = bare(word.lower);
  return lower.length < 2 || plainAbbreviations.has(lower) || /^[A-Z]+s$/.test(word.text) && plainAbbreviations.has(lower.slice(0, -1)) || notNames.has(lower) || roleOf(lower) !== undefined || thingStarts.has(lower) || thingHeads.has(lower) || (organisationHeads.has(lower) && !word.upper) || placeTypeWords.has(lower) || directions.has(lower) || (/\d/.test(lower) && !outletWithNumber.test(lower) && !/^[A-Z]{4,}-\d{1,3}$/.test(word.text));
}

/** "Kanal24", "Radio9": a name with its channel's number, where equipment has a hyphen. */
const outletWithNumber = /^[a-z]{3,}\d{1,3}$/;
