import type { Claim } from '../model/claim.ts';
import type { ClaimLink, ClaimQuery, ClaimStanding, QuoteFinding } from '../model/claimLink.ts';
import type { Report, ReportLocation, ReportSummary } from '../model/report.ts';
import { LONGEST_REMEMBERED } from '../text/remembering.ts';
import { overlaps, shifted } from '../text/span.ts';
import type { Span } from '../text/span.ts';
import { conceptsOf } from './concepts.ts';
import { byPublished, dayOf } from './days.ts';
import { fieldsOf } from './fields.ts';
import { figureLines } from './figures.ts';
import { ofOneEvent } from './apart.ts';
import { claimView } from './claimView.ts';
import type { ClaimView } from './claimView.ts';
import { bestMatch } from './match.ts';
import type { Match, Weigh } from './match.ts';
import type { NameBook } from './names.ts';
import { passageOrigins } from './origins.ts';
import { originsOf } from './linkStatus.ts';
import { quotedIn, settledByQuote, withQuoted } from './quoted.ts';
import { checkQuote, isWorthIt, quotationsOf } from './quotes.ts';
import type { QuoteCheck } from './quotes.ts';
import { rank } from './rank.ts';
import type { Ranked } from './rank.ts';
import { isLikely, relate } from './relation.ts';
import { inDraft, withLentCounts } from './lend.ts';
import { searchText, storyText } from './query.ts';
import { sayerName } from './sayerName.ts';
import { sayerAt } from './sayers.ts';
import { lowerWords, statementOf } from './statement.ts';
import { folded } from './words.ts';
import type { Statement } from './statement.ts';
import { agentsOf } from './who.ts';
import { READ_WHOLE, sentencesAround, storyOf } from './story.ts';
import type { Story } from './story.ts';
import type { StoryCache } from './storyCache.ts';
import { storylineOf } from './storyline.ts';

/** A candidate of the archive: a passage that shares words with the claim. */
export interface Candidate {
  readonly report: ReportSummary;
  /** Where it stands in the body; may be worked out when first asked for. */
  readonly passage: Span;
  readonly score: number;
  /** The report itself, where the archive has it at hand. */
  readonly whole?: Report;
}

export interface FoundReport {
  readonly report: Report;
  readonly location: ReportLocation;
}

/** What linking asks of the archive. */
export interface LinkDeps {
  /** The passages nearest to a text by its words, best first. `from` (inclusive) and `until` (exclusive) are ISO instants. */
  search(text: string, limit: number, until: string | undefined, from?: string): Promise<readonly Candidate[]> | readonly Candidate[];
  report(uri: string): Promise<FoundReport | undefined> | FoundReport | undefined;
  /** How many reports can be searched. */
  count(): number;
  readonly book: NameBook;
  /** Rarity of a stem in the archive (its idf); where absent, rarity is judged among the candidates. */
  readonly weight?: (stem: string) => number;
  /** Reports read before, by uri: kept by the caller for as long as the archive stays the same. */
  readonly cache?: StoryCache;
}

/** Passages asked of the archive for a claim. */
const CANDIDATES = 50;
/** Passages asked of the days the claim speaks of, and how many days after count among them. */
const NEARBY = 30;
const DAYS_AFTER = 4;
/** Passages asked of the archive for the draft's story around a claim. */
const OF_STORY = 30;
/** Reports read whole for a claim. */
const REPORTS = 36;
/** Text read for a claim before it is enough, in UTF-16 units, and the fewest reports it has to be of. */
const READING = 20_000;
const LEAST_REPORTS = 20;
/** What a word that no passage has weighs, and such a word. */
const RAREST = 6.8;
const NOWHERE = '\u0000';
/** Rarity of a verb phrase ("shot down"), which no index counts: that of a fairly common word. */
const CONCEPT_WEIGHT = 5;
/** Weights remembered between claims. */
const WEIGHTS = 50_000;
/** Most links of one claim. */
const LINKS = 24;

