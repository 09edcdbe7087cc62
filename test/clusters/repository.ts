import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds this module: `test/clusters`. */
export const clustersFolder = path.dirname(fileURLToPath(import.meta.url));

/** Slow to create and safe to delete, at the top of the repository; Git ignores it. */
export const cacheFolder = path.resolve(clustersFolder, '..', '..', '.cache');
