import { kindInfo, PAGE_KINDS } from '../gatewayApi/kinds';
import {
  type GroupsAnswer,
  readGroups,
  readGroupVersions,
  readResources,
  type ServedResource,
} from './answers/discoveryAnswers';
import { type ClusterReader, failureKind } from './clusterApi';

const ACCEPT = [
  'application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList',
  'application/json;g=apidiscovery.k8s.io;v=v2beta1;as=APIGroupDiscoveryList',
  'application/json',
].join(',');

/**
 * Requests all groups, with their resources if the server supports it.
 *
 * @returns Undefined if the server does not name its groups.
 * @throws ApiFailure if the request fails or its answer is not readable.
 */
export async function requestGroups(
  api: ClusterReader,
  cluster: string
): Promise<GroupsAnswer | undefined> {
  try {
    return readGroups(await api.get(cluster, '/apis', { accept: ACCEPT }));
  } catch (error) {
    const kind = failureKind(error);
    if (kind === 'notFound' || kind === 'forbidden') return undefined;
    throw error;
  }
}

/**
 * Requests the resources of a group, at the versions that the plugin understands.
 *
 * @param served - The versions at which the cluster serves the group.
 * @throws ApiFailure if a request fails or its answer is not readable.
 */
export async function requestResources(
  api: ClusterReader,
  cluster: string,
  group: string,
  served: readonly string[]
): Promise<ServedResource[]> {
  const understood = PAGE_KINDS.map(kindInfo)
    .filter(info => info.group === group)
    .flatMap(({ versions }) => versions);
  const answers = await Promise.all(
    served
      .filter(version => understood.includes(version))
      .map(async version => {
        const answer = await api.get(cluster, `/apis/${group}/${version}`);
        return readResources(answer, group, version);
      })
  );
  return answers.flat();
}

/**
 * Requests the versions of one group.
 *
 * @returns Empty if the cluster does not serve the group.
 * @throws ApiFailure if the request fails or its answer is not readable.
 */
export async function requestVersions(
  api: ClusterReader,
  cluster: string,
  group: string
): Promise<readonly string[]> {
  try {
    return readGroupVersions(await api.get(cluster, `/apis/${group}`), group);
  } catch (error) {
    if (failureKind(error) === 'notFound') return [];
    throw error;
  }
}
