// subject: package-lock.json
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { subset } from 'semver';
import { describe, expect, it } from 'vitest';

interface LockedPackage {
  readonly resolved?: string;
  readonly engines?: { readonly node?: string };
}

const ROOT = join(__dirname, '..');
const read = (file: string) => JSON.parse(readFileSync(join(ROOT, file), 'utf8'));
const { engines } = read('package.json') as { engines: { node: string } };
const { packages } = read('package-lock.json') as {
  packages: Readonly<Record<string, LockedPackage>>;
};

describe('package-lock.json', () => {
  it('contains no download addresses', () => {
    const withAddress = Object.values(packages).filter(({ resolved }) => resolved !== undefined);
    expect(withAddress).toEqual([]);
  });

  it.each([
    ['@esbuild', ['darwin-arm64', 'darwin-x64', 'linux-arm64', 'linux-x64', 'win32-arm64']],
    ['@esbuild', ['win32-x64']],
    ['@rollup/rollup', ['darwin-arm64', 'darwin-x64', 'linux-arm64-gnu', 'linux-x64-gnu']],
    ['@rollup/rollup', ['win32-arm64-msvc', 'win32-x64-msvc']],
    ['@swc/core', ['darwin-arm64', 'darwin-x64', 'linux-arm64-gnu', 'linux-x64-gnu']],
    ['@swc/core', ['win32-arm64-msvc', 'win32-x64-msvc']],
  ])('contains the programs of %s for %j', (name, platforms) => {
    const separator = name.includes('/') ? '-' : '/';
    const wanted = platforms.map(platform => `node_modules/${name}${separator}${platform}`);
    expect(Object.keys(packages)).toEqual(expect.arrayContaining(wanted));
  });

  it('contains packages that support every Node.js version of package.json', () => {
    const refused = Object.entries(packages).filter(
      ([, { engines: asked }]) => asked?.node !== undefined && !subset(engines.node, asked.node)
    );
    expect(refused.map(([path, { engines: asked }]) => `${path}: ${asked?.node}`)).toEqual([]);
  });
});
