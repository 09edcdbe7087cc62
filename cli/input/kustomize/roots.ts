import { realpathSync } from 'node:fs';
import { basename, dirname, join, normalize } from 'node:path';
import { KUSTOMIZATION_NAMES, textsOf } from './kustomization';
import type { ParsedFile, Sources } from './sources';

/** Whether a file has the name of a kustomization. */
export function isKustomizationFile({ file }: ParsedFile): boolean {
  return file.origin !== 'stream' && KUSTOMIZATION_NAMES.includes(basename(file.name));
}

/**
 * The folders of the kustomizations that no other kustomization of the input names, sorted.
 *
 * @param files - The files of the input.
 */
export function rootFolders(files: readonly ParsedFile[], sources: Sources): string[] {
  const roots = new Set<string>();
  const named = new Set<string>();
  files.filter(isKustomizationFile).forEach(({ file }) => {
    const folder = dirname(realpathSync(file.name));
    const found = sources.kustomizationIn(folder);
    if (found === undefined) return;
    const { kustomization } = found;
    if (!kustomization.isComponent) roots.add(folder);
    textsOf(kustomization, 'resources', 'bases', 'components').forEach(entry => {
      const path = normalize(join(folder, entry));
      try {
        named.add(realpathSync(path));
      } catch {
        // A base that does not exist, or is remote.
      }
    });
  });
  return [...roots].filter(folder => !named.has(folder)).sort();
}
