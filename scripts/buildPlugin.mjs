// Builds the plugin with Headlamp's own command, and adds dist/THIRD-PARTY-NOTICES with the
// licenses of the packages in dist/main.js.
import config from '@kinvolk/headlamp-plugin/config/vite.config.mjs';
import { fileURLToPath } from 'node:url';
import { noticesOf } from './notices.mjs';
import { withoutTranslatedTexts } from './translatedTexts.mjs';

const thirdPartyNotices = {
  name: 'third-party-notices',
  generateBundle(_options, bundle) {
    const modules = Object.values(bundle).flatMap(chunk => Object.entries(chunk.modules ?? {}));
    const rendered = modules.flatMap(([file, { renderedLength }]) =>
      renderedLength > 0 ? [file.replace(/^\0/, '')] : []
    );
    this.emitFile({
      type: 'asset',
      fileName: 'THIRD-PARTY-NOTICES',
      source: noticesOf(rendered)
        .map(({ name, text }) => `${name}\n\n${text}\n`)
        .join(`\n${'-'.repeat(72)}\n\n`),
    });
  },
};

// The topology never animates, and d3-zoom needs only to interrupt what moves.
const noTransitions = {
  name: 'no-transitions',
  enforce: 'pre',
  resolveId: id =>
    id === 'd3-transition' ? fileURLToPath(new URL('noTransitions.mjs', import.meta.url)) : null,
};

const translatedTexts = {
  name: 'translated-texts',
  enforce: 'pre',
  transform: (code, file) =>
    file.includes('/src/analysis/') ? { code: withoutTranslatedTexts(code), map: null } : null,
};

config.plugins.push(noTransitions, translatedTexts, thirdPartyNotices);
process.argv.splice(2, Infinity, 'build');
await import('@kinvolk/headlamp-plugin/bin/headlamp-plugin.js');
