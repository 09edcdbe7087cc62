import type { RouteKind } from '../../gatewayApi/types';
import type { ObjectRef } from '../refs';

/** A kind that `allowedRoutes.kinds` names. */
export interface KindReference {
  readonly group: string;
  readonly kind: string;
}

/** `allowedRoutes.namespaces` or `allowedListeners.namespaces`, with its defaults. */
export interface NamespaceRule {
  /** As it stands where it is no known value. */
  readonly from: string;
  /** Nobody wrote `from`: the default decides. */
  readonly defaulted: boolean;
  /** A LabelSelector as it stands; null selects nothing. */
  readonly selector: unknown;
}

/** `allowedRoutes` with its defaults; `from` is `Same` where nothing is set. */
export interface AllowedRoutes extends NamespaceRule {
  /** Undefined: those of the protocol. */
  readonly kinds: readonly KindReference[] | undefined;
}

/** What of a listener decides about routes, with the defaults of the specification. */
export interface ListenerFacts {
  /** The Gateway or ListenerSet whose spec holds it. */
  readonly owner: ObjectRef;
  /** Its place in the owner's `spec.listeners`. */
  readonly index: number;
  readonly name: string;
  /** Undefined where it is missing or no port number. */
  readonly port: number | undefined;
  readonly protocol: string;
  /** Undefined for a protocol without TLS. */
  readonly tlsMode: string | undefined;
  /** In lower case; `''` is any hostname. */
  readonly hostname: string;
  readonly allowedRoutes: AllowedRoutes;
}

/** What of a route decides whether a listener accepts it. */
export interface RouteFacts {
  readonly kind: RouteKind;
  readonly namespace: string;
  /** In lower case; null for a kind that has none. */
  readonly hostnames: readonly string[] | null;
}
