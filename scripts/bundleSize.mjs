// Prints the size of the built plugin, and fails if it exceeds the budget.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const BUDGET_KB = 290;

const bundle = readFileSync('dist/main.js');
const kilobytes = gzipSync(bundle, { level: 9 }).length / 1000;
console.log(`dist/main.js: ${kilobytes.toFixed(1)} kB gzipped of at most ${BUDGET_KB} kB`);
if (kilobytes > BUDGET_KB) {
  console.error(`dist/main.js is ${(kilobytes - BUDGET_KB).toFixed(1)} kB over its budget`);
  process.exitCode = 1;
}
