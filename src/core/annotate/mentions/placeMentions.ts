import type { PlaceMention } from '../../model/mention.ts';
import type { Name } from './name.ts';
import { spanOf } from './sentence.ts';
import type { Maker } from './sentence.ts';
import type { Word } from './words.ts';

/** The place that a name stands for; the lexicon's places come before the gazetteer's. */
export function ofPlace(maker: Maker, name: Name): PlaceMention {
  const span = spanOf(maker, name.from, name.to);
  const entries = name.forms?.flatMap(({ entry }) => (entry.kind === 'place' ? [entry.place] : [])) ?? [];
  const [place, ...alternatives] = [...entries, ...(name.places ?? [])];
  const offset = offsetBefore(maker.words, name.from);
  return {
    kind: 'place', type: name.placeType ?? place?.type ?? 'settlement', ...span, rule: name.rule,
    ...(place === undefined ? {} : { canonical: place.name, place }), ...(alternatives.length === 0 ? {} : { alternatives }), ...(offset === undefined ? {} : { offset })
  };
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
