import type { FoundAttribution, TokenRange } from './attributions.ts';
import { CUES } from './cueLexicon.ts';
import { someVerb } from './phrases.ts';
import type { Phrases } from './phrases.ts';
import { isWhole } from './quotations.ts';
import { governed, isObject, mainClause, opensSentence, parenthesisEnd, phraseEnd, predicateStart, tenseBreak } from './contentEnds.ts';
import { clauseEnd, nounPhraseBefore } from './sources.ts';
import { CLAUSE_OPENERS, DASHES, RELATIVE_PRONOUNS } from './words.ts';

/** Gives every attribution its content. `found` is sorted by cue; contents are set in place. */
export function contentsOf(p: Phrases, found: readonly FoundAttribution[]): void {
  found.forEach((attribution, index) => {
    switch (attribution.side) {
      case 'after': attribution.content = after(p, attribution, index, found); break;
      case 'before': attribution.content = before(p, attribution, index, found); break;
      case 'halves': attribution.content = halves(p, attribution, index, found); break;
      case 'given': case 'like': break;
      default: attribution.side satisfies never;
    }
  });
  for (const attribution of found) if (attribution.side === 'like') attribution.content = found.find(other => other.head === attribution.like)?.content ?? [];
  carryQuotations(p, found);
  carryReportedSpeech(p, found);
}

function high(p: Phrases, attribution: FoundAttribution): number {
  return p.sentences[attribution.sentence]?.last ?? p.tokens.length;
}

function after(p: Phrases, attribution: FoundAttribution, index: number, found: readonly FoundAttribution[]): TokenRange[] {
  const { complement } = attribution;
  let start = complement.start;
  const limit = high(p, attribution);
  const quotation = p.quotations[p.quoteAt[start] ?? -1];
  if (quotation !== undefined && quotation.open === start && complement.frame === 'q') {
    const before = p.tokens[start - 1]?.text ?? '';
    if (before === ':' || before === ',' && isWhole(p.tokens, quotation)) return trimmed(p, { first: quotation.first, last: quotation.last });
  }
  while (start < limit && p.tokens[start]?.text === ',') start++;
  let end = endOfContent(p, start, limit, index, found);
  const sayer = attribution.source;
  const pronoun = sayer === undefined ? -1 : attribution.relative ?? (RELATIVE_PRONOUNS.has(p.tokens[sayer.first - 1]?.lower ?? '') ? sayer.first - 1 : -1);
  const mark = p.tokens[pronoun - 1]?.text ?? '';
  if (mark === ',' || DASHES.has(mark)) end = parenthesisEnd(p, start, end, mark);
  if (complement.frame === 'n') end = phraseEnd(p, start, end);
  if (attribution.rule === 'noun-cue' && complement.frame === 't') {
    if (governed(p, attribution)) end = clauseEnd(p, start, end);
    else if (!isObject(p, attribution)) end = predicateStart(p, start, end);
  }
  if (attribution.rule === 'verb-cue' && /^[ct]$/.test(complement.frame) && sayer !== undefined && opensSentence(p, sayer.first - 1, attribution.sentence)) end = mainClause(p, start, end);
  if (attribution.rule !== 'noun-cue') end = tenseBreak(p, attribution, start, end);
  return trimmed(p, { first: start, last: end });
}

