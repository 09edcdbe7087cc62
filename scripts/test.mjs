// Runs the tests in the order in which they are cheapest to fail.
// --clusters: those against real API servers instead; --headlamp: those through Headlamp's own back
// end too, which HEADLAMP_SERVER names.
import { spawnSync } from 'node:child_process';
import { findChromium } from './chromium.mjs';

const suites = {
  '--clusters': [
    'npm run build',
    'vitest run --config vitest.clusters.config.ts',
    'playwright test --config playwright.clusters.config.ts',
  ],
  '--headlamp': ['npm run build', 'playwright test --config playwright.headlamp.config.ts'],
};
const steps = suites[process.argv[2]] ?? ['vitest run', 'npm run build', 'playwright test'];

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
