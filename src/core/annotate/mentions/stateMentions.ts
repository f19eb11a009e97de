import type { LexiconForm, PlaceEntry } from '../../lexicon/lexicon.ts';
import type { BlockMention } from '../block.ts';
import { isVerb, verbAfter } from './grammar.ts';
import { listAround } from './lists.ts';
import type { Name } from './name.ts';
import { ofPlace } from './placeMentions.ts';
import { spanOf } from './sentence.ts';
import type { Maker } from './sentence.ts';
import { wordSet } from './vocabulary/words.ts';
import { placeBefore, standingOf } from './states.ts';

const times = wordSet('next last this late earlier early today yesterday overnight tomorrow again first directly');

/** A state's name or a word that stands for its government: an actor, the country or capital as a place, or no mention. */
export function ofState(maker: Maker, name: Name, n: number): BlockMention | undefined {
  const { words, names, heading } = maker;
  const form = name.forms?.find(({ entry }) => entry.kind === 'actor' && entry.type === 'state');
  const entry = form?.entry;
  if (form === undefined || entry?.kind !== 'actor') return undefined;
  const actor: BlockMention = {
    kind: 'actor', type: 'state', ...spanOf(maker, name.from, name.to), canonical: entry.name, rule: name.rule, ...(entry.country === undefined ? {} : { country: entry.country })
  };
  // "the Delta Rescue Committee (DRC)": an abbreviation that the draft introduces is not the state that is also called so.
  const introduced = names[n - 1];
  if (words[name.from]?.gap === '(' && words[name.from]?.upper === true && introduced?.to === name.from && introduced.sort === 'organisation') return { kind: 'actor', type: 'organisation', ...spanOf(maker, name.from, name.to), rule: 'abbreviation' };
  const next = words[name.to];
  const possessive = words[name.to - 1]?.possessive === true;
  const titled = next?.gap === ' ' && !possessive && names.some(other => other.titleFrom === name.to || (other.from === name.to && other.sort === 'title'));
  // "Russia Foreign Minister" names whose; "In Ghana Minister Harlow opened …" does not.
  if (titled && placeBefore(words, name.from) === undefined) return undefined;
  const modifies = next?.gap === ' ' && !times.has(next.lower) && !next.capital && !possessive && (next.pos === 'NOUN' || next.pos === 'ADJ') && !isVerb(words, name.to);
  // "U.S. jets", "EU sanctions": before a thing the short form is an adjective, as a demonym is.
  if (modifies && form.form.length <= 5 && form.form === form.form.toUpperCase()) return undefined;
  // "a U.S. Reaper"
  if (next?.gap === ' ' && next.capital && !possessive && words[name.from]?.upper === true && form.form.length <= 5 && /^an?$/.test(words[name.from - 1]?.lower ?? '')) return undefined;
  // "Turkey's Erdogan": whose somebody is
  if (possessive && form.as === 'name' && names.some(other => other.from === name.to && other.sort === 'person')) return actor;
  const placed = placeForm(maker, name);
  // "a protest outside the Kremlin": a building that stands for a government is also a building.
  if (placed === undefined) return form.as === 'metonym' && !possessive && placeBefore(words, name.from) === 'surely' ? { kind: 'place', type: 'facility', ...spanOf(maker, name.from, name.to), rule: 'metonym-place' } : actor;
  const place = (): BlockMention => ofPlace(maker, { ...name, sort: 'place', forms: [placed, ...(name.forms ?? []).filter(other => other !== placed)] });
  if (next?.gap === '-') return actor;
  if (modifies && form.as === 'name') return place();
  if (heading && words.length === name.to - name.from) return place();
  // "in Berlin, Germany": the country of the place before it
  const before = names[n - 1];
  if (words[name.from]?.gap === ',' && before?.to === name.from && (before.sort === 'place' || before.sort === 'unknown' || (before.sort === 'state' && before.forms?.[0]?.as === 'metonym')) && verbAfter(words, name.to) === undefined && listAround(words, names, n) === name) return place();
  const list = possessive ? name : listAround(words, names, n);
  return standingOf(words, list.from, list.to, form.as === 'name' ? 'country' : 'capital', list !== name) === 'actor' ? actor : place();
}

/** The place that bears a state's name: the country, or the capital that stands for its government. */
function placeForm({ knowledge, text, words }: Maker, name: Name): LexiconForm | undefined {
  const own = name.forms?.find(({ entry }) => entry.kind === 'place');
  if (own !== undefined) return own;
  const written = text.slice(words[name.from]?.start ?? 0, words[name.to - 1]?.end ?? 0);
  const [place] = knowledge.gazetteer.lookup(written);
  if (place === undefined) return undefined;
  const entry: PlaceEntry = { kind: 'place', name: place.name, aliases: [], place };
  return { entry, as: 'name', form: written };
}
