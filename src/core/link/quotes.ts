import type { QuoteVerdict } from '../model/claimLink.ts';
import type { Span } from '../text/span.ts';
import { align, quoteVerdict, quoteWords } from './quoteVerdict.ts';
import type { Aligned, QuoteWord } from './quoteVerdict.ts';
import { quotesIn } from './sayers.ts';
import type { Story, StoryStatement } from './story.ts';
import { stemOf, wordsOf } from './words.ts';

/** A direct quotation of a draft, compared with what the archive has. Offsets are those of the text it was found in. */
export interface QuoteCheck extends Span {
  readonly verdict: QuoteVerdict;
  readonly uri?: string;
  readonly archiveQuote?: string;
  /** The sentence in which the archive has it, or begins to have it; absent where it was not found. */
  readonly statement?: StoryStatement;
}

/** Fewest words a quotation has to have to be looked up: "a provocation" proves nothing. */
const LEAST_WORDS = 3;
/** What a quotation by the speaker named counts more, and what each word left out counts less, in shares of the words. */
const OF_SPEAKER = 0.05;
const LEFT_OUT = 0.01;

/** The quotations of `text` worth looking up, quotation marks and edge punctuation left out. */
export function quotationsOf(text: string): readonly Span[] {
  return quotesIn(text).map(span => trimmed(text, span)).filter(({ start, end }) => isWorthIt(text.slice(start, end)));
}

/** Whether quoted words are enough to be looked up. */
export function isWorthIt(words: string): boolean {
  return wordsOf(words).length >= LEAST_WORDS;
}

function trimmed(text: string, { start, end }: Span): Span {
  while (start < end && /\s/.test(text[start] ?? '')) start++;
  while (end > start && /[\s,.;:]/.test(text[end - 1] ?? '')) end--;
  return { start, end };
}

/** Looks a quotation up among the reports, which come in the order of their time: of several that have it, the first. `speakers` are folded names of who is said to have said it. */
export function checkQuote(text: string, span: Span, stories: readonly Story[], speakers: ReadonlySet<string>): QuoteCheck {
  const mine = quoteWords(text.slice(span.start, span.end));
  const stems = mine.map(({ lower }) => stemOf(lower));
  let best: { readonly aligned: Aligned; readonly score: number; readonly story: Story; readonly quote: string; readonly statement: StoryStatement } | undefined;
  let nearest: { readonly score: number; readonly story: Story; readonly quote: string } | undefined;
  for (const story of stories) {
    for (const { quote, words, statement } of utterancesOf(story)) {
      const bySpeaker = isBy(statement, speakers);
      const aligned = align(mine, words);
      const share = aligned.shared / mine.length + (bySpeaker ? OF_SPEAKER : 0);
      const score = share - LEFT_OUT * aligned.dropped.length;
      if (best === undefined || score > best.score + 1e-9) best = { aligned, score, story, quote, statement };
      const near = share + (bySpeaker ? 1 : 0);
      if (nearest === undefined || near > nearest.score + 1e-9) nearest = { score: near, story, quote };
    }
    for (const statement of story.statements) {
      if (statement.quotes.length > 0 || !isBy(statement, speakers)) continue;
      const near = 0.9 + overlapOf(stems, statement);
      if (nearest === undefined || near > nearest.score + 1e-9) nearest = { score: near, story, quote: statement.text };
    }
  }
  const verdict = best === undefined ? undefined : quoteVerdict(best.aligned);
  if (best !== undefined && verdict !== undefined) return { ...span, verdict, uri: best.story.report.uri, archiveQuote: best.quote, statement: best.statement };
  return { ...span, verdict: 'not-found', ...(nearest === undefined ? {} : { uri: nearest.story.report.uri, archiveQuote: nearest.quote }) };
}

function isBy({ names, sayer }: StoryStatement, speakers: ReadonlySet<string>): boolean {
  return [...speakers].some(speaker => [...names, ...sayer?.names ?? []].some(name => name.words.includes(speaker)));
}

function overlapOf(stems: readonly string[], { words }: StoryStatement): number {
  const theirs = new Set(words.map(({ stem }) => stem));
  return stems.filter(stem => theirs.has(stem)).length / Math.max(1, stems.length);
}

/** Words that a report has in quotation marks, in one piece. */
interface Utterance {
  readonly quote: string;
  readonly words: readonly QuoteWord[];
  readonly statement: StoryStatement;
}

/** Most sentences of one mouth that are taken together. */
const IN_A_ROW = 4;
/** Longest interruption of a quotation by who says it, in UTF-16 units. */
const INTERRUPTION = 80;

/**
 * The quotations of a report, those that only "he said" interrupts made one; then each with those that follow it from
 * the same mouth, since a draft may quote several sentences in a row.
 */
function utterancesOf(story: Story): readonly Utterance[] {
  const { body } = story.report;
  const whole: (Span & { readonly text: string; readonly statement: StoryStatement })[] = [];
  for (const statement of story.statements) {
    for (const quote of statement.quotes) {
      const { start, end } = trimmed(statement.text, quote);
      const text = statement.text.slice(start, end);
      const last = whole.at(-1);
      const span = { start: statement.start + start, end: statement.start + end };
      const gap = last === undefined ? '' : body.slice(last.end, span.start);
      // "We will go," he said, "if they leave."
      if (last !== undefined && /^,["”»][^"“«.;:]*,\s*["“«]$/u.test(gap) && gap.length <= INTERRUPTION && /^\p{Ll}/u.test(text)) whole[whole.length - 1] = { ...last, end: span.end, text: `${last.text}, ${text}` };
      else whole.push({ ...span, text, statement });
    }
  }
  const inRow = whole.flatMap((first, i) => {
    const joined: { readonly text: string; readonly statement: StoryStatement }[] = [];
    let { text } = first;
    for (let k = i + 1; k < Math.min(whole.length, i + IN_A_ROW); k++) {
      const last = whole[k - 1];
      const next = whole[k];
      if (last === undefined || next === undefined) break;
      const gap = body.slice(last.end, next.start);
      const goesOn = !gap.includes('\n') && (/^[.!?…]*\s*$/u.test(gap) || gap.length <= INTERRUPTION && /[.,]\s*["“«]$/u.test(gap) && (next.statement === last.statement || next.statement.sayers.every(({ carried }) => carried)));
      if (!goesOn) break;
      text += `. ${next.text}`;
      joined.push({ text, statement: first.statement });
    }
    return joined;
  });
  return [...whole, ...inRow].map(({ text, statement }) => ({ quote: text, words: quoteWords(text), statement }));
}
