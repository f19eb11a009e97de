import type { Phrases } from './phrases.ts';
import { CLAUSE_OPENERS, DASHES, isTimeWord, PARTICIPLES, RELATIVE_PRONOUNS } from './words.ts';

/** A source in tokens: the whole noun phrase with what hangs on it, and the phrase that names the sayer. */
export interface Source {
  readonly first: number;
  readonly last: number;
  readonly head: number;
}

const SUBJECT_PREPOSITIONS = new Set(['of', 'in', 'at', 'for', 'from', 'with', 'on', 'to', 'by', 'near', 'around', 'against', 'over', 'about', 'inside', 'outside', 'among', 'between', 'under', 'across', 'like', 'including', 'behind', 'within', 'without', 'into', 'along', 'along', 'than', 'south', 'north', 'east', 'west', 'such', 'as']);
const PARENTHESIS_OPENERS = new Set(['who', 'which', 'whose', 'whom', 'that', 'where', 'as', 'also', 'now', 'formerly', 'once', 'himself', 'herself', 'itself', 'themselves', 'including', 'along', 'together', 'then', 'currently', 'speaking', 'citing', 'both', 'like']);

/** First token of the left edge that a subject may reach: the sentence, or the end of the last quotation before `at`. */
export function leftEdge(p: Phrases, at: number): number {
  const sentence = p.sentences[p.sentenceAt[at] ?? 0];
  let low = sentence?.first ?? 0;
  for (const quotation of p.quotations) {
    if (quotation.open >= at) break;
    if (quotation.close <= at && quotation.close > low) {
      // A quoted word or two inside the subject ("the “green list” committee said") does not end it.
      const words = quotation.last - quotation.first;
      const before = p.tokens[quotation.open - 1];
      if (words <= 3 && before !== undefined && (before.pos === 'DET' || before.pos === 'ADJ') && quotation.open > low) continue;
      low = quotation.close;
    }
  }
  return low;
}

/** What the sentence before says, without the marks of a quotation that fills it; undefined at the block's start. */
export function sentenceBefore(p: Phrases, sentence: number): { readonly first: number; readonly last: number } | undefined {
  const before = p.sentences[sentence - 1];
  if (before === undefined) return undefined;
  const quotation = p.quotations[p.quoteAt[before.first] ?? -1];
  return quotation?.open === before.first ? { first: quotation.first, last: quotation.last } : { first: before.first, last: before.last };
}

