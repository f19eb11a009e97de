import type { Lexicon } from '../../../lexicon/lexicon.ts';
import type { ActorMention, Mention } from '../../../model/mention.ts';
import type { Whereabouts } from './places.ts';

/** What a draft has named so far, to tell who "the governor", "the agency", "the army" is. */
export interface Described {
  /** The canonical name of a description standing alone, or undefined where the draft names nobody it fits. */
  meant(description: ActorMention): string | undefined;
  /** Takes note of a mention; call in the order of the text. */
  note(mention: Mention): void;
}

/** Kinds of organisations that other words stand for: "the newspaper" is an outlet whose name need not say so. */
const outlets = new Set(['agency', 'newspaper', 'outlet', 'broadcaster', 'channel', 'daily', 'weekly', 'magazine', 'website', 'publication']);
const firms = new Set(['company', 'firm', 'utility', 'operator', 'manufacturer', 'refiner', 'airline', 'bank', 'corporation']);
const bands = new Set(['group', 'movement', 'militia', 'organisation', 'organization', 'faction', 'coalition', 'alliance', 'gang', 'party', 'network', 'insurgency']);
/** Bodies of a state, told by the country a draft is about. */
const stateBodies = new Set(['army', 'military', 'navy', 'government', 'police', 'parliament', 'junta', 'regime', 'cabinet', 'air force']);

/** Follows a draft from its start. `countries` says where it plays. */
export function followDescriptions({ countries }: Whereabouts, lexicon: Lexicon): Described {
  const persons: ActorMention[] = [];
  const organisations: ActorMention[] = [];
  let country: string | undefined;
  const demonymOf = (code: string): string | undefined => lexicon.state(code)?.demonym?.[0];
  const stateBody = (noun: string): string | undefined => {
    const here = country ?? [...countries].sort((a, b) => b[1] - a[1])[0]?.[0];
    const demonym = here === undefined ? undefined : demonymOf(here);
    if (demonym === undefined) return undefined;
    return lexicon.lookup(`${demonym} ${noun}`)[0]?.name ?? `${demonym} ${noun}`;
  };
  return {
    note(mention) {
      if (mention.kind === 'place') { country = mention.place?.country ?? country; return; }
      if (mention.country !== undefined) country = mention.country;
      if (mention.rule.startsWith('role:') && mention.canonical === undefined) return;
      if (mention.type === 'person') persons.push(mention);
      else if (mention.type === 'organisation' || mention.type === 'formation') organisations.push(mention);
    },
    meant({ type, role, text }) {
      const noun = (role ?? text).toLowerCase();
      const single = !text.includes(' ');
      if (type === 'person') {
        for (let i = persons.length - 1; i >= 0; i--) if (persons[i]?.role?.toLowerCase().split(/[^a-z-]+/).includes(noun) === true) return nameOf(persons[i]);
        return undefined;
      }
      if (type !== 'organisation' || !single) return undefined;
      const own = lastWhere(organisations, mention => mention.text.toLowerCase().includes(noun) || mention.canonical?.toLowerCase().includes(noun) === true);
      if (own !== undefined) return nameOf(own);
      if (stateBodies.has(noun)) return stateBody(noun);
      if (outlets.has(noun) || firms.has(noun) || bands.has(noun)) return nameOf(organisations[organisations.length - 1]);
      return undefined;
    }
  };
}

function nameOf(mention: ActorMention | undefined): string | undefined {
  return mention?.canonical ?? mention?.text;
}

function lastWhere<T>(list: readonly T[], test: (item: T) => boolean): T | undefined {
  for (let i = list.length - 1; i >= 0 && i > list.length - 40; i--) { const item = list[i]; if (item !== undefined && test(item)) return item; }
  return undefined;
}
