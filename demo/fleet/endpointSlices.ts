import type { KubeObjectInput } from '../cluster';
import { createdAt, fractionOf } from './aging';
import { identityOf } from './manifests';

interface ServicePort {
  name?: string;
  port: number;
  targetPort?: number;
  protocol?: string;
  appProtocol?: string;
}

/** The EndpointSlice of a Service, with one to four ready pods. */
export function endpointSlice(
  cluster: string,
  service: KubeObjectInput,
  start: number
): KubeObjectInput {
  const { name, namespace } = service.metadata;
  const { ports = [] } = (service.spec ?? {}) as { ports?: ServicePort[] };
  const identity = `${cluster} ${identityOf(service)}`;
  const seed = Math.floor(fractionOf(identity) * 2 ** 24);
  const suffix = seed.toString(36).padStart(5, '0').slice(0, 5);
  return {
    apiVersion: 'discovery.k8s.io/v1',
    kind: 'EndpointSlice',
    metadata: {
      name: `${name}-${suffix}`,
      namespace,
      labels: {
        'endpointslice.kubernetes.io/managed-by': 'endpointslice-controller.k8s.io',
        'kubernetes.io/service-name': name,
      },
      creationTimestamp: createdAt('EndpointSlice', identity, start),
    },
    addressType: 'IPv4',
    endpoints: Array.from({ length: 1 + (seed % 4) }, (_, i) => ({
      addresses: [`10.${64 + (seed % 32)}.${(seed >> 5) % 256}.${10 + i}`],
      conditions: { ready: true, serving: true, terminating: false },
    })),
    ports: ports.map(({ name: portName = '', port, targetPort, protocol, appProtocol }) => ({
      name: portName,
      port: targetPort ?? port,
      protocol: protocol ?? 'TCP',
      ...(appProtocol ? { appProtocol } : {}),
    })),
  };
}
