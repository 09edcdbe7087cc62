import { constants } from 'node:fs';
import { access, mkdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const ofThisClone = resolve(dirname(fileURLToPath(import.meta.url)), '../../.cache');

/** The system's folder for caches, shared by all clones of the project. */
export function userCacheFolder(
  { platform, env }: Pick<NodeJS.Process, 'platform' | 'env'>,
  home = homedir()
): string {
  const ofAllPrograms: Partial<Record<NodeJS.Platform, string>> = {
    darwin: join(home, 'Library/Caches'),
    win32: env.LOCALAPPDATA ?? join(home, 'AppData/Local'),
  };
  const unixFolder = env.XDG_CACHE_HOME || join(home, '.cache');
  return join(ofAllPrograms[platform] ?? unixFolder, 'headlamp-gateway-fleet');
}

/** The user's cache folder, or the clone's `.cache` if that one is not writable. */
export async function cacheFolder(folder = userCacheFolder(process)): Promise<string> {
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.W_OK);
    return folder;
  } catch {
    await mkdir(ofThisClone, { recursive: true });
    return ofThisClone;
  }
}