/** Where a content that starts at `start` ends: the sentence, a semicolon, or the next cue's own clause. */
function endOfContent(p: Phrases, start: number, limit: number, index: number, found: readonly FoundAttribution[]): number {
  const { tokens, quoteAt } = p;
  let end = limit;
  for (let i = start; i < end; i++) {
    if ((quoteAt[i] ?? -1) >= 0) {
      // A quotation that opened inside the content may run over the sentence's end.
      const quotation = p.quotations[quoteAt[i] ?? -1];
      if (quotation !== undefined) {
        if (quotation.close >= end && quotation.open > start) { end = Math.max(end, quotation.last); break; }
        i = quotation.close - 1;
      }
      continue;
    }
    if (tokens[i]?.text === ';') { end = i; break; }
  }
  for (let k = index + 1; k < found.length; k++) {
    const next = found[k];
    if (next === undefined || next.cue.first >= end) break;
    const own = found[index];
    if (own !== undefined && next.sentence !== own.sentence) break;
    let edge = next.cue.first;
    if (next.source !== undefined && next.sourceSide === 'left' && next.source.first >= start) edge = Math.min(edge, next.source.first);
    if (next.rule === 'relative-cue' || next.rule === 'noun-cue' || next.rule === 'hearsay') continue;
    // "…, and a guard was quoted by the paper as saying": the passive's subject opens the next clause.
    const passive = next.rule === 'passive-by' || next.rule === 'passive-accused' || next.rule === 'passive-blamed' || next.rule === 'quoted-as' && next.sourceSide === 'right' ? nounPhraseBefore(p, next.cue.first, start) : undefined;
    if (passive !== undefined) edge = Math.min(edge, passive.first);
    // "…, a charge Orel rejected" is a remark of the writer's.
    if (next.rule === 'charge-denied') { const first = next.content[0]?.first ?? end; if (first > start && tokens[first - 1]?.text === ',') { end = first - 1; break; } continue; }
    if (next.rule === 'citing' && next.complement.start >= end) continue;
    // "…, quoted by Kanal Five as saying"
    if (next.rule === 'quoted-as' && tokens[next.cue.first - 1]?.text === ',') { end = next.cue.first - 1; break; }
    let joint = edge - 1;
    while (joint >= start && tokens[joint]?.pos === 'ADV') joint--;
    const mark = tokens[joint];
    if (mark === undefined || joint < start) continue;
    const comma = mark.text === ',' || DASHES.has(mark.text);
    if (next.side === 'before' || next.rule === 'according-to') {
      if (comma || next.rule === 'according-to') { end = comma ? joint : edge; break; }
      continue;
    }
    // "Orel called the arrest unlawful, Kaluga called it overdue and Dobra called for calm"
    if (next.sourceSide === 'left' && next.rule === 'verb-cue' && own !== undefined && (mark.text === ',' || mark.lower === 'and' && (own.side === 'halves' || own.complement.frame === 'n')) && (own.side === 'halves' || own.complement.frame === 'n' || someVerb(p, start, joint, verb => verb.form === 'finite'))) { end = tokens[joint - 1]?.text === ',' ? joint - 1 : joint; break; }
    if ((next.rule === 'participle-cue' || next.rule === 'citing') && comma) { end = joint; break; }
    if (next.rule === 'coordinated-cue' && (CLAUSE_OPENERS.has(mark.lower) || comma)) { end = tokens[joint - 1]?.text === ',' ? joint - 1 : joint; break; }
    if ((next.sourceSide === 'left' || passive !== undefined) && CLAUSE_OPENERS.has(mark.lower) && mark.lower !== 'that') {
      const set = tokens[joint - 1]?.text === ',' || DASHES.has(tokens[joint - 1]?.text ?? '');
      if (set || /^(?:while|but|though|although)$/.test(mark.lower)) { end = set ? joint - 1 : joint; break; }
    }
  }
  return end;
}

function before(p: Phrases, attribution: FoundAttribution, index: number, found: readonly FoundAttribution[]): TokenRange[] {
  const { tokens, quoteAt } = p;
  const edge = attribution.edge ?? (attribution.sourceSide === 'left' && attribution.source !== undefined ? attribution.source.first : attribution.cue.first);
  let last = edge;
  // "…, a guard was quoted as saying": the content ends where the quoting clause begins.
  if (attribution.sourceSide === 'shared' && attribution.source !== undefined) {
    const quoter = found.find(other => other.like === attribution.head);
    last = Math.min(attribution.source.first, quoter?.sourceSide === 'left' ? quoter.source?.first ?? last : last);
  }
  if (tokens[last - 1]?.text === ',' || DASHES.has(tokens[last - 1]?.text ?? '')) last--;
  const quotation = p.quotations[quoteAt[last - 1] ?? -1];
  const sentence = p.sentences[attribution.sentence];
  let ranges: TokenRange[] = [];
  if (quotation !== undefined) {
    const sentenceFirst = p.sentences[p.sentenceAt[quotation.open] ?? 0]?.first ?? quotation.open;
    const lead = clauseStart(p, quotation.open, sentenceFirst, index, found);
    const mixed = lead < quotation.open && someVerb(p, lead, quotation.open, () => true) && !isCovered(found, index, lead, quotation.open);
    ranges = mixed && !isWhole(p.tokens, quotation) ? [{ first: lead, last: quotation.close }] : [{ first: quotation.first, last: quotation.last }];
  } else {
    let first = clauseStart(p, edge, sentence?.first ?? 0, index, found);
    // "…, which, he said, happens weekly": the relative pronoun is all of the content that precedes.
    if (/^(?:which|who|where|that)$/.test(tokens[last - 1]?.lower ?? '')) first = last - 1;
    if (first >= last) return [];
    ranges = [{ first, last }];
  }
  const rest = resumed(p, attribution, index, found, ranges[0]);
  return [...ranges.flatMap(range => trimmed(p, range)), ...rest];
}

