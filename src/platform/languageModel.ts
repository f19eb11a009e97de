import winkNLP from 'wink-nlp';
import model from 'wink-eng-lite-web-model';
import { winkTagger } from '../core/text/winkTagger.ts';
import { winkVocabulary } from '../core/text/winkVocabulary.ts';

// A bundle of its own (dist/language-model.js): 4 MB that only a thread that tags text should ever load.
const nlp = winkNLP(model, ['sbd', 'pos']);
/** Whether a word in lower case is an English word. Made before the first text is read: it tells the model's own words from those met later. */
export const isWord = winkVocabulary(nlp);
/** The tagger over the English language model. Takes about 120 ms to load; never call it on the extension host's thread. */
export const tagger = winkTagger(nlp);