/** The noun phrase that ends before token `end`, with its prepositional phrases, list, appositions and relative clauses. */
export function nounPhraseBefore(p: Phrases, end: number, low: number): Source | undefined {
  const { tokens, nounAt, nounPhrases } = p;
  let j = end - 1;
  j = overTime(p, j, low);
  const last = j + 1;
  const token = tokens[j];
  if (token === undefined || j < low) return undefined;

  if (RELATIVE_PRONOUNS.has(token.lower) && token.pos !== 'DET') return { first: j, last, head: j };
  if (token.text === ')' || token.text === ']') {
    let k = j;
    while (k > low && tokens[k]?.text !== '(' && tokens[k]?.text !== '[') k--;
    const inner = nounPhraseBefore(p, k, low);
    return inner && { ...inner, last };
  }
  if (token.text === ',' || DASHES.has(token.text)) return withParenthesis(p, j, low);
  if ((nounAt[j] ?? -1) < 0) return withRelativeClause(p, j, low, last);

  let phrase = nounPhrases[nounAt[j] ?? -1];
  if (phrase === undefined) return undefined;
  let first = Math.max(phrase.first, low);
  let head = phrase.head;
  let attached = first;
  let listed = false;
  // Where a comma stands before a list of two ("…, two drivers and a priest said"), the list may begin there.
  let behindComma: { readonly first: number; readonly head: number } | undefined;
  for (;;) {
    const before = tokens[first - 1];
    if (before === undefined || first - 1 < low) { attached = first; break; }
    let governor = -1;
    if ((before.pos === 'ADP' || before.pos === 'SCONJ' || before.pos === 'ADJ' || before.pos === 'VERB') && SUBJECT_PREPOSITIONS.has(before.lower) || before.pos === 'PART' && before.lower === 'to') {
      governor = first - 2;
      // "people familiar with the plan", "a lawyer based in Bonn", "south of the river"
      if (governor > low && (nounAt[governor] ?? -1) < 0 && (tokens[governor]?.pos === 'ADJ' || tokens[governor]?.pos === 'VERB' || tokens[governor]?.pos === 'ADV' || tokens[governor]?.pos === 'ADP')) governor--;
      if (governor < low || (nounAt[governor] ?? -1) < 0) { if (!listed) attached = first; break; }
    } else if (before.lower === 'and' || before.lower === 'or' || before.text === '&') {
      governor = first - 2;
      if (tokens[governor]?.text === ',') governor--;
      if (governor < low || (nounAt[governor] ?? -1) < 0) break;
      listed = true;
    } else if (before.text === ',' && listed) {
      behindComma ??= { first, head: phrase.head };
      governor = first - 2;
      if (isTimeWord(tokens[nounPhrases[nounAt[governor] ?? -1]?.head ?? governor]?.lower ?? '')) break;
      if (governor < low || (nounAt[governor] ?? -1) < 0) break;
    } else {
      // The list is the subject only where it begins a clause: "they shelled Orel and officials said" has one sayer.
      if (!listed || opensClause(p, first, low) && !(behindComma !== undefined && /^(?:before|after|since|until|as|than)$/.test(before.lower))) attached = first;
      break;
    }
    if (!listed) attached = first;
    phrase = nounPhrases[nounAt[governor] ?? -1];
    if (phrase === undefined) break;
    first = Math.max(phrase.first, low);
    if (!listed || attached > first) { if (!listed) head = phrase.head; }
    if (!listed) attached = first;
    if (first <= low && listed) attached = first;
  }
  if (listed && behindComma !== undefined && attached > behindComma.first) { attached = behindComma.first; head = behindComma.head; }
  // "farmers who fled to Orel said"
  const verb = /^(?:there|here|back|home)$/.test(tokens[attached - 2]?.lower ?? '') ? attached - 3 : attached - 2;
  if (!listed && verb > low && tokens[attached - 1]?.pos === 'ADP' && (p.verbAt[verb] ?? -1) >= 0) {
    const relative = withRelativeClause(p, verb, low, last);
    if (relative !== undefined) return relative;
  }
  // "Shepherds who crossed the pass in May say": what was found is the object inside a relative clause.
  // "Films shot at dusk by a neighbour show"
  const edge = tokens[attached - 1]?.lower === 'that' && isTimeWord(tokens[attached]?.lower ?? '') ? attached - 2 : attached - 1;
  const governor = p.verbAt[edge] ?? -1;
  if (attached > low && governor >= 0) {
    const relative = withRelativeClause(p, edge, low, last);
    if (relative !== undefined) return relative;
  }
  if (listed && attached === first) head = nounPhrases[nounAt[first] ?? -1]?.head ?? head;
  const named = tokens[head];
  if (named === undefined || named.pos === 'DET' && attached === last - 1 && named.lower === 'the') return undefined;
  return { first: attached, last, head };
}

