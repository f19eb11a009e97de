import type { Span } from './span.ts';

/** Universal part-of-speech tags as the language model gives them. */
export type PartOfSpeech =
  | 'ADJ' | 'ADP' | 'ADV' | 'AUX' | 'CCONJ' | 'DET' | 'INTJ' | 'NOUN' | 'NUM' | 'PART'
  | 'PRON' | 'PROPN' | 'PUNCT' | 'SCONJ' | 'SYM' | 'VERB' | 'X' | 'SPACE';

/** A word, number or punctuation mark. `start` and `end` are offsets into the tagged text. */
export interface Token extends Span {
  readonly text: string;
  readonly lower: string;
  pos: PartOfSpeech;
  lemma: string;
}

/** A sentence: offsets into the tagged text, and the half-open range of its tokens. */
export interface Sentence extends Span {
  readonly first: number;
  readonly last: number;
}

/** A text cut into tokens and sentences. */
export interface TaggedText {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
}

/** Cuts a text into tokens and sentences and tags them. Deterministic; offsets are UTF-16. */
export type Tagger = (text: string) => TaggedText;
