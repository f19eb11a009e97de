import type { Span } from '../text/span.ts';
import { conceptsOf } from './concepts.ts';
import { STOP_WORDS } from './words.ts';
import type { Word } from './words.ts';

/** What a name stands for, as far as the lexicon and gazetteer know it. */
export interface NameInfo {
  /** One key for all spellings and aliases. */
  readonly key: string;
  readonly kind: 'state' | 'actor' | 'place';
  /** ISO 3166-1 alpha-2. */
  readonly country?: string;
  readonly latitude?: number;
  readonly longitude?: number;
  /** The first-level division it lies in, or is, as `regionKey` has it. */
  readonly region?: string;
  /** A place of the lexicon: the name hardly ever means anything else. One of the gazetteer may be a surname too. */
  readonly listed?: boolean;
  /** A capital or seat that can stand for its state; after "in" or "near" it is the place itself. */
  readonly seat?: boolean;
  /** Of an actor: the key of the state or group it belongs to, its own where nobody tells. */
  readonly side?: string;
  /** A region, sea, front or country: an area that holds other places. */
  readonly wide?: boolean;
}

/** Looks a name up as written; undefined for one nobody knows. */
export type NameBook = (name: string) => NameInfo | undefined;

/** A name in a sentence. Offsets are those of the sentence. */
export interface Name extends Span {
  readonly text: string;
  /** Its words, folded; two names match when all words of one are among those of the other. */
  readonly words: readonly string[];
  readonly info?: NameInfo;
  /** It stands where a place would: after "in", "near", before "region". */
  readonly located: boolean;
  /** It opens a sentence, where a common word has a capital too. */
  readonly opening: boolean;
  /** Key of the state whose seat it is, where the seat is named as a place: an office "in Lisbon" is Portugal's. */
  readonly seatOf?: string;
}

const DAYS = new Set('monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december easter christmas eid ramadan nowruz passover hanukkah epiphany'.split(' '));
const TITLES = new Set('mr mrs ms dr gen col colonel lt lieutenant maj major capt captain sgt president minister governor mayor deputy spokesman spokeswoman spokesperson sir'.split(' '));
const PLACE_BEFORE = new Set('in near at around outside over into towards toward across inside through of off on'.split(' '));
const SEAT_BEFORE = new Set('in near outside around at over through'.split(' '));
const PLACE_AFTER = new Set('region oblast province district village town city river direction sector area border substation refinery market bridge front'.split(' '));
const LINK = new Set(['of', 'al', 'el', 'de', 'bin', 'ibn', 'abu', 'the', 'and']);
/** First words that make another place of a name: old, new, upper, lower, great, little, in the languages of the region. */
const QUALIFIERS = new Set('old new upper lower great greater big little small north northern south southern east eastern west western central stara stare staryi staraya nova nove novyi novy novaya novoe mala male malyi malaya velyka velyke velykyi velikaya bolshaya bolshoy verkhnia verkhnie verkhniy nyzhnia nyzhnie nizhny nizhnyaya serednia sredny kafr umm deir tel tell ain'.split(' '));
/** Words that open sentences with a capital and are no name by themselves. */
const OPENERS = new Set('twenty thirty forty fifty sixty seventy eighty ninety hundred eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen investigators repairs debris vessels soldiers civilians children women men officials people residents police two three four five six seven eight nine ten drones drone local rescue rescuers teams units troops forces fighting artillery attack attacks explosions firefighters delegations electricity debris near overnight mobile moments hours days investigators experts analysts witnesses repairs relatives nurse power water parts reports earlier both one some several dozens hundreds thousands authorities soldiers air defence defense ministers ministry volunteers doctors hospital health our we more fewer temperatures talks prices crews workers divers traffic lorries buses fuel exports assets perhaps maybe yesterday today tonight tomorrow correction corrects nobody everybody somebody everyone airmen sailors seamen families households minors guards technicians crew'.split(' '));

