import type { AnnotatedDraft } from '../model/annotatedDraft.ts';
import type { Claim } from '../model/claim.ts';
import type { ClaimQuery } from '../model/claimLink.ts';
import type { Mention } from '../model/mention.ts';
import { contains, overlaps } from '../text/span.ts';

/**
 * All that a search for prior reports needs to know of a claim. `text` is the draft's text, which the spans of
 * `annotated` refer to.
 */
export function claimQuery(annotated: AnnotatedDraft, claim: Claim, text: string): ClaimQuery {
  const paragraph = annotated.blocks.find(block => contains(block, claim.sentence)) ?? claim.sentence;
  const inSentence = (mention: Mention): boolean => overlaps(mention, claim.sentence);
  return {
    claim,
    sentence: text.slice(claim.sentence.start, claim.sentence.end),
    mentions: annotated.mentions.filter(inSentence),
    context: annotated.mentions.filter(mention => !inSentence(mention) && contains(paragraph, mention)),
    ...(annotated.date === undefined ? {} : { date: annotated.date })
  };
}
