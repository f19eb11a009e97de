import type { QuoteVerdict } from '../model/claimLink.ts';
import { NUMBER_WORDS } from '../text/numberWords.ts';
import { stemOf, wordsOf } from './words.ts';

/** A word of a quotation, for comparing it with another. */
export interface QuoteWord {
  /** Folded; numbers up to 99 in figures. */
  readonly lower: string;
  /** A comma, dash or stop stands before it. */
  readonly apart: boolean;
  /** It opens a sentence after another one. */
  readonly opens: boolean;
}

const NEGATORS = new Set('not no never nobody none neither nor nothing nowhere cannot'.split(' '));
/** Words whose loss turns a statement round as the loss of a "not" does. */
const NEARLY_NEGATORS = new Set('hardly barely scarcely'.split(' '));
/** Words that put less of a thing where there was none of it: a change of degree. */
const LITTLE = new Set('little few hardly barely scarcely seldom rarely'.split(' '));
/** After "no" and "not", words that make a bound or a stress of them: "no fewer than 12", "not only". */
const NO_NEGATION = new Set('more fewer less later doubt only least'.split(' '));
/** Words that may stand between a negation and what it is about: "none of our", "not a single", "not true that". */
const BETWEEN = new Set('of the a an any one single even once our my their his her its these those true that think believe say said saying mean'.split(' '));
/** Words that open what limits a statement; a quotation that stops right before or starts right after one has lost its condition. */
const CONDITIONS = new Set('if unless without only but except until provided providing assuming pending barring when while which although though because yet however otherwise as long once after before not never'.split(' '));
/** What a speaker adds to say that he speaks of the moment, of what he knows or of one case only. */
const LIMITS = /^(?:at (?:this|the) (?:time|stage|point|moment)|for (?:now|the moment|the time)|so far|to (?:my|our|the best of)|on (?:the |one )?condition|in (?:the |any )?(?:case|event)|subject to|(?:apart|aside) from|other than|save for|depending on|in (?:return|exchange) for|should (?:they|he|she|we|it|the|you|there|any))\b/;
const NUMBERS = new Set('hundred hundreds thousand thousands million millions billion dozen dozens score scores half twice third fourth fifth sixth seventh eighth ninth tenth'.split(' '));
/** Number words that mostly count nothing: they tell only where another number stands in their stead. */
const WEAK_NUMBERS = new Set('1 half first second third'.split(' '));

/** The words of a quotation. */
export function quoteWords(text: string): readonly QuoteWord[] {
  const out: QuoteWord[] = [];
  const words = wordsOf(text);
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    if (word === undefined) break;
    const gap = text.slice(words[i - 1]?.end ?? word.start, word.start);
    const number = NUMBER_WORDS.get(word.lower);
    const next = words[i + 1];
    const unit = number === undefined || number < 20 || next === undefined || next.start - word.end !== 1 ? 0 : NUMBER_WORDS.get(next.lower) ?? 0;
    const joined = unit > 0 && unit < 10;
    const value = number === undefined ? undefined : number + (joined ? unit : 0);
    if (joined) i++;
    out.push({ lower: value === undefined ? word.lower.replace(/(?<=\d),(?=\d{3})/g, '') : String(value), apart: /[,;:.!?–—]/.test(gap), opens: /[.!?]/.test(gap) });
  }
  return out;
}

/** How the words of a quotation lie along those of the archive's. */
export interface Aligned {
  readonly mine: readonly string[];
  /** Number of words that stand in both, in order. */
  readonly shared: number;
  /** Words of mine that the archive's has not. */
  readonly added: readonly string[];
  /** Words of the archive's between the first and last shared one that mine has not, and those that stand where mine opens or ends in others. */
  readonly dropped: readonly string[];
  /** Words of the archive's before the first shared one and after the last. */
  readonly before: readonly QuoteWord[];
  readonly after: readonly QuoteWord[];
  /** The first shared word stands after a mark. */
  readonly apart: boolean;
  /** It opens a sentence: nothing said before belongs to it. */
  readonly opens: boolean;
}

