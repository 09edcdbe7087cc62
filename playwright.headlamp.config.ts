import { defineConfig } from '@playwright/test';
import clusters from './playwright.clusters.config';
import type { BackendOptions } from './test/clusters/backend';
import { headlampProgram } from './test/clusters/headlampServer';

// Better before the API servers start than after.
headlampProgram();

// The same journeys, through Headlamp's own back end.
export default defineConfig<object, BackendOptions>({
  ...clusters,
  outputDir: '.cache/playwright-headlamp',
  use: { ...clusters.use, backend: 'headlamp' },
});
