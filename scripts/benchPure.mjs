// Times parts that need no browser, built as they ship: what runs the sources adds calls of its own
// to every function. Each in a process of its own, since the garbage of one would slow the other.
import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const PARTS = ['analysisSpeed', 'graphSpeed'];

async function run(part) {
  const outfile = `${root}.cache/${part}.mjs`;
  await build({
    absWorkingDir: root,
    entryPoints: [`test/bench/${part}.ts`],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    logLevel: 'warning',
    banner: {
      js: "import { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);",
    },
  });
  return spawnSync(process.execPath, ['--expose-gc', outfile], { stdio: 'inherit' }).status ?? 1;
}

const wanted = process.argv.slice(2);
for (const part of wanted.length > 0 ? wanted : PARTS) {
  const status = await run(part);
  if (status !== 0) process.exitCode = 1;
}
