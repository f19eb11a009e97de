import type { Report } from '../model/report.ts';
import { dayOf } from './days.ts';
import type { Name, NameBook } from './names.ts';
import type { Sayer } from './sayers.ts';
import { overlaps } from '../text/span.ts';
import type { Span } from '../text/span.ts';
import { speakersOf } from './speakers.ts';
import { sentencesOf, statementOf } from './statement.ts';
import type { Statement } from './statement.ts';
import { contentStems, folded, stemOf } from './words.ts';

/** A sentence of a report with what the report around it adds. */
export interface StoryStatement extends Statement {
  readonly index: number;
  /** Who says it, pronouns and "the statement" resolved to who spoke before; absent in the reporter's own voice. */
  readonly sayer?: Sayer;
}

/** A report as linking sees it. */
export interface Story {
  readonly report: Report;
  /** Day of publication. */
  readonly day?: number;
  readonly headline: Statement;
  readonly statements: readonly StoryStatement[];
  /** Headline and sentences: all that the report says. */
  readonly whole: readonly Statement[];
  /** Where it happens: the names of place in headline, date line and first sentences. */
  readonly scene: readonly Name[];
  readonly outlet: Sayer | undefined;
  /** Stems of the words of content that headline and sentences have. */
  readonly stems: ReadonlySet<string>;
}

/** Most of a body that is read: the rest of a very long report adds little and costs time. UTF-16 units. */
const BODY_LIMIT = 20_000;
/** A body up to this long is read whole; of a longer one its opening and what stands around the passages found. UTF-16 units. */
export const READ_WHOLE = 1500;
/** Sentences of the opening that are always read. */
const OPENING = 2;

/** The sentences of a report worth reading for passages found at `found` (offsets into its body). */
export function sentencesAround(body: string, found: readonly Span[] | undefined): readonly Span[] {
  const all = sentencesOf(body.slice(0, BODY_LIMIT));
  if (found === undefined || body.length <= READ_WHOLE) return all;
  const hit = all.map(sentence => found.some(span => overlaps(span, sentence)));
  return all.filter((_, i) => i < OPENING || hit[i - 1] === true || hit[i] === true || hit[i + 1] === true);
}

/** Reads a report for linking; where `sentences` is given, only those of its body. Pure: cache it by the report. */
export function storyOf(report: Report, book: NameBook, sentences: readonly Span[] = sentencesAround(report.body, undefined)): Story {
  const day = dayOf(report.published);
  const { body } = report;
  const lower = new Map<string, boolean>();
  const seenLower = (word: string): boolean => { let seen = lower.get(word); if (seen === undefined) lower.set(word, seen = body.includes(` ${word}`)); return seen; };
  const context = { book, ...(day === undefined ? {} : { day }), seenLower };
  const headline = statementOf(report.headline, 0, context);
  const outlet = report.outlet === undefined ? undefined : outletSayer(report.outlet, book);
  const read: Statement[] = [];
  /** Which sentences start inside a quotation that was opened before them. */
  const running: boolean[] = [];
  for (const span of sentences) {
    const text = body.slice(span.start, span.end);
    const inherited = openQuoteBefore(body, span.start);
    read.push(statementOf(text, span.start, inherited === undefined ? context : { ...context, open: inherited }));
    running.push(inherited !== undefined);
  }
  const speakers = speakersOf(read, { body, running, outlet });
  const statements = read.map((statement, index): StoryStatement => { const sayer = speakers[index]; return { ...statement, index, ...(sayer === undefined ? {} : { sayer }) }; });
  const located = report.located === undefined ? [] : statementOf(`In ${report.located}`, 0, context).names;
  const lead = statements[0]?.names.filter(name => name.located) ?? [];
  const longer = longerNames([...headline.names, ...statements.flatMap(({ names }) => names)]);
  const title = { ...headline, names: headline.names.map(longer) };
  const told = statements.map(statement => ({ ...statement, names: statement.names.map(longer) }));
  return {
    report, ...(day === undefined ? {} : { day }), outlet, stems: contentStems([...headline.words, ...statements.flatMap(({ words }) => words)]), scene: [...headline.names, ...lead, ...located].map(longer),
    headline: title, statements: told, whole: [title, ...told]
  };
}

/** The mark of a quotation that is still open where a sentence starts: one opened before it in its paragraph and not closed. */
function openQuoteBefore(body: string, start: number): string | undefined {
  const paragraph = body.lastIndexOf('\n\n', start) + 1;
  let open: string | undefined;
  for (let i = paragraph; i < start; i++) {
    const mark = body[i];
    if (mark === '"') open = open === undefined ? mark : undefined;
    else if (mark === '“' || mark === '«') open = mark;
    else if (mark === '”' || mark === '»') open = undefined;
  }
  return open;
}

/** "Lozova" in a report on Mala Lozova is that one: a short name stands for the longer one it ends, where the report has just one such. */
function longerNames(names: readonly Name[]): (name: Name) => Name {
  const byLast = new Map<string, Name | null>();
  for (const name of names) {
    const last = name.words.at(-1);
    if (name.words.length < 2 || last === undefined) continue;
    const known = byLast.get(last);
    byLast.set(last, known === undefined || known !== null && known.words.join(' ') === name.words.join(' ') ? name : null);
  }
  return name => {
    const found = name.words.length === 1 && name.info === undefined ? byLast.get(name.words[0] ?? '') : undefined;
    return found === undefined || found === null ? name : { ...name, words: found.words, ...(found.info === undefined ? {} : { info: found.info }) };
  };
}

function outletSayer(outlet: string, book: NameBook): Sayer | undefined {
  const { names, terms, concepts } = statementOf(outlet, 0, { book });
  const roles = new Set([...terms, ...outlet.split(/\s+/).map(folded), ...outlet.split(/\s+/).map(word => stemOf(folded(word))), ...[...concepts].map(concept => '+' + concept)]);
  return { start: 0, end: outlet.length, text: outlet, names, roles, carried: false, cited: false, cue: '' };
}