/** Leftwards over adverbs and expressions of time: "Sorokin on Friday also said", "the port this week", "who in 2019". */
function overTime(p: Phrases, from: number, low: number): number {
  const { tokens, nounAt, nounPhrases } = p;
  let j = from;
  for (;;) {
    while (j >= low && (tokens[j]?.pos === 'ADV' || /^(?:there|here)$/.test(tokens[j]?.lower ?? '') && (nounAt[j - 1] ?? -1) >= 0) && (nounAt[j] ?? -1) < 0 && (!CLAUSE_OPENERS.has(tokens[j]?.lower ?? '') || /^(?:then|once)$/.test(tokens[j]?.lower ?? '') && (nounAt[j - 1] ?? -1) >= 0)) j--;
    const phrase = nounPhrases[nounAt[j] ?? -1];
    if (phrase === undefined || phrase.first <= low || !isTimePhrase(p, phrase.first, phrase.head)) return j;
    let before = phrase.first - 1;
    if (tokens[before]?.pos === 'ADP' || tokens[before]?.lower === 'since') before--;
    if (before < low) return j;
    // "Orel has for years said", "has since spring said": the time stands inside the verb.
    if (/^(?:ha[sd]|have)$/.test(tokens[before]?.lower ?? '') && before - 1 >= low) { j = before - 1; continue; }
    if ((nounAt[before] ?? -1) < 0 && tokens[before]?.text !== ',' && tokens[before]?.text !== ')' && tokens[before]?.pos !== 'ADV' && !RELATIVE_PRONOUNS.has(tokens[before]?.lower ?? '')) return j;
    j = before;
  }
}

/** "Friday", "last week", "October 14", "2019" */
export function isTimePhrase(p: Phrases, first: number, head: number): boolean {
  const last = p.tokens[head];
  if (last === undefined) return false;
  // "the paper Dnipro Today" is no time.
  for (let i = first; i < head; i++) { const token = p.tokens[i]; if (token !== undefined && (token.pos === 'NOUN' || token.pos === 'PROPN') && !isTimeWord(token.lower)) return false; }
  return isTimeWord(last.lower) || last.pos === 'NUM' && (isTimeWord(p.tokens[first]?.lower ?? '') || first === head && /^(?:19|20)\d\d$/.test(last.text));
}

function opensClause(p: Phrases, first: number, low: number): boolean {
  const before = p.tokens[first - 1];
  return first <= low || before === undefined || before.pos === 'PUNCT' || CLAUSE_OPENERS.has(before.lower);
}

/** "Olena Marchuk, a lawyer, said": the comma or dash at `close` ends something put between the subject and its verb. */
function withParenthesis(p: Phrases, close: number, low: number): Source | undefined {
  const { tokens, nounAt } = p;
  const dash = tokens[close]?.text !== ',';
  for (let k = close - 1; k > low; k--) {
    const mark = tokens[k];
    if (mark === undefined) break;
    if (dash ? !DASHES.has(mark.text) : mark.text !== ',') {
      if (mark.text === ';' || mark.text === ':') return undefined;
      continue;
    }
    if ((nounAt[k - 1] ?? -1) < 0 && tokens[k - 1]?.text !== ')') continue;
    if (!isParenthesis(p, k + 1, close)) continue;
    const inner = nounPhraseBefore(p, k, low);
    if (inner === undefined) continue;
    // "Petrenko, 44, who lost two sons, said": an age is an apposition too.
    if (!dash && tokens[inner.head]?.pos === 'NUM' && inner.first === inner.head && tokens[inner.first - 1]?.text === ',' && (nounAt[inner.first - 2] ?? -1) >= 0) {
      const outer = nounPhraseBefore(p, inner.first - 1, low);
      if (outer !== undefined) return { ...outer, last: close + 1 };
    }
    // "Marchuk, a lawyer for the town, once its mayor, said": what was found is an apposition itself.
    if (!dash && tokens[inner.first - 1]?.text === ',' && inner.first - 2 > low && tokens[inner.first]?.pos === 'DET' && tokens[inner.first - 2]?.pos === 'PROPN' && (nounAt[inner.first - 2] ?? -1) >= 0) {
      const outer = nounPhraseBefore(p, inner.first - 1, low);
      if (outer !== undefined) return { ...outer, last: close + 1 };
    }
    return { ...inner, last: close + 1 };
  }
  return undefined;
}

