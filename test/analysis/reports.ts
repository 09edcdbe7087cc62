import type { KubernetesObject } from '../../src/gatewayApi/types';
import { object } from './objects';

const PEM = '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n';

/** A reported condition of generation 1. `told` is `Type=Status/Reason`, as in `Programmed=False/Pending`. */
export function reported(told: string, message = 'said by the controller', generation = 1) {
  const [, type, status, reason] = /^(\w+)=(\w+)\/(\w+)$/.exec(told) ?? [];
  if (type === undefined) throw new Error(`Not a condition: ${told}`);
  return { type, status, reason, message, observedGeneration: generation };
}

/** The fields of an object of generation 1 with a status. */
export function withStatus(status: object) {
  return { metadata: { generation: 1 }, status };
}

/** The status of a listener. */
export function listenerStatus(name: string, ...told: readonly string[]) {
  return {
    name,
    attachedRoutes: 0,
    supportedKinds: [],
    conditions: told.map(one => reported(one)),
  };
}

/** A Secret with a certificate that passes all checks. */
export function tlsSecret(name: string): KubernetesObject {
  const data = { 'tls.crt': btoa(PEM), 'tls.key': btoa('key') };
  return object('v1', 'Secret', name, { type: 'kubernetes.io/tls', data });
}
