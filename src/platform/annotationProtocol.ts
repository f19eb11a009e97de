import type { DraftLanguage } from '../core/draft/draft.ts';
import type { AnnotatedDraft } from '../core/model/annotatedDraft.ts';

/** What the extension host may ask of the annotation thread. */
export interface AnnotationProtocol {
  /** `document` names the draft whose parse and annotation are remembered; `date` is ISO (YYYY-MM-DD). */
  readonly annotate: { readonly input: { readonly document: string; readonly language: DraftLanguage; readonly text: string; readonly date: string }; readonly output: AnnotatedDraft };
  /** Forgets what is remembered of a draft. */
  readonly close: { readonly input: { readonly document: string }; readonly output: null };
}
