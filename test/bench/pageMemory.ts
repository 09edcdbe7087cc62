import type { Page } from '@playwright/test';

/** What a page holds, after garbage collection. */
export interface PageMemory {
  /** Bytes of the JavaScript heap. */
  readonly heap: number;
  readonly nodes: number;
  readonly listeners: number;
}

// One collection leaves what only finalizers of the previous one free.
const COLLECTIONS = 3;

/** Collects the garbage of a page and counts what remains. */
export async function pageMemory(page: Page): Promise<PageMemory> {
  const session = await page.context().newCDPSession(page);
  try {
    for (let turn = 0; turn < COLLECTIONS; turn += 1) {
      await session.send('HeapProfiler.collectGarbage');
    }
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
    return { heap: usedSize, nodes, listeners: jsEventListeners };
  } finally {
    await session.detach();
  }
}
