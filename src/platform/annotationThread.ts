import { parentPort } from 'node:worker_threads';
import { createAnnotator } from '../core/annotate/annotator.ts';
import type { Annotator } from '../core/annotate/annotator.ts';
import type { Knowledge } from '../core/annotate/knowledge.ts';
import { createDraftParser } from '../core/draft/parse.ts';
import type { DraftParser } from '../core/draft/parse.ts';
import { addToLexicon } from '../core/lexicon/edit.ts';
import { parseLexicon } from '../core/lexicon/lexiconFile.ts';
import type { AnnotationProtocol } from './annotationProtocol.ts';
import { serve } from './channel.ts';
import { loadResources, withDeskLexicon } from './resources.ts';

// The thread's entry: parsing and recognition hold a thread longer than the extension host may be held.
if (parentPort === null) throw new Error('annotation-thread.js runs as a worker thread');
const resources = loadResources(__dirname);
const knowledge = new Map<string, Knowledge>();
const drafts = new Map<string, { readonly parse: DraftParser; readonly annotate: Annotator; readonly knowledge: Knowledge }>();

function knowledgeOf(key: string): Knowledge {
  let known = knowledge.get(key);
  if (known === undefined) knowledge.set(key, known = withDeskLexicon(resources, []));
  return known;
}

serve<AnnotationProtocol>(parentPort, {
  annotate({ document, language, text, date, lexicon }) {
    const known = knowledgeOf(lexicon);
    let draft = drafts.get(document);
    if (draft?.knowledge !== known) drafts.set(document, draft = { parse: draft?.parse ?? createDraftParser(), annotate: createAnnotator(known), knowledge: known });
    return draft.annotate(draft.parse(text, language), { date });
  },
  lexicon({ key, files }) {
    const parsed = files.map(({ file, text }) => ({ file, ...parseLexicon(text, file) }));
    knowledge.set(key, withDeskLexicon(resources, parsed));
    return parsed.flatMap(({ file, problems }) => problems.map(problem => ({ ...problem, file })));
  },
  addToLexicon: ({ text, addition }) => addToLexicon(text, addition) ?? null,
  close({ document }) {
    drafts.delete(document);
    return null;
  }
});
