import type { AttributionSource } from '../../model/attribution.ts';
import type { ActorMention } from '../../model/mention.ts';
import type { BlockAnnotation, BlockClaim, BlockMention, BlockSpan } from '../block.ts';
import { resolveDate } from './dates.ts';
import { createSayers } from './sayers.ts';

/** What the draft says about itself that claims are resolved against. */
export interface DraftContext {
  /** ISO date (YYYY-MM-DD) the draft is written on, by front matter or date line. */
  readonly date?: string;
  /** Claims settled in an earlier pass: one that means the same again is the same object, so that what hangs on it is kept. */
  readonly settled?: WeakMap<BlockClaim, SettledClaim>;
}

/** A claim as it was settled, and what that depended on besides the claim. */
export interface SettledClaim {
  readonly from: string;
  readonly claim: BlockClaim;
}

/** The claims of every block once the whole draft is known: pronoun sources, quotations that run on, relative dates. */
export function resolveClaims(blocks: readonly BlockAnnotation[], mentions: readonly (readonly BlockMention[])[], context: DraftContext): readonly (readonly BlockClaim[])[] {
  const resolved = joined(blocks);
  const sayers = createSayers();
  return resolved.map((claims, index) => {
    const actors = (mentions[index] ?? []).filter((mention): mention is ActorMention => mention.kind === 'actor');
    const text = blocks[index]?.block.text ?? '';
    if (claims.length === 0) { sayers.pass(actors, text.length); return claims; }
    // Sources are settled in the order of the text, so that a pronoun sees who spoke before it.
    const known = new Map<AttributionSource, AttributionSource>();
    const sources = claims.flatMap(claim => claim.attribution?.sources ?? []);
    const contents = claims.flatMap(claim => claim.attribution?.content.filter(span => span.block === undefined) ?? []);
    for (const source of [...sources].sort((a, b) => a.start - b.start)) {
      sayers.pass(actors.filter(actor => !contents.some(span => span.start <= actor.start && actor.end <= span.end)), source.start);
      known.set(source, sayers.settle(source, actors, text));
    }
    sayers.pass(actors, text.length);
    sayers.nextBlock();
    return claims.map(claim => settled(claim, known, context));
  });
}

function settled(claim: BlockClaim, known: ReadonlyMap<AttributionSource, AttributionSource>, { date, settled: memory }: DraftContext): BlockClaim {
  const { attribution } = claim;
  const dated = date !== undefined && claim.dates.length > 0;
  const sources = attribution?.sources.map(source => known.get(source) ?? source);
  const renamed = sources?.some(source => source.canonical !== undefined) === true;
  if (!dated && !renamed) return claim;
  const from = `${dated ? date : ''}|${sources?.map(source => source.canonical ?? '').join('|') ?? ''}`;
  const before = memory?.get(claim);
  if (before?.from === from) return before.claim;
  const ahead = claim.modality === 'forecast';
  const result: BlockClaim = {
    ...claim,
    ...(dated ? { dates: claim.dates.map(found => ({ ...found, ...resolveDate(found.text, date, ahead) })) } : {}),
    ...(attribution === undefined || sources === undefined ? {} : { attribution: { ...attribution, sources } })
  };
  memory?.set(claim, { from, claim: result });
  return result;
}

/** Gives cues that await their content the block before or after, and lets quotations run on over paragraphs. */
function joined(blocks: readonly BlockAnnotation[]): (readonly BlockClaim[])[] {
  const result: (readonly BlockClaim[])[] = blocks.map(({ claims }) => claims);
  const taken = new Set<number>();
  blocks.forEach(({ claims, block }, index) => {
    if (!claims.some(({ awaits }) => awaits !== undefined)) return;
    const kept: BlockClaim[] = [];
    for (const claim of claims) {
      if (claim.awaits === undefined) { kept.push(claim); continue; }
      const at = claim.awaits === 'previous' ? index - 1 : index + 1;
      const other = blocks[at];
      const { attribution } = claim;
      if (other === undefined || attribution === undefined || other.block.kind !== block.kind) continue;
      const span = spoken(other);
      if (span === undefined) continue;
      taken.add(at);
      kept.push({ ...claim, attribution: { ...attribution, quotation: 'direct', content: [{ ...span, block: at }] } });
    }
    result[index] = kept;
  });
  for (const at of taken) result[at] = (blocks[at]?.claims ?? []).filter(claim => claim.attribution !== undefined && blocks[at]?.block.inQuote === false);
  // A paragraph that is nothing but a quotation goes on with the speaker of the one before.
  for (let index = 1; index < blocks.length; index++) {
    const here = blocks[index];
    if (here === undefined || taken.has(index) || here.block.kind !== 'paragraph') continue;
    const opening = here.block.text.charAt(0);
    if (opening !== '“' && opening !== '"') continue;
    if ((result[index] ?? []).some(({ attribution }) => attribution?.content.some(span => span.block === undefined && span.start <= 1) === true)) continue;
    const span = quotedWhole(here.block.text);
    if (span === undefined) continue;
    const speaker = lastSpeaker(result, index);
    if (speaker === undefined) continue;
    const { claims, at, claim } = speaker;
    const { attribution } = claim;
    if (attribution === undefined) continue;
    result[at] = claims.map(other => (other === claim ? { ...claim, attribution: { ...attribution, content: [...attribution.content, { ...span, block: index }] } } : other));
  }
  return result;
}

/** The span a neighbouring cue may claim: a block quote, or a paragraph that opens with a quotation mark. */
function spoken({ block }: BlockAnnotation): BlockSpan | undefined {
  if (block.inQuote) return unquoted(block.text, 0, block.text.length);
  return /^["“„«'‘]/.test(block.text) ? quotedWhole(block.text) ?? firstQuoted(block.text) : undefined;
}

function unquoted(text: string, start: number, end: number): BlockSpan | undefined {
  let from = start;
  let to = end;
  while (from < to && /["“”„«»'‘\s]/.test(text.charAt(from))) from++;
  while (to > from && /["“”«»\s]/.test(text.charAt(to - 1))) to--;
  return to > from ? { start: from, end: to } : undefined;
}

/** The inside of a paragraph that is one quotation from its first character to its last, or to the paragraph's end where it never closes. */
function quotedWhole(text: string): BlockSpan | undefined {
  const close = /["”]/g;
  close.lastIndex = 1;
  const match = close.exec(text);
  if (match === null) return unquoted(text, 0, text.length);
  return match.index >= text.length - 2 ? unquoted(text, 0, text.length) : undefined;
}

function firstQuoted(text: string): BlockSpan | undefined {
  const end = text.slice(1).search(/["”»]/);
  return end < 0 ? unquoted(text, 0, text.length) : unquoted(text, 0, end + 1);
}

/** The last direct attribution of the nearest block before that has claims, not more than three paragraphs back. */
function lastSpeaker(result: readonly (readonly BlockClaim[])[], index: number): { readonly claims: readonly BlockClaim[]; readonly at: number; readonly claim: BlockClaim } | undefined {
  for (let at = index - 1; at >= 0 && at >= index - 3; at--) {
    const claims = result[at] ?? [];
    if (claims.length === 0) continue;
    const claim = [...claims].reverse().find(({ attribution }) => attribution !== undefined && attribution.quotation !== 'indirect');
    return claim === undefined ? undefined : { claims, at, claim };
  }
  return undefined;
}
