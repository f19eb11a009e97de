import type { ProseBlock } from '../../draft/draft.ts';
import type { LexiconForm, PlaceEntry } from '../../lexicon/lexicon.ts';
import { wordKey } from '../../lexicon/lexicon.ts';
import type { TaggedText } from '../../text/tagged.ts';
import type { BlockMention } from '../block.ts';
import type { Knowledge } from '../knowledge.ts';
import { isVerb, verbAfter } from './grammar.ts';
import type { Name } from './name.ts';
import { findNames } from './names.ts';
import type { RolePhrase } from './nounPhrases.ts';
import { findRoles } from './roleMentions.ts';
import { placeBefore, standingOf } from './states.ts';
import { addressing } from './vocabulary/verbs.ts';
import { placeTypeWords } from './vocabulary/places.ts';
import { wordSet } from './vocabulary/words.ts';
import { wordsOf } from './words.ts';
import type { Word } from './words.ts';

/** The mentions of a block as far as the block itself tells; spans are offsets into its prose. What only the draft can settle carries a `doubt`. */
export function findMentions(block: ProseBlock, tagged: TaggedText, knowledge: Knowledge): readonly BlockMention[] {
  const words = wordsOf(tagged, wordKey);
  const names = findNames(block.text, words, knowledge);
  const roles = findRoles(block.text, words, names);
  const absorbed = new Set<Name>(roles.flatMap(role => role.names));
  const maker: Maker = { text: block.text, words, names, knowledge, heading: block.kind === 'heading' || block.kind === 'title' };
  const mentions: BlockMention[] = [];
  for (const name of names) {
    if (absorbed.has(name)) continue;
    const mention = ofName(maker, name);
    if (mention !== undefined) mentions.push(mention);
  }
  for (const role of roles) mentions.push(ofRole(maker, role));
  return mentions.sort((a, b) => a.start - b.start || b.end - a.end);
}

interface Maker {
  readonly text: string;
  readonly words: readonly Word[];
  readonly names: readonly Name[];
  readonly knowledge: Knowledge;
  readonly heading: boolean;
}

function spanOf({ words, text }: Maker, from: number, to: number): { readonly start: number; readonly end: number; readonly text: string } {
  const start = words[from]?.start ?? 0;
  const end = words[to - 1]?.end ?? start;
  return { start, end, text: text.slice(start, end) };
}

function ofRole(maker: Maker, { from, to, head, role, possessor }: RolePhrase): BlockMention {
  const span = spanOf(maker, from, to);
  const noun = maker.words[head]?.lower ?? '';
  const [entry] = maker.knowledge.lexicon.lookup(span.text);
  const state = possessor?.forms?.[0]?.entry;
  const country = state?.kind === 'actor' ? state.country : undefined;
  if (entry?.kind === 'actor') return { kind: 'actor', ...span, type: entry.type, canonical: entry.name, rule: `lexicon:${entry.name}`, ...(entry.country === undefined ? {} : { country: entry.country }) };
  return { kind: 'actor', type: role.kind, ...span, rule: `role:${noun}`, role: noun, ...(country === undefined ? {} : { country }) };
}

function ofName(maker: Maker, name: Name): BlockMention | undefined {
  const { words } = maker;
  if (words[name.to]?.gap === '-' && name.sort !== 'organisation' && name.sort !== 'group') return undefined;
  switch (name.sort) {
    case 'demonym': return ofDemonym(maker, name);
    case 'title': return ofTitle(maker, name);
    case 'state': return ofState(maker, name);
    case 'place': return ofPlace(maker, name);
    case 'unknown': return ofUnknown(maker, name);
    case 'person': case 'organisation': case 'formation': case 'group': return ofActor(maker, name, name.sort);
    default: return name.sort satisfies never;
  }
}

