import type { AttributionSource } from '../../model/attribution.ts';
import type { ActorMention } from '../../model/mention.ts';

/** Who was spoken of so far, so that "he" and "the ministry" can be given a name. */
export interface Sayers {
  /** Takes note of the actors that end before `at`. */
  pass(actors: readonly ActorMention[], at: number): void;
  /** Ends the block: offsets begin again. */
  nextBlock(): void;
  /** The source with the actor it means. `actors` are the block's. */
  settle(source: AttributionSource, actors: readonly ActorMention[], text: string): AttributionSource;
}

const PERSONS = new Set(['he', 'she', 'his', 'her', 'him']);
const PLURALS = new Set(['they', 'their', 'them']);

interface Known { readonly name: string; readonly text: string; readonly type?: ActorMention['type'] }

/** What a source's words tell by themselves. */
interface Words {
  readonly name: string;
  /** Offset of the comma or relative pronoun that ends the name; -1 without one. */
  readonly end: number;
  readonly noun: string;
  readonly definite: boolean;
  readonly roles: readonly string[];
}

function wordsOf(text: string): Words {
  const end = text.search(/,| who | which /);
  const name = end < 0 ? text : text.slice(0, end);
  const noun = /([\p{L}-]+)$/u.exec(name.replace(/ (?:of|for|in|from|with|at|on|to|by) .*$/, ''))?.[1]?.toLowerCase() ?? '';
  const roles: string[] = [];
  // "Petrenko, the mayor, said": later "the mayor" is he.
  if (end >= 0) for (const match of text.slice(end).matchAll(/, (?:the|a|an|its|their|his|her) (?:[\p{L}’'-]+ ){0,6}?([\p{Ll}-]+)(?= (?:of|for|in|from|at|with) |,|$)/gu)) if (match[1] !== undefined) roles.push(match[1]);
  return { name, end, noun, definite: /^the |^its |^their /i.test(name), roles };
}

/** A memory of sayers for one pass over a draft. */
export function createSayers(): Sayers {
  let person: Known | undefined;
  let body: Known | undefined;
  let group: Known | undefined;
  const descriptions = new Map<string, Known>();
  const bodies: Known[] = [];
  let passed = 0;

  const remember = (actor: ActorMention): void => {
    const known = { name: actor.canonical ?? actor.text, text: actor.text, type: actor.type };
    if (actor.type === 'person') person = known;
    else if (actor.type === 'group') group = known;
    else {
      body = known;
      bodies.unshift(known);
      if (bodies.length > 8) bodies.pop();
    }
  };

  return {
    pass(actors, at) {
      for (const actor of actors) {
        if (actor.end > at || actor.start < passed) continue;
        remember(actor);
        passed = actor.end;
      }
    },
    nextBlock() { passed = 0; },
    settle(source, actors, text) {
      const lower = source.text.toLowerCase();
      const pronoun = PERSONS.has(lower) ? person : lower === 'it' || lower === 'its' ? body : PLURALS.has(lower) ? group ?? body : undefined;
      if (pronoun !== undefined) return { ...source, canonical: pronoun.name };
      if (lower === 'who' || lower === 'which' || lower === 'that') {
        const before = [...actors].reverse().find(actor => actor.end <= source.start && !/[.;]/.test(text.slice(actor.end, source.start)));
        return before === undefined ? source : { ...source, canonical: before.canonical ?? before.text };
      }
      const { name, end, noun, definite, roles } = wordsOf(source.text);
      const within = actors.length === 0 ? undefined : actors.find(mention => mention.start >= source.start && mention.end <= source.start + name.length && !/\b(?:of|by|for|from|in|at|to|with|on|that|which|who)\b/.test(text.slice(source.start, mention.start)));
      // "The rebels' spokesman, Ivan Petrenko": the name behind the comma is who speaks.
      const named = end >= 0 && !/\p{Lu}[\p{L}’'.-]*$/u.test(name) ? actors.find(mention => mention.type === 'person' && mention.start >= source.start + end && mention.start <= source.start + end + 3 && mention.end <= source.end) : undefined;
      const actor = named ?? within;
      let canonical = actor?.canonical ?? (definite && (actor === undefined || actor.text === actor.text.toLowerCase()) ? descriptions.get(noun)?.name : undefined);
      if (canonical === undefined && definite && actor === undefined) canonical = bodies.find(known => isA(known, noun))?.name;
      if (canonical === undefined && /^\p{Lu}/u.test(name) && end >= 0) canonical = actor?.text;
      const known = { name: canonical ?? actor?.text ?? name.replace(/^(?:the|an?) /i, ''), text: name };
      if (noun !== '' && noun === noun.toLowerCase()) descriptions.set(noun, known);
      for (const role of roles) descriptions.set(role, known);
      if (actor !== undefined) remember({ ...actor, canonical: canonical ?? actor.text });
      else if (/^(?:\p{Lu}[\p{L}’'.-]+ ){1,3}\p{Lu}[\p{L}’'-]+$/u.test(name) || PERSON_NOUNS.test(noun) && !noun.endsWith('s')) person = known;
      else if (noun.endsWith('s') && !noun.endsWith('ss')) group = known;
      // Who stands in the apposition ("a member of the council") is not spoken of by the next "he".
      passed = Math.max(passed, source.end);
      // A name is shown without the comma that ends its apposition.
      if (canonical === undefined && /,\s*$/.test(source.text)) canonical = source.text.replace(/[,\s]+$/, '');
      return canonical === undefined || canonical === source.text ? source : { ...source, canonical };
    }
  };
}

/** Whether a body spoken of may be called by the noun: "the ministry" is the last ministry named, not the last body. */
function isA({ name, type }: Known, noun: string): boolean {
  switch (noun) {
    case 'ministry': return /\bministry\b/i.test(name);
    case 'army': case 'military': return /\b(?:army|forces|military|defen[cs]e)\b/i.test(name);
    case 'agency': case 'broadcaster': case 'newspaper': case 'paper': return type === 'organisation' && !/\b(?:ministry|army|forces|police|staff|party|front)\b/i.test(name);
    case 'group': case 'movement': case 'organisation': case 'organization': case 'militia': return (type === 'organisation' || type === 'formation') && !/\b(?:ministry|armed forces|staff|police|office|council|wire|news)\b/i.test(name);
    case 'council': case 'court': case 'mission': case 'committee': case 'commission': case 'union': case 'alliance': case 'office': case 'bank': case 'company': case 'service': case 'board': case 'department': return name.toLowerCase().includes(noun);
    case 'brigade': case 'division': case 'regiment': case 'battalion': case 'command': return name.toLowerCase().includes(noun);
    default: return false;
  }
}

const PERSON_NOUNS = /^(?:official|spokesman|spokeswoman|spokesperson|diplomat|resident|witness|minister|mayor|governor|commander|officer|soldier|analyst|expert|president|chief|lawyer|doctor|driver|teacher|survivor|source|aide|leader|broker|trader|activist|worker|man|woman|farmer|villager|general|lawmaker|prosecutor|judge|envoy|ambassador|secretary|director|head|chairman|chairwoman)$/;
