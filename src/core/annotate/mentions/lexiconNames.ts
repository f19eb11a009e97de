import type { LexiconForm, LexiconMatch } from '../../lexicon/lexicon.ts';
import type { Name } from './name.ts';
import type { Word } from './words.ts';

/** The match, where no punctuation runs through it. */
export function unbroken(words: readonly Word[], from: number, match: LexiconMatch | undefined): LexiconMatch | undefined {
  if (match === undefined) return undefined;
  // "The Times" is a newspaper, "Times" is not: a one-word name that the lexicon writes with an article needs it.
  if (match.to === from + 1 && match.forms.every(({ form }) => /^the\s/i.test(form)) && words[from - 1]?.lower !== 'the') return undefined;
  for (let i = from + 1; i < match.to; i++) {
    const gap = words[i]?.gap;
    if (gap !== ' ' && gap !== '-' && gap !== '/') return undefined;
  }
  return match;
}

/** What a lexicon match is by itself; a state comes before a place of the same name, a desk's own entry before all. */
export function ofMatch(from: number, match: LexiconMatch, words?: readonly Word[]): Name {
  const text = words?.[from]?.upper === true && match.to === from + 1 ? words[from]?.text : undefined;
  // "SANA" is the agency, "Sana" may be the town.
  const ranked = match.forms.length > 1 ? [...match.forms].sort((a, b) => rank(a, text) - rank(b, text)) : match.forms;
  const first = ranked[0];
  const entry = first?.entry;
  const { to } = match;
  if (first === undefined || entry === undefined) return { from, to, sort: 'unknown', rule: 'lexicon' };
  const rule = `lexicon:${entry.name}`;
  if (entry.kind === 'place') return { from, to, sort: 'place', rule, forms: ranked, placeType: entry.place.type };
  if (first.as === 'demonym') return { from, to, sort: 'demonym', rule, forms: ranked };
  if (first.as === 'metonym') return { from, to, sort: 'state', rule, forms: ranked };
  return { from, to, sort: entry.type, rule, forms: ranked };
}

function rank({ entry, as, form }: LexiconForm, text: string | undefined): number {
  if (entry.file !== undefined) return -1;
  if (form === text) return -0.5;
  if (entry.kind === 'place') return entry.place.type === 'country' ? 1 : 1.5;
  if (as === 'demonym') return 3;
  // A capital comes before an alias of something else that is spelled like it.
  if (as === 'metonym') return entry.capital === form ? 0.4 : 2;
  return entry.type === 'state' ? 0 : 0.5;
}
