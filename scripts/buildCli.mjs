// Builds the command line into one file that runs on Node without node_modules: dist-cli, or the
// file that is named.
import { build } from 'esbuild';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { noticesOf } from './notices.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const outfile = process.argv[2] ?? `${root}dist-cli/gateway-fleet.mjs`;

const NODE = { absWorkingDir: root, bundle: true, write: false, metafile: true, platform: 'node' };
const FORMAT = { target: 'node20', format: 'esm', charset: 'utf8', legalComments: 'inline' };

// Of the client only its kubeconfig is used; the classes of all kinds of Kubernetes are not, but it
// does not say that they can be left out.
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

// On its own first: of what is loaded only when it is needed esbuild leaves nothing out. As CommonJS,
// since imports of Node's modules are run at the start of the file, wherever they stand.
const client = await build({
  ...NODE,
  ...FORMAT,
  format: 'cjs',
  // Half the size, which Node need not read through at each start.
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
  plugins: [bundledClient],
  banner: {
    // Some packages are CommonJS, which asks for Node's own modules by require.
    js: "#!/usr/bin/env node\nimport { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);",
  },
});
const used = [client, command].flatMap(({ metafile }) =>
  Object.values(metafile.outputs).flatMap(({ inputs }) =>
    Object.keys(inputs).flatMap(path => (inputs[path].bytesInOutput > 0 ? [root + path] : []))
  )
);
// The file is copied on its own, so it carries them itself.
const notices = noticesOf(used).map(
  ({ name, text }) => `/*! ${name}\n\n${text.replaceAll('*/', '* /')}\n*/\n`
);
mkdirSync(dirname(outfile), { recursive: true });
writeFileSync(outfile, [command.outputFiles[0].text, ...notices].join(''));
