import type { AnnotatedDraft, DraftBlock } from '../model/annotatedDraft.ts';
import type { Claim } from '../model/claim.ts';
import type { ClaimQuery } from '../model/claimLink.ts';
import type { Mention } from '../model/mention.ts';
import { contains, overlaps } from '../text/span.ts';
import type { Span } from '../text/span.ts';

/**
 * All that a search for prior reports needs to know of a claim. `text` is the draft's text, which the spans of
 * `annotated` refer to.
 */
export function claimQuery(annotated: AnnotatedDraft, claim: Claim, text: string): ClaimQuery {
  const paragraph = annotated.blocks.find(block => contains(block, claim.sentence)) ?? claim.sentence;
  const inSentence = (mention: Mention): boolean => overlaps(mention, claim.sentence);
  const around = annotated.mentions.filter(mention => !inSentence(mention) && contains(paragraph, mention));
  const mentions = annotated.mentions.filter(inSentence);
  return {
    claim, mentions,
    sentence: proseIn(annotated.blocks, claim.sentence, text),
    // A paragraph that names no town goes on where the one before it was.
    context: [...mentions, ...around].some(isTown) ? around : [...around, ...annotated.mentions.filter(mention => mention.end <= paragraph.start && isTown(mention)).slice(-1)],
    ...(annotated.date === undefined ? {} : { date: annotated.date })
  };
}

/** The text of `span` with what is no prose of a block (markup, addresses of links, what stands between blocks) blanked, so that offsets hold. */
function proseIn(blocks: readonly DraftBlock[], span: Span, text: string): string {
  let prose = '';
  let at = span.start;
  const put = (end: number, keep: boolean): void => {
    const to = Math.min(end, span.end);
    if (to > at) { prose += keep ? text.slice(at, to) : text.slice(at, to).replace(/\S/g, ' '); at = to; }
  };
  for (const block of blocks) {
    if (!overlaps(block, span)) continue;
    put(block.start, false);
    for (const [i, offset] of (block.markup ?? []).entries()) put(block.start + offset, i % 2 === 0);
    put(block.end, true);
  }
  put(span.end, blocks.length === 0);
  return prose;
}

function isTown(mention: Mention): boolean {
  return mention.kind === 'place' && (mention.type === 'settlement' || mention.type === 'facility');
}

/** Names around a claim that its search text takes in when its sentence names few itself. */
const CONTEXT_NAMES = 4;

/** The text an archive is searched with: the claim's sentence, the names meant by its words, and names of its paragraph where the sentence has few of its own. */
export function searchText(query: ClaimQuery): string {
  const canonical = query.mentions.flatMap(nameOf).filter(name => !query.sentence.includes(name));
  const around = query.mentions.length >= 2 ? [] : query.context.flatMap(nameOf).filter(name => !query.sentence.includes(name)).slice(0, CONTEXT_NAMES);
  return [query.sentence, ...new Set([...canonical, ...around])].join(' ');
}

function nameOf(mention: Mention): readonly string[] {
  // A role ("officials") says too little to search for; a name with a capital does not.
  const name = mention.canonical ?? mention.text;
  return /\p{Lu}/u.test(name) ? [name] : [];
}
