// Runs the tests in the order in which they are cheapest to fail.
// --clusters: those against real API servers instead.
import { spawnSync } from 'node:child_process';
import { findChromium } from './chromium.mjs';

const clusters = process.argv.includes('--clusters');
const steps = clusters
  ? [
      'npm run build',
      'vitest run --config vitest.clusters.config.ts',
      'playwright test --config playwright.clusters.config.ts',
    ]
  : ['vitest run', 'npm run build', 'playwright test'];

try {
  findChromium();
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
for (const step of steps) {
  console.log(`\n> ${step}`);
  const { status } = spawnSync(step, { stdio: 'inherit', shell: true });
  if (status !== 0) process.exit(status ?? 1);
}
