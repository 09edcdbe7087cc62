// Builds the command line into one file that runs on Node without node_modules. The argument is the
// output file; the default is in dist-cli.
import { build } from 'esbuild';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { noticesOf } from './notices.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const outfile = process.argv[2] ?? `${root}dist-cli/gateway-fleet.mjs`;

const NODE = { absWorkingDir: root, bundle: true, write: false, metafile: true, platform: 'node' };
const FORMAT = { target: 'node20', format: 'esm', charset: 'utf8', legalComments: 'inline' };

// The command line uses only KubeConfig of the client, not the classes of all Kubernetes kinds. The
// client lacks the `sideEffects` field that would let esbuild drop them.
const onlyWhatIsUsed = {
  name: 'only what is used',
  setup({ onResolve, resolve }) {
    const seen = Symbol('seen');
    onResolve({ filter: /^(?:@kubernetes\/client-node$|\.)/ }, async args => {
      const { path, importer, resolveDir, kind, pluginData } = args;
      const inside = /@kubernetes[\\/]client-node[\\/]/.test(importer);
      if (pluginData === seen || (path.startsWith('.') && !inside)) return undefined;
      const found = await resolve(path, { importer, resolveDir, kind, pluginData: seen });
      return { ...found, sideEffects: false };
    });
  },
};

// The client is bundled separately, since esbuild drops nothing from a module that is imported
// dynamically. It is CommonJS, since static imports of Node's modules would run at every start.
const client = await build({
  ...NODE,
  ...FORMAT,
  format: 'cjs',
  // Half the size: Node has less to parse at each start.
  minify: true,
  stdin: { contents: "export { KubeConfig } from '@kubernetes/client-node';", resolveDir: root },
  plugins: [onlyWhatIsUsed],
  alias: { 'node-fetch': `${root}scripts/nodeFetch.mjs` },
});
const bundledClient = {
  name: 'bundled client',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^@kubernetes\/client-node$/ }, ({ path }) => ({
      path,
      namespace: 'client',
    }));
    onLoad({ filter: /./, namespace: 'client' }, () => ({ contents: client.outputFiles[0].text }));
  },
};

const command = await build({
  ...NODE,
  ...FORMAT,
  entryPoints: ['cli/main.ts'],
  outfile,
  logLevel: 'warning',
  // Node has less to read at each start and to compile. Names stay, for the stack of a bug.
  minifySyntax: true,
  minifyWhitespace: true,
  plugins: [bundledClient],
  banner: {
    // Some packages are CommonJS and load Node's modules by require.
    js: "#!/usr/bin/env node\nimport { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);",
  },
});
const used = [client, command].flatMap(({ metafile }) =>
  Object.values(metafile.outputs).flatMap(({ inputs }) =>
    Object.keys(inputs).flatMap(path => (inputs[path].bytesInOutput > 0 ? [root + path] : []))
  )
);
// Users copy the file alone, so it contains the notices.
const notices = noticesOf(used).map(
  ({ name, text }) => `/*! ${name}\n\n${text.replaceAll('*/', '* /')}\n*/\n`
);
mkdirSync(dirname(outfile), { recursive: true });
writeFileSync(outfile, [command.outputFiles[0].text, ...notices].join(''));
