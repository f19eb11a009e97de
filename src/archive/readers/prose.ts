import { parsePlaintext } from '../../core/draft/plaintext.ts';
import type { Span } from '../../core/text/span.ts';
import { isoDate } from './dates.ts';

/** The paragraphs of a plain body, before anything is left out. */
export function paragraphSpans(body: string): Span[] {
  return parsePlaintext(body).blocks.map(({ start, end }) => ({ start, end }));
}

/** The part of each candidate that is a reporter's prose: without its date line, and without those that are no prose at all. */
export function indexable(body: string, candidates: readonly Span[]): Span[] {
  const kept: Span[] = [];
  candidates.forEach(({ start, end }, index) => {
    const text = body.slice(start, end);
    const lead = text.length - text.trimStart().length;
    const trimmed = text.trim();
    if (isFurniture(trimmed, index === 0 || index === candidates.length - 1)) return;
    const from = start + lead + dateLineLength(trimmed);
    const to = start + lead + trimmed.length;
    if (to > from) kept.push({ start: from, end: to });
  });
  return kept;
}

const PLACE = "\\p{Lu}[\\p{L}.’'-]*(?:[ /]\\p{Lu}[\\p{L}.’'-]*){0,4}";
const MONTH = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[A-Za-z]{0,6}\\.?';
const DAY = `,? (?:${MONTH} \\d{1,2}|\\d{1,2} ${MONTH})(?:,? \\d{4})?`;
/** `KYIV, Ukraine, Oct. 5 (Agency) —`: place, region, day, agency, dash; what follows begins a sentence. */
const DATE_LINE = new RegExp(`^(${PLACE})((?:, ${PLACE}){0,2}?)(${DAY})?( ?\\([^()]{2,40}\\))?( ?(?:—|–|--|-|:) ?|\\. )(?=[\\p{Lu}\\d“"‘'«])`, 'u');

/**
 * Length of the date line that `paragraph` begins with, its dash and space included; 0 without one.
 * "KYIV, October 5 (Halyard) — Two people were killed" has one; "NATO — the alliance of 32 — said" has none.
 */
export function dateLineLength(paragraph: string): number {
  const match = DATE_LINE.exec(paragraph.slice(0, 140));
  if (match === null) return 0;
  const [whole, place = '', region = '', day = '', agency = '', close = ''] = match;
  const capitals = place === place.toUpperCase() && /\p{L}{3}/u.test(place);
  if (close === '. ') return day !== '' && capitals ? whole.length : 0;
  if (close.trim() === ':') return day !== '' || agency !== '' ? whole.length : 0;
  if (!/[ ]/.test(close)) return 0;
  if (day !== '' || agency !== '') return whole.length;
  // Capitals alone: an abbreviation may stand so too, with a dash behind it; a town of four letters or more hardly ever does otherwise.
  return capitals && (region !== '' || /\p{L}{4}/u.test(place)) ? whole.length : 0;
}

/** The day that the first paragraph's date line gives, where it gives a year too: "RENI, May 4, 2026 (Kiln) —"; ISO 8601. */
export function dayOfDateLine(body: string, first: Span | undefined): string | undefined {
  if (first === undefined) return undefined;
  const paragraph = body.slice(first.start, Math.min(first.end, first.start + 200)).trim();
  const line = paragraph.slice(0, dateLineLength(paragraph));
  const day = /\d{4}/.test(line) ? DATE_LINE.exec(paragraph.slice(0, 140))?.[3] : undefined;
  return day === undefined ? undefined : isoDate(day.replace(/^,? /, ''));
}

const CREDIT = /^[([]?(?:additional )?(?:reporting|writing|editing|compiled|edited|written|translated|photos?|photograph|graphics?|with (?:files|reporting)) (?:by|from)\b/i;
const NAME = "(?:\\p{Lu}[\\p{L}.’'-]*|and|&|in|for|of|the|de|van|von|der|al|bin|el|la)";
const BYLINE = new RegExp(`^[Bb][Yy]:? (?=\\p{Lu})${NAME}(?:,? ${NAME}){0,14}$`, 'u');
const FURNITURE = /^(?:>+ ?)?(?:read (?:also|more|next|on)\b|also read\b|see also\b|related(?: articles?| stories| news| content)?(?::|$)|more (?:on|about|from|stories)\b.{0,60}$|explore more\b|recommended(?:$|:)|most (?:read|popular)\b|sign up\b|subscribe\b|follow us\b|join (?:us|our)\b|share (?:this|on|via)\b|click here\b|tap here\b|download (?:our|the) app\b|support (?:us|our)\b|donate\b|advertisement\b|sponsored\b|copyright\b|©|\(c\) ?\d{4}|all rights reserved\b|our standards\b|this (?:article|story|report|piece|content) (?:was|is|has been|may)\b.{0,60}(?:published|republished|reproduced|generated|translated|updated)|(?:file |ap |photo )?(?:photo|image|picture|video|watch|listen|gallery|source|tags?|topics?|keywords|categor(?:y|ies)|filed under)\s?[:/]|(?:first |last )?(?:published|updated|modified)(?: (?:at|on))?(?::|\s+\d)|ends?$|-30-$|#+$|\*(?: ?\*)+$|(?:we use|this (?:site|website) uses) cookies\b|cookie(?:s| policy)\b|privacy policy\b|terms of (?:use|service)\b|skip to\b|\d+ (?:min(?:ute)?s?) read$|(?:\d+ )?comments?$|loading\b.{0,10}$|back to top$|print this\b|newsletter\b)/i;
const ADDRESS = /^(?:https?:\/\/|www\.)\S+$/i;

/**
 * True for a paragraph that is no prose of the report: a byline, a credit, "Read also: …", a copyright line, an address,
 * a caption of two words. `edge`: it is the first or the last of the report, where a bare credit may stand.
 */
export function isFurniture(paragraph: string, edge: boolean): boolean {
  const text = paragraph.trim();
  if (!/\p{L}/u.test(text)) return true;
  if (text.length <= 400 && (ADDRESS.test(text) || CREDIT.test(text))) return true;
  if (text.length <= 160 && FURNITURE.test(text)) return true;
  if (text.length <= 160 && BYLINE.test(text)) return true;
  if (/[.!?…]["”’»)]*$/.test(text.slice(-20))) return false;
  const words = text.split(/\s+/, 4).length;
  return words < 3 || (edge && words < 4 && /^(?:\p{Lu}[\p{L}.’'-]*\s?)+$/u.test(text));
}

/** A headline for a report that has none: its first line or sentence, cut at a word near 100 characters. */
export function headlineFrom(body: string): string {
  const line = (body.slice(0, 2000).trim().split(/\n/, 1)[0] ?? '').trim();
  const rest = line.slice(dateLineLength(line));
  const sentence = /^.{20,}?[.!?](?=\s+["“‘«]?\p{Lu}|$)/u.exec(rest)?.[0] ?? rest;
  const plain = sentence.replace(/(?<=.)\.$/, '');
  if (plain.length <= 110) return plain;
  const cut = plain.slice(0, 100);
  return `${cut.slice(0, Math.max(60, cut.lastIndexOf(' '))).replace(/[\s,;:–—-]+$/, '').replace(/[\ud800-\udbff]$/, '')}…`;
}
