// Even where something always moves, what waits for a pause must come.
const PATIENCE_MS = 1_000;
// Of a browser that does not tell when it is idle.
const PAUSE_MS = 100;

/**
 * Calls back once the browser has nothing else to do, or after a second.
 *
 * @param work - What to do then.
 */
export function whenIdle(work: () => void): void {
  if (typeof requestIdleCallback === 'function')
    requestIdleCallback(work, { timeout: PATIENCE_MS });
  else setTimeout(work, PAUSE_MS);
}
