import { defineConfig } from 'vitest/config';

// A busy machine is ten times slower, and no time here is what a test is about.
const GENEROUS = { testTimeout: 600_000, hookTimeout: 600_000 };

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          globals: true,
          include: ['test/**/*.test.ts'],
          exclude: ['test/e2e/**', 'test/clusters/**', 'test/envoy/**'],
          setupFiles: ['test/propertySeed.ts'],
          runner: 'test/runner.ts',
          ...GENEROUS,
          // One worker loads the engine once, not once for each of 400 files.
          isolate: false,
          poolOptions: { forks: { singleFork: true } },
        },
      },
      {
        test: {
          name: 'components',
          globals: true,
          environment: 'jsdom',
          include: ['test/**/*.test.tsx'],
          setupFiles: ['test/components/support/setup.ts'],
          runner: 'test/runner.ts',
          ...GENEROUS,
          // Where it is not empty, Headlamp's i18next logs every key that it has.
          env: { DEV: '' },
          // Headlamp's components take seconds to load: one worker loads them once for all files.
          isolate: false,
          poolOptions: { forks: { singleFork: true } },
        },
      },
    ],
  },
});
