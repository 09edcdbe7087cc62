import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    globals: true,
    environment: 'node',
    include: ['test/clusters/**/*.test.ts'],
    // Building the API servers, the first time, takes many minutes.
    hookTimeout: 30 * 60_000,
    testTimeout: 120_000,
    fileParallelism: false,
  },
});
