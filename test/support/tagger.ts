import winkNLP from 'wink-nlp';
import model from 'wink-eng-lite-web-model';
import { winkTagger } from '../../src/core/text/winkTagger.ts';
import { winkLanguage } from '../../src/core/text/winkTokens.ts';
import type { Tagger } from '../../src/core/text/tagged.ts';

let made: Tagger | undefined;

/** The product's tagger, loaded once a test file. */
export function testTagger(): Tagger {
  made ??= winkTagger(winkLanguage(winkNLP, model).tokensOf);
  return made;
}
