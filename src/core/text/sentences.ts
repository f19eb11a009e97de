import type { Sentence, Token } from './tagged.ts';

/** Written with a full stop and followed by a name or number more often than by a new sentence. */
const TITLES = new Set('gen. lt. col. maj. capt. sgt. cpl. adm. cmdr. brig. pvt. mr. mrs. ms. dr. prof. st. sen. rep. gov. pres. rev. hon. amb. sec. supt. insp. det. no. nos. art. vol. fig. pp. vs. v. al. approx. ca. jan. feb. mar. apr. jun. jul. aug. sept. sep. oct. nov. dec. mt. ft. e.g. i.e. cf. viz. incl. est.'.split(' '));
/** Words that begin a sentence and hardly ever follow "U.S." or "p.m." inside one when capitalised. */
const STARTERS = new Set('the a an this that these those it he she they we you i there his her its their our my in on at by for from with as after before when while if but and so yet or however meanwhile since although though because according no not many most some several all both each one two three four five six seven eight nine ten'.split(' '));
const CLOSERS = new Set(['"', '”', '’', '\'', '»', ')', ']', '*', '_']);

/**
 * Cuts tokens into sentences. The model's own cuts fall after "Gen." and "No.", before a comma that follows a closed
 * quotation, and not after "4 p.m."; these are made afresh from the tokens. Offsets are those of the tokens.
 */
export function cutSentences(tokens: readonly Token[], text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let first = 0;
  const close = (last: number): void => {
    while (first < last && tokens[first]?.pos === 'SPACE') first++;
    let end = last;
    while (end > first && tokens[end - 1]?.pos === 'SPACE') end--;
    const a = tokens[first];
    const b = tokens[end - 1];
    if (a !== undefined && b !== undefined && end > first) sentences.push({ start: a.start, end: b.end, first, last: end });
    first = last;
  };
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (token === undefined) continue;
    const end = token.text.charCodeAt(token.text.length - 1);
    // . ! ? …
    if (end !== 46 && end !== 33 && end !== 63 && end !== 0x2026) continue;
    let next = i + 1;
    while (next < tokens.length && isCloser(tokens, next, text)) next++;
    next = behindReference(tokens, next);
    const after = tokens[next];
    if (after === undefined) break;
    if (after.start === (tokens[next - 1]?.end ?? 0) && next === i + 1) continue; // "13.02N", "gov.ua"
    if (!opensSentence(tokens, next)) continue;
    if (token.text.length > 1 && end === 46 && token.text !== '...' && next === i + 1) {
      if (TITLES.has(token.lower) || /^[A-Z]\.$/.test(token.text)) continue;
      if (/[a-z]\./i.test(token.text) && !STARTERS.has(after.lower) && !/^[ap]\.m\.$/.test(token.lower)) continue;
    }
    close(next);
    i = next - 1;
  }
  close(tokens.length);
  return sentences;
}

/** A closing quotation mark or bracket that stands directly behind the word before it. */
function isCloser(tokens: readonly Token[], at: number, text: string): boolean {
  const token = tokens[at];
  if (token === undefined || !CLOSERS.has(token.text)) return false;
  if (token.start !== tokens[at - 1]?.end) return false;
  // A straight mark that touches the next word opens a quotation instead: `."No,"`.
  return token.end >= text.length || !/[\p{L}\p{N}]/u.test(text.charAt(token.end));
}

/** Token behind a footnote mark that touches the stop: "in June.[4] The", "in June.[^a] The". */
function behindReference(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.text.charAt(0) !== '[' || tokens[at]?.start !== tokens[at - 1]?.end) return at;
  for (let i = at; i < tokens.length && i - at < 5; i++) if (tokens[i]?.text.endsWith(']') === true) return i + 1;
  return at;
}

function opensSentence(tokens: readonly Token[], at: number): boolean {
  let i = at;
  while (i < tokens.length && /^["“‘«'([*_—–-]+$/.test(tokens[i]?.text ?? '')) i++;
  const first = tokens[i]?.text.charAt(0) ?? '';
  return first !== '' && (first !== first.toLowerCase() || /[\p{N}$€£]/u.test(first) || i > at);
}
