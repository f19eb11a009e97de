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

/** "While the ministry says …", "In Dobra, where the rebels say …": the cue's clause stands before the main one. */
export function opensSentence(p: Phrases, at: number, sentence: number): boolean {
  const first = p.sentences[sentence]?.first ?? 0;
  if (!/^(?:while|although|though|when|after|as|where|because|since|before|once|whereas|until)$/.test(p.tokens[at]?.lower ?? '')) return false;
  return at === first || p.tokens[at]?.lower === 'where' && p.tokens[at - 1]?.text === ',' && at - first <= 5 && p.tokens[first]?.pos === 'ADP';
}

/** Where the main clause begins behind a comma: a subject and its verb, after the clause before has had its own. */
export function mainClause(p: Phrases, start: number, end: number): number {
  let seen = false;
  for (let i = start; i < end; i++) {
    if ((p.quoteAt[i] ?? -1) >= 0) continue;
    if (p.verbs[p.verbAt[i] ?? -1]?.form === 'finite') seen = true;
    if (!seen || p.tokens[i]?.text !== ',') continue;
    const subject = p.nounPhrases[p.nounAt[i + 1] ?? -1];
    if (subject?.first === i + 1 && someVerb(p, subject.last, Math.min(end, subject.last + 8), verb => verb.form === 'finite')) return i;
  }
  return end;
}

/** "Despite claims that the dam was safe, it failed.": the phrase stands before the main clause. */
export function governed(p: Phrases, { cue, sentence }: FoundAttribution): boolean {
  const first = p.sentences[sentence]?.first ?? 0;
  return cue.first - first <= 8 && /^(?:asked|pressed|questioned|despite|notwithstanding|amid|after|following|given|in|on|with|contrary)$/.test(p.tokens[first]?.lower ?? '');
}

/** "Orel, which denies owning submarines, stayed silent": a relative clause between commas or dashes ends at the second. */
export function parenthesisEnd(p: Phrases, start: number, end: number, mark: string): number {
  for (let i = start; i < end; i++) {
    if ((p.quoteAt[i] ?? -1) >= 0) continue;
    if (p.tokens[i]?.text === mark && (mark !== ',' || p.verbs[p.verbAt[i + 1] ?? -1]?.form === 'finite')) return i;
  }
  return end;
}

/** A noun as content ends where the sentence goes on with another verb: "condemned the raid and closed the gate". */
export function phraseEnd(p: Phrases, start: number, end: number): number {
  for (let i = start + 1; i < end; i++) {
    if ((p.quoteAt[i] ?? -1) >= 0) continue;
    const token = p.tokens[i];
    if (token === undefined || token.lower !== 'and' && token.lower !== 'but') continue;
    let next = i + 1;
    while (next < end && p.tokens[next]?.pos === 'ADV') next++;
    const comma = p.tokens[i - 1]?.text === ',';
    if (p.verbs[p.verbAt[next] ?? -1]?.form === 'finite') return comma ? i - 1 : i;
    // "…, and then they return", "disputes the count and its ledger has another"
    if ((p.nounAt[next] ?? -1) >= 0) {
      const subject = p.nounPhrases[p.nounAt[next] ?? -1];
      if (subject !== undefined && p.verbs[p.verbAt[subject.last] ?? -1]?.form === 'finite') return comma ? i - 1 : i;
    }
  }
  return end;
}
