import type { CueVerb } from './cueLexicon.ts';
import { nextComma, twoHalves } from './halves.ts';
import { formOf } from './phrases.ts';
import type { Phrases, VerbGroup } from './phrases.ts';
import { nounPhraseAfter } from './sources.ts';
import { DASHES, isTimeWord, QUESTION_WORDS, VENUES } from './words.ts';

/** What follows a cue: the letters are those of the cue lexicon's frames; `-` nothing, `p` a preposition of the cue's own. */
export interface Complement {
  readonly frame: 'c' | 't' | 'w' | 'n' | 'i' | 'g' | 'q' | 'p' | 'r' | 'a' | '-';
  /** First token of the content; for `r` and `a` the first half begins here and the second at `second`. */
  readonly start: number;
  /** End of the first half of `r` and `a`. */
  readonly firstEnd?: number;
  readonly second?: number;
  /** Token after the cue's own words (particle or preposition). */
  readonly cueLast: number;
  /** True where the content is set off: after a colon, or quoted whole. */
  readonly direct: boolean;
  /** The content lacks its subject: it stands before the cue, as a relative pronoun. */
  readonly relative?: boolean;
}

const ASKING = new Set(['ask', 'wonder', 'question', 'know', 'doubt', 'inquire', 'enquire', 'explain', 'describe', 'say', 'tell', 'decide', 'learn']);
const STOPS = new Set(['.', ';', '!', '?', ')', ']', '…']);

