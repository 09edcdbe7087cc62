import react from '@vitejs/plugin-react';
import { createRequire } from 'node:module';
import { defineConfig } from 'vite';
import svgr from 'vite-plugin-svgr';
import { buildSteps } from './buildSteps';
import { iconCollection } from './iconCollection';

const require = createRequire(import.meta.url);
const headlamp: { version: string } = require('@kinvolk/headlamp-plugin/package.json');

export default defineConfig(({ mode }) => ({
  base: '/',
  publicDir: false,
  logLevel: 'warn',
  plugins: [
    buildSteps(),
    iconCollection(),
    svgr({ svgrOptions: { svgo: false, titleProp: true, ref: true } }),
    react(),
  ],
  define: {
    global: 'globalThis',
    // Headlamp reads DEV as "the back end listens on its own port", also in a development build.
    'import.meta.env.DEV': 'false',
    'import.meta.env.REACT_APP_HEADLAMP_PRODUCT_NAME': JSON.stringify('Headlamp'),
    'import.meta.env.REACT_APP_HEADLAMP_VERSION': JSON.stringify(`plugin ${headlamp.version}`),
    'import.meta.env.REACT_APP_HEADLAMP_GIT_VERSION': JSON.stringify(''),
  },
  resolve: {
    alias: [
      { find: /^buffer$/, replacement: require.resolve('buffer/') },
      { find: /^process$/, replacement: require.resolve('process/browser') },
      { find: /^stream$/, replacement: require.resolve('stream-browserify') },
    ],
    // A second copy of any of these would have its own context: no theme, no store, no translations.
    dedupe: [
      '@emotion/react',
      '@emotion/styled',
      '@iconify/react',
      '@monaco-editor/react',
      '@mui/lab',
      '@mui/material',
      '@mui/system',
      '@tanstack/react-query',
      'i18next',
      'monaco-editor',
      'notistack',
      'react',
      'react-dom',
      'react-i18next',
      'react-redux',
      'react-router',
      'react-router-dom',
      'recharts',
    ],
  },
  build: {
    target: 'es2022',
    sourcemap: false,
    minify: mode === 'development' ? false : 'esbuild',
    reportCompressedSize: false,
    chunkSizeWarningLimit: Infinity,
    commonjsOptions: { transformMixedEsModules: true },
    // Headlamp imports its translations by a computed path, from inside node_modules.
    dynamicImportVarsOptions: { exclude: [] },
  },
}));
