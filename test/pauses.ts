import { afterEach } from 'vitest';

// The real one, whatever a test does to the clock.
const { setImmediate } = globalThis;

/**
 * Lets the worker take messages. Vitest's runner has a minute to get an answer through: work that
 * awaits nothing for longer ends the run with 'Timeout calling "onTaskUpdate"'.
 */
export function pause(): Promise<void> {
  return new Promise(resolve => setImmediate(resolve));
}

afterEach(pause);
