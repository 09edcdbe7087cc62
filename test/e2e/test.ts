import { expect, type Page, test as base } from '@playwright/test';
import type { EmbeddedCluster } from '../../demo/cluster';
import { type RunningDemo, startDemo } from '../../demo/server/startDemo';
import { watchForProblems } from './page';

interface Fixtures {
  /** Creates the clusters of a test; by default the demo's fleet. */
  readonly fleet: { readonly make: () => EmbeddedCluster[] } | undefined;
  /** Headlamp with the built plugin and the clusters of this test. */
  readonly demo: RunningDemo;
  /** Console lines that this test causes on purpose. */
  readonly allowedLogs: { readonly lines: readonly RegExp[] };
}

/** A test that fails if a page throws, logs an error, or sends a request to another origin. */
export const test = base.extend<Fixtures>({
  fleet: [undefined, { option: true }],
  allowedLogs: [{ lines: [] }, { option: true }],
  demo: async ({ fleet }, use) => {
    const demo = await startDemo({ development: true, clusters: fleet?.make() });
    await use(demo);
    await demo.close();
  },
  page: async ({ page, demo, allowedLogs }, use) => {
    const problems = watchForProblems(page, demo.url, allowedLogs.lines);
    await use(page);
    expect(problems).toEqual([]);
  },
});

/** Opens an address of the demo. */
export async function open(page: Page, demo: RunningDemo, path: string): Promise<void> {
  await page.goto(`${demo.url}${path}`);
}

export {
  allRead,
  chooseTab,
  expect,
  notice,
  openStates,
  row,
  rows,
  settingKept,
  statesChip,
} from './page';
