import { folded } from './words.ts';
import type { Sayer } from './sayers.ts';
import type { Statement } from './statement.ts';
import type { Story } from './story.ts';

/** Longest name of a sayer worth showing, in UTF-16 units; a longer phrase has more in it than who speaks. */
const LONGEST = 70;
const PRONOUN = /^(?:he|she|they|it|i|we|this|that|one|those|these|the (?:statement|post|note|same|source|report))$/i;

/**
 * Who says a passage, in words a reader understands: the noun phrase of the sayer without what hangs on it, "its
 * ministry" with whose it is; undefined where only a pronoun stands there and nobody was named before.
 */
export function sayerName(sayer: Sayer | undefined, story: Story, statement?: Statement): string | undefined {
  if (sayer === undefined) return undefined;
  const text = trimmed(sayer.text);
  if (text === '' || PRONOUN.test(text)) return undefined;
  const possessive = /^(?:its|their|his|her|our)\s+/i.exec(text);
  if (possessive === null) return text.length > LONGEST ? named(sayer) : text;
  const rest = text.slice(possessive[0].length);
  // A person's name tells enough; an office needs its owner.
  if (sayer.names.some(name => name.info === undefined && name.words.length > 1)) return rest;
  const owner = [statement, story.statements[0], story.headline].flatMap(part => part?.names ?? []).find(name => (name.info?.kind === 'state' || name.info?.kind === 'actor') && !folded(rest).includes(name.words.join(' ')));
  return owner === undefined ? undefined : owner.info?.kind === 'actor' ? `${rest} of ${owner.text}` : `${stateName(owner.info?.key, owner.text)}'s ${rest}`;
}

/** "Romanian" in a key of its own is Romania. */
function stateName(key: string | undefined, text: string): string {
  return key?.startsWith('state:') === true ? key.slice('state:'.length) : text;
}

function trimmed(text: string): string {
  return text
    .replace(/\s*\([^)]*\)?/g, '').replace(/\s+/g, ' ')
    .replace(/^(?:citing|quoting|contradicting|according to|but|and|then|later|while|as|that)\s+/i, '')
    .replace(/\s+(?:who|which|that|whom|and|or|of|for|from|in|at|on)$/i, '')
    .replace(/(?:,|\s)+(?:in|on|at)\s+(?:a|an|the|his|her|its|their)\s+(?:\p{L}+\s+)?(?:statement|post|message|interview|briefing|note|report|telegram|channel|telephone)\b.*$/iu, '')
    .replace(/[\s,;:]+$/, '').trim();
}

function named({ names }: Sayer): string | undefined {
  return names.find(name => name.info?.kind !== 'state')?.text ?? names[0]?.text;
}
