import { hasAnchor } from './anchors.ts';
import { COPULAS } from './judgementWords.ts';
import type { NounPhrase, Phrases, VerbGroup } from './phrases.ts';

/** A statement as it is weighed: tokens from `first` to before `last`, its conjunction left out. */
export interface Statement {
  readonly first: number;
  readonly last: number;
  readonly opening: string;
  readonly second: string;
  readonly subject: NounPhrase | undefined;
  readonly verb: VerbGroup;
  readonly lemma: string;
  /** The auxiliary that supposes: "would", "might", "can"; empty without one. */
  readonly modal: string;
  /** It names a name, number, day or rank. */
  readonly anchored: boolean;
  readonly anchoredAfter: boolean;
  /** It tells of the present or of all times. */
  readonly present: boolean;
  /** What follows is said to be what the subject is: "is a port", "looks empty"; "appears in the rolls" is none. */
  readonly copula: boolean;
}

/** The statement in the tokens from `first` to before `last`; nothing without a finite verb. */
export function statementOf(p: Phrases, first: number, last: number): Statement | undefined {
  const { tokens } = p;
  const opening = tokens[first]?.lower ?? '';
  const subject = p.nounPhrases[p.nounAt[opening === 'that' ? first + 1 : first] ?? -1];
  const verb = mainVerb(p, first, last);
  if (verb === undefined) return undefined;
  const lemma = tokens[verb.head]?.lemma ?? '';
  const anchored = hasAnchor(p, first, last);
  return {
    first, last, opening, second: tokens[first + 1]?.lower ?? '', subject, verb, lemma,
    modal: verb.modal ? tokens[verb.first]?.lower ?? '' : '', anchored, anchoredAfter: anchored && hasAnchor(p, first, last, verb.last), present: isPresent(p, verb),
    copula: COPULAS.has(lemma) && lemma !== 'make' && !verb.passive && (lemma === 'be' || tokens[verb.last]?.pos !== 'ADP' || tokens[verb.last]?.lower === 'like')
  };
}

/** The first finite verb that stands in no remark of two words between commas ("it turns out"). */
function mainVerb(p: Phrases, first: number, last: number): VerbGroup | undefined {
  for (let i = first; i < last; i++) {
    const verb = p.verbs[p.verbAt[i] ?? -1];
    if (verb === undefined) continue;
    if (verb.form === 'finite' && !(p.tokens[verb.first - 2]?.text === ',' && p.tokens[verb.first - 1]?.pos === 'PRON' && p.tokens[verb.last + 1]?.text === ',')) return verb;
    i = verb.last - 1;
  }
  return undefined;
}

function isPresent(p: Phrases, verb: VerbGroup): boolean {
  const token = p.tokens[verb.first];
  if (token === undefined) return false;
  if (token.pos === 'AUX') return /^(?:is|are|do|does|'s|’s|'re|’re)$/.test(token.lower) || verb.first === verb.head && /^(?:has|have)$/.test(token.lower);
  return token.lower === token.lemma || token.lower.endsWith('s');
}
