// Runs the tests, the fastest first. A step that fails does not keep the later ones from running, but
// for those that need the build.
// --clusters: those against real API servers instead; --headlamp: those through Headlamp's own back
// end, which HEADLAMP_SERVER names.
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
