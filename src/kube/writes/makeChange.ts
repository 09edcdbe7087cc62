import { ApiFailure, type ClusterReader, failureKind, failureMessage } from '../clusterApi';
import {
  type ChangeTarget,
  type ClusterWriter,
  createRequest,
  deleteRequest,
  patchRequest,
  type ResourcePlace,
  targetPath,
  type WantedChange,
  type WriteRequest,
} from './changeRequest';
import { type ChangeResult, failedChange } from './changeResult';
import { haveSameWishes, readWholeObject, type WholeObject } from './wholeObject';

/** One cluster that is going to be changed. */
export interface ChangeHost {
  readonly api: ClusterReader & ClusterWriter;
  readonly cluster: string;
}

// A controller may write the status of a busy object again and again.
const TRIES = 4;

/**
 * Reads an object as it is now.
 *
 * @throws ApiFailure if the request fails; OddAnswer if the answer is not the object.
 */
export async function readNow(
  { api, cluster }: ChangeHost,
  place: ResourcePlace,
  target: ChangeTarget
): Promise<WholeObject> {
  return readWholeObject(await api.get(cluster, targetPath(place, target)), target);
}

async function currentOf(
  host: ChangeHost,
  place: ResourcePlace,
  target: ChangeTarget
): Promise<WholeObject | undefined> {
  return readNow(host, place, target).catch(() => undefined);
}

// Sends a request that depends on the version of the object. Where only the status has changed since
// then, nobody else changed the object, so the request is sent again for the new version.
async function sendFor(
  host: ChangeHost,
  place: ResourcePlace,
  target: ChangeTarget,
  base: WholeObject,
  requestFor: (base: WholeObject) => WriteRequest
): Promise<ChangeResult> {
  let read = base;
  for (let tries = 1; ; tries += 1) {
    try {
      const request = requestFor(read);
      const answer = await host.api.send(host.cluster, request);
      // A server may answer a deletion with a status in place of the object.
      const isDeletion = request.method === 'DELETE';
      return { state: 'done', object: isDeletion ? read : readWholeObject(answer, target) };
    } catch (error) {
      const status = error instanceof ApiFailure ? error.status : 0;
      const message = failureMessage(error);
      if (status === 404) return { state: 'conflict', message, object: undefined };
      if (status !== 409 && status !== 422) return failedChange(error);
      // Servers answer a failed test like an invalid object, so the version decides.
      const current = await currentOf(host, place, target);
      if (current?.metadata.resourceVersion === read.metadata.resourceVersion) {
        return { state: 'refused', message };
      }
      if (current === undefined || !haveSameWishes(current, base) || tries === TRIES) {
        return { state: 'conflict', message, object: current };
      }
      read = current;
    }
  }
}

async function create(
  host: ChangeHost,
  place: ResourcePlace,
  change: WantedChange,
  dryRun: boolean
): Promise<ChangeResult> {
  try {
    const answer = await host.api.send(host.cluster, createRequest(place, change, dryRun));
    // The object of a dry run has no version, since the server does not have it.
    const object = dryRun ? (answer as WholeObject) : readWholeObject(answer, change.target);
    return { state: 'done', object };
  } catch (error) {
    if (!(error instanceof ApiFailure) || error.status !== 409) return failedChange(error);
    const object = await currentOf(host, place, change.target);
    return { state: 'conflict', message: failureMessage(error), object };
  }
}

/**
 * Makes a change in a cluster, or lets the server check it. It never overwrites what somebody else
 * changed since the object was read.
 *
 * @param options - `dryRun`: the server checks everything and writes nothing. `base`: the object
 *   that the patch was made for; not used for a new object, and read now if undefined.
 */
export async function makeChange(
  host: ChangeHost,
  place: ResourcePlace,
  change: WantedChange,
  { dryRun, base }: { readonly dryRun: boolean; readonly base?: WholeObject }
): Promise<ChangeResult> {
  const { target } = change;
  if (change.create !== undefined) return create(host, place, change, dryRun);
  let read = base;
  try {
    read ??= await readNow(host, place, target);
  } catch (error) {
    return failureKind(error) === 'notFound'
      ? { state: 'conflict', message: failureMessage(error), object: undefined }
      : failedChange(error);
  }
  return sendFor(host, place, target, read, ({ metadata }) =>
    patchRequest(place, change, metadata.resourceVersion, dryRun)
  );
}

/** A change that was made, with what is needed to take it back. */
export interface MadeChange {
  readonly change: WantedChange;
  /** The object before; undefined for a new object. */
  readonly before: WholeObject | undefined;
  readonly after: WholeObject;
}

// The smallest parts that a patch is put back in. The version is tested, so they are whole.
function undoPatch({ change, before }: MadeChange): WantedChange['patch'] {
  const parts = (change.patch ?? [])
    .filter(({ op }) => op !== 'test')
    .map(({ path }) => path.split('/').slice(1))
    .map(([first, second]) => (first === 'metadata' ? [first, second] : [first]));
  const pointers = new Map(parts.map(part => [`/${part.join('/')}`, part]));
  return [...pointers].map(([path, part]) => {
    const value = part.reduce<unknown>(
      (inner, field) => (inner as Record<string, unknown> | undefined)?.[field],
      before
    );
    return value === undefined ? { op: 'remove', path } : { op: 'add', path, value };
  });
}

/**
 * Takes a change back: restores the old values, or deletes the new object. Nothing is written if
 * somebody else changed the object since.
 *
 * @param options - `dryRun`: the server checks everything and writes nothing.
 * @returns `done` with the object as it was read last.
 */
export async function undoChange(
  host: ChangeHost,
  place: ResourcePlace,
  made: MadeChange,
  { dryRun }: { readonly dryRun: boolean }
): Promise<ChangeResult> {
  const { change, before, after } = made;
  const { target } = change;
  return sendFor(host, place, target, after, ({ metadata }) =>
    before === undefined
      ? deleteRequest(place, target, metadata, dryRun)
      : patchRequest(place, { target, patch: undoPatch(made) }, metadata.resourceVersion, dryRun)
  );
}
