import { fold } from '../../lexicon/fold.ts';
import type { Mention } from '../../model/mention.ts';
import type { BlockAnnotation, BlockMention } from '../block.ts';
import type { Knowledge } from '../knowledge.ts';
import { abbreviationsOf } from './draft/abbreviations.ts';
import { followDescriptions } from './draft/descriptions.ts';
import { shortNamesOf } from './draft/organisations.ts';
import { personsOf } from './draft/persons.ts';
import type { Persons } from './draft/persons.ts';
import { inOrder, isLikely, likeliest, settlePlace, whereaboutsOf } from './draft/places.ts';
import type { Whereabouts } from './draft/places.ts';

/** The mentions of every block once the whole draft is known: surnames, abbreviations, descriptions and ambiguous places settled. */
export function resolveMentions(blocks: readonly BlockAnnotation[], knowledge: Knowledge): readonly (readonly Mention[])[] {
  const persons = personsOf(blocks);
  const whereabouts = whereaboutsOf(blocks, knowledge.areaOfInterest);
  const shortNames = shortNamesOf(blocks);
  const abbreviations = abbreviationsOf(blocks);
  const described = followDescriptions(whereabouts, knowledge.lexicon);
  return blocks.map(({ mentions }) => {
    const settled: Mention[] = [];
    for (const mention of mentions) {
      const kind = settle(mention, persons, shortNames, whereabouts);
      if (kind === undefined || knowledge.lexicon.ignores(kind.text)) continue;
      const result = named(kind, mention, persons, abbreviations, described.meant);
      described.note(result);
      settled.push(result);
    }
    return settled;
  });
}

/** Decides what a doubtful name is; undefined where it is none. */
function settle(mention: BlockMention, persons: Persons, shortNames: ReadonlyMap<string, string>, whereabouts: Whereabouts): Mention | undefined {
  if (mention.doubt === undefined) {
    if (mention.person === undefined) return mention.kind === 'place' ? settlePlace(mention, whereabouts) : mention;
    const { person, ...plain } = mention;
    // "Chilia Veche has one siren", where the draft says elsewhere that it is a place
    if (plain.rule === 'full-name' && whereabouts.places.has(fold(plain.text)) && persons.byKey(person.surname) === plain.text) return { kind: 'place', type: 'settlement', start: plain.start, end: plain.end, text: plain.text, rule: 'place-draft' };
    // A single name that the lexicon knows, in a draft that writes out another who bears it
    const other = plain.text.includes(' ') ? undefined : persons.fullByKey(person.surname);
    if (other !== undefined && other !== plain.canonical && plain.rule.startsWith('lexicon')) return { kind: 'actor', type: 'person', start: plain.start, end: plain.end, text: plain.text, canonical: other, rule: 'surname' };
    return plain;
  }
  const { doubt, person: _, ...plain } = mention;
  const { start, end, text } = plain;
  const person = persons.byKey(doubt.key);
  if (person !== undefined && !(doubt.is === 'place' && doubt.places.length > 0)) return { kind: 'actor', type: 'person', start, end, text, canonical: person, rule: 'surname' };
  const short = shortNames.size === 0 ? undefined : shortNames.get(doubt.key);
  if (short !== undefined && doubt.is === 'name' && person === undefined) return { kind: 'actor', type: 'organisation', start, end, text, canonical: short, rule: 'short-name' };
  if (plain.kind === 'place') return doubt.certain || isLikely(doubt.places, whereabouts) ? settlePlace(plain, whereabouts) : undefined;
  if (whereabouts.places.has(doubt.key) && doubt.speaks !== true) {
    const place = likeliest(doubt.places, whereabouts);
    return { kind: 'place', type: place?.type ?? 'settlement', start, end, text, rule: 'place-draft', ...(place === undefined ? {} : { canonical: place.name, place }) };
  }
  if (doubt.places.length > 0 && doubt.speaks !== true && isLikely(doubt.places, whereabouts)) {
    const [place, ...alternatives] = inOrder(doubt.places, whereabouts);
    if (place !== undefined) {
      return { kind: 'place', type: place.type, start, end, text, canonical: place.name, place, rule: 'gazetteer-draft', ...(alternatives.length === 0 ? {} : { alternatives }) };
    }
  }
  return doubt.certain ? plain : undefined;
}

/** Gives an actor the name that the draft knows it by. */
function named(mention: Mention, original: BlockMention, persons: Persons, abbreviations: ReadonlyMap<string, string>, meant: (mention: Mention & { readonly kind: 'actor' }) => string | undefined): Mention {
  if (mention.kind !== 'actor') return mention;
  const full = abbreviations.size === 0 ? undefined : abbreviations.get(mention.text);
  if (full !== undefined) return { kind: 'actor', type: 'organisation', start: mention.start, end: mention.end, text: mention.text, canonical: full, rule: 'abbreviation' };
  if (mention.canonical !== undefined) return mention;
  if (mention.rule.startsWith('role:') || mention.rule === 'title' || mention.rule === 'organisation-word') {
    const canonical = meant(mention);
    return canonical === undefined ? mention : { ...mention, canonical };
  }
  if (mention.type === 'person' && !mention.text.includes(' ')) {
    const canonical = persons.byKey(original.person?.surname ?? original.doubt?.key ?? '');
    if (canonical !== undefined && canonical !== mention.text) return { ...mention, canonical };
  }
  return mention;
}
