import { realpathSync } from 'node:fs';
import { basename, dirname, join, normalize } from 'node:path';
import { text } from '../../../src/gatewayApi/read';
import type { KubernetesObject } from '../../../src/gatewayApi/types';
import { hasFields } from '../../../src/kube/answers/oddField';
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

/**
 * The `targetNamespace` of the Flux Kustomization that applies a folder.
 *
 * @param folder - The absolute path of the folder.
 * @returns `''` if there is none.
 */
export function fluxNamespace(folder: string, objects: readonly KubernetesObject[]): string {
  const found = objects.find(object => {
    if (object.kind !== 'Kustomization') return false;
    if (!object.apiVersion.startsWith('kustomize.toolkit.fluxcd.io/')) return false;
    const { spec } = object as { spec?: unknown };
    if (!hasFields(spec) || text(spec.targetNamespace) === '') return false;
    const path = normalize(`/${text(spec.path)}`).replace(/\/$/, '');
    return path !== '' && folder.endsWith(path);
  });
  const { spec } = (found ?? {}) as { spec?: { targetNamespace?: unknown } };
  return text(spec?.targetNamespace);
}
