import * as vscode from 'vscode';
import type { ArchiveProblem, ArchiveStatus } from '../archive/archive.ts';
import type { Claim, Modality } from '../core/model/claim.ts';
import type { ClaimLink, ClaimStanding, FieldAgreement, QuoteVerdict, Relation, RelationRule } from '../core/model/claimLink.ts';
import type { ActorType, PlaceType } from '../core/model/mention.ts';
import { dateWord } from './dateWords.ts';
import { figureSteps } from './figureWords.ts';
import { folderOf } from './folders.ts';

// Every sentence for people that more than one feature says. The core hands over codes; words are made here.
const { t } = vscode.l10n;

/** "1 claim", "14 claims". */
export function counted(count: number, one: string, many: string): string {
  return count === 1 ? one : many.replace('{0}', String(count));
}

export const claimCount = (count: number): string => counted(count, t('1 claim'), t('{0} claims', '{0}'));
export const reportCount = (count: number): string => counted(count, t('1 report'), t('{0} reports', '{0}'));
export const priorReportCount = (count: number): string => (count === 0 ? t('no prior report') : counted(count, t('1 prior report'), t('{0} prior reports', '{0}')));
const originCount = (count: number): string => counted(count, t('1 origin'), t('{0} origins', '{0}'));
const denialCount = (count: number): string => counted(count, t('1 contradicts'), t('{0} contradict', '{0}'));

/** Reports, not links: one report may bear on a claim twice. */
export function priorReports(standing: ClaimStanding): number {
  return new Set(standing.links.map(link => link.report.uri)).size;
}

/** The first line of a card: "3 prior reports, 2 origins · toll 9 → 12 → 14 · 1 contradicts". */
export function standingLine(standing: ClaimStanding): string {
  const count = priorReports(standing);
  if (count === 0) return t('No prior report in {0}', reportCount(standing.searched));
  const parts = [t('{0}, {1}', priorReportCount(count), originCount(standing.origins.length))];
  const [moved] = standing.figures.flatMap(line => figureSteps(line) ?? []);
  if (moved !== undefined) parts.push(moved);
  const denials = new Set(standing.links.filter(link => link.relation === 'contradicts').map(link => link.report.uri)).size;
  if (denials > 0) parts.push(denialCount(denials));
  return parts.join(' · ');
}

/** Origins that are named; the panel has them all. */
const NAMED_ORIGINS = 3;

/** Who said it first and when, and the origins with the reports that go back to each. */
export function originsLine({ links, origins }: ClaimStanding): string | undefined {
  const [first] = links.filter(link => link.report.published !== undefined).sort((a, b) => (a.report.published ?? '').localeCompare(b.report.published ?? ''));
  if (first === undefined) return undefined;
  const outlet = first.report.outlet ?? t('outlet unknown');
  const sayer = first.origin === '' || first.origin === outlet ? outlet : t('{0} ({1})', first.origin, outlet);
  const told = t('First: {0}, {1}', sayer, dateWord(first.report.published));
  const named = origins.slice(0, NAMED_ORIGINS).map(({ origin, reports }) => `${origin} (${String(reports)})`).join(', ');
  return origins.length < 2 ? told : t('{0} · Origins: {1}', told, origins.length > NAMED_ORIGINS ? `${named}, …` : named);
}

/** What the archive has for a quotation, as a sentence's beginning. */
export function quoteVerdictWords(verdict: QuoteVerdict): string {
  switch (verdict) {
    case 'verbatim': return t('Quotation: word for word as in the archive');
    case 'altered': return t('Quotation: words differ from the archive');
    case 'number-changed': return t('Quotation: a number differs from the archive');
    case 'negation-lost': return t('Quotation: a negation of the archive is missing or added');
    case 'cut-condition': return t('Quotation: a condition of the archive is cut');
    case 'not-found': return t('Quotation: not in the archive; the nearest words are');
    default: return verdict satisfies never;
  }
}

/** A relation, as a word after the report's date. */
export function relationWord(relation: Relation): string {
  switch (relation) {
    case 'same': return t('same');
    case 'corroborates': return t('corroborates');
    case 'contradicts': return t('contradicts');
    case 'updates': return t('updates');
    default: return relation satisfies never;
  }
}

/** How a report stands to the claim, why, what a person decided, and what else differs: "updates (a figure of another time) · differs: when". */
export function linkWords(link: ClaimLink): string {
  const reason = reasonWords(link.rule);
  const relation = reason === undefined ? relationWord(link.relation) : t('{0} ({1})', relationWord(link.relation), reason);
  return [relation, link.confirmed ? t('confirmed by you') : undefined, differences(link)].filter(part => part !== undefined).join(' · ');
}

