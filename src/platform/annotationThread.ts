import { parentPort } from 'node:worker_threads';
import { createAnnotator } from '../core/annotate/annotator.ts';
import type { Annotator } from '../core/annotate/annotator.ts';
import { difference } from '../core/annotate/difference.ts';
import type { Knowledge } from '../core/annotate/knowledge.ts';
import { createDraftParser } from '../core/draft/parse.ts';
import type { DraftParser } from '../core/draft/parse.ts';
import { addToLexicon } from '../core/lexicon/edit.ts';
import { parseLexicon } from '../core/lexicon/lexiconFile.ts';
import type { AnnotatedDraft } from '../core/model/annotatedDraft.ts';
import type { AnnotationPiece, AnnotationProtocol } from './annotationProtocol.ts';
import { serve } from './channel.ts';
import { loadResources, withDeskLexicon } from './resources.ts';

/** Items of a piece: taking in a hundred claims costs the asker about a millisecond. */
const PIECE_CLAIMS = 150;
const PIECE_MENTIONS = 600;

interface Result {
  readonly serial: number;
  readonly annotated: AnnotatedDraft;
  readonly length: number;
}

interface LiveDraft {
  readonly parse: DraftParser;
  readonly annotate: Annotator;
  readonly knowledge: Knowledge;
  /** The last results, newest last: the asker names the one it has. */
  readonly results: Result[];
  pieces: { readonly serial: number; readonly list: readonly AnnotationPiece[] };
}

// The thread's entry: parsing and recognition hold a thread longer than the extension host may be held.
if (parentPort === null) throw new Error('annotation-thread.js runs as a worker thread');
const resources = loadResources(__dirname);
const knowledge = new Map<string, Knowledge>();
const drafts = new Map<string, LiveDraft>();
let serial = 0;

function knowledgeOf(key: string): Knowledge {
  let known = knowledge.get(key);
  if (known === undefined) knowledge.set(key, known = withDeskLexicon(resources, []));
  return known;
}

function draftOf(document: string, known: Knowledge): LiveDraft {
  const live = drafts.get(document);
  if (live?.knowledge === known) return live;
  const fresh: LiveDraft = { parse: live?.parse ?? createDraftParser(), annotate: createAnnotator(known), knowledge: known, results: live?.results ?? [], pieces: { serial: 0, list: [] } };
  drafts.set(document, fresh);
  return fresh;
}

serve<AnnotationProtocol>(parentPort, {
  annotate({ document, language, text, date, lexicon, base }) {
    const draft = draftOf(document, knowledgeOf(lexicon));
    const annotated = draft.annotate(draft.parse(text, language), { date });
    const before = draft.results.find(result => result.serial === base);
    const change = difference(before?.annotated, annotated, before === undefined ? 0 : text.length - before.length);
    const list: AnnotationPiece[] = [];
    const { claims: { middle: claims }, mentions: { middle: mentions } } = change;
    for (let c = 0, m = 0; c < claims.length || m < mentions.length; c += PIECE_CLAIMS, m += PIECE_MENTIONS) list.push({ claims: claims.slice(c, c + PIECE_CLAIMS), mentions: mentions.slice(m, m + PIECE_MENTIONS) });
    draft.pieces = { serial: ++serial, list };
    // The asker has `base` or newer, so older results will not be named again.
    while (draft.results.length > 0 && (draft.results[0]?.serial ?? 0) < base) draft.results.shift();
    draft.results.push({ serial, annotated, length: text.length });
    return { serial, base: before?.serial ?? 0, pieces: list.length, difference: { ...change, claims: { ...change.claims, middle: [] }, mentions: { ...change.mentions, middle: [] } } };
  },
  piece({ document, serial: asked, piece }) {
    const pieces = drafts.get(document)?.pieces;
    const found = pieces?.serial === asked ? pieces.list[piece] : undefined;
    if (found === undefined) throw new Error('A newer version of the draft has been read.');
    return found;
  },
  lexicon({ key, files, areaOfInterest }) {
    const parsed = files.map(({ file, text }) => ({ file, ...parseLexicon(text, file) }));
    knowledge.set(key, { ...withDeskLexicon(resources, parsed), ...(areaOfInterest.length === 0 ? {} : { areaOfInterest }) });
    return parsed.flatMap(({ file, problems }) => problems.map(problem => ({ ...problem, file })));
  },
  addToLexicon: ({ text, addition }) => addToLexicon(text, addition) ?? null,
  close({ document }) {
    drafts.delete(document);
    return null;
  }
});
