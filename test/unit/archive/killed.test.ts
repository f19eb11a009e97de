import { strict as assert } from 'node:assert';
import { spawn } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { openLibrary } from '../../../src/archive/embedded/library.ts';
import type { Library } from '../../../src/archive/embedded/library.ts';
import { createPostings } from '../../../src/archive/embedded/postings.ts';
import { openDatabase, snapshot } from '../../../src/archive/embedded/sqlite.ts';
import { createStore } from '../../../src/archive/embedded/store.ts';
import { createAnalyzer } from '../../../src/core/text/analyzer.ts';
import { seeded } from '../../bench/corpus.ts';
import { archiveFolder } from '../../support/archiveFolder.ts';

/** Kills in an ordinary run; ARCHIVE_KILLS=200 for the whole proof. */
const KILLS = Number(process.env['ARCHIVE_KILLS'] ?? 2);
const SMALL = { cacheBytes: 1 << 20, runPassages: 40, mergeFactor: 3, slice: 1 };
/** Every passage has this word, so that a search for it finds as many passages as there are rows. */
const COMMON = 'everywhere';

const child = process.env['ARCHIVE_CHILD'];
if (child === undefined) describe('a process killed while it writes to the archive', () => {
  it(`loses nothing it told of, and leaves an index that fits (${String(KILLS)} kills)`, async function () {
    this.timeout(20_000 + KILLS * 2000);
    const folder = archiveFolder();
    const random = seeded(11);
    let acknowledged: readonly string[] = [];
    try {
      for (let kill = 0; kill < KILLS; kill++) {
        acknowledged = await runAndKill(folder.reports, folder.storage, kill, 40 + random() * 400, acknowledged);
        const library = open(folder.reports, folder.storage);
        try {
          for (const word of acknowledged) assert.ok(library.search({ text: word, limit: 1 }).length === 1, `${word} was told of, and is not found after kill ${String(kill)}`);
          assert.deepEqual((await library.verify()).misfits, [], `after kill ${String(kill)}`);
        } finally {
          await library.close();
        }
      }
    } finally {
      folder.remove();
    }
  });
}); else void write(child);

function open(reports: string, storage: string): Library {
  return openLibrary({ folders: [{ path: reports }], storage, bundles: '', postings: SMALL, now: Date.now, progressEvery: 1000, onStatus: () => undefined });
}

/**
 * Lets a process write until `ms` after its first word, kills it, and gives the words it told of. Reads the same database
 * all the while, in this process, and holds rows against postings.
 */
async function runAndKill(reports: string, storage: string, round: number, ms: number, before: readonly string[]): Promise<readonly string[]> {
  const process_ = spawn(process.execPath, [__filename], { env: { ...process.env, ARCHIVE_CHILD: JSON.stringify({ reports, storage, round, before }) }, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise(resolve => { process_.on('exit', resolve); });
  let told = before;
  let reader: ReturnType<typeof createReader> | undefined;
  for await (const line of createInterface({ input: process_.stdout })) {
    told = JSON.parse(line) as string[]; // what write() told
    if (reader === undefined) {
      setTimeout(() => { process_.kill('SIGKILL'); }, ms);
      reader = createReader(storage);
    }
    reader.check();
  }
  await ended;
  reader?.check();
  reader?.close();
  return told;
}

/** A reader of its own, as another window has one. */
function createReader(storage: string): { check(): void; close(): void } {
  const database = openDatabase(join(storage, 'archive-1.sqlite'));
  const store = createStore(database);
  const postings = createPostings(database, store, createAnalyzer(), SMALL);
  return {
    check() {
      snapshot(database, () => {
        postings.sync();
        assert.equal(postings.search(new Map([[COMMON.slice(0, -1), 1]]), 1e6, {}).found.length, store.counts().passages, 'rows and postings of one state');
      });
    },
    close() { database.close(); }
  };
}

/** Writes, changes and removes files and brings the archive up to date, for ever; tells the words that must be found. */
async function write(settings: string): Promise<void> {
  const { reports, storage, round, before } = JSON.parse(settings) as { reports: string; storage: string; round: number; before: string[] }; // what runAndKill gave
  const random = seeded(1000 + round);
  const words = new Map(before.map(word => [`${word}.txt`, word]));
  const library = open(reports, storage);
  for (let step = 0; ; step++) {
    const changed = new Map<string, string>();
    for (let i = 0; i < 6; i++) {
      const word = `w${String(round)}x${String(step)}x${String(i)}`;
      const paragraphs = Array.from({ length: 1 + Math.floor(random() * 8) }, (_, n) => `Observer ${String(n)} saw ${word} and lorries ${COMMON} on the road to Staryi Mlyn before noon.`);
      writeFileSync(join(reports, `${word}.txt`), paragraphs.join('\n\n'));
      changed.set(`${word}.txt`, word);
    }
    // What is to go must not be told of any more before it goes.
    const leaving = [...words.keys()].filter(() => random() < 0.05);
    for (const name of leaving) words.delete(name);
    process.stdout.write(JSON.stringify([...words.values()]) + '\n');
    for (const name of leaving) rmSync(join(reports, name), { force: true });
    if (random() < 0.1) setAnalyzer(storage);
    await library.refresh();
    for (const [name, word] of changed) words.set(name, word);
    process.stdout.write(JSON.stringify([...words.values()]) + '\n');
  }
}

/** Marks the index as another analyzer's, so that all of it is made anew. */
function setAnalyzer(storage: string): void {
  const database = openDatabase(join(storage, 'archive-1.sqlite'));
  createStore(database).setMeta('analyzer', 0);
  database.close();
}
