import { featureNames } from '../../gatewayApi/featureNames';
import type { GatewayClass } from '../../gatewayApi/types';
import type { Lookup } from '../objects/lookup';
import type { Status } from '../objects/status';

/** The feature that isolates listeners for HTTP on one port from each other. */
export const ISOLATION = 'GatewayHTTPListenerIsolation';

// Many Gateways and routes ask about one class.
const known = new WeakMap<GatewayClass, ReadonlySet<string>>();

/**
 * Finds the features that a class reports (GatewayClassStatus.supportedFeatures).
 *
 * @returns The names, as in `featureNames`. Undefined if the class was not found or reports none: the
 *   field is optional, so its absence says nothing.
 */
export function classFeatures(gatewayClass: Lookup<GatewayClass>): ReadonlySet<string> | undefined {
  if (gatewayClass.state !== 'found') return undefined;
  const { object } = gatewayClass;
  const names = known.get(object) ?? featureNames(object.status?.supportedFeatures);
  known.set(object, names);
  return names.size > 0 ? names : undefined;
}

/**
 * Tells whether a class reports a feature.
 *
 * @param feature - A name of the conformance suite, such as `ISOLATION`.
 * @returns `Unknown` if the class was not found or reports no features.
 */
export function supportsFeature(gatewayClass: Lookup<GatewayClass>, feature: string): Status {
  const features = classFeatures(gatewayClass);
  if (features === undefined) return 'Unknown';
  return features.has(feature) ? 'True' : 'False';
}
