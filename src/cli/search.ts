import type { Hit, SearchQuery } from '../archive/archive.ts';
import { rerank } from '../core/link/rerank.ts';
import { createAnalyzer } from '../core/text/analyzer.ts';
import { loadNames } from '../platform/resources.ts';
import { withArchive } from './archiveOfCommand.ts';
import type { ArchiveArguments } from './archiveOfCommand.ts';
import { visible } from '../core/text/visible.ts';
import { jsonLines, textField, UsageError } from './lines.ts';

export interface SearchArguments extends ArchiveArguments {
  readonly query: string;
  readonly limit: number;
  /** Actors and places of which passages name one. */
  readonly actors?: readonly string[];
  readonly places?: readonly string[];
  readonly format: 'text' | 'json' | 'jsonl';
}

const DEFAULT_LIMIT = 10;
/** How many hits of a sentence are ranked anew. */
const CANDIDATES = 100;

/** Runs `search`: passages of the archive that answer a query, best first. Throws `UsageError`. */
export async function search(args: SearchArguments, directory: string, write: (text: string) => void): Promise<void> {
  if (args.format !== 'jsonl' && args.query.trim() === '') throw new UsageError('Say what to search for: search --archive DIR QUERY.');
  const deps = { book: loadNames(directory), analyzer: createAnalyzer() };
  await withArchive(args, directory, async library => {
    // A few words are looked for as they stand; what a sentence tells is held against what each passage does.
    const ranked = (text: string): readonly Hit[] => {
      const query = queryOf(text, args);
      return query.expand !== true ? library.search(query) : rerank(text, library.search({ ...query, limit: Math.max(args.limit, CANDIDATES) }), { ...deps, weight: library.weight }).slice(0, args.limit);
    };
    if (args.format === 'jsonl') {
      for await (const row of jsonLines(process.stdin)) {
        const hits = ranked(textField(row, 'text'));
        write(JSON.stringify({ id: row['id'], hits: hits.map(asRow) }) + '\n');
      }
      return;
    }
    const hits = ranked(args.query);
    if (args.format === 'json') { write(JSON.stringify(hits.map(asRow), null, 1) + '\n'); return; }
    if (hits.length === 0) write(`No passage of ${String(library.status.reports)} reports has any of these words.\n`);
    for (const hit of hits) write(readable(hit));
  });
}

/** From this many words on a query is taken for a sentence that tells of something. */
const SENTENCE_WORDS = 5;

function queryOf(text: string, { limit, actors = [], places = [] }: SearchArguments): SearchQuery {
  return { text, limit, ...(actors.length > 0 ? { actors } : {}), ...(places.length > 0 ? { places } : {}), expand: text.trim().split(/\s+/).length >= SENTENCE_WORDS };
}

/** Reads the value of `--limit`. Throws `UsageError` where it is no whole number above 0. */
export function limitOf(value: string | undefined): number {
  if (value === undefined) return DEFAULT_LIMIT;
  if (!/^[1-9]\d{0,5}$/.test(value)) throw new UsageError(`--limit ${value}: a whole number above 0 is needed.`);
  return Number(value);
}

function asRow({ report, score, passage }: Hit): Record<string, unknown> {
  const { uri, headline, outlet, published } = report;
  return { uri, score, headline, outlet, published, passage };
}

function readable({ report, passage }: Hit): string {
  const when = report.published?.slice(0, 10) ?? 'no date';
  const withdrawn = report.status === 'withdrawn' ? ' [withdrawn]' : '';
  return `${when}  ${visible(report.outlet ?? 'unknown outlet')}: ${visible(report.headline)}${withdrawn}\n  ${visible(passage.text)}\n  ${visible(report.location.file)}\n\n`;
}
