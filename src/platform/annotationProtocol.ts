import type { AnnotationDifference } from '../core/annotate/difference.ts';
import type { DraftLanguage } from '../core/draft/draft.ts';
import type { LexiconAddition } from '../core/lexicon/edit.ts';
import type { LexiconProblem } from '../core/lexicon/lexiconFile.ts';
import type { Claim } from '../core/model/claim.ts';
import type { Mention } from '../core/model/mention.ts';

/** A lexicon file as it was read from disk. */
export interface LexiconFile {
  readonly file: string;
  readonly text: string;
}

/** A wrong line of a lexicon file; lines and columns count from 1. */
export interface LexiconFileProblem extends LexiconProblem {
  readonly file: string;
}

/** What a desk knows beside the built-in lexicon. */
export interface DeskKnowledge {
  /** Its lexicon files, laid over each other and over the built-in lexicon, later ones on top. */
  readonly files: readonly LexiconFile[];
  /** Countries it writes about, ISO 3166-1 alpha-2: they decide between places of one name. */
  readonly areaOfInterest: readonly string[];
}

/** A draft to be recognised. `date` is ISO (YYYY-MM-DD), `lexicon` the key of a desk's lexicon. */
export interface AnnotationRequest {
  /** Names the draft whose parse and annotations are remembered. */
  readonly document: string;
  readonly language: DraftLanguage;
  readonly text: string;
  readonly date: string;
  readonly lexicon: string;
}

/**
 * A result, as what changed since the result `base` that the asker has (0: none). The lists' middles come in pieces, so
 * that taking them in never holds the asker's thread long: `pieces` of them must be asked for.
 */
export interface AnnotationAnswer {
  readonly serial: number;
  readonly base: number;
  readonly difference: AnnotationDifference;
  readonly pieces: number;
}

/** New mentions and claims of an answer, in order. */
export interface AnnotationPiece {
  readonly mentions: readonly Mention[];
  readonly claims: readonly Claim[];
}

/** What the extension host may ask of the annotation thread. */
export interface AnnotationProtocol {
  readonly annotate: { readonly input: AnnotationRequest & { readonly base: number }; readonly output: AnnotationAnswer };
  readonly piece: { readonly input: { readonly document: string; readonly serial: number; readonly piece: number }; readonly output: AnnotationPiece };
  /** Says what a desk knows, for all drafts that name `key`. Answers with the wrong lines of its lexicon files. */
  readonly lexicon: { readonly input: { readonly key: string } & DeskKnowledge; readonly output: readonly LexiconFileProblem[] };
  /** The text of a lexicon file with a name added; null when it is broken in a way that adding could lose something. */
  readonly addToLexicon: { readonly input: { readonly text: string; readonly addition: LexiconAddition }; readonly output: string | null };
  /** Forgets what is remembered of a draft. */
  readonly close: { readonly input: { readonly document: string }; readonly output: null };
}