function ofActor(maker: Maker, name: Name, type: 'person' | 'organisation' | 'formation' | 'group'): BlockMention {
  const { words, names } = maker;
  let from = name.from;
  // "Ukraine's General Staff": the possessor state belongs to the name of an organisation or formation.
  const owner = type === 'person' ? undefined : names.find(other => other.to === from);
  if (owner !== undefined && words[from]?.gap === ' ' && words[from - 1]?.possessive === true && (owner.sort === 'state' || owner.sort === 'place' || owner.sort === 'demonym')) from = owner.from;
  else if (owner?.sort === 'demonym' && words[from]?.gap === ' ' && name.rule !== 'formation') from = owner.from;
  const span = spanOf(maker, from, name.to);
  const form = name.forms?.[0]?.entry;
  const entry = form?.kind === 'actor' ? form : maker.knowledge.lexicon.lookup(span.text).find(each => each.kind === 'actor');
  if (entry?.kind === 'actor') {
    return {
      kind: 'actor', type: entry.type, ...span, canonical: entry.name, rule: `lexicon:${entry.name}`,
      ...(entry.country === undefined ? {} : { country: entry.country }), ...(entry.party === undefined ? {} : { party: entry.party }), ...(entry.role === undefined ? {} : { role: entry.role })
    };
  }
  return { kind: 'actor', type, ...span, rule: name.rule };
}

/** "Syrians", "the Iraqis" are people; the adjective alone is none. */
function ofDemonym(maker: Maker, name: Name): BlockMention | undefined {
  const { words } = maker;
  const last = words[name.to - 1];
  if (last === undefined || !last.lower.endsWith('s') || last.possessive && false) return undefined;
  if (/(?:ese|sh|ch|ss)$/.test(last.lower)) return undefined;
  const entry = name.forms?.[0]?.entry;
  return { kind: 'actor', type: 'group', ...spanOf(maker, name.from, name.to), rule: name.rule, ...(entry?.kind === 'actor' && entry.country !== undefined ? { country: entry.country } : {}) };
}

/** A title in capitals without a name: "the Foreign Secretary said". */
function ofTitle(maker: Maker, name: Name): BlockMention | undefined {
  const { words } = maker;
  const previous = words[name.from - 1];
  const next = words[name.to];
  if (next?.gap === ',' && maker.names.some(other => other.from === name.to && other.sort === 'person')) return undefined;
  if (previous !== undefined && words[name.from]?.gap === ',' && maker.names.some(other => other.to === name.from && other.sort === 'person')) return undefined;
  return { kind: 'actor', type: 'person', ...spanOf(maker, name.from, name.to), rule: 'title', role: spanOf(maker, name.from, name.to).text };
}

function stateForm(name: Name): LexiconForm | undefined {
  return name.forms?.find(form => form.entry.kind === 'actor' && form.entry.type === 'state');
}

function ofState(maker: Maker, name: Name): BlockMention | undefined {
  const { words, names, heading } = maker;
  const form = stateForm(name);
  const entry = form?.entry;
  if (form === undefined || entry?.kind !== 'actor') return undefined;
  const span = spanOf(maker, name.from, name.to);
  const country = entry.country === undefined ? {} : { country: entry.country };
  const actor: BlockMention = { kind: 'actor', type: 'state', ...span, canonical: entry.name, rule: name.rule, ...country };
  const placed = placeForm(maker, name);
  const bloc = placed === undefined;
  const next = words[name.to];
  const modifies = next?.gap === ' ' && !next.capital && words[name.to - 1]?.possessive !== true && (next.pos === 'NOUN' || next.pos === 'ADJ') && !isVerb(words, name.to);
  const adjective = form.form.length <= 5 && form.form === form.form.toUpperCase();
  // "U.S. jets", "EU sanctions": before a thing or title the short form is an adjective, as a demonym is.
  if (adjective && next?.gap === ' ' && (modifies || names.some(other => other.from === name.to && (other.sort === 'title' || other.titleFrom === name.to)))) return undefined;
  if (names.some(other => other.titleFrom === name.to) && next?.gap === ' ' && words[name.to - 1]?.possessive !== true) return undefined;
  if (bloc) return actor;
  const place = (): BlockMention => ofPlace(maker, { ...name, sort: 'place', forms: [placed, ...(name.forms ?? [])] }) ?? actor;
  if (modifies && form.as === 'name') return place();
  if (heading && words.length === name.to - name.from) return place();
  // "in Berlin, Germany": the country of the place before it
  const before = names.find(other => other.to === name.from);
  if (words[name.from]?.gap === ',' && before !== undefined && (before.sort === 'place' || before.sort === 'unknown') && verbAfter(words, name.to) === undefined) return place();
  return standingOf(words, name.from, name.to, form.as === 'name' ? 'country' : 'capital') === 'actor' ? actor : place();
}

