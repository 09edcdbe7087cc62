import { kindKey } from '../gatewayApi/kindKey';
import {
  GATEWAY_API_GROUP,
  GATEWAY_API_KINDS,
  isPageKind,
  kindInfo,
  PAGE_KINDS,
  type PageKind,
} from '../gatewayApi/kinds';
import { list, text } from '../gatewayApi/read';
import type { Kind } from '../gatewayApi/types';
import { type ClusterReader, failureKind } from './clusterApi';

/** The kinds that a cluster serves, as far as the plugin needs them. */
export interface ServedKinds {
  /** The version at which to read each kind; without an entry for kinds that are not served. */
  readonly versions: Readonly<Partial<Record<PageKind, string>>>;
  /** The served kinds that can be watched. */
  readonly watchable: ReadonlySet<PageKind>;
  /** Groups whose served kinds the cluster does not report. */
  readonly hiddenGroups: ReadonlySet<string>;
  /** Every served kind, by `kindKey`; undefined if the cluster does not report all of them. */
  readonly served: ReadonlySet<string> | undefined;
}

interface ServedResource {
  readonly group: string;
  readonly version: string;
  readonly plural: string;
  readonly verbs: readonly string[];
}

interface RawGroup {
  readonly name?: string;
  readonly metadata?: { readonly name?: string };
  readonly versions?: ReadonlyArray<{
    readonly version?: string;
    readonly resources?: ReadonlyArray<{
      readonly resource?: string;
      readonly responseKind?: { readonly kind?: string };
      readonly verbs?: readonly string[];
    }>;
  }>;
}

const ACCEPT = [
  'application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList',
  'application/json;g=apidiscovery.k8s.io;v=v2beta1;as=APIGroupDiscoveryList',
  'application/json',
].join(',');

const GROUPS = [...new Set(PAGE_KINDS.map(kind => kindInfo(kind).group))];

function choose(
  resources: readonly ServedResource[],
  served?: ReadonlySet<string>,
  hiddenGroups: ReadonlySet<string> = new Set()
): ServedKinds {
  const versions: Partial<Record<PageKind, string>> = {};
  const watchable = new Set<PageKind>();
  for (const kind of PAGE_KINDS) {
    const info = kindInfo(kind);
    const found = resources.filter(
      ({ group, plural, verbs }) =>
        group === info.group && plural === info.plural && verbs.includes('list')
    );
    const version = info.versions.find(item => found.some(resource => resource.version === item));
    if (version === undefined) continue;
    versions[kind] = version;
    const chosen = found.find(resource => resource.version === version);
    if (chosen?.verbs.includes('watch')) watchable.add(kind);
  }
  return { versions, watchable, hiddenGroups, served };
}

function aggregated(groups: readonly RawGroup[]): ServedResource[] {
  return groups.flatMap(item => {
    const group = text(item.metadata?.name);
    if (!GROUPS.includes(group)) return [];
    return list(item.versions).flatMap(version =>
      list(version.resources).map(resource => ({
        group,
        version: text(version.version),
        plural: text(resource.resource),
        verbs: list(resource.verbs),
      }))
    );
  });
}

function servedKinds(groups: readonly RawGroup[]): ReadonlySet<string> {
  const served = new Set<string>();
  groups.forEach(group =>
    list(group.versions).forEach(version =>
      list(version.resources).forEach(({ responseKind }) =>
        served.add(kindKey(text(group.metadata?.name), text(responseKind?.kind)))
      )
    )
  );
  return served;
}

async function oneByOne(
  api: ClusterReader,
  cluster: string,
  group: string,
  document: RawGroup | undefined,
  timeoutMs?: number
): Promise<ServedResource[]> {
  const understood = PAGE_KINDS.map(kindInfo)
    .filter(info => info.group === group)
    .flatMap(({ versions }) => versions);
  const versions = list(document?.versions)
    .map(version => text(version.version))
    .filter(version => understood.includes(version));
  const answers = await Promise.all(
    versions.map(async version => {
      const answer = (await api.get(cluster, `/apis/${group}/${version}`, {
        timeoutMs,
      })) as { resources?: Array<{ name?: string; verbs?: string[] }> };
      return list(answer.resources).map(resource => ({
        group,
        version,
        plural: text(resource.name),
        verbs: list(resource.verbs),
      }));
    })
  );
  return answers.flat();
}

