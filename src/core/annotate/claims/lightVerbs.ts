import type { Stance } from '../../model/attribution.ts';
import type { Complement } from './complements.ts';
import type { Phrases, VerbGroup } from './phrases.ts';

const VERBS = new Set(['express', 'voice', 'raise', 'issue', 'make', 'give', 'convey', 'reiterate', 'repeat', 'renew', 'offer', 'deliver', 'send', 'have', 'share', 'level', 'publish', 'post', 'release']);
/** Nouns that carry the saying where the verb carries none: "expressed concern over", "issued a warning that". */
const NOUNS: ReadonlyMap<string, Stance> = new Map(([
  ['belief', 'concern concerns hope hopes doubt doubts fear fears confidence alarm optimism pessimism misgivings reservations worry worries expectation belief'],
  ['report', 'regret outrage anger satisfaction gratitude condolences sympathy surprise dismay shock frustration support solidarity backing comment comments remarks point points'],
  ['claim', 'case argument claim claims allegation allegations assertion accusation accusations'],
  ['warn', 'warning warnings threat threats'],
  ['demand', 'call calls appeal appeals demand demands plea'],
  ['pledge', 'promise promises pledge pledges assurance assurances vow'],
  ['deny', 'denial denials criticism condemnation'],
  ['report', 'question questions']
] as const).flatMap(([stance, words]) => words.split(' ').map(word => [word, stance] as [string, Stance])));
const PREPOSITIONS = new Set(['about', 'over', 'at', 'for', 'of', 'on', 'with', 'against', 'regarding']);
const NEEDS_CLAUSE = new Set(['make', 'give', 'have', 'send', 'publish', 'post', 'release', 'share', 'deliver']);

/** Reads "expressed concern that …", "issued a warning over …", "made clear that …" behind a verb; undefined for anything else. */
export function lightVerb(p: Phrases, verb: VerbGroup, high: number): { readonly stance: Stance; readonly complement: Complement } | undefined {
  const { tokens, nounAt, nounPhrases } = p;
  const lemma = tokens[verb.head]?.lemma ?? '';
  let at = verb.last;
  // "made clear that", "made it clear he would leave"
  if (lemma === 'make') {
    if (tokens[at]?.lower === 'it') at++;
    if (tokens[at]?.lower === 'clear' || tokens[at]?.lower === 'plain') {
      const next = tokens[at + 1];
      if (next === undefined || at + 1 >= high || next.pos === 'PUNCT') return undefined;
      return { stance: 'claim', complement: { frame: next.lower === 'that' ? 't' : 'c', start: at + 1, cueLast: at + 1, direct: false } };
    }
    at = verb.last;
  }
  if (!VERBS.has(lemma)) return undefined;
  const phrase = nounPhrases[nounAt[at] ?? -1];
  if (phrase?.first !== at || phrase.last >= high) return undefined;
  const stance = NOUNS.get(tokens[phrase.head]?.lower ?? '');
  if (stance === undefined) return undefined;
  const next = tokens[phrase.last];
  if (next === undefined) return undefined;
  if (next.lower === 'that') return { stance, complement: { frame: 't', start: phrase.last, cueLast: phrase.last, direct: false } };
  if (NEEDS_CLAUSE.has(lemma)) return undefined;
  if (PREPOSITIONS.has(next.lower)) return { stance, complement: { frame: 'p', start: phrase.last + 1, cueLast: phrase.last + 1, direct: false } };
  return undefined;
}
