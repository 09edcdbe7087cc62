import { kindKey } from '../gatewayApi/kindKey';
import { GATEWAY_API_GROUP, GATEWAY_API_KIND_NAMES, GATEWAY_API_KINDS } from '../gatewayApi/kinds';
import { list, text } from '../gatewayApi/read';
import type { GatewayApiKind } from '../gatewayApi/types';
import { type ClusterReader, failureKind } from './clusterApi';

/** What a cluster serves, as far as this plugin cares. */
export interface ServedKinds {
  /** The version at which to read each kind; a kind that is not served is not in it. */
  readonly versions: Readonly<Partial<Record<GatewayApiKind, string>>>;
  /** The served kinds that can be watched. */
  readonly watchable: ReadonlySet<GatewayApiKind>;
  /** Every kind that it serves, as analysis names them; undefined where it does not say. */
  readonly served: ReadonlySet<string> | undefined;
}

interface ServedResource {
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

const UNDERSTOOD = new Set(
  GATEWAY_API_KIND_NAMES.flatMap(kind => GATEWAY_API_KINDS[kind].versions)
);

function choose(resources: readonly ServedResource[], served?: ReadonlySet<string>): ServedKinds {
  const versions: Partial<Record<GatewayApiKind, string>> = {};
  const watchable = new Set<GatewayApiKind>();
  for (const kind of GATEWAY_API_KIND_NAMES) {
    const info = GATEWAY_API_KINDS[kind];
    const served = resources.filter(
      resource => resource.plural === info.plural && resource.verbs.includes('list')
    );
    const version = info.versions.find(item => served.some(({ version }) => version === item));
    if (version === undefined) continue;
    versions[kind] = version;
    const chosen = served.find(resource => resource.version === version);
    if (chosen?.verbs.includes('watch')) watchable.add(kind);
  }
  return { versions, watchable, served };
}

function aggregated(groups: readonly RawGroup[]): ServedResource[] {
  const group = groups.find(item => text(item.metadata?.name) === GATEWAY_API_GROUP);
  return list(group?.versions).flatMap(version =>
    list(version.resources).map(resource => ({
      version: text(version.version),
      plural: text(resource.resource),
      verbs: list(resource.verbs),
    }))
  );
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
  group: RawGroup | undefined,
  timeoutMs: number
): Promise<ServedResource[]> {
  const versions = list(group?.versions)
    .map(version => text(version.version))
    .filter(version => UNDERSTOOD.has(version));
  const answers = await Promise.all(
    versions.map(async version => {
      const answer = (await api.get(cluster, `/apis/${GATEWAY_API_GROUP}/${version}`, {
        timeoutMs,
      })) as { resources?: Array<{ name?: string; verbs?: string[] }> };
      return list(answer.resources).map(resource => ({
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
  timeoutMs: number
): Promise<RawGroup | undefined> {
  try {
    return (await api.get(cluster, `/apis/${GATEWAY_API_GROUP}`, { timeoutMs })) as RawGroup;
  } catch (error) {
    if (failureKind(error) === 'notFound') return undefined;
    throw error;
  }
}

/**
 * Asks a cluster which kinds of the Gateway API it serves and at which versions: one aggregated
 * request where the server can, else the list of groups and one request a version.
 *
 * @param api - The way to the cluster.
 * @param cluster - Headlamp's name of the cluster.
 * @param timeoutMs - How long to wait for each answer, in milliseconds.
 * @returns What it serves; nothing for a cluster without the Gateway API.
 * @throws ApiFailure when the cluster does not tell.
 */
export async function discover(
  api: ClusterReader,
  cluster: string,
  timeoutMs: number
): Promise<ServedKinds> {
  let groups: { kind?: string; items?: RawGroup[]; groups?: RawGroup[] };
  try {
    groups = (await api.get(cluster, '/apis', { accept: ACCEPT, timeoutMs })) as typeof groups;
  } catch (error) {
    const kind = failureKind(error);
    if (kind !== 'notFound' && kind !== 'forbidden') throw error;
    const group = await groupDocument(api, cluster, timeoutMs);
    return choose(await oneByOne(api, cluster, group, timeoutMs));
  }
  if (groups.kind === 'APIGroupDiscoveryList') {
    const items = list(groups.items);
    return choose(aggregated(items), servedKinds(items));
  }
  const group = list(groups.groups).find(item => text(item.name) === GATEWAY_API_GROUP);
  return choose(await oneByOne(api, cluster, group, timeoutMs));
}
