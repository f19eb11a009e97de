import type { FoundAttribution, TokenRange } from './attributions.ts';
import type { Phrases } from './phrases.ts';
import { clauseEnd, nounPhraseAfter } from './sources.ts';
import { isTimeWord } from './words.ts';

/** Prepositions that take what follows them for granted, whatever the sentence says. */
const CONCEDING = /^(?:despite|notwithstanding)$/;
/** Prepositions of time before what has happened or has not ended. */
const DATING = /^(?:after|since|following|until)$/;
/** What happens to somebody once: "since the fall of Orel". */
const EVENTS = /^(?:defeat|loss|fall|capture|recapture|seizure|collapse|death|murder|killing|assassination|arrest|detention|surrender|withdrawal|retreat|resignation|dismissal|ousting|ouster|overthrow|coup|invasion|annexation|occupation|liberation|massacre|expulsion|defection|conviction|execution|abduction|sinking|destruction|closure|suspension|bombing|shelling|attack|raid|strike)$/;
/** Words for the attitude to what happened, not for what happened. */
const ATTITUDES = /^(?:fears?|concerns?|hopes?|doubts?|odds|differences?|misgivings|appearances|reservations|best|wishes|rhetoric|way|lack|range|disdain|decades|everything|anything|all|one|efforts?|talk)$/;

/**
 * What the writer takes for granted in a sentence that says something else: "despite a moratorium on exports", "after
 * its defeat at Orel", "the fact that the dam was mined". Ranges lie within sentences and outside of what others say.
 */
export function findPresuppositions(p: Phrases, attributions: readonly FoundAttribution[]): TokenRange[] {
  const { tokens } = p;
  const found: TokenRange[] = [];
  for (let i = 0; i + 2 < tokens.length; i++) {
    const token = tokens[i];
    if (token === undefined || (p.quoteAt[i] ?? -1) >= 0) continue;
    const range = presupposedAt(p, i, token.lower);
    if (range === undefined || attributions.some(other => [...other.content, other.cue].some(said => said.first < range.last && range.first < said.last))) continue;
    found.push(range);
    i = range.last - 1;
  }
  return found;
}

function presupposedAt(p: Phrases, at: number, lower: string): TokenRange | undefined {
  const { tokens } = p;
  const limit = p.sentences[p.sentenceAt[at] ?? 0]?.last ?? tokens.length;
  if (CONCEDING.test(lower)) return conceded(p, at + 1, limit);
  if (lower === 'in' && tokens[at + 1]?.lower === 'spite' && tokens[at + 2]?.lower === 'of') return conceded(p, at + 3, limit);
  if (DATING.test(lower)) return event(p, at + 1, limit);
  // "the fact that the dam was mined", "unaware that the bridge was gone"
  if ((lower === 'fact' && tokens[at - 1]?.lower === 'the' || lower === 'unaware' || lower === 'aware') && tokens[at + 1]?.lower === 'that') {
    const last = clauseEnd(p, at + 2, limit);
    return last - at - 2 >= 3 ? { first: at + 2, last } : undefined;
  }
  return undefined;
}

/** The noun phrase of an event or state behind "despite", with what hangs on it. */
function conceded(p: Phrases, at: number, limit: number): TokenRange | undefined {
  const { tokens } = p;
  if (tokens[at]?.lower === 'the' && tokens[at + 1]?.lower === 'fact') return undefined;
  const phrase = nounPhraseAfter(p, at, limit);
  const head = tokens[phrase?.head ?? -1];
  if (phrase === undefined || head === undefined || phrase.first !== at || head.pos !== 'NOUN' || ATTITUDES.test(head.lower) || isTimeWord(head.lower)) return undefined;
  // "despite these" and "despite rain" say too little to look up.
  return phrase.last - phrase.first >= 2 ? { first: phrase.first, last: phrase.last } : undefined;
}

/** "its defeat at Orel", "the flight of Haile Besk", "Besk's arrest": whose event or where is said, and somebody or something is named. */
function event(p: Phrases, at: number, limit: number): TokenRange | undefined {
  const { tokens } = p;
  const phrase = nounPhraseAfter(p, at, limit);
  if (phrase === undefined || phrase.first !== at || !EVENTS.test(tokens[phrase.head]?.lower ?? '')) return undefined;
  const owned = tokens.slice(phrase.first, phrase.head).some(token => token.pos === 'PART' || /^(?:its|his|her|their)$/.test(token.lower));
  const named = tokens.slice(phrase.first, phrase.last).some(token => token.pos === 'PROPN' || token.pos === 'NUM');
  return named && (owned || phrase.last > phrase.head + 1) ? { first: phrase.first, last: phrase.last } : undefined;
}
