import { text } from '../gatewayApi/read';
import type { BackendReference } from '../gatewayApi/references';
import { backendReference } from '../gatewayApi/references';
import type { Route } from '../gatewayApi/types';
import { indexed } from './indexed';

/** A reference of a route to a backend, and where it stands. */
export interface LocatedBackend {
  readonly reference: BackendReference;
  /** Such as `.spec.rules[0].backendRefs[1]`. */
  readonly field: string;
  /** The rule that holds it. */
  readonly rule: number;
  /** A filter's backend gets copies or asks for permission, it does not answer requests. */
  readonly ofFilter: boolean;
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

/**
 * Collects what a route refers to (HTTPRouteRule.backendRefs and filters, likewise GRPCRouteRule;
 * TLSRouteRule, TCPRouteRule and UDPRouteRule.backendRefs).
 *
 * @param route - As it stands; what is no reference at all is left out.
 * @returns The references in their order, filters of a rule after its backends.
 */
export function routeReferences(route: Route): RouteReferences {
  const namespace = text(route.metadata.namespace);
  const backends: LocatedBackend[] = [];
  const extensions: LocatedExtension[] = [];
  const addFilters = (filters: RawRule['filters'], rule: number, field: string) => {
    indexed(filters).forEach(([index, raw]) => {
      const filter = raw as RawFilter;
      const at = `${field}.filters[${index}]`;
      (['requestMirror', 'externalAuth'] as const).forEach(kind => {
        const backend = filter[kind]?.backendRef;
        if (typeof backend !== 'object' || backend === null) return;
        backends.push({
          reference: backendReference(backend, namespace),
          field: `${at}.${kind}.backendRef`,
          rule,
          ofFilter: true,
        });
      });
      const extension = filter.extensionRef;
      if (typeof extension !== 'object' || extension === null) return;
      extensions.push({
        group: text(extension.group),
        kind: text(extension.kind),
        name: text(extension.name),
        field: `${at}.extensionRef`,
      });
    });
  };
  const rules = (route.spec as { rules?: readonly unknown[] | null } | null | undefined)?.rules;
  indexed(rules).forEach(([rule, raw]) => {
    const { backendRefs, filters } = raw as RawRule;
    const at = `.spec.rules[${rule}]`;
    const own = indexed(backendRefs);
    own.forEach(([index, backend]) => {
      backends.push({
        reference: backendReference(backend as object, namespace),
        field: `${at}.backendRefs[${index}]`,
        rule,
        ofFilter: false,
      });
    });
    addFilters(filters, rule, at);
    own.forEach(([index, backend]) => {
      addFilters((backend as RawRule).filters, rule, `${at}.backendRefs[${index}]`);
    });
  });
  return { backends, extensions };
}

/**
 * The kinds that every implementation knows as a backend (BackendObjectReference: Service is core,
 * ServiceImport extended).
 *
 * @param reference - A backend.
 * @returns Whether it is of one of them.
 */
export function isKnownBackend({ group, kind }: { group: string; kind: string }): boolean {
  return (
    (group === '' && kind === 'Service') ||
    (group === 'multicluster.x-k8s.io' && kind === 'ServiceImport')
  );
}
