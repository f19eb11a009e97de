import type { FoundAttribution, TokenRange } from './attributions.ts';
import { formOf, someVerb } from './phrases.ts';
import type { Phrases } from './phrases.ts';
import { isTimeWord } from './words.ts';

const BOILERPLATE = /^(?:read (?:also|more|next|on)|explore more|see also|see the|related|more on this|follow us|subscribe|sign up|share this|advertisement|photo|image|picture|video|by|source|watch|listen|editing by|reporting by|additional reporting|correction|update|click|download|support us|donate|copyright|©|all rights)\b[^.]*(?::|$|\.)/i;
const ORDERS = new Set('see read watch listen subscribe follow click share sign charge keep stay avoid call bring take leave evacuate check note remember consider look imagine think send contact visit donate support download join expect do let go turn use find get make wait stop ask'.split(' '));
const OPINION = /\b(?:miracle|nice|lovely|wonderful|terrible|awful|beautiful|ugly|brilliant|stupid|shameful|disgraceful|absurd|ridiculous|outrageous|sadly|unfortunately|hopefully|perhaps|surely|of course|should|ought|must|deserve[sd]?|so much for|no wonder|hard to believe|worth|pleasure|loved|cannot be right|pity|tragedy|tragic|best|worst|better|bizarre|cynical|hypocris\w+|farce|obscene|heartbreaking|foolish|wise|folly)\b/i;

/** The writer's own checkable statements of a block, in tokens: what no attribution covers. `from` is the first token behind a date line. */
export function findOwnClaims(p: Phrases, attributions: readonly FoundAttribution[], from: number): TokenRange[] {
  const covered = new Uint8Array(p.tokens.length);
  for (const { source, sourceSide, cue, content } of attributions) {
    // "The council sent lorries, arguing …": the main clause is the writer's own, its subject included.
    const ownClause = sourceSide === 'shared' && p.tokens[cue.first - 1]?.text === ',';
    if (source !== undefined && !ownClause) covered.fill(1, source.first, source.last);
    covered.fill(1, cue.first, cue.last);
    for (const range of content) covered.fill(1, range.first, range.last);
  }
  for (const quotation of p.quotations) if (quotation.last - quotation.first > 8) covered.fill(1, quotation.open, quotation.close);
  const own: TokenRange[] = [];
  for (const sentence of p.sentences) {
    if (p.tokens[sentence.last - 1]?.text === '?') continue;
    for (const clause of clausesOf(p, Math.max(sentence.first, from), sentence.last, covered)) {
      if (checkable(p, clause)) own.push(clause);
    }
  }
  return own;
}

/** The sentence, cut at semicolons and around what attributions cover. */
function clausesOf(p: Phrases, first: number, last: number, covered: Uint8Array): TokenRange[] {
  const clauses: TokenRange[] = [];
  let start = first;
  const close = (end: number): void => {
    let a = start;
    let b = end;
    while (a < b && (p.tokens[a]?.pos === 'PUNCT' || p.tokens[a]?.pos === 'SPACE') && (p.quoteAt[a] ?? -1) < 0) a++;
    while (b > a && (p.tokens[b - 1]?.pos === 'SPACE' || b < last && /^[,:—–-]+$/.test(p.tokens[b - 1]?.text ?? ''))) b--;
    if (b > a) clauses.push({ first: a, last: b });
  };
  for (let i = first; i < last; i++) {
    if (covered[i] === 1) { close(i); start = i + 1; continue; }
    if (p.tokens[i]?.text === ';' && (p.quoteAt[i] ?? -1) < 0) { close(i); start = i + 1; }
  }
  close(last);
  // Beside an attribution in the same sentence only a clause with a subject of its own is a statement.
  return clauses.filter(({ first: a, last: b }) => (a === first || p.tokens[a - 1]?.text === ';') && b === last || hasClause(p, a, b));
}

