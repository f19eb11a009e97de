import type { Stance } from '../../model/attribution.ts';
import { clauseFollows } from './complements.ts';
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
const LINKING = new Set(['be', 'sound', 'seem', 'remain', 'appear', 'feel', 'look', 'become', 'stay']);
/** States of mind that take a clause: "adamant that", "unsure whether". */
const MINDED: ReadonlyMap<string, Stance> = new Map(([
  ['claim', 'adamant insistent emphatic clear unequivocal categorical explicit unanimous blunt'],
  ['belief', 'convinced certain confident sure hopeful optimistic pessimistic persuaded satisfied doubtful sceptical skeptical unsure uncertain unconvinced'],
  ['warn', 'worried afraid concerned fearful alarmed anxious']
] as const).flatMap(([stance, words]) => words.split(' ').map(word => [word, stance] as [string, Stance])));
/** Set phrases that take a noun: "cast doubt on the count". `words` is how many follow the verb. */
const IDIOMS: ReadonlyMap<string, { readonly stance: Stance; readonly words: number }> = new Map(([
  ['deny', 'cast doubt on, throw doubt on, take issue with, pour cold water on, call into question, make light of, make little of'],
  ['accuse', 'point the finger at, point a finger at, lay the blame on, put the blame on, pin the blame on, heap blame on'],
  ['claim', 'take responsibility for, take credit for'],
  ['report', 'shed light on, draw attention to, make mention of, make reference to, take note of, give notice of'],
  ['confirm', 'own up to']
] as const).flatMap(([stance, phrases]) => phrases.split(', ').map(phrase => [phrase, { stance, words: phrase.split(' ').length - 1 }] as const)));
const IDIOM_VERBS: ReadonlySet<string> = new Set([...IDIOMS.keys()].map(phrase => phrase.slice(0, phrase.indexOf(' '))));
const PREPOSITIONS = new Set(['about', 'over', 'at', 'for', 'of', 'on', 'with', 'against', 'regarding']);
const NEEDS_CLAUSE = new Set(['make', 'give', 'have', 'send', 'publish', 'post', 'release', 'share', 'deliver']);

/** Reads "expressed concern that …", "issued a warning over …", "made clear that …" behind a verb; undefined for anything else. */
export function lightVerb(p: Phrases, verb: VerbGroup, high: number): { readonly stance: Stance; readonly complement: Complement; readonly frames?: string } | undefined {
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
  // "is adamant that", "sounded confident the bridge would hold", "was unsure whether"
  const minded = verb.passive ? MINDED.get(tokens[verb.head]?.lower ?? '') : LINKING.has(lemma) ? MINDED.get(tokens[at]?.lower ?? '') : undefined;
  if (minded !== undefined && verb.form === 'finite' && tokens[verb.first - 1]?.lower !== 'it') {
    const next = verb.passive ? at : at + 1;
    const word = tokens[next]?.lower;
    const frame = word === 'that' ? 't' : word === 'whether' || word === 'how' || word === 'why' ? 'w' : tokens[next]?.text === ':' ? 'q' : (minded === 'claim' || minded === 'belief') && (p.nounAt[next] ?? -1) >= 0 && clauseFollows(p, next, high) ? 'c' : undefined;
    if (frame !== undefined && next + 1 < high) return { stance: minded, complement: { frame, start: frame === 'q' ? next + 1 : next, cueLast: next, direct: frame === 'q' } };
  }
  // "Lantern has it that nine boats sailed"
  if (lemma === 'have' && tokens[at]?.lower === 'it' && tokens[at + 1]?.lower === 'that') return { stance: 'claim', complement: { frame: 't', start: at + 1, cueLast: at + 1, direct: false } };
  // "let it be known that", "…, the abbot has let it be known"
  if (lemma === 'let' && tokens[at]?.lower === 'it' && tokens[at + 1]?.lower === 'be' && tokens[at + 2]?.lower === 'known') {
    const next = tokens[at + 3];
    const frame = next?.lower === 'that' ? 't' : next === undefined || at + 3 >= high || next.pos === 'PUNCT' ? '-' : 'c';
    return { stance: 'report', frames: 'ctqv', complement: { frame, start: at + 3, cueLast: at + 3, direct: false } };
  }
  const idiom = !IDIOM_VERBS.has(lemma) ? undefined : IDIOMS.get(`${lemma} ${tokens[at]?.lower ?? ''} ${tokens[at + 1]?.lower ?? ''} ${tokens[at + 2]?.lower ?? ''}`) ?? IDIOMS.get(`${lemma} ${tokens[at]?.lower ?? ''} ${tokens[at + 1]?.lower ?? ''}`);
  if (idiom !== undefined && at + idiom.words < high && (p.nounAt[at + idiom.words] ?? -1) >= 0) return { stance: idiom.stance, complement: { frame: 'p', start: at + idiom.words, cueLast: at + idiom.words, direct: false } };
  if (!VERBS.has(lemma)) return undefined;
  const phrase = nounPhrases[nounAt[at] ?? -1];
  if (phrase?.first !== at || phrase.last >= high) return undefined;
  const stance = NOUNS.get(tokens[phrase.head]?.lower ?? '');
  if (stance === undefined) return undefined;
  const next = tokens[phrase.last];
  if (next === undefined) return undefined;
  if (next.lower === 'that') return { stance, complement: { frame: 't', start: phrase.last, cueLast: phrase.last, direct: false } };
  if (NEEDS_CLAUSE.has(lemma)) return undefined;
  // "The raid raised the question of who guards the port": nobody says anything.
  if (next.lower === 'of' && /^questions?$/.test(tokens[phrase.head]?.lower ?? '')) return undefined;
  if (PREPOSITIONS.has(next.lower)) return { stance, complement: { frame: 'p', start: phrase.last + 1, cueLast: phrase.last + 1, direct: false } };
  return undefined;
}
