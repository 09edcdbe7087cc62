import { findKind, kindInfo } from '../../gatewayApi/kinds';
import { text } from '../../gatewayApi/read';
import type { BackendReference } from '../../gatewayApi/references';
import { backendReference } from '../../gatewayApi/references';
import type { Route } from '../../gatewayApi/types';
import { lastOf } from '../objects/lastOf';

/** A reference of a route to a backend, and where it stands. */
export class LocatedBackend {
  constructor(readonly reference: BackendReference, private readonly place: BackendPlace) {}

  /** Such as `.spec.rules[0].backendRefs[1]`. */
  get field(): string {
    return placeField(this.place);
  }

  /** The rule that holds it. */
  get rule(): number {
    return this.place.rule;
  }

  /** Whether it is of a filter, which gets copies or asks for permission and answers no requests. */
  get ofFilter(): boolean {
    return this.place.filter !== undefined;
  }

  /**
   * - `backend`: it gets the rule's requests.
   * - `mirror`: a filter sends it copies of them.
   * - `auth`: a filter asks it for permission.
   */
  get use(): 'backend' | 'mirror' | 'auth' {
    if (this.place.filter === undefined) return 'backend';
    return this.place.through === 'externalAuth' ? 'auth' : 'mirror';
  }
}

/** A filter's reference to a vendor's object (LocalObjectReference). */
export interface LocatedExtension {
  readonly group: string;
  readonly kind: string;
  readonly name: string;
  readonly field: string;
}

/** Everything that a route refers to, but for its parents. */
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

/** Where a reference stands, written out only where somebody asks. */
export interface BackendPlace {
  readonly rule: number;
  /** Of the rule's backends; undefined for a filter of the rule itself. */
  readonly backend: number | undefined;
  /** Undefined for a backend itself. */
  readonly filter: number | undefined;
  readonly through: 'requestMirror' | 'externalAuth' | 'extensionRef' | undefined;
}

/** Takes the references of a route one by one. */
export interface ReferenceVisitor {
  readonly backend: (reference: BackendReference, place: BackendPlace) => void;
  readonly extension: (reference: Omit<LocatedExtension, 'field'>, place: BackendPlace) => void;
}

const FILTER_BACKENDS = ['requestMirror', 'externalAuth'] as const;

/**
 * Writes where a reference stands.
 *
 * @param place - Its place.
 * @returns Such as `.spec.rules[0].backendRefs[1]`.
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
 * Visits what a route refers to (HTTPRouteRule.backendRefs and filters, likewise GRPCRouteRule;
 * TLSRouteRule, TCPRouteRule and UDPRouteRule.backendRefs): of each rule the backends, then its
 * filters, then those of its backends.
 *
 * @param route - As it stands; what is no reference at all is left out.
 * @param visitor - Takes the references.
 */
export function visitReferences(route: Route, visitor: ReferenceVisitor): void {
  const namespace = text(route.metadata.namespace);
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

/**
 * Collects what a route refers to; see `visitReferences`.
 *
 * @param route - As it stands.
 * @returns The references in their order.
 */
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
 * The kinds that every implementation knows as a backend (BackendObjectReference: Service is core,
 * ServiceImport extended).
 *
 * @param reference - A backend.
 * @returns Whether it is of one of them.
 */
export function isKnownBackend({ group, kind }: { group: string; kind: string }): boolean {
  const known = findKind(group, kind);
  return known !== undefined && kindInfo(known).backend;
}
