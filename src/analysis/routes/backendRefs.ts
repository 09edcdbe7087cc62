import { findKind, kindInfo } from '../../gatewayApi/kinds';
import { text } from '../../gatewayApi/read';
import type { BackendReference } from '../../gatewayApi/references';
import { backendReference } from '../../gatewayApi/references';
import type { Route } from '../../gatewayApi/types';
import { lastOf } from '../objects/lastOf';

/** A reference from a route to a backend, with its location. */
export class LocatedBackend {
  constructor(readonly reference: BackendReference, private readonly place: BackendPlace) {}

  /** The path of the reference, such as `.spec.rules[0].backendRefs[1]`. */
  get field(): string {
    return placeField(this.place);
  }

  /** The index of the rule in `spec.rules`. */
  get rule(): number {
    return this.place.rule;
  }

  /**
   * Whether a filter holds the reference. Such a backend receives copies or authorizes requests. It
   * does not answer requests.
   */
  get ofFilter(): boolean {
    return this.place.filter !== undefined;
  }

  /** Whether the backend has weight 0 in its rule, so that it gets no requests (BackendRef.weight). */
  get isIdle(): boolean {
    return isIdleAt(this.reference, this.place);
  }

  /**
   * - `backend`: the backend receives the requests of the rule.
   * - `mirror`: a filter sends copies of the requests to the backend.
   * - `auth`: a filter asks the backend to authorize requests.
   */
  get use(): 'backend' | 'mirror' | 'auth' {
    if (this.place.filter === undefined) return 'backend';
    return this.place.through === 'externalAuth' ? 'auth' : 'mirror';
  }
}

/** A filter's reference to a vendor-specific object (LocalObjectReference). */
export interface LocatedExtension {
  readonly group: string;
  readonly kind: string;
  readonly name: string;
  readonly field: string;
}

/** All references of a route, except its parentRefs. */
export interface RouteReferences {
  readonly backends: readonly LocatedBackend[];
  readonly extensions: readonly LocatedExtension[];
}

interface RawFilter {
  readonly requestMirror?: { readonly backendRef?: object | null } | null;
  readonly externalAuth?: { readonly backendRef?: object | null } | null;
  readonly extensionRef?: { group?: unknown; kind?: unknown; name?: unknown } | null;
}

interface RawRule {
  readonly backendRefs?: readonly unknown[] | null;
  readonly filters?: readonly unknown[] | null;
}

/** The location of a reference. The path is built only on demand. */
export interface BackendPlace {
  readonly rule: number;
  /** The index in the rule's `backendRefs`. Undefined for a filter of the rule. */
  readonly backend: number | undefined;
  /** The index in `filters`. Undefined for a backend that no filter holds. */
  readonly filter: number | undefined;
  readonly through: 'requestMirror' | 'externalAuth' | 'extensionRef' | undefined;
}

/** Whether a reference of weight 0 stands in a rule, so that it gets no requests (BackendRef.weight). */
export function isIdleAt(
  { weight }: Pick<BackendReference, 'weight'>,
  { filter }: BackendPlace
): boolean {
  return weight === 0 && filter === undefined;
}

/** Receives the references of a route one at a time. */
export interface ReferenceVisitor {
  readonly backend: (reference: BackendReference, place: BackendPlace) => void;
  readonly extension: (reference: Omit<LocatedExtension, 'field'>, place: BackendPlace) => void;
}

const FILTER_BACKENDS = ['requestMirror', 'externalAuth'] as const;

/**
 * Builds the path of a reference.
 *
 * @returns The path, such as `.spec.rules[0].backendRefs[1]`.
 */
export function placeField({ rule, backend, filter, through }: BackendPlace): string {
  const of = backend === undefined ? '' : `.backendRefs[${backend}]`;
  if (filter === undefined) return `.spec.rules[${rule}]${of}`;
  const end = through === 'extensionRef' ? 'extensionRef' : `${through}.backendRef`;
  return `.spec.rules[${rule}]${of}.filters[${filter}].${end}`;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function visitFilters(
  filters: RawRule['filters'],
  rule: number,
  backend: number | undefined,
  namespace: string,
  visitor: ReferenceVisitor
): void {
  if (!Array.isArray(filters)) return;
  filters.forEach((raw: unknown, filter) => {
    if (!isObject(raw)) return;
    const { extensionRef } = raw as RawFilter;
    FILTER_BACKENDS.forEach(through => {
      const reference = (raw as RawFilter)[through]?.backendRef;
      if (!isObject(reference)) return;
      visitor.backend(backendReference(reference, namespace), { rule, backend, filter, through });
    });
    if (!isObject(extensionRef)) return;
    const { group, kind, name } = extensionRef as {
      group?: unknown;
      kind?: unknown;
      name?: unknown;
    };
    visitor.extension(
      { group: text(group), kind: text(kind), name: text(name) },
      { rule, backend, filter, through: 'extensionRef' }
    );
  });
}

/**
 * Visits the references of a route (HTTPRouteRule.backendRefs and filters, likewise GRPCRouteRule;
 * TLSRouteRule, TCPRouteRule and UDPRouteRule.backendRefs). For each rule, the order is the
 * backends, the filters of the rule, and the filters of its backends.
 *
 * @param route - The raw route. Values that are not references are skipped.
 */
export function visitReferences(route: Route, visitor: ReferenceVisitor): void {
  const namespace = route.metadata.namespace ?? '';
  const rules = (route.spec as { rules?: unknown } | null | undefined)?.rules;
  if (!Array.isArray(rules)) return;
  rules.forEach((raw: unknown, rule) => {
    if (!isObject(raw)) return;
    const { backendRefs, filters } = raw as RawRule;
    const backends: readonly unknown[] = Array.isArray(backendRefs) ? backendRefs : [];
    backends.forEach((item, backend) => {
      if (!isObject(item)) return;
      const place = { rule, backend, filter: undefined, through: undefined };
      visitor.backend(backendReference(item, namespace), place);
    });
    visitFilters(filters, rule, undefined, namespace, visitor);
    backends.forEach((item, backend) => {
      if (!isObject(item)) return;
      visitFilters((item as RawRule).filters, rule, backend, namespace, visitor);
    });
  });
}

/** Collects the references of a route in the order of `visitReferences`. */
export const routeReferences = lastOf((route: Route): RouteReferences => {
  const backends: LocatedBackend[] = [];
  const extensions: LocatedExtension[] = [];
  visitReferences(route, {
    backend: (reference, place) => backends.push(new LocatedBackend(reference, place)),
    extension: (reference, place) => extensions.push({ ...reference, field: placeField(place) }),
  });
  return { backends, extensions };
});

/**
 * Tells whether the specification defines the kind of a backend (BackendObjectReference: Service
 * has core support, ServiceImport has extended support).
 */
export function isKnownBackend({ group, kind }: { group: string; kind: string }): boolean {
  const known = findKind(group, kind);
  return known !== undefined && kindInfo(known).backend;
}
