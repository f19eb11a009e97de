/** Paths to look at; undefined for everything. */
export type Paths = readonly string[] | undefined;

interface Gathering {
  /** Undefined for everything. */
  paths: Set<string> | undefined;
  callers: number;
  readonly controller: AbortController;
  answer: Promise<void>;
}

/**
 * Puts requests together that wait for their turn: one look serves them all. `queue` calls `take` when the turn has come
 * and looks at what it gives. Who aborts is answered at once while others wait; when nobody waits any more the work itself
 * is aborted, and the last is answered when it has ended.
 */
export function coalescing(queue: (take: () => Paths, signal: AbortSignal) => Promise<void>): (paths: Paths, signal?: AbortSignal) => Promise<void> {
  let gathering: Gathering | undefined;

  function begin(): Gathering {
    const begun: Gathering = { paths: new Set(), callers: 0, controller: new AbortController(), answer: Promise.resolve() };
    begun.answer = queue(() => {
      if (gathering === begun) gathering = undefined;
      return begun.paths === undefined ? undefined : [...begun.paths];
    }, begun.controller.signal);
    // It may end before its turn comes.
    begun.answer.catch(() => { if (gathering === begun) gathering = undefined; });
    return begun;
  }

  return async (paths, signal) => {
    signal?.throwIfAborted();
    const mine = (gathering ??= begin());
    mine.callers++;
    if (paths === undefined) mine.paths = undefined;
    else for (const path of paths) mine.paths?.add(path);
    if (signal === undefined) return await mine.answer;
    await new Promise<void>((resolve, reject) => {
      const leave = (): void => {
        const reason: unknown = signal.reason;
        if (--mine.callers > 0) { reject(reason instanceof Error ? reason : new Error(String(reason))); return; }
        if (gathering === mine) gathering = undefined;
        mine.controller.abort(reason);
      };
      signal.addEventListener('abort', leave, { once: true });
      mine.answer.then(resolve, reject).finally(() => { signal.removeEventListener('abort', leave); });
    });
  };
}
