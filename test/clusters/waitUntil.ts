import { setTimeout as pause } from 'node:timers/promises';

const interval = 100;

/**
 * Polls until a condition is met.
 *
 * @param check gives undefined when it is met, else what is missing; a thrown error counts as
 *   missing
 * @param milliseconds the timeout
 * @param what for the message: "etcd is ready"
 * @throws after the timeout, with what was missing last
 */
export async function waitUntil(
  check: () => Promise<string | undefined>,
  milliseconds: number,
  what: string
): Promise<void> {
  const end = Date.now() + milliseconds;
  for (;;) {
    const missing = await check().catch((error: Error) => error.message);
    if (missing === undefined) return;
    if (Date.now() > end) {
      throw new Error(`waited ${milliseconds / 1000} s until ${what}: ${missing}`);
    }
    await pause(interval);
  }
}
