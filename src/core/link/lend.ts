import type { Around, ClaimQuery } from '../model/claimLink.ts';
import type { ClaimView } from './claimView.ts';
import { COUNT_EVENTS } from './fates.ts';
import type { Count } from './counts.ts';
import { conceptsOf } from './concepts.ts';
import type { NameBook } from './names.ts';
import type { Sayer } from './sayers.ts';
import { sentencesOf, statementOf } from './statement.ts';
import type { Statement } from './statement.ts';
import { stemOf } from './words.ts';

/** What a number counts, and what became of it. */
interface Counted {
  readonly units: ReadonlySet<string>;
  readonly event?: string;
}

/** A sentence that says what the numbers after it count: "How many divers were killed has never been settled." */
const TELLS_NUMBER = /\b(?:how many|number|toll|count|figures?|estimates?|tall(?:y|ies))\b/i;
/** What stands behind a number that leaves out what it counts: "19 the day after", "21 today". */
const LEFT_OUT = /^\s*(?:$|[,.;:)]|(?:today|now|so far|yesterday|the day (?:after|before)|on (?:the \p{L}+|\p{Lu}\p{L}+) ?|(?:was|were|is|are|has|have|had|did|and|but|say|says|said|speaks?)\b)|(?:names|bodies|victims)\b)/u;
/** "Made for 8,000", "at six in the morning", "the youngest is 15": what such a number counts was not said before. */
const OTHER_NUMBER = /(?:\bfor|\bat \d+:?|(?:young|old)est\b.*|\baged|per|\bhalf past) $/i;
const OF_THEM = /^ (?:of (?:them|whom|these|those)|from each)\b/;
/** Sentences of a paragraph that are asked what is counted, the nearest. */
const SENTENCES = 6;

/**
 * A claim's statement with what it leaves out and its paragraph has said: "The harbour log has 26" counts what the
 * sentences before count. The rules of relation then compare it like any other count.
 */
export function withLentCounts(statement: Statement, around: Around | undefined, book: NameBook): Statement {
  if (around === undefined || !statement.counts.some(count => isBare(count, statement))) return statement;
  const counted = countedBefore(around, book);
  if (counted === undefined) return statement;
  const { units, event } = counted;
  const counts = statement.counts.map((count): Count => (isBare(count, statement) ? { ...count, units, ...(event === undefined ? {} : { event }) } : count));
  if (event === undefined) return { ...statement, counts };
  return { ...statement, counts, terms: new Set([...statement.terms, '+' + event]), concepts: new Set([...statement.concepts, event]) };
}

function isBare({ start, end, event, part, low, high }: Count, { text }: Statement): boolean {
  return event === undefined && !part && !(low === 1 && high === 1) && !/^(?:19|20)\d\d$/.test(text.slice(start, end)) && LEFT_OUT.test(text.slice(end)) && !OTHER_NUMBER.test(text.slice(0, start));
}

/** Lengths of time and shares are followed by numbers of other things. */
function isMeasure({ units }: Count): boolean {
  return MEASURES.some(unit => units.has(unit));
}

const MEASURES = 'second minute hour day week month year cent percent kilometre metre mile'.split(' ').map(stemOf);

/** What the number last given before a sentence counts, in its paragraph or the heading over it. */
function countedBefore({ before, heading }: Around, book: NameBook): Counted | undefined {
  let counted: Counted | undefined;
  const sentences = sentencesOf(before).slice(-SENTENCES).map(({ start, end }) => before.slice(start, end));
  for (const text of [...heading === undefined ? [] : [heading], ...sentences]) {
    const statement = statementOf(text, 0, { book });
    const { counts, words } = statement;
    const told = counts.findLast(({ event }) => event !== undefined) ?? counts.find(count => count.units.size > 0 && !isBare(count, statement) && !isMeasure(count) && !OF_THEM.test(text.slice(count.end)));
    const named = told === undefined && (TELLS_NUMBER.test(text) || text === heading) ? words.flatMap(({ stem }) => conceptsOf(stem)).find(concept => COUNT_EVENTS.includes(concept)) : undefined;
    if (told !== undefined) counted = { units: told.units, ...(told.event === undefined ? {} : { event: told.event }) };
    else if (named !== undefined) counted = { units: new Set(), event: named };
  }
  return counted;
}

/** A claim's view as its draft lets it be understood: who speaks, and which names are the claim's own. Places and days are not lent. */
export function inDraft(view: ClaimView, query: ClaimQuery, book: NameBook): ClaimView {
  if (query.around === undefined) return view;
  const sayer = sayerOf(view.sayer, query, book);
  const known = sayer === undefined ? view : { ...view, sayer };
  if (view.placed || view.states.length > 0) return known;
  // A ministry speaks of many events; a person's name still helps to tell his.
  return { ...known, own: view.own.filter(name => name.info?.kind !== 'actor' && !name.words.some(word => conceptsOf(stemOf(word)).length > 0)) };
}

/** Who says a claim, where its sentence has only "he" or nobody: whom recognition found him to be. */
function sayerOf(sayer: Sayer | undefined, { claim, mentions }: ClaimQuery, book: NameBook): Sayer | undefined {
  if (sayer !== undefined && !sayer.carried) return sayer;
  const source = claim.attribution?.sources[0];
  const name = source?.canonical ?? (sayer === undefined ? source?.text : undefined);
  if (source === undefined || name === undefined || mentions.some(({ kind, canonical }) => kind === 'place' && canonical === name)) return sayer;
  const start = source.start - claim.sentence.start;
  const [known] = statementOf(`${/^\p{Lu}/u.test(name) || /^the /i.test(name) ? '' : 'The '}${name} said so.`, 0, { book }).sayers;
  if (known === undefined || known.carried) return sayer;
  return { ...known, start, end: start + source.text.length, text: source.text, cue: sayer?.cue ?? '' };
}
