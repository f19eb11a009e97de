import type { Span } from '../text/span.ts';

/** What the cue does to the content; the classes of the cue lexicon. */
export type Stance = 'report' | 'claim' | 'deny' | 'accuse' | 'confirm' | 'warn' | 'demand' | 'pledge' | 'belief' | 'evidence';

export interface AttributionSource extends Span {
  /** The sayer's words; a relative pronoun that the span goes on to ("the rebels, who") is left out. */
  readonly text: string;
  /** The actor meant, where the words are a pronoun, description, abbreviation or variant. */
  readonly canonical?: string;
}

/** Who (`sources`), by which words (`cue`), says what (`content`). Terms of PARC, PolNeAR and Citron. */
export interface Attribution {
  readonly sources: readonly AttributionSource[];
  readonly cue: Span;
  /** One span, or several where the source or cue stands inside the content. In order of the text. */
  readonly content: readonly Span[];
  readonly stance: Stance;
  readonly quotation: 'direct' | 'indirect' | 'mixed';
  /** The source was carried over from the sentence before, or the sayer is not named ("it was reported"). */
  readonly carried: boolean;
  /** "did not say", "never claimed". */
  readonly cueNegated: boolean;
  /** Which rule made it; shown by the debug command. */
  readonly rule: string;
}
