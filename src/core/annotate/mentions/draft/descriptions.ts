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

/** The last organisation whose name ends with these words and says more. */
function longer(organisations: readonly { readonly name: string; readonly lower: string }[], text: string): string | undefined {
  const ending = ` ${text.toLowerCase()}`;
  for (let i = organisations.length - 1; i >= 0 && i > organisations.length - 40; i--) {
    const each = organisations[i];
    if (each?.lower.endsWith(ending) === true && each.name.length > text.length) return each.name;
  }
  return undefined;
}

/** Follows a draft from its start. `countries` says where it plays. */
export function followDescriptions({ countries }: Whereabouts, lexicon: Lexicon): Described {
  const byRole = new Map<string, string>();
  const organisations: { readonly name: string; readonly lower: string }[] = [];
  const bodies = new Map<string, string>();
  let country: string | undefined;
  const chief = [...countries].sort((a, b) => b[1] - a[1])[0]?.[0];
  const demonymOf = (code: string): string | undefined => lexicon.state(code)?.demonym?.[0];
  const stateBody = (noun: string): string | undefined => {
    const here = chief ?? country;
    const demonym = here === undefined ? undefined : demonymOf(here);
    if (demonym === undefined) return undefined;
    const key = `${demonym} ${noun}`;
    let name = bodies.get(key);
    if (name === undefined) { name = lexicon.lookup(key)[0]?.name ?? key; bodies.set(key, name); }
    return name;
  };
  return {
    note(mention) {
      if (mention.kind === 'place') { country = mention.place?.country ?? country; return; }
      if (mention.country !== undefined) country = mention.country;
      if (mention.rule.startsWith('role:') && mention.canonical === undefined) return;
      const name = mention.canonical ?? mention.text;
      if (mention.type === 'person') { if (mention.role !== undefined) for (const word of mention.role.toLowerCase().split(/[^a-z-]+/)) byRole.set(word, name); }
      else if (mention.type === 'organisation' || mention.type === 'formation') organisations.push({ name, lower: `${mention.text} ${name}`.toLowerCase() });
    },
    meant({ type, role, text, rule }) {
      // "the Defence Ministry" once a draft has said whose
      if (rule === 'organisation-word') return longer(organisations, text);
      const noun = (role ?? text).toLowerCase();
      const single = !text.includes(' ');
      if (type === 'person') return byRole.get(noun);
      if (type !== 'organisation' || !single) return undefined;
      for (let i = organisations.length - 1; i >= 0 && i > organisations.length - 20; i--) if (organisations[i]?.lower.includes(noun) === true) return organisations[i]?.name;
      if (stateBodies.has(noun)) return stateBody(noun);
      if (outlets.has(noun) || firms.has(noun) || bands.has(noun)) return organisations[organisations.length - 1]?.name;
      return undefined;
    }
  };
}