async function groupDocument(
  api: ClusterReader,
  cluster: string,
  group: string,
  timeoutMs?: number
): Promise<RawGroup | undefined> {
  try {
    return (await api.get(cluster, `/apis/${group}`, { timeoutMs })) as RawGroup;
  } catch (error) {
    if (failureKind(error) === 'notFound') return undefined;
    throw error;
  }
}

// Without the Gateway API's own group the plugin cannot show anything. Without another group it can
// show the rest.
function isDecisive(group: string, error: unknown): boolean {
  const kind = failureKind(error);
  return group === GATEWAY_API_GROUP || kind === 'transient' || kind === 'unauthenticated';
}

async function groupByGroup(
  api: ClusterReader,
  cluster: string,
  documents: readonly RawGroup[] | undefined,
  timeoutMs?: number
): Promise<ServedKinds> {
  const hidden = new Set<string>();
  const resources = await Promise.all(
    GROUPS.map(async group => {
      try {
        const document =
          documents === undefined
            ? await groupDocument(api, cluster, group, timeoutMs)
            : documents.find(({ name }) => text(name) === group);
        return await oneByOne(api, cluster, group, document, timeoutMs);
      } catch (error) {
        if (isDecisive(group, error)) throw error;
        hidden.add(group);
        return [];
      }
    })
  );
  return choose(resources.flat(), undefined, hidden);
}

/**
 * Reads which kinds of the table a cluster serves, and at which versions. It uses one aggregated
 * request if the server supports it, else the list of groups and one request per version.
 *
 * @param timeoutMs - The timeout of each request, in milliseconds; by default the API decides.
 * @returns The served kinds; `versions` is empty for a cluster without any of them.
 * @throws ApiFailure if a request fails that the result depends on.
 */
export async function discoverKinds(
  api: ClusterReader,
  cluster: string,
  timeoutMs?: number
): Promise<ServedKinds> {
  let groups: { kind?: string; items?: RawGroup[]; groups?: RawGroup[] };
  try {
    groups = (await api.get(cluster, '/apis', { accept: ACCEPT, timeoutMs })) as typeof groups;
  } catch (error) {
    const kind = failureKind(error);
    if (kind !== 'notFound' && kind !== 'forbidden') throw error;
    return groupByGroup(api, cluster, undefined, timeoutMs);
  }
  if (groups.kind === 'APIGroupDiscoveryList') {
    const items = list(groups.items);
    return choose(aggregated(items), servedKinds(items));
  }
  return groupByGroup(api, cluster, list(groups.groups), timeoutMs);
}

/** Whether a cluster serves any kind of the Gateway API's own group. */
export function servesGatewayApi({ versions }: Pick<ServedKinds, 'versions'>): boolean {
  return GATEWAY_API_KINDS.some(kind => versions[kind] !== undefined);
}

/**
 * The version at which to read a kind.
 *
 * @returns Undefined if the cluster is not known to serve the kind. Also undefined for Kubernetes'
 *   own kinds in a cluster without the Gateway API, since no verdict there depends on them.
 */
export function servedVersion(kind: Kind, served: ServedKinds): string | undefined {
  if (isPageKind(kind)) return served.versions[kind];
  return servesGatewayApi(served) ? kindInfo(kind).versions[0] : undefined;
}

/**
 * Whether a cluster serves a kind that `servedVersion` gives no version for.
 *
 * @returns False if it does not serve the kind; undefined if it does not report it.
 */
export function servesUnread(kind: Kind, { hiddenGroups }: ServedKinds): false | undefined {
  return hiddenGroups.has(kindInfo(kind).group) ? undefined : false;
}
