import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    globals: true,
    environment: 'node',
    include: ['test/envoy/live/**/*.test.ts'],
    // Building Envoy Gateway and the API server, the first time, takes many minutes.
    hookTimeout: 60 * 60_000,
    testTimeout: 60 * 60_000,
    fileParallelism: false,
  },
});
