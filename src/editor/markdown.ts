import * as vscode from 'vscode';
import { visible } from '../core/text/visible.ts';
import type { Span } from '../core/text/span.ts';

/** The commands a hover may link to. Their only argument is a small number; see `Numbered`. */
export const linkedCommands = ['secondSource.openPassage', 'secondSource.showInPanel', 'secondSource.confirmLink', 'secondSource.dismissLink', 'secondSource.insertCitation'] as const;
export type LinkedCommand = (typeof linkedCommands)[number];

/**
 * Text of a draft or report made inert in Markdown: every ASCII punctuation mark is escaped (which also stops bare
 * addresses from becoming links), white space is one space, and characters that steer the direction of text or the
 * terminal are left out, so that a passage cannot disguise itself.
 */
export function inert(text: string): string {
  return visible(text).replace(/[!-/:-@[-`{-~]/g, '\\$&');
}

/** Text for a label that draws `$(icon)`: what looks like an icon stays letters. */
export function iconless(text: string): string {
  return visible(text).replace(/\$\((?=[\w~-]+\))/g, '\\$(');
}

/** At most `length` characters, cut at a word, with an ellipsis where something is left out. */
export function shortened(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length - 1);
  const space = cut.lastIndexOf(' ');
  return `${(space > length / 2 ? cut.slice(0, space) : cut).replace(/[\ud800-\udbff]$/, '')}…`;
}

/** Builds the Markdown of a hover. The only maker of `MarkdownString`: all text from elsewhere passes through `inert`. */
export class CardMarkdown {
  readonly #parts: string[] = [];

  /** A paragraph of our own words and of inert text. */
  paragraph(...parts: readonly string[]): this {
    this.#parts.push(parts.join(''));
    return this;
  }

  /** A passage as a block quote, with the matching words in bold. `matches` are offsets into `text`. */
  passage(text: string, matches: readonly Span[]): this {
    let at = 0;
    let out = '';
    for (const match of matches) {
      if (match.start < at || match.end > text.length) continue;
      const words = text.slice(match.start, match.end);
      out += inertPiece(text.slice(at, match.start)) + (words.trim() === '' ? inertPiece(words) : `**${inert(words)}**`);
      at = match.end;
    }
    this.#parts.push(`> ${(out + inertPiece(text.slice(at))).trim()}`);
    return this;
  }

  /** The archive's words as a block quote: what only the archive has in bold, what only the draft has struck out. */
  changes(changes: readonly { readonly value: string; readonly added: boolean; readonly removed: boolean }[]): this {
    const parts = changes.map(({ value, added, removed }) => {
      const edge = { before: /^\s/.test(value) ? ' ' : '', after: /\s$/.test(value) ? ' ' : '' };
      const words = inert(value);
      if (words === '' || !added && !removed) return inertPiece(value);
      return `${edge.before}${added ? `**${words}**` : `~~${words}~~`}${edge.after}`;
    });
    this.#parts.push(`> ${parts.join('').trim()}`);
    return this;
  }

  rule(): this {
    this.#parts.push('---');
    return this;
  }

  build(): vscode.MarkdownString {
    const markdown = new vscode.MarkdownString(this.#parts.join('\n\n'));
    markdown.isTrusted = { enabledCommands: [...linkedCommands] };
    markdown.supportHtml = false;
    markdown.supportThemeIcons = false;
    return markdown;
  }
}

/** A link of a hover. `title` is our own words; the argument is a number, never a URI: arguments are decoded twice. */
export function commandLink(title: string, command: LinkedCommand, target: number): string {
  return `[${inert(title)}](command:${command}?${encodeURIComponent(JSON.stringify([target]))})`;
}

/** `inert` for a piece of a sentence: spaces at its edges stay. */
function inertPiece(text: string): string {
  const body = inert(text);
  if (body === '') return text === '' ? '' : ' ';
  return `${/^\s/.test(text) ? ' ' : ''}${body}${/\s$/.test(text) ? ' ' : ''}`;
}
