import type { ProseBlock } from '../../draft/draft.ts';
import type { TaggedText } from '../../text/tagged.ts';
import type { BlockClaim, BlockMention } from '../block.ts';

/** The claims of a block as far as the block itself tells; spans are offsets into its prose. */
export function findClaims(_block: ProseBlock, tagged: TaggedText, _mentions: readonly BlockMention[]): readonly BlockClaim[] {
  const claims: BlockClaim[] = [];
  for (const sentence of tagged.sentences) {
    const tokens = tagged.tokens.slice(sentence.first, sentence.last);
    const said = tokens.findIndex(token => token.lemma === 'say' && token.pos === 'VERB');
    const cue = tokens[said];
    const first = tokens[0];
    const after = tokens[said + 1];
    const plain = { sentence, hedged: false, hedges: [], negated: false, modality: 'fact', dates: [], figures: [], quotations: [] } as const;
    if (cue === undefined || first === undefined || said === 0 || after === undefined) {
      if (tokens.some(token => token.pos === 'VERB')) claims.push({ ...plain, start: sentence.start, end: sentence.end, rule: 'own-voice' });
      continue;
    }
    const source = { start: first.start, end: tokens[said - 1]?.end ?? cue.start };
    const content = { start: after.start, end: sentence.end };
    claims.push({
      ...plain, ...content, rule: 'speech-verb',
      attribution: {
        sources: [{ ...source, text: tagged.text.slice(source.start, source.end) }], cue: { start: cue.start, end: cue.end }, content: [content],
        stance: 'report', quotation: 'indirect', carried: false, cueNegated: false, rule: 'speech-verb'
      }
    });
  }
  return claims;
}
