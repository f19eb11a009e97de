import { strict as assert } from 'node:assert';
import { createAnnotator } from '../../src/core/annotate/annotator.ts';
import type { Claim } from '../../src/core/model/claim.ts';
import type { DraftLanguage } from '../../src/core/draft/draft.ts';
import { createDraftParser } from '../../src/core/draft/parse.ts';
import { emptyGazetteer } from '../../src/core/lexicon/gazetteer.ts';
import { emptyLexicon } from '../../src/core/lexicon/lexicon.ts';
import type { Mark } from './marks.ts';
import { readMarks, writeMarks } from './marks.ts';
import { testTagger } from './tagger.ts';

/** The claims of a draft, with a lexicon and gazetteer that know nothing. */
export function claimsOf(text: string, options: { readonly language?: DraftLanguage; readonly date?: string } = {}): readonly Claim[] {
  const annotate = createAnnotator({ tagger: testTagger(), lexicon: emptyLexicon, gazetteer: emptyGazetteer });
  return annotate(createDraftParser()(text, options.language ?? 'plaintext'), options.date === undefined ? {} : { date: options.date }).claims;
}

/**
 * Compares the attributions of a draft with what its marked copies say, one copy an attribution, in the order of the
 * cues: `assertAttributions('⟦source:Officials⟧ ⟦cue:said⟧ ⟦content:two bridges fell⟧.')`.
 */
export function assertAttributions(...marked: readonly [string, ...string[]]): void {
  const { text } = readMarks(marked[0]);
  for (const copy of marked) assert.equal(readMarks(copy).text, text, 'every copy marks the same draft');
  const actual = claimsOf(text).flatMap(claim => {
    const { attribution } = claim;
    if (attribution === undefined) return [];
    const mark = (label: string) => ({ start, end }: { start: number; end: number }): Mark => ({ label, start, end });
    return [{ at: attribution.cue.start, shown: writeMarks(text, [...attribution.sources.map(mark('source')), mark('cue')(attribution.cue), ...attribution.content.map(mark('content'))]) }];
  });
  assert.deepEqual(actual.sort((a, b) => a.at - b.at).map(({ shown }) => shown), [...marked]);
}

/** Compares the claims in the writer's own voice with the `own` marks of a draft. */
export function assertOwnClaims(marked: string, language: DraftLanguage = 'plaintext'): void {
  const { text } = readMarks(marked);
  const own = claimsOf(text, { language }).filter(claim => claim.attribution === undefined);
  assert.equal(writeMarks(text, own.map(({ start, end }) => ({ label: 'own', start, end }))), marked);
}
