import { readdir, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';

const UNUSED_MS = 30 * 24 * 60 * 60_000;

/** Marks a build as used now, so that it is not removed. */
export async function markUsed(directory: string): Promise<void> {
  const now = new Date();
  await utimes(directory, now, now);
}

/**
 * Removes the builds of Headlamp's front end that no clone has used for 30 days. Other clones and
 * branches may use newer ones. A build that another process removes meanwhile is passed over.
 *
 * @param cache - The folder that holds the builds; nothing else in it is touched.
 * @param now - In milliseconds since 1970.
 */
export async function pruneBuilds(cache: string, now = Date.now()): Promise<void> {
  const names = (await readdir(cache)).filter(name => name.startsWith('host-'));
  await Promise.all(
    names.map(async name => {
      const directory = join(cache, name);
      try {
        const { mtimeMs } = await stat(directory);
        if (now - mtimeMs > UNUSED_MS) await rm(directory, { recursive: true, force: true });
      } catch {
        // Another process removed it.
      }
    })
  );
}
