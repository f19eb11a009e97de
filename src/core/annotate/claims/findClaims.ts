import type { ProseBlock } from '../../draft/draft.ts';
import type { Attribution } from '../../model/attribution.ts';
import type { Figure, ResolvedDate } from '../../model/claim.ts';
import type { Span } from '../../text/span.ts';
import { contains, overlaps } from '../../text/span.ts';
import type { TaggedText } from '../../text/tagged.ts';
import type { BlockClaim, BlockMention } from '../block.ts';
import { findAttributions } from './attributions.ts';
import type { FoundAttribution, TokenRange } from './attributions.ts';
import { dateFinder } from './dates.ts';
import { findFigures } from './figures.ts';
import { hedgeFinder } from './hedges.ts';
import { isNegated, modalityOf } from './modality.ts';
import { findOwnClaims } from './ownVoice.ts';
import { parsePhrases } from './phrases.ts';
import type { Phrases } from './phrases.ts';
import { findPresuppositions } from './presuppositions.ts';

/** What a block says besides its claims, found once and shared out to them. */
interface Details {
  readonly hedges: readonly Span[];
  readonly dates: readonly ResolvedDate[];
  readonly figures: readonly Figure[];
}

const findHedges = hedgeFinder();
const findDates = dateFinder();

/** The claims of a block as far as the block itself tells; spans are offsets into its prose. */
export function findClaims(block: ProseBlock, tagged: TaggedText, mentions: readonly BlockMention[], isWord?: (lower: string) => boolean): readonly BlockClaim[] {
  const names = new Set(mentions.filter(mention => mention.type !== 'group' && mention.doubt?.certain !== false).map(mention => mention.start));
  const p = parsePhrases(tagged, token => isWord?.(token.lower) === true && !names.has(token.start));
  const attributions = findAttributions(p);
  const prose = block.kind === 'paragraph' || block.kind === 'cell';
  const own = prose ? findOwnClaims(p, attributions, block) : [];
  const presupposed = prose ? findPresuppositions(p, attributions) : [];
  if (attributions.length + own.length + presupposed.length === 0) return [];
  const details: Details = {
    hedges: findHedges(p.text),
    dates: findDates(p.text).map(span => ({ ...span, text: p.text.slice(span.start, span.end) })),
    figures: findFigures(p)
  };
  const claims = attributions.map(attribution => attributed(p, attribution, details));
  for (const range of own) claims.push(inOwnVoice(p, range, details));
  for (const range of presupposed) claims.push({ ...inOwnVoice(p, range, details), rule: 'presupposed', modality: 'fact', presupposed: true });
  return claims.sort((a, b) => a.start - b.start);
}

function spanOf(p: Phrases, { first, last }: TokenRange): Span {
  return { start: p.tokens[first]?.start ?? 0, end: p.tokens[last - 1]?.end ?? 0 };
}

function textOf(p: Phrases, range: TokenRange): string {
  const { start, end } = spanOf(p, range);
  return p.text.slice(start, end);
}

function sentencesOf(p: Phrases, spans: readonly TokenRange[]): Span {
  let first = Infinity;
  let last = 0;
  for (const range of spans) { first = Math.min(first, range.first); last = Math.max(last, range.last); }
  const a = p.sentences[p.sentenceAt[first] ?? 0];
  const b = p.sentences[p.sentenceAt[Math.max(first, last - 1)] ?? 0];
  return { start: a?.start ?? 0, end: b?.end ?? p.text.length };
}

function within<T extends Span>(items: readonly T[], spans: readonly Span[]): T[] {
  return items.filter(item => spans.some(span => contains(span, item)));
}

function quotationsIn(p: Phrases, ranges: readonly TokenRange[]): Span[] {
  const found: Span[] = [];
  for (const quotation of p.quotations) {
    for (const range of ranges) {
      const first = Math.max(quotation.first, range.first);
      const last = Math.min(quotation.last, range.last);
      if (last > first) { found.push(spanOf(p, { first, last })); break; }
    }
  }
  return found;
}

function quotationKind(p: Phrases, ranges: readonly TokenRange[]): Attribution['quotation'] {
  let quoted = 0;
  let all = 0;
  for (const { first, last } of ranges) {
    for (let i = first; i < last; i++) {
      if (p.tokens[i]?.pos === 'PUNCT') continue;
      all++;
      if ((p.quoteAt[i] ?? -1) >= 0) quoted++;
    }
  }
  if (quoted === 0) return 'indirect';
  return quoted >= all ? 'direct' : 'mixed';
}

function attributed(p: Phrases, found: FoundAttribution, details: Details): BlockClaim {
  const content = found.content.map(range => spanOf(p, range));
  // "the rebels, who say": the pronoun is where the sayer stands in this clause, and no part of their name.
  const sources = found.source === undefined ? [] : [{ ...spanOf(p, { first: found.source.first, last: found.relative === undefined ? found.source.last : found.relative + 1 }), text: textOf(p, found.source) }];
  const opening = found.content[0];
  // "that" is part of the content, as annotators of attribution have it, and no part of what is claimed.
  const statement = opening !== undefined && opening.last - opening.first > 1 && p.tokens[opening.first]?.lower === 'that' && found.complement.frame === 't' ? p.tokens[opening.first + 1]?.start : undefined;
  const cue = spanOf(p, found.cue);
  const start = statement ?? content[0]?.start ?? cue.start;
  const end = content.at(-1)?.end ?? cue.end;
  const hedges = details.hedges.filter(hedge => content.some(span => contains(span, hedge)) || overlaps(cue, hedge));
  return {
    start, end, sentence: sentencesOf(p, [...found.content, found.cue]), rule: found.rule,
    hedged: hedges.length > 0, hedges, negated: isNegated(p, found.content), modality: modalityOf(p, found.content, found.stance, p.tokens[found.head]?.lemma),
    dates: within(details.dates, content), figures: within(details.figures, content), quotations: quotationsIn(p, found.content),
    attribution: {
      sources, cue, content, stance: found.stance,
      quotation: quotationKind(p, found.content), carried: found.source === undefined, cueNegated: found.negated, rule: found.rule
    },
    ...(found.awaits === undefined ? {} : { awaits: found.awaits })
  };
}

function inOwnVoice(p: Phrases, range: TokenRange, details: Details): BlockClaim {
  const span = spanOf(p, range);
  const hedges = within(details.hedges, [span]);
  return {
    ...span, sentence: sentencesOf(p, [range]), rule: 'own-voice',
    hedged: hedges.length > 0, hedges, negated: isNegated(p, [range]), modality: modalityOf(p, [range], undefined, undefined),
    dates: within(details.dates, [span]), figures: within(details.figures, [span]), quotations: quotationsIn(p, [range])
  };
}
