// A browser that is never idle must still run the work.
const PATIENCE_MS = 1_000;
// The delay in a browser without requestIdleCallback.
const PAUSE_MS = 100;

/** Runs work once the browser is idle, at the latest after a second. */
export function whenIdle(work: () => void): void {
  if (typeof requestIdleCallback === 'function')
    requestIdleCallback(work, { timeout: PATIENCE_MS });
  else setTimeout(work, PAUSE_MS);
}
