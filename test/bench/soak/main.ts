import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { buildPluginIfOlder } from '../../../demo/server/buildPlugin';
import { inFreshPage, launchChromium } from '../chromium';
import { showList } from '../lists/firstRows';
import { serveApart } from '../served/serveApart';
import { countTraffic } from '../socketCount';
import { type Minute, soakMinute } from './minute';
import { trendOf } from './trend';

const NAMES = ['one', 'two', 'three', 'four', 'five'];
const ROUTES = 200;
const PER_SECOND = 50;
// The first minutes compile code and fill caches.
const WARM_UP = 2;
const LEAST_MINUTES = WARM_UP + 3;

const SHOWN: ReadonlyArray<readonly [keyof Minute, name: string, unit: number]> = [
  ['heap', 'heap, MB', 1e6],
  ['nodes', 'DOM nodes', 1],
  ['listeners', 'listeners', 1],
  ['sockets', 'sockets', 1],
  ['requests', 'requests', 1],
];

function readMinutes(): number {
  const { values } = parseArgs({ options: { minutes: { type: 'string', default: '30' } } });
  const minutes = Number(values.minutes);
  if (!Number.isInteger(minutes) || minutes < LEAST_MINUTES) {
    throw new Error(`--minutes must be a whole number from ${LEAST_MINUTES}`);
  }
  return minutes;
}

function printMinute(number: string, cells: readonly string[], load: string): void {
  console.log([number, ...cells, load].map(cell => cell.padStart(11)).join(''));
}

function printTrends(minutes: readonly Minute[]): boolean {
  console.log(`\nA line through the minutes from ${WARM_UP + 1} on:`);
  const flat = SHOWN.map(([key, name, unit]) => {
    const { slope, growth, grows } = trendOf(minutes.slice(WARM_UP).map(minute => minute[key]));
    const words = `${(slope / unit).toFixed(2)} a minute, ${(growth * 100).toFixed(1)} % in all`;
    console.log(`  ${name.padEnd(12)}${words.padEnd(34)}${grows ? 'GROWING' : 'flat'}`);
    return !grows;
  });
  return flat.every(Boolean);
}

async function soak(): Promise<boolean> {
  const count = readMinutes();
  await buildPluginIfOlder();
  const apart = await serveApart(NAMES.map(name => ({ name, routes: ROUTES })));
  const browser = await launchChromium();
  try {
    return await inFreshPage(browser, async page => {
      const traffic = countTraffic(page);
      await showList(page, `${apart.addresses.withPlugin}/c/${NAMES.join('+')}/fleet/routes`);
      await apart.order({ do: 'change', perSecond: PER_SECOND });
      printMinute(
        'minute',
        SHOWN.map(([, name]) => name),
        'load'
      );
      const minutes: Minute[] = [];
      while (minutes.length < count) {
        const fault = minutes.length % 2 === 0 ? 'refused' : 'hung';
        const minute = await soakMinute({ page, apart, traffic, flapping: NAMES[1] }, fault);
        minutes.push(minute);
        const cells = SHOWN.map(([key, , unit]) =>
          (minute[key] / unit).toFixed(unit === 1 ? 0 : 1)
        );
        printMinute(String(minutes.length), cells, loadavg()[0].toFixed(1));
      }
      return printTrends(minutes);
    });
  } finally {
    await browser.close();
    apart.close();
  }
}

soak().then(
  flat => {
    process.exitCode = flat ? 0 : 1;
  },
  error => {
    console.error(`The soak failed: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  }
);
