import { diffArrays } from 'diff';
import * as vscode from 'vscode';
import type { Claim, Figure, ResolvedDate } from '../core/model/claim.ts';
import type { ClaimLink, ClaimStanding, QuoteFinding } from '../core/model/claimLink.ts';
import type { ActorMention, PlaceMention, PlaceRecord } from '../core/model/mention.ts';
import { mostTelling } from '../core/link/mostTelling.ts';
import { shifted } from '../core/text/span.ts';
import type { Span } from '../core/text/span.ts';
import { figureFinding } from './figureWords.ts';
import { CardMarkdown, commandLink, inert, shortened } from './markdown.ts';
import { dateWord } from './dateWords.ts';
import { actorTypeWord, linkWords, modalityWord, placeTypeWord, originsLine, sayerOf, standingLine, quoteVerdictWords } from './words.ts';

const { t } = vscode.l10n;
/** Reports a card shows; the rest is in the panel and the list of prior reports. */
const SHOWN = 3;
const PASSAGE_LENGTH = 320;
const HEADLINE_LENGTH = 60;

/** What a claim's card is made of. `standing` is undefined while the archive is still searched. */
export interface ClaimCardContent {
  readonly claim: Claim;
  readonly standing: ClaimStanding | undefined;
  /** Why the archive has no answer, in words; see `absenceOf`. */
  readonly absence: string | undefined;
  /** Draft text of a span. */
  readonly textOf: (span: Span) => string;
  /** The small number by which a link opens a passage. */
  readonly numberOf: (link: ClaimLink) => number;
  /** The small number by which a link shows the claim in the panel. */
  readonly claimNumber: number;
}

/** The card of a claim: how it stands and what is found about its quotations and figures, who said it first, the most telling prior reports, and how it was read. */
export function claimCard(content: ClaimCardContent): vscode.MarkdownString {
  const { claim, standing, textOf } = content;
  const card = new CardMarkdown();
  card.paragraph('**', inert(firstLine(content)), '**');
  if (standing !== undefined) addStanding(card, standing, content);
  card.paragraph(whoSays(claim, textOf));
  const details = detailsOf(claim, textOf);
  if (details !== '') card.paragraph(details);
  return card.build();
}

function addStanding(card: CardMarkdown, standing: ClaimStanding, { claim: { sentence }, textOf, numberOf, claimNumber }: ClaimCardContent): void {
  for (const quote of standing.quotes) addQuote(card, quote, textOf(shifted(quote, sentence.start)));
  for (const line of standing.figures) {
    const found = figureFinding(line, textOf(shifted(line, sentence.start)));
    if (found !== undefined) card.paragraph(inert(found));
  }
  const origins = originsLine(standing);
  if (origins !== undefined) card.paragraph(inert(origins));
  const links = mostTelling(standing.links, SHOWN);
  for (const link of links) addReport(card, link, numberOf(link));
  if (links.length === 0) return;
  card.paragraph(commandLink(t('Show all in the panel'), 'secondSource.showInPanel', claimNumber));
  card.rule();
}

function firstLine({ standing, absence }: ClaimCardContent): string {
  if (absence !== undefined) return absence;
  return standing === undefined ? t('Searching prior reports…') : standingLine(standing);
}

function whoSays(claim: Claim, textOf: (span: Span) => string): string {
  const { attribution } = claim;
  if (attribution === undefined) return t('{0}: {1}', inert(claim.presupposed === true ? t('Taken for granted by the writer') : t("In the writer's own voice")), inert(shortened(claim.text, PASSAGE_LENGTH)));
  const cue = inert(textOf(attribution.cue));
  return t('{0} *{1}*: {2}', inert(sayerOf(claim)), cue, inert(shortened(claim.text, PASSAGE_LENGTH)));
}

function detailsOf(claim: Claim, textOf: (span: Span) => string): string {
  const parts: string[] = [];
  if (claim.hedged) parts.push(t('Hedged: {0}', claim.hedges.map(hedge => inert(textOf(hedge))).join(', ') || t('yes')));
  if (claim.negated) parts.push(inert(t('Negated')));
  if (claim.modality !== 'fact') parts.push(inert(modalityWord(claim.modality)));
  if (claim.dates.length > 0) parts.push(t('Date: {0}', claim.dates.map(datePart).join(', ')));
  if (claim.figures.length > 0) parts.push(t('Figures: {0}', claim.figures.map(figurePart).join(', ')));
  return parts.join(' · ');
}

