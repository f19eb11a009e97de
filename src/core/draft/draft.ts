import type { Span } from '../text/span.ts';

export type DraftLanguage = 'markdown' | 'plaintext';

/**
 * A stretch of prose whose characters stand one for one in the draft: `length` code units from `prose` (offset in the
 * block's text) stand at `source` (offset from the block's start). Runs are sorted and do not overlap; what lies between
 * two runs in the draft is markup.
 */
export interface ProseRun {
  readonly prose: number;
  readonly source: number;
  readonly length: number;
}

/** Where in the document's structure a block of prose stands. */
export type BlockKind = 'heading' | 'paragraph' | 'cell' | 'title';

/** A block of prose: a paragraph, heading or table cell, without its markup. `start` and `end` are draft offsets. */
export interface ProseBlock extends Span {
  readonly kind: BlockKind;
  /** The prose as a reader sees it; line breaks inside the block are single spaces or `\n`. */
  readonly text: string;
  readonly runs: readonly ProseRun[];
  /** True inside a list item, block quote or footnote definition. */
  readonly inList: boolean;
  readonly inQuote: boolean;
  readonly inFootnote: boolean;
  /** Prose spans of link texts, so that a lone link ("Read also") can be told from a sentence. */
  readonly links: readonly Span[];
  /** Prose spans set in strong emphasis: run-in headings ("**Key takeaway:**") are told by them. */
  readonly strong: readonly Span[];
}

/** A parsed document. All block spans are draft offsets, UTF-16. */
export interface Draft {
  readonly language: DraftLanguage;
  readonly blocks: readonly ProseBlock[];
  /** Scalar fields of YAML front matter (title, date, …), as written; empty without front matter or when it is broken. */
  readonly frontMatter: Readonly<Record<string, string>>;
}

/** The draft span of a prose span of `block`. Markup at either edge is left out. */
export function toDraftSpan(block: ProseBlock, prose: Span): Span {
  const { runs } = block;
  const first = runAt(runs, prose.start);
  const last = runs.length === 1 ? first : runAt(runs, Math.max(prose.start, prose.end - 1));
  if (first === undefined || last === undefined) return { start: block.start, end: block.start };
  const start = block.start + first.source + Math.min(prose.start - first.prose, first.length);
  const end = block.start + last.source + Math.min(prose.end - last.prose, last.length);
  return { start, end: Math.max(start, end) };
}

/** The prose span of a draft span that lies inside `block`, or undefined where it holds no prose of it. */
export function toProseSpan(block: ProseBlock, span: Span): Span | undefined {
  let start: number | undefined;
  let end = 0;
  for (const run of block.runs) {
    const from = Math.max(span.start - block.start, run.source);
    const to = Math.min(span.end - block.start, run.source + run.length);
    if (from >= to) continue;
    start ??= run.prose + (from - run.source);
    end = run.prose + (to - run.source);
  }
  return start === undefined ? undefined : { start, end };
}

/** What lies between the runs of a block's prose: starts and ends in turn, counted from the block's start. */
export function markupOf({ runs }: ProseBlock): { readonly markup?: readonly number[] } {
  if (runs.length < 2) return {};
  const markup: number[] = [];
  for (const [i, { source }] of runs.entries()) {
    const before = runs[i - 1];
    if (before !== undefined && before.source + before.length < source) markup.push(before.source + before.length, source);
  }
  return markup.length === 0 ? {} : { markup };
}

function runAt(runs: readonly ProseRun[], prose: number): ProseRun | undefined {
  let low = 0;
  let high = runs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((runs[middle]?.prose ?? 0) <= prose) low = middle;
    else high = middle - 1;
  }
  return runs[low];
}
