import type { Finding } from '../../../src/analysis';

/** A finding of route shop/web, with some fields replaced. */
export function finding(changes: Partial<Finding> = {}): Finding {
  return {
    code: 'BackendNotFound',
    severity: 'error',
    object: {
      group: 'gateway.networking.k8s.io',
      kind: 'HTTPRoute',
      namespace: 'shop',
      name: 'web',
    },
    path: '.spec.rules[0].backendRefs[0]',
    message: {
      id: 'BackendNotFound.absent',
      params: { target: { group: '', kind: 'Service', namespace: 'shop', name: 'wbe' } },
    },
    ...changes,
  };
}
