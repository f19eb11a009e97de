import winkNLP from 'wink-nlp';
import model from 'wink-eng-lite-web-model';
import { winkTagger } from '../core/text/winkTagger.ts';
import { winkLanguage } from '../core/text/winkTokens.ts';

// A bundle of its own (dist/language-model.js): 4 MB that only a thread that tags text should ever load.
const language = winkLanguage(winkNLP, model);
/** Whether a word in lower case is an English word. */
export const isWord = language.isWord;
/** The tagger over the English language model. Takes about 120 ms to load; never call it on the extension host's thread. */
export const tagger = winkTagger(language.tokensOf);
