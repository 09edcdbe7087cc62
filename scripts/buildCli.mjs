// Builds the command line into one file that runs on Node without node_modules.
import { build } from 'esbuild';
import { readFileSync, realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

// What is bundled keeps its licence.
const BUNDLED = ['commander', 'yaml'];

function notices() {
  return BUNDLED.map(name => {
    const text = readFileSync(`${root}node_modules/${name}/LICENSE`, 'utf8').trim();
    return `/*! ${name}\n\n${text.replaceAll('*/', '* /')}\n*/`;
  }).join('\n');
}

/**
 * @param {string} outfile Where the built file goes.
 * @returns {Promise<void>} Resolves once it is written.
 */
export async function buildCli(outfile) {
  await build({
    absWorkingDir: root,
    entryPoints: ['cli/main.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    charset: 'utf8',
    legalComments: 'inline',
    logLevel: 'warning',
    banner: {
      // Both packages are CommonJS, which asks for Node's own modules by require.
      js: "#!/usr/bin/env node\nimport { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);",
    },
    footer: { js: notices() },
  });
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  await buildCli('dist-cli/gateway-fleet.mjs');
}
