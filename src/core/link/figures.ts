import type { FigurePoint } from '../model/claimLink.ts';
import { comparable } from './counts.ts';
import type { Statement } from './statement.ts';
import type { Story, StoryStatement } from './story.ts';

/** The figures the archive has for what a claim counts, oldest first: one a report and value. */
export function figureLine(claim: Statement, passages: readonly { readonly story: Story; readonly statement: StoryStatement }[]): readonly FigurePoint[] {
  if (claim.counts.length === 0) return [];
  const points = new Map<string, FigurePoint>();
  for (const { story, statement } of passages) {
    const neighbours = story.statements.filter(other => Math.abs(other.index - statement.index) <= 2);
    for (const other of neighbours) {
      for (const count of other.counts) {
        if (count.units.size === 0 && count.event === undefined || !claim.counts.some(mine => comparable(mine, count))) continue;
        // "Five more were found" adds to a figure and is none itself.
        if (/^\s+(?:more|further|additional|other)\b/.test(other.text.slice(count.end))) continue;
        const { uri, published } = story.report;
        const sayer = other.sayer?.text;
        const unit = count.event ?? [...count.units].find(found => !found.startsWith('+'));
        points.set(`${uri} ${String(count.low)}-${String(count.high)}`, {
          low: count.low, high: count.high, text: other.text.slice(count.start, count.end), uri,
          ...(unit === undefined ? {} : { unit }), ...(sayer === undefined ? {} : { sayer }), ...(published === undefined ? {} : { published })
        });
      }
    }
  }
  return [...points.values()].sort((a, b) => (a.published ?? '').localeCompare(b.published ?? ''));
}
