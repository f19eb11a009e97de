import type { PlaceMention, PlaceRecord } from '../../../model/mention.ts';
import type { BlockAnnotation } from '../../block.ts';

/** Where a draft plays: how often each country (ISO code) is named, and which names are surely places. */
export interface Whereabouts {
  readonly countries: ReadonlyMap<string, number>;
  /** Folded names that the draft somewhere says to be places. */
  readonly places: ReadonlySet<string>;
}

/** Counts the countries of a draft by everything in it that has only one. */
export function whereaboutsOf(blocks: readonly BlockAnnotation[]): Whereabouts {
  const countries = new Map<string, number>();
  const places = new Set<string>();
  const tally = (country: string | undefined, by: number): void => { if (country !== undefined) countries.set(country, (countries.get(country) ?? 0) + by); };
  for (const { mentions } of blocks) {
    for (const mention of mentions) {
      if (mention.kind === 'actor') { tally(mention.country ?? sureCountry(mention.doubt?.places ?? []), 1); continue; }
      if (mention.doubt?.certain === true) places.add(mention.doubt.key);
      tally(sureCountry(mention.place === undefined ? [] : [mention.place, ...(mention.alternatives ?? [])]), 1);
    }
  }
  return { countries, places };
}

/** The country of a name whose places all lie in one, or of which the first is by far the largest. */
function sureCountry(places: readonly PlaceRecord[]): string | undefined {
  const first = places[0];
  if (first === undefined) return undefined;
  const size = populationOf(first);
  return places.every(place => place.country === first.country || populationOf(place) * 8 <= size) ? first.country : undefined;
}

/** The likeliest of the places of one name: in a country of the draft, by its chief name, large; then as the list has them. */
export function likeliest(places: readonly PlaceRecord[], { countries }: Whereabouts): PlaceRecord | undefined {
  let best: PlaceRecord | undefined;
  let score = -Infinity;
  for (const place of places) {
    const here = Math.min(countries.get(place.country ?? '') ?? 0, 6) * 4;
    // A place of the lexicon has no count of people, and comes first because it was chosen by hand.
    const size = 'population' in place ? Math.log2(populationOf(place) + 1) : 21;
    const value = here + size + ('chief' in place && place.chief === true ? 4 : 0);
    if (value > score) { score = value; best = place; }
  }
  return best;
}

function populationOf(place: PlaceRecord): number {
  return 'population' in place && typeof place.population === 'number' ? place.population : 0;
}

/** Whether a name without context is likely a place: it lies in a country of the draft, or is a town of size by that very name. */
export function isLikely(places: readonly PlaceRecord[], { countries }: Whereabouts): boolean {
  return places.some(place => (countries.get(place.country ?? '') ?? 0) > 0 || populationOf(place) >= 250_000 || (populationOf(place) >= 30_000 && 'chief' in place && place.chief === true));
}

/** The mention with the likeliest of its places first. */
export function settlePlace(mention: PlaceMention, whereabouts: Whereabouts): PlaceMention {
  if (mention.alternatives === undefined || mention.place === undefined) return mention;
  const all = [mention.place, ...mention.alternatives];
  const best = likeliest(all, whereabouts);
  if (best === undefined || best === mention.place) return mention;
  return { ...mention, place: best, canonical: best.name, type: mention.rule === 'place-word' ? mention.type : best.type, alternatives: all.filter(place => place !== best) };
}
