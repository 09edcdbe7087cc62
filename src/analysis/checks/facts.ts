import type { RouteKind } from '../../gatewayApi/types';
import type { ObjectRef } from '../refs';

/** A kind in `allowedRoutes.kinds`. */
export interface KindReference {
  readonly group: string;
  readonly kind: string;
}

/**
 * The value of `allowedRoutes.namespaces` or `allowedListeners.namespaces`, with defaults applied.
 */
export interface NamespaceRule {
  /** The raw value if it is not a known value. */
  readonly from: string;
  /** Whether `from` is unset and the default applies. */
  readonly defaulted: boolean;
  /** The raw LabelSelector. Null selects nothing. */
  readonly selector: unknown;
}

/** The value of `allowedRoutes`, with defaults applied. The default of `from` is `Same`. */
export interface AllowedRoutes extends NamespaceRule {
  /** Undefined allows all kinds that the protocol supports. */
  readonly kinds: readonly KindReference[] | undefined;
}

/**
 * The fields of a listener that decide which routes it accepts, with the defaults of the
 * specification.
 */
export interface ListenerFacts {
  /** The Gateway or ListenerSet whose spec defines the listener. */
  readonly owner: ObjectRef;
  /** The index in the owner's `spec.listeners`. */
  readonly index: number;
  readonly name: string;
  /** Undefined if the port is missing or is not a valid port number. */
  readonly port: number | undefined;
  /** The port has a variable, so it is not known. */
  readonly variablePort?: true;
  readonly protocol: string;
  /** Undefined for a protocol without TLS. */
  readonly tlsMode: string | undefined;
  /** The hostname in lower case. `''` means any hostname. */
  readonly hostname: string;
  readonly allowedRoutes: AllowedRoutes;
}

/** The fields of a route that decide whether a listener accepts it. */
export interface RouteFacts {
  readonly kind: RouteKind;
  readonly namespace: string;
  /** The hostnames in lower case. Null for a kind without hostnames. */
  readonly hostnames: readonly string[] | null;
}
