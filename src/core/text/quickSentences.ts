import type { Span } from './span.ts';

/** Abbreviations that a name or number follows: their full stop ends no sentence. Lower case. */
const BEFORE_NAMES: ReadonlySet<string> = new Set((
  'mr mrs ms dr prof gen lt col maj capt cmdr sgt cpl pvt adm brig rev hon st sen rep gov pres min amb supt insp det ' +
  'jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun no vs fig ft mt al approx est dept inc ltd co corp jr sr'
).split(' '));

/** The end of a sentence that may be one: marks, closing quotes and brackets, white space. */
const END = /[.!?…]+["”’'»)\]]*(?=\s)/g;

/**
 * Sentences of one paragraph, as offsets into `text`, without the white space around them. A fast cut for indexing:
 * a full stop counts unless an abbreviation or initial stands before it or a small letter follows.
 */
export function sentencesOf(text: string, from = 0, to = text.length): Span[] {
  const out: Span[] = [];
  let start = skipSpace(text, from, to);
  END.lastIndex = start;
  for (let match = END.exec(text); match !== null && match.index < to; match = END.exec(text)) {
    const end = match.index + match[0].length;
    if (end >= to) break;
    const next = skipSpace(text, end, to);
    if (next >= to) break;
    if (!endsHere(text, start, match.index, match[0], next)) continue;
    out.push({ start, end });
    start = next;
    END.lastIndex = next;
  }
  let last = to;
  while (last > start && /\s/.test(text.charAt(last - 1))) last--;
  if (last > start) out.push({ start, end: last });
  return out;
}

function skipSpace(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && /\s/.test(text.charAt(at))) at++;
  return at;
}

function endsHere(text: string, start: number, mark: number, marks: string, next: number): boolean {
  const opens = text.charAt(next);
  if (/\p{Ll}/u.test(opens)) return false;
  if (!marks.startsWith('.') || marks.length > 1) return true;
  const word = /[\p{L}.]+$/u.exec(text.slice(Math.max(start, mark - 12), mark))?.[0] ?? '';
  if (word === '') return true;
  if (BEFORE_NAMES.has(word.toLowerCase()) && /\p{L}/u.test(word)) return !/[\p{Lu}\d"“]/u.test(opens) || word === 'no';
  // "U.S. forces" goes on; "in the U.S. The strike" may end. "J. Smith" goes on.
  if (/^(?:\p{L}\.)+\p{L}$/u.test(word)) return /^(?:The|A|An|In|On|At|It|He|She|They|But|And|This|That|There|His|Her|Its|Their|As|After|By|For|From|If|When|While|We|I)\b/.test(text.slice(next, next + 6));
  return !/^\p{Lu}$/u.test(word);
}
