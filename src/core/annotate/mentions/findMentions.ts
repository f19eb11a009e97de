import type { ProseBlock } from '../../draft/draft.ts';
import type { TaggedText } from '../../text/tagged.ts';
import type { BlockMention } from '../block.ts';
import type { Knowledge } from '../knowledge.ts';

/** The mentions of a block as far as the block itself tells; spans are offsets into its prose. */
export function findMentions(_block: ProseBlock, tagged: TaggedText, knowledge: Knowledge): readonly BlockMention[] {
  const mentions: BlockMention[] = [];
  const { tokens, text } = tagged;
  for (let i = 0; i < tokens.length; i++) {
    const first = tokens[i];
    if (first?.pos !== 'PROPN') continue;
    let last = first;
    while (tokens[i + 1]?.pos === 'PROPN') last = tokens[++i] ?? last;
    const name = text.slice(first.start, last.end);
    const place = knowledge.gazetteer.lookup(name)[0];
    mentions.push(place === undefined
      ? { kind: 'actor', type: 'organisation', start: first.start, end: last.end, text: name, rule: 'proper-noun' }
      : { kind: 'place', type: place.type, start: first.start, end: last.end, text: name, rule: 'gazetteer', place });
  }
  return mentions;
}