function isCovered(found: readonly FoundAttribution[], index: number, first: number, last: number): boolean {
  return found.some((other, k) => k !== index && k < index && other.cue.first >= first && other.cue.last <= last);
}

/** Where the clause before `edge` begins: the sentence's start, or behind a semicolon, colon or an earlier cue's clause. */
function clauseStart(p: Phrases, edge: number, sentenceFirst: number, index: number, found: readonly FoundAttribution[]): number {
  let first = sentenceFirst;
  for (let i = edge - 1; i >= sentenceFirst; i--) {
    const text = p.tokens[i]?.text;
    if (text === ';' && (p.quoteAt[i] ?? -1) < 0) { first = i + 1; break; }
  }
  for (let k = 0; k < index; k++) {
    const other = found[k];
    if (other === undefined || other.cue.first < first || other.cue.last > edge) continue;
    // "A fell, officials said, and B held, the mayor said.": the second content begins behind the first cue's clause.
    if (other.side === 'before' || other.rule === 'according-to') {
      const cueEnd = Math.max(other.cue.last, other.sourceSide === 'right' ? other.source?.last ?? 0 : 0);
      // "Forty died, it told deputies on Tuesday, according to one of them": no clause of its own stands between.
      if (cueEnd < edge && someVerb(p, cueEnd, edge, verb => verb.form === 'finite')) first = Math.max(first, cueEnd);
    }
  }
  while (first < edge && /^[,;:—–-]+$/.test(p.tokens[first]?.text ?? '')) first++;
  return first;
}

/** The part of a content that goes on behind its cue: “We left,” she said, “at dawn.” */
function resumed(p: Phrases, attribution: FoundAttribution, index: number, found: readonly FoundAttribution[], lead: TokenRange | undefined): TokenRange[] {
  const { tokens, quoteAt } = p;
  const limit = high(p, attribution);
  let at = Math.max(attribution.cue.last, attribution.sourceSide === 'right' ? attribution.source?.last ?? 0 : 0);
  // Over addressee, time and place to the comma that ends the parenthesis.
  while (at < limit && (quoteAt[at] ?? -1) < 0 && tokens[at]?.text !== ',' && tokens[at]?.text !== ';' && tokens[at]?.text !== ':' && !DASHES.has(tokens[at]?.text ?? '')) at++;
  if (at >= limit) return [];
  const opens = (quoteAt[at] ?? -1) >= 0 ? at : at + 1;
  const quotation = p.quotations[quoteAt[opens] ?? -1];
  if (quotation !== undefined && quotation.open === opens) return trimmed(p, { first: quotation.first, last: quotation.last });
  if (tokens[at]?.text !== ',' && !DASHES.has(tokens[at]?.text ?? '')) return [];
  const next = tokens[opens];
  if (next === undefined) return [];
  const finite = p.verbs[p.verbAt[opens] ?? -1];
  const leadHasVerb = lead !== undefined && someVerb(p, lead.first, lead.last, verb => verb.form === 'finite');
  // "Because the guns were old, she said, the mill fell", "It was, she said, a long night": the clause is not over.
  const open = lead !== undefined && (/^(?:because|if|when|although|though|while|since|once|unless|after|before|until|whenever|even)$/.test(tokens[lead.first]?.lower ?? '') && !someVerb(p, lead.first, lead.last, verb => verb.form === 'finite' && tokens.slice(lead.first, verb.first).some(token => token.text === ',')) || tokens[lead.last - 1]?.pos === 'AUX');
  const broken = (!leadHasVerb || open) && lead !== undefined && (quoteAt[lead.first] ?? -1) < 0;
  const goesOn = next.lower === 'but' || next.lower === 'and' || next.lower === 'because' || next.lower === 'although' || next.lower === 'though';
  // "It depends, scholars say, on what he knew.", "Jets bombed the port, officials said, killing ten."
  const participle = p.verbs[p.verbAt[opens + 1] ?? -1]?.form === 'ing';
  const results = finite?.form === 'ing' && finite.first === opens && !CUES.verbs.has(tokens[finite.head]?.lemma ?? '');
  const governed = (next.pos === 'ADP' && !participle || results) && attribution.rule === 'parenthetical-cue' && at === attribution.cue.last && tokens[at]?.text === ',' && (quoteAt[lead?.first ?? 0] ?? -1) < 0;
  if (!broken && !governed && !(goesOn && (quoteAt[lead?.first ?? 0] ?? -1) < 0) && finite?.form !== 'finite') return [];
  if (goesOn && coordinatedCueAt(found, index, opens)) return [];
  const end = endOfContent(p, opens, limit, index, found);
  return trimmed(p, { first: opens, last: end });
}

