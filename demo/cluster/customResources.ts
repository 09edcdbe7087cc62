import type { KubeObject, ResourceType } from './types';
import { compareVersions } from './versions';

interface CrdSpec {
  group: string;
  scope: 'Namespaced' | 'Cluster';
  names: {
    plural: string;
    singular?: string;
    kind: string;
    listKind?: string;
    shortNames?: string[];
    categories?: string[];
  };
  versions: {
    name: string;
    served: boolean;
    storage: boolean;
    subresources?: { status?: object };
  }[];
}

/**
 * The resource that a CustomResourceDefinition defines, in its served versions.
 * Undefined if the definition is incomplete, or none of its versions is served.
 */
export function resourceOfCrd(crd: KubeObject): ResourceType | undefined {
  const spec = crd.spec as Partial<CrdSpec> | undefined;
  if (!spec?.group || !spec.names?.plural || !spec.names.kind || !Array.isArray(spec.versions)) {
    return undefined;
  }
  const { names } = spec;
  const served = spec.versions.filter(version => version.served);
  if (served.length === 0) return undefined;
  return {
    group: spec.group,
    versions: served.map(version => version.name).sort(compareVersions),
    plural: names.plural,
    singular: names.singular ?? names.kind.toLowerCase(),
    kind: names.kind,
    listKind: names.listKind ?? `${names.kind}List`,
    namespaced: spec.scope !== 'Cluster',
    shortNames: names.shortNames ?? [],
    categories: names.categories ?? [],
    statusVersions: served.filter(v => v.subresources?.status).map(v => v.name),
    countsGenerations: true,
    custom: true,
  };
}

/** The status that the API server writes on an accepted definition. */
export function establishedStatus(crd: KubeObject, at: string): object {
  const spec = crd.spec as Partial<CrdSpec> | undefined;
  const condition = (type: string, reason: string, message: string) => ({
    type,
    status: 'True',
    reason,
    message,
    lastTransitionTime: at,
  });
  return {
    acceptedNames: spec?.names ?? {},
    conditions: [
      condition('NamesAccepted', 'NoConflicts', 'no conflicts found'),
      condition('Established', 'InitialNamesAccepted', 'the initial names have been accepted'),
    ],
    storedVersions: (spec?.versions ?? []).filter(v => v.storage).map(v => v.name),
  };
}
