import type { Gazetteer } from '../lexicon/gazetteer.ts';
import type { ActorEntry, Lexicon, LexiconEntry } from '../lexicon/lexicon.ts';
import { wordKey } from '../lexicon/lexicon.ts';
import { remembering } from '../text/remembering.ts';
import type { NameBook, NameInfo } from './names.ts';
import { regionKey } from './places.ts';

/** Names looked up often keep their answer; above this many the memory starts afresh. */
const MEMORY = 20_000;
/** Longest name that is remembered, in UTF-16 units: most names of two words or three. */
const LONGEST = 40;

/** A name book over the lexicon and the gazetteer: one key for all spellings of a name. It remembers its answers. */
export function createNameBook(lexicon: Lexicon, gazetteer: Gazetteer): NameBook {
  const remembered = remembering(name => find(name) ?? null, MEMORY, LONGEST);
  return name => remembered(name) ?? undefined;

  function find(name: string): NameInfo | undefined {
    const entries = lexicon.lookup(name);
    const state = entries.find(entry => entry.kind === 'actor' && entry.type === 'state') ?? lexicon.demonym(wordKey(name));
    if (state !== undefined) {
      const seat = state.kind === 'actor' && [...(state.metonyms ?? []), state.capital].some(word => word !== undefined && wordKey(word) === wordKey(name));
      return { key: `state:${state.name}`, kind: 'state', ...country(state), ...(seat ? { seat } : {}) };
    }
    const place = entries.find(entry => entry.kind === 'place');
    if (place?.kind === 'place') {
      const { type, latitude, longitude } = place.place;
      const region = type === 'region' ? place.name : place.place.region ?? gazetteer.lookup(place.name).find(({ country }) => country === place.place.country)?.region;
      return {
        key: `place:${place.name}`, kind: 'place', listed: true, ...country(place), ...(latitude === undefined || longitude === undefined ? {} : { latitude, longitude }),
        ...(region === undefined ? {} : { region: regionKey(region) }), ...(type === 'settlement' || type === 'facility' ? {} : { wide: true })
      };
    }
    const [actor] = entries;
    if (actor?.kind === 'actor') return { key: keyOf(actor), kind: 'actor', side: sideOf(actor), ...country(actor) };
    // "NGO" and "EID" are no villages: an abbreviation is a place only by the lexicon.
    const [found] = name.length < 4 || /^\p{Lu}+$/u.test(name) ? [] : gazetteer.lookup(name);
    if (found === undefined) return undefined;
    const { latitude, longitude } = found;
    const region = found.type === 'region' ? found.name : found.region;
    return { key: `place:${found.name}`, kind: 'place', ...(found.country === undefined ? {} : { country: found.country }), ...(latitude === undefined || longitude === undefined ? {} : { latitude, longitude }), ...(region === undefined ? {} : { region: regionKey(region) }), ...(found.type === 'settlement' ? {} : { wide: true }) };
  }

  /** Whose an actor is in the end: a ministry is its state's, a brigade that of the army it fights for. */
  function sideOf(actor: ActorEntry, steps = 3): string {
    const owner = actor.party === undefined || steps === 0 ? undefined : lexicon.lookup(actor.party).find(entry => entry.kind === 'actor');
    return owner?.kind === 'actor' && owner !== actor ? sideOf(owner, steps - 1) : keyOf(actor);
  }
}

function keyOf({ type, name }: ActorEntry): string {
  return `${type === 'state' ? 'state' : 'actor'}:${name}`;
}

function country(entry: LexiconEntry): { readonly country?: string } {
  const code = entry.kind === 'actor' ? entry.country : entry.place.country;
  return code === undefined ? {} : { country: code };
}
