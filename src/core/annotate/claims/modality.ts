import type { Stance } from '../../model/attribution.ts';
import type { Modality } from '../../model/claim.ts';
import type { TokenRange } from './attributions.ts';
import type { Phrases } from './phrases.ts';

const FORECASTS = new Set(['predict', 'forecast', 'anticipate', 'expect', 'project', 'vow', 'pledge', 'promise', 'plan', 'intend', 'threaten', 'swear', 'prepare', 'aim', 'hope']);

/** Whether a content states a fact, looks ahead, depends on something, or tells somebody what to do. */
export function modalityOf(p: Phrases, ranges: readonly TokenRange[], stance: Stance | undefined, cueLemma: string | undefined): Modality {
  const { tokens, verbs, verbAt } = p;
  let will = false;
  let duty = false;
  let condition = false;
  for (const { first, last } of ranges) {
    for (let i = first; i < last; i++) {
      const lower = tokens[i]?.lower ?? '';
      if ((lower === 'if' || lower === 'unless' || lower === 'provided' && tokens[i + 1]?.lower === 'that') && tokens[i - 1]?.lower !== 'as' && tokens[i - 1]?.lower !== 'whether' && tokens[i - 1]?.lower !== 'even') condition = true;
      const verb = verbs[verbAt[i] ?? -1];
      if (verb === undefined || verb.first !== i) continue;
      for (let k = verb.first; k < verb.last; k++) {
        const word = tokens[k]?.lower ?? '';
        if (word === 'will' || word === 'wo' || word === '\'ll' || word === '’ll' || word === 'shall') will = true;
        // "would not say who fired" tells of a refusal.
        if (word === 'would' && tokens[verb.last - 1]?.lower !== 'have' && !hasHave(p, verb.first, verb.last) && !(verb.negated && /^(?:say|comment|confirm|discuss|elaborate|disclose|answer|give|name)$/.test(tokens[verb.head]?.lemma ?? ''))) will = true;
        if (word === 'should' || word === 'must' || word === 'ought') duty = !hasHave(p, verb.first, verb.last) || duty;
        if (word === 'going' && tokens[verb.last]?.lower === 'to') will = true;
      }
      const head = tokens[verb.head];
      if (head !== undefined && tokens[verb.last]?.lower === 'to' && (verb.passive && /^(?:expect|schedule|plan|set|slate|forecast|due)$/.test(head.lemma) || head.lemma === 'be' && (verbAt[verb.last] ?? -1) >= 0 || head.lemma === 'plan' || head.lemma === 'intend')) will = true;
      i = verb.last - 1;
    }
  }
  if (condition) return 'conditional';
  const first = ranges[0] === undefined ? undefined : tokens[ranges[0].first];
  const infinitive = ranges.some(range => tokens[range.first]?.lower === 'to');
  if (stance === 'demand') return 'directive';
  if (stance === 'pledge' && (infinitive || will) || cueLemma !== undefined && FORECASTS.has(cueLemma) && stance !== 'report' || cueLemma === 'warn' && will) return 'forecast';
  if (cueLemma === 'tell' && first?.lower === 'to') return 'directive';
  if (will) return 'forecast';
  if (duty) return 'directive';
  return 'fact';
}

function hasHave(p: Phrases, first: number, last: number): boolean {
  for (let i = first; i < last; i++) if (p.tokens[i]?.lower === 'have') return true;
  return false;
}

/** True where the main statement of a content is denied: "has not crossed", "no bridge fell", "nobody was hurt". */
export function isNegated(p: Phrases, ranges: readonly TokenRange[]): boolean {
  const range = ranges.at(-1);
  if (range === undefined) return false;
  const { tokens, verbs, verbAt } = p;
  const opening = tokens[ranges[0]?.first ?? range.first]?.lower;
  const second = tokens[(ranges[0]?.first ?? range.first) + (opening === 'that' ? 1 : 0)]?.lower ?? '';
  if (/^(?:no|none|nobody|nothing|neither|never)$/.test(second) || second === 'not' && /^(?:one|a|an|all|every)$/.test(tokens[(ranges[0]?.first ?? 0) + 1]?.lower ?? '')) return true;
  for (const { first, last } of ranges) {
    for (let i = first; i < last; i++) {
      const verb = verbs[verbAt[i] ?? -1];
      if (verb === undefined || verb.form !== 'finite') continue;
      if (/^(?:who|which|that|where)$/.test(tokens[verb.first - 1]?.lower ?? '') && verb.first > first + 1) { i = verb.last - 1; continue; }
      const next = tokens[verb.last]?.lower;
      return verb.negated || next === 'no' || next === 'nothing' || next === 'nobody' || next === 'none' || next === 'neither';
    }
  }
  return false;
}
