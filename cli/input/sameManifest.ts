import type { Duplicate } from './readCluster';

/**
 * Whether the second object repeats the first below a folder, as where two overlays of a repository
 * have a common base.
 */
export function sameManifest({ ignored, taken }: Duplicate): boolean {
  if (taken.file.origin !== 'folder' || ignored.file.origin !== 'folder') return false;
  return JSON.stringify(ignored.object) === JSON.stringify(taken.object);
}
