import { groupOf } from '../../../src/analysis';
import type { KubernetesObject } from '../../../src/gatewayApi/types';
import type { SourceObject } from '../objects';

/** An object while kustomizations change it. */
export interface BuiltObject {
  readonly source: SourceObject;
  object: KubernetesObject;
  /** The names and namespaces that it had. */
  readonly before: Array<{ readonly name: string; readonly namespace: string | undefined }>;
  /** The prefixes and suffixes that its name got. */
  readonly affixes: string[];
}

/** A copy of an object, to be changed. */
export function builtObject(source: SourceObject): BuiltObject {
  return { source, object: structuredClone(source.object), before: [], affixes: [] };
}

export type MutableFields = Record<string, unknown>;

/** The metadata of an object, to be changed. */
export function metadataOf({ object }: BuiltObject): MutableFields {
  return object.metadata as unknown as MutableFields;
}

/** Sets the name and namespace of an object, and remembers the former ones. */
export function rename(built: BuiltObject, name: string, namespace: string | undefined): void {
  const { metadata } = built.object;
  if (metadata.name === name && metadata.namespace === namespace) return;
  built.before.push({ name: metadata.name, namespace: metadata.namespace });
  const changed = metadataOf(built);
  changed.name = name;
  if (namespace !== undefined) changed.namespace = namespace;
}

/** Whether an object has, or had, a name. */
export function isNamed({ object, before }: BuiltObject, matches: (name: string) => boolean) {
  return matches(object.metadata.name) || before.some(({ name }) => matches(name));
}

/** The API group of an object. */
export function groupOfBuilt({ object }: BuiltObject): string {
  return groupOf(object.apiVersion);
}

/** The value at some keys; undefined where there is none. */
export function childFields(value: unknown, ...keys: readonly string[]): MutableFields | undefined {
  const found = keys.reduce<unknown>(
    (at, key) => (typeof at === 'object' && at !== null ? (at as MutableFields)[key] : undefined),
    value
  );
  return typeof found === 'object' && found !== null ? (found as MutableFields) : undefined;
}
