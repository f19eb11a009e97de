import type { ProseBlock } from '../../draft/draft.ts';
import type { FoundAttribution, TokenRange } from './attributions.ts';
import { formOf, someVerb } from './phrases.ts';
import type { Phrases } from './phrases.ts';
import { isWhole } from './quotations.ts';
import { isDeskNote, opensOrder } from './deskNotes.ts';
import { clauseEnd } from './sources.ts';
import { DASHES, isTimeWord, RELATIVE_PRONOUNS } from './words.ts';
import { judges } from './judgements.ts';
import { isDatedCaption, isFinite } from './finite.ts';

/** The writer's own checkable statements of a block, in tokens: what no attribution covers. */
export function findOwnClaims(p: Phrases, attributions: readonly FoundAttribution[], block: ProseBlock): TokenRange[] {
  if (isTitle(p, block)) return [];
  const covered = new Uint8Array(p.tokens.length);
  for (const attribution of attributions) {
    if (isAct(p, attribution)) continue;
    const { source, sourceSide, side, cue, content, relative, sentence } = attribution;
    // "The council sent lorries, arguing …": the main clause is the writer's own, its subject included.
    const ownClause = sourceSide === 'shared' && /^(?:,|and)$/.test(p.tokens[cue.first - 1]?.lower ?? '');
    if (source !== undefined && !ownClause) covered.fill(1, relative ?? source.first, relative === undefined ? source.last : relative + 1);
    covered.fill(1, cue.first, cue.last);
    // "…, she told a briefing in Orel": who hears it, where and when.
    if (side === 'before') { const from = Math.max(cue.last, sourceSide === 'right' ? source?.last ?? 0 : 0); covered.fill(1, from, clauseEnd(p, from, p.sentences[sentence]?.last ?? from)); }
    for (const range of content) covered.fill(1, range.first, range.last);
  }
  // What is quoted whole is nobody's but the speaker's, named or not.
  for (const quotation of p.quotations) if (quotation.last - quotation.first > 8 || isWhole(p.tokens, quotation) && /^[.,!?…]$/.test(p.tokens[quotation.last - 1]?.text ?? '') || p.sentences.some(sentence => sentence.first === quotation.open && sentence.last <= quotation.close)) covered.fill(1, quotation.open, quotation.close);
  const own: TokenRange[] = [];
  for (const sentence of p.sentences) {
    if (p.tokens[sentence.last - 1]?.text === '?') continue;
    const stated = clausesOf(p, sentence.first, sentence.last, covered).filter(clause => checkable(p, clause) && (block.kind !== 'cell' || isRow(p, clause)));
    // A sentence that is the writer's own from end to end is one claim, semicolons and all.
    const [one] = stated;
    if (one !== undefined && one.last - one.first < sentence.last - sentence.first && !covered.subarray(sentence.first, sentence.last).includes(1)) own.push({ first: Math.min(one.first, firstWord(p, sentence.first)), last: sentence.last });
    else own.push(...stated);
  }
  return own;
}

/** "Ministers agreed to open an office", "It did not contest the number": an act or a silence that the writer vouches for, whosever words it stands on. */
function isAct(p: Phrases, { head, content, negated, source }: FoundAttribution): boolean {
  const opening = p.tokens[content[0]?.first ?? -1];
  const lemma = p.tokens[head]?.lemma ?? '';
  if (source === undefined || opening === undefined || (p.quoteAt[content[0]?.first ?? -1] ?? -1) >= 0) return false;
  if (opening.lower === 'to') return /^(?:agree|decide|vote|opt)$/.test(lemma) && formOf(p.tokens[head]) === 'past';
  return negated && /^(?:dispute|contest|challenge|deny|question|reject|oppose|address|mention|discuss)$/.test(lemma) && opening.lower !== 'that' && (p.nounAt[content[0]?.first ?? -1] ?? -1) >= 0 && !p.verbs.some(verb => verb.form === 'finite' && verb.first >= (content[0]?.first ?? 0) && verb.last <= (content[0]?.last ?? 0));
}

function firstWord(p: Phrases, from: number): number {
  let at = from;
  while (p.tokens[at]?.pos === 'PUNCT' || p.tokens[at]?.pos === 'SPACE') at++;
  return at;
}

