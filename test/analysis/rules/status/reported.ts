import type { KubernetesObject } from '../../../../src/gatewayApi/types';
import { CONTROLLER, gateway, listener, parent, route } from '../../objects';

type Fields = Readonly<Record<string, unknown>>;

/** A condition as a controller reports it. */
export function condition(type: string, status: string, fields: Fields = {}): Fields {
  return { type, status, reason: status === 'True' ? type : 'SomeReason', ...fields };
}

/** A route with the conditions that a controller reports for its parentRef to infra/gw. */
export function reportedRoute(
  name: string,
  conditions: readonly Fields[] | undefined,
  { controllerName = CONTROLLER, metadata = { generation: 2 }, spec = {} }: Fields = {}
): KubernetesObject {
  const parents =
    conditions === undefined ? [] : [{ parentRef: parent(), controllerName, conditions }];
  return route(name, [parent()], spec as Fields, { metadata, status: { parents } });
}

/** A Gateway infra/gw with the conditions that a controller reports. */
export function reportedGateway(
  status: unknown,
  listeners: unknown = [listener()],
  spec: Fields = {}
): KubernetesObject {
  return gateway('infra/gw', listeners, spec, { metadata: { generation: 2 }, status });
}
