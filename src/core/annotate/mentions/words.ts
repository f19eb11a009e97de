import type { LexiconWord } from '../../lexicon/lexicon.ts';
import type { PartOfSpeech, TaggedText } from '../../text/tagged.ts';
import type { Span } from '../../text/span.ts';

/** What stands between a word and the one before it: a space, a hyphen or slash without spaces, a comma, or something that parts them more. */
export type Gap = ' ' | '-' | '/' | ',' | '(' | '|';

/** A word of a block as names are read from it: punctuation and possessive endings are marks on the words beside them. */
export interface Word extends Span, LexiconWord {
  readonly lower: string;
  readonly pos: PartOfSpeech;
  readonly lemma: string;
  readonly capital: boolean;
  /** Two letters or more, all capitals. */
  readonly upper: boolean;
  readonly gap: Gap;
  /** Followed by "'s", or by an apostrophe after an s. */
  possessive: boolean;
  /** First word of its sentence. */
  readonly first: boolean;
  /** First of its sentence, or after a colon, dash or opening quotation mark: its capital may be no sign of a name. */
  readonly opens: boolean;
}

/** Cuts punctuation out of a tagged text. `key` gives the lexicon's key of a word. */
export function wordsOf({ text, tokens, sentences }: TaggedText, key: (word: string) => string): Word[] {
  const words: Word[] = [];
  let sentence = 0;
  let pending: Gap = ' ';
  let first = true;
  let opening = false;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (token === undefined) continue;
    while (i >= (sentences[sentence]?.last ?? Infinity)) { sentence++; first = true; }
    const { pos } = token;
    const value = unstopped(token.text);
    const last = words[words.length - 1];
    if (pos === 'PART' && last?.end === token.start && (value === "'s" || value === '’s')) { last.possessive = true; continue; }
    if (!isWord(value)) {
      const code = value.charCodeAt(0);
      if ((code === 0x27 || code === 0x2019) && last?.end === token.start && last.lower.endsWith('s') && text.charCodeAt(token.end) === 0x20) { last.possessive = true; continue; }
      // A hyphen between spaces is a dash.
      opening = /^[:—–"“‘„«]/.test(value) || value === '-' && last !== undefined && last.end < token.start && (tokens[i + 1]?.start ?? 0) > token.end;
      pending = gapOf(value, last?.end === token.start && tokens[i + 1]?.start === token.end, pending);
      continue;
    }
    if (last !== undefined && last.end === token.start && pending === ' ' && splitByModel(last.text, value)) {
      words[words.length - 1] = { ...last, end: token.start + value.length, text: last.text + value, lower: last.lower + value.toLowerCase(), key: key(last.text + value) };
      continue;
    }
    const capital = isCapital(value);
    words.push({
      start: token.start, end: token.start + value.length, text: value, lower: value === token.text ? token.lower : value.toLowerCase(), key: key(value), pos, lemma: token.lemma,
      capital, upper: capital && value.length > 1 && value === value.toUpperCase(), gap: words.length === 0 ? '|' : first && pending !== '(' ? '|' : pending, possessive: false, first, opens: first || opening
    });
    pending = ' ';
    // "7:15 Pumps are off": behind a time or a post's number a sentence begins.
    opening = first && /^\d{1,2}(?:[:.h/]\d{1,2})$/.test(value);
    first = false;
  }
  return words;
}

/** The model leaves the full stop on words whose letters it does not know ("Rîbnița."). */
function unstopped(text: string): string {
  return text.charCodeAt(text.length - 1) === 0x2e && /[^\u0000-\u007f]/.test(text) && text.indexOf('.') === text.length - 1 && text.length > 4 ? text.slice(0, -1) : text;
}

/** The model cuts words at letters it does not know ("Manṣūrah"); a contraction ("can't") it cuts rightly. */
function splitByModel(left: string, right: string): boolean {
  return left.charCodeAt(left.length - 1) > 0x7f || (right.charCodeAt(0) > 0x7f && /^\p{L}/u.test(right));
}

function isWord(value: string): boolean {
  const code = value.charCodeAt(0);
  if ((code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39)) return true;
  if (code < 0x80) return value.length > 1 && /[a-z0-9]/i.test(value);
  return /[\p{L}\p{N}]/u.test(value);
}

function isCapital(value: string): boolean {
  const code = value.charCodeAt(0);
  if (code < 0x80) return code >= 0x41 && code <= 0x5a;
  const first = value.charAt(0);
  return first !== first.toLowerCase();
}

function gapOf(value: string, tight: boolean, before: Gap): Gap {
  if (before === '|') return '|';
  const first = value.charAt(0);
  if (first === '-' || first === '‐' || first === '‑') return tight && before === ' ' ? '-' : '|';
  if (first === '/') return tight && before === ' ' ? '/' : '|';
  if (first === ',') return before === ' ' ? ',' : '|';
  if (first === '(') return '(';
  // Emphasis and quotation marks round a name part nothing by themselves, but a name does not run across them.
  return '|';
}
