import type { IconifyIcon } from '@iconify/react';
import { createRequire } from 'node:module';
import type { Plugin } from 'vite';
import { iconNames } from './iconNames';

const moduleId = 'virtual:headlamp-icons';
const resolvedId = `\0${moduleId}`;
const require = createRequire(import.meta.url);

/** Gives the front end the icons of `iconNames` as one Iconify collection. */
export function iconCollection(): Plugin {
  return {
    name: 'headlamp-icons',
    resolveId: id => (id === moduleId ? resolvedId : undefined),
    load(id) {
      if (id !== resolvedId) return undefined;
      const icons = Object.fromEntries(
        iconNames.map(name => {
          const icon: { default: IconifyIcon } = require(`@iconify/icons-mdi/${name}.js`);
          return [name, icon.default];
        })
      );
      return `export default ${JSON.stringify({ prefix: 'mdi', icons })}`;
    },
  };
}
