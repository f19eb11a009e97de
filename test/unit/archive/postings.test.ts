import { strict as assert } from 'node:assert';
import { termCounts } from '../../../src/archive/embedded/expansion.ts';
import { createPostings } from '../../../src/archive/embedded/postings.ts';
import type { Postings } from '../../../src/archive/embedded/postings.ts';
import { openDatabase, transaction } from '../../../src/archive/embedded/sqlite.ts';
import type { Database } from '../../../src/archive/embedded/sqlite.ts';
import { createStore, minuteOf } from '../../../src/archive/embedded/store.ts';
import type { Store } from '../../../src/archive/embedded/store.ts';
import { createAnalyzer } from '../../../src/core/text/analyzer.ts';
import { createBruteForce } from '../../bench/bruteForce.ts';
import { claimQueries, generateReports, seeded } from '../../bench/corpus.ts';
import type { BenchReport } from '../../bench/corpus.ts';

const SMALL = { cacheBytes: 1 << 20, runPassages: 70, mergeFactor: 3, slice: 1000 };
const noPause = (): Promise<void> => Promise.resolve();

describe('the postings', () => {
  const analyzer = createAnalyzer();
  const reports = [...generateReports(900, 7)];
  const queries = claimQueries(reports, 25, 12);
  let database: Database;
  let store: Store;
  let postings: Postings;

  async function save(each: BenchReport): Promise<number> {
    let start = 0;
    const passages = each.paragraphs.map(text => {
      const span = { start, end: start + text.length };
      start = span.end + 2;
      return span;
    });
    const report = { uri: each.uri, headline: each.headline, body: each.paragraphs.join('\n\n'), outlet: each.outlet, published: each.published };
    const id = transaction(database, () => store.addReport(1, 0, '00', report, passages));
    postings.add({ id, file: 1, item: 0, report, passages });
    if (postings.waiting < SMALL.runPassages) return id;
    await postings.flush(SMALL.runPassages, noPause);
    await postings.tidy(noPause);
    return id;
  }
  const terms = (text: string): Map<string, number> => termCounts(text, analyzer);
  const answer = (text: string, limit: number, filter = {}): { name: string; score: number }[] =>
    postings.search(terms(text), limit, filter).found.map(({ report, passage, score }) => ({ name: `${String(report)}/${String(passage)}`, score }));

  beforeEach(() => {
    database = openDatabase(':memory:');
    store = createStore(database);
    postings = createPostings(database, store, analyzer, SMALL);
  });
  afterEach(() => { database.close(); });

  it('rank alike with an analyzer that forgets its words', async () => {
    const forgetful = createAnalyzer(50);
    postings = createPostings(database, store, forgetful, SMALL);
    const reference = createBruteForce(analyzer);
    const some = reports.slice(0, 60);
    for (const report of some) {
      const id = await save(report);
      report.paragraphs.forEach((text, i) => { reference.add(`${String(id)}/${String(i)}`, i === 0 ? [report.headline, text] : [text], minuteOf(report.published)); });
    }
    assert.ok(forgetful.epoch > 100 && postings.waiting > 0 && postings.segments.length > 0);
    for (const query of claimQueries(some, 10, 12)) assert.deepEqual(answer(query, 20), reference.search(query, 20));
  });

  it('rank as BM25 by the book does, over segments, merges and memory', async () => {
    const reference = createBruteForce(analyzer);
    for (const report of reports) {
      const id = await save(report);
      report.paragraphs.forEach((text, i) => { reference.add(`${String(id)}/${String(i)}`, i === 0 ? [report.headline, text] : [text], minuteOf(report.published)); });
    }
    assert.ok(postings.segments.length > 1 && postings.segments.some(({ layout }) => layout.passages > 3 * SMALL.runPassages), 'the corpus is large enough to be merged');
    for (const query of queries) for (const limit of [1, 20, 100]) assert.deepEqual(answer(query, limit), reference.search(query, limit));
  });

  it('leave nothing out when passages go and a filter is set', async () => {
    const random = seeded(3);
    const ids: number[] = [];
    for (const report of reports.slice(0, 120)) ids.push(await save(report));
    const gone = new Set(ids.filter(() => random() < 0.3));
    for (const id of gone) postings.remove(id, transaction(database, () => store.removeReport(id)));
    const outlets = store.labels(['Outlet 0', 'Outlet 1', 'Outlet 2']);
    const filters = [{}, { from: minuteOf('2015-01-01') }, { from: minuteOf('2010-01-01'), until: minuteOf('2020-01-01') }, { outlets }];
    const check = (): void => {
      for (const query of queries) {
        for (const filter of filters) {
          const whole = answer(query, 1e6, filter);
          assert.deepEqual(answer(query, 20, filter), whole.slice(0, 20));
          assert.ok(whole.every(({ name }) => !gone.has(Number(name.split('/')[0]))));
        }
      }
      const found = postings.search(terms(queries[0] ?? ''), 1e6, { from: minuteOf('2010-01-01'), until: minuteOf('2020-01-01') }).found;
      assert.ok(found.length > 0 && found.every(({ minute }) => minute >= minuteOf('2010-01-01') && minute < minuteOf('2020-01-01')));
    };
    check();
    await postings.flush(1, noPause);
    await postings.tidy(noPause);
    check();
  });

  it('answer the same when opened again', async () => {
    for (const report of reports.slice(0, 120)) await save(report);
    const before = queries.map(query => answer(query, 20));
    postings = createPostings(database, createStore(database), analyzer, SMALL);
    assert.deepEqual(queries.map(query => answer(query, 20)), before);
  });
});
