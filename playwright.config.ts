import { defineConfig } from '@playwright/test';
import { browserOptions } from './test/e2e/browserOptions';

export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '**/*.spec.ts',
  // Every test has clusters of its own; two at once is what a small machine bears.
  fullyParallel: true,
  workers: 2,
  // Generous: a busy machine is ten times slower, and no time here is what a test is about.
  timeout: 600_000,
  expect: { timeout: 60_000 },
  // A small machine under load loses a click now and then; what passes only at the second try is
  // printed as flaky.
  retries: 1,
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list']],
  outputDir: '.cache/playwright',
  globalSetup: './test/e2e/globalSetup.ts',
  use: browserOptions,
});