function datePart(date: ResolvedDate): string {
  if (date.from === undefined) return inert(date.text);
  const days = date.to === undefined || date.to === date.from ? date.from : `${date.from} – ${date.to}`;
  return inert(`${date.text} (${days})`);
}

function figurePart(figure: Figure): string {
  return inert(figure.unit === undefined || figure.text.includes(figure.unit) ? figure.text : `${figure.text} ${figure.unit}`);
}

/** A quotation's own line; below it the archive's words, with those that the draft does not have marked. */
function addQuote(card: CardMarkdown, { verdict, archiveQuote }: QuoteFinding, words: string): void {
  if (verdict === 'not-found' && archiveQuote === undefined) { card.paragraph(inert(t('Quotation: not in the archive'))); return; }
  card.paragraph(inert(quoteVerdictWords(verdict)));
  if (verdict === 'verbatim' || archiveQuote === undefined) return;
  if (verdict === 'not-found') card.passage(shortened(archiveQuote, PASSAGE_LENGTH), []);
  else {
    // By what stands between spaces: "42,000" is one word, not two with a comma.
    const changes = diffArrays(words.split(/(?<=\s)/), archiveQuote.split(/(?<=\s)/));
    card.changes(changes.map(({ value, added, removed }) => ({ value: value.join(''), added, removed })));
  }
}

function addReport(card: CardMarkdown, link: ClaimLink, number: number): void {
  const { report } = link;
  const withdrawn = report.status === 'withdrawn' ? t('withdrawn') : undefined;
  const head = [report.outlet ?? t('outlet unknown'), dateWord(report.published), linkWords(link), withdrawn].filter(part => part !== undefined);
  card.rule();
  card.paragraph('**', inert(head[0] ?? ''), '** ', inert(['', ...head.slice(1)].join(' · ').trim()), '  \n', inert(shortened(report.headline, HEADLINE_LENGTH)), ' · ', [
    commandLink(t('Open at passage'), 'secondSource.openPassage', number),
    commandLink(t('Same claim'), 'secondSource.confirmLink', number),
    commandLink(t('Not the same'), 'secondSource.dismissLink', number),
    commandLink(t('Cite'), 'secondSource.insertCitation', number)
  ].join(' · '));
  card.passage(shortened(link.passage.text, PASSAGE_LENGTH), link.matches);
}

/** The card of an actor: who it is, and why it is highlighted. */
export function actorCard(mention: ActorMention): vscode.MarkdownString {
  const details = [actorTypeWord(mention.type), mention.role, mention.party, mention.country].filter(part => part !== undefined && part !== '');
  return new CardMarkdown()
    .paragraph('**', inert(mention.canonical ?? mention.text), '**  \n', inert(details.join(' · ')))
    .build();
}

/** The card of a place: which place is meant, where it is, and which others bear the name. */
export function placeCard(mention: PlaceMention): vscode.MarkdownString {
  const { place } = mention;
  const card = new CardMarkdown();
  const name = place?.name ?? mention.canonical ?? mention.text;
  const title = mention.offset === undefined ? name : t('{0} {1}', mention.offset, name);
  card.paragraph('**', inert(title), '**  \n', inert(place === undefined ? placeTypeWord(mention.type) : placeLine(place)));
  const others = mention.alternatives ?? [];
  if (others.length > 0) card.paragraph(inert(t('Other places of this name: {0}', others.slice(0, 4).map(placeLine).join('; '))));
  return card.build();
}

function placeLine(place: PlaceRecord): string {
  const where = [placeTypeWord(place.type), place.region, place.country].filter(part => part !== undefined).join(', ');
  if (place.latitude === undefined || place.longitude === undefined) return where;
  return `${where} · ${place.latitude.toFixed(2)}, ${place.longitude.toFixed(2)}`;
}
