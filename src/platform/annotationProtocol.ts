import type { DraftLanguage } from '../core/draft/draft.ts';
import type { LexiconAddition } from '../core/lexicon/edit.ts';
import type { LexiconProblem } from '../core/lexicon/lexiconFile.ts';
import type { AnnotatedDraft } from '../core/model/annotatedDraft.ts';

/** A lexicon file as it was read from disk. */
export interface LexiconFile {
  readonly file: string;
  readonly text: string;
}

/** A wrong line of a lexicon file; lines and columns count from 1. */
export interface LexiconFileProblem extends LexiconProblem {
  readonly file: string;
}

/** What the extension host may ask of the annotation thread. */
export interface AnnotationProtocol {
  /** `document` names the draft whose parse and annotation are remembered; `date` is ISO (YYYY-MM-DD), `lexicon` the key of a desk's lexicon. */
  readonly annotate: { readonly input: { readonly document: string; readonly language: DraftLanguage; readonly text: string; readonly date: string; readonly lexicon: string }; readonly output: AnnotatedDraft };
  /** Lays the desk's lexicon files, later ones over earlier ones, over the built-in lexicon for all drafts that name `key`. */
  readonly lexicon: { readonly input: { readonly key: string; readonly files: readonly LexiconFile[] }; readonly output: readonly LexiconFileProblem[] };
  /** The text of a lexicon file with a name added; null when it is broken in a way that adding could lose something. */
  readonly addToLexicon: { readonly input: { readonly text: string; readonly addition: LexiconAddition }; readonly output: string | null };
  /** Forgets what is remembered of a draft. */
  readonly close: { readonly input: { readonly document: string }; readonly output: null };
}
