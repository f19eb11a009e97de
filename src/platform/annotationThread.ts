import { parentPort } from 'node:worker_threads';
import { createAnnotator } from '../core/annotate/annotator.ts';
import type { Annotator } from '../core/annotate/annotator.ts';
import { createDraftParser } from '../core/draft/parse.ts';
import type { DraftParser } from '../core/draft/parse.ts';
import type { AnnotationProtocol } from './annotationProtocol.ts';
import { serve } from './channel.ts';
import { loadKnowledge } from './resources.ts';

// The thread's entry: parsing and recognition hold a thread longer than the extension host may be held.
if (parentPort === null) throw new Error('annotation-thread.js runs as a worker thread');
const knowledge = loadKnowledge(__dirname);
const drafts = new Map<string, { readonly parse: DraftParser; readonly annotate: Annotator }>();

serve<AnnotationProtocol>(parentPort, {
  annotate({ document, language, text, date }) {
    let draft = drafts.get(document);
    if (draft === undefined) drafts.set(document, draft = { parse: createDraftParser(), annotate: createAnnotator(knowledge) });
    return draft.annotate(draft.parse(text, language), { date });
  },
  close({ document }) {
    drafts.delete(document);
    return null;
  }
});
