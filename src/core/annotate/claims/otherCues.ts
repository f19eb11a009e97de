import type { FoundAttribution } from './attributions.ts';
import type { Phrases } from './phrases.ts';
import { clauseEnd, nounPhraseAfter } from './sources.ts';

/** Attributions whose cue is no verb: "according to". */
export function otherCues(p: Phrases, _verbs: readonly FoundAttribution[]): FoundAttribution[] {
  const found: FoundAttribution[] = [];
  const { tokens, quoteAt } = p;
  for (let i = 0; i + 1 < tokens.length; i++) {
    if ((quoteAt[i] ?? -1) >= 0) continue;
    const token = tokens[i];
    if (token === undefined) continue;
    if (token.lower === 'according' && tokens[i + 1]?.lower === 'to') {
      const made = accordingTo(p, i, i + 2);
      if (made !== undefined) found.push(made);
    }
  }
  return found;
}

function accordingTo(p: Phrases, at: number, last: number): FoundAttribution | undefined {
  const { tokens } = p;
  const sentence = p.sentenceAt[at] ?? 0;
  const bounds = p.sentences[sentence];
  if (bounds === undefined) return undefined;
  let initial = true;
  for (let i = bounds.first; i < at; i++) if (tokens[i]?.pos !== 'PUNCT' && tokens[i]?.pos !== 'CCONJ' && tokens[i]?.pos !== 'ADV') initial = false;
  const end = clauseEnd(p, last, bounds.last);
  const source = nounPhraseAfter(p, last, bounds.last, initial) ?? (end > last ? { first: last, last: end, head: end - 1 } : undefined);
  if (source === undefined) return undefined;
  const base = { cue: { first: at, last }, head: at, source, sourceSide: 'right', stance: 'report', rule: 'according-to', negated: false, sentence, content: [] } as const;
  if (initial) {
    return { ...base, content: [], side: 'after', complement: { frame: 'c', start: clauseEnd(p, source.last, bounds.last), cueLast: last, direct: false } };
  }
  return { ...base, content: [], side: 'before', complement: { frame: '-', start: last, cueLast: last, direct: false } };
}
