import type { ServedResource } from '../answers/discoveryAnswers';
import { apiVersionOf, resourcePath } from '../resourcePath';

/** One operation of a JSON Patch (RFC 6902). */
export interface JsonPatchOperation {
  readonly op: 'add' | 'replace' | 'remove' | 'test';
  readonly path: string;
  readonly value?: unknown;
}

/** The object that a change is about. */
export interface ChangeTarget {
  /** `''` is the core group. */
  readonly group: string;
  readonly kind: string;
  /** Undefined for a cluster-scoped kind. */
  readonly namespace?: string;
  readonly name: string;
}

/** A change of one object: either a patch, or a complete new object. */
export interface WantedChange {
  readonly target: ChangeTarget;
  readonly patch?: readonly JsonPatchOperation[];
  readonly create?: Readonly<Record<string, unknown>>;
}

/** Where a cluster serves a kind. */
export type ResourcePlace = Pick<ServedResource, 'group' | 'version' | 'plural' | 'namespaced'>;

/** A request that changes something, or that only asks whether it could. */
export interface WriteRequest {
  readonly method: 'POST' | 'PATCH' | 'DELETE';
  /** The path and query on the API server. */
  readonly path: string;
  readonly contentType: string;
  /** JSON data. */
  readonly body: unknown;
}

/** Sends write requests to clusters over any transport. */
export interface ClusterWriter {
  /**
   * Sends a request that is not a GET.
   *
   * @returns The JSON body of the answer.
   * @throws ApiFailure with the server's own message if the request fails; NotJson if the body is
   *   not JSON.
   */
  send(cluster: string, request: WriteRequest): Promise<unknown>;
}

const JSON_TYPE = 'application/json';
const JSON_PATCH_TYPE = 'application/json-patch+json';
/** The name of the plugin in the managedFields of what it wrote. */
const FIELD_MANAGER = 'headlamp-gateway-fleet';

function query(dryRun: boolean): string {
  // Strict: a server whose CRD lacks a field would otherwise drop it without a word.
  const given = { fieldManager: FIELD_MANAGER, fieldValidation: 'Strict' };
  return `?${new URLSearchParams(dryRun ? { dryRun: 'All', ...given } : given).toString()}`;
}

/** The path of the target on the API server. */
export function targetPath(place: ResourcePlace, { namespace, name }: ChangeTarget): string {
  return resourcePath(place, place.version, namespace, name);
}

/**
 * The request that creates an object. The server refuses it if the object exists.
 *
 * @param dryRun - The server checks everything and writes nothing.
 */
export function createRequest(
  place: ResourcePlace,
  { target, create = {} }: WantedChange,
  dryRun: boolean
): WriteRequest {
  return {
    method: 'POST',
    path: resourcePath(place, place.version, target.namespace) + query(dryRun),
    contentType: JSON_TYPE,
    // The server requires the version of the path, and it may serve an older one only.
    body: { ...create, apiVersion: apiVersionOf(place, place.version), kind: target.kind },
  };
}

/**
 * The request that patches an object, if nobody changed it since it was read.
 *
 * @param resourceVersion - The version that was read. The patch tests it first.
 * @param dryRun - The server checks everything and writes nothing.
 */
export function patchRequest(
  place: ResourcePlace,
  { target, patch = [] }: WantedChange,
  resourceVersion: string,
  dryRun: boolean
): WriteRequest {
  const test = { op: 'test', path: '/metadata/resourceVersion', value: resourceVersion };
  return {
    method: 'PATCH',
    path: targetPath(place, target) + query(dryRun),
    contentType: JSON_PATCH_TYPE,
    body: [test, ...patch],
  };
}

/**
 * The request that deletes an object, if it is still the one that was read.
 *
 * @param read - Its identity and version. The server refuses any other object of the name.
 * @param dryRun - The server checks everything and writes nothing.
 */
export function deleteRequest(
  place: ResourcePlace,
  target: ChangeTarget,
  read: { readonly uid: string; readonly resourceVersion: string },
  dryRun: boolean
): WriteRequest {
  const { uid, resourceVersion } = read;
  return {
    method: 'DELETE',
    path: targetPath(place, target) + (dryRun ? '?dryRun=All' : ''),
    contentType: JSON_TYPE,
    body: { apiVersion: 'v1', kind: 'DeleteOptions', preconditions: { uid, resourceVersion } },
  };
}
