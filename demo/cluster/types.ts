/** A Kubernetes object as JSON: the four fields every object has, and the fields of its kind. */
export interface KubeObject {
  apiVersion: string;
  kind: string;
  metadata: ObjectMeta;
  spec?: unknown;
  status?: unknown;
  [field: string]: unknown;
}

export interface ObjectMeta {
  name: string;
  namespace?: string;
  generateName?: string;
  uid?: string;
  resourceVersion?: string;
  generation?: number;
  creationTimestamp?: string;
  deletionTimestamp?: string;
  deletionGracePeriodSeconds?: number;
  labels?: Record<string, string>;
  annotations?: Record<string, string>;
  finalizers?: string[];
  [field: string]: unknown;
}

/** An object as input: the cluster fills in metadata other than the name. */
export type KubeObjectInput = { apiVersion: string; kind: string; metadata: ObjectMeta } & Record<
  string,
  unknown
>;

export interface ListMeta {
  resourceVersion: string;
  continue?: string;
  remainingItemCount?: number;
}

export interface KubeList {
  apiVersion: string;
  kind: string;
  metadata: ListMeta;
  items: KubeObject[];
}

export type ChangeType = 'ADDED' | 'MODIFIED' | 'DELETED';

export interface WatchEvent {
  type: ChangeType | 'BOOKMARK' | 'ERROR';
  object: unknown;
}

/** One resource of one group, in all versions that the cluster knows. */
export interface ResourceType {
  group: string;
  /** Served versions, the preferred one first. */
  versions: string[];
  plural: string;
  singular: string;
  kind: string;
  listKind: string;
  namespaced: boolean;
  shortNames: string[];
  categories: string[];
  /** Versions with a status subresource, so that writes to the object do not change the status. */
  statusVersions: string[];
  /** Whether metadata.generation counts changes of the object's spec. */
  countsGenerations: boolean;
  custom: boolean;
}

/** Names a resource without its version: `httproutes.gateway.networking.k8s.io`, `services`. */
export function groupResource(type: { group: string; plural: string }): string {
  return type.group ? `${type.plural}.${type.group}` : type.plural;
}

export function apiVersionOf(group: string, version: string): string {
  return group ? `${group}/${version}` : version;
}

/** A copy of an object without the given fields. */
export function without<T extends object, K extends keyof T>(
  object: T,
  ...fields: K[]
): Omit<T, K> {
  const copy = { ...object };
  fields.forEach(field => delete copy[field]);
  return copy;
}
