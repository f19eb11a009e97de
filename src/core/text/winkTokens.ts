import type { ItsHelpers, Model, WinkMethods } from 'wink-nlp';
import type { PartOfSpeech } from './tagged.ts';
import { winkVocabulary } from './winkVocabulary.ts';

/** The numbers that wink keeps of a document: four a token, the word's number, the spaces before it, tag and lemma, a flag. */
interface RawDocument { readonly tokens: readonly number[] }
/** What wink calls when it has tagged a document, to write the tags into it. */
type Setter = (document: RawDocument, ...rest: readonly unknown[]) => void;

const NUMBERS = 4;
const SPACES = 0xffff;
const TAG_BITS = 20;
const TAG_MASK = 0x3f;

/** A word of the model's, or one met in a text, and its lemmas by the number of its tag. */
interface KnownWord {
  readonly text: string;
  readonly lower: string;
  readonly lemmas: (string | undefined)[];
}

/** A document's tokens as wink cuts and tags them. */
export interface WinkTokens {
  readonly count: number;
  /** How many spaces stand before token `i`. */
  spaces(i: number): number;
  word(i: number): { readonly text: string; readonly lower: string };
  pos(i: number): PartOfSpeech;
  /** In lower case. */
  lemma(i: number): string;
}

interface WinkLanguage {
  /** The tokens of a text. They are good until the next call. */
  readonly tokensOf: (text: string) => WinkTokens;
  /** See `winkVocabulary`. */
  readonly isWord: (lower: string) => boolean;
}

/**
 * wink-nlp over a model of it, with its tagger alone: sentences are cut elsewhere. What it hands out through its interface
 * it makes anew for every token; here a word's text, small letters and lemmas are made once, by the number wink knows it by.
 */
export function winkLanguage(make: (model: Model, pipe: string[]) => WinkMethods, model: Model): WinkLanguage {
  let document: RawDocument = { tokens: [] };
  const loadTagger = model.pos as () => { readonly setter: Setter };
  const pos = (): ReturnType<typeof loadTagger> => {
    const loaded = loadTagger();
    return { ...loaded, setter: (raw, ...rest) => { loaded.setter(raw, ...rest); document = raw; } };
  };
  const nlp = make({ ...model, pos }, ['pos']);
  const its: ItsHelpers = nlp.its;
  const isWord = winkVocabulary(nlp);
  // As many as wink's own cache, which keeps every word it has read, too.
  const words = new Map<number, KnownWord>();
  const tags: (PartOfSpeech | undefined)[] = [];

  const wordAt = (i: number): KnownWord => {
    const number = document.tokens[i * NUMBERS] ?? 0;
    let word = words.get(number);
    if (word === undefined) {
      const text = its.value(i, document);
      words.set(number, word = { text, lower: text.toLowerCase(), lemmas: [] });
    }
    return word;
  };
  const tagAt = (i: number): number => ((document.tokens[i * NUMBERS + 2] ?? 0) >>> TAG_BITS) & TAG_MASK;
  const lemmaAt = (i: number): string => its.lemma(i, document, model.addons).toLowerCase();
  return {
    isWord,
    tokensOf(text) {
      document = { tokens: [] };
      nlp.readDoc(text);
      return {
        count: document.tokens.length / NUMBERS,
        spaces: i => (document.tokens[i * NUMBERS + 1] ?? 0) & SPACES,
        word: wordAt,
        pos: i => tags[tagAt(i)] ??= its.pos(i, document),
        lemma(i) {
          // Half of a contraction has its lemma from the whole.
          if ((document.tokens[i * NUMBERS + 1] ?? 0) > SPACES) return lemmaAt(i);
          return wordAt(i).lemmas[tagAt(i)] ??= lemmaAt(i);
        }
      };
    }
  };
}
