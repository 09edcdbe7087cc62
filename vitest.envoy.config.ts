import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    globals: true,
    environment: 'node',
    include: ['test/envoy/**/*.test.ts'],
    // Building Envoy Gateway and its command, the first time, takes many minutes.
    hookTimeout: 60 * 60_000,
    testTimeout: 4 * 60 * 60_000,
    fileParallelism: false,
  },
});
