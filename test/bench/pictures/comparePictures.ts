import type { Browser } from '@playwright/test';
import { generateCluster } from '../../../demo/generate';
import { startDemo } from '../../../demo/server/startDemo';
import { inTurn } from '../inTurn';
import { LONG_TASK_MS } from '../lists/longTasks';
import { summarize, summaryText } from '../statistics';
import { movePicture } from './movePicture';
import { headlampsPicture, ourPicture, type PictureTimes } from './pictureTimes';

const RUNS = 5;
const MANY = 10;
const ROUTES = 1_000;
const MOST_OF_HEADLAMPS = 0.15;
const MOST_OF_FEW = 4;

function topology(url: string, names: readonly string[]): string {
  return `${url}/c/${names.join('+')}/fleet/topology`;
}

const firstBoxes = (found: readonly PictureTimes[]) =>
  summarize(found.map(({ firstBox }) => firstBox));
const completes = (found: readonly PictureTimes[]) =>
  summarize(found.map(({ complete }) => complete));

async function manyTimes(browser: Browser): Promise<PictureTimes[]> {
  const names = Array.from({ length: MANY }, (_, index) => `many-${index}`);
  const clusters = names.map((name, index) =>
    generateCluster(name, { routes: ROUTES, seed: index + 1 })
  );
  const demo = await startDemo({ clusters });
  try {
    const [found] = await inTurn(RUNS, [() => ourPicture(browser, topology(demo.url, names))]);
    return found;
  } finally {
    await demo.close();
  }
}

/**
 * Times the Topology page of several clusters, Headlamp's Map of one of them, and the page of many
 * clusters. Then moves the picture, and prints the results.
 *
 * @param browser - The running browser.
 * @param url - The demo with the plugin.
 * @param withoutPlugin - The demo without the plugin.
 * @param names - Its clusters.
 * @returns Whether all limits are met.
 */
export async function comparePictures(
  browser: Browser,
  url: string,
  withoutPlugin: string,
  names: readonly string[]
): Promise<boolean> {
  let moves: number[] = [];
  const [found, maps] = await inTurn(RUNS, [
    () => ourPicture(browser, topology(url, names)),
    () => headlampsPicture(browser, `${withoutPlugin}/c/${names[0]}/map`),
  ]);
  const ours = firstBoxes(found);
  const headlamps = firstBoxes(maps);
  const complete = completes(found);
  await ourPicture(browser, topology(url, names), async page => {
    moves = await movePicture(page);
  });
  const many = completes(await manyTimes(browser));
  const ratio = ours.median / headlamps.median;
  const growth = many.median / complete.median;
  const longest = Math.max(0, ...moves);
  const kept = {
    ratio: ratio <= MOST_OF_HEADLAMPS,
    growth: growth <= MOST_OF_FEW,
    moves: longest <= LONG_TASK_MS,
  };
  const word = (ok: boolean) => (ok ? 'OK' : 'TOO SLOW');
  console.log(
    [
      '',
      `First boxes, median of ${RUNS} runs (fastest–slowest), from the start of the navigation`,
      `  the Topology of ${names.length} clusters    ${summaryText(ours)}`,
      `  Headlamp's Map of one of them ${summaryText(headlamps)}`,
      `  ratio, plugin to Headlamp     ${ratio
        .toFixed(2)
        .padStart(6)}      at most ${MOST_OF_HEADLAMPS} ${word(kept.ratio)}`,
      `  the Topology, complete        ${summaryText(complete)}`,
      `  complete with ${MANY} clusters     ${summaryText(many)}`,
      `  ratio, many to few            ${growth
        .toFixed(2)
        .padStart(6)}      at most ${MOST_OF_FEW} ${word(kept.growth)}`,
      `  long tasks during moves       ${moves.length}, the longest ${longest.toFixed(
        0
      )} ms of at most ${LONG_TASK_MS} ${word(kept.moves)}`,
    ].join('\n')
  );
  return Object.values(kept).every(Boolean);
}