/** Reads what stands behind the verb group at `verb`, up to token `high`. */
export function complementOf(p: Phrases, verb: VerbGroup, cue: CueVerb, high: number): Complement {
  const { tokens, nounAt, nounPhrases, verbAt, verbs, quoteAt } = p;
  const takes = (frame: string): boolean => cue.frames.includes(frame);
  let i = verb.last;
  let cueLast = verb.last;
  const none: Complement = { frame: '-', start: i, cueLast, direct: false };
  let addressee = false;
  let passedComma = false;
  let skippedPhrase = false;
  let hearer = false;
  for (let steps = 0; steps < 14 && i < high; steps++) {
    const token = tokens[i];
    if (token === undefined) break;
    const { lower, pos } = token;
    if (i === verb.last && lower === cue.particle) { cueLast = ++i; continue; }
    if ((quoteAt[i] ?? -1) >= 0) return { frame: 'q', start: i, cueLast, direct: true };
    if (STOPS.has(token.text)) break;
    if (token.text === ':') {
      return { frame: 'q', start: i + 1, cueLast, direct: true };
    }
    if (lower === 'that' && (pos === 'SCONJ' || pos === 'PRON' || pos === 'DET' || pos === 'ADP')) {
      // "said that day", "said later that evening"
      if (isTimeWord(tokens[i + 1]?.lower ?? '') && !finiteAfter(p, i + 2, high) && /^(?:PUNCT|ADP|SCONJ)$/.test(tokens[i + 2]?.pos ?? 'PUNCT')) { i += 2; continue; }
      // "denied that." and "said that much": the word itself is the content.
      const next = tokens[i + 1];
      if (next === undefined || i + 1 >= high || next.pos === 'PUNCT' && next.text !== ',' && (quoteAt[i + 1] ?? -1) < 0 || next.pos === 'ADP' && (next.lower === 'on' || next.lower === 'in')) return { frame: 'n', start: i, cueLast, direct: false };
      return { frame: 't', start: i, cueLast, direct: false };
    }
    // "denied once more that"
    if ((pos === 'ADJ' || pos === 'ADV') && tokens[i + 1]?.lower === 'that' && takes('t') && (nounAt[i + 1] ?? -1) < 0 && (nounPhrases[nounAt[i] ?? -1]?.first ?? i) === i) { i++; continue; }
    if (token.text === ',') {
      if (passedComma) break;
      const next = tokens[i + 1];
      if (next === undefined) break;
      if ((quoteAt[i + 1] ?? -1) >= 0) return { frame: 'q', start: i + 1, cueLast, direct: true };
      if (next.lower === 'that') { i++; passedComma = true; continue; }
      // "reported on Monday, citing a guard, that …"
      const close = nextComma(p, i + 1, high);
      const after = tokens[close + 1];
      if (close > 0 && (quoteAt[close] ?? -1) < 0 && after !== undefined && (after.lower === 'that' || (quoteAt[close + 1] ?? -1) >= 0) && takes('t') && tokens[i + 1]?.lower !== 'and') { i = close + 1; passedComma = true; continue; }
      break;
    }
    if (pos === 'PUNCT' && (DASHES.has(token.text) || token.text === '(')) break;
    if (lower === 'out' || lower === 'up' || lower === 'off' || lower === 'down') { if (i === verb.last) cueLast = i + 1; i++; continue; }
    if (QUESTION_WORDS.has(lower) && (takes('w') || takes('q') || takes('t')) && (lower !== 'who' && lower !== 'which' || /^(?:wonder|ask)$/.test(tokens[verb.head]?.lemma ?? '') && (verbAt[i + 1] ?? -1) >= 0)) {
      // "said when asked"
      if (lower === 'when' && /^(?:asked|pressed|reached|questioned|challenged|approached|told|contacted)$/.test(tokens[i + 1]?.lower ?? '')) break;
      if ((lower === 'when' || lower === 'where' || lower === 'if') && !ASKING.has(tokens[verb.head]?.lemma ?? '')) break;
      return { frame: 'w', start: i, cueLast, direct: false };
    }
    if (lower === 'as' && takes('a')) return { frame: 'a', start: i, cueLast, direct: false };
    const group = verbs[verbAt[i] ?? -1];
    if (group !== undefined && group.first === i) {
      if (group.form === 'infinitive') return { frame: 'i', start: i, cueLast, direct: false };
      if (group.form === 'ing') {
        // "blamed shelling for the blackout": a noun in -ing
        const halves = (takes('r') || takes('d')) && i === verb.last ? twoHalves(p, i, group.last, high, verb, cue) : undefined;
        if (halves !== undefined) return { ...halves, cueLast, direct: false };
        return { frame: 'g', start: i, cueLast, direct: false };
      }
      // "a plan which he said was dead": the subject of the content stands before the cue.
      if (group.form === 'finite' && takes('c') && i === verb.last && tokens[i]?.pos === 'AUX') return { frame: 'c', start: i, cueLast, direct: false, relative: true };
      break;
    }
    if ((pos === 'ADP' || pos === 'SCONJ' || pos === 'PART') && (nounAt[i] ?? -1) < 0) {
      // "confided to a cousin that the boats would sail": who hears it.
      const heard = lower === 'to' && takes('t') ? nounPhrases[nounAt[i + 1] ?? -1] : undefined;
      if (heard?.first === i + 1 && tokens[heard.last]?.lower === 'that') { i = heard.last; continue; }
      if (cue.prepositions.includes(lower) && (!addressee || lower === 'about' || lower === 'of' || lower === 'against') && (i === verb.last || addressee || hearer || lower === 'about' || lower === 'against' || lower === 'on' || lower === 'of' && tokens[verb.head]?.lemma === 'warn' || (lower === 'for' && !skippedPhrase))) return { frame: 'p', start: i + 1, cueLast: i + 1, direct: false };
      if (lower === 'of' && !(i === verb.last && tokens[verb.head]?.lemma === 'say') || lower === 'for' && (takes('r') || takes('g')) && !isTimeWord(tokens[nounPhrases[nounAt[i + 1] ?? -1]?.head ?? i]?.lower ?? '')) break;
      if (lower === 'as' || lower === 'because' || lower === 'while') break;
      if (lower === 'after' || lower === 'before' || lower === 'since') {
        const occasion = nounPhrases[nounAt[i + 1] ?? -1];
        if (occasion === undefined || finiteAfter(p, occasion.last, high)) break;
      }
      // "said on Friday", "told … at a briefing": time, place and occasion are passed over.
      const object = nounPhraseAfter(p, i + 1, high);
      const base = nounPhrases[nounAt[i + 1] ?? -1];
      if (base === undefined || object === undefined) {
        // "replied in writing that", "mentioned in passing that"
        if (lower === 'in' && /^(?:writing|passing)$/.test(tokens[i + 1]?.lower ?? '')) { i += 2; continue; }
        if ((verbAt[i + 1] ?? -1) >= 0) break;
        // "admitted in private that"
        i += tokens[i + 1]?.pos === 'ADJ' ? 2 : 1;
        continue;
      }
      // "dismissed on Monday a report": a day between verb and object parts them no further.
      if (i !== verb.last || lower !== 'on' || !isTimeWord(tokens[base.head]?.lower ?? '')) skippedPhrase = true;
      // "complained to the council of shelling", "protested to the mayor about the dust"
      hearer = lower === 'to' && i === verb.last;
      i = Math.min(base.last, high);
      if (hearer && cue.prepositions.includes(tokens[i]?.lower ?? '')) continue;
      while (tokens[i]?.lower === 'of' || VENUES.has(tokens[i - 1]?.lower ?? '') && /^(?:with|to|by|on|for)$/.test(tokens[i]?.lower ?? '')) {
        const further = nounPhrases[nounAt[i + 1] ?? -1];
        if (further === undefined || further.first !== i + 1) break;
        i = further.last;
      }
      continue;
    }
    if ((pos === 'ADV' || lower === 'early' || lower === 'late') && (nounAt[i] ?? -1) < 0) { i++; continue; }
    // "told us this on Tuesday"
    if (addressee && (lower === 'this' || lower === 'so') && isBareObject(p, i, high)) return { frame: 'p', start: i, cueLast, direct: false };
    const phrase = nounPhrases[nounAt[i] ?? -1];
    if (phrase !== undefined) {
      if (isTimeWord(tokens[phrase.head]?.lower ?? '') && phrase.first === i && !finiteAfter(p, phrase.last, high) && tokens[phrase.last]?.lower !== 'of' || isTimeWord(lower) && tokens[phrase.head]?.pos === 'NUM') { i = phrase.last; continue; }
      // "tells it backwards: …", "summed the mood up: “…”"
      const colon = takes('q') || takes('w') ? colonAhead(p, i, high) : -1;
      if (colon > 0 && ((quoteAt[colon + 1] ?? -1) >= 0 || /^(?:it|things|matters)$/.test(lower))) return { frame: 'q', start: colon + 1, cueLast, direct: true };
      const object = nounPhraseAfter(p, i, high);
      const end = object?.last ?? phrase.last;
      if (takes('a') && !addressee) {
        const named = twoHalves(p, i, phrase.last, high, verb, cue);
        if (named !== undefined) return { ...named, cueLast, direct: false };
      }
      const direct = addresseeEnd(p, phrase.last, end, high);
      if (takes('o') && !addressee && direct > 0) { addressee = true; i = direct; continue; }
      if ((takes('r') || takes('a') || takes('d')) && !addressee) {
        const halves = twoHalves(p, i, phrase.last, high, verb, cue);
        if (halves !== undefined) return { ...halves, cueLast, direct: false };
      }
      if (takes('c') && (clauseFollows(p, i, high) || tokens[verb.head]?.lemma === 'say')) return { frame: 'c', start: i, cueLast, direct: false };
      if (takes('o') && !addressee && !takes('n')) { addressee = true; i = phrase.last; continue; }
      if (addressee && (takes('c') || takes('t')) && clauseFollows(p, i, high)) return { frame: 'c', start: i, cueLast, direct: false };
      if (skippedPhrase && !takes('c')) return { frame: '-', start: i, cueLast, direct: false };
      return { frame: 'n', start: i, cueLast, direct: false };
    }
    if (pos === 'PRON' && lower === 'there' || pos === 'DET' || pos === 'ADJ' || pos === 'NUM') {
      if (takes('c') && clauseFollows(p, i, high)) return { frame: 'c', start: i, cueLast, direct: false };
      if (pos === 'PRON') break;
      // "attributes some of the blasts to gas"
      const halves = takes('d') ? twoHalves(p, i, i + 1, high, verb, cue) : undefined;
      if (halves !== undefined) return { ...halves, cueLast, direct: false };
      return { frame: takes('n') ? 'n' : '-', start: i, cueLast, direct: false };
    }
    break;
  }
  return { ...none, cueLast, start: i };
}