/** Why a report does not simply agree, by the rule that told it; undefined where it does. */
function reasonWords(rule: RelationRule | undefined): string | undefined {
  switch (rule) {
    case 'denial': return t('a denial');
    case 'other-place': return t('another place');
    case 'other-date': return t('another date');
    case 'other-actor': return t('another actor');
    case 'other-number': case 'rival-count': return t('another figure');
    case 'other-means': return t('other means');
    case 'other-target': return t('another target');
    case 'other-outcome': return t('another outcome');
    case 'no-agreement': return t('nothing agreed');
    case 'toll-moved': return t('a figure of another time');
    case 'stage-moved': return t('another stage');
    case 'same-sayer-again': return t('the same source at another time');
    case 'other-sayer': return t('another source');
    case 'same-sayer': case 'first-sayer': case undefined: return undefined;
    default: return rule satisfies never;
  }
}

/** The fields that a reason has named already. */
const NAMED_FIELD: Partial<Record<RelationRule, keyof FieldAgreement>> = { 'denial': 'who', 'other-place': 'where', 'other-date': 'when', 'other-actor': 'who', 'other-sayer': 'who', 'other-number': 'howMany', 'rival-count': 'howMany', 'toll-moved': 'howMany' };

/** Names of the fields in which a passage differs from the claim, but for the one that the rule names; undefined where none does. */
function differences({ fields, rule }: ClaimLink): string | undefined {
  const named = rule && NAMED_FIELD[rule];
  const differs = (field: keyof FieldAgreement): boolean => field !== named && fields[field] === 'differ';
  const names = [
    differs('who') ? t('who') : undefined,
    differs('where') ? t('where') : undefined,
    differs('when') ? t('when') : undefined,
    differs('howMany') ? t('how many') : undefined,
    fields.hedge === 'stronger-in-draft' ? t('stated more strongly in the draft') : undefined
  ].filter(name => name !== undefined);
  return names.length === 0 ? undefined : t('differs: {0}', names.join(', '));
}

/** Who says a claim: the sources by name, the writer, or nobody named. */
export function sayerOf(claim: Claim): string {
  if (claim.attribution === undefined) return claim.presupposed === true ? t('own voice, taken for granted') : t('own voice');
  const names = claim.attribution.sources.map(source => source.canonical ?? source.text);
  return names.length === 0 ? t('source not named') : names.join(', ');
}

/** How a claim is put forward. */
export function modalityWord(modality: Modality): string {
  switch (modality) {
    case 'fact': return t('Statement of fact');
    case 'forecast': return t('Forecast');
    case 'conditional': return t('Conditional');
    case 'directive': return t('Demand or pledge');
    default: return modality satisfies never;
  }
}

/** A type of actor. */
export function actorTypeWord(type: ActorType): string {
  switch (type) {
    case 'person': return t('person');
    case 'organisation': return t('organisation');
    case 'state': return t('state');
    case 'formation': return t('formation');
    case 'group': return t('group');
    default: return type satisfies never;
  }
}

/** A type of place. */
export function placeTypeWord(type: PlaceType): string {
  switch (type) {
    case 'settlement': return t('settlement');
    case 'region': return t('region');
    case 'country': return t('country');
    case 'water': return t('water');
    case 'landform': return t('landform');
    case 'facility': return t('facility');
    case 'area': return t('area');
    case 'front': return t('front');
    default: return type satisfies never;
  }
}

/** What is wrong with an archive and what to do about it. */
export function problemWords(problem: ArchiveProblem): string {
  switch (problem) {
    case 'no-sqlite': return t('This editor is too old to keep an archive: update it to version 1.104 or later.');
    case 'storage-read-only': return t('The extension cannot write its index: check that its storage folder is writable.');
    case 'disk-full': return t('The disk is full: free some space, then rebuild the archive index.');
    case 'database-newer': return t('The index was made by a newer version of Second Source: update it, or rebuild the archive index.');
    case 'worker-died': return t('The archive stopped unexpectedly and was started again: the log says more.');
    case 'storage-failed': return t('The index cannot be read or written: check the disk that holds the extension\'s storage.');
    case 'database-damaged': return t('The index is damaged: rebuild the archive index. The reports themselves are untouched.');
    case 'database-busy': return t('Another window keeps the index busy: try again in a moment.');
    case 'folder-missing': return t('The archive folder is not there: choose another one.');
    default: return problem satisfies never;
  }
}

/** Why there are no prior reports to look for, and what to do about it; undefined where the archive answers. */
export function absenceOf({ state, problem }: ArchiveStatus, uri: vscode.Uri): string | undefined {
  if (!vscode.workspace.isTrusted) return t('No prior reports while this workspace is not trusted');
  if (state === 'unavailable') return problem === undefined ? t('The archive is not available') : problemWords(problem);
  if (state !== 'none') return undefined;
  const folder = folderOf(uri);
  return folder !== undefined && folder.uri.scheme !== 'file' ? t('No archive: prior reports need a folder on disk') : t('No archive: choose a folder of prior reports');
}
