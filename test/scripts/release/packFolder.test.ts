import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { list } from 'tar';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { packFolder } from '../../../scripts/release/packFolder';

let work: string;
beforeEach(() => {
  work = mkdtempSync(join(tmpdir(), 'pack-folder-'));
});
afterEach(() => rmSync(work, { recursive: true }));

function pluginIn(parent: string, files: Record<string, string>): string {
  const folder = join(work, parent, 'plugin');
  Object.entries(files).forEach(([name, text]) => {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), text);
  });
  return folder;
}

async function packed(folder: string): Promise<Buffer> {
  const archive = join(folder, '../plugin.tar.gz');
  await packFolder(folder, archive);
  return readFileSync(archive);
}

describe('An archive', () => {
  const files = { 'main.js': 'code', 'package.json': '{}', 'locales/en/translation.json': '{}' };

  it('is the same, byte for byte, for the same files at any place and time', async () => {
    const one = pluginIn('one', files);
    const two = pluginIn('two', Object.fromEntries(Object.entries(files).reverse()));
    utimesSync(join(two, 'main.js'), 1, 1);
    chmodSync(join(two, 'package.json'), 0o600);
    expect((await packed(one)).equals(await packed(two))).toBe(true);
  });

  it('changes if a file changes', async () => {
    const one = pluginIn('one', files);
    const two = pluginIn('two', { ...files, 'main.js': 'more' });
    expect((await packed(one)).equals(await packed(two))).toBe(false);
  });

  it('contains every file below one folder of the plugin', async () => {
    const folder = pluginIn('one', files);
    await packed(folder);
    const names: string[] = [];
    await list({
      file: join(folder, '../plugin.tar.gz'),
      onReadEntry: ({ path }) => names.push(path),
    });
    expect(names).toEqual(
      Object.keys(files)
        .map(name => `plugin/${name}`)
        .sort()
    );
  });
});
