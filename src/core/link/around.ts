import type { AnnotatedDraft, DraftBlock } from '../model/annotatedDraft.ts';
import type { Around } from '../model/claimLink.ts';
import { firstFrom } from '../text/span.ts';
import type { Span } from '../text/span.ts';

/** Longest line that can be a heading, and shortest that is a first paragraph; in UTF-16 units. */
const HEADING = 90;
const PARAGRAPH = 80;
/** Most that is taken of any one paragraph, and of all that stands before the first, in UTF-16 units. */
const MOST = 1200;
const MOST_BEFORE = 3000;

/**
 * What stands around a sentence of a draft whose text is `text`, for each sentence asked for; undefined where nothing
 * does. Headings are told by their marks, in plain text by being short and without a full stop.
 */
export function aroundSentences({ blocks, title }: Pick<AnnotatedDraft, 'blocks' | 'title'>, text: string): (sentence: Span) => Around | undefined {
  const textOf = ({ start, end }: Span): string => text.slice(start, Math.min(end, start + MOST));
  const headings = blocks.map(block => isHeading(block, text));
  const first = blocks.findIndex((block, i) => headings[i] === false && block.end - block.start >= PARAGRAPH);
  /** Title and the blocks before `end`. A list at a draft's head is long, and all claims have it. */
  const openingTo = (end: number): string => {
    let opening = title ?? '';
    for (const block of blocks.slice(0, end)) {
      if (opening.length > MOST_BEFORE) break;
      opening += `${opening === '' ? '' : '\n\n'}${textOf(block)}`;
    }
    return opening;
  };
  const opening = openingTo(first + 1);
  return sentence => {
    const at = firstFrom(blocks, sentence.start + 1) - 1;
    const block = blocks[at];
    if (block === undefined || blocks.length === 1 && block.start >= sentence.start && block.end <= sentence.end) return undefined;
    const heading = headings.lastIndexOf(true, at - 1);
    const section = at === 0 || heading < 0 && at <= first ? [] : [...new Set(heading < 0 ? [at - 1] : [heading, heading + 1, at - 1])].filter(i => i < at);
    const over = heading < 0 ? undefined : blocks[heading];
    return {
      before: textOf({ start: Math.max(block.start, sentence.start - MOST), end: sentence.start }), after: textOf({ start: sentence.end, end: Math.max(sentence.end, block.end) }),
      section: section.flatMap(i => { const other = blocks[i]; return other === undefined ? [] : [textOf(other)]; }), opening: at <= first ? openingTo(at) : opening,
      ...(over === undefined ? {} : { heading: textOf(over) })
    };
  };
}

function isHeading({ start, end }: DraftBlock, text: string): boolean {
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  return /^ {0,3}#{1,6}\s/.test(line + ' ') || end - start <= HEADING && !/[.!?:”"’')*]$/.test(text.slice(start, end));
}
