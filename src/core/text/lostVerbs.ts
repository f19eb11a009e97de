import type { PartOfSpeech, Sentence, Token } from './tagged.ts';

/** Plurals without -s, and what is one thing or person without a name. */
export const PLURALS = /^(?:children|people|men|women|police|cattle)$/;
const SINGLES = /^(?:nothing|nobody|everything|everybody|everyone|it|he|she)$/;
const NOT_VERBS = /(?:ing|ness|tion|ment|ship|ism|ist|ity|er|or|eer|ian)s?$/;

/**
 * A sentence in which the model saw no verb at all: "Two boats approach from the north.", "Guards patrol the wall." A noun
 * in its base form behind a plural, or in -s behind a singular, and before what it governs is the verb. Changes the tokens in place.
 */
export function findLostVerbs(tokens: readonly Token[], sentences: readonly Sentence[]): void {
  for (const { first, last } of sentences) {
    let end = last;
    for (let i = first; i < end; i++) {
      const token = tokens[i];
      if (token === undefined) break;
      // "The wolves hunt by moonlight, says Petrenko"
      if (token.text === ',' && tokens[i + 1]?.pos === 'VERB' && /^(?:say|add|write|warn)$/.test(tokens[i + 1]?.lemma ?? '')) { end = i + 1; break; }
      if (token.pos === 'VERB' || token.pos === 'AUX') { end = first; break; }
    }
    if (end - first < 4 || tokens[last - 1]?.text !== '.') continue;
    for (let i = first + 1; i < end - 1; i++) {
      const token = tokens[i];
      const before = tokens[i - 1];
      const after = tokens[i + 1];
      if (token === undefined || before === undefined || after === undefined || token.pos === 'ADP' && i > first + 2) break;
      if (token.pos !== 'NOUN' || isCapital(token) || NOT_VERBS.test(token.lower) || token.text.length < 3) continue;
      const plural = token.lower.endsWith('s') && !token.lower.endsWith('ss');
      const many = PLURALS.test(before.lower) && (tokens[i - 2]?.pos !== 'DET' || !/^an?$/.test(tokens[i - 2]?.lower ?? '')) || before.pos === 'NOUN' && before.lower.endsWith('s') || before.pos === 'PROPN' && (before.lower.endsWith('s') && i - 1 === first || tokens[i - 2]?.lower === 'and' || tokens[i - 3]?.lower === 'and');
      const one = before.pos === 'NOUN' && !before.lower.endsWith('s') || before.pos === 'PROPN' || SINGLES.test(before.lower) || before.text === ',' && after.pos === 'ADP';
      const governs = after.pos === 'DET' || after.pos === 'ADP' && after.lower !== 'of' || after.pos === 'ADV' || after.pos === 'NUM' || after.pos === 'PROPN' || after.pos === 'PRON' || plural && (after.pos === 'NOUN' || /^(?:most|much|half|more)$/.test(after.lower)) || !plural && many && (after.pos === 'NOUN' || after.pos === 'ADJ');
      if (!governs || (plural ? !one : !many)) continue;
      set(token, 'VERB', plural ? token.lower.slice(0, -1) : token.lower);
      break;
    }
  }
}

/** The token is written with a capital. */
export function isCapital(token: Token): boolean {
  const code = token.text.charCodeAt(0);
  return code >= 65 && code <= 90 || code > 0xbf && token.text.charAt(0) !== token.lower.charAt(0);
}

/** Gives a token another tag and lemma. */
export function set(token: Token, pos: PartOfSpeech, lemma: string): void {
  token.pos = pos;
  token.lemma = lemma;
}
