import type { Span } from '../../core/text/span.ts';
import type { Analyzer } from '../../core/text/analyzer.ts';
import { sentencesOf } from '../../core/text/quickSentences.ts';

/** A passage is a run of at most this many sentences of one paragraph, and of about this many characters. */
const MOST_SENTENCES = 4;
const MOST_CHARACTERS = 800;

/**
 * Cuts a report's body into passages: sentences with their neighbours, never across one of `paragraphs`.
 * Spans are offsets into `body`, in order, not overlapping. A long paragraph is cut into runs of about equal length.
 */
export function passagesOf(body: string, paragraphs: readonly Span[]): Span[] {
  const out: Span[] = [];
  for (const paragraph of paragraphs) {
    const { start, end } = paragraph;
    const sentences = sentencesOf(body, start, end);
    const runs = Math.max(Math.ceil(sentences.length / MOST_SENTENCES), Math.ceil((end - start) / MOST_CHARACTERS));
    const target = (end - start) / runs;
    let first: Span | undefined;
    let last: Span | undefined;
    let count = 0;
    for (const sentence of sentences) {
      const full = first !== undefined && (count >= MOST_SENTENCES || (sentence.start + sentence.end) / 2 - first.start > target);
      if (first !== undefined && last !== undefined && full) {
        out.push({ start: first.start, end: last.end });
        first = undefined;
        count = 0;
      }
      first ??= sentence;
      last = sentence;
      count++;
    }
    if (first !== undefined && last !== undefined) out.push({ start: first.start, end: last.end });
  }
  return out;
}

/** A second sentence joins the best one when it brings at least this share of the best one's weight in new words. */
const NEIGHBOUR_SHARE = 0.5;

/**
 * The sentence of `passage` that answers a query best, or it and a neighbour that adds much: an offset span of `body`.
 * `weights` gives each term of the query its weight (its idf).
 */
export function bestSentence(body: string, passage: Span, weights: ReadonlyMap<string, number>, analyzer: Analyzer): Span {
  const sentences = sentencesOf(body, passage.start, passage.end);
  if (sentences.length < 2) return sentences[0] ?? passage;
  const terms = sentences.map(() => new Set<string>());
  const { count, numbers, starts } = analyzer.numbered(body.slice(passage.start, passage.end));
  for (let i = 0, sentence = 0; i < count; i++) {
    while (passage.start + (starts[i] ?? 0) >= (sentences[sentence]?.end ?? Infinity)) sentence++;
    const term = analyzer.term(numbers[i] ?? 0);
    if (weights.has(term)) terms[sentence]?.add(term);
  }
  const weigh = (found: ReadonlySet<string>, except?: ReadonlySet<string>): number => {
    let sum = 0;
    for (const term of found) if (except?.has(term) !== true) sum += weights.get(term) ?? 0;
    return sum;
  };
  let best = 0;
  let bestWeight = -1;
  terms.forEach((found, i) => {
    const weight = weigh(found);
    if (weight > bestWeight) { best = i; bestWeight = weight; }
  });
  const sentence = sentences[best] ?? passage;
  let joined: Span = { start: sentence.start, end: sentence.end };
  let added = NEIGHBOUR_SHARE * bestWeight;
  for (const at of [best - 1, best + 1]) {
    const neighbour = sentences[at];
    const gain = weigh(terms[at] ?? new Set(), terms[best]);
    if (neighbour === undefined || gain < added || gain === 0) continue;
    added = gain;
    joined = { start: Math.min(sentence.start, neighbour.start), end: Math.max(sentence.end, neighbour.end) };
  }
  return joined;
}

/** The text of `span`, which lies in the passage at `index`, with the sentence before it and the one after. */
export function aroundOf(body: string, passages: readonly Span[], index: number, span: Span): string {
  const start = (passages[index - 1] ?? passages[index] ?? span).start;
  const { end } = passages[index + 1] ?? passages[index] ?? span;
  const sentences = sentencesOf(body, start, end);
  const first = sentences.findIndex(sentence => sentence.end > span.start);
  const last = sentences.findLastIndex(sentence => sentence.start < span.end);
  return body.slice((sentences[first - 1] ?? sentences[first] ?? span).start, (sentences[last + 1] ?? sentences[last] ?? span).end);
}
