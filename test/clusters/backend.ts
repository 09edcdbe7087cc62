import { expect, test as base } from '@playwright/test';
import type { RunningServer } from '../../demo/server/startServer';
import { watchForProblems } from '../e2e/page';
import { startDemoServer } from './demoServer';
import { type Fleet, startFleet } from './fleet';
import { startHeadlamp } from './headlampServer';

const BACKENDS: Record<string, (kubeconfigPath: string) => Promise<RunningServer>> = {
  demo: startDemoServer,
  headlamp: startHeadlamp,
};

// The first start may build the binaries.
const START = { scope: 'worker', timeout: 40 * 60_000 } as const;

/** The option that a configuration of Playwright sets. */
export interface BackendOptions {
  /** The back end between the browser and the API servers: a key of the table above. */
  readonly backend: string;
}

interface FleetFixtures {
  /** Makes the servers end watches early, in seconds. */
  readonly minRequestTimeout: number | undefined;
  /** Real clusters. Spec files with the same options share them, so each has names of its own. */
  readonly fleet: Fleet;
  /** The back end of the configuration, in front of the clusters. */
  readonly server: RunningServer;
}

/**
 * A test on real clusters, whose page opens the paths of the back end. It fails if the page throws,
 * logs an error, or sends a request to another origin.
 */
export const test = base.extend<object, BackendOptions & FleetFixtures>({
  backend: ['demo', { option: true, scope: 'worker' }],
  minRequestTimeout: [undefined, { option: true, scope: 'worker' }],
  fleet: [
    async ({ minRequestTimeout }, use) => {
      const fleet = await startFleet({ minRequestTimeout });
      await use(fleet);
      await fleet.close();
    },
    START,
  ],
  server: [
    async ({ backend, fleet }, use) => {
      const server = await BACKENDS[backend](fleet.kubeconfigPath);
      await use(server);
      await server.close();
    },
    START,
  ],
  baseURL: async ({ server }, use) => use(server.url),
  page: async ({ page, server }, use) => {
    const problems = watchForProblems(page, server.url);
    await use(page);
    expect(problems).toEqual([]);
  },
});
