import { randomInt, randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { establishedStatus } from './customResources';
import { isRecord } from './patches';
import { crdResource } from './resources';
import { alreadyExists, badRequest, conflict, invalid, notFound } from './status';
import { keyOf, type ObjectStore, storeKey } from './store';
import { apiVersionOf, groupResource, type KubeObject, type ResourceType, without } from './types';

export interface Target {
  type: ResourceType;
  version: string;
  namespace: string | undefined;
}

const namespaces = { group: '', plural: 'namespaces' };

/** Creates, changes and deletes objects under the rules of the API server. */
export class Writer {
  constructor(private readonly store: ObjectStore) {}

  /** Throws a Status: 400 or 422 for an invalid object, 404 without its namespace, 409 if it exists. */
  create(target: Target, body: unknown, dryRun = false): KubeObject {
    const given = this.checkedBody(target, body);
    const { type } = target;
    const metadata = { ...given.metadata };
    if (!metadata.name && metadata.generateName) {
      metadata.name = metadata.generateName + randomSuffix();
    }
    checkName(type, metadata.name);
    if (metadata.resourceVersion) {
      throw badRequest('resourceVersion should not be set on objects to be created');
    }
    this.requireNamespace(target.namespace);
    const wishes = without(given, 'status');
    const object = this.initialized(target, {
      ...(this.statusApart(target) ? wishes : given),
      metadata: { ...metadata, uid: undefined, creationTimestamp: undefined },
    } as KubeObject);
    if (this.store.get(groupResource(type), keyOf(object))) {
      throw alreadyExists(type, object.metadata.name);
    }
    return dryRun ? object : this.store.put(groupResource(type), object);
  }

  /**
   * Replaces an object, or its status only. A resourceVersion in the body must be the current one.
   * Without any difference it writes nothing and sends no event.
   */
  update(
    target: Target,
    name: string,
    body: unknown,
    options: { status?: boolean; dryRun?: boolean; unconditional?: boolean } = {}
  ): KubeObject {
    const { type } = target;
    const given = this.checkedBody(target, body);
    const current = this.require(target, name);
    if (given.metadata.name !== name) {
      throw badRequest(
        `the name of the object (${given.metadata.name}) does not match the name on the URL (${name})`
      );
    }
    const { resourceVersion, uid } = given.metadata;
    if (!resourceVersion && type.custom && !options.unconditional) {
      const problem = 'Invalid value: 0x0: must be specified for an update';
      throw invalid(type, name, 'metadata.resourceVersion', problem);
    }
    if (resourceVersion && resourceVersion !== current.metadata.resourceVersion) {
      throw conflict(type, name);
    }
    if (uid && uid !== current.metadata.uid) {
      const cause = `Precondition failed: UID in precondition: ${uid}, UID in object meta: `;
      throw conflict(type, name, cause + current.metadata.uid);
    }
    const next = options.status
      ? { ...current, status: given.status }
      : this.replaced(target, current, given);
    if (isDeepStrictEqual(plain(next), plain(current))) return current;
    if (options.dryRun) return next;
    if (next.metadata.deletionTimestamp && !next.metadata.finalizers?.length) {
      return this.remove(type, next);
    }
    return this.store.put(groupResource(type), next);
  }

  /** Deletes an object; one with finalizers is only marked until they are removed. */
  delete(target: Target, name: string, options: unknown, dryRun = false): KubeObject {
    const { type } = target;
    const current = this.require(target, name);
    const preconditions = isRecord(options) && options.preconditions;
    if (isRecord(preconditions)) {
      for (const field of ['uid', 'resourceVersion'] as const) {
        const wanted = preconditions[field];
        if (wanted !== undefined && wanted !== current.metadata[field]) {
          const label = field === 'uid' ? 'UID' : 'ResourceVersion';
          const cause = `Precondition failed: ${label} in precondition: ${String(
            wanted
          )}, ${label}`;
          throw conflict(type, name, `${cause} in object meta: ${current.metadata[field]}`);
        }
      }
    }
    if (dryRun) return current;
    if (current.metadata.finalizers?.length) {
      const metadata = {
        ...current.metadata,
        deletionTimestamp: current.metadata.deletionTimestamp ?? now(),
        deletionGracePeriodSeconds: 0,
      };
      return this.store.put(groupResource(type), { ...current, metadata });
    }
    return this.remove(type, current);
  }

  /** Stores the object with its status and replaces an existing one. This fills a demo. */
  put(target: Target, given: KubeObject): KubeObject {
    const { type } = target;
    const current = this.store.get(groupResource(type), keyOf(given));
    if (!current) return this.store.put(groupResource(type), this.initialized(target, given));
    const status = given.status ?? current.status;
    const next: KubeObject = {
      ...this.replaced(target, current, given),
      ...(status === undefined ? {} : { status }),
    };
    return isDeepStrictEqual(plain(next), plain(current))
      ? current
      : this.store.put(groupResource(type), next);
  }

  require(target: Target, name: string): KubeObject {
    const key = storeKey(target.namespace, name);
    const object = this.store.get(groupResource(target.type), key);
    if (!object) throw notFound(target.type, name);
    return object;
  }

  requireNamespace(namespace: string | undefined): void {
    if (namespace !== undefined && !this.store.get('namespaces', storeKey(undefined, namespace))) {
      throw notFound(namespaces, namespace);
    }
  }

  private remove(type: ResourceType, object: KubeObject): KubeObject {
    const resource = groupResource(type);
    if (resource === 'namespaces') {
      this.removeAll(other => other.metadata.namespace === object.metadata.name);
    }
    if (resource === crdResource) {
      for (const instance of this.store.list(object.metadata.name)) {
        this.store.remove(object.metadata.name, keyOf(instance));
      }
    }
    return this.store.remove(resource, keyOf(object)) ?? object;
  }

  private removeAll(which: (object: KubeObject) => boolean): void {
    for (const resource of this.store.resources()) {
      for (const object of this.store.list(resource).filter(which)) {
        this.store.remove(resource, keyOf(object));
      }
    }
  }

  private checkedBody(target: Target, body: unknown): KubeObject {
    const { type, version, namespace } = target;
    if (!isRecord(body) || !isRecord(body.metadata ?? {})) {
      throw badRequest('the body of the request is no object');
    }
    const expected = apiVersionOf(type.group, version);
    const apiVersion = body.apiVersion ?? expected;
    if (apiVersion !== expected) {
      throw badRequest(
        `the API version in the data (${String(apiVersion)}) does not match the expected API ` +
          `version (${expected})`
      );
    }
    if (body.kind !== undefined && body.kind !== type.kind) {
      throw badRequest(
        `${String(body.kind)} in version "${version}" cannot be handled as a ${type.kind}`
      );
    }
    const metadata = { ...(body.metadata as KubeObject['metadata'] | undefined) };
    if (type.namespaced && metadata.namespace && metadata.namespace !== namespace) {
      throw badRequest(
        'the namespace of the provided object does not match the namespace sent on the request'
      );
    }
    if (type.namespaced) {
      metadata.namespace = namespace;
    } else {
      delete metadata.namespace;
    }
    return { ...body, apiVersion: expected, kind: type.kind, metadata } as KubeObject;
  }

  private statusApart({ type, version }: Target): boolean {
    return type.statusVersions.includes(version);
  }

  private initialized({ type }: Target, given: KubeObject): KubeObject {
    const { metadata } = given;
    const createdAt = metadata.creationTimestamp ?? now();
    const object: KubeObject = {
      ...given,
      metadata: {
        ...metadata,
        uid: metadata.uid ?? randomUUID(),
        creationTimestamp: createdAt,
        ...(type.countsGenerations ? { generation: metadata.generation ?? 1 } : {}),
      },
    };
    if (groupResource(type) === 'namespaces') {
      const labels = { 'kubernetes.io/metadata.name': metadata.name, ...metadata.labels };
      object.metadata = { ...object.metadata, labels };
      object.spec ??= { finalizers: ['kubernetes'] };
      object.status ??= { phase: 'Active' };
    }
    if (groupResource(type) === crdResource) object.status = establishedStatus(object, createdAt);
    return object;
  }

  private replaced(target: Target, current: KubeObject, given: KubeObject): KubeObject {
    const { uid, creationTimestamp, generation, resourceVersion, deletionTimestamp } =
      current.metadata;
    const wishes = without(given, 'status');
    const next = {
      ...(this.statusApart(target) ? wishes : given),
      metadata: {
        ...given.metadata,
        uid,
        creationTimestamp,
        resourceVersion,
        ...(deletionTimestamp ? { deletionTimestamp } : {}),
      },
    } as KubeObject;
    if (this.statusApart(target) && current.status !== undefined) next.status = current.status;
    if (target.type.countsGenerations) {
      const changed = !isDeepStrictEqual(wishesOf(next), wishesOf(current));
      next.metadata.generation = (generation ?? 1) + (changed ? 1 : 0);
    }
    return next;
  }
}

function wishesOf(object: KubeObject): unknown {
  return plain(without(object, 'metadata', 'status'));
}

/** The content without the version and without undefined fields, which JSON does not have. */
function plain(value: { apiVersion?: string }): unknown {
  return JSON.parse(JSON.stringify(without(value, 'apiVersion')));
}

function checkName(type: ResourceType, name: string | undefined): void {
  if (!name) {
    const problem = 'Required value: name or generateName is required';
    throw invalid(type, '', 'metadata.name', problem);
  }
  const relaxed = type.group === 'rbac.authorization.k8s.io';
  if (name.length > 253 || (!relaxed && !/^[a-z0-9]([-a-z0-9.]*[a-z0-9])?$/.test(name))) {
    const rule =
      'a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters';
    const problem = `Invalid value: "${name}": ${rule}, '-' or '.'`;
    throw invalid(type, name, 'metadata.name', problem);
  }
}

function randomSuffix(): string {
  const alphabet = 'bcdfghjklmnpqrstvwxz2456789';
  return Array.from({ length: 5 }, () => alphabet[randomInt(alphabet.length)]).join('');
}

export function now(): string {
  return new Date().toISOString().replace(/\.\d+Z$/, 'Z');
}
