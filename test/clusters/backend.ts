import { test as base } from '@playwright/test';
import type { RunningServer } from '../../demo/server/startServer';
import { startDemoServer } from './demoServer';
import { startHeadlamp } from './headlampServer';

const BACKENDS: Record<string, (kubeconfigPath: string) => Promise<RunningServer>> = {
  demo: startDemoServer,
  headlamp: startHeadlamp,
};

/** What a configuration of Playwright chooses. */
export interface BackendOptions {
  /** What stands between the browser and the API servers: a key of the table above. */
  readonly backend: string;
}

/** A test whose configuration says which back end it goes through. */
export const test = base.extend<
  object,
  BackendOptions & { startBackend: (kubeconfigPath: string) => Promise<RunningServer> }
>({
  backend: ['demo', { option: true, scope: 'worker' }],
  startBackend: [async ({ backend }, use) => use(BACKENDS[backend]), { scope: 'worker' }],
});
