import type { Page } from '@playwright/test';

const STEPS = 30;
const WHEEL_PX = 120;
// Longer than a frame, so that each move is drawn separately.
const PAUSE_MS = 25;

/**
 * Moves the picture and zooms out and in with the wheel, as a person does.
 *
 * @param page - The Topology page.
 * @returns All tasks longer than 50 ms meanwhile, in milliseconds.
 */
export async function movePicture(page: Page): Promise<number[]> {
  const box = await page.getByTestId('topology').boundingBox();
  if (box === null) throw new Error('There is no picture to move.');
  // Excludes tasks from the load of the page.
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
