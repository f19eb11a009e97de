import type { ProseBlock } from '../../draft/draft.ts';
import type { Span } from '../../text/span.ts';
import type { TaggedText } from '../../text/tagged.ts';
import type { BlockClaim, BlockMention } from '../block.ts';
import { findAttributions } from './attributions.ts';
import type { FoundAttribution, TokenRange } from './attributions.ts';
import { findOwnClaims } from './ownVoice.ts';
import { parsePhrases } from './phrases.ts';
import type { Phrases } from './phrases.ts';

/** The claims of a block as far as the block itself tells; spans are offsets into its prose. */
export function findClaims(block: ProseBlock, tagged: TaggedText, _mentions: readonly BlockMention[]): readonly BlockClaim[] {
  const p = parsePhrases(tagged);
  const attributions = findAttributions(p);
  const claims = attributions.map(attribution => attributed(p, attribution));
  if (block.kind === 'paragraph' || block.kind === 'cell') for (const range of findOwnClaims(p, attributions, 0)) claims.push(own(p, range));
  return claims.sort((a, b) => a.start - b.start);
}

function spanOf(p: Phrases, { first, last }: TokenRange): Span {
  return { start: p.tokens[first]?.start ?? 0, end: p.tokens[last - 1]?.end ?? 0 };
}

function sentencesOf(p: Phrases, spans: readonly TokenRange[]): Span {
  let first = Infinity;
  let last = 0;
  for (const range of spans) { first = Math.min(first, range.first); last = Math.max(last, range.last); }
  const a = p.sentences[p.sentenceAt[first] ?? 0];
  const b = p.sentences[p.sentenceAt[Math.max(first, last - 1)] ?? 0];
  return { start: a?.start ?? 0, end: b?.end ?? p.text.length };
}

function attributed(p: Phrases, found: FoundAttribution): BlockClaim {
  const content = found.content.map(range => spanOf(p, range));
  const sources = found.source === undefined ? [] : [spanOf(p, found.source)];
  const opening = found.content[0];
  // "that" is part of the content, as annotators of attribution have it, and no part of what is claimed.
  const statement = opening !== undefined && opening.last - opening.first > 1 && p.tokens[opening.first]?.lower === 'that' && found.complement.frame === 't' ? p.tokens[opening.first + 1]?.start : undefined;
  const start = statement ?? Math.min(...content.map(span => span.start));
  const end = Math.max(...content.map(span => span.end));
  return {
    start, end, sentence: sentencesOf(p, [...found.content, found.cue]), rule: found.rule,
    hedged: false, hedges: [], negated: false, modality: 'fact', dates: [], figures: [], quotations: [],
    attribution: {
      sources: sources.map(span => ({ ...span, text: p.text.slice(span.start, span.end) })), cue: spanOf(p, found.cue), content, stance: found.stance,
      quotation: 'indirect', carried: found.source === undefined, cueNegated: found.negated, rule: found.rule
    }
  };
}

function own(p: Phrases, range: TokenRange): BlockClaim {
  const span = spanOf(p, range);
  return { ...span, sentence: sentencesOf(p, [range]), rule: 'own-voice', hedged: false, hedges: [], negated: false, modality: 'fact', dates: [], figures: [], quotations: [] };
}
