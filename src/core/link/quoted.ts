import type { QuoteVerdict } from '../model/claimLink.ts';
import { contains } from '../text/span.ts';
import type { Span } from '../text/span.ts';
import type { ClaimView } from './claimView.ts';
import type { Match } from './match.ts';
import type { QuoteCheck } from './quotes.ts';
import type { Ranked } from './rank.ts';
import type { Related } from './relation.ts';
import type { StoryStatement } from './story.ts';
import type { Told } from './tolls.ts';
import { whoOf } from './who.ts';

/** Words that a report has of what a claim quotes. */
interface Quoted {
  readonly verdict: QuoteVerdict;
  /** Where the report has them. */
  readonly statement: StoryStatement;
}

/** Least share of what is claimed that stands inside the quotation: what is quoted is then what is claimed. */
const MOSTLY_QUOTED = 0.6;
/** Log odds of a report that has the quoted words, where ranking gave it less. */
const HAS_THE_WORDS = 2;

/** The reports that have what a claim mostly consists of, a quotation, word for word or nearly; by uri. A claim that denies says nothing of what it quotes. */
export function quotedIn({ statement: { words, denies }, focus }: ClaimView, checks: readonly { readonly span: Span; readonly check: QuoteCheck }[]): ReadonlyMap<string, Quoted> {
  const claimed = words.filter(({ stem }) => focus.has(stem));
  const quoted = new Map<string, Quoted>();
  if (denies) return quoted;
  for (const { span, check: { verdict, uri, statement } } of checks) {
    if (uri === undefined || statement === undefined || verdict === 'not-found') continue;
    if (claimed.filter(word => contains(span, word)).length >= MOSTLY_QUOTED * claimed.length && claimed.length > 0) quoted.set(uri, { verdict, statement });
  }
  return quoted;
}

/** The reports worth showing with those that have the quoted words, whatever their rank. */
export function withQuoted(ranked: readonly Ranked[], matches: readonly Match[], quoted: ReadonlyMap<string, Quoted>): readonly Ranked[] {
  if (quoted.size === 0) return ranked;
  const has = ({ story }: Match): boolean => quoted.has(story.report.uri);
  const left = matches.filter(match => has(match) && !ranked.some(({ story }) => story === match.story));
  return [...ranked.map(match => (has(match) ? { ...match, odds: Math.max(match.odds, HAS_THE_WORDS) } : match)), ...left.map(match => ({ ...match, odds: HAS_THE_WORDS }))].sort((a, b) => b.odds - a.odds);
}

/** The relations with those that the quotation settles, each told by the sentence that has the words: a lost "not" or another number contradicts, the words themselves are the same. */
export function settledByQuote(view: ClaimView, related: readonly Related[], quoted: ReadonlyMap<string, Quoted>): readonly Related[] {
  return related.map(known => {
    const found = quoted.get(known.match.story.report.uri);
    const told = found && toldByQuote(found.verdict, known);
    if (found === undefined || told === undefined) return known;
    const { statement } = found;
    const who = view.sayer === undefined ? undefined : whoOf(view.sayer, known.match.story, statement);
    return { ...told, match: { ...known.match, statement, who } };
  });
}

function toldByQuote(verdict: QuoteVerdict, { relation }: Related): Told | undefined {
  switch (verdict) {
    case 'negation-lost': return { relation: 'contradicts', rule: 'denial' };
    case 'number-changed': return { relation: 'contradicts', rule: 'other-number' };
    case 'verbatim': case 'cut-condition': return { relation: 'same', rule: 'first-sayer' };
    // Other words may mean something else: what is against the claim stays so.
    case 'altered': return relation === 'corroborates' || relation === 'same' ? { relation: 'same', rule: 'first-sayer' } : undefined;
    case 'not-found': return undefined;
    default: return verdict satisfies never;
  }
}
