import { findKind, kindInfo } from '../../gatewayApi/kinds';
import { hasFields } from '../../gatewayApi/read';
import type { KubernetesObject } from '../../gatewayApi/types';
import { readMetadata } from './metadata';
import { odd, type OddField, type ReadPart } from './oddField';

/** What is read: the kind, and where. */
export interface ObjectTarget {
  readonly kind: string;
  /** Undefined for a kind of the table. */
  readonly namespaced?: boolean;
  /** The version at which the kind is read. */
  readonly apiVersion: string;
  /** The only namespace that is read; undefined if every namespace is. */
  readonly namespace?: string;
}

/** An object of a cluster that cannot be used, since a field that identifies it is odd. */
export interface MalformedObject extends OddField {
  readonly kind: string;
  /** Undefined if it is not known, or if the kind is not namespaced. */
  readonly namespace?: string;
  /** Undefined if it is not known. */
  readonly name?: string;
}

/** A well-formed object, or what is odd about it. */
export type ReadObject =
  | { readonly object: KubernetesObject }
  | { readonly malformed: MalformedObject };

function isNamespaced({ kind, apiVersion, namespaced }: ObjectTarget): boolean {
  const known = findKind(groupPart(apiVersion).slice(0, -1), kind);
  return namespaced ?? (known === undefined || kindInfo(known).namespaced);
}

function groupPart(apiVersion: string): string {
  return apiVersion.slice(0, apiVersion.lastIndexOf('/') + 1);
}

// The items of a list of a core kind have no apiVersion and no kind.
function readIdentity(
  value: Readonly<Record<string, unknown>>,
  target: ObjectTarget
): ReadPart<{ readonly apiVersion: string; readonly kind: string }> {
  const apiVersion = value.apiVersion ?? target.apiVersion;
  const kind = value.kind ?? target.kind;
  if (kind !== target.kind) return odd('.kind', kind);
  return typeof apiVersion === 'string' && groupPart(apiVersion) === groupPart(target.apiVersion)
    ? { part: { apiVersion, kind: target.kind } }
    : odd('.apiVersion', apiVersion);
}

function readPlace(namespace: string | undefined, target: ObjectTarget): OddField | undefined {
  const wrong = isNamespaced(target)
    ? namespace === undefined || namespace !== (target.namespace ?? namespace)
    : namespace !== undefined;
  return wrong ? odd('.metadata.namespace', namespace).odd : undefined;
}

function refuse(value: unknown, target: ObjectTarget, found: OddField): ReadObject {
  const metadata = hasFields(value) && hasFields(value.metadata) ? value.metadata : {};
  const known = (field: unknown) => (typeof field === 'string' && field !== '' ? field : undefined);
  return {
    malformed: {
      kind: target.kind,
      namespace: isNamespaced(target) ? known(metadata.namespace) ?? target.namespace : undefined,
      name: known(metadata.name),
      ...found,
    },
  };
}

/**
 * Reads an object that a cluster sent. Behind this, `apiVersion`, `kind` and all of `metadata` have
 * the types that they declare. `spec` and `status` are as the cluster sent them.
 *
 * @param value - JSON of any shape.
 * @param target - Completes `apiVersion` and `kind`, which list items of core kinds lack.
 * @returns The same object if nothing had to change, else a copy.
 */
export function readClusterObject(value: unknown, target: ObjectTarget): ReadObject {
  if (!hasFields(value)) return refuse(value, target, odd('', value).odd);
  const identity = readIdentity(value, target);
  if ('odd' in identity) return refuse(value, target, identity.odd);
  const metadata = readMetadata(value.metadata);
  if ('odd' in metadata) return refuse(value, target, metadata.odd);
  const misplaced = readPlace(metadata.part.namespace, target);
  if (misplaced !== undefined) return refuse(value, target, misplaced);
  const { apiVersion, kind } = identity.part;
  const unchanged =
    value.metadata === metadata.part && value.apiVersion === apiVersion && value.kind === kind;
  const object = unchanged ? value : { ...value, apiVersion, kind, metadata: metadata.part };
  return { object: object as unknown as KubernetesObject };
}
