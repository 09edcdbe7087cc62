import { test as base } from '@playwright/test';
import type { RunningServer } from '../../demo/server/startServer';
import { startDemoServer } from './demoServer';
import { startHeadlamp } from './headlampServer';

const BACKENDS: Record<string, (kubeconfigPath: string) => Promise<RunningServer>> = {
  demo: startDemoServer,
  headlamp: startHeadlamp,
};

/** The option that a configuration of Playwright sets. */
export interface BackendOptions {
  /** The back end between the browser and the API servers: a key of the table above. */
  readonly backend: string;
}

/** A test with the back end of its configuration. */
export const test = base.extend<
  object,
  BackendOptions & { startBackend: (kubeconfigPath: string) => Promise<RunningServer> }
>({
  backend: ['demo', { option: true, scope: 'worker' }],
  startBackend: [async ({ backend }, use) => use(BACKENDS[backend]), { scope: 'worker' }],
});
