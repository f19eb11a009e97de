import { createHash } from 'node:crypto';
import type { ClaimQuery } from '../core/model/claimLink.ts';

/**
 * Keys of a draft's claims: all that an answer depends on, without where it stands in the draft. Of the opening only the
 * names count, else whoever writes at it would have all claims asked anew; all claims have one opening, which is read once.
 */
export function queryKeys(): (query: ClaimQuery) => string {
  let opening = '';
  let openingNames = '';
  return ({ claim, sentence, mentions, context, around, date }) => {
    if (around !== undefined && around.opening !== opening) {
      ({ opening } = around);
      openingNames = opening.match(/\p{Lu}\p{L}+/gu)?.join('|') ?? '';
    }
    const sources = claim.attribution?.sources.map(source => source.canonical ?? source.text).join('|') ?? '';
    const names = [...mentions, ...context].map(mention => mention.canonical ?? mention.text).join('|');
    const all = [claim.text, sentence, date ?? '', sources, names, ...around === undefined ? [] : [around.before, around.after, ...around.section, openingNames]].join('\n');
    // What stands around thousands of claims is megabytes.
    return createHash('sha1').update(all).digest('base64');
  };
}
