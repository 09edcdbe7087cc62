import type { Browser, Page } from '@playwright/test';
import { inFreshPage } from './chromium';

const TIMEOUT_MS = 120_000;

// A string, since the functions of a transpiled file may call helpers that the page does not have.
const observer = (isThere: string) => `(() => {
  const look = () => {
    if (${isThere}) window.benchPicture ??= performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
})()`;

const OURS = `document.querySelector('[data-testid=topology][aria-busy=false] .gf-node')?.checkVisibility()`;
const HEADLAMPS = `document.querySelector('main .react-flow__node')?.checkVisibility()`;

async function pictureTime(page: Page, url: string, isThere: string): Promise<number> {
  await page.addInitScript({ content: observer(isThere) });
  await page.goto(url, { waitUntil: 'commit' });
  await page
    .waitForFunction('window.benchPicture !== undefined', undefined, { timeout: TIMEOUT_MS })
    .catch(error => {
      throw new Error(`${url} shows no picture: ${error instanceof Error ? error.message : error}`);
    });
  return page.evaluate<number>('window.benchPicture');
}

/**
 * Opens our Topology page in a fresh browser context.
 *
 * @param browser - The running browser.
 * @param url - Of the page.
 * @param then - What to do with it once every cluster is drawn.
 * @returns When that was, in milliseconds after the navigation started.
 */
export function ourPicture(
  browser: Browser,
  url: string,
  then: (page: Page) => Promise<void> = async () => {}
): Promise<number> {
  return inFreshPage(browser, async page => {
    const time = await pictureTime(page, url, OURS);
    await then(page);
    return time;
  });
}

/**
 * Opens Headlamp's own Map in a fresh browser context.
 *
 * @param browser - The running browser.
 * @param url - Of the Map of one cluster.
 * @returns When the first box was there, in milliseconds after the navigation started.
 */
export function headlampsPicture(browser: Browser, url: string): Promise<number> {
  return inFreshPage(browser, page => pictureTime(page, url, HEADLAMPS));
}