/** The capitalised names of a sentence. `seenLower` tells of a word that the text also writes small, so that a sentence's first word is no name. */
export function namesOf(text: string, words: readonly Word[], book: NameBook, seenLower: (lower: string) => boolean = () => false): readonly Name[] {
  const names: Name[] = [];
  let i = 0;
  while (i < words.length) {
    const word = words[i];
    if (word === undefined || !isNameWord(word)) { i++; continue; }
    let last = i;
    for (let k = i + 1; k < words.length; k++) {
      const next = words[k];
      const previous = words[k - 1];
      if (next === undefined || previous === undefined) break;
      const gap = text.slice(previous.end, next.start);
      if (!/^(?:[ \u00a0-]|\. )$/.test(gap) || /^(?:['’]s)$/.test(text.slice(previous.end - 2, previous.end))) break;
      if (isNameWord(next)) { last = k; continue; }
      if (next.digits && /^\d{1,3}$/.test(next.text) && words[k - 1]?.lower === 'no') { last = k; continue; }
      if (LINK.has(next.lower) && !['and', 'of', 'the'].includes(next.lower) && isNameWord(words[k + 1])) continue;
      break;
    }
    let first = i;
    // A sentence's first word counts when more of a name follows, when somebody knows it, or when nothing says it is common.
    if (startsSentence(text, word) && (STOP_WORDS.has(word.lower) || OPENERS.has(word.lower) || book(word.text) === undefined && (seenLower(word.lower) || last === i && isCommon(word)))) first++;
    while (first < last && TITLES.has(words[first]?.lower ?? '')) first++;
    if (first <= last && !(first === last && TITLES.has(words[first]?.lower ?? ''))) names.push(...known(text, words, first, last, book));
    i = last + 1;
  }
  return names;
}

/** A first word that by its ending or meaning is none of a name: "Geolocated footage", "Emergency workers". */
function isCommon(word: Word): boolean {
  return conceptsOf(word.stem).length > 0 || /(?:ed|ing|ly|tion|tions|ment|ments|one|body|ists|ers)$/.test(word.lower) && word.lower.length > 5;
}

function isNameWord(word: Word | undefined): boolean {
  return word !== undefined && word.capital && !DAYS.has(word.lower) && !(STOP_WORDS.has(word.lower) && word.text.length < 4 && !/^\p{Lu}{2,}$/u.test(word.text));
}

function startsSentence(text: string, word: Word | undefined): boolean {
  return word === undefined || /(?:^|[.!?]["”’)]*\s+|["“‘]|\n)\s*$/.test(text.slice(Math.max(0, word.start - 4), word.start)) || word.start === 0;
}

/** One name, or the known ones a run of capitals is made of ("Russian Defence Ministry" keeps its state apart). */
function known(text: string, words: readonly Word[], first: number, last: number, book: NameBook): readonly Name[] {
  const make = (from: number, to: number, info: NameInfo | undefined): Name => {
    const start = words[from]?.start ?? 0;
    const end = words[to]?.end ?? start;
    const before = words[from - 1]?.lower ?? '';
    const after = words[to + 1]?.lower ?? '';
    const seatOf = info?.seat === true && before === 'in' ? info.key : undefined;
    if (info?.seat === true && (SEAT_BEFORE.has(before) || PLACE_AFTER.has(after))) info = undefined;
    // "Lviv region" is the region, where the town is known by the same name.
    if (info?.kind === 'place' && info.wide !== true && REGION_AFTER.has(after)) info = regionOf(info, text.slice(start, end), book);
    return {
      start, end, text: text.slice(start, end).replace(/['’]s$/, ''), words: words.slice(from, to + 1).map(word => word.lower).filter(lower => lower !== 'the'),
      opening: from === first && startsSentence(text, words[from]), located: PLACE_BEFORE.has(before) || PLACE_AFTER.has(after) || info?.listed === true, ...(info === undefined ? {} : { info }), ...(seatOf === undefined ? {} : { seatOf })
    };
  };
  const whole = book(phrase(text, words, first, last));
  if (whole !== undefined) return [make(first, last, whole)];
  // A state's adjective or name at the head of a longer name is a name of its own.
  const head = book(phrase(text, words, first, first));
  if (head?.kind === 'state' && first < last) return [make(first, first, head), ...known(text, words, first + 1, last, book)];
  return [make(first, last, first === last ? head : undefined)];
}

const REGION_AFTER = new Set(['region', 'oblast', 'province', 'governorate']);

/** The region of a town's name; the town itself keeps its key where nobody knows the region. */
function regionOf(info: NameInfo, name: string, book: NameBook): NameInfo {
  const found = book(`${name} region`) ?? book(`${name} Oblast`) ?? book(`${name} Governorate`);
  return found?.kind === 'place' ? found : { ...info, wide: true };
}

function phrase(text: string, words: readonly Word[], first: number, last: number): string {
  return text.slice(words[first]?.start ?? 0, words[last]?.end ?? 0).replace(/['’]s$/, '');
}

/** True when two names can be of the same: one key, or all words of the shorter among those of the longer. */
export function sameName(a: Name, b: Name): boolean {
  if (a.info !== undefined && b.info !== undefined) return a.info.key === b.info.key;
  const [short, long] = a.words.length <= b.words.length ? [a.words, b.words] : [b.words, a.words];
  if (short.length === 0 || !short.every(word => long.includes(word))) return false;
  // "Old Lozova" is not Lozova.
  if (long.length > short.length && QUALIFIERS.has(long[0] ?? '') && !QUALIFIERS.has(short[0] ?? '')) return false;
  // A lone word that opens a sentence is a name only where it is the whole name or its last word, as a surname is.
  return short.length === long.length || short.length > 1 || long.at(-1) === short[0] || !(a.opening || b.opening);
}
