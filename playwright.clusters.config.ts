import { defineConfig } from '@playwright/test';
import { browserOptions } from './test/e2e/browserOptions';

export default defineConfig({
  testDir: 'test/clusters',
  testMatch: '**/*.spec.ts',
  // One fleet of real API servers serves them all.
  workers: 1,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  retries: 1,
  reporter: [['list']],
  forbidOnly: Boolean(process.env.CI),
  outputDir: '.cache/playwright-clusters',
  globalSetup: './test/e2e/globalSetup.ts',
  use: browserOptions,
});
