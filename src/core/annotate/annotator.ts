import type { Draft, ProseBlock } from '../draft/draft.ts';
import { markupOf, toDraftSpan } from '../draft/draft.ts';
import type { AnnotatedDraft } from '../model/annotatedDraft.ts';
import type { Attribution } from '../model/attribution.ts';
import type { Claim } from '../model/claim.ts';
import type { Span } from '../text/span.ts';
import { hull } from '../text/span.ts';
import type { BlockAnnotation, BlockClaim, BlockSpan } from './block.ts';
import { findClaims } from './claims/findClaims.ts';
import { resolveClaims } from './claims/resolveClaims.ts';
import type { SettledClaim } from './claims/resolveClaims.ts';
import { dateOf } from './dateLine.ts';
import type { Knowledge } from './knowledge.ts';
import { findMentions } from './mentions/findMentions.ts';
import { resolveMentions } from './mentions/resolveMentions.ts';
import { movedClaim } from './shift.ts';

/** What the caller knows of a draft that the draft does not say. */
export interface AnnotateOptions {
  /** ISO date (YYYY-MM-DD) to resolve relative dates against where the draft has none of its own. */
  readonly date?: string;
}

/** Recognises actors, places and claims. Deterministic. */
export type Annotator = (draft: Draft, options?: AnnotateOptions) => AnnotatedDraft;

/** An annotator that remembers the blocks of the last draft it saw: after an edit only changed blocks are tagged again. One per open document. */
export function createAnnotator(knowledge: Knowledge): Annotator {
  let cache = new Map<string, BlockAnnotation>();
  const keys = new WeakMap<ProseBlock['runs'], string>();
  const placed = new WeakMap<BlockClaim, PlacedClaim>();
  const settled = new WeakMap<BlockClaim, SettledClaim>();
  return (draft, options = {}) => {
    const next = new Map<string, BlockAnnotation>();
    const blocks = draft.blocks.map(block => {
      // The parser hands over the runs of a block it remembers as they were: with them all else is the same, too.
      let remembered = keys.get(block.runs);
      if (remembered === undefined) keys.set(block.runs, remembered = keyOf(block));
      const known = next.get(remembered) ?? cache.get(remembered) ?? annotateBlock(block, knowledge);
      next.set(remembered, known);
      return { ...known, block };
    });
    cache = next;

    const date = dateOf(draft) ?? options.date;
    const mentions = resolveMentions(blocks, knowledge);
    const claims = resolveClaims(blocks, mentions, { settled, ...(date === undefined ? {} : { date }) });
    const counts = new Map<string, number>();
    const words = blocks.reduce((sum, block) => sum + block.words, 0);
    return {
      mentions: gathered(blocks, mentions, (block, mention) => inDraft(block, mention)),
      claims: gathered(blocks, claims, (block, claim) => claimInDraft(draft.blocks, block, claim, counts, placed)),
      ...(date === undefined ? {} : { date }), ...(draft.frontMatter['title'] === undefined ? {} : { title: draft.frontMatter['title'] }),
      blocks: draft.blocks.map(block => ({ start: block.start, end: block.end, ...markupOf(block) })),
      words
    };
  };
}

/** The items of all blocks in one list. A loop, as an edit of a long draft goes through thousands of them. */
function gathered<T, U>(blocks: readonly BlockAnnotation[], items: readonly (readonly T[])[], place: (block: ProseBlock, item: T) => U): U[] {
  const all: U[] = [];
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i]?.block;
    const own = items[i];
    if (block !== undefined && own !== undefined) for (const item of own) all.push(place(block, item));
  }
  return all;
}

/** All that a block's annotation depends on besides its prose. */
function keyOf(block: ProseBlock): string {
  return `${block.kind}${block.inList ? 'l' : ''}${block.inQuote ? 'q' : ''}${block.inFootnote ? 'f' : ''}|${block.links.map(s => `${String(s.start)}-${String(s.end)}`).join()}|${block.strong.map(s => `${String(s.start)}-${String(s.end)}`).join()}|${block.text}`;
}

function annotateBlock(block: ProseBlock, knowledge: Knowledge): BlockAnnotation {
  const tagged = knowledge.tagger(block.text);
  const mentions = findMentions(block, tagged, knowledge);
  const words = tagged.tokens.reduce((n, token) => (token.pos === 'PUNCT' || token.pos === 'SPACE' ? n : n + 1), 0);
  return { block, tagged, mentions, claims: findClaims(block, tagged, mentions, knowledge.isWord), words };
}

function inDraft<T extends Span>(block: ProseBlock, item: T): T {
  const { start, end } = toDraftSpan(block, item);
  return { ...item, start, end };
}

/** A claim of a block as it stands in the draft; its id wants counting among equal ones still. */
interface PlacedClaim {
  readonly start: number;
  readonly runs: ProseBlock['runs'];
  readonly key: string;
  readonly claim: Omit<Claim, 'id'>;
  readonly hash: string;
  /** Some of its content stands in another block, which may move by itself. */
  readonly elsewhere: boolean;
}

function claimInDraft(blocks: readonly ProseBlock[], block: ProseBlock, claim: BlockClaim, counts: Map<string, number>, placed: WeakMap<BlockClaim, PlacedClaim>): Claim {
  let known = placed.get(claim);
  if (known?.runs !== block.runs || known.elsewhere) placed.set(claim, known = placedClaim(blocks, block, claim));
  else if (known.start !== block.start) placed.set(claim, known = { ...known, start: block.start, claim: movedClaim(known.claim, block.start - known.start) });
  const count = (counts.get(known.key) ?? 0) + 1;
  counts.set(known.key, count);
  return { ...known.claim, id: `${known.hash}-${String(count)}` };
}

function placedClaim(blocks: readonly ProseBlock[], block: ProseBlock, { awaits: _, attribution: said, ...claim }: BlockClaim): PlacedClaim {
  const home = (span: BlockSpan): ProseBlock => (span.block === undefined ? block : blocks[span.block] ?? block);
  const content: readonly BlockSpan[] = said?.content ?? [claim];
  // The conjunction "that" belongs to the attribution's content, not to the statement.
  const text = content.map(span => home(span).text.slice(span.block === undefined ? Math.max(span.start, claim.start) : span.start, span.end)).join(' … ');
  const key = `${said?.sources.map(source => source.canonical ?? source.text).join('|') ?? ''}:${text}`;
  const move = <T extends Span>(span: T): T => inDraft(block, span);
  const attribution: Attribution | undefined = said && {
    ...said,
    sources: said.sources.map(move),
    cue: move(said.cue),
    content: content.map(span => toDraftSpan(home(span), span))
  };
  const elsewhere = content.some(span => span.block !== undefined);
  return {
    start: block.start, runs: block.runs, key, hash: hash(key), elsewhere,
    claim: {
      ...claim, ...(elsewhere ? hull(attribution?.content ?? []) : toDraftSpan(block, claim)), text,
      sentence: toDraftSpan(block, claim.sentence),
      hedges: claim.hedges.map(move), dates: claim.dates.map(move), figures: claim.figures.map(move), quotations: claim.quotations.map(move),
      ...(attribution === undefined ? {} : { attribution })
    }
  };
}

/** FNV-1a over UTF-16 code units, twice with different seeds: 64 bits in hexadecimal. Not for security. */
function hash(text: string): string {
  let a = 0x811c9dc5;
  let b = 0x01000193;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ unit, 0x85ebca6b);
  }
  return [a, b].map(half => (half >>> 0).toString(16).padStart(8, '0')).join('');
}