function isParenthesis(p: Phrases, first: number, last: number): boolean {
  const opening = p.tokens[first];
  if (opening === undefined || first >= last) return false;
  if (PARENTHESIS_OPENERS.has(opening.lower)) return true;
  // An apposition, age, place or participle has no subject and finite verb of its own, save in a relative clause.
  let relative = false;
  for (let i = first; i < last; i++) {
    if (RELATIVE_PRONOUNS.has(p.tokens[i]?.lower ?? '') || p.tokens[i]?.lower === 'whose') relative = true;
    const verb = p.verbs[p.verbAt[i] ?? -1];
    if (verb?.form === 'finite' && !relative && verb.first > first && (p.nounAt[verb.first - 1] ?? -1) >= 0 && p.tokens[verb.first]?.pos === 'AUX') return false;
  }
  return opening.pos !== 'PRON' || opening.lower !== 'it' && opening.lower !== 'he' && opening.lower !== 'she' && opening.lower !== 'they';
}

/** "A driver who survived said", "residents fleeing the town said": the subject stands before its relative clause. */
function withRelativeClause(p: Phrases, at: number, low: number, last: number): Source | undefined {
  const { tokens, nounAt, verbAt, verbs } = p;
  // "Orel denied it and warned": the verb behind "and" has no subject here.
  const ending = tokens[at]?.pos;
  if (ending === 'CCONJ' || ending === 'SCONJ' || ending === 'ADP' || ending === 'PART') return undefined;
  // "All the experts we asked said": a clause without its pronoun.
  const contact = verbs[verbAt[at] ?? -1];
  if (contact?.form === 'finite' && contact.first - 2 >= low && tokens[contact.first - 1]?.pos === 'PRON' && /^(?:i|we|he|she|they|you)$/.test(tokens[contact.first - 1]?.lower ?? '') && (nounAt[contact.first - 2] ?? -1) >= 0) {
    const inner = nounPhraseBefore(p, contact.first - 1, low);
    return inner && { ...inner, last };
  }
  for (let k = at; k > low && k > at - 30; k--) {
    const token = tokens[k];
    if (token === undefined || token.text === ';' || token.text === ':' || token.text === ',') return undefined;
    const relative = RELATIVE_PRONOUNS.has(token.lower) || token.lower === 'whose';
    const participle = verbs[verbAt[k] ?? -1];
    if (!relative && (participle === undefined || participle.first !== k || participle.form !== 'ing' && !(participle.form === 'finite' && participle.head === k && PARTICIPLES.test(token.lower)))) continue;
    if ((nounAt[k - 1] ?? -1) >= 0) {
      const inner = nounPhraseBefore(p, k, low);
      return inner && { ...inner, last };
    }
  }
  return undefined;
}

