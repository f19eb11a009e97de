/** Gives other requests their turn. */
export type Pause = () => Promise<void>;

/** Runs background work in slices of `slice` ms; what it yields is put away. Returns what it makes. */
export async function inSlices<T>(work: Generator<readonly Uint8Array[] | undefined, T>, slice: number, pause: Pause, put: (parts: readonly Uint8Array[]) => void): Promise<T> {
  let until = performance.now() + slice;
  for (let step = work.next(); ; step = work.next()) {
    if (step.done === true) return step.value;
    if (step.value !== undefined) put(step.value);
    if (performance.now() < until) continue;
    await pause();
    until = performance.now() + slice;
  }
}

/** Lets the event loop turn: requests that came meanwhile are answered. Throws the signal's reason once it is aborted. */
export async function pause(signal: AbortSignal): Promise<void> {
  await new Promise(resolve => { setImmediate(resolve); });
  signal.throwIfAborted();
}