function hasClause(p: Phrases, first: number, last: number): boolean {
  let start = first;
  const lead = p.tokens[start]?.lower ?? '';
  if (lead === 'and' || lead === 'but' || lead === 'while') start++;
  return last - start >= 4 && (p.nounAt[start] ?? -1) >= 0 && someVerb(p, start + 1, last, verb => verb.form === 'finite' && !p.tokens.slice(start, verb.first).some(token => token.lower === 'who' || token.lower === 'which'));
}

function checkable(p: Phrases, { first, last }: TokenRange): boolean {
  const { tokens, verbs, verbAt } = p;
  const opening = tokens[first];
  const end = tokens[last - 1];
  if (opening === undefined || end === undefined || last - first < 3) return false;
  const text = p.text.slice(opening.start, end.end);
  if (BOILERPLATE.test(text) || OPINION.test(text)) return false;
  const second = tokens[first + 1];
  const compound = second?.text === '-' && second.start === opening.end;
  if (!compound && (opening.pos === 'VERB' && (verbAt[first] ?? -1) >= 0 && opening.lower === opening.lemma || ORDERS.has(opening.lower) && opening.pos !== 'NOUN')) return false;
  if (opening.lower === 'why' || opening.lower === 'how' || opening.lower === 'please' || opening.lower === 'do' || opening.lower === 'don' || opening.lower === 'never' && second?.pos === 'VERB' && second.lower === second.lemma) return false;
  if (judges(p, first, last)) return false;
  let event = false;
  let finite = false;
  for (let i = first; i < last; i++) {
    const verb = verbs[verbAt[i] ?? -1];
    if (verb?.form !== 'finite' || verb.first === first) continue;
    finite = true;
    // "Nobody was killed": something done, though no thing is named.
    if (tokens[verb.head]?.pos === 'VERB' && !verb.modal && (verb.passive || formOf(tokens[verb.head]) === 'past')) event = true;
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
  return content > 0 || event && opening.lower !== 'it' && opening.lower !== 'that' && opening.lower !== 'this';
}

/** "Sugar from Orel changes hands on a jetty.": a whole sentence whose verb the model took for a plural. */
function verbTakenForNoun(p: Phrases, first: number, last: number): boolean {
  const { tokens } = p;
  if (last - first < 6 || tokens[last - 1]?.text !== '.') return false;
  for (let i = first + 1; i < last - 2; i++) {
    const token = tokens[i];
    const before = tokens[i - 1];
    const after = tokens[i + 1];
    if (token?.pos === 'NOUN' && token.lower.endsWith('s') && (before?.pos === 'PROPN' || before?.pos === 'NOUN' && !before.lower.endsWith('s')) && (after?.pos === 'NOUN' || after?.pos === 'DET' || after?.pos === 'PROPN')) return true;
  }
  return false;
}

/** "It was a grim morning.", "Such talk is cheap.": a pronoun, a form of "to be" and a word of judgement, and nothing to look up. */
function judges(p: Phrases, first: number, last: number): boolean {
  const { tokens, verbs, verbAt } = p;
  const opening = tokens[first]?.lower ?? '';
  if (opening === 'clearly' || opening === 'obviously' || opening === 'undoubtedly' || opening === 'one' && /^(?:hopes|wonders|suspects|fears)$/.test(tokens[first + 1]?.lower ?? '')) return true;
  if (!/^(?:it|that|this|such|these|those)$/.test(opening)) return false;
  for (let i = first; i < last; i++) {
    const token = tokens[i];
    if (token === undefined || token.pos === 'PROPN' || token.pos === 'NUM' || isTimeWord(token.lower) && i < last - 2 || /^(?:first|second|third|fourth|fifth|last|largest|biggest|deadliest|worst|only|latest|same)$/.test(token.lower)) return false;
  }
  for (let i = first; i < last; i++) {
    const verb = verbs[verbAt[i] ?? -1];
    if (verb === undefined) continue;
    return tokens[verb.head]?.lemma === 'be' && last - verb.last <= 6;
  }
  return false;
}
