import type { ActorEntry } from '../../lexicon/lexicon.ts';
import { wordKey } from '../../lexicon/lexicon.ts';
import type { ActorType } from '../../model/mention.ts';
import type { BlockMention, PersonKeys } from '../block.ts';
import type { Name } from './name.ts';
import type { RolePhrase } from './nounPhrases.ts';
import { spanOf } from './sentence.ts';
import type { Maker } from './sentence.ts';
import type { Word } from './words.ts';

/** What the lexicon says of an actor, for its mention. */
function known({ name, type, country, party, role }: ActorEntry): { readonly type: ActorType; readonly canonical: string; readonly rule: string } {
  return {
    type, canonical: name, rule: `lexicon:${name}`,
    ...(country === undefined ? {} : { country }), ...(party === undefined ? {} : { party }), ...(role === undefined ? {} : { role })
  };
}

/** A person, organisation, formation or group by name. */
export function ofActor(maker: Maker, name: Name, type: Exclude<ActorType, 'state'>): BlockMention {
  const from = type === 'person' ? name.from : ownerFrom(maker, name, type);
  const span = spanOf(maker, from, name.to);
  const own = name.forms?.[0]?.entry;
  const entry = own?.kind === 'actor' ? own : name.rule === 'kin-name' ? undefined : maker.knowledge.lexicon.lookup(span.text).find(each => each.kind === 'actor');
  const person = type === 'person' ? keysOf(maker, name, entry?.name) : undefined;
  const keys = person === undefined ? {} : { person };
  if (entry?.kind === 'actor') return { kind: 'actor', ...span, ...known(entry), ...keys };
  return { kind: 'actor', type, ...span, ...keys, rule: name.rule, ...(name.role === undefined ? {} : { role: name.role }) };
}

/** Under which parts of the name the draft may speak of a person again. */
function keysOf({ words }: Maker, name: Name, canonical: string | undefined): PersonKeys | undefined {
  const first = words[name.from];
  const last = words[name.to - 1];
  if (first === undefined || last === undefined) return undefined;
  const spelled = canonical?.split(/[\s-]+/).pop();
  const canonicalSurname = spelled === undefined ? undefined : wordKey(spelled);
  return {
    surname: last.key,
    // "Abu", "Al": particles in front are no given names.
    ...(name.to - name.from > 1 && first.key.length > 3 ? { given: first.key } : {}),
    ...(canonicalSurname === undefined || canonicalSurname === last.key ? {} : { canonicalSurname })
  };
}

/** "Ukraine's General Staff", "Yemen's Houthi-run Water Authority": the possessor state belongs to the name of an organisation or formation. */
export function ownerFrom({ words, names }: Maker, name: Name, type: ActorType): number {
  let k = name.from;
  for (let steps = 0; steps < 5 && k > 0; steps++) {
    const gap = words[k]?.gap;
    if (gap !== ' ' && gap !== '-') break;
    const owner = names.find(other => other.to === k);
    if (owner !== undefined) {
      if (gap === '-') { k = owner.from; continue; }
      const possessive = words[k - 1]?.possessive === true;
      if (owner.sort === 'demonym' && name.rule !== 'formation') return owner.from;
      // "U.S. Homeland Security"
      if (owner.sort === 'state' && !possessive && words[owner.from]?.upper === true && type === 'organisation') return owner.from;
      return possessive && (owner.sort === 'state' || owner.sort === 'place') ? owner.from : name.from;
    }
    const word = words[k - 1];
    if (word === undefined || word.capital || word.possessive || !(word.gap === '-' || word.pos === 'ADJ')) break;
    k--;
  }
  return name.from;
}

/** Somebody by role. */
export function ofRole(maker: Maker, { from, to, head, role, possessor, names }: RolePhrase): BlockMention {
  const span = spanOf(maker, from, to);
  const noun = maker.words[head]?.lower ?? '';
  const entry = names.length > 0 || (role.kind === 'organisation' && span.text.includes(' ')) ? maker.knowledge.lexicon.lookup(span.text).find(each => each.kind === 'actor') : undefined;
  if (entry?.kind === 'actor') return { kind: 'actor', ...span, ...known(entry) };
  const state = [possessor, ...names].map(name => name?.forms?.[0]?.entry).find(each => each?.kind === 'actor' && each.country !== undefined);
  const country = state?.kind === 'actor' ? state.country : undefined;
  return { kind: 'actor', type: role.kind, ...span, rule: `role:${noun}`, role: noun, ...(country === undefined ? {} : { country }) };
}

/** "Syrians", "the Iraqis" are people; the adjective alone is none. */
export function ofDemonym(maker: Maker, name: Name): BlockMention | undefined {
  const last: Word | undefined = maker.words[name.to - 1];
  if (last === undefined || !last.lower.endsWith('s') || /(?:ese|sh|ch|ss)$/.test(last.lower)) return undefined;
  const entry = name.forms?.[0]?.entry;
  // "34,190 Haitians"
  const before = maker.words[name.from - 1];
  const from = maker.words[name.from]?.gap === ' ' && before?.pos === 'NUM' && !/^(?:19|20)\d\d$/.test(before.lower) ? name.from - 1 : name.from;
  return { kind: 'actor', type: 'group', ...spanOf(maker, from, name.to), rule: name.rule, ...(entry?.kind === 'actor' && entry.country !== undefined ? { country: entry.country } : {}) };
}

/** A title in capitals without a name: "the Foreign Secretary said". Beside a name it is none. */
export function ofTitle(maker: Maker, name: Name): BlockMention | undefined {
  const { words, names } = maker;
  if (words[name.to]?.gap === ',' && names.some(other => other.from === name.to && other.sort === 'person')) return undefined;
  if (words[name.from]?.gap === ',' && names.some(other => other.to === name.from && other.sort === 'person')) return undefined;
  const span = spanOf(maker, name.from, name.to);
  // "Lt. Gen. (ret.) H. S. Panag"
  if (words[name.to]?.gap === '(' && words[name.to]?.lower.startsWith('ret') === true) return undefined;
  // "him as Maj. Gen. …": the title of a name that the model has cut off
  if (/(?:^| )(?:maj|gen|lt|col|brig|capt|cpt|cdr|cmdr|sgt|adm|cpl|ret)$/i.test(span.text) && maker.text.charCodeAt(span.end) === 0x2e && words[name.to]?.capital === true) return undefined;
  return { kind: 'actor', type: 'person', ...span, rule: 'title', role: span.text.toLowerCase() };
}