/** What the archive says about each claim, in the order given. Rejects with the signal's reason once it is aborted. */
export async function linkClaims(queries: readonly ClaimQuery[], deps: LinkDeps, signal?: AbortSignal): Promise<readonly ClaimStanding[]> {
  const standings: ClaimStanding[] = [];
  for (const query of queries) {
    signal?.throwIfAborted();
    standings.push(await linkClaim(query, deps));
  }
  return standings;
}

/** A claim's view and the best sentence of each candidate report, before anything is dropped. */
export interface Weighed {
  readonly view: ClaimView;
  readonly stories: ReadonlyMap<string, { readonly story: Story; readonly location: ReportLocation }>;
  readonly matches: readonly Match[];
  /** Rarity of a stem in the archive. */
  readonly weigh: Weigh;
}

/** The first half of linking: candidates found and compared. */
export async function weighCandidates(query: ClaimQuery, deps: LinkDeps): Promise<Weighed> {
  const view = inDraft(claimView(withLentCounts(draftStatement(query, deps.book), query.around, deps.book)), query, deps.book);
  const text = searchText(query);
  const until = dayAfter(query.date);
  const found = [...await nearby(view, text, until, deps), ...await deps.search(text, CANDIDATES, until), ...query.around === undefined ? [] : await deps.search(storyText(query, query.around), OF_STORY, until)];
  const stories = await readStories(found, deps);
  const read = [...stories.values()].map(({ story }) => story);
  const weigh = weights(read, deps);
  return { view, stories, weigh, matches: bestMatches(view, read, weigh) };
}

async function linkClaim(query: ClaimQuery, deps: LinkDeps): Promise<ClaimStanding> {
  const { view, stories, matches, weigh } = await weighCandidates(query, deps);
  const { statement } = view;
  const checks = quoteChecks(query, statement, [...stories.values()].map(({ story }) => story));
  const quoted = quotedIn(view, checks.filter(({ start }) => start === query.claim.sentence.start));
  const shown = ofOneEvent(view, rank(view, matches, weigh, dayOf(query.date), query.around === undefined ? undefined : storylineOf(query.around, deps.book, weigh))).slice(0, LINKS);
  const ranked = withQuoted(shown, matches, quoted);
  const origins = passageOrigins(ranked);
  const originAt = new Map(ranked.map(({ story }, i) => [story, origins[i] ?? '']));
  const originOf = ({ story }: Ranked): string => originAt.get(story) ?? '';
  const related = settledByQuote(view, relate(view, ranked, originOf), quoted).filter(isLikely);
  const links = related.map((told): ClaimLink => {
    const { match, relation, rule } = told;
    const { report } = match.story;
    const location = stories.get(report.uri)?.location ?? { file: '' };
    const sayer = sayerName(match.statement.sayer, match.story, match.statement);
    return {
      report: summaryOf(report, location), passage: { start: match.statement.start, end: match.statement.end, text: match.statement.text }, matches: matchesOf(view, match),
      relation, rule, score: 1 / (1 + Math.exp(-match.odds)), fields: fieldsOf(view, told), origin: originOf(match), ...(sayer === undefined ? {} : { sayer })
    };
  });
  const shift = query.claim.sentence.start;
  const figures = figureLines(statement, related);
  return {
    claimId: query.claim.id, links, origins: originsOf(links), figures: figures.map(line => shifted(line, shift)),
    quotes: checks.map(({ start, check }) => shifted(findingOf(check), start)),
    searched: deps.count()
  };
}

/** Each quotation of a claim with what the reports have for it; `start` is the draft offset of the text that `span` counts in. */
function quoteChecks(query: ClaimQuery, { names, quotes }: Statement, stories: readonly Story[]): readonly { readonly start: number; readonly span: Span; readonly check: QuoteCheck }[] {
  const quoted = quotesOf(query);
  if (quoted.length === 0) return [];
  const earliest = [...stories].sort((a, b) => byPublished(a.report, b.report));
  const speakers = new Set(names.filter(name => !quotes.some(quote => overlaps(quote, name))).flatMap(({ words }) => words.slice(-1)));
  return quoted.map(({ start, text, span }) => ({ start, span, check: checkQuote(text, span, earliest, speakers) }));
}

