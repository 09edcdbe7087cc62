import type { Page } from '@playwright/test';

const STEPS = 30;
const WHEEL_PX = 120;
// Longer than a frame, so that no two moves become one.
const PAUSE_MS = 25;

/**
 * Moves the picture and zooms out and in, as a person would with a wheel.
 *
 * @param page - Our Topology page.
 * @returns Tasks of whomever that took longer than 50 ms meanwhile, in milliseconds.
 */
export async function movePicture(page: Page): Promise<number[]> {
  const box = await page.getByTestId('topology').boundingBox();
  if (box === null) throw new Error('There is no picture to move.');
  // What came with the page is no part of it.
  await page.waitForTimeout(2_000);
  await page.evaluate(`(() => {
    window.benchMoves = [];
    new PerformanceObserver(list => {
      for (const { duration } of list.getEntries()) window.benchMoves.push(duration);
    }).observe({ type: 'longtask' });
  })()`);
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  const turn = async (delta: number) => {
    for (let step = 0; step < STEPS; step += 1) {
      await page.mouse.wheel(0, delta);
      await page.waitForTimeout(PAUSE_MS);
    }
  };
  await turn(WHEEL_PX);
  await turn(-WHEEL_PX);
  await page.keyboard.down('Control');
  await turn(WHEEL_PX / 2);
  await turn(-WHEEL_PX / 2);
  await page.keyboard.up('Control');
  await page.waitForTimeout(500);
  return page.evaluate<number[]>('window.benchMoves');
}
