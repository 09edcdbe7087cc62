import { defineConfig } from '@playwright/test';
import { browserOptions } from './test/e2e/browserOptions';

export default defineConfig({
  testDir: 'test/clusters',
  testMatch: '**/*.spec.ts',
  // One fleet of real API servers serves them all.
  workers: 1,
  // Generous: a busy machine is ten times slower, and no time here is what a test is about.
  timeout: 600_000,
  // A killed server takes a while to start again, and its clients to notice.
  expect: { timeout: 120_000 },
  retries: 1,
  reporter: [['list']],
  forbidOnly: Boolean(process.env.CI),
  outputDir: '.cache/playwright-clusters',
  globalSetup: './test/e2e/globalSetup.ts',
  use: browserOptions,
});
