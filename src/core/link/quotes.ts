import type { QuoteVerdict } from '../model/claimLink.ts';
import type { Span } from '../text/span.ts';
import { quotesIn } from './sayers.ts';
import type { Story } from './story.ts';
import { stemOf, wordsOf } from './words.ts';

/** A direct quotation of a draft, compared with what the archive has. Offsets are those of the text it was found in. */
export interface QuoteCheck extends Span {
  readonly verdict: QuoteVerdict;
  readonly uri?: string;
  readonly archiveQuote?: string;
}

/** Fewest words a quotation has to have to be looked up: "a provocation" proves nothing. */
const LEAST_WORDS = 3;
const NEGATORS = new Set('not no never nobody none neither nor nothing cannot don\'t doesn\'t didn\'t won\'t isn\'t aren\'t wasn\'t weren\'t haven\'t hasn\'t can\'t couldn\'t shouldn\'t'.split(' '));
/** Words that open what limits a statement; a quotation that stops right before or starts right after one has lost its condition. */
const CONDITIONS = new Set('if unless without only but except until provided when while which although though because yet however as long once after before not never'.split(' '));
/** What a speaker adds to say that he speaks of the moment only. */
const FOR_NOW = /^(?:at (?:this|the) (?:time|stage|point|moment)|for (?:now|the moment|the time)|so far|as of (?:now|today))\b/;
const NUMBERS = new Set('one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion half dozen'.split(' '));

/** The quotations of `text` worth looking up, quotation marks and edge punctuation left out. */
export function quotationsOf(text: string): readonly Span[] {
  return quotesIn(text).map(span => trimmed(text, span)).filter(({ start, end }) => wordsOf(text.slice(start, end)).length >= LEAST_WORDS);
}

function trimmed(text: string, { start, end }: Span): Span {
  while (start < end && /\s/.test(text[start] ?? '')) start++;
  while (end > start && /[\s,.;:]/.test(text[end - 1] ?? '')) end--;
  return { start, end };
}

/** Looks a quotation up among the reports. `speakers` are folded names of who is said to have said it. */
export function checkQuote(text: string, span: Span, stories: readonly Story[], speakers: ReadonlySet<string>): QuoteCheck {
  const mine = wordsOf(text.slice(span.start, span.end)).map(({ lower }) => lower);
  let best: { readonly aligned: Aligned; readonly share: number; readonly story: Story; readonly quote: string } | undefined;
  let nearest: { readonly score: number; readonly story: Story; readonly quote: string } | undefined;
  for (const story of stories) {
    for (const statement of story.statements) {
      const bySpeaker = [...speakers].some(name => statement.names.some(other => other.words.includes(name)) || statement.sayer?.names.some(other => other.words.includes(name)) === true);
      for (const quote of statement.quotes) {
        const { start, end } = trimmed(statement.text, quote);
        const words = statement.text.slice(start, end);
        const aligned = align(mine, wordsOf(words).map(({ lower }) => lower));
        const share = aligned.shared / mine.length + (bySpeaker ? 0.05 : 0) - (statement.text.length > 0 ? 0 : 1);
        if (best === undefined || share > best.share + 1e-9) best = { aligned, share, story, quote: words };
        const score = share + (bySpeaker ? 1 : 0);
        if (nearest === undefined || score > nearest.score) nearest = { score, story, quote: words };
      }
      if (bySpeaker && statement.quotes.length === 0) {
        const score = 0.9 + overlapOf(mine, statement.words.map(({ lower }) => lower));
        if (nearest === undefined || score > nearest.score) nearest = { score, story, quote: statement.text };
      }
    }
  }
  if (best !== undefined) {
    const verdict = verdictOf(best.aligned);
    if (verdict !== undefined) return { ...span, verdict, uri: best.story.report.uri, archiveQuote: best.quote };
  }
  return { ...span, verdict: 'not-found', ...(nearest === undefined ? {} : { uri: nearest.story.report.uri, archiveQuote: nearest.quote }) };
}

function overlapOf(mine: readonly string[], other: readonly string[]): number {
  const stems = new Set(other.map(stemOf));
  return mine.filter(word => stems.has(stemOf(word))).length / Math.max(1, mine.length);
}

/** How the words of a quotation lie along those of the archive's. */
interface Aligned {
  readonly mine: readonly string[];
  /** Number of words that stand in both, in order. */
  readonly shared: number;
  /** Words of mine that the archive's has not. */
  readonly added: readonly string[];
  /** Words of the archive's between the first and last shared one that mine has not. */
  readonly dropped: readonly string[];
  /** Words of the archive's before the first shared one and after the last. */
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** Longest common subsequence of the two word lists, pulled together so that the archive's part is as short as can be. */
function align(mine: readonly string[], other: readonly string[]): Aligned {
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
  const first = tight[0]?.[1] ?? 0;
  const last = tight.at(-1)?.[1] ?? -1;
  const inMine = new Set(tight.map(([i]) => i));
  const inOther = new Set(tight.map(([, j]) => j));
  return {
    mine, shared: tight.length, added: mine.filter((_, i) => !inMine.has(i)),
    dropped: other.filter((_, j) => j > first && j < last && !inOther.has(j)), before: other.slice(0, first), after: other.slice(last + 1)
  };
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

/** The verdict on an aligned pair; undefined where they are too far apart to be one quotation. */
function verdictOf({ mine, shared, added, dropped, before, after }: Aligned): QuoteVerdict | undefined {
  const share = shared / mine.length;
  if (share === 1 && dropped.length === 0) {
    // Whole and in one piece: what was cut off next to it decides.
    const cutAfter = after.slice(0, 4).some(word => CONDITIONS.has(word)) || FOR_NOW.test(after.slice(0, 4).join(' '));
    const cutBefore = before.slice(-4).some(word => CONDITIONS.has(word));
    if (before.slice(-2).some(word => NEGATORS.has(word))) return 'negation-lost';
    return cutAfter || cutBefore ? 'cut-condition' : 'verbatim';
  }
  const content = mine.filter(word => word.length > 3).length;
  const sharedContent = content - added.filter(word => word.length > 3).length;
  if (share < 0.5 || content > 1 && sharedContent / content < 0.34) return undefined;
  const lost = [...dropped, ...before.slice(-1)].some(word => NEGATORS.has(word)) && !added.some(word => NEGATORS.has(word));
  if (lost) return 'negation-lost';
  if (added.some(isNumber) || dropped.some(isNumber)) return 'number-changed';
  if (added.length === 0 && dropped.some(word => CONDITIONS.has(word))) return 'cut-condition';
  return 'altered';
}
