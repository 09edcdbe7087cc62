import { text } from './read';

function featureName(feature: unknown): string {
  return typeof feature === 'object' && feature !== null && 'name' in feature
    ? text(feature.name)
    : text(feature);
}

/**
 * Reads the names of a class's supported features (GatewayClassStatus.supportedFeatures, GEP-2162).
 *
 * @param features - Objects with a name or, in old versions of the API, plain names. Anything that is
 *   not a list reads as empty.
 * @returns The names of the conformance suite without its prefix `Support`, each once, for example
 *   `HTTPRouteMethodMatching`.
 */
export function featureNames(features: unknown): ReadonlySet<string> {
  const names = (Array.isArray(features) ? features : []).map(featureName);
  return new Set(names.filter(name => name !== ''));
}
