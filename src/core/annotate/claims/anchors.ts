import { ORDINALS } from './judgementWords.ts';
import type { Phrases } from './phrases.ts';
import { isTimeWord } from './words.ts';

/** Something a reader could look up: a number, a name, a day, a rank. */
function isAnchor(p: Phrases, i: number, first: number): boolean {
  const token = p.tokens[i];
  if (token === undefined) return false;
  if (token.pos === 'NUM') return token.lower !== 'one' || p.tokens[i + 1]?.pos === 'NOUN' && !/^(?:side|thing|way|person|man|party|kind|sort|another)$/.test(p.tokens[i + 1]?.lower ?? '') && p.tokens[i - 1]?.lower !== 'this' && p.tokens[i - 1]?.lower !== 'that' && i > first;
  if (token.pos === 'PROPN') return i > first && token.text !== token.lower || /\p{Lu}.*\p{Lu}/u.test(token.text) || p.tokens[i + 1]?.pos === 'PROPN';
  // "a grim morning" dates nothing.
  return isTimeWord(token.lower) && token.lower !== 'time' && token.lower !== 'moment' && i > first && p.tokens[i - 1]?.pos !== 'ADJ' && !(/^an?$/.test(p.tokens[i - 1]?.lower ?? '') && !/^(?:ago|later|earlier|after|before|since)$/.test(p.tokens[i + 1]?.lower ?? '')) && !(p.tokens[i - 1]?.pos === 'NOUN' && p.tokens[i - 1]?.text !== token.text && token.lower.endsWith('s')) || ORDINALS.test(token.lower) && (p.nounAt[i] ?? -1) >= 0;
}

/** Whether something that can be looked up stands in the tokens from `from` to before `last` of a statement that opens at `first`. */
export function hasAnchor(p: Phrases, first: number, last: number, from = first): boolean {
  for (let i = from; i < last; i++) if (isAnchor(p, i, first)) return true;
  return false;
}
