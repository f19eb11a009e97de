import { fold } from '../../lexicon/fold.ts';
import type { GazetteerPlace } from '../../lexicon/gazetteer.ts';
import type { ActorMention, Mention } from '../../model/mention.ts';
import type { BlockAnnotation, BlockMention } from '../block.ts';
import type { Knowledge } from '../knowledge.ts';

/** The mentions of every block once the whole draft is known: surnames, abbreviations and ambiguous places settled. */
export function resolveMentions(blocks: readonly BlockAnnotation[], knowledge: Knowledge): readonly (readonly Mention[])[] {
  const persons = new Map<string, string>();
  const countries = new Map<string, number>();
  for (const { mentions } of blocks) {
    for (const mention of mentions) {
      if (mention.kind === 'actor') {
        if (mention.type === 'person' && mention.role === undefined && mention.doubt === undefined) rememberPerson(persons, mention);
        if (mention.country !== undefined) tally(countries, mention.country, 1);
      } else if (mention.place?.country !== undefined && mention.doubt === undefined && mention.alternatives === undefined) tally(countries, mention.place.country, 1);
    }
  }
  return blocks.map(({ mentions }) => {
    const settled: Mention[] = [];
    for (const mention of mentions) {
      const result = settle(mention, persons, countries);
      if (result !== undefined && !knowledge.lexicon.ignores(result.text)) settled.push(result);
    }
    return settled;
  });
}

function tally(counts: Map<string, number>, key: string, by: number): void {
  counts.set(key, (counts.get(key) ?? 0) + by);
}

function rememberPerson(persons: Map<string, string>, { text, canonical }: ActorMention): void {
  const words = text.split(/[\s-]+/);
  const full = canonical ?? text;
  const last = words[words.length - 1];
  if (words.length < 2 && canonical === undefined) return;
  if (last !== undefined && !persons.has(fold(last))) persons.set(fold(last), full);
  const first = words[0];
  if (words.length > 1 && first !== undefined && !persons.has(fold(first))) persons.set(fold(first), full);
}

function settle(mention: BlockMention, persons: ReadonlyMap<string, string>, countries: ReadonlyMap<string, number>): Mention | undefined {
  const { doubt, ...plain } = mention;
  if (doubt === undefined) return plain.kind === 'place' ? nearest(plain, countries) : plain;
  const person = persons.get(fold(mention.text));
  const base = { start: mention.start, end: mention.end, text: mention.text };
  if (person !== undefined && !(doubt.is === 'place' && doubt.places.length > 0)) return { kind: 'actor', type: 'person', ...base, canonical: person, rule: 'surname' };
  if (doubt.is === 'place') return doubt.certain || fits(doubt.places, countries) ? (plain.kind === 'place' ? nearest(plain, countries) : plain) : undefined;
  const chosen = choose(doubt.places, countries);
  if (chosen !== undefined && fits(doubt.places, countries)) {
    const alternatives = doubt.places.filter(place => place !== chosen);
    return { kind: 'place', type: chosen.type, ...base, canonical: chosen.name, place: chosen, rule: 'gazetteer-draft', ...(alternatives.length === 0 ? {} : { alternatives }) };
  }
  return doubt.certain ? plain : undefined;
}

function choose(places: readonly GazetteerPlace[], countries: ReadonlyMap<string, number>): GazetteerPlace | undefined {
  let best: GazetteerPlace | undefined;
  let score = -1;
  for (const place of places) {
    const here = (countries.get(place.country ?? '') ?? 0) * 4 + Math.log2(place.population + 1);
    if (here > score) { score = here; best = place; }
  }
  return best;
}

/** Whether a name without context is likely a place: it lies in a country of the draft, or is a large town. */
function fits(places: readonly GazetteerPlace[], countries: ReadonlyMap<string, number>): boolean {
  return places.some(place => (countries.get(place.country ?? '') ?? 0) > 0 || place.population >= 250_000);
}

function nearest<T extends Mention>(mention: T, countries: ReadonlyMap<string, number>): T {
  if (mention.kind !== 'place' || mention.alternatives === undefined || mention.place === undefined) return mention;
  const all = [mention.place, ...mention.alternatives];
  let best = mention.place;
  let score = -1;
  all.forEach((place, i) => {
    const here = (countries.get(place.country ?? '') ?? 0) * 4 + Math.log2(('population' in place && typeof place.population === 'number' ? place.population : 0) + 1) + (i === 0 ? 1 : 0);
    if (here > score) { score = here; best = place; }
  });
  return best === mention.place ? mention : { ...mention, place: best, canonical: best.name, type: mention.rule === 'place-word' ? mention.type : best.type, alternatives: all.filter(place => place !== best) };
}