function coordinatedCueAt(found: readonly FoundAttribution[], index: number, at: number): boolean {
  const next = found[index + 1];
  return next !== undefined && next.side !== 'before' && next.cue.first >= at && (next.cue.first - at <= 3 || next.source !== undefined && next.sourceSide === 'left' && next.source.first >= at && next.source.first - at <= 2);
}

function halves(p: Phrases, attribution: FoundAttribution, index: number, found: readonly FoundAttribution[]): TokenRange[] {
  const { complement } = attribution;
  const limit = high(p, attribution);
  const second = complement.second ?? complement.start;
  let end = endOfContent(p, second, limit, index, found);
  // "Accusing the army of lying, Marchuk left": a participle that opens the sentence governs no more than its own clause.
  if (attribution.rule === 'participle-cue' && attribution.cue.first === p.sentences[attribution.sentence]?.first) for (let i = second; i < end; i++) if (p.tokens[i]?.text === ',' && (p.quoteAt[i] ?? -1) < 0) end = i;
  // "a voice that two men identified as the general's is heard": a relative clause ends before the next verb.
  if (/^(?:that|which|who|whom)$/.test(p.tokens[(attribution.source?.first ?? 0) - 1]?.lower ?? '') && attribution.sourceSide === 'left') for (let i = second; i < end; i++) if (p.verbs[p.verbAt[i] ?? -1]?.form === 'finite') end = i;
  return [...trimmed(p, { first: complement.start, last: complement.firstEnd ?? complement.start }), ...trimmed(p, { first: second, last: end })];
}

/** Drops stops and commas at the edges; nothing where nothing is left. */
export function trimmed(p: Phrases, range: TokenRange): TokenRange[] {
  let { first, last } = range;
  const edge = (i: number): boolean => { const token = p.tokens[i]; return token !== undefined && (token.pos === 'PUNCT' && /^[,;:—–.…-]+$/.test(token.text) || token.pos === 'SPACE') && token.text !== '...'; };
  while (first < last && edge(first)) first++;
  while (last > first && edge(last - 1)) last--;
  return last > first ? [{ first, last }] : [];
}

/** A quotation nobody is said to have spoken belongs to the nearest cue of the block that carries a quotation. */
function carryQuotations(p: Phrases, found: readonly FoundAttribution[]): void {
  for (const quotation of p.quotations) {
    if (!isWhole(p.tokens, quotation)) continue;
    const covered = found.some(({ content }) => content.some(range => range.first < quotation.last && range.last > quotation.first));
    if (covered) continue;
    // In the middle of the writer's own sentence it is a phrase or a title.
    const sentence = p.sentences[p.sentenceAt[quotation.open] ?? 0];
    if (sentence !== undefined && quotation.open > sentence.first + 1) continue;
    let nearest: FoundAttribution | undefined;
    for (const attribution of found) {
      const quoted = attribution.content.some(range => (p.quoteAt[range.first] ?? -1) >= 0);
      if (!quoted) continue;
      if (attribution.cue.first < quotation.open) nearest = attribution;
      else nearest ??= attribution;
    }
    if (nearest === undefined) continue;
    nearest.content = [...nearest.content, { first: quotation.first, last: quotation.last }].sort((a, b) => a.first - b.first);
  }
}

/**
 * "The army said Orel had agreed to patrols. They would start in May.": a sentence with a pronoun and "would" behind
 * reported speech goes on reporting it.
 */
function carryReportedSpeech(p: Phrases, found: readonly FoundAttribution[]): void {
  p.sentences.forEach((sentence, index) => {
    const opening = p.tokens[sentence.first];
    if (opening?.pos !== 'PRON' || !/^(?:they|it|he|she|this|that|these)$/.test(opening.lower) || (p.quoteAt[sentence.first] ?? -1) >= 0) return;
    const verb = p.verbs[p.verbAt[sentence.first + 1] ?? -1];
    if (verb === undefined || p.tokens[verb.first]?.lower !== 'would') return;
    if (found.some(other => other.sentence === index)) return;
    const speech = [...found].reverse().find(other => other.sentence === index - 1 && other.source !== undefined && /^(?:report|claim|confirm|warn)$/.test(other.stance) && other.content.every(range => (p.quoteAt[range.first] ?? -1) < 0));
    if (speech === undefined || speech.content.length === 0) return;
    speech.content = [...speech.content, ...trimmed(p, { first: sentence.first, last: sentence.last })];
  });
}
