import type { AnnotatedDraft, DraftBlock } from '../model/annotatedDraft.ts';
import type { Claim } from '../model/claim.ts';
import type { Around, ClaimQuery } from '../model/claimLink.ts';
import type { Mention } from '../model/mention.ts';
import { aroundSentences } from './around.ts';
import { contains, firstFrom, overlaps } from '../text/span.ts';
import type { Span } from '../text/span.ts';

/**
 * Makes of a claim of a draft all that a search for prior reports needs to know of it. `text` is the draft's text, which
 * the spans of `annotated` refer to. What the claims share is looked up once: a long draft has thousands.
 */
export function claimQueries(draft: AnnotatedDraft, text: string): (claim: Claim) => ClaimQuery {
  const { blocks, claims, mentions, date } = draft;
  const aroundOf = aroundSentences(draft, text);
  const towns = mentions.filter(isTown);
  const beside = new Map<number, Claim[]>();
  for (const claim of claims) beside.set(claim.sentence.start, [...beside.get(claim.sentence.start) ?? [], claim]);
  return claim => {
    const { sentence } = claim;
    const at = firstFrom(blocks, sentence.start + 1) - 1;
    const block = blocks[at];
    const paragraph = block !== undefined && contains(block, sentence) ? block : sentence;
    const near = mentions.slice(firstFrom(mentions, paragraph.start), firstFrom(mentions, paragraph.end));
    const others = othersIn(claim, beside.get(sentence.start) ?? []);
    const isOwn = (mention: Mention): boolean => overlaps(mention, sentence) && !others.some(span => overlaps(span, mention));
    const within = near.filter(isOwn);
    const around = near.filter(mention => !isOwn(mention));
    // A paragraph that names no town goes on where the one before it was.
    const surroundings = aroundOf(sentence);
    const before = near.some(isTown) ? undefined : towns[firstFrom(towns, paragraph.start) - 1];
    const quoted = quotedElsewhere(claim, text, span => proseIn(blocks.slice(Math.max(0, firstFrom(blocks, span.start + 1) - 1), firstFrom(blocks, span.end)), span, text));
    return {
      claim, mentions: within, context: before === undefined ? around : [...around, before],
      sentence: without(others, sentence, proseIn(blocks.slice(Math.max(0, at), firstFrom(blocks, sentence.end)), sentence, text)),
      ...(surroundings === undefined ? {} : { around: surroundings }), ...(quoted.length === 0 ? {} : { quoted }), ...(date === undefined ? {} : { date })
    };
  };
}

/** What other claims of its sentence say that has nothing of this one: "…, and the port denied it". Of what is taken for granted, all but its own words. */
function othersIn(claim: Claim, claims: readonly Claim[]): readonly Span[] {
  const { sentence } = claim;
  if (claim.presupposed === true) return [{ start: sentence.start, end: claim.start }, { start: claim.end, end: sentence.end }];
  const own = partsOf(claim);
  return claims.filter(other => other !== claim && other.presupposed !== true).flatMap(partsOf).filter(part => !own.some(span => overlaps(span, part)));
}

function partsOf({ start, end, attribution }: Claim): readonly Span[] {
  return [{ start, end }, ...(attribution === undefined ? [] : [attribution.cue, ...attribution.sources, ...attribution.content])];
}

/** Words of a claim in quotation marks outside its sentence. */
function quotedElsewhere({ sentence, attribution }: Claim, text: string, proseOf: (span: Span) => string): { readonly start: number; readonly text: string }[] {
  const content = attribution?.content.filter(part => !overlaps(part, sentence)) ?? [];
  return content.filter(({ start, end }) => /["“«'‘]/.test(text.slice(start - 1, start + 1)) && /["”»'’]/.test(text.slice(end - 1, end + 2))).map(part => ({ start: part.start, text: proseOf(part) }));
}

/** As many units, all white: offsets hold. */
function blank(text: string): string {
  return text.replace(/\S/g, ' ');
}

/** The prose of a sentence with some of its spans blanked. */
function without(spans: readonly Span[], { start }: Span, prose: string): string {
  return spans.reduce((text, span) => {
    const from = Math.max(0, span.start - start);
    const to = Math.max(from, span.end - start);
    return text.slice(0, from) + blank(text.slice(from, to)) + text.slice(to);
  }, prose);
}

/** The text of `span` with what is no prose of a block (markup, addresses of links, what stands between blocks) blanked, so that offsets hold. */
function proseIn(blocks: readonly DraftBlock[], span: Span, text: string): string {
  let prose = '';
  let at = span.start;
  const put = (end: number, keep: boolean): void => {
    const to = Math.min(end, span.end);
    if (to > at) { prose += keep ? text.slice(at, to) : blank(text.slice(at, to)); at = to; }
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

/** Names of what stands around a claim that are searched for with it. */
const STORY_NAMES = 8;
const NAME = /\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)*/gu;

/** The text the archive is searched with for other reports of the draft's story: the claim's sentence and the names around it, the nearest first. */
export function storyText({ sentence }: ClaimQuery, { before, section, opening }: Around): string {
  const names = new Set([before, ...section, opening].flatMap(part => [...part.matchAll(NAME)].filter(({ index }) => !/(?:^|[.!?]["”’)]*\s+|["“‘]|\n)$/.test(part.slice(Math.max(0, index - 4), index))).map(([name]) => name)));
  return [sentence, ...[...names].slice(0, STORY_NAMES)].join(' ');
}
