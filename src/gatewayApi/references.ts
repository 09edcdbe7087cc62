import { GATEWAY_API_GROUP } from './kinds';
import { number, text } from './read';
import type { Kind } from './types';

/** A reference with the defaults of the specification filled in. */
export interface Reference {
  /** `''` is the core group. */
  readonly group: string;
  readonly kind: string;
  /** Undefined only for a reference to something that has no namespace. */
  readonly namespace?: string;
  readonly name: string;
}

/** A route's or ListenerSet's parentRef with its defaults. */
export interface ParentReference extends Reference {
  readonly sectionName?: string;
  readonly port?: number;
}

/** A backendRef with its defaults. */
export interface BackendReference extends Reference {
  readonly port?: number;
  /** Its share of the rule's traffic is this over the sum of all. */
  readonly weight: number;
}

/**
 * Tells whether something is of a kind of the Gateway API: a vendor may have one of the same name.
 *
 * @param reference - With its group.
 * @param kinds - The kinds that are meant.
 */
export function isGatewayApiRef(
  { group, kind }: { readonly group: string; readonly kind: string },
  ...kinds: readonly Kind[]
): boolean {
  return group === GATEWAY_API_GROUP && (kinds as readonly string[]).includes(kind);
}

interface RawReference {
  readonly group?: string | null;
  readonly kind?: string | null;
  readonly namespace?: string | null;
  readonly name?: string | null;
}

function reference(
  raw: RawReference | null | undefined,
  group: string,
  kind: string,
  namespace: string | undefined
): Reference {
  // `''` is a group of its own (the core group), so it does not fall back to the default.
  return {
    group: typeof raw?.group === 'string' ? raw.group : group,
    kind: text(raw?.kind) || kind,
    namespace: text(raw?.namespace) || namespace,
    name: text(raw?.name),
  };
}

/**
 * Fills in a parentRef's defaults (ParentReference: group gateway.networking.k8s.io, kind Gateway,
 * namespace that of the object which holds it).
 *
 * @param raw - The parentRef as it stands; null and wrong types read as missing fields.
 * @param localNamespace - Namespace of the route or ListenerSet.
 * @returns The parentRef; `name` is `''` where it has none.
 */
export function parentReference(
  raw: (RawReference & { sectionName?: string | null; port?: number | null }) | null | undefined,
  localNamespace: string | undefined
): ParentReference {
  const { group, kind, namespace, name } = reference(
    raw,
    GATEWAY_API_GROUP,
    'Gateway',
    localNamespace
  );
  const sectionName = text(raw?.sectionName) || undefined;
  return { group, kind, namespace, name, sectionName, port: number(raw?.port) };
}

/**
 * Fills in a backendRef's defaults (BackendObjectReference: core group, kind Service, the route's
 * namespace; BackendRef: weight 1).
 *
 * @param raw - The backendRef as it stands; null and wrong types read as missing fields.
 * @param localNamespace - Namespace of the route.
 * @returns The backendRef; `name` is `''` where it has none.
 */
export function backendReference(
  raw: (RawReference & { port?: number | null; weight?: number | null }) | null | undefined,
  localNamespace: string | undefined
): BackendReference {
  const { group, kind, namespace, name } = reference(raw, '', 'Service', localNamespace);
  return {
    group,
    kind,
    namespace,
    name,
    port: number(raw?.port),
    weight: number(raw?.weight) ?? 1,
  };
}

/**
 * Fills in a certificateRef's defaults (SecretObjectReference: core group, kind Secret, the
 * namespace of the Gateway or ListenerSet).
 *
 * @param raw - The certificateRef as it stands; null and wrong types read as missing fields.
 * @param localNamespace - Namespace of the object that holds it.
 * @returns The reference; `name` is `''` where it has none.
 */
export function certificateReference(
  raw: RawReference | null | undefined,
  localNamespace: string | undefined
): Reference {
  return reference(raw, '', 'Secret', localNamespace);
}
