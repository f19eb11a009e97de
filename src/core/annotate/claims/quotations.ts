import type { Token } from '../../text/tagged.ts';

/** A direct quotation: half-open token ranges. `open`..`first` is the opening mark, `last`..`close` the closing one. */
export interface Quotation {
  readonly open: number;
  readonly first: number;
  readonly last: number;
  readonly close: number;
  /** False where the block ends before the quotation does: it may go on in the next paragraph, or its mark was lost. */
  readonly closed: boolean;
}

/** Longest quotation in single marks, in tokens: beyond it the mark was an apostrophe. */
const SINGLE_LIMIT = 80;

/**
 * The direct quotations among a block's tokens, in order, not nested. Double marks of every kind, doubled single ones
 * (''so''), and single ones where nothing speaks for an apostrophe.
 */
export function findQuotations(tokens: readonly Token[], text: string): Quotation[] {
  const found: Quotation[] = [];
  let open = -1;
  let first = -1;
  const finish = (last: number, close: number, closed: boolean): void => {
    if (last > first) found.push({ open, first, last, close, closed });
    open = -1;
  };
  for (let i = 0; i < tokens.length; i++) {
    const mark = doubleMark(tokens, i);
    if (mark !== 0) {
      const after = i + mark;
      const kind = tokens[i]?.text ?? '';
      const opens = kind === '“' || kind === '«' || kind === '„' ? true : kind === '”' || kind === '»' ? false : open < 0;
      // An opening mark inside a quotation: the closing one was lost, or a mark was turned the wrong way round.
      if (open >= 0 && (!opens || kind === '“' && !startsWord(tokens, after, text))) finish(i, after, true);
      else if (opens || startsWord(tokens, after, text)) {
        if (open >= 0) finish(i, i, true);
        open = i;
        first = after;
      }
      i = after - 1;
      continue;
    }
    if (open < 0 && isSingleOpening(tokens, i, text)) {
      const close = singleClosing(tokens, i + 1, text);
      if (close > i + 1) {
        found.push({ open: i, first: i + 1, last: close, close: close + 1, closed: true });
        i = close;
      }
    }
  }
  if (open >= 0) finish(tokens.length, tokens.length, false);
  return found;
}

/** Number of tokens of the double quotation mark at `i`, 0 for none. */
function doubleMark(tokens: readonly Token[], i: number): number {
  const token = tokens[i];
  if (token === undefined) return 0;
  const { text } = token;
  if (text === '"' || text === '“' || text === '”' || text === '«' || text === '»' || text === '„' || text === '\'\'' || text === '‘‘' || text === '’’') return 1;
  if (text !== '\'' && text !== '’' && text !== '‘' && text !== '`') return 0;
  const next = tokens[i + 1];
  return next?.text === text && next.start === token.end ? 2 : 0;
}

function startsWord(tokens: readonly Token[], i: number, text: string): boolean {
  const token = tokens[i];
  return token !== undefined && token.start > 0 && !/\s/.test(text.charAt(token.start - 1));
}

function isSingleOpening(tokens: readonly Token[], i: number, text: string): boolean {
  const token = tokens[i];
  if (token === undefined || token.text !== '\'' && token.text !== '‘') return false;
  const before = token.start === 0 ? ' ' : text.charAt(token.start - 1);
  return /[\s(\[—–-]/.test(before) && /[\p{L}\p{N}]/u.test(text.charAt(token.end));
}

function singleClosing(tokens: readonly Token[], from: number, text: string): number {
  for (let i = from; i < tokens.length && i - from < SINGLE_LIMIT; i++) {
    const token = tokens[i];
    if (token?.text === '"' || token?.text === '“') return -1;
    if (token?.text !== '\'' && token?.text !== '’') continue;
    const before = text.charAt(token.start - 1);
    const after = text.charAt(token.end);
    // "the brothers' house" is no end; "no way'," and "no way' he" are.
    if (/[\s\p{L}]/u.test(after) && /s/.test(before) && /\p{L}/u.test(text.charAt(token.end + 1)) && hasLater(tokens, i + 1, from)) continue;
    if (!/\s/.test(before) && !/[\p{L}\p{N}]/u.test(after)) return i;
  }
  return -1;
}

function hasLater(tokens: readonly Token[], from: number, start: number): boolean {
  for (let i = from; i < tokens.length && i - start < SINGLE_LIMIT; i++) {
    const text = tokens[i]?.text;
    if (text === '\'' || text === '’') return true;
  }
  return false;
}

/** True for a quotation that is somebody's whole sentence or more rather than a quoted word. */
export function isWhole(tokens: readonly Token[], quotation: Quotation): boolean {
  const words = quotation.last - quotation.first;
  const first = tokens[quotation.first]?.text.charAt(0) ?? '';
  return words >= 4 && first !== first.toLowerCase() || words >= 12;
}
