import type { FoundAttribution } from './attributions.ts';
import { someVerb } from './phrases.ts';
import type { Phrases } from './phrases.ts';
import { CLAUSE_OPENERS } from './words.ts';

/** Whether the phrase of a noun cue follows a verb of its clause: then nothing but the clause it governs comes behind it. */
export function isObject(p: Phrases, { cue, sentence }: FoundAttribution): boolean {
  return someVerb(p, p.sentences[sentence]?.first ?? 0, cue.first, verb => verb.form === 'finite');
}

/** "The mayor's claim that the dam was safe angered farmers": where the verb begins whose subject the claim is. */
export function predicateStart(p: Phrases, start: number, end: number): number {
  let seen = false;
  for (let i = start + 1; i < end; i++) {
    if ((p.quoteAt[i] ?? -1) >= 0) continue;
    const token = p.tokens[i];
    if (token === undefined) break;
    if (CLAUSE_OPENERS.has(token.lower) || /^(?:who|which|whose|what|whether|how|why)$/.test(token.lower)) { if (token.pos !== 'ADP') seen = false; continue; }
    const verb = p.verbs[p.verbAt[i] ?? -1];
    if (verb?.first !== i) continue;
    if (verb.form === 'finite') {
      if (seen) return i;
      seen = true;
    }
    i = verb.last - 1;
  }
  return end;
}

const PRESENT = /^(?:has|have|is|are|does|do)$/;
const BACKSHIFTED = /^(?:had|was|were|would|could|might)$/;

/** "The staff insisted that no ship had been hit, and Orel has not named one": behind reported speech in the past, a clause in the present is the writer's. */
export function tenseBreak(p: Phrases, { head, complement }: FoundAttribution, start: number, end: number): number {
  if (complement.frame !== 'c' && complement.frame !== 't' || !/(?:ed|said|told|wrote|found|swore)$/.test(p.tokens[head]?.lower ?? '')) return end;
  let shifted = false;
  for (let i = start; i < end; i++) {
    if ((p.quoteAt[i] ?? -1) >= 0) continue;
    const token = p.tokens[i];
    if (token === undefined) break;
    if (token.pos === 'AUX' && BACKSHIFTED.test(token.lower)) shifted = true;
    // "claimed the army fled, though monitors have seen no proof": what is held against it needs no shift of tense.
    const joint = p.tokens[i + 1]?.lower ?? '';
    if (token.text !== ',' || !/^(?:and|but|though|although|while)$/.test(joint) || !shifted && joint !== 'though' && joint !== 'although') continue;
    const subject = p.nounPhrases[p.nounAt[i + 2] ?? -1];
    if (subject?.first !== i + 2) continue;
    const verb = p.verbs[p.verbAt[subject.last] ?? -1];
    if (verb?.form === 'finite' && PRESENT.test(p.tokens[verb.first]?.lower ?? '')) return i;
  }
  return end;
}
