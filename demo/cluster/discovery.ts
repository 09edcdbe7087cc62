import { reviews } from './authorization';
import { apiVersionOf, type ResourceType } from './types';
import { compareVersions } from './versions';

const objectVerbs = [
  'create',
  'delete',
  'deletecollection',
  'get',
  'list',
  'patch',
  'update',
  'watch',
];
const statusVerbs = ['get', 'patch', 'update'];

export const aggregatedContentType =
  'application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList';

/** Whether an Accept header requests the aggregated form in the supported version. */
export function wantsAggregated(accept: string | undefined): boolean {
  return (accept ?? '').split(',').some(range => {
    const parts = range.split(';').map(part => part.trim());
    return (
      parts[0] === 'application/json' &&
      parts.includes('g=apidiscovery.k8s.io') &&
      parts.includes('v=v2') &&
      parts.includes('as=APIGroupDiscoveryList')
    );
  });
}

/** A resource that can only be created, such as an access review. */
interface ReviewType {
  group: string;
  version: string;
  plural: string;
  kind: string;
}

const reviewTypes: ReviewType[] = Object.entries(reviews).map(([path, { kind }]) => {
  const [group, version, plural] = path.split('/');
  return { group, version, plural, kind };
});

function groupVersions(types: ResourceType[]): Map<string, string[]> {
  const found = new Map<string, Set<string>>();
  const add = (group: string, version: string) => {
    const versions = found.get(group) ?? new Set();
    found.set(group, versions.add(version));
  };
  types.forEach(type => type.versions.forEach(version => add(type.group, version)));
  reviewTypes.forEach(type => add(type.group, type.version));
  return new Map(
    [...found].map(([group, versions]) => [group, [...versions].sort(compareVersions)])
  );
}

/**
 * The aggregated answer of `/api` (core) or `/apis` (every other group): all groups, versions and
 * resources in one document.
 */
export function aggregatedDiscovery(types: ResourceType[], core: boolean): object {
  const items = [...groupVersions(types)]
    .filter(([group]) => (group === '') === core)
    .map(([group, versions]) => ({
      metadata: group ? { name: group, creationTimestamp: null } : { creationTimestamp: null },
      versions: versions.map(version => ({
        version,
        resources: [
          ...types
            .filter(type => type.group === group && type.versions.includes(version))
            .map(type => aggregatedResource(type, version)),
          ...reviewTypes
            .filter(type => type.group === group && type.version === version)
            .map(type => ({
              resource: type.plural,
              responseKind: { group, version, kind: type.kind },
              scope: 'Cluster',
              singularResource: type.kind.toLowerCase(),
              verbs: ['create'],
            })),
        ],
        freshness: 'Current',
      })),
    }));
  return {
    kind: 'APIGroupDiscoveryList',
    apiVersion: 'apidiscovery.k8s.io/v2',
    metadata: {},
    items,
  };
}

function aggregatedResource(type: ResourceType, version: string): object {
  const responseKind = { group: type.group, version, kind: type.kind };
  return {
    resource: type.plural,
    responseKind,
    scope: type.namespaced ? 'Namespaced' : 'Cluster',
    singularResource: type.singular,
    verbs: objectVerbs,
    ...(type.shortNames.length ? { shortNames: type.shortNames } : {}),
    ...(type.categories.length ? { categories: type.categories } : {}),
    ...(type.statusVersions.includes(version)
      ? { subresources: [{ subresource: 'status', responseKind, verbs: statusVerbs }] }
      : {}),
  };
}

/** The plain answer of `/api`. */
export function coreVersions(address: string): object {
  return {
    kind: 'APIVersions',
    versions: ['v1'],
    serverAddressByClientCIDRs: [{ clientCIDR: '0.0.0.0/0', serverAddress: address }],
  };
}

/** The plain answer of `/apis`. */
export function groupList(types: ResourceType[]): object {
  const groups = [...groupVersions(types)]
    .filter(([group]) => group !== '')
    .map(([group, versions]) => groupDocument(group, versions));
  return { kind: 'APIGroupList', apiVersion: 'v1', groups };
}

/** The answer of `/apis/GROUP`; undefined for a group that is not served. */
export function apiGroup(types: ResourceType[], group: string): object | undefined {
  const versions = groupVersions(types).get(group);
  return versions && group
    ? { kind: 'APIGroup', apiVersion: 'v1', ...groupDocument(group, versions) }
    : undefined;
}

function groupDocument(group: string, versions: string[]) {
  const entries = versions.map(version => ({ groupVersion: `${group}/${version}`, version }));
  return { name: group, versions: entries, preferredVersion: entries[0] };
}

/** The answer of `/api/v1` and `/apis/GROUP/VERSION`; undefined for one that is not served. */
export function resourceList(
  types: ResourceType[],
  group: string,
  version: string
): object | undefined {
  if (!groupVersions(types).get(group)?.includes(version)) return undefined;
  const served = types.filter(type => type.group === group && type.versions.includes(version));
  const resources = served.flatMap(type => {
    const common = { namespaced: type.namespaced, kind: type.kind };
    const entry = {
      name: type.plural,
      singularName: type.singular,
      ...common,
      verbs: objectVerbs,
      ...(type.shortNames.length ? { shortNames: type.shortNames } : {}),
      ...(type.categories.length ? { categories: type.categories } : {}),
    };
    return type.statusVersions.includes(version)
      ? [entry, { name: `${type.plural}/status`, singularName: '', ...common, verbs: statusVerbs }]
      : [entry];
  });
  const asked = reviewTypes
    .filter(type => type.group === group && type.version === version)
    .map(type => ({
      name: type.plural,
      singularName: type.kind.toLowerCase(),
      namespaced: false,
      kind: type.kind,
      verbs: ['create'],
    }));
  return {
    kind: 'APIResourceList',
    apiVersion: 'v1',
    groupVersion: apiVersionOf(group, version),
    resources: [...resources, ...asked],
  };
}
