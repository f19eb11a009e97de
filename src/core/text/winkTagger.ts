import { findLostVerbs } from './lostVerbs.ts';
import { retag } from './retag.ts';
import { cutSentences } from './sentences.ts';
import type { Tagger, Token } from './tagged.ts';
import type { WinkTokens } from './winkTokens.ts';

const FINAL_WORD = /^[a-z]+\.$/;
const ABBREVIATIONS = new Set(['etc.', 'approx.', 'incl.', 'dept.', 'prof.', 'capt.', 'corp.', 'govt.', 'min.', 'max.', 'est.']);

/** A letter outside ASCII. */
const FOREIGN = /^(?!\p{ASCII})\p{L}$/u;
const LETTER = /^\p{L}$/u;

/** Two letters one of which is outside ASCII: no boundary of words. */
function isJoint(last: string, next: string): boolean {
  if (last.charCodeAt(0) < 0x80 && next.charCodeAt(0) < 0x80) return false;
  return FOREIGN.test(last) && LETTER.test(next) || LETTER.test(last) && FOREIGN.test(next);
}

function endsSentence(next: string | undefined): boolean {
  return next === undefined || /^[\p{Lu}“"‘'(\n]/u.test(next);
}

/**
 * A tagger over wink-nlp. wink gives no offsets; the spaces before each token and its value rebuild them exactly, except
 * that it folds runs of other white space, which are put back from the text.
 */
export function winkTagger(tokensOf: (text: string) => WinkTokens): Tagger {
  return text => {
    // wink loses count at characters outside its space classes; one plain space each keeps the offsets.
    const plain = text.replace(/[\t\n\r\v\f\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]/g, ' ');
    const words = tokensOf(plain);
    const tokens: Token[] = [];
    let at = 0;
    for (let i = 0; i < words.count; i++) {
      const { text: value, lower } = words.word(i);
      let start = at + words.spaces(i);
      if (!plain.startsWith(value, start)) {
        const found = plain.indexOf(value, at);
        if (found >= 0) start = found;
      }
      at = start + value.length;
      // The model cuts words at letters it does not know ("Vu", "č", "i"): what no space parts is one word.
      const before = tokens[tokens.length - 1];
      if (before?.end === start && isJoint(before.text.charAt(before.text.length - 1), value.charAt(0))) {
        const text = before.text + value;
        const pos = /^\p{Lu}/u.test(text) ? 'PROPN' : before.pos === 'X' ? words.pos(i) : before.pos;
        tokens[tokens.length - 1] = { start: before.start, end: at, text, lower: text.toLowerCase(), pos, lemma: text.toLowerCase() };
        continue;
      }
      // The model knows "ore." and "miss." as abbreviations: at the end of a sentence they are words.
      if (value.length > 3 && value.charCodeAt(value.length - 1) === 46 && FINAL_WORD.test(value) && !ABBREVIATIONS.has(value) && endsSentence(i + 1 < words.count ? words.word(i + 1).text : undefined)) {
        const word = value.slice(0, -1);
        tokens.push({ start, end: at - 1, text: word, lower: word, pos: 'NOUN', lemma: word }, { start: at - 1, end: at, text: '.', lower: '.', pos: 'PUNCT', lemma: '.' });
        continue;
      }
      tokens.push({ start, end: at, text: value, lower, pos: words.pos(i), lemma: words.lemma(i) });
    }
    retag(tokens);
    const sentences = cutSentences(tokens, text);
    findLostVerbs(tokens, sentences);
    return { text, tokens, sentences };
  };
}
