import * as vscode from 'vscode';
import { figureVerdict } from '../core/link/figureVerdict.ts';
import type { FigureLine, FigurePoint } from '../core/model/claimLink.ts';
import { dateWord } from './dateWords.ts';
import { shortened } from './markdown.ts';

// Figures of the archive and where the draft's stands among them, in words.
const { t } = vscode.l10n;
/** Figures of a line that are written out; those between the first and the last few are left to the list. */
const STEPS = 5;
/** Most of what a number counts that is shown, in UTF-16 units. */
const COUNTED = 60;

/** "killed: 9 → 12 → 14", where the archive has more than one figure for the same thing, oldest first. */
export function figureSteps(line: FigureLine): string | undefined {
  const values: string[] = [];
  for (const point of line.points) {
    const value = amount(point);
    if (values.at(-1) !== value) values.push(value);
  }
  if (values.length < 2) return undefined;
  const shown = values.length <= STEPS ? values : [values[0] ?? '', '…', ...values.slice(1 - STEPS)];
  return line.unit === undefined ? shown.join(' → ') : t('{0}: {1}', unitWord(line.unit), shown.join(' → '));
}

/** Where a figure of the draft stands, with the archive's figure, when and by whom; undefined where there is nothing to add to the first line. */
export function figureFinding(line: FigureLine, words: string): string | undefined {
  const finding = figureVerdict(line);
  if (finding === undefined) return undefined;
  const figure = line.unit === undefined ? words : t('{0} {1}', words, unitWord(line.unit));
  const against = pointWords(finding.against);
  switch (finding.verdict) {
    // One figure, and it is the draft's: the first line has said it.
    case 'latest': return figureSteps(line) === undefined ? undefined : t('Figure: {0}, the latest in the archive: {1}', figure, against);
    case 'superseded': return t('Figure: {0}, superseded in the archive by {1}', figure, against);
    case 'disputed': return t('Figure: {0}, disputed in the archive: {1}', figure, against);
    case 'out-of-range': return t('Figure: {0}, outside the figures of the archive; the latest is {1}', figure, against);
    case 'unreported': return t('Figure: {0}, in no report of the archive; the latest is {1}', figure, against);
    case 'unit-changed': return t('Figure: {0}, a number that the archive has for something else: {1}', figure, against);
    case 'qualifier-changed': return t('Figure: {0}, bounded otherwise in the archive: {1}', figure, against);
    default: return finding.verdict satisfies never;
  }
}

/** "at least 14 (7 May 2026, regional governor)" */
function pointWords(point: FigurePoint): string {
  const { qualifier, text } = point;
  // More than the number itself where it counts something else.
  const value = /\s\p{L}/u.test(text) ? shortened(text, COUNTED) : qualifier === 'minimum' ? t('at least {0}', amount(point)) : qualifier === 'maximum' ? t('up to {0}', amount(point)) : amount(point);
  return t('{0} ({1})', value, [dateWord(point.published), point.sayer].filter(part => part !== undefined).join(', '));
}

function amount({ low, high, qualifier, text }: FigurePoint): string {
  const word = (value: number): string => value.toLocaleString(vscode.env.language);
  if (qualifier === 'minimum' || low === high) return word(low);
  return qualifier === 'maximum' ? word(high) : text;
}

/** What is counted; what became of people has a word in the reader's language. */
function unitWord(unit: string): string {
  switch (unit) {
    case 'killed': return t('killed');
    case 'wounded': return t('wounded');
    case 'missing': return t('missing');
    case 'survived': return t('survived');
    case 'shot down': return t('shot down');
    case 'launched': return t('launched');
    case 'arrested': return t('arrested');
    case 'displaced': return t('displaced');
    case 'deported': return t('deported');
    default: return unit;
  }
}