function findingOf({ start, end, verdict, uri, archiveQuote }: QuoteCheck): QuoteFinding {
  return { start, end, verdict, ...(uri === undefined ? {} : { uri }), ...(archiveQuote === undefined ? {} : { archiveQuote }) };
}

/** The quotations of a claim's sentence, by their marks or as recognition found them, and those it has elsewhere; `start` is the draft offset of `text`. */
function quotesOf({ sentence, quoted = [], claim }: ClaimQuery): readonly { readonly start: number; readonly text: string; readonly span: Span }[] {
  const { start } = claim.sentence;
  const marked = quotationsOf(sentence);
  const found = claim.quotations.map(span => shifted(span, -start)).filter(span => span.start >= 0 && span.end <= sentence.length && !marked.some(other => overlaps(other, span)));
  return [
    ...[...marked, ...found.filter(span => isWorthIt(sentence.slice(span.start, span.end)))].map(span => ({ start, text: sentence, span })),
    ...quoted.filter(({ text }) => isWorthIt(text)).map(other => ({ ...other, span: { start: 0, end: other.text.length } }))
  ];
}

/** Passages of the days the claim speaks of: other words for the same event stand there. */
async function nearby({ statement: { days } }: ClaimView, text: string, until: string | undefined, deps: LinkDeps): Promise<readonly Candidate[]> {
  const [first] = days;
  if (first === undefined || first.to - first.from > 4) return [];
  const end = instantOf(first.to + DAYS_AFTER);
  return deps.search(text, NEARBY, until !== undefined && until < end ? until : end, instantOf(first.from));
}

function instantOf(day: number): string {
  return new Date(day * 86_400_000).toISOString();
}

/** The draft's sentence as linking sees it; dates count from the draft's own. */
export function draftStatement(query: ClaimQuery, book: NameBook): Statement {
  const day = dayOf(query.date);
  const lower = lowerWords(query.sentence);
  const start = query.claim.sentence.start;
  // "Fertiliser was all they brought": recognition knows the draft better than one sentence does.
  const opening = /\p{L}+/u.exec(query.sentence);
  const first = opening?.[0] ?? '';
  // Where another claim of the sentence stood before it, it opens nothing.
  const at = start + (opening?.index ?? 0);
  const named = query.mentions.length === 0 || query.mentions.some(mention => mention.start <= at && mention.end > at && /\p{Lu}/u.test(mention.text));
  return attributed(statementOf(query.sentence, start, { book, ...(day === undefined ? {} : { day }), seenLower: word => lower.has(word) || !named && word === folded(first) }), query.claim);
}

/** Recognition finds more ways of saying in a draft than are looked for in an archive: "is sure that", "boasted of", "by the ministry's count". */
function attributed(statement: Statement, { attribution }: Claim): Statement {
  const [source] = attribution?.sources ?? [];
  if (attribution === undefined || source === undefined || attribution.carried) return statement;
  const { text, words, names, sayers, start } = statement;
  const span = { start: source.start - start, end: source.end - start };
  const own = sayers.find(sayer => overlaps(sayer, span));
  if (own !== undefined) return own.carried ? statement : { ...statement, sayers: [own, ...sayers.filter(sayer => sayer !== own)] };
  const cue = words.find(word => word.end > attribution.cue.start - start)?.stem ?? '';
  const sayer = sayerAt(text, words, names, span, cue);
  return sayer === undefined || sayer.carried ? statement : { ...statement, sayers: [sayer, ...sayers.filter(other => !overlaps(other, attribution.cue))] };
}

function dayAfter(date: string | undefined): string | undefined {
  if (date === undefined) return undefined;
  // A draft with a time of day links to nothing later than that; one with a date only, to that whole day.
  if (date.length > 10) return new Date(Date.parse(date) + 1).toISOString();
  const day = dayOf(date);
  return day === undefined ? undefined : instantOf(day + 1);
}

