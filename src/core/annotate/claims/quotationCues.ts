import type { FoundAttribution } from './attributions.ts';
import { bare } from './complements.ts';
import { someVerb } from './phrases.ts';
import type { Phrases } from './phrases.ts';
import { isWhole } from './quotations.ts';
import type { Quotation } from './quotations.ts';
import { leftEdge, nounPhraseAfter, nounPhraseBefore } from './sources.ts';
import { DASHES, RELATIVE_PRONOUNS } from './words.ts';

/** "Petrenko sounded cheerful: “We are staying.”": whoever is spoken of before the colon speaks behind it. */
export function setOffByColon(p: Phrases, quotation: Quotation | undefined): FoundAttribution | undefined {
  const { tokens } = p;
  // At the end of a paragraph the quotation stands in the next.
  const colon = (quotation?.open ?? tokens.length) - 1;
  if (tokens[colon]?.text !== ':' || quotation !== undefined && !isWhole(tokens, quotation)) return undefined;
  const sentence = p.sentenceAt[colon] ?? 0;
  const bounds = p.sentences[sentence];
  if (bounds === undefined || colon - bounds.first > 40) return undefined;
  for (let i = bounds.first; i < colon; i++) {
    const verb = p.verbs[p.verbAt[i] ?? -1];
    if (verb === undefined) continue;
    i = verb.last - 1;
    if (verb.form !== 'finite' || verb.passive || RELATIVE_PRONOUNS.has(tokens[verb.first - 1]?.lower ?? '')) continue;
    const source = nounPhraseBefore(p, verb.first, leftEdge(p, verb.first));
    const named = tokens[source?.head ?? -1];
    if (source === undefined || named === undefined || named.pos !== 'PROPN' && !/^(?:he|she|they)$/.test(named.lower) && !SPEAKERS.test(named.lower)) return undefined;
    const last = colon - verb.last <= 4 ? colon : verb.last;
    return { cue: { first: verb.first, last }, head: colon, source, sourceSide: 'left', stance: 'report', rule: 'colon-quotation', side: 'given', negated: false, sentence, complement: { ...bare('q', colon + 1, last), direct: true }, content: quotation === undefined ? [] : [{ first: quotation.first, last: quotation.last }], ...(quotation === undefined ? { awaits: 'next' } : {}) };
  }
  return undefined;
}

const SPEAKERS = /^(?:spokes\w+|minister|governor|mayor|president|officials?|officer|commander|general|colonel|captain|soldiers?|residents?|driver|doctor|nurse|teacher|farmer|seller|trader|diplomat|mediator|envoy|analyst|witness(?:es)?|survivor|neighbour|neighbor|woman|man|father|mother|pilot|guard|priest|lawyer|refugee|delegate|negotiator|leader|activist|engineer|expert|worker|volunteer|blogger|medic|ambassador|secretary|chief|deputy|elder|sailor|ministry|army|statement)$/;

/** What a wire puts before a colon. */
const NEWS_LABEL = /^(?:EDS|EDITORS|ADVISORY|NOTE|UPDATE|CORRECTION|CLARIFICATION|BREAKING|FLASH|ALERT|LIVE|WATCH|ENDS|URGENT|EXCLUSIVE|FACTBOX|TIMELINE|EXPLAINER|ANALYSIS|OPINION|QUOTE|VIDEO|PHOTOS?|MAP|SUMMARY|BULLETIN|SNAP|HEADLINE|THREAD|NEW|JUST|LATEST|READ|CONTEXT|BACKGROUND|VERDICT|CLAIM|FACT|RATING|PS|NB)$/;
/** A paragraph of a transcript: "PETRENKO: We never left." */
export function speakerLine(p: Phrases): FoundAttribution | undefined {
  const { tokens } = p;
  const colon = tokens.findIndex(token => token.text === ':');
  if (colon < 1 || colon > 5 || colon + 3 > tokens.length) return undefined;
  const quoted = p.quotations[p.quoteAt[colon + 1] ?? -1];
  const opens = quoted?.open === colon + 1;
  for (let i = 0; i < colon; i++) {
    const token = tokens[i];
    if (token?.pos !== 'PROPN' && token?.pos !== 'NUM' || token.text.charAt(0) === token.lower.charAt(0) || (p.quoteAt[i] ?? -1) >= 0) return undefined;
  }
  if (NEWS_LABEL.test(tokens[0]?.text ?? '')) return undefined;
  const capitals = tokens.slice(0, colon).every(token => token.text === token.text.toUpperCase() && token.text.length > 1);
  if (!capitals && !(opens && colon >= 2)) return undefined;
  const range = opens ? { first: quoted.first, last: quoted.last } : { first: colon + 1, last: tokens.length };
  return { cue: { first: colon, last: colon + 1 }, head: colon, source: { first: 0, last: colon, head: colon - 1 }, sourceSide: 'left', stance: 'report', rule: 'speaker-line', side: 'given', negated: false, sentence: p.sentenceAt[colon] ?? 0, complement: bare('q', colon + 1, colon + 1), content: [range] };
}

/** “We never left.” — Olena Petrenko */
export function signedQuotation(p: Phrases): FoundAttribution | undefined {
  const { tokens } = p;
  const quotation = p.quotations.at(-1);
  if (quotation === undefined || !quotation.closed) return undefined;
  const dash = quotation.close;
  if (!DASHES.has(tokens[dash]?.text ?? '') || dash + 1 >= tokens.length || tokens.length - dash > 12) return undefined;
  const source = nounPhraseAfter(p, dash + 1, tokens.length);
  if (source === undefined || tokens[source.head]?.pos !== 'PROPN' || someVerb(p, dash + 1, tokens.length, verb => verb.form === 'finite' && !RELATIVE_PRONOUNS.has(tokens[verb.first - 1]?.lower ?? ''))) return undefined;
  return { cue: { first: dash, last: dash + 1 }, head: dash, source, sourceSide: 'right', stance: 'report', rule: 'signed-quotation', side: 'given', negated: false, sentence: p.sentenceAt[dash] ?? 0, complement: bare('q', quotation.open, dash + 1), content: [{ first: quotation.first, last: quotation.last }] };
}
