import { grown } from '../grown.ts';
import { termHash } from './hash.ts';
import type { Span } from './span.ts';
import { stem } from './stemmer.ts';
import { ACRONYMS, IRREGULAR, SPELLINGS, STOP_WORDS } from './analyzerWords.ts';
import { NUMBER_WORDS } from './numberWords.ts';
import { createWordTable, MOST_WORDS, NO_LETTERS, withLetter } from './wordTable.ts';

/**
 * Raised with every change that gives any text other terms: an index made by another version is made anew.
 * One analyzer serves indexing, querying and highlighting, so that the three never disagree.
 */
export const ANALYZER_VERSION = 2;

/** A word of a text as the index knows it. `start` and `end` are UTF-16 offsets of the word as it is written. */
export interface Term extends Span {
  readonly term: string;
}

/** Terms of a text, in order: their numbers, and the places of their words as UTF-16 offsets. The first `count` count. */
export interface NumberedTerms {
  readonly count: number;
  readonly numbers: Uint32Array;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

export interface Analyzer {
  /** Terms with their places; stop words are left out. */
  terms(text: string): Term[];
  /** Calls `sink` with each term in order, without places. */
  each(text: string, sink: (term: string) => void): void;
  /** The same by number, the form that indexing uses. The arrays are used again by the next call of any of these. */
  numbered(text: string): NumberedTerms;
  /** Numbers are good as long as this stays the same. */
  readonly epoch: number;
  /** The term of a number, and its hash (hash.ts). */
  term(number: number): string;
  hash(number: number): number;
}

/** Terms are cut to this many UTF-16 units. */
export const LONGEST_TERM = 40;

const WORD = 1;
const DIGIT = 2;
const SPACE = 0x20;

/** Makes an analyzer with a memory of its own (some MB with `mostWords` different words); it may be used for any number of texts. */
export function createAnalyzer(mostWords = MOST_WORDS): Analyzer {
  /** Words as written, each with the number of its term plus 1, or 0 for a stop word. */
  let table = createWordTable(mostWords);
  let epoch = 0;
  let terms: string[] = [];
  let numberOf = new Map<string, number>();
  let hashes = new Uint32Array(1 << 9);
  let room = new Uint16Array(1 << 10);
  let numbers = new Uint32Array(1 << 7);
  let starts = new Uint32Array(1 << 7);
  let ends = new Uint32Array(1 << 7);

  function begin(): void {
    table = createWordTable(mostWords);
    terms = [];
    numberOf = new Map();
    epoch++;
  }

  /** The number, plus 1, of the term of a word seen for the first time; 0 for a stop word. */
  function numberOfNew(written: string): number {
    // A long part of a text is a reference to the text: kept as it is, it would keep the whole text in memory.
    const term = termFor(written.length < 13 ? written : Array.from(written).join(''));
    if (term === '') return 0;
    let number = numberOf.get(term);
    if (number === undefined) {
      number = terms.length;
      terms.push(term);
      numberOf.set(term, number);
      hashes = grown(hashes, number + 1);
      hashes[number] = termHash(term);
    }
    return number + 1;
  }

  function read(text: string): number {
    if (table.full) begin();
    const { length } = text;
    // A text may be one word.
    const letters = room = grown(room, length);
    let count = 0;
    for (let at = nextWord(text, 0); at < length;) {
      let end = at;
      let hash = NO_LETTERS;
      for (; end < length; end++) {
        const code = text.charCodeAt(end);
        if (code > 127 || KINDS[code] === 0) break;
        letters[end - at] = code;
        hash = withLetter(hash, code);
      }
      if (end < length && text.charCodeAt(end) !== SPACE) {
        const whole = wordEnd(text, at, end);
        for (; end < whole; end++) {
          const code = text.charCodeAt(end);
          letters[end - at] = code;
          hash = withLetter(hash, code);
        }
      }
      let number = table.get(letters, end - at, hash);
      if (number < 0) {
        number = numberOfNew(text.slice(at, end));
        table.add(letters, end - at, hash, number);
      }
      if (number > 0) {
        if (count >= numbers.length) {
          numbers = grown(numbers, count + 1);
          starts = grown(starts, count + 1);
          ends = grown(ends, count + 1);
        }
        numbers[count] = number - 1;
        starts[count] = at;
        ends[count++] = end;
      }
      at = nextWord(text, end);
    }
    return count;
  }

  return {
    get epoch() { return epoch; },
    terms(text) {
      const out: Term[] = [];
      const count = read(text);
      for (let i = 0; i < count; i++) out.push({ start: starts[i] ?? 0, end: ends[i] ?? 0, term: terms[numbers[i] ?? 0] ?? '' });
      return out;
    },
    each(text, sink) {
      const count = read(text);
      for (let i = 0; i < count; i++) sink(terms[numbers[i] ?? 0] ?? '');
    },
    numbered(text) {
      const count = read(text);
      return { count, numbers, starts, ends };
    },
    term: number => terms[number] ?? '',
    hash: number => hashes[number] ?? 0
  };
}

/** Kinds of the ASCII characters. */
const KINDS = Uint8Array.from({ length: 128 }, (_, code) => (code >= 48 && code <= 57 ? DIGIT : (code >= 97 && code <= 122) || (code >= 65 && code <= 90) ? WORD : 0));

function charKind(code: number): number {
  if (code < 128) return KINDS[code] ?? 0;
  // Letters, numbers and marks (a decomposed accent). What lies beyond the BMP is no word: emoji, mostly. Terms without
  // surrogates have one order in UTF-16 and in UTF-8.
  if (code < 0xaa) return 0;
  if (code >= 0x2000 && code < 0x2070) return 0;
  return /[\p{L}\p{M}\p{N}]/u.test(String.fromCharCode(code)) ? WORD : 0;
}

function nextWord(text: string, from: number): number {
  let at = from;
  while (at < text.length && charKind(text.charCodeAt(at)) === 0) at++;
  return at;
}

/** Where the word that begins at `from` ends; up to `known` it is known to go. */
function wordEnd(text: string, from: number, known: number): number {
  let at = Math.max(known, from + 1);
  for (;;) {
    while (at < text.length && charKind(text.charCodeAt(at)) !== 0) at++;
    const next = joined(text, from, at);
    if (next === at) return at;
    at = next;
  }
}

/** Where the word goes on after the mark at `at`, or `at` itself where the mark ends the word. */
function joined(text: string, from: number, at: number): number {
  const after = charKind(text.charCodeAt(at + 1));
  if (at + 1 >= text.length || after === 0) return at;
  const before = charKind(text.charCodeAt(at - 1));
  switch (text.charCodeAt(at)) {
    case 0x27: case 0x2019: case 0x2bc: // "Ukraine's", "Solov'yov"
      return before === WORD && after === WORD ? at + 1 : at;
    case 0x2c: // "1,500", not "3,5" or "in 2024,300 people"
      return before === DIGIT && /^\d{3}(?!\d)/.test(text.slice(at + 1, at + 5)) && /^\d{1,3}(?:,\d{3})*$/.test(text.slice(from, at)) ? at + 4 : at;
    case 0x2e:
      if (before === DIGIT && after === DIGIT) return /^\d+(?:,\d{3})*$/.test(text.slice(from, at)) ? at + 1 : at; // "1.5"
      // "U.S.": single letters, each with its full stop
      return before === WORD && after === WORD && isSingle(text, at - 1) && isSingle(text, at + 1) && (text.charAt(at + 2) === '.' || at - from > 1) ? at + 1 : at;
    case 0x2d: case 0x2010: case 0x2011: { // "F-16", "Su-34", "Kh-101" are one name; "twenty-five" is one number
      const left = text.slice(from, at);
      if (after === DIGIT) return /^\p{Lu}\p{L}{0,4}$/u.test(left) ? at + 1 : at;
      if (tensOf(left.toLowerCase()) === 0) return at;
      const unit = /^[a-z]+/i.exec(text.slice(at + 1, at + 7))?.[0] ?? '';
      const value = NUMBER_WORDS.get(unit.toLowerCase()) ?? 0;
      return value > 0 && value < 10 ? at + 1 : at;
    }
    default: return at;
  }
}

function isSingle(text: string, at: number): boolean {
  return (at === 0 || charKind(text.charCodeAt(at - 1)) === 0) && charKind(text.charCodeAt(at + 1)) === 0;
}

/** The term of a word as written; empty for a stop word. */
function termFor(raw: string): string {
  const plain = raw.includes('.') && !/\d/.test(raw) ? raw.replaceAll('.', '') : raw;
  // "US" and "WHO" in capitals are names; "us" and "who" are not.
  const acronym = ACRONYMS.get(plain);
  if (acronym !== undefined) return acronym;
  let word = fold(plain).replace(/['’ʼ]s$/, '').replace(/['’ʼ]/g, '');
  if (/\d/.test(word)) return number(word);
  if (/[-‐‑]/.test(word)) return numberInWords(word);
  if (STOP_WORDS.has(word)) return '';
  const value = word === 'dozen' ? 12 : NUMBER_WORDS.get(word);
  if (value !== undefined) return String(value);
  word = SPELLINGS.get(word) ?? word;
  word = stem(IRREGULAR.get(word) ?? britishSpelling(word));
  return word.slice(0, LONGEST_TERM);
}

/** "1,500" and "1500", "21st" and "21", "F-16" and "F16" are one term. */
function number(word: string): string {
  const joined = word.replace(/[,\-‐‑]/g, '');
  return (/^(\d+)(?:st|nd|rd|th)$/.exec(joined)?.[1] ?? joined).slice(0, LONGEST_TERM);
}

function numberInWords(word: string): string {
  const [tens = '', unit = ''] = word.split(/[-‐‑]/);
  return String(tensOf(tens) + (NUMBER_WORDS.get(unit) ?? 1));
}

/** The value of "twenty" to "ninety"; 0 for other words. */
function tensOf(word: string): number {
  const value = NUMBER_WORDS.get(word) ?? 0;
  return value >= 20 ? value : 0;
}

/** Letters that no decomposition takes apart. */
const LETTERS: Readonly<Record<string, string>> = { ß: 'ss', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', æ: 'ae', œ: 'oe', ı: 'i', ħ: 'h', ŋ: 'n' };

/**
 * Lower case without accents on Latin and Greek letters ("Erdoğan" = "Erdogan"). Marks of other scripts stay, as there
 * they make another letter (Cyrillic й is not и), save Arabic vowel signs and the Hebrew points, which are optional.
 */
function fold(word: string): string {
  const lower = word.toLowerCase();
  if (/^[\x20-\x7e]*$/.test(lower)) return transliteration(lower);
  const bare = lower.normalize('NFKD')
    .replace(/([\p{Script=Latin}\p{Script=Greek}])\p{M}+/gu, '$1')
    .replace(/[\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670]/g, '')
    .normalize('NFC')
    .replace(/[ßøłđðþæœıħŋ]/g, letter => LETTERS[letter] ?? letter);
  return transliteration(bare);
}

/** The endings that one Slavic name ending is spelt with: "Zelenskyy", "Zelenskiy" and "Zelensky" are one name. */
function transliteration(word: string): string {
  return word.length > 6 ? word.replace(/([sz])k(?:yy|iy|yi|ii|yj|ij)(['’]s)?$/, '$1ky$2') : word;
}

/** "organisation" = "organization", "defence" = "defense", "labour" = "labor"; only where the rest of the word is long enough to be sure. */
function britishSpelling(word: string): string {
  if (word.length < 6) return word;
  return word
    .replace(/is(e|ed|es|ing|ation|ations)$/, (whole, ending: string, at: number) => (at >= 4 && /(?:al|an|ar|er|il|on|or|im|at|it|ni)$/.test(word.slice(0, at)) ? `iz${ending}` : whole))
    .replace(/([bdlmrv])our(s|ed|ing|ite|ites)?$/, (whole, letter: string, ending: string | undefined, at: number) => (at >= 2 ? `${letter}or${ending ?? ''}` : whole))
    .replace(/([ao])lled$/, '$1led')
    .replace(/([ao])lling$/, '$1ling');
}