async function readStories(found: readonly Candidate[], deps: LinkDeps): Promise<ReadonlyMap<string, { readonly story: Story; readonly location: ReportLocation }>> {
  const passages = new Map<string, [Candidate, ...Candidate[]]>();
  for (const candidate of found) {
    const { uri } = candidate.report;
    const known = passages.get(uri);
    if (known !== undefined) known.push(candidate);
    else if (passages.size < REPORTS) passages.set(uri, [candidate]);
  }
  const stories = new Map<string, { readonly story: Story; readonly location: ReportLocation }>();
  let read = 0;
  for (const [uri, candidates] of passages) {
    if (read > READING && stories.size >= LEAST_REPORTS) break;
    const [{ report: { location }, whole }] = candidates;
    const kept = deps.cache?.get(uri);
    if (kept !== undefined) { stories.set(uri, { story: kept, location }); continue; }
    const report = whole ?? (await deps.report(uri))?.report;
    if (report === undefined) continue;
    const short = report.body.length <= READ_WHOLE;
    const sentences = sentencesAround(report.body, short ? undefined : candidates.map(({ passage }) => passage));
    const story = storyOf(report, deps.book, sentences);
    // Part of a report is of use to this claim only.
    if (short) deps.cache?.set(uri, story);
    read += sentences.reduce((sum, { start, end }) => sum + end - start, 0);
    stories.set(uri, { story, location });
  }
  return stories;
}

function bestMatches(view: ClaimView, stories: readonly Story[], weigh: Weigh): readonly Match[] {
  const agents = agentsOf(view, stories);
  const best: Match[] = [];
  for (const story of stories) {
    const match = bestMatch(view, story, weigh, agents);
    if (match !== undefined) best.push(match);
  }
  return best;
}

/** Rarity of a stem, in the archive where it tells, else among the candidates: a word that nothing has weighs `RAREST`. */
function weights(stories: readonly Story[], deps: LinkDeps): Weigh {
  const rarity = deps.weight ?? rarityInStories(stories);
  // An archive a hundred times as large has larger figures for the same words; only their proportion matters.
  const scale = RAREST / Math.max(1, rarity(NOWHERE));
  const memo = deps.weight === undefined ? new Map<string, number>() : deps.cache?.weights ?? new Map<string, number>();
  if (memo.size > WEIGHTS) memo.clear();
  return stem => {
    const known = memo.get(stem);
    if (known !== undefined) return known;
    const weight = stem.startsWith('+') ? CONCEPT_WEIGHT : scale * rarity(stem);
    if (stem.length <= LONGEST_REMEMBERED) memo.set(stem, weight);
    return weight;
  };
}

function rarityInStories(stories: readonly Story[]): Weigh {
  const holders = new Map<string, number>();
  let of = 0;
  for (const story of stories) {
    for (const { terms } of story.statements) {
      of++;
      for (const stem of terms) holders.set(stem, (holders.get(stem) ?? 0) + 1);
    }
  }
  return stem => { const has = holders.get(stem) ?? 0; return Math.log(1 + (of - has + 0.5) / (has + 0.5)); };
}

function summaryOf(report: Report, location: ReportLocation): ReportSummary {
  const { uri, headline, outlet, published, url, status } = report;
  return { uri, headline, location, ...(outlet === undefined ? {} : { outlet }), ...(published === undefined ? {} : { published }), ...(url === undefined ? {} : { url }), ...(status === undefined ? {} : { status }) };
}

/** The words of the passage that the claim has too, itself or in meaning. */
function matchesOf(view: ClaimView, { statement }: Match): readonly Span[] {
  const { terms, concepts, words } = view.statement;
  const names = new Set(view.statement.names.flatMap(name => [...name.words]));
  const numbers = new Set(words.filter(({ digits }) => digits).map(({ text }) => text));
  return statement.words
    .filter(word => terms.has(word.stem) || names.has(word.lower) || numbers.has(word.text) || conceptsOf(word.stem).some(concept => concepts.has(concept)))
    .map(({ start, end }) => ({ start, end }));
}
