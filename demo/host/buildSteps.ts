import { writeSync } from 'node:fs';
import type { Plugin } from 'vite';

/** The pipe on which the parent process reads the steps, one on each line. */
const STEPS = 3;

/** Reports the current step of the build. */
export function buildSteps(): Plugin {
  let found = 0;
  let read = 0;
  const report = (step: string) => {
    try {
      writeSync(STEPS, `${step}\n`);
    } catch {
      // No process reads the steps, since vite was started directly.
    }
  };
  return {
    name: 'build-steps',
    load() {
      found += 1;
    },
    moduleParsed() {
      read += 1;
      report(`reading modules: ${read} of ${found}`);
    },
    buildEnd: () => report(`joining ${read} modules`),
    renderChunk: (_code, { fileName }) => {
      report(`minifying ${fileName.replace(/-!~.*/, '')}`);
      return null;
    },
    generateBundle: () => report('writing files'),
  };
}
