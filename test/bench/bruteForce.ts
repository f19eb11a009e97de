import { grown } from '../../src/core/grown.ts';
import type { Analyzer } from '../../src/core/text/analyzer.ts';

/** BM25 by the book over every passage that has a word of the query: what the archive's answers are held against. */
export interface BruteForce {
  add(name: string, texts: readonly string[], minute: number): void;
  /** Names with scores as 32-bit floats, best first; of equal ones the earlier published first, then the one added first. */
  search(text: string, limit: number): { readonly name: string; readonly score: number }[];
}

const FREE = 24;

/** Passages that have a word, and how often: two lists side by side, so that a million passages have room. */
interface Having {
  passages: Uint32Array<ArrayBuffer>;
  counts: Uint16Array<ArrayBuffer>;
  size: number;
}

export function createBruteForce(analyzer: Analyzer): BruteForce {
  const postings = new Map<string, Having>();
  const names: string[] = [];
  const minutes: number[] = [];
  const lengths: number[] = [];
  let total = 0;
  const having = (term: string): Having => postings.get(term) ?? { passages: new Uint32Array(2), counts: new Uint16Array(2), size: 0 };
  return {
    add(name, texts, minute) {
      const passage = names.length;
      names.push(name);
      minutes.push(minute);
      let length = 0;
      for (const text of texts) {
        for (const { term } of analyzer.terms(text)) {
          length++;
          const list = having(term);
          if (list.size === 0) postings.set(term, list);
          if (list.size > 0 && list.passages[list.size - 1] === passage) list.counts[list.size - 1] = (list.counts[list.size - 1] ?? 0) + 1;
          else {
            list.passages = grown(list.passages, list.size + 1);
            list.counts = grown(list.counts, list.size + 1);
            list.passages[list.size] = passage;
            list.counts[list.size++] = 1;
          }
        }
      }
      lengths.push(coarse(length));
      total += coarse(length);
    },
    search(text, limit) {
      const scores = new Float64Array(names.length);
      const average = total / names.length;
      for (const { term } of analyzer.terms(text)) {
        const { passages, counts, size } = having(term);
        const idf = Math.log(1 + (names.length - size + 0.5) / (size + 0.5));
        for (let i = 0; i < size; i++) {
          const passage = passages[i] ?? 0;
          const count = counts[i] ?? 0;
          const norm = 1.2 * (0.6 + (0.4 * (lengths[passage] ?? 0)) / average);
          scores[passage] = (scores[passage] ?? 0) + (idf * count) / (count + norm);
        }
      }
      // Every score, sorted: no bound, no heap. Those below the last one asked for need no order.
      const rounded = Float32Array.from(scores);
      const last = rounded.slice().sort().at(-limit) ?? 0;
      const scored: { readonly passage: number; readonly score: number }[] = [];
      rounded.forEach((score, passage) => { if (score > 0 && score >= last) scored.push({ passage, score }); });
      return scored
        .sort((a, b) => b.score - a.score || (minutes[a.passage] ?? 0) - (minutes[b.passage] ?? 0) || a.passage - b.passage)
        .slice(0, limit).map(({ passage, score }) => ({ name: names[passage] ?? '', score }));
    }
  };
}

/** A length as one byte keeps it: exact up to 39, then cut to its first four binary digits above 24. */
function coarse(length: number): number {
  if (length < FREE + 16) return length;
  const rest = length - FREE;
  const unit = 2 ** (Math.floor(Math.log2(rest)) - 3);
  return FREE + Math.floor(rest / unit) * unit;
}
