import type { Browser, Page } from '@playwright/test';
import { inFreshPage } from './chromium';

const TIMEOUT_MS = 120_000;

// A string, since the functions of a transpiled file may call helpers that the page does not have.
const observer = ({ box, complete }: Selectors) => `(() => {
  const times = (window.benchPicture = {});
  const look = () => {
    if (document.querySelector('${box}')?.checkVisibility()) {
      times.firstBox ??= performance.now();
      if (document.querySelector('${complete}')) {
        times.complete = performance.now();
        return;
      }
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
})()`;

interface Selectors {
  readonly box: string;
  /** Is there once everything is drawn. */
  readonly complete: string;
}

/** When a picture had come so far, in milliseconds after the navigation started. */
export interface PictureTimes {
  readonly firstBox: number;
  readonly complete: number;
}

const OURS: Selectors = {
  box: '[data-testid=topology] .gf-node',
  complete: '[data-testid=topology][aria-busy=false]',
};
const HEADLAMPS: Selectors = { box: 'main .react-flow__node', complete: 'main' };

async function pictureTimes(page: Page, url: string, what: Selectors): Promise<PictureTimes> {
  await page.addInitScript({ content: observer(what) });
  await page.goto(url, { waitUntil: 'commit' });
  await page
    .waitForFunction('window.benchPicture?.complete !== undefined', undefined, {
      timeout: TIMEOUT_MS,
    })
    .catch(error => {
      throw new Error(`${url} shows no picture: ${error instanceof Error ? error.message : error}`);
    });
  return page.evaluate<PictureTimes>('window.benchPicture');
}

/**
 * Opens our Topology page in a fresh browser context.
 *
 * @param browser - The running browser.
 * @param url - Of the page.
 * @param then - What to do with it once every cluster is drawn.
 * @returns Its times.
 */
export function ourPicture(
  browser: Browser,
  url: string,
  then: (page: Page) => Promise<void> = async () => {}
): Promise<PictureTimes> {
  return inFreshPage(browser, async page => {
    const times = await pictureTimes(page, url, OURS);
    await then(page);
    return times;
  });
}

/**
 * Opens Headlamp's own Map in a fresh browser context.
 *
 * @param browser - The running browser.
 * @param url - Of the Map of one cluster.
 * @returns Its times; nothing tells when it is complete.
 */
export function headlampsPicture(browser: Browser, url: string): Promise<PictureTimes> {
  return inFreshPage(browser, page => pictureTimes(page, url, HEADLAMPS));
}
