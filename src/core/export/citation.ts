import type { DraftLanguage } from '../draft/draft.ts';
import { visible } from '../text/visible.ts';
import type { ReportSummary } from '../model/report.ts';

/** Text to put in at an offset of the draft (UTF-16). */
export interface Insertion {
  readonly offset: number;
  readonly text: string;
}

/**
 * What cites a report at the end of a claim's sentence: in Markdown a footnote (reference behind the sentence, definition at the end of
 * the draft), in plain text a note in brackets. `end` is the sentence's end in the draft's text. Text of the report is set
 * so that it stays text. `day` is how the report's date is written.
 */
export function citation(draft: string, language: DraftLanguage, end: number, report: ReportSummary, day: string): readonly Insertion[] {
  const parts = [report.outlet, report.headline === '' ? undefined : `“${report.headline}”`, day].filter((part): part is string => part !== undefined && part !== '').map(visible);
  const at = behindPunctuation(draft, end);
  if (language === 'plaintext') return [{ offset: beforeFullStop(draft, end), text: ` (${[report.outlet ?? report.headline, day].map(visible).filter(part => part !== '').join(', ')})` }];
  const eol = draft.includes('\r\n') ? '\r\n' : '\n';
  const label = nextLabel(draft);
  const address = report.url !== undefined && /^https?:\/\/[^\s<>]+$/.test(report.url) ? ` <${report.url}>` : '';
  const tail = draft.endsWith('\n') || draft === '' ? '' : eol;
  const gap = /\[\^[^\]\n]+\]:[^\n]*\r?\n?$/.test(draft) ? '' : eol;
  const reference = `[^${label}]`;
  const definition = `${tail}${gap}${reference}: ${parts.map(escaped).join(', ')}.${address}${eol}`;
  // Two insertions at one offset would have no order.
  return at === draft.length ? [{ offset: at, text: reference + definition }] : [{ offset: at, text: reference }, { offset: draft.length, text: definition }];
}

/** The least number that no footnote of the draft bears. */
function nextLabel(draft: string): string {
  const taken = new Set([...draft.matchAll(/\[\^([^\]\n]+)\]/g)].map(match => match[1]));
  let number = 1;
  while (taken.has(String(number))) number++;
  return String(number);
}

function behindPunctuation(draft: string, end: number): number {
  return end + (/^[.,;:!?”"’'»)]*/.exec(draft.slice(end))?.[0].length ?? 0);
}

function beforeFullStop(draft: string, end: number): number {
  return /[.!?]/.test(draft.charAt(end - 1)) ? end - 1 : end;
}

function escaped(text: string): string {
  // A dot after "www" would make the rest an address.
  return text.replace(/[\\`*_{}[\]<>()#+!|~&$:@-]|(?<=\bwww)\./gi, '\\$&');
}
