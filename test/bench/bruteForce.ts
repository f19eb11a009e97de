import type { Analyzer } from '../../src/core/text/analyzer.ts';

/** BM25 by the book over every passage that has a word of the query: what the archive's answers are held against. */
export interface BruteForce {
  add(name: string, texts: readonly string[], minute: number): void;
  /** Names with scores as 32-bit floats, best first; of equal ones the earlier published first, then the one added first. */
  search(text: string, limit: number): { readonly name: string; readonly score: number }[];
}

const FREE = 24;

export function createBruteForce(analyzer: Analyzer): BruteForce {
  const postings = new Map<string, { readonly passage: number; count: number }[]>();
  const names: string[] = [];
  const minutes: number[] = [];
  const lengths: number[] = [];
  let total = 0;
  return {
    add(name, texts, minute) {
      const passage = names.length;
      names.push(name);
      minutes.push(minute);
      let length = 0;
      for (const text of texts) {
        for (const { term } of analyzer.terms(text)) {
          length++;
          const list = postings.get(term) ?? [];
          if (list.length === 0) postings.set(term, list);
          const last = list.at(-1);
          if (last?.passage === passage) last.count++;
          else list.push({ passage, count: 1 });
        }
      }
      lengths.push(coarse(length));
      total += coarse(length);
    },
    search(text, limit) {
      const scores = new Map<number, number>();
      const average = total / names.length;
      for (const { term } of analyzer.terms(text)) {
        const list = postings.get(term) ?? [];
        const idf = Math.log(1 + (names.length - list.length + 0.5) / (list.length + 0.5));
        for (const { passage, count } of list) {
          const norm = 1.2 * (0.6 + (0.4 * (lengths[passage] ?? 0)) / average);
          scores.set(passage, (scores.get(passage) ?? 0) + (idf * count) / (count + norm));
        }
      }
      return [...scores].map(([passage, score]) => ({ passage, score: Math.fround(score) }))
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
