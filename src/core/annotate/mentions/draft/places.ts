import type { PlaceMention, PlaceRecord } from '../../../model/mention.ts';
import type { BlockAnnotation } from '../../block.ts';

/** Where a draft plays. */
export interface Whereabouts {
  /** How often each country (ISO code) is named, by whatever has only one. */
  readonly countries: ReadonlyMap<string, number>;
  /** The same for first-level regions, by the first word of their name. */
  readonly regions: ReadonlyMap<string, number>;
  /** Folded names that the draft somewhere says to be places. */
  readonly places: ReadonlySet<string>;
}

/** At most so many other places of a name are kept. */
const mostAlternatives = 8;

/** Counts the countries and regions of a draft; `interest` are the countries (ISO codes) that the desk writes about. */
export function whereaboutsOf(blocks: readonly BlockAnnotation[], interest: readonly string[] = []): Whereabouts {
  const countries = new Map<string, number>();
  const regions = new Map<string, number>();
  const places = new Set<string>();
  const tally = (counts: Map<string, number>, key: string | undefined, by: number): void => { if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + by); };
  for (const country of interest) tally(countries, country, 2);
  for (const { mentions } of blocks) {
    for (const mention of mentions) {
      if (mention.kind === 'actor') { tally(countries, mention.country ?? sureCountry(mention.doubt?.places ?? []), 1); continue; }
      if (mention.doubt?.certain === true) places.add(mention.doubt.key);
      const { place } = mention;
      if (place === undefined) continue;
      tally(countries, mention.alternatives === undefined ? place.country : sureCountry([place, ...mention.alternatives]), 1);
      if (place.type === 'region') tally(regions, regionKey(place.name), 2);
      else if (mention.alternatives === undefined && place.region !== undefined) tally(regions, regionKey(place.region), 1);
    }
  }
  return { countries, regions, places };
}

function regionKey(name: string): string {
  const space = name.indexOf(' ');
  return (space < 0 ? name : name.slice(0, space)).toLowerCase();
}

/** The country of a name whose places all lie in one, or of which the first is by far the largest. */
function sureCountry(places: readonly PlaceRecord[]): string | undefined {
  const first = places[0];
  if (first === undefined) return undefined;
  const size = populationOf(first);
  return places.every(place => place.country === first.country || populationOf(place) * 8 <= size) ? first.country : undefined;
}

/** How likely a place is meant: in a country and region of the draft, by its chief name, large. */
function likelihood(place: PlaceRecord, { countries, regions }: Whereabouts): number {
  const here = Math.min(countries.get(place.country ?? '') ?? 0, 6) * 4;
  const near = place.region === undefined ? 0 : Math.min(regions.get(regionKey(place.region)) ?? 0, 3) * 4;
  // A place of the lexicon has no count of people, and counts for much because it was chosen by hand.
  const size = 'population' in place ? Math.log2(populationOf(place) + 1) + ('chief' in place && place.chief === true ? 4 : 0) : 21;
  return here + near + size;
}

/** The likeliest of the places of one name; the first of equals. */
export function likeliest(places: readonly PlaceRecord[], whereabouts: Whereabouts): PlaceRecord | undefined {
  let best: PlaceRecord | undefined;
  let score = -Infinity;
  for (const place of places) {
    const value = likelihood(place, whereabouts);
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

/** The places of one name, the likeliest first, and no more than a reader would look through. */
export function inOrder(places: readonly PlaceRecord[], whereabouts: Whereabouts): readonly PlaceRecord[] {
  return places.map(place => ({ place, value: likelihood(place, whereabouts) })).sort((a, b) => b.value - a.value).slice(0, mostAlternatives + 1).map(({ place }) => place);
}

/** The mention with the likeliest of its places first. */
export function settlePlace(mention: PlaceMention, whereabouts: Whereabouts): PlaceMention {
  if (mention.alternatives === undefined || mention.place === undefined) return mention;
  const [best, ...alternatives] = inOrder([mention.place, ...mention.alternatives], whereabouts);
  if (best === undefined) return mention;
  return { ...mention, place: best, canonical: best.name, type: mention.rule === 'place-word' ? mention.type : best.type, alternatives };
}
