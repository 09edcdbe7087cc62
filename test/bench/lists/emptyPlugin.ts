import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Plugin } from '../../../demo/server/plugin';
import { projectDir } from '../../../demo/server/project';

const NAME = 'empty-page';
/** The path of the page below its clusters. */
export const EMPTY_PATH = '/empty';

// One cell that `openList` takes for a row.
const CODE = `(() => {
  const { React, registerRoute } = window.pluginLib;
  const { createElement } = React;
  const Page = () => createElement('table', null,
    createElement('tbody', null,
      createElement('tr', null, createElement('td', null, 'route-0'))));
  registerRoute({
    path: '${EMPTY_PATH}',
    name: '${NAME}',
    sidebar: null,
    exact: true,
    noAuthRequired: true,
    component: Page,
  });
})();`;

/**
 * Writes a plugin whose page has one cell and nothing else: the least time that any plugin's page
 * takes.
 *
 * @returns The plugin, and a function that deletes it.
 */
export function writeEmptyPlugin(): { readonly plugin: Plugin; readonly remove: () => void } {
  const dir = mkdtempSync(join(tmpdir(), 'gateway-fleet-empty-'));
  // Headlamp disables a plugin that was not built with a version that it knows.
  const { devDependencies } = JSON.parse(
    readFileSync(join(projectDir, 'package.json'), 'utf8')
  ) as { readonly devDependencies: object };
  writeFileSync(
    join(dir, 'package.json'),
    JSON.stringify({ name: NAME, version: '0.0.1', devDependencies })
  );
  writeFileSync(join(dir, 'main.js'), CODE);
  return {
    plugin: { name: NAME, dir, installed: true },
    remove: () => rmSync(dir, { recursive: true, force: true }),
  };
}
