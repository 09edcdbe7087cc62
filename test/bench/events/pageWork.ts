import type { Browser } from '@playwright/test';

interface ProcessInfo {
  readonly type: string;
  /** In seconds, since the process started. */
  readonly cpuTime: number;
}

async function rendererTime(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  try {
    const { processInfo } = (await session.send('SystemInfo.getProcessInfo')) as {
      readonly processInfo: readonly ProcessInfo[];
    };
    return processInfo
      .filter(({ type }) => type === 'renderer')
      .reduce((sum, { cpuTime }) => sum + cpuTime, 0);
  } finally {
    await session.detach();
  }
}

/**
 * Measures how much of a core the browser's pages take: scripts, layout, paint and garbage
 * collection. Other load on the machine does not count.
 *
 * @param browser - The running browser, which has one open page.
 * @param during - What happens meanwhile.
 * @returns The share of a core.
 */
export async function shareOfCore(browser: Browser, during: () => Promise<void>): Promise<number> {
  const [before, start] = [await rendererTime(browser), performance.now()];
  await during();
  const [after, end] = [await rendererTime(browser), performance.now()];
  return ((after - before) * 1_000) / (end - start);
}
