import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cacheFolder, userCacheFolder } from '../../../demo/host/cacheFolder';

describe('userCacheFolder', () => {
  it.each([
    ['linux', {}, '/home/ada/.cache'],
    ['linux', { XDG_CACHE_HOME: '/var/cache/ada' }, '/var/cache/ada'],
    ['darwin', { XDG_CACHE_HOME: '/var/cache/ada' }, '/home/ada/Library/Caches'],
    ['win32', { LOCALAPPDATA: '/local' }, '/local'],
  ] as const)('is that of %s with %j', (platform, env, folder) => {
    const found = userCacheFolder({ platform, env }, '/home/ada');
    expect(found).toBe(join(folder, 'headlamp-gateway-fleet'));
  });
});

describe('cacheFolder', () => {
  it("creates the user's folder, or uses the clone if it cannot", async () => {
    const folder = mkdtempSync(join(tmpdir(), 'cache-'));
    try {
      expect(await cacheFolder(join(folder, 'made'))).toBe(join(folder, 'made'));
      writeFileSync(join(folder, 'file'), '');
      const ofTheClone = resolve(__dirname, '../../../.cache');
      expect(await cacheFolder(join(folder, 'file/below'))).toBe(ofTheClone);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
