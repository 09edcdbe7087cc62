// Runs the tests, the fastest first. After a failed step the later steps still run, except those
// that need a failed build.
// --clusters: runs the tests against real API servers instead. --headlamp: runs the tests through
// the Headlamp backend that HEADLAMP_SERVER names.
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
let build = 0;
for (const step of steps) {
  const needsBuild = step.startsWith('playwright');
  if (needsBuild && build !== 0) continue;
  console.log(`\n> ${step}`);
  const status = spawnSync(step, { stdio: 'inherit', shell: true }).status ?? 1;
  if (step === 'npm run build') build = status;
  if (status !== 0) process.exitCode = status;
}
