import { setTimeout as pause } from 'node:timers/promises';

const interval = 100;

/**
 * Asks again and again until something is so.
 *
 * @param check gives undefined when it is so, else what is still missing; what it throws counts as
 *   still missing
 * @param milliseconds how long to ask
 * @param what for the message: "etcd is ready"
 * @throws when time is up, with what was missing at last
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