/** "On platform nine the clocks run late": one line of prose without a stop at its end is a title, save in a list, quotation or table. */
function isTitle(p: Phrases, block: ProseBlock): boolean {
  if (block.kind !== 'paragraph' || block.inList || block.inQuote || block.inFootnote || p.sentences.length !== 1 || p.tokens.length > 20 || p.text.includes('\n')) return false;
  return !/[.!?…:;,"”’')\]—–-]\s*$/u.test(p.text);
}

/** A cell that states something has a subject and a verb: "Shot down" has none. */
function isRow(p: Phrases, { first, last }: TokenRange): boolean {
  return last - first >= 4 && (p.nounAt[first] ?? -1) >= 0 && someVerb(p, first + 1, last, verb => verb.form === 'finite' && p.tokens[verb.first - 1]?.pos !== 'CCONJ');
}

/** The sentence, cut at semicolons and around what attributions cover. */
function clausesOf(p: Phrases, first: number, last: number, covered: Uint8Array): TokenRange[] {
  const clauses: TokenRange[] = [];
  let start = first;
  const close = (end: number): void => {
    let a = start;
    let b = end;
    while (a < b && (p.tokens[a]?.pos === 'PUNCT' || p.tokens[a]?.pos === 'SPACE') && (p.quoteAt[a] ?? -1) < 0) a++;
    // "State radio carried a statement in which | the army said …"
    if (b < last && /^(?:which|whom|what)$/.test(p.tokens[b - 1]?.lower ?? '')) b -= p.tokens[b - 2]?.pos === 'ADP' ? 2 : 1;
    // "He spoke of guests, a word that | Orel called “tired”"
    const named = b < last && p.tokens[b - 1]?.lower === 'that' ? p.nounPhrases[p.nounAt[b - 2] ?? -1] : undefined;
    if (named !== undefined && p.tokens[named.first - 1]?.text === ',') b = named.first - 1;
    // "Lorries have not moved since Friday, though | the army says …"
    if (b < last && b - a > 2 && /^(?:though|although|while|after|before|because|as|since|and|but)$/.test(p.tokens[b - 1]?.lower ?? '')) b--;
    while (b > a && (p.tokens[b - 1]?.pos === 'SPACE' || b < last && /^[,:—–-]+$/.test(p.tokens[b - 1]?.text ?? ''))) b--;
    if (b > a) clauses.push({ first: a, last: b });
  };
  for (let i = first; i < last; i++) {
    if (covered[i] === 1) { close(i); start = i + 1; continue; }
    if (p.tokens[i]?.text === ';' && (p.quoteAt[i] ?? -1) < 0) { close(i); start = i + 1; }
  }
  close(last);
  // "The monitors have observed | reports that …": a verb without its object states nothing.
  const bare = ({ last: b }: TokenRange): boolean => b < last && covered[b] === 1 && (p.verbAt[b - 1] ?? -1) >= 0;
  // Beside an attribution in the same sentence only a clause with a subject of its own is a statement.
  return around(p, clauses) ?? clauses.filter(range => !bare(range)).filter(({ first: a, last: b }) => (a === first || p.tokens[a - 1]?.text === ';') && b === last || hasClause(p, a, b));
}

/** "The bridge, which the rebels say they hold, was hit on Friday.": the main clause goes on behind what others say of its subject. */
function around(p: Phrases, clauses: readonly TokenRange[]): TokenRange[] | undefined {
  const [subject, rest] = clauses;
  if (clauses.length !== 2 || subject === undefined || rest === undefined || subject.last - subject.first > 8 || (p.nounAt[subject.first] ?? -1) < 0) return undefined;
  const opens = p.tokens[subject.last];
  const verb = p.verbs[p.verbAt[rest.first] ?? -1];
  if (opens?.text !== ',' && !DASHES.has(opens?.text ?? '') || p.tokens[rest.first - 1]?.text !== opens?.text || verb?.first !== rest.first || verb.form !== 'finite') return undefined;
  if (!RELATIVE_PRONOUNS.has(p.tokens[subject.last + 1]?.lower ?? '') || someVerb(p, subject.first, subject.last, other => other.form === 'finite')) return undefined;
  return [{ first: subject.first, last: rest.last }];
}

function hasClause(p: Phrases, first: number, last: number): boolean {
  let start = first;
  const lead = p.tokens[start]?.lower ?? '';
  if (lead === 'and' || lead === 'but' || lead === 'while') start++;
  // "On Friday he spoke of a feast, a word that | Orel called “tired”"
  const day = p.tokens[start]?.pos === 'ADP' ? p.nounPhrases[p.nounAt[start + 1] ?? -1] : undefined;
  if (day !== undefined && isTimeWord(p.tokens[day.head]?.lower ?? '')) start = day.last;
  return last - start >= 4 && (p.nounAt[start] ?? -1) >= 0 && (verbTakenForNoun(p, start, last) || someVerb(p, start + 1, last, verb => verb.form === 'finite' && !p.tokens.slice(start, verb.first).some(token => /^(?:who|which|whom|whose)$/.test(token.lower) || token.lower === 'that' && token.pos !== 'DET')));
}

function checkable(p: Phrases, { first, last }: TokenRange): boolean {
  const { tokens, verbs, verbAt } = p;
  const opening = tokens[first];
  const end = tokens[last - 1];
  if (opening === undefined || end === undefined || last - first < 3) return false;
  const text = p.text.slice(opening.start, end.end);
  if (isDeskNote(text, last - first) || isLabel(p, first, last)) return false;
  // "The remark drew a": what is left before a noun that reports
  if (end.pos === 'DET' || end.text === ':' || end.pos === 'ADP' && (last - first < 5 || end.lower === 'of')) return false;
  const second = tokens[first + 1];
  const compound = second?.text === '-' && second.start === opening.end;
  if (!compound && (opening.pos === 'VERB' && (verbAt[first] ?? -1) >= 0 && opening.lower === opening.lemma || opensOrder(opening.lower) && opening.pos !== 'NOUN' && !isNounOfItsOwn(p, first, last))) return false;
  if (opening.lower === 'why' || opening.lower === 'how' || opening.lower === 'please' || opening.lower === 'do' || opening.lower === 'don' || opening.lower === 'never' && second?.pos === 'VERB' && second.lower === second.lemma) return false;
  if (judges(p, first, last)) return false;
  // "Whether the gate was shut.", "Who paid for the boats.": a clause that nothing is said of.
  if (/^(?:whether|what|who|whom|whose|how|why|which)$/.test(opening.lower) && p.verbs.filter(verb => verb.form === 'finite' && verb.first >= first && verb.last <= last).length < 2) return false;
  let event = false;
  let passive = false;
  let finite = false;
  for (let i = first; i < last; i++) {
    const verb = verbs[verbAt[i] ?? -1];
    if (verb === undefined || verb.first === first || !isFinite(p, verb, first) || i > first + 1 && /^(?:who|which|that)$/.test(tokens[i - 1]?.lower ?? '') && tokens[i - 1]?.pos !== 'DET') {
      if (verb !== undefined) i = verb.last - 1;
      continue;
    }
    finite = true;
    if (formOf(tokens[verb.first]) !== 'past' && isDatedCaption(text)) return false;
    // "Nobody was killed": something done, though no thing is named.
    if (tokens[verb.head]?.pos === 'VERB' && !verb.modal && (verb.passive || formOf(tokens[verb.head]) === 'past')) event = true;
    passive = verb.passive;
    break;
  }
  if (!finite && !verbTakenForNoun(p, first, last)) return false;
  // Something in it must be able to be looked up: a name, a number, or a thing named by more than a pronoun.
  let content = 0;
  for (let i = first; i < last; i++) {
    const token = tokens[i];
    if (token?.pos === 'PROPN' || token?.pos === 'NUM') content += 2;
    else if (token?.pos === 'NOUN') content++;
  }
  return content > 0 || event && (passive || !/^(?:it|that|this)$/.test(opening.lower)) || KNOWN.test(text);
}

/** "Support for the mayor fell in May.": what opens like an order is the subject of a verb behind. */
function isNounOfItsOwn(p: Phrases, first: number, last: number): boolean {
  if (p.tokens[first + 1]?.pos !== 'ADP' || (p.verbAt[first] ?? -1) >= 0) return false;
  const verb = p.verbs.find(other => other.first > first && other.last <= last && other.form === 'finite');
  return verb !== undefined && isFinite(p, verb, first) && (p.nounAt[verb.first - 1] ?? -1) >= 0 && (formOf(p.tokens[verb.head]) === 'past' || p.tokens[verb.first]?.pos === 'AUX') && verb.first - first < 9;
}

/** "It is not clear who fired first.": what is not known is known. */
const KNOWN = /^it (?:is|was|remains|remained) (?:not (?:yet |immediately )?(?:clear|known)|unclear|unknown) (?:who|what|where|when|why|how|whether|if)\b/i;

/** "Data cut-off: 18:00 local time": a label, and nothing that happens behind its colon. */
function isLabel(p: Phrases, first: number, last: number): boolean {
  // "Working title: Who sank the ferry"
  if (/^(?:(?:working|draft|possible) )?(?:headline|title|slug|standfirst|strapline|subject|tags|keywords|idea|to do)(?: ideas?)?:/i.test(p.text.slice(p.tokens[first]?.start ?? 0))) return true;
  for (let i = first + 1; i < last && i - first < 6; i++) {
    if ((p.verbs[p.verbAt[i] ?? -1])?.form === 'finite' && p.tokens[i]?.pos === 'AUX') return false;
    if (p.tokens[i]?.text === ':' && p.tokens[i + 1]?.start !== p.tokens[i]?.end) return !someVerb(p, i + 2, last, verb => isFinite(p, verb, i + 1)) && !verbTakenForNoun(p, i + 1, last);
  }
  return false;
}

/** "Copper from Orel changes hands at night.": a whole sentence whose verb the model took for a plural. */
function verbTakenForNoun(p: Phrases, first: number, last: number): boolean {
  const { tokens } = p;
  if (last - first < 6) return false;
  for (let i = first + 1; i < last - 2; i++) {
    const token = tokens[i];
    const before = tokens[i - 1];
    const after = tokens[i + 1];
    if (token?.pos === 'NOUN' && token.lower.endsWith('s') && (before?.pos === 'PROPN' || before?.text === ',' && i < last - 3 || before?.pos === 'NOUN' && !before.lower.endsWith('s')) && (after?.pos === 'NOUN' || after?.pos === 'DET' || after?.pos === 'PROPN')) return true;
  }
  return false;
}
