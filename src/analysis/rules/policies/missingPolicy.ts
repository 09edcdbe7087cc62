import { GATEWAY_API_GROUP } from '../../../gatewayApi/kinds';
import { policyTargets } from '../../../gatewayApi/policyTargets';
import { list, text } from '../../../gatewayApi/read';
import type { KubernetesObject } from '../../../gatewayApi/types';
import type { ObjectChange, ObjectRef } from '../../model';
import type { Reader } from '../../objects/reader';
import { TLS_POLICY } from '../../routes/tlsPolicies';
import { namedPort, type ServiceBackend } from '../backends/serviceBackends';

/** The application protocols that are TLS (ServicePort.appProtocol). */
const PROTOCOLS: readonly string[] = ['https', 'kubernetes.io/wss'];

/** Why a port of a Service is expected to take TLS. */
export interface TlsPort {
  /** `protocol`: its `appProtocol`. `name`: only its name. */
  readonly by: 'protocol' | 'name';
  /** The value of the field that tells. */
  readonly value: string;
}

/**
 * Tells whether the port that a backendRef names is expected to take TLS.
 *
 * @returns Undefined for a port that does not say so, and for one whose `appProtocol` is another.
 */
export function tlsPort(to: ServiceBackend): TlsPort | undefined {
  const port = namedPort(to);
  const protocol = text(port?.appProtocol);
  if (protocol !== '') {
    const isTls = PROTOCOLS.includes(protocol.toLowerCase());
    return isTls ? { by: 'protocol', value: protocol } : undefined;
  }
  const name = text(port?.name);
  return /(^|-)https(-|$)/.test(name) ? { by: 'name', value: name } : undefined;
}

/** Whether a policy was meant for a Service and selects a port that the Service does not have. */
export function selectsNoPort(
  { target: { group, kind, name }, service }: ServiceBackend,
  policies: readonly KubernetesObject[]
): boolean {
  const names = list(service.spec?.ports).map(port => text(port.name));
  return policies
    .flatMap(policyTargets)
    .some(
      ({ sectionName, ...own }) =>
        own.group === group &&
        own.kind === kind &&
        own.name === name &&
        sectionName !== undefined &&
        !names.includes(sectionName)
    );
}

/**
 * The BackendTLSPolicy that a backend lacks. Only its owner knows the name in its certificate and
 * the CA, so both are the likely ones.
 */
export function missingPolicy(to: ServiceBackend, reader: Reader): ObjectChange {
  const { target, service } = to;
  const { group, kind, namespace = '', name } = target;
  const section = text(namedPort(to)?.name);
  // Other ports of the Service may take plain requests.
  const isOne = list(service.spec?.ports).length === 1 || section === '';
  const free = [`${name}-tls`, `${name}-${section || 'backend'}-tls`].find(
    own => reader.object('BackendTLSPolicy', namespace, own).state !== 'found'
  );
  const policy: ObjectRef = {
    group: GATEWAY_API_GROUP,
    kind: TLS_POLICY[1],
    namespace,
    name: free ?? `${name}-backend-tls`,
  };
  return {
    target: policy,
    create: {
      apiVersion: `${GATEWAY_API_GROUP}/v1`,
      kind: policy.kind,
      metadata: { name: policy.name, namespace },
      spec: {
        targetRefs: [{ group, kind, name, ...(isOne ? {} : { sectionName: section }) }],
        validation: { hostname: `${name}.${namespace}.svc`, wellKnownCACertificates: 'System' },
      },
    },
  };
}
