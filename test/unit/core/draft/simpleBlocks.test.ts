import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chunksOf } from '../../../../src/core/draft/chunks.ts';
import { markdownTree } from '../../../../src/core/draft/remark.ts';
import { simpleBlocks } from '../../../../src/core/draft/simpleBlocks.ts';
import { treeBlocks } from '../../../../src/core/draft/treeBlocks.ts';

const NOTES = '\n\n[^2]: x\n\n[^a]: x';

/** Fails where the short way says something else than the parser; true where it was taken. */
function agrees(source: string): boolean {
  const blocks = simpleBlocks(source, label => label === '^2' || label === '^a');
  if (blocks === undefined) return false;
  const byParser = treeBlocks(markdownTree(source + NOTES), source);
  assert.deepEqual(blocks, byParser, JSON.stringify(source));
  return true;
}

/** Chunks of random pieces behind one of `openings`, cut where `chunksOf` says. */
function taken(openings: readonly string[], pieces: readonly string[], count: number, seed: number): number {
  let state = seed;
  const next = (below: number): number => { state = (Math.imul(state, 1103515245) + 12345) >>> 0; return (state >>> 8) % below; };
  const pick = (list: readonly string[]): string => list[next(list.length)] ?? '';
  let short = 0;
  for (let i = 0; i < count; i++) {
    const source = `${pick(openings)}${Array.from({ length: 1 + next(6) }, () => pick(pieces)).join('')}${i % 2 === 0 ? ' fell.\n\n' : ''}`;
    if (/^\S/.test(source) && chunksOf(source, 0).length === 1 && agrees(source)) short++;
  }
  return short;
}

const PIECES = ['Six', ' ', '\n', '. ', '14', '1. ', '- ', '+ ', '# ', '## ', '=', '---', '>', '|', ':', ':-', 'a|b', '*', '_', '`', '~~', '[', ']', '(', ')', '<', '&amp;', '& ', '!', '\\', 'www.', 'http://x.io', 'me@x.io', '  \n', '\r\n', '\r', '\t', '’s', 'Київ', '😀', '“', '”', '–', '…', '^', '$', '%%', '\u00a0', '\u200f'];
const MARKED = ['Six', ' ', ' ', '\n', '. ', ', ', '14', '**', '*', '_', '__', '`', '**Six fell.**', '*Six*', '_fell_', '`a*b`', '[map](https://x.io/a_b)', '[x.io](http://x.io)', '[', '](x)', '[^2]', '[^9]', '[^a]:', '(', ')', '“', '”', '"', '!', '\n- ', '\n2. ', '\n> ', '\n', ' # ', '—', ':', 'é', '&'];

describe('blocks of simple Markdown', () => {
  it('are those of the parser, in the drafts of the sample desk', () => {
    const folder = 'media/sample-desk/drafts';
    const chunks = readdirSync(folder).flatMap(file => { const text = readFileSync(join(folder, file), 'utf8').replace(/^---\n[^]*?\n---\n/, ''); return chunksOf(text, 0).map(({ start, end }) => text.slice(start, end)); });
    const short = chunks.filter(agrees).length;
    assert.ok(short > chunks.length * 0.9, `${String(short)} of ${String(chunks.length)}`);
  });
  it('are those of the parser, whatever marks stand at whatever place', () => {
    assert.ok(taken(['', 'Shells', 'Shells'], PIECES, 6000, 7) > 500);
  });
  it('are those of the parser in headings, lists, quotations and footnotes', () => {
    for (const opening of ['# ', '### Shells', '- ', '* Shells', '1. Shells', '2) ', '> ', '> Shells', '[^2]: Shells']) assert.ok(taken([opening], PIECES, 400, 11) > 5, opening);
  });
  it('are those of the parser where links, emphasis, code and notes stand', () => {
    for (const opening of ['', 'Shells ', '- Shells ', '## ', '> ']) assert.ok(taken([opening], MARKED, 1000, 3) > 15, opening);
  });
  it('are those of the parser in tables, comments and blank chunks', () => {
    const table = ['| a | b |', '|---|:-:|', '| Six | 14 |', '|Six|', '| **Six** | [map](x) |', '||', '| | |', '\n', '\n', '|', ' ', '--', 'Shells', '\r\n', '`a`', '`a|b`', '- '];
    assert.ok(taken(['| a | b |\n|---|---|\n', '| a |\n| - |\n| Six', '| a | b |\n'], table, 1500, 5) > 10);
    assert.ok(taken(['<!-- ', '<!--', '<!--->'], ['-->', '-', ' ', 'Six', '\n', '<!--', '>'], 1500, 5) > 50);
    assert.ok(agrees('\n') && agrees(' \n\n'));
  });
  it('are read the short way with the marks that drafts have', () => {
    for (const source of [
      '## Key takeaways\n\n', '- Six fell.\n- The **bridge** stands.\n', '3. **Six fell.** Two stand.\n4. It is over.\n', '> They held the wall,\n> he said.\n\n',
      'The mayor [said](https://x.io/a?b=c) it *again*.[^2] See `WGS 84`.\n\n', '[^2]: The ledger of the port.\n[^a]: A map.\n', '| Night | Launched |\n|---|--:|\n| May 3 | 139 |\n', '<!-- Two lines\n\nof a note. -->\n\n', 'Wool & Sons paid.\n'
    ]) assert.ok(agrees(source), source);
  });
});
