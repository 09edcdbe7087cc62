import { GATEWAY_API_GROUP } from './kinds';
import { number, text } from './read';
import type { Kind } from './types';
import { isVariable } from './variable';

/** A reference with the defaults of the specification filled in. */
export interface Reference {
  /** `''` is the core group. */
  readonly group: string;
  readonly kind: string;
  /** Undefined only if the target has no namespace. */
  readonly namespace?: string;
  readonly name: string;
}

/** The parentRef of a route or ListenerSet with its defaults. */
export interface ParentReference extends Reference {
  readonly sectionName?: string;
  readonly port?: number;
  /** The port has a variable, so it is not known. */
  readonly variablePort?: true;
}

/** A backendRef with its defaults. */
export interface BackendReference extends Reference {
  readonly port?: number;
  /** The port has a variable, so it is not known. */
  readonly variablePort?: true;
  /** The share of the rule's traffic is this weight divided by the sum of all weights. */
  readonly weight: number;
}

/**
 * Whether a reference targets one of these Gateway API kinds. The group decides too, since a vendor
 * may have a kind of the same name.
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
  // `''` is the core group, so it does not fall back to the default.
  return {
    group: typeof raw?.group === 'string' ? raw.group : group,
    kind: text(raw?.kind) || kind,
    namespace: text(raw?.namespace) || namespace,
    name: text(raw?.name),
  };
}

/**
 * Fills in the defaults of a parentRef (ParentReference: group gateway.networking.k8s.io, kind
 * Gateway, the namespace of the object with the parentRef).
 *
 * @param raw - Null and values of a wrong type count as missing.
 * @param localNamespace - The namespace of the route or ListenerSet.
 * @returns The parentRef; `name` is `''` if it is missing.
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
  const parent = { group, kind, namespace, name, sectionName, port: number(raw?.port) };
  return isVariable(raw?.port) ? { ...parent, variablePort: true } : parent;
}

/**
 * Fills in the defaults of a backendRef (BackendObjectReference: core group, kind Service, the
 * namespace of the route; BackendRef: weight 1).
 *
 * @param raw - Null and values of a wrong type count as missing.
 * @param localNamespace - The namespace of the route.
 * @returns The backendRef; `name` is `''` if it is missing.
 */
export function backendReference(
  raw: (RawReference & { port?: number | null; weight?: number | null }) | null | undefined,
  localNamespace: string | undefined
): BackendReference {
  const { group, kind, namespace, name } = reference(raw, '', 'Service', localNamespace);
  const weight = number(raw?.weight) ?? 1;
  const backend = { group, kind, namespace, name, port: number(raw?.port), weight };
  return isVariable(raw?.port) ? { ...backend, variablePort: true } : backend;
}

/**
 * Fills in the defaults of a certificateRef (SecretObjectReference: core group, kind Secret, the
 * namespace of the Gateway or ListenerSet).
 *
 * @param raw - Null and values of a wrong type count as missing.
 * @param localNamespace - The namespace of the Gateway or ListenerSet.
 * @returns The reference; `name` is `''` if it is missing.
 */
export function certificateReference(
  raw: RawReference | null | undefined,
  localNamespace: string | undefined
): Reference {
  return reference(raw, '', 'Secret', localNamespace);
}
