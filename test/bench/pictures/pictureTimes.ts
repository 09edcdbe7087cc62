import type { Browser, Page } from '@playwright/test';
import { inFreshPage } from '../chromium';

const TIMEOUT_MS = 120_000;

// A string, since functions of a transpiled file may call helpers that the page does not have.
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
  /** Exists after everything is drawn. */
  readonly complete: string;
}

/** The times of a picture's stages, in milliseconds after the navigation started. */
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
 * Opens the Topology page in a fresh browser context.
 *
 * @param browser - The running browser.
 * @param url - The address of the page.
 * @param then - Called after every cluster is drawn.
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
 * Opens Headlamp's Map in a fresh browser context.
 *
 * @param browser - The running browser.
 * @param url - The address of the Map of one cluster.
 * @returns Its times, without the time of completion, which the Map does not show.
 */
export function headlampsPicture(browser: Browser, url: string): Promise<PictureTimes> {
  return inFreshPage(browser, page => pictureTimes(page, url, HEADLAMPS));
}