/** The place that bears a state's name: the country, or the capital that stands for its government. */
function placeForm({ knowledge, text, words }: Maker, name: Name): LexiconForm | undefined {
  const own = name.forms?.find(form => form.entry.kind === 'place');
  if (own !== undefined) return own;
  const written = text.slice(words[name.from]?.start ?? 0, words[name.to - 1]?.end ?? 0);
  const [place] = knowledge.gazetteer.lookup(written);
  if (place === undefined) return undefined;
  const entry: PlaceEntry = { kind: 'place', name: place.name, aliases: [], place };
  return { entry, as: 'name', form: written };
}

function ofPlace(maker: Maker, name: Name): BlockMention | undefined {
  const { words } = maker;
  const span = spanOf(maker, name.from, name.to);
  const entries = name.forms?.flatMap(form => (form.entry.kind === 'place' ? [form.entry.place] : [])) ?? [];
  const records = [...entries, ...(name.places ?? [])];
  const [place, ...alternatives] = records;
  const offset = offsetBefore(words, name.from);
  return {
    kind: 'place', type: name.placeType ?? place?.type ?? 'settlement', ...span, rule: name.rule,
    ...(place === undefined ? {} : { canonical: place.name, place }), ...(alternatives.length === 0 ? {} : { alternatives }), ...(offset === undefined ? {} : { offset })
  };
}

/** "south of", "20 km north-east of", "near": the place is a point of reference only. */
function offsetBefore(words: readonly Word[], from: number): string | undefined {
  if (words[from]?.gap !== ' ') return undefined;
  let k = from - 1;
  if (words[k]?.lower === 'the') k--;
  const word = words[k];
  if (word?.lower === 'of') {
    const direction = words[k - 1];
    if (direction !== undefined && /^(?:north|south|east|west)(?:east|west)?$/.test(direction.lower)) {
      const hyphened = direction.gap === '-' ? `${words[k - 2]?.lower ?? ''}-` : '';
      return `${hyphened}${direction.lower} of`;
    }
    return undefined;
  }
  return word !== undefined && (word.lower === 'near' || word.lower === 'outside') ? word.lower : undefined;
}

/** One capitalised word that no list knows. */
function ofUnknown(maker: Maker, name: Name): BlockMention | undefined {
  const { words } = maker;
  const word = words[name.from];
  if (word === undefined) return undefined;
  const places = name.places ?? [];
  const span = spanOf(maker, name.from, name.to);
  const located = placeBefore(words, name.from);
  if (located) {
    const next = words[name.to];
    // "in Kommersant newspaper" aside, what is in, near or at is a place; before another noun it needs the gazetteer.
    const modifies = next?.gap === ' ' && next.pos === 'NOUN' && !word.possessive && !isVerb(words, name.to) && !placeTypeWords.has(next.lower);
    return { ...placeMention(maker, name, 'place-context'), doubt: { is: 'place', places, certain: !modifies || places.length > 0 } };
  }
  const previous = words[name.from]?.gap === ' ' ? words[name.from - 1] : undefined;
  const verb = verbAfter(words, name.to);
  const acts = verb !== undefined || word.possessive || (previous !== undefined && (addressing.has(previous.lower) || previous.lower === 'by' || previous.lower === 'with' || isVerb(words, name.from - 1)));
  return {
    kind: 'actor', type: word.upper ? 'organisation' : 'person', ...span, rule: name.rule,
    doubt: { is: 'name', places, certain: acts && (!word.first || word.upper || word.possessive || speaks(words, verb)) }
  };
}

const speech = wordSet('said says wrote writes reported reports told tells announced claimed claims denied denies warned added argued noted explained recalled insisted');

/** A sentence opens with a capital anyway: only somebody who speaks is surely somebody. */
function speaks(words: readonly Word[], verb: number | undefined): boolean {
  return verb !== undefined && speech.has(words[verb]?.lower ?? '');
}

function placeMention(maker: Maker, name: Name, rule: string): BlockMention {
  const mention = ofPlace(maker, { ...name, sort: 'place' });
  return mention === undefined ? { kind: 'place', type: 'settlement', ...spanOf(maker, name.from, name.to), rule } : { ...mention, rule: (name.places?.length ?? 0) > 0 ? 'gazetteer' : rule };
}
