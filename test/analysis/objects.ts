import { evaluateGiven, type Finding, type FindingCode, RULES } from '../../src/analysis';
import type { GivenOptions } from '../../src/analysis/evaluation/givenObjects';
import type { KubernetesObject } from '../../src/gatewayApi/types';

const GATEWAY_API = 'gateway.networking.k8s.io/v1';

type Fields = Readonly<Record<string, unknown>>;

/**
 * An object of any kind.
 *
 * @param apiVersion - Such as `v1`.
 * @param kind - Such as `Service`.
 * @param name - `namespace/name`, or only a name for a kind without namespaces.
 * @param fields - All other fields; its `metadata` is merged in.
 */
export function object(
  apiVersion: string,
  kind: string,
  name: string,
  { metadata, ...fields }: Fields = {}
): KubernetesObject {
  const [last = '', namespace] = name.split('/').reverse();
  const own = { name: last, ...(namespace === undefined ? {} : { namespace }) };
  return { apiVersion, kind, metadata: { ...own, ...(metadata as object) }, ...fields };
}

/** A listener for HTTP on port 80, by default without `allowedRoutes`. */
export function listener(name = 'http', fields: Fields = {}): Fields {
  return { name, port: 80, protocol: 'HTTP', ...fields };
}

/** `allowedRoutes` by namespace: `allow('All')`, `allow('Selector', { matchLabels })`. */
export function allow(from: string, selector?: unknown): Fields {
  return { allowedRoutes: { namespaces: selector === undefined ? { from } : { from, selector } } };
}

/** A Gateway of class `example`. */
export function gateway(
  name = 'infra/gw',
  listeners: unknown = [listener()],
  spec: Fields = {},
  fields: Fields = {}
): KubernetesObject {
  return object(GATEWAY_API, 'Gateway', name, {
    spec: { gatewayClassName: 'example', listeners, ...spec },
    ...fields,
  });
}

/** A ListenerSet of a Gateway. */
export function listenerSet(
  name: string,
  parent = 'infra/gw',
  listeners: unknown = [listener('extra', { port: 8080 })],
  fields: Fields = {}
): KubernetesObject {
  const [parentName, namespace] = parent.split('/').reverse();
  return object(GATEWAY_API, 'ListenerSet', name, {
    spec: { parentRef: { name: parentName, namespace }, listeners },
    ...fields,
  });
}

/** A parentRef to a Gateway; `fields` add a section, a port or another kind. */
export function parent(name = 'infra/gw', fields: Fields = {}): Fields {
  const [last, namespace] = name.split('/').reverse();
  return { name: last, ...(namespace === undefined ? {} : { namespace }), ...fields };
}

/** A route of any kind with one rule without backends. */
export function route(
  name = 'shop/web',
  parentRefs: unknown = [parent()],
  spec: Fields = {},
  { kind = 'HTTPRoute', ...fields }: Fields & { readonly kind?: string } = {}
): KubernetesObject {
  return object(GATEWAY_API, kind, name, { spec: { parentRefs, rules: [{}], ...spec }, ...fields });
}

/** A Namespace with the label that every namespace has, and others. */
export function namespace(name: string, labels: Fields = {}): KubernetesObject {
  return object('v1', 'Namespace', name, {
    metadata: { labels: { 'kubernetes.io/metadata.name': name, ...labels } },
  });
}

/** A Service with its ports. */
export function service(name: string, ports: readonly unknown[] = [{ port: 80 }]) {
  return object('v1', 'Service', name, { spec: { ports } });
}

/** A ReferenceGrant. */
export function referenceGrant(name: string, from: unknown, to: unknown): KubernetesObject {
  return object('gateway.networking.k8s.io/v1beta1', 'ReferenceGrant', name, {
    spec: { from, to },
  });
}

export const CONTROLLER = 'example.com/controller';

/** The class `example`, which its controller has accepted. */
export function gatewayClass(name = 'example', fields: Fields = {}): KubernetesObject {
  return object(GATEWAY_API, 'GatewayClass', name, {
    spec: { controllerName: CONTROLLER },
    status: { conditions: [{ type: 'Accepted', status: 'True', reason: 'Accepted' }] },
    ...fields,
  });
}

/** The findings of one code among the objects and the class `example`. */
export function findingsOf(
  code: FindingCode,
  objects: readonly KubernetesObject[],
  options: GivenOptions = {}
): Finding[] {
  return evaluateGiven([gatewayClass(), ...objects], RULES, options)
    .allFindings()
    .filter(finding => finding.code === code);
}
