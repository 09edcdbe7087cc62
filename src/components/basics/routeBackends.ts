import { list } from '../../gatewayApi/read';
import { type BackendReference, backendReference } from '../../gatewayApi/references';
import type { Route } from '../../gatewayApi/types';

/**
 * Formats a backend, such as `payments/api:8080`.
 *
 * @param backend - The backendRef with its defaults.
 * @param namespace - The route's namespace, which the text omits.
 */
export function backendText(backend: BackendReference, namespace: string | undefined): string {
  const { kind, name, port } = backend;
  const prefix = kind === 'Service' ? '' : `${kind} `;
  const from = backend.namespace === namespace ? '' : `${backend.namespace}/`;
  return `${prefix}${from}${name}${port === undefined ? '' : `:${port}`}`;
}

/**
 * Reads the backends of all rules of a route.
 *
 * @returns Each combination of group, kind, namespace, name and port once, in the order of the
 *   rules.
 */
export function routeBackends(route: Route): BackendReference[] {
  const { namespace } = route.metadata;
  const backends = new Map<string, BackendReference>();
  for (const rule of list(route.spec?.rules)) {
    for (const raw of list(rule.backendRefs)) {
      const backend = backendReference(raw, namespace);
      const key = `${backend.group}/${backendText(backend, namespace)}`;
      if (!backends.has(key)) backends.set(key, backend);
    }
  }
  return [...backends.values()];
}
