import { writeSync } from 'node:fs';
import type { Plugin } from 'vite';

/** The pipe on which the process that started the build reads the steps, a line each. */
const STEPS = 3;

/** Reports what the build is doing. */
export function buildSteps(): Plugin {
  let found = 0;
  let read = 0;
  const report = (step: string) => {
    try {
      writeSync(STEPS, `${step}\n`);
    } catch {
      // Nobody reads: vite was started by hand.
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
