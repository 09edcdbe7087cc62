// Measures parts that need no browser. They are bundled as they ship, since a test runner adds
// calls to every function. Each part runs in its own process, so that the garbage of one does not
// slow another.
import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const PARTS = ['analysisSpeed', 'graphSpeed', 'cliSpeed'];

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