/** The colon that ends the clause running at `from`, where no verb stands before it; -1 without one. */
function colonAhead(p: Phrases, from: number, high: number): number {
  for (let i = from; i < high && i - from < 12; i++) {
    if (p.tokens[i]?.text === ':') return i + 1 < high ? i : -1;
    if ((p.quoteAt[i] ?? -1) >= 0 || p.tokens[i]?.pos === 'PUNCT' || p.verbs[p.verbAt[i] ?? -1]?.form === 'finite') return -1;
  }
  return -1;
}

/** "this on Tuesday": nothing but when and where follows. */
function isBareObject(p: Phrases, at: number, high: number): boolean {
  const next = p.tokens[at + 1];
  return next === undefined || at + 1 >= high || next.pos === 'PUNCT' || next.pos === 'ADP' || next.pos === 'ADV';
}

function finiteAfter(p: Phrases, at: number, high: number): boolean {
  let i = at;
  while (i < high && p.tokens[i]?.pos === 'ADV') i++;
  const group = p.verbs[p.verbAt[i] ?? -1];
  return i < high && group !== undefined && group.form === 'finite';
}

/** End of an addressee ("told the porters to wait"): what follows it opens the content; 0 where it is no addressee. */
function addresseeEnd(p: Phrases, near: number, far: number, high: number): number {
  for (const end of near === far ? [near] : [near, far]) {
    let i = end;
    while (i < high && (p.tokens[i]?.pos === 'ADV' || isTimeWord(p.tokens[i]?.lower ?? ''))) i++;
    const token = p.tokens[i];
    if (token === undefined || i >= high) continue;
    if (token.lower === 'that' || QUESTION_WORDS.has(token.lower) && token.lower !== 'who' && token.lower !== 'which' || (p.quoteAt[i] ?? -1) >= 0 || token.text === ':') return end;
    if (token.text === ',' && ((p.quoteAt[i + 1] ?? -1) >= 0)) return end;
    const group = p.verbs[p.verbAt[i] ?? -1];
    if (group?.first === i && group.form === 'infinitive') return end;
    const next = p.nounPhrases[p.nounAt[i] ?? -1];
    if (next?.first === i && !isTimeWord(token.lower) && clauseFollows(p, i, high)) return end;
  }
  return 0;
}

