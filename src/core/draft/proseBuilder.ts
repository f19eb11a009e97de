import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import type { Span } from '../text/span.ts';
import type { ProseBlock, ProseRun } from './draft.ts';

/** Puts a block's prose together from the texts between its markup, keeping where each stands in the source. */
export interface ProseBuilder {
  /** A text node: its value, and the source range it was read from. */
  text(value: string, start: number, end: number): void;
  /** A hard break at `at` in the source. */
  space(at: number): void;
  /** Something left out (code, an image): words on either side must not run together. */
  gap(): void;
  within(mark: 'link' | 'strong', inner: () => void): void;
  /** The block, with source offsets relative to it, or undefined where there is no prose. */
  build(): Pick<ProseBlock, 'start' | 'end' | 'text' | 'runs' | 'links' | 'strong'> | undefined;
}

/** A builder over `source`, the chunk that the offsets of its calls refer to. */
export function proseBuilder(source: string): ProseBuilder {
  let prose = '';
  const runs: { prose: number; source: number; length: number }[] = [];
  const marks = { link: [] as Span[], strong: [] as Span[] };

  let gapAtEnd = false;

  const put = (text: string, at: number): void => {
    // One space stands for a gap and the spaces around it.
    const skip = gapAtEnd && text.startsWith(' ') ? 1 : 0;
    gapAtEnd = false;
    if (skip > 0) { put(text.slice(skip), at + skip); return; }
    const last = runs.at(-1);
    if (last !== undefined && last.source + last.length === at && last.prose + last.length === prose.length) last.length += text.length;
    else runs.push({ prose: prose.length, source: at, length: text.length });
    prose += text;
  };

  return {
    text(value, start, end) {
      if (!value.includes('\r') && source.slice(start, end) === value) { put(value, start); return; }
      // Escapes, character references, CRLF and the prefixes of lines in quotes and lists: align character by character.
      let at = start;
      for (let i = 0; i < value.length; i++) {
        const character = value.charAt(i);
        if (character === '\r' && value.charAt(i + 1) === '\n') continue;
        if (character === '\n' || character === '\r') {
          const line = source.indexOf(character, at);
          if (line >= 0 && line < end) at = line + 1;
          put(' ', Math.max(start, at - 1));
          at += /^[ \t>]*/.exec(source.slice(at, end))?.[0].length ?? 0;
          continue;
        }
        const reference = source.charAt(at) === '&' ? /^&[#\w]+;/.exec(source.slice(at, end))?.[0] : undefined;
        const decoded = reference === undefined ? undefined : decodedReference(reference);
        if (reference !== undefined && decoded !== undefined && value.startsWith(decoded, i)) {
          put(decoded, at);
          at += reference.length;
          i += decoded.length - 1;
          continue;
        }
        if (source.charAt(at) === '\\' && source.charAt(at + 1) === character) at++;
        put(character, at++);
      }
    },
    space(at) { put(' ', at); },
    gap() {
      if (prose === '') return;
      if (!prose.endsWith(' ')) prose += ' ';
      gapAtEnd = true;
    },
    within(mark, inner) {
      const start = prose.length;
      inner();
      if (prose.length > start) marks[mark].push({ start, end: prose.length });
    },
    build() {
      const lead = prose.length - prose.trimStart().length;
      const text = prose.replace(/\n/g, ' ').trim();
      if (text === '') return undefined;
      const kept: ProseRun[] = [];
      for (const run of runs) {
        const from = Math.max(run.prose, lead);
        const to = Math.min(run.prose + run.length, lead + text.length);
        if (to > from) kept.push({ prose: from - lead, source: run.source + (from - run.prose), length: to - from });
      }
      const first = kept[0];
      const last = kept.at(-1);
      if (first === undefined || last === undefined) return undefined;
      const start = first.source;
      const clip = (span: Span): Span => ({ start: Math.max(0, span.start - lead), end: Math.min(text.length, span.end - lead) });
      return {
        start,
        end: last.source + last.length,
        text,
        runs: kept.map(run => ({ ...run, source: run.source - start })),
        links: marks.link.map(clip),
        strong: marks.strong.map(clip)
      };
    }
  };
}

/** What a character reference (`&amp;`, `&#8212;`, `&#x2014;`) stands for; undefined where it is none. */
function decodedReference(reference: string): string | undefined {
  const name = reference.slice(1, -1);
  if (!name.startsWith('#')) return decodeNamedCharacterReference(name) || undefined;
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  return Number.isInteger(code) && code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