/** The noun phrase that begins at `start`, with what hangs on it, as the sayer after an inverted cue or "according to". */
export function nounPhraseAfter(p: Phrases, start: number, high: number, beforeClause = false): Source | undefined {
  const { tokens, nounAt, nounPhrases, quoteAt } = p;
  let i = start;
  while (i < high && tokens[i]?.pos === 'ADV' && (nounAt[i] ?? -1) < 0) i++;
  const phrase = nounPhrases[nounAt[i] ?? -1];
  if (phrase === undefined || i >= high) return undefined;
  const head = phrase.head;
  let last = Math.min(phrase.last, high);
  for (;;) {
    const next = tokens[last];
    if (next === undefined || last >= high || (quoteAt[last] ?? -1) >= 0) break;
    const after = nounPhrases[nounAt[last + 1] ?? -1];
    if (next.pos === 'ADP' || next.pos === 'PART' && next.lower === 'to') {
      if (after === undefined || after.first !== last + 1) break;
      if (isTimeWord(tokens[after.head]?.lower ?? '') || isTimeWord(tokens[after.first]?.lower ?? '')) break;
      if (!/^(?:of|for|from|with|at|to|in|on|near|by|against|inside|between|among)$/.test(next.lower)) break;
      if (/^(?:in|on|at|by)$/.test(next.lower) && tokens[head]?.pos === 'PRON') break;
      last = Math.min(after.last, high);
      continue;
    }
    if ((next.lower === 'and' || next.lower === 'or' || next.text === '&') && after?.first === last + 1 && !startsClause(p, after.last, high)) { last = Math.min(after.last, high); continue; }
    if (next.text === '(' ) {
      let k = last;
      while (k < high && tokens[k]?.text !== ')') k++;
      if (k < high) { last = k + 1; continue; }
    }
    if (RELATIVE_PRONOUNS.has(next.lower) && next.lower !== 'that' || next.lower === 'whose') { last = clauseEnd(p, last, high); continue; }
    // "familiar with the plan", "based in", "briefed on"
    if ((next.pos === 'ADJ' || next.pos === 'VERB' && /(?:ed|ing|wn)$/.test(next.lower)) && (nounAt[last] ?? -1) < 0 && tokens[last + 1]?.pos === 'ADP') { last = clauseEnd(p, last, high); continue; }
    if (next.text === ',' && (tokens[head]?.pos === 'PROPN' || !beforeClause && tokens[last + 1]?.pos !== 'DET') && apposition(p, last + 1, high)) {
      const end = clauseEnd(p, last + 1, high);
      // "According to the abbot, monks hid it": what follows the comma is the content unless another comma follows.
      if (beforeClause && tokens[end]?.text !== ',') break;
      last = end;
      continue;
    }
    break;
  }
  return { first: i, last, head };
}

function startsClause(p: Phrases, at: number, high: number): boolean {
  return at < high && (p.verbAt[at] ?? -1) >= 0 && p.verbs[p.verbAt[at] ?? -1]?.form === 'finite';
}

/** Where the clause that runs at `from` ends: the next comma, semicolon, dash, quotation mark or bracket. */
export function clauseEnd(p: Phrases, from: number, high: number): number {
  let i = from;
  while (i < high) {
    const token = p.tokens[i];
    if (token === undefined || (p.quoteAt[i] ?? -1) >= 0) break;
    if (token.pos === 'PUNCT' && (/^[,;:.!?)]$/.test(token.text) || DASHES.has(token.text))) break;
    i++;
  }
  return i;
}

function apposition(p: Phrases, at: number, high: number): boolean {
  const { tokens, nounAt } = p;
  const token = tokens[at];
  if (token === undefined || at >= high) return false;
  if (token.lower === 'who' || token.lower === 'which' || token.lower === 'whose') return true;
  const end = clauseEnd(p, at, high);
  for (let i = at; i < end; i++) {
    if (i > at && RELATIVE_PRONOUNS.has(tokens[i]?.lower ?? '') && tokens[i]?.pos !== 'DET') break;
    const verb = p.verbs[p.verbAt[i] ?? -1];
    // "a captain reached by radio": a participle
    if (verb?.form === 'finite' && verb.first === verb.head && i > at && (nounAt[i - 1] ?? -1) >= 0 && (tokens[verb.last]?.lower === 'by' || PARTICIPLES.test(tokens[verb.head]?.lower ?? '') && tokens[verb.last]?.pos === 'ADP')) continue;
    if (verb?.form === 'finite' && !RELATIVE_PRONOUNS.has(tokens[verb.first - 1]?.lower ?? '')) return false;
  }
  if (token.pos === 'NUM') return true;
  if (token.pos === 'DET' && /^(?:a|an|the)$/.test(token.lower)) return (nounAt[at] ?? -1) >= 0;
  return (token.pos === 'NOUN' || token.pos === 'ADJ' || token.pos === 'PRON' && /^(?:its|his|her|their|whose)$/.test(token.lower) || token.pos === 'PROPN') && (nounAt[at] ?? -1) >= 0 && !isTimeWord(token.lower);
}
