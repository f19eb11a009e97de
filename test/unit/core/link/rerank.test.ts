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
  it('prefers the words that set the best hits apart from other events of the kind', () => {
    const told = ['Salma Idris said fire gutted the fish market in Tobruk.', 'Fire at the fish market in Tobruk: Salma Idris lost a stall.', 'The fish market in Tobruk was gutted, Salma Idris wrote.', 'A fire in Tobruk cost Salma Idris her stall at the fish market.', 'Tobruk: the fish market fire, by Salma Idris.'];
    const others = 'school mill garage mosque depot tannery cinema clinic bakery library'.split(' ').map(place => `Fire gutted a ${place} in Derna on Monday.`);
    const ranked = order('Fire gutted the fish market in Tobruk.', ...[...others, ...told, 'Salma Idris had a stall at the market.'].map(text => hit(text, 1)));
    assert.equal(ranked[told.length], 'Salma Idris had a stall at the market.');
  });
  it('trusts hits as far as they are like the query', () => {
    const wheat = ['Wheat prices at the market of Suakin fell by a tenth overnight, traders said.', 'Traders at the market of Suakin said wheat prices fell by a tenth overnight.', 'At Suakin market wheat prices fell overnight by a tenth, said traders.'];
    const ranked = order('A torpedo sank the dredger off Suakin.', ...[...wheat, 'The dredger off Suakin was sunk by a torpedo from a skiff, pilots say.', 'Wheat prices fell.', 'Pilots saw a skiff.'].map(text => hit(text, 1)));
    assert.ok(ranked.indexOf('Pilots saw a skiff.') < ranked.indexOf('Wheat prices fell.'));
  });
  it('reads a sentence with its neighbours and the headline of its report', () => {
    const ask = 'A barge with grain ran aground off Port Sudan.';
    const bare = [{ ...hit('The barge was towed off on Sunday.', 1) }, { ...hit('The barge was painted green on Sunday.', 1) }];
    const [green, towed] = [bare[1], bare[0]];
    assert.ok(towed !== undefined && green !== undefined);
    const first = (...hits: Parameters<typeof rerank>[1]) => rerank(ask, hits, deps)[0]?.passage.text;
    assert.equal(first(green, { ...towed, report: { headline: 'Grain barge aground off Port Sudan' } }), towed.passage.text);
    assert.equal(first(green, { ...towed, around: `It ran aground off Port Sudan. ${towed.passage.text}` }), towed.passage.text);
    assert.equal(first({ ...green, around: `It ran aground off Port Sudan. ${green.passage.text}` }, towed), green.passage.text);
  });
  it('counts the words of a report that goes by its first words once', () => {
    const score = (headline: string) => rerank('Shells hit the ferry at Kosti.', [{ ...hit('Shells hit the ferry at Kosti before dawn.', 1), report: { headline } }, hit('Shells hit a mill.', 1)], deps)[0]?.score;
    assert.equal(score('Shells hit the ferry at Kosti…'), score(''));
  });
  it('knows a person by the surname', () => {
    const [first] = order('Gunmen abducted Salma Idris.', hit('Gunmen abducted Salma Bakri.', 1), hit('Gunmen abducted Omar Idris.', 1));
    assert.equal(first, 'Gunmen abducted Omar Idris.');
  });
  it('keeps every hit', () => { assert.equal(order('a b c', hit('x', 1), hit('y', 2)).length, 2); });
});