/** Longest common subsequence of the two word lists, pulled together so that the archive's part is as short as can be. */
export function align(quoted: readonly QuoteWord[], said: readonly QuoteWord[]): Aligned {
  const mine = quoted.map(({ lower }) => lower);
  const other = said.map(({ lower }) => lower);
  const n = mine.length;
  const m = other.length;
  const table = new Uint16Array((n + 1) * (m + 1));
  for (let i = n - 1; i >= 0; i--) {
    for (let j = m - 1; j >= 0; j--) {
      table[i * (m + 1) + j] = mine[i] === other[j] ? (table[(i + 1) * (m + 1) + j + 1] ?? 0) + 1 : Math.max(table[(i + 1) * (m + 1) + j] ?? 0, table[i * (m + 1) + j + 1] ?? 0);
    }
  }
  const pairs: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < n && j < m;) {
    if (mine[i] === other[j]) { pairs.push([i, j]); i++; j++; }
    else if ((table[(i + 1) * (m + 1) + j] ?? 0) >= (table[i * (m + 1) + j + 1] ?? 0)) i++;
    else j++;
  }
  const tight = tightened(mine, other, pairs);
  const first = headOf(said, tight[0]);
  const last = tailOf(said, n, tight.at(-1));
  const inMine = new Set(tight.map(([i]) => i));
  const inOther = new Set(tight.map(([, j]) => j));
  return {
    mine, shared: tight.length, added: mine.filter((_, i) => !inMine.has(i)),
    dropped: other.filter((_, j) => j >= first && j <= last && !inOther.has(j)), before: said.slice(0, first), after: said.slice(last + 1), apart: said[first]?.apart === true, opens: said[first]?.opens === true
  };
}

/** Where the archive's words begin that mine stands for: as many before the first shared one as mine has there, up to a mark. */
function headOf(said: readonly QuoteWord[], [i, j]: readonly [number, number] = [0, 0]): number {
  let first = j;
  while (first > 0 && j - first < i && said[first]?.apart === false) first--;
  return first;
}

/** The same behind the last shared word: the last of the archive's words that mine stands for. */
function tailOf(said: readonly QuoteWord[], length: number, [i, j]: readonly [number, number] = [length - 1, -1]): number {
  let last = j;
  while (last < said.length - 1 && last - j < length - 1 - i && said[last + 1]?.apart === false) last++;
  return last;
}

/** Matches a word as late as its successor allows, so that a common word at the quote's head does not stretch it. */
function tightened(mine: readonly string[], other: readonly string[], pairs: readonly (readonly [number, number])[]): readonly (readonly [number, number])[] {
  const out = [...pairs];
  for (let k = out.length - 2; k >= 0; k--) {
    const [i, j] = out[k] ?? [0, 0];
    const next = out[k + 1]?.[1] ?? other.length;
    for (let later = next - 1; later > j; later--) if (other[later] === mine[i]) { out[k] = [i, later]; break; }
  }
  return out;
}

const isNumber = (word: string): boolean => /^\p{N}/u.test(word) || NUMBERS.has(word);
const isNegator = (word: string | undefined): boolean => word !== undefined && (NEGATORS.has(word) || word.endsWith('n\'t'));

/** The verdict on an aligned pair; undefined where they are too far apart to be one quotation. */
export function quoteVerdict(aligned: Aligned): QuoteVerdict | undefined {
  const { mine, shared, added, dropped } = aligned;
  const share = shared / mine.length;
  if (share === 1 && dropped.length === 0) {
    // Whole and in one piece: what was cut off next to it decides.
    if (negatedBefore(aligned, 2)) return 'negation-lost';
    return cutOff(aligned) ? 'cut-condition' : 'verbatim';
  }
  const content = mine.filter(word => word.length > 3).length;
  const sharedContent = content - added.filter(word => word.length > 3).length;
  if (share < 0.5 || content > 1 && sharedContent / content < 0.34) return undefined;
  if (negationLost(aligned)) return 'negation-lost';
  if (numberChanged(added, dropped)) return 'number-changed';
  if (added.length === 0 && dropped.some(word => CONDITIONS.has(word))) return 'cut-condition';
  return 'altered';
}

