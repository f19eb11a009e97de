import { realpathSync } from 'node:fs';
import { createAnnotator } from '../core/annotate/annotator.ts';
import { createDraftParser } from '../core/draft/parse.ts';
import type { DraftLanguage } from '../core/draft/draft.ts';
import { figureVerdict } from '../core/link/figureVerdict.ts';
import { withoutOwn } from '../core/link/linkStatus.ts';
import { claimQueries } from '../core/link/query.ts';
import type { AnnotatedDraft } from '../core/model/annotatedDraft.ts';
import type { ClaimLink, ClaimQuery, ClaimStanding, QuoteFinding } from '../core/model/claimLink.ts';
import { loadKnowledge } from '../platform/resources.ts';
import { languageOf, readDraft } from './annotate.ts';
import { withArchive } from './archiveOfCommand.ts';
import type { ArchiveArguments } from './archiveOfCommand.ts';
import { visible } from '../core/text/visible.ts';
import { jsonLines, textField, UsageError } from './lines.ts';

export interface LinkArguments extends ArchiveArguments {
  readonly files: readonly string[];
  readonly format: 'text' | 'json' | 'jsonl';
}

/** Runs `link`: the prior reports of every claim of a draft. Throws `UsageError`. */
export async function link(args: LinkArguments, directory: string, write: (text: string) => void): Promise<void> {
  if (args.format !== 'jsonl' && args.files.length === 0) throw new UsageError('Name the draft: link --archive DIR FILE.');
  const annotator = createAnnotator(loadKnowledge(directory));
  const annotate = (text: string, language: DraftLanguage, date?: string): AnnotatedDraft => annotator(createDraftParser()(text, language), date === undefined ? {} : { date: date.slice(0, 10) });
  await withArchive(args, directory, async library => {
    if (args.format === 'jsonl') {
      for await (const row of jsonLines(process.stdin)) {
        const text = textField(row, 'text');
        const date = typeof row['date'] === 'string' ? row['date'] : undefined;
        const queries = sentenceQueries(annotate(text, row['language'] === 'markdown' ? 'markdown' : 'plaintext', date), text, date);
        const standings = await library.link(queries);
        write(JSON.stringify({ id: row['id'], ...asRow(standings) }) + '\n');
      }
      return;
    }
    const results = [];
    for (const file of args.files) {
      const text = readDraft(file);
      const annotated = annotate(text, languageOf(file));
      const own = realpathSync(file);
      const standings = (await library.link(annotated.claims.map(claimQueries(annotated, text)))).map(standing => withoutOwn(standing, own));
      results.push({ file, text, annotated, standings });
    }
    if (args.format === 'json') {
      write(JSON.stringify(results.map(({ file, annotated, standings }) => ({ file, claims: annotated.claims.map((claim, i) => ({ ...claim, standing: standings[i] })) })), null, 1) + '\n');
      return;
    }
    for (const result of results) write(readable(result));
  });
}

/** One query a sentence that holds a claim; the whole text where no claim was recognised in it. */
function sentenceQueries(annotated: AnnotatedDraft, text: string, date: string | undefined): readonly ClaimQuery[] {
  const dated = date === undefined ? {} : { date };
  const seen = new Set<number>();
  // Without the other claims of a sentence in view, all of it is asked about.
  const queryOf = claimQueries({ ...annotated, claims: [] }, text);
  const firsts = annotated.claims.filter(({ sentence, presupposed }) => presupposed !== true && !seen.has(sentence.start) && seen.add(sentence.start));
  const queries = firsts.map(claim => ({ ...queryOf(claim), ...dated }));
  if (queries.length > 0) return queries;
  const whole = { start: 0, end: text.length };
  const claim = { ...whole, id: 'text', text, sentence: whole, hedged: false, hedges: [], negated: false, modality: 'fact', dates: [], figures: [], quotations: [], rule: 'whole-text' } as const;
  return [{ claim, sentence: text, mentions: annotated.mentions, context: [], ...dated }];
}

/** The links of all sentences of a row, best first, one a report and relation; and its quotations. */
function asRow(standings: readonly ClaimStanding[]): { readonly links: unknown[]; readonly quotes: unknown[] } {
  const best = new Map<string, ClaimLink>();
  for (const found of standings.flatMap(({ links }) => links)) {
    const key = `${found.report.uri} ${found.relation}`;
    const known = best.get(key);
    if (known === undefined || found.score > known.score) best.set(key, found);
  }
  const quotes = new Map<string, QuoteFinding>(standings.flatMap(standing => standing.quotes).map(quote => [`${String(quote.start)}-${String(quote.end)}`, quote]));
  return {
    links: [...best.values()].sort((a, b) => b.score - a.score).map(({ report, relation, passage, score, fields, origin }) => ({ uri: report.uri, relation, passage, score: Number(score.toFixed(4)), fields, origin })),
    quotes: [...quotes.values()]
  };
}

function readable({ file, text, annotated, standings }: { readonly file: string; readonly text: string; readonly annotated: AnnotatedDraft; readonly standings: readonly ClaimStanding[] }): string {
  const out = [`${file}: ${String(annotated.claims.length)} claims, ${String(standings[0]?.searched ?? 0)} reports searched`];
  for (const [i, claim] of annotated.claims.entries()) {
    const standing = standings[i];
    if (standing === undefined) continue;
    out.push('', `  line ${String(text.slice(0, claim.start).split('\n').length)}  ${visible(claim.text)}`);
    if (standing.links.length === 0) out.push('      no prior report');
    else out.push(`      ${String(new Set(standing.links.map(({ report }) => report.uri)).size)} prior reports, ${String(standing.origins.length)} origins: ${standing.origins.map(({ origin, reports }) => `${visible(origin)} (${String(reports)})`).join(', ')}`);
    for (const { report, relation, passage } of standing.links) out.push(`      ${relation.padEnd(12)} ${report.published?.slice(0, 10) ?? 'no date   '}  ${visible(report.outlet ?? 'unknown outlet')}: ${visible(passage.text)}`);
    for (const line of standing.figures) {
      const finding = figureVerdict(line);
      if (finding !== undefined) out.push(`      figure ${finding.verdict}: ${visible(text.slice(line.start, line.end))} | archive: ${line.points.map(point => visible(point.text)).join(' → ')}${finding.verdict === 'latest' ? '' : ` | against: ${visible(finding.against.text)}`}`);
    }
    for (const quote of standing.quotes) out.push(`      quotation ${quote.verdict}: ${visible(text.slice(quote.start, quote.end))}${quote.archiveQuote === undefined || quote.verdict === 'verbatim' ? '' : ` | archive: ${visible(quote.archiveQuote)}`}`);
  }
  return out.join('\n') + '\n';
}
