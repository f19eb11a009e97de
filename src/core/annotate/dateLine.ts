import type { Draft } from '../draft/draft.ts';
import { dateFinder, resolveDate } from './claims/dates.ts';

/**
 * The ISO date (YYYY-MM-DD) a draft gives for itself: the `date` of its front matter, else a full date with its year in
 * the date line of its first paragraphs ("KYIV, Oct. 4, 2025 (Delta Wire) —") or in a line that is nothing but a date.
 */
export function dateOf(draft: Draft): string | undefined {
  const given = draft.frontMatter['date'] ?? draft.frontMatter['published'];
  if (given !== undefined) {
    const iso = /^\d{4}-\d{2}-\d{2}/.exec(given)?.[0] ?? fullDate(given);
    if (iso !== undefined) return iso;
  }
  for (const { text } of draft.blocks.slice(0, 4)) {
    const line = /^[^.!?]{0,80}?\s(?:—|–|--|-)\s/.exec(text)?.[0] ?? (text.length < 60 ? text : undefined);
    const found = line === undefined ? undefined : fullDate(line);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A date that names its year, wherever in `text`. */
function fullDate(text: string): string | undefined {
  const findDates = dateFinder();
  for (const { start, end } of findDates(text)) {
    const words = text.slice(start, end);
    if (!/\b(?:19|20)\d{2}\b/.test(words) || !/\b\d{1,2}\b/.test(words)) continue;
    const { from, to } = resolveDate(words, '2000-01-01');
    if (from !== undefined && from === to) return from;
  }
  return undefined;
}