/** Whether what the archive has next to the quotation limits it. */
function cutOff({ mine, before, after, apart, opens }: Aligned): boolean {
  const next = after.slice(0, 4).map(({ lower }) => lower);
  if (next.some(word => CONDITIONS.has(word)) || LIMITS.test(next.join(' '))) return true;
  // "there is no bridge and none is wanted", "they go home, or the paper is void"
  if (next[0] === 'and' && isNegator(next[1]) || next[0] === 'nor' || next[0] === 'or' && after[0]?.apart === true) return true;
  // "better late than wrong": half of a comparison
  if (next[0] === 'than' || contrasted(mine, after) || narrowed(mine, next, after)) return true;
  if (opens) return false;
  const opening = sentenceOf(before).map(({ lower }) => lower);
  if (opening.slice(0, 3).some(word => CONDITIONAL.has(word)) || LIMITS.test(opening.join(' '))) return true;
  const last = before.slice(-4).map(({ lower }) => lower);
  return last.some(word => CONDITIONS.has(word)) || last.at(-1) === 'or' && before.at(-1)?.apart === true && !apart;
}

/** Words that open a clause all of the sentence hangs on, however long it is: "If the stove is cold on Monday, the soup will be too." */
const CONDITIONAL = new Set('if unless until once provided providing assuming should had were long'.split(' '));

/** The words of the last sentence that is begun. */
function sentenceOf(words: readonly QuoteWord[]): readonly QuoteWord[] {
  return words.slice(Math.max(0, words.findLastIndex(({ opens }) => opens)));
}

/** Words that say of all or of none; what tells of how much of the world they say it is no ornament. */
const SWEEPING = new Set('all every everyone everybody any no none nobody nothing nowhere never'.split(' '));
const BOUNDS = new Set('in on at inside outside within among under between above below behind beyond along across near north south east west for from since by'.split(' '));

/** "There is no bread left [in the upper town]": said of one place or time and quoted as of all. */
function narrowed(mine: readonly string[], [next = '']: readonly string[], after: readonly QuoteWord[]): boolean {
  return after[0]?.apart === false && BOUNDS.has(next) && mine.some(word => SWEEPING.has(word));
}

/** "I tasted the soup, and tasting is no praise": the sentence goes on about the same thing, with or without the "no" that was quoted. */
function contrasted(mine: readonly string[], after: readonly QuoteWord[]): boolean {
  if (after[0]?.apart !== true) return false;
  const end = after.findIndex(({ opens }) => opens);
  const rest = after.slice(0, end < 0 ? after.length : end).map(({ lower }) => lower);
  if (mine.some(isNegator) === rest.some(isNegator)) return false;
  const told = new Set(mine.filter(word => word.length > 3).map(stemOf));
  return rest.some(word => word.length > 3 && told.has(stemOf(word)));
}

/** Whether a negation stands right before the first shared word and reaches it; up to `reach` words back, further over "of the". */
function negatedBefore({ before, apart }: Aligned, reach: number): boolean {
  if (apart) return false;
  for (let k = before.length - 1, seen = 1; k >= 0 && seen <= reach; k--) {
    const word = before[k];
    if (word === undefined) return false;
    if (isNegator(word.lower)) return true;
    if (word.apart) return false;
    if (!BETWEEN.has(word.lower)) seen++;
  }
  return false;
}

function negationLost(aligned: Aligned): boolean {
  const { added, dropped } = aligned;
  if (added.some(word => isNegator(word) || LITTLE.has(word))) return false;
  const lost = dropped.some((word, i) => (isNegator(word) || NEARLY_NEGATORS.has(word)) && !NO_NEGATION.has(dropped[i + 1] ?? ''));
  // "without" made "with", "unlikely" made "likely"
  return lost || dropped.includes('without') && added.includes('with') || negatedBefore(aligned, 1) || dropped.some(word => added.some(other => other.length > 3 && word.length - other.length < 4 && /^(?:un|in|im|ir|il|dis|non)$/.test(word.slice(0, -other.length)) && word.endsWith(other)));
}

function numberChanged(added: readonly string[], dropped: readonly string[]): boolean {
  const mine = added.filter(isNumber);
  const theirs = dropped.filter(isNumber);
  return mine.length > 0 && theirs.length > 0 || [...mine, ...theirs].some(word => !WEAK_NUMBERS.has(word));
}
