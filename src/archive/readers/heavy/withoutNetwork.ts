/**
 * Takes from this thread what a page or a PDF could reach out with. The libraries do not use it for what is asked of them;
 * nor shall they ever.
 */
export function withoutNetwork(): void {
  for (const name of ['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest', 'navigator']) Reflect.deleteProperty(globalThis, name);
}
