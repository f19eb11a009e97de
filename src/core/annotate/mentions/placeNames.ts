import type { GazetteerPlace } from '../../lexicon/gazetteer.ts';
import type { PlaceType } from '../../model/mention.ts';
import type { Name } from './name.ts';
import type { NameContext } from './names.ts';
import { directions, numberedPlaces, placeStarts, placeTypeModifiers, placeTypeWords } from './vocabulary/places.ts';
import type { Word } from './words.ts';

/** The gazetteer's places whose name is words `[from, to)`. */
export function placesOf({ text, words, knowledge }: NameContext, from: number, to: number): readonly GazetteerPlace[] {
  return knowledge.gazetteer.lookup(text.slice(words[from]?.start ?? 0, words[to - 1]?.end ?? 0));
}

/** The kind of place that a run of capitals names by one of its words: "Solona River", "Lake Kivu", "Gulf of Aden". */
export function placeTypeOf(words: readonly Word[], from: number, to: number): PlaceType | undefined {
  const first = words[from];
  const last = words[to - 1];
  if (first === undefined || last === undefined || to - from < 2) return undefined;
  const end = placeTypeWords.get(last.lower);
  if (end !== undefined && !(last.lower === 'state' && first.lower === 'islamic')) return end;
  const start = placeStarts.get(first.lower);
  if (start !== undefined) return start;
  if (words[from + 1]?.lower === 'of') return placeTypeWords.get(first.lower);
  // "Orel Airfield North"
  const inner = to - from > 2 && (directions.has(last.lower) || /^(?:[A-Z]|\d+)$/.test(last.text)) ? words[to - 2]?.lower : undefined;
  return inner === undefined || inner === 'state' ? undefined : placeTypeWords.get(inner);
}

/** Lets a place keep the small type word behind it: "Bryansk region", "Novorossiysk oil terminal". */
export function extendPlaces(context: NameContext, names: readonly Name[]): Name[] {
  const { words } = context;
  return names.map((name, n) => {
    if (name.sort === 'demonym') return onSoil(context, name);
    const open = name.sort === 'unknown' || name.sort === 'place' || name.sort === 'person' || (name.sort === 'state' && name.forms?.[0]?.as !== 'name');
    if (!open || words[name.to - 1]?.possessive === true) return name;
    const typed = typeWordAfter(words, name.to, names[n + 1]?.from ?? words.length);
    if (typed === undefined) return name;
    return {
      from: name.titleFrom ?? name.from, to: typed.to, sort: 'place', rule: 'place-word', placeType: typed.type,
      places: name.places ?? placesOf(context, name.from, name.to), ...(name.forms === undefined ? {} : { forms: name.forms })
    };
  });
}

const soils = new Set(['soil', 'territory', 'airspace', 'shores', 'waters', 'mainland', 'coast', 'territories']);

/** "on Russian soil", "in Syrian airspace": the country is where something is. */
function onSoil({ words, knowledge }: NameContext, name: Name): Name {
  const next = words[name.to];
  if (next?.gap !== ' ' || !soils.has(next.lower) || words[name.to]?.possessive === true) return name;
  const forms = name.forms?.flatMap(({ entry, form }) => knowledge.lexicon.lookup(entry.name).filter(each => each.kind === 'place').map(each => ({ entry: each, as: 'name' as const, form })));
  return { from: name.from, to: name.to + 1, sort: 'place', rule: 'soil', placeType: 'country', ...(forms === undefined ? {} : { forms }) };
}

function typeWordAfter(words: readonly Word[], at: number, limit: number): { readonly to: number; readonly type: PlaceType } | undefined {
  for (let i = at; i < Math.min(at + 4, limit); i++) {
    const word = words[i];
    if (word?.gap !== ' ') return undefined;
    const type = placeTypeWords.get(word.lower);
    if (type !== undefined && word.lower !== 'state' && word.lower !== 'line' && word.lower !== 'channel') return { to: i + 1, type };
    if (!placeTypeModifiers.has(word.lower)) return undefined;
  }
  return undefined;
}

const roads = new Set(['highway', 'road', 'motorway', 'autobahn']);

/** "the N-25 highway", "the M5 motorway", "the A2 road". */
export function numberedRoad(words: readonly Word[], i: number): Name | undefined {
  const next = words[i + 1];
  if (next?.gap !== ' ' || !roads.has(next.lower)) return undefined;
  return /^[A-Z]{1,2}-?\d{1,4}$/.test(words[i]?.text ?? '') ? { from: i, to: i + 2, sort: 'place', rule: 'numbered-place', placeType: 'facility', places: [] } : undefined;
}

/** "Hill 415", "Checkpoint 12", "School No. 2": places that have a number for a name. */
export function numberedPlace(words: readonly Word[], i: number): Name | undefined {
  const type = numberedPlaces.get(words[i]?.lower ?? '');
  if (type === undefined) return undefined;
  const next = words[i + 1];
  // The model ends a sentence at "No." now and then.
  const at = next?.gap === ' ' && /^no\.?$/.test(next.lower) ? i + 2 : i + 1;
  const number = words[at];
  if (number === undefined || !/^\d+(?:\.\d+)?$/.test(number.lower) || (at === i + 1 && (number.gap !== ' ' || type === 'facility' && !/^(?:checkpoint|highway)$/.test(words[i]?.lower ?? '')))) return undefined;
  return { from: i, to: at + 1, sort: 'place', rule: 'numbered-place', placeType: type, places: [] };
}