/** True where a subject and a finite verb follow from `start` before the clause is cut. */
export function clauseFollows(p: Phrases, start: number, high: number): boolean {
  const { tokens, verbs, verbAt, nounAt } = p;
  let subject = tokens[start]?.pos === 'ADJ' || tokens[start]?.pos === 'DET';
  let relative = false;
  let commas = 0;
  let joined = false;
  for (let i = start; i < high && i - start < 40; i++) {
    const token = tokens[i];
    if (token === undefined) return false;
    if (token.text === ';' || token.text === ':' || token.text === '.') return false;
    // "told the crew, warning that …": the clause behind the comma is another one.
    if (token.text === ',' && (p.verbs[verbAt[i + 1] ?? -1]?.form === 'ing' || /^(?:after|before|while|when|as|and|but|though|although)$/.test(tokens[i + 1]?.lower ?? ''))) return false;
    // "confirmed the handover but gave no figure": the verb behind "but" is the sayer's.
    if (token.lower === 'but' && p.verbs[verbAt[i + 1] ?? -1]?.form === 'finite') return false;
    if (token.text === ',') { commas++; joined = false; }
    else if (token.lower === 'and' || token.lower === 'or') joined = true;
    if ((nounAt[i] ?? -1) >= 0 || token.lower === 'there') subject = true;
    if (subject && (token.lower === 'who' || token.lower === 'which' || token.lower === 'that' || token.lower === 'whose')) relative = true;
    const group = verbs[verbAt[i] ?? -1];
    if (group !== undefined && group.first === i) {
      if (group.form === 'finite' && subject) {
        if (relative) relative = false;
        // One comma between subject and verb parts two clauses, unless it is a list's or the verb's own phrase's.
        else if (!reducedRelative(p, i)) return commas !== 1 || joined || quotedComma(p, start, i);
      }
      i = group.last - 1;
    }
  }
  return false;
}

function quotedComma(p: Phrases, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (p.tokens[i]?.text === ',') return (p.quoteAt[i] ?? -1) >= 0 || /^(?:in|on|at|with|by|after|before|for|despite|since|when|as|if)$/.test(p.tokens[start]?.lower ?? '');
  return false;
}

/** "drones launched from Orel": a past form behind a noun and before a preposition is more often no finite verb. */
function reducedRelative(p: Phrases, at: number): boolean {
  const group = p.verbs[p.verbAt[at] ?? -1];
  if (group === undefined || p.tokens[group.first]?.pos === 'AUX') return false;
  const head = p.tokens[group.head];
  const next = p.tokens[group.last];
  if (formOf(head) !== 'past') return false;
  return next !== undefined && next.lower === 'by';
}

/** A complement that is nothing but where it begins. */
export function bare(frame: Complement['frame'], start: number, cueLast: number): Complement {
  return { frame, start, cueLast, direct: false };
}
