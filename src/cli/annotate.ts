import { readFileSync } from 'node:fs';
import { createAnnotator } from '../core/annotate/annotator.ts';
import type { Annotator } from '../core/annotate/annotator.ts';
import type { DraftLanguage } from '../core/draft/draft.ts';
import { createDraftParser } from '../core/draft/parse.ts';
import type { AnnotatedDraft } from '../core/model/annotatedDraft.ts';
import type { Claim } from '../core/model/claim.ts';
import type { Mention } from '../core/model/mention.ts';
import type { Span } from '../core/text/span.ts';
import { visible } from '../core/text/visible.ts';
import { loadKnowledge } from '../platform/resources.ts';
import { jsonLines, textField, UsageError } from './lines.ts';

export interface AnnotateArguments {
  readonly files: readonly string[];
  readonly format: 'text' | 'json' | 'jsonl';
}

/** Runs `annotate`. Throws `UsageError` for a file that cannot be read. */
export async function annotate({ files, format }: AnnotateArguments, directory: string, write: (text: string) => void): Promise<void> {
  const knowledge = loadKnowledge(directory);
  const annotateText = (text: string, language: DraftLanguage, annotator: Annotator = createAnnotator(knowledge)): AnnotatedDraft => annotator(createDraftParser()(text, language));
  if (format === 'jsonl') {
    for await (const row of jsonLines(process.stdin)) {
      const text = textField(row, 'text');
      const annotated = annotateText(text, row['language'] === 'markdown' ? 'markdown' : 'plaintext');
      write(JSON.stringify({ id: row['id'], ...asRow(annotated) }) + '\n');
    }
    return;
  }
  const results = files.map(file => {
    const text = file === '-' ? readFileSync(0, 'utf8') : readDraft(file);
    return { file, text, annotated: annotateText(text, languageOf(file)) };
  });
  if (format === 'json') { write(JSON.stringify(results.map(({ file, annotated }) => ({ file, ...asRow(annotated) })), null, 1) + '\n'); return; }
  for (const { file, text, annotated } of results) write(readable(file, text, annotated));
}

/** Text of a draft file. Throws `UsageError` where it cannot be read. */
export function readDraft(file: string): string {
  try { return readFileSync(file, 'utf8'); } catch (error) { throw new UsageError(`Cannot read ${file}: ${error instanceof Error ? error.message : String(error)}`); }
}

/** Markdown by its usual file name endings, else plain text. */
export function languageOf(file: string): DraftLanguage {
  return /\.(?:md|markdown|mdown|mkd)$/i.test(file) ? 'markdown' : 'plaintext';
}

function bare({ start, end }: Span): Span {
  return { start, end };
}

function asRow(annotated: AnnotatedDraft): { readonly mentions: readonly unknown[]; readonly claims: unknown[] } {
  return {
    mentions: annotated.mentions,
    claims: annotated.claims.map(claim => ({
      ...claim,
      ...(claim.attribution && {
        attribution: { ...claim.attribution, sources: claim.attribution.sources, cue: bare(claim.attribution.cue), content: claim.attribution.content.map(bare) }
      })
    }))
  };
}

function readable(file: string, text: string, { mentions, claims, words }: AnnotatedDraft): string {
  const line = (at: number): number => text.slice(0, at).split('\n').length;
  const out = [`${file}: ${String(words)} words, ${String(claims.length)} claims, ${String(mentions.length)} mentions`];
  for (const claim of claims) out.push(`  line ${String(line(claim.start))}  ${whoSays(claim)}${claim.hedged ? ' [hedged]' : ''}: ${visible(claim.text)}`);
  const names = (kind: Mention['kind']): string => [...new Set(mentions.filter(mention => mention.kind === kind).map(mention => visible(mention.canonical ?? mention.text)))].join(', ');
  out.push(`  actors: ${names('actor')}`, `  places: ${names('place')}`);
  return out.join('\n') + '\n';
}

function whoSays({ attribution, presupposed }: Claim): string {
  if (attribution === undefined) return presupposed === true ? 'own voice, taken for granted' : 'own voice';
  return attribution.sources.map(source => visible(source.canonical ?? source.text)).join(', ') || 'unnamed source';
}
