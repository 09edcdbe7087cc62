import { kindKey } from '../gatewayApi/kindKey';
import {
  GATEWAY_API_GROUP,
  GATEWAY_API_KINDS,
  isPageKind,
  kindInfo,
  PAGE_KINDS,
  type PageKind,
} from '../gatewayApi/kinds';
import type { Kind } from '../gatewayApi/types';
import type { DiscoveredGroups, ServedResource } from './answers/discoveryAnswers';
import { oddFieldText } from './answers/oddField';
import { type ClusterReader, failureKind, OddAnswer } from './clusterApi';
import { requestGroups, requestResources, requestVersions } from './discoveryRequests';

/** The kinds that a cluster serves, as far as the plugin needs them. */
export interface ServedKinds {
  /** The version at which to read each kind; without an entry for kinds that are not served. */
  readonly versions: Readonly<Partial<Record<PageKind, string>>>;
  /** The served kinds that can be watched. */
  readonly watchable: ReadonlySet<PageKind>;
  /** Groups whose served kinds the cluster does not report, with the error that says why. */
  readonly hiddenGroups: ReadonlyMap<string, unknown>;
  /** Every served kind, by `kindKey`; undefined if the cluster does not report all of them. */
  readonly served: ReadonlySet<string> | undefined;
  /** Every served resource; undefined if the cluster does not report all of them. */
  readonly resources: readonly ServedResource[] | undefined;
}

const GROUPS = [...new Set(PAGE_KINDS.map(kind => kindInfo(kind).group))];

function choose(
  resources: readonly ServedResource[],
  all: readonly ServedResource[] | undefined,
  hiddenGroups: ServedKinds['hiddenGroups']
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
  return { versions, watchable, hiddenGroups, served: all && servedKinds(all), resources: all };
}

function servedKinds(resources: readonly ServedResource[]): ReadonlySet<string> {
  return new Set(resources.map(({ group, kind }) => kindKey(group, kind)));
}

function allResources({
  groups,
  malformed,
}: DiscoveredGroups<ServedResource>): readonly ServedResource[] | undefined {
  // A group that is left out could serve any kind.
  return malformed.size > 0 ? undefined : [...groups.values()].flat();
}

// The group of a document without a name may be any group that no other document names.
function oddGroup(
  { groups, malformed }: DiscoveredGroups<unknown>,
  group: string
): OddAnswer | undefined {
  const found = malformed.get(group) ?? (groups.has(group) ? undefined : malformed.get(''));
  return found && new OddAnswer(`/apis: group ${group} is not readable: ${oddFieldText(found)}`);
}

// Without the Gateway API's own group the plugin cannot show anything. Without another group it can
// show the rest.
function isDecisive(group: string, error: unknown): boolean {
  const kind = failureKind(error);
  return group === GATEWAY_API_GROUP || kind === 'transient' || kind === 'unauthenticated';
}

async function groupByGroup(
  read: (group: string) => Promise<readonly ServedResource[]>,
  all?: readonly ServedResource[]
): Promise<ServedKinds> {
  const hidden = new Map<string, unknown>();
  const resources = await Promise.all(
    GROUPS.map(async group => {
      try {
        return await read(group);
      } catch (error) {
        if (isDecisive(group, error)) throw error;
        hidden.set(group, error);
        return [];
      }
    })
  );
  return choose(resources.flat(), all, hidden);
}

/**
 * Reads which kinds of the table a cluster serves, and at which versions. It uses one aggregated
 * request if the server supports it, else the list of groups and one request per version.
 *
 * @returns The served kinds; `versions` is empty for a cluster without any of them.
 * @throws ApiFailure if a request fails that the result depends on; OddAnswer if an answer is not
 *   readable that the result depends on.
 */
export async function discoverKinds(api: ClusterReader, cluster: string): Promise<ServedKinds> {
  const answer = await requestGroups(api, cluster);
  if (answer === undefined) {
    return await groupByGroup(async group =>
      requestResources(api, cluster, group, await requestVersions(api, cluster, group))
    );
  }
  return await groupByGroup(
    async group => {
      const odd = oddGroup(answer, group);
      if (odd !== undefined) throw odd;
      return answer.form === 'aggregated'
        ? answer.groups.get(group) ?? []
        : await requestResources(api, cluster, group, answer.groups.get(group) ?? []);
    },
    answer.form === 'aggregated' ? allResources(answer) : undefined
  );
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
  const { group, optional = false } = kindInfo(kind);
  if (optional && served.served?.has(kindKey(group, kind)) !== true) return undefined;
  return servesGatewayApi(served) ? kindInfo(kind).versions[0] : undefined;
}

/**
 * Whether a cluster serves a kind that `servedVersion` gives no version for.
 *
 * @returns False if it does not serve the kind; undefined if it does not report it.
 */
export function servesUnread(kind: Kind, { hiddenGroups, served }: ServedKinds): false | undefined {
  const { group, optional = false } = kindInfo(kind);
  return hiddenGroups.has(group) || (optional && served === undefined) ? undefined : false;
}
