/** A report of the generated corpus. Each paragraph becomes one passage. */
export interface BenchReport {
  readonly uri: string;
  readonly headline: string;
  readonly paragraphs: readonly string[];
  readonly outlet: string;
  /** ISO 8601 instant. */
  readonly published: string;
}

/** A small fast generator of numbers in [0, 1) (sfc32). */
export function seeded(seed: number): () => number {
  let a = 0x9e3779b9;
  let b = 0x243f6a88;
  let c = seed | 0;
  let counter = 1;
  return () => {
    const sum = (a + b + counter++) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return (sum >>> 0) / 4294967296;
  };
}

const FUNCTION_WORDS = 'the of to and in a said on for that was with at by from it has were had as an be its not after their this who have which been but he are they into over near also during against under more than his two three about between when before while could would'.split(' ');
const ONSETS = 'b br ch d dr f g gr h j k kr l m n p pr r s sh st t tr v w y z sl kh zh bl cl fl gl sp'.split(' ');
const VOWELS = 'a e i o u ai ei ou ia ea oo'.split(' ');
const CODAS = 'n r l s k v m t nd rt sk ck st mp p d g'.split(' ');
const ENDINGS = ['', '', '', 's', 's', 'ed', 'ing', 'er', 'ion', 'ly', 'al', 'ment'];
const NAME_ENDINGS = ['nko', 'vich', 'ov', 'ez', 'son', 'ev', 'ski', 'in', 'ka', 'iv', 'an', 'a'];

const WORDS = 30_000;
const NAMES = 150_000;
/** Every eighth report is a copy of a recent one with small changes, as wire copy is. */
const COPIES = 0.12;
const RECENT = 2000;
const START = Date.UTC(2004, 0, 1);
const END = Date.UTC(2025, 11, 1);

/**
 * Reports in news-like proportions until they have `passages` paragraphs: words by Zipf's law, names of its own for each
 * report, figures, dates that grow denser, wire copies. The same for the same seed.
 */
export function* generateReports(passages: number, seed = 1): Generator<BenchReport> {
  const random = seeded(seed);
  const below = (n: number): number => Math.floor(random() * n);
  const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T; // never empty, never past its end
  const zipf = (n: number): number => Math.min(n - 1, Math.floor(Math.exp(random() * Math.log(n))) - 1 + below(2));
  const syllables = (count: number): string => Array.from({ length: count }, () => pick(ONSETS) + pick(VOWELS)).join('');
  const distinct = (count: number, make: () => string): string[] => {
    const made = new Set<string>();
    while (made.size < count) made.add(make());
    return [...made];
  };
  const words = distinct(WORDS, () => syllables(1 + below(2)) + pick(CODAS) + pick(ENDINGS));
  const names = distinct(NAMES, () => {
    const name = syllables(1 + below(3)) + pick(NAME_ENDINGS);
    return name.charAt(0).toUpperCase() + name.slice(1);
  });
  const outlets = Array.from({ length: 300 }, (_, i) => `Outlet ${String(i)}`);
  const recent: BenchReport[] = [];
  let made = 0;
  for (let number = 0; made < passages; number++) {
    const original = recent.length > 50 && random() < COPIES ? pick(recent) : undefined;
    const report = original === undefined ? fresh(number) : copy(original, number);
    made += report.paragraphs.length;
    if (recent.length < RECENT) recent.push(report);
    else recent[below(RECENT)] = report;
    yield report;
  }

  function sentence(subject: readonly string[], theme: readonly string[]): string {
    const length = 16 + below(26);
    const out: string[] = [];
    for (let i = 0; i < length; i++) {
      const r = random();
      if (r < 0.42) out.push(pick(FUNCTION_WORDS));
      else if (r < 0.54) out.push(pick(subject));
      else if (r < 0.575) out.push(r < 0.56 ? String(1 + below(99)) : `${String(1 + below(40))},${String(100 + below(900))}`);
      else if (r < 0.70) out.push(pick(theme));
      else out.push(words[zipf(WORDS)] ?? 'word');
    }
    const text = out.join(' ');
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  }

  function fresh(number: number): BenchReport {
    const subject = Array.from({ length: 4 + below(5) }, () => names[zipf(NAMES)] ?? 'Name');
    const theme = Array.from({ length: 12 + below(12) }, () => words[zipf(WORDS)] ?? 'word');
    const paragraphs = Array.from({ length: 2 + below(7) }, () => {
      const sentences: string[] = [];
      for (let size = 0; size < 700 + below(60);) {
        const next = sentence(subject, theme);
        sentences.push(next);
        size += next.length;
      }
      // Never more than a passage may hold.
      while (sentences.length > 4 || sentences.join(' ').length > 780) sentences.pop();
      return sentences.join(' ');
    });
    const published = new Date(Math.floor((START + (END - START) * Math.sqrt(random())) / 60_000) * 60_000).toISOString();
    const headline = sentence(subject, theme).split(' ').slice(0, 9).join(' ');
    return { uri: `urn:bench:${String(number)}`, headline, paragraphs, outlet: outlets[zipf(300)] ?? 'Outlet 0', published };
  }

  function copy(original: BenchReport, number: number): BenchReport {
    const paragraphs = original.paragraphs.filter(() => random() > 0.08).map(paragraph => (random() < 0.3 && !paragraph.includes('reportedly') ? paragraph.replace(' said ', ' reportedly said ') : paragraph));
    const published = new Date(Date.parse(original.published) + below(4320) * 60_000).toISOString();
    return { ...original, uri: `urn:bench:${String(number)}`, paragraphs: paragraphs.length === 0 ? original.paragraphs : paragraphs, outlet: pick(outlets), published };
  }
}

/** A report as a line of IPTC ninjs 3. */
export function ninjsLine(report: BenchReport): string {
  return JSON.stringify({
    uri: report.uri, type: 'text', versionCreated: report.published, language: 'en', headlines: [{ role: 'main', value: report.headline }],
    bodies: [{ role: 'main', contentType: 'text/plain', value: report.paragraphs.join('\n\n') }], infoSources: [{ name: report.outlet }]
  });
}

/** Claims of about `size` content words: words of a real passage in order, some left out, some strange ones put in. */
export function claimQueries(reports: readonly BenchReport[], count: number, size: number, seed = 2): string[] {
  const random = seeded(seed);
  const stop = new Set(FUNCTION_WORDS);
  const contentOf = (): string[] => {
    const report = reports[Math.floor(random() * reports.length)];
    const paragraph = report?.paragraphs[Math.floor(random() * report.paragraphs.length)] ?? '';
    return [...new Set(paragraph.replace(/\./g, '').split(' ').filter(word => !stop.has(word.toLowerCase())))];
  };
  return Array.from({ length: count }, () => {
    const other = contentOf();
    const kept = contentOf().filter(() => random() > 0.2).map((word, i) => (random() < 0.12 ? other[i] ?? word : word));
    const from = Math.max(0, Math.floor(random() * (kept.length - size)));
    return kept.slice(from, from + size).join(' ');
  });
}
