// @vitest-environment node
import { mkdir, mkdtemp, readdir, rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { markUsed, pruneBuilds } from '../../../demo/host/pruneBuilds';

const DAY_S = 24 * 60 * 60;

let cache: string;
beforeEach(async () => {
  cache = await mkdtemp(join(tmpdir(), 'gateway-fleet-'));
});
afterEach(() => rm(cache, { recursive: true }));

async function folder(name: string, days: number): Promise<string> {
  const path = join(cache, name);
  await mkdir(path);
  const usedAt = Date.now() / 1_000 - days * DAY_S;
  await utimes(path, usedAt, usedAt);
  return path;
}

it('removes builds that were not used for 30 days, and nothing else', async () => {
  await folder('host-old', 31);
  await folder('host-recent', 29);
  await folder('kube', 400);
  await markUsed(await folder('host-marked', 90));
  await pruneBuilds(cache);
  expect((await readdir(cache)).sort()).toEqual(['host-marked', 'host-recent', 'kube']);
});
