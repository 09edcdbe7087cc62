import { text } from '../../gatewayApi/read';

/** Features of one part of the API. */
export interface FeatureGroup {
  /** The prefix of the features' names; undefined for names without a known prefix. */
  readonly prefix: string | undefined;
  readonly features: readonly string[];
}

const PREFIXES = [
  'Gateway',
  'ListenerSet',
  'HTTPRoute',
  'GRPCRoute',
  'TLSRoute',
  'TCPRoute',
  'UDPRoute',
  'ReferenceGrant',
  'BackendTLSPolicy',
  'Mesh',
];

function featureName(feature: unknown): string {
  return typeof feature === 'object' && feature !== null && 'name' in feature
    ? text(feature.name)
    : text(feature);
}

/**
 * Groups a controller's supported features by the part of the API that they extend.
 *
 * @param features - `status.supportedFeatures`: objects with a name or, in old versions of the API,
 *   plain names. Anything that is not a list reads as empty.
 * @returns The groups that are not empty, in the order of the kinds. The group without a prefix is
 *   last. Each group is sorted.
 */
export function featureGroups(features: unknown): FeatureGroup[] {
  const names = [...new Set((Array.isArray(features) ? features : []).map(featureName))]
    .filter(name => name !== '')
    .sort();
  const prefixOf = (name: string) => PREFIXES.find(prefix => name.startsWith(prefix));
  return [...PREFIXES, undefined]
    .map(prefix => ({ prefix, features: names.filter(name => prefixOf(name) === prefix) }))
    .filter(group => group.features.length > 0);
}
