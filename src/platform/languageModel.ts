import winkNLP from 'wink-nlp';
import model from 'wink-eng-lite-web-model';
import { winkTagger } from '../core/text/winkTagger.ts';

// A bundle of its own (dist/language-model.js): 4 MB that only a thread that tags text should ever load.
/** The tagger over the English language model. Takes about 120 ms to load; never call it on the extension host's thread. */
export const tagger = winkTagger(winkNLP(model, ['sbd', 'negation', 'pos']));
