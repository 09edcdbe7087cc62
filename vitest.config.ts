import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          globals: true,
          include: ['test/**/*.test.ts'],
          exclude: ['test/e2e/**', 'test/clusters/**', 'test/bench/**'],
          setupFiles: ['test/propertySeed.ts'],
          // Property tests take their time where other programs want the processor too.
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'components',
          globals: true,
          environment: 'jsdom',
          include: ['test/**/*.test.tsx'],
          setupFiles: ['test/components/support/setup.ts'],
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
