import type { Complement } from './complements.ts';
import type { CueVerb } from './cueLexicon.ts';
import { formOf } from './phrases.ts';
import type { Phrases, VerbGroup } from './phrases.ts';
import { isTimeWord } from './words.ts';

/** "calls the men terrorists", "calls the valley Nova Dolina": two nouns in a row of which one cannot go with the other. */
function namedLast(p: Phrases, start: number, near: number): boolean {
  const last = p.tokens[near - 1];
  const before = p.tokens[near - 2];
  if (near - start < 3 || last === undefined || before === undefined || !/^(?:the|these|those|this|that|its|their|his|her)$/.test(p.tokens[start]?.lower ?? '') || before.pos !== 'NOUN') return false;
  return last.pos === 'NOUN' && last.lower.endsWith('s') && /(?:s|men|women|children|people)$/.test(before.lower);
}

/** "blamed Orel for the strike", "described the plan as a trap", "called the report a lie". */
export function twoHalves(p: Phrases, start: number, near: number, high: number, governor: VerbGroup, cue: CueVerb): Omit<Complement, 'cueLast' | 'direct'> | undefined {
  const { tokens, nounAt, quoteAt, verbAt, verbs } = p;
  const accuses = cue.frames.includes('r');
  const lemma = tokens[governor.head]?.lemma ?? '';
  const bare = cue.frames.includes('a') && !cue.frames.includes('s');
  if (bare && namedLast(p, start, near) && tokens[near]?.pos === 'PUNCT') return { frame: 'a', start, firstEnd: near - 1, second: near - 1 };
  for (let i = near; i < high && i - start < 30; i++) {
    const token = tokens[i];
    if (token === undefined) return undefined;
    const { lower } = token;
    if ((quoteAt[i] ?? -1) >= 0) {
      if (cue.frames.includes('a')) return { frame: 'a', start, firstEnd: i, second: i };
      // "blamed rebels “on the ridge” for the blackout": a few quoted words inside what is blamed
      const quotation = p.quotations[quoteAt[i] ?? -1];
      if (quotation === undefined || quotation.close >= high || quotation.last - quotation.first > 8 || i === start) return undefined;
      i = quotation.close - 1;
      continue;
    }
    if (token.text === ',') {
      // "accused the mayor, Ivan Petrenko, of theft"
      const close = nextComma(p, i + 1, high);
      if (close > 0 && close - i < 8 && /^(?:of|for|as)$/.test(tokens[close + 1]?.lower ?? '')) { i = close; continue; }
      return undefined;
    }
    if (token.text === ';' || token.text === '.') return undefined;
    // "attributed the deaths to gas", "blamed the leak on rust"
    if (lower === 'to' && cue.frames.includes('d') && token.pos !== 'PUNCT' && (verbAt[i] ?? -1) < 0 || lower === 'on' && lemma === 'blame' && !isTimeWord(tokens[i + 1]?.lower ?? '')) return { frame: 'r', start, firstEnd: i, second: i + 1 };
    if (accuses && (lower === 'of' && i === near || (lower === 'for' || lower === 'over' || lower === 'with') && lemma !== 'suspect')) {
      if (lower === 'of' && !/^(?:accuse|suspect)/.test(tokens[start - 1]?.lemma ?? '') && (verbAt[i + 1] ?? -1) < 0 && i !== near) continue;
      // "attacked the town for hours"
      const object = p.nounPhrases[nounAt[i + 1] ?? -1];
      if (object !== undefined && lower !== 'of' && isTimeWord(tokens[object.head]?.lower ?? '')) return undefined;
      return { frame: 'r', start, firstEnd: i, second: i + 1 };
    }
    if (accuses && lower === 'of') { const next = verbs[verbAt[i + 1] ?? -1]; if (next?.form === 'ing') return { frame: 'r', start, firstEnd: i, second: i + 1 }; continue; }
    if (cue.frames.includes('a') && lower === 'as') return { frame: 'a', start, firstEnd: i, second: i + 1 };
    const group = verbs[verbAt[i] ?? -1];
    // "considers the matter closed"
    if (bare && i === near && /^(?:consider|deem|declare)$/.test(lemma) && group?.first === i && formOf(token) === 'past') return { frame: 'a', start, firstEnd: i, second: i };
    if (group?.form === 'finite') return undefined;
    // "called her vote for the war a mistake", "called Orel a “thief”"
    if (bare && !accuses && (lower === 'a' || lower === 'an') && (nounAt[i - 1] ?? -1) >= 0) return { frame: 'a', start, firstEnd: i, second: i };
    if (bare && (nounAt[i] ?? -1) >= 0 && i === near && (token.pos === 'DET' || token.pos === 'ADJ')) return { frame: 'a', start, firstEnd: i, second: i };
    if (bare && i === near && (token.pos === 'ADJ' || tokens[start]?.pos === 'PRON' && nounAt[i] !== undefined && token.pos === 'NOUN')) return { frame: 'a', start, firstEnd: i, second: i };
  }
  return undefined;
}

/** The next comma within a clause's reach; -1 without one. */
export function nextComma(p: Phrases, from: number, high: number): number {
  for (let i = from; i < high && i - from < 16; i++) {
    const text = p.tokens[i]?.text;
    if (text === ',') return i;
    if (text === ';' || text === '.') return -1;
  }
  return -1;
}
