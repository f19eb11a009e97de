import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chunksOf } from '../../../../src/core/draft/chunks.ts';
import { plainParagraph } from '../../../../src/core/draft/plainParagraph.ts';
import { markdownTree } from '../../../../src/core/draft/remark.ts';

/** What the parser makes of a chunk, where that is a paragraph of text and nothing else. */
function byParser(source: string): { readonly text: string; readonly start: number } | undefined {
  const { children: [paragraph, more] } = markdownTree(source);
  if (paragraph?.type !== 'paragraph' || more !== undefined) return undefined;
  const [text, other] = paragraph.children;
  if (text?.type !== 'text' || other !== undefined) return undefined;
  // Spaces of other kinds at either end are no prose.
  const { value } = text;
  return { text: value.replace(/\r?\n/g, ' ').trim(), start: (paragraph.position?.start.offset ?? -1) + value.length - value.trimStart().length };
}

/** Fails where the short way says something else than the parser; true where it was taken. */
function agrees(source: string): boolean {
  const block = plainParagraph(source);
  if (block === undefined) return false;
  assert.deepEqual({ text: block.text, start: block.start }, byParser(source), JSON.stringify(source));
  for (const { prose, source: at, length } of block.runs) {
    assert.equal(block.text.slice(prose, prose + length), source.slice(block.start + at, block.start + at + length).replace(/\r?\n/g, ' '), JSON.stringify(source));
  }
  return true;
}

describe('a paragraph without markup', () => {
  it('reads as the parser has it, in the drafts of the sample desk', () => {
    const folder = 'media/sample-desk/drafts';
    const chunks = readdirSync(folder).flatMap(file => { const text = readFileSync(join(folder, file), 'utf8'); return chunksOf(text, 0).map(({ start, end }) => text.slice(start, end)); });
    const short = chunks.filter(agrees).length;
    assert.ok(short > chunks.length / 2, `${String(short)} of ${String(chunks.length)}`);
  });
  it('reads as the parser has it, whatever marks stand at whatever place', () => {
    const pieces = ['Six', ' ', '\n', '. ', '14', '1. ', '- ', '+ ', '# ', '## ', '=', '---', '>', '|', ':', ':-', 'a|b', '*', '_', '`', '~~', '[', ']', '(', ')', '<', '&amp;', '!', '\\', 'www.', 'http://x.io', 'me@x.io', '  \n', '\r\n', '\r', '\t', '’s', 'Київ', '😀', '“', '”', '–', '…', '^', '$', '%%', '\u00a0', '\u200f'];
    let state = 7;
    const next = (below: number): number => { state = (Math.imul(state, 1103515245) + 12345) >>> 0; return (state >>> 8) % below; };
    let taken = 0;
    for (let i = 0; i < 6000; i++) {
      const source = `${i % 3 === 0 ? '' : 'Shells'}${Array.from({ length: 1 + next(6) }, () => pieces[next(pieces.length)] ?? '').join('')}${i % 2 === 0 ? ' fell.\n\n' : ''}`;
      // Chunks begin and are cut where `chunksOf` says.
      if (/^\S/.test(source) && chunksOf(source, 0).length === 1 && agrees(source)) taken++;
    }
    assert.ok(taken > 500, String(taken));
  });
});
