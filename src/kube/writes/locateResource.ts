import { findKind, kindInfo } from '../../gatewayApi/kinds';
import { readResources } from '../answers/discoveryAnswers';
import { ApiFailure, type ClusterReader } from '../clusterApi';
import { requestVersions } from '../discoveryRequests';
import type { ResourcePlace } from './changeRequest';

/**
 * Finds where a cluster serves a kind.
 *
 * @param target - The group and the kind; a version that is already known saves the requests.
 * @throws ApiFailure if the cluster does not serve the kind, or a request fails. Also for Secrets,
 *   which the plugin neither reads nor writes.
 */
export async function locateResource(
  api: ClusterReader,
  cluster: string,
  { group, kind, version }: { readonly group: string; readonly kind: string; version?: string }
): Promise<ResourcePlace> {
  if (group === '' && kind === 'Secret') throw new ApiFailure(403, 'Secrets are never written');
  const known = findKind(group, kind);
  if (known !== undefined) {
    const { plural, namespaced, versions } = kindInfo(known);
    const served = version ?? (group === '' ? versions[0] : undefined);
    if (served !== undefined) return { group, version: served, plural, namespaced };
  }
  const served = group === '' ? ['v1'] : await requestVersions(api, cluster, group);
  const understood = known === undefined ? served : kindInfo(known).versions;
  for (const one of understood.filter(name => served.includes(name))) {
    const path = group === '' ? `/api/${one}` : `/apis/${group}/${one}`;
    const resources = readResources(await api.get(cluster, path), group, one);
    const found = resources.find(item => item.kind === kind && !item.plural.includes('/'));
    if (found !== undefined) return found;
  }
  throw new ApiFailure(404, `the cluster does not serve ${kind}${group && `.${group}`}`);
}
