import type { FigureScope } from '../model/claim.ts';

const CUMULATIVE = /\b(?:since (?:the )?(?:start|beginning|outbreak|\d{4}|january|february|march|april|may|june|july|august|september|october|november|december|the spring|the summer)|so far|in total|altogether|to date|total of|overall|cumulative|since the war)\b/i;
const DAILY = /\b(?:in the (?:past|last) (?:24 hours|day)|(?:daily|per day|a day|every day|overnight)|over the (?:past|last) (?:24 hours|day))\b/i;

/** What the figures of a sentence sum up: running totals and daily counts name their span of time. */
export function figureScope(sentence: string): FigureScope | undefined {
  return CUMULATIVE.test(sentence) ? 'cumulative' : DAILY.test(sentence) ? 'daily' : undefined;
}
