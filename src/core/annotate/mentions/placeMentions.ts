import type { PlaceMention, PlaceRecord } from '../../model/mention.ts';
import type { Name } from './name.ts';
import { spanOf } from './sentence.ts';
import type { Maker } from './sentence.ts';
import type { Word } from './words.ts';

/** The place that a name stands for; the lexicon's places come before the gazetteer's. */
export function ofPlace(maker: Maker, name: Name): PlaceMention {
  // "in The Hague": the article is part of such a name where it has its capital inside a sentence
  const article = maker.words[name.from - 1];
  const from = article?.text === 'The' && !article.opens && maker.words[name.from]?.gap === ' ' && name.forms?.some(({ form }) => form.startsWith('The ')) === true ? name.from - 1 : name.from;
  const span = spanOf(maker, from, name.to);
  const entries = name.forms?.flatMap(({ entry }) => (entry.kind === 'place' ? [entry.place] : [])) ?? [];
  // What the desk has written down is not doubted.
  const own = name.forms?.[0]?.entry.file !== undefined;
  const [place, ...alternatives] = [...(own ? entries.slice(0, 1) : entries), ...others(maker, span.text, entries, name.places, own, name.forms?.some(({ form }) => form.toLowerCase() === span.text.toLowerCase()) !== false)];
  const offset = offsetBefore(maker.words, name.from);
  return {
    kind: 'place', type: name.placeType ?? place?.type ?? 'settlement', ...span, rule: name.rule,
    ...(place === undefined ? {} : { canonical: place.name, place }), ...(alternatives.length === 0 ? {} : { alternatives }), ...(offset === undefined ? {} : { offset })
  };
}

/** Places of the gazetteer beside those of the lexicon; not the same place again. */
function others({ knowledge }: Maker, text: string, entries: readonly PlaceRecord[], places: readonly PlaceRecord[] | undefined, own: boolean, spelled: boolean): readonly PlaceRecord[] {
  const chosen = entries[0];
  if (chosen === undefined) return places ?? [];
  // A region spelled otherwise ("Kaya", Kayah State) may be a town of that very spelling.
  if (own || (chosen.type !== 'settlement' && !(chosen.type === 'region' && !spelled))) return [];
  return (places ?? knowledge.gazetteer.lookup(text)).filter(place => entries.every(entry => entry.country !== place.country || entry.latitude === undefined || place.latitude === undefined || Math.abs(entry.latitude - place.latitude) + Math.abs((entry.longitude ?? 0) - (place.longitude ?? 0)) > 0.4));
}

/** "south of", "north-east of", "near", "outside": the place is a point of reference, never itself what is meant. */
function offsetBefore(words: readonly Word[], from: number): string | undefined {
  if (words[from]?.gap !== ' ') return undefined;
  let k = from - 1;
  if (words[k]?.lower === 'the') k--;
  const word = words[k];
  if (word?.lower === 'near' || word?.lower === 'outside') return word.lower;
  const direction = words[k - 1];
  if (word?.lower !== 'of' || direction === undefined || !/^(?:north|south|east|west)(?:-?(?:east|west))?$/.test(direction.lower)) return undefined;
  return `${direction.gap === '-' ? `${words[k - 2]?.lower ?? ''}-` : ''}${direction.lower} of`;
}
