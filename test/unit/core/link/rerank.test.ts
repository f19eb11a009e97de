import { strict as assert } from 'node:assert';
import { rerank } from '../../../../src/core/link/rerank.ts';
import { createAnalyzer } from '../../../../src/core/text/analyzer.ts';

const deps = { book: () => undefined, analyzer: createAnalyzer(), weight: () => 1 };
const hit = (text: string, score: number) => ({ passage: { text }, score });
const order = (query: string, ...hits: readonly ReturnType<typeof hit>[]): readonly string[] => rerank(query, hits, deps).map(({ passage }) => passage.text);

describe('rerank', () => {
  it('puts the sentence with the same figures before one with others', () => {
    const [first] = order('Gunmen held 12 sailors off Port Sudan.', hit('Gunmen held 31 sailors off Port Sudan.', 2), hit('Gunmen held 12 sailors off Port Sudan.', 2));
    assert.equal(first, 'Gunmen held 12 sailors off Port Sudan.');
  });
  it('lifts what is like the best hits', () => {
    const ranked = order('The ferry sank near Kosti.', hit('A ferry sank near Kosti with forty pilgrims aboard on the White Nile.', 3), hit('The boat with forty pilgrims aboard went down on the White Nile near Kosti.', 1), hit('The price of onions near Kosti fell as lorries came back in numbers.', 1));
    assert.match(ranked[1] ?? '', /pilgrims/);
  });
  it('keeps every hit', () => { assert.equal(order('a b c', hit('x', 1), hit('y', 2)).length, 2); });
});
