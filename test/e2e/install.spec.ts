import { PluginManager } from '@headlamp-k8s/pluginctl';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildHost } from '../../demo/host/build';
import { startServer } from '../../demo/server/startServer';
import { readPackageJson } from '../../scripts/release/project';
import { cluster } from './clusters';
import { installPlugin } from './installPlugin';
import { watchForProblems } from './page';
import { expect, row, test } from './test';

const { name, version, headlamp } = readPackageJson();

let pluginsDir: string;
test.beforeEach(async () => {
  pluginsDir = await mkdtemp(path.join(tmpdir(), 'headlamp-plugins-'));
});
test.afterEach(() => rm(pluginsDir, { recursive: true, force: true }));

test("Headlamp's plugin manager installs the archive, and Headlamp runs it", async ({
  browser,
}) => {
  await installPlugin(pluginsDir, '0.43.0');
  expect(PluginManager.list(pluginsDir)).toMatchObject([
    { pluginName: name, pluginTitle: headlamp.displayName, pluginVersion: version },
  ]);
  const folder = path.join(pluginsDir, name);
  expect(await readdir(folder)).toEqual(expect.arrayContaining(['README.md', 'LICENSE']));
  const notices = await readFile(path.join(folder, 'THIRD-PARTY-NOTICES'), 'utf8');
  for (const bundled of ['@iconify/icons-mdi', 'd3-selection', 'd3-zoom']) {
    expect(notices).toMatch(new RegExp(`^${bundled} \\d`, 'm'));
  }

  const server = await startServer({
    hostDir: await buildHost({ development: true }),
    plugin: { name, dir: folder, installed: true },
    clusters: [cluster('east')],
  });
  const page = await browser.newPage();
  try {
    const problems = watchForProblems(page, server.url);
    const translations = page.waitForResponse(`**/plugins/${name}/locales/en/translation.json`);
    await page.goto(`${server.url}/gateway-fleet/routes`);
    await expect(row(page, 'route-east')).toBeVisible();
    expect((await translations).ok()).toBe(true);
    expect(problems).toEqual([]);
  } finally {
    await page.close();
    await server.close();
  }
});

test('the plugin manager refuses to install it in an older Headlamp', async () => {
  await expect(installPlugin(pluginsDir, '0.42.0')).rejects.toThrow(/not compatible/);
  expect(await readdir(pluginsDir)).toEqual([]);
});
