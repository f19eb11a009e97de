/** A passage found: its report's row, its place among the report's passages, its score, and the minute of publication. */
export interface Found {
  readonly report: number;
  readonly passage: number;
  readonly score: number;
  readonly minute: number;
}

/** The best passages so far. */
export interface Top {
  /**
   * A passage with a lower score cannot be taken: the worst of a full list, less what rounding to 32 bits may add to a
   * score; 0 until then.
   */
  readonly threshold: number;
  /** Raises the threshold to a score that the full list is known to reach. */
  raise(threshold: number): void;
  add(score: number, minute: number, report: number, passage: number): void;
  /** Best first. */
  list(): Found[];
}

/** A 32-bit float is off by at most 2^-24 of its value. */
const ROUNDING = 1 - 2 ** -23;

/**
 * Keeps the `limit` best. Scores are compared as 32-bit floats, so that the order of summing never decides; of equal
 * ones the passage published first comes first, then the one archived first.
 */
export function createTop(limit: number): Top {
  const heap: Found[] = [];
  let floor = 0;
  /** Exactly what the full list reaches. */
  let reached = 0;
  const sink = (from: number): void => {
    let at = from;
    for (;;) {
      let worst = at;
      for (let child = 2 * at + 1; child <= 2 * at + 2 && child < heap.length; child++) if (before(heap[worst], heap[child])) worst = child;
      if (worst === at) return;
      swap(heap, at, worst);
      at = worst;
    }
  };
  const rise = (from: number): void => {
    for (let at = from; at > 0;) {
      const parent = (at - 1) >> 1;
      if (!before(heap[parent], heap[at])) return;
      swap(heap, at, parent);
      at = parent;
    }
  };
  // A field, not a getter: the search loop asks for it all the time.
  const top = {
    threshold: 0,
    raise(to: number) {
      floor = Math.max(floor, to);
      rising(floor);
    },
    add(exact: number, minute: number, report: number, passage: number) {
      const score = Math.fround(exact);
      if (score < reached || score <= 0) return;
      const found: Found = { report, passage, score, minute };
      if (heap.length < limit) {
        heap.push(found);
        rise(heap.length - 1);
      } else if (before(found, heap[0])) {
        heap[0] = found;
        sink(0);
      }
      if (heap.length === limit) rising(heap[0]?.score ?? 0);
    },
    list: () => [...heap].sort((a, b) => (before(a, b) ? -1 : 1))
  };
  return top;

  function rising(to: number): void {
    reached = Math.max(reached, to);
    top.threshold = reached * ROUNDING;
  }
}

/** True when `a` ranks before `b`. */
function before(a: Found | undefined, b: Found | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  if (a.score !== b.score) return a.score > b.score;
  if (a.minute !== b.minute) return a.minute < b.minute;
  return a.report !== b.report ? a.report < b.report : a.passage < b.passage;
}

function swap(heap: Found[], a: number, b: number): void {
  const one = heap[a];
  const other = heap[b];
  if (one === undefined || other === undefined) return;
  heap[a] = other;
  heap[b] = one;
}
