// Builds the command line into one file that runs on Node without node_modules: dist-cli, or the
// file that is named.
import { build } from 'esbuild';
import { readFileSync } from 'node:fs';
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

await build({
  absWorkingDir: root,
  entryPoints: ['cli/main.ts'],
  outfile: process.argv[2] ?? 'dist-cli/gateway-fleet.mjs',
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
