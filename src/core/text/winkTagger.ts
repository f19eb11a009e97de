import type { ItsFunction, WinkMethods } from 'wink-nlp';
import { findLostVerbs } from './lostVerbs.ts';
import { retag } from './retag.ts';
import { cutSentences } from './sentences.ts';
import type { PartOfSpeech, Tagger, Token } from './tagged.ts';

const FINAL_WORD = /^[a-z]+\.$/;
const ABBREVIATIONS = new Set(['etc.', 'approx.', 'incl.', 'dept.', 'prof.', 'capt.', 'corp.', 'govt.', 'min.', 'max.', 'est.']);

/** Two letters one of which is outside ASCII. */
const JOINT = /^(?=\p{L}\p{L}$)(?!\p{ASCII}\p{ASCII})/u;

function endsSentence(next: string | undefined): boolean {
  return next === undefined || /^[\p{Lu}“"‘'(\n]/u.test(next);
}

/**
 * A tagger over wink-nlp, made with the pipe `sbd, pos`. wink gives no offsets; the spaces before each token
 * and its value rebuild them exactly, except that it folds runs of other white space, which are put back from the text.
 */
export function winkTagger(nlp: WinkMethods): Tagger {
  const { its } = nlp;
  return text => {
    // wink loses count at characters outside its space classes; one plain space each keeps the offsets.
    const plain = text.replace(/[\t\n\r\v\f\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]/g, ' ');
    const doc = nlp.readDoc(plain);
    const words = doc.tokens();
    const values = words.out() as string[];
    const spaces = words.out(its.precedingSpaces) as string[];
    const tags = words.out(its.pos) as unknown as PartOfSpeech[];
    // Its types leave out that this helper works on collections too.
    const lemmas = words.out(its.lemma as unknown as ItsFunction<string>) as string[];
    const tokens: Token[] = [];
    let at = 0;
    for (let i = 0; i < values.length; i++) {
      const value = values[i] ?? '';
      let start = at + (spaces[i]?.length ?? 0);
      if (!plain.startsWith(value, start)) {
        const found = plain.indexOf(value, at);
        if (found >= 0) start = found;
      }
      at = start + value.length;
      // The model cuts words at letters it does not know ("Vu", "č", "i"): what no space parts is one word.
      const before = tokens.at(-1);
      if (before !== undefined && before.end === start && JOINT.test(before.text.slice(-1) + value.charAt(0))) {
        const text = before.text + value;
        const pos = /^\p{Lu}/u.test(text) ? 'PROPN' : before.pos === 'X' ? tags[i] ?? 'X' : before.pos;
        tokens[tokens.length - 1] = { start: before.start, end: at, text, lower: text.toLowerCase(), pos, lemma: text.toLowerCase() };
        continue;
      }
      // The model knows "ore." and "miss." as abbreviations: at the end of a sentence they are words.
      if (value.length > 3 && FINAL_WORD.test(value) && !ABBREVIATIONS.has(value) && endsSentence(values[i + 1])) {
        const word = value.slice(0, -1);
        tokens.push({ start, end: at - 1, text: word, lower: word, pos: 'NOUN', lemma: word }, { start: at - 1, end: at, text: '.', lower: '.', pos: 'PUNCT', lemma: '.' });
        continue;
      }
      tokens.push({ start, end: at, text: value, lower: value.toLowerCase(), pos: tags[i] ?? 'X', lemma: (lemmas[i] ?? value).toLowerCase() });
    }
    retag(tokens);
    const sentences = cutSentences(tokens, text);
    findLostVerbs(tokens, sentences);
    return { text, tokens, sentences };
  };
}
