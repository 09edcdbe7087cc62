import { findKind, isPageKind } from '../../gatewayApi/kinds';
import { failureKind, failureMessage } from '../../kube/clusterApi';
import { askAccess, type ChangeAccess } from '../../kube/writes/accessReview';
import type { ChangeTarget, ResourcePlace, WantedChange } from '../../kube/writes/changeRequest';
import { type ChangeResult, failedChange } from '../../kube/writes/changeResult';
import { locateResource } from '../../kube/writes/locateResource';
import {
  type ChangeHost,
  type MadeChange,
  makeChange,
  readNow,
  undoChange,
} from '../../kube/writes/makeChange';
import type { WholeObject } from '../../kube/writes/wholeObject';
import { headlampClusterApi } from '../feeds/headlampClusterApi';
import { rereadObject } from '../rereadObject';
import { fleet } from '../store';
import { headlampClusterWriter } from './headlampClusterWriter';

function hostOf(cluster: string): ChangeHost {
  return {
    api: { get: headlampClusterApi.get, send: headlampClusterWriter.send },
    cluster,
  };
}

async function placeOf(host: ChangeHost, target: ChangeTarget): Promise<ResourcePlace> {
  const { group, kind } = target;
  const known = findKind(group, kind);
  const [status] = fleet.statuses([host.cluster], []);
  const version = known !== undefined && isPageKind(known) ? status?.versions[known] : undefined;
  return locateResource(host.api, host.cluster, { group, kind, version });
}

// Pages show the written object at once, also where no watch reports it.
function reread(cluster: string, { group, kind, namespace, name }: ChangeTarget): void {
  const known = findKind(group, kind);
  if (known !== undefined) rereadObject(cluster, known, namespace, name);
}

async function write(
  cluster: string,
  target: ChangeTarget,
  send: (host: ChangeHost, place: ResourcePlace) => Promise<ChangeResult>
): Promise<ChangeResult> {
  const host = hostOf(cluster);
  try {
    return await send(host, await placeOf(host, target));
  } catch (error) {
    return failedChange(error);
  }
}

/**
 * Makes a change in a cluster with the rights of the user, or lets the server check it. It never
 * overwrites what somebody else changed.
 *
 * @param change - A patch of an object, or a new object, which must not exist yet.
 * @param options - `dryRun`: the server checks everything and writes nothing. `base`: the object
 *   that the patch was made for; by default as it is now.
 */
export async function applyChange(
  cluster: string,
  change: WantedChange,
  options: { readonly dryRun: boolean; readonly base?: WholeObject }
): Promise<ChangeResult> {
  const { target } = change;
  const result = await write(cluster, target, (host, place) =>
    makeChange(host, place, change, options)
  );
  if (!options.dryRun) reread(cluster, target);
  return result;
}

/**
 * Takes a change back that `applyChange` made, unless somebody else changed the object since.
 *
 * @param options - `dryRun`: the server checks everything and writes nothing.
 */
export async function revertChange(
  cluster: string,
  made: MadeChange,
  options: { readonly dryRun: boolean }
): Promise<ChangeResult> {
  const { target } = made.change;
  const result = await write(cluster, target, (host, place) =>
    undoChange(host, place, made, options)
  );
  if (!options.dryRun) reread(cluster, target);
  return result;
}

/** Asks the cluster whether the user may make a change. */
export async function changeAccess(cluster: string, change: WantedChange): Promise<ChangeAccess> {
  const host = hostOf(cluster);
  try {
    return await askAccess(host, await placeOf(host, change.target), change);
  } catch (error) {
    return { allowed: 'unknown', reason: failureMessage(error) };
  }
}

/** An object as it is now, with everything that the server has of it. */
export type ObjectNow =
  | { readonly state: 'found'; readonly object: WholeObject }
  | { readonly state: 'absent' }
  | { readonly state: 'unread'; readonly message: string };

/** Reads an object as it is now. */
export async function readObjectNow(cluster: string, target: ChangeTarget): Promise<ObjectNow> {
  const host = hostOf(cluster);
  try {
    const place = await placeOf(host, target);
    return { state: 'found', object: await readNow(host, place, target) };
  } catch (error) {
    return failureKind(error) === 'notFound'
      ? { state: 'absent' }
      : { state: 'unread', message: failureMessage(error) };
  }
}
