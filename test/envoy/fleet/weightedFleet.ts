import type { KubernetesObject } from '../../../src/gatewayApi/types';
import { gateway, object, parent } from '../../analysis/objects';
import type { Random } from './random';
import { fleetBase } from './randomFleet';
import { SERVICES } from './randomRules';

/**
 * Makes a fleet with one rule, whose backends have weights. Some of them are invalid.
 *
 * @param certificate - A pair in PEM.
 */
export function weightedFleet(
  random: Random,
  certificate: { readonly crt: string; readonly key: string }
): KubernetesObject[] {
  const names = random.some(SERVICES, 2 + random.below(2));
  const backendRefs = names.map((name, index) => {
    const isInvalid = index > 0 && random.chance(0.3);
    return { name: isInvalid ? `no-${name}` : name, port: 80, weight: 1 + random.below(9) };
  });
  return [
    ...fleetBase(certificate),
    gateway('infra/gw', [
      { name: 'http', port: 80, protocol: 'HTTP', allowedRoutes: { namespaces: { from: 'All' } } },
    ]),
    object('gateway.networking.k8s.io/v1', 'HTTPRoute', 'shop/weighted', {
      spec: { parentRefs: [parent('infra/gw')], rules: [{ backendRefs }] },
    }),
  ];
}
